@generated
Feature: Methadone, the heart and breathing
  We talk about the heart before methadone, look at it where there is a reason, and never take treatment away without a word.

  Scenario: The heart is talked about before methadone
    Source: krantz_2009, Rec 1 disclosure

    Given each of these people:
      | opioid_dependence | pref_oat  | then |
      | yes               |           | yes  |
      |                   | methadone | yes  |
      |                   | bup_nx    | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-heart-rhythm-is-talked-about"

  Scenario: A history of the heart
    Source: krantz_2009, Rec 2 history

    Given each of these people:
      | cardiac_risk               | oud    | emergency_now | then |
      | structural_heart_disease   | severe |               | yes  |
      | arrhythmia                 | severe |               | yes  |
      | unexplained_syncope        | severe |               | yes  |
      | congenital_long_qt         | severe |               | yes  |
      |                            | severe | syncope       | yes  |
      | structural_heart_disease   |        |               | no   |
      | low_potassium_or_magnesium | severe |               | no   |
      |                            | severe | chest_pain    | no   |
      |                            | severe |               | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-heart-history"

  Scenario: A QTc a little long
    Source: krantz_2009, Rec 4

    Given each of these people:
      | qtc_ms | oud    | pref_oat  | then |
      | 451    | severe |           | yes  |
      | 500    | severe |           | yes  |
      | 451    |        | methadone | yes  |
      | 450    | severe |           | no   |
      | 501    | severe |           | no   |
      | 470    |        |           | no   |
      |        | severe |           | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-qtc-a-little-long"

  Scenario: A QTc over 500
    Source: krantz_2009, Rec 4 (wording on starting is a conservative reading)

    Given each of these people:
      | qtc_ms | then |
      | 501    | yes  |
      | 500    | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-qtc-over-500"

  Scenario: Low potassium or magnesium
    Source: krantz_2009, Rec 4 (contributing factors)

    Given each of these people:
      | cardiac_risk               | oud    | then |
      | low_potassium_or_magnesium | severe | yes  |
      | low_potassium_or_magnesium |        | no   |
      | arrhythmia                 | severe | no   |
      |                            | severe | no   |
    When we look at options together
    Then only those marked yes hear about "electrolytes" because "methadone-low-potassium-or-magnesium"

  Scenario: Other medicines
    Source: krantz_2009, Rec 5

    Given each of these people:
      | medicines       | oud    | cardiac_risk       | then |
      | qt_prolonging   | severe |                    | yes  |
      | cyp_interacting | severe |                    | yes  |
      |                 | severe | qt_prolonging_drug | yes  |
      | qt_prolonging   |        |                    | no   |
      | valproate       | severe |                    | no   |
      |                 | severe |                    | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "methadone-other-medicines"

  Scenario: The heart, while taking methadone
    Source: krantz_2009, Rec 1 disclosure; Rec 2 history

    Given each of these people:
      | current_oat | then |
      | methadone   | yes  |
      | bup_nx      | no   |
      | srom        | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-taking-heart-rhythm"

  Scenario: A history of the heart, while taking methadone
    Source: krantz_2009, Rec 2 history

    Given each of these people:
      | current_oat | cardiac_risk               | emergency_now | then |
      | methadone   | structural_heart_disease   |               | yes  |
      | methadone   | arrhythmia                 |               | yes  |
      | methadone   | unexplained_syncope        |               | yes  |
      | methadone   | congenital_long_qt         |               | yes  |
      | methadone   |                            | syncope       | yes  |
      | methadone   |                            |               | no   |
      | methadone   | low_potassium_or_magnesium |               | no   |
      | methadone   |                            | chest_pain    | no   |
      |             | arrhythmia                 |               | no   |
      | srom        | arrhythmia                 |               | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-taking-heart-history"

  Scenario: A QTc a little long, while taking methadone
    Source: krantz_2009, Rec 4

    Given each of these people:
      | current_oat | qtc_ms | then |
      | methadone   | 451    | yes  |
      | methadone   | 500    | yes  |
      | methadone   | 450    | no   |
      | methadone   | 501    | no   |
      |             | 470    | no   |
      | srom        | 470    | no   |
      | methadone   |        | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-taking-qtc-a-little-long"

  Scenario: A QTc over 500, while taking methadone
    Source: krantz_2009, Rec 4

    Given each of these people:
      | current_oat | qtc_ms | then |
      | methadone   | 501    | yes  |
      | methadone   | 500    | no   |
      |             | 501    | no   |
      | srom        | 501    | no   |
      | methadone   |        | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "methadone-taking-qtc-over-500"

  Scenario: Low potassium or magnesium, while taking methadone
    Source: krantz_2009, Rec 4 (contributing factors)

    Given each of these people:
      | current_oat | cardiac_risk               | then |
      | methadone   | low_potassium_or_magnesium | yes  |
      | methadone   |                            | no   |
      | srom        | low_potassium_or_magnesium | no   |
      |             | low_potassium_or_magnesium | no   |
      | methadone   | arrhythmia                 | no   |
    When we look at options together
    Then only those marked yes hear about "electrolytes" because "methadone-taking-low-potassium-or-magnesium"

  Scenario: Other medicines, while taking methadone
    Source: krantz_2009, Rec 5

    Given each of these people:
      | current_oat | medicines       | cardiac_risk       | then |
      | methadone   | qt_prolonging   |                    | yes  |
      | methadone   | cyp_interacting |                    | yes  |
      | methadone   |                 | qt_prolonging_drug | yes  |
      | methadone   |                 |                    | no   |
      |             | qt_prolonging   |                    | no   |
      | srom        | qt_prolonging   |                    | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "methadone-taking-other-medicines"

  Scenario: Another medication when the QTc is very long
    Source: krantz_2009, Rec 4

    Given each of these people:
      | current_oat | qtc_ms | then |
      | methadone   | 501    | yes  |
      | methadone   | 500    | no   |
      | methadone   |        | no   |
      | srom        | 501    | no   |
      |             | 501    | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "methadone-change-when-qt-is-very-long"

  Scenario: Another medication after an overdose on methadone
    Source: c_norway_2024, case

    Given each of these people:
      | current_oat | overdose_history | then |
      | methadone   | past_12m         | yes  |
      | methadone   | past_30d         | yes  |
      | methadone   | over_12m         | no   |
      | methadone   |                  | no   |
      |             | past_30d         | no   |
      | srom        | past_30d         | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "methadone-change-after-overdose"

  Scenario: Breathing, at the start
    Source: label_methadone, Methadose warnings

    Given each of these people:
      | opioid_dependence | pref_oat  | lungs         | substances | then |
      | yes               |           |               |            | yes  |
      |                   | methadone |               |            | yes  |
      |                   |           | severe        | heroin     | yes  |
      |                   |           | sleep_apnea   | heroin     | yes  |
      |                   |           | severe        |            | no   |
      |                   |           | mild_moderate | heroin     | no   |
      |                   |           |               | heroin     | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" because "methadone-breathing-at-the-start"

  Scenario: An allergy to methadone
    Source: label_methadone, PDR contraindications

    Given each of these people:
      | allergies | then |
      | methadone | yes  |
      | morphine  | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "methadone-allergy"

  Scenario: A severe breathing problem and methadone
    Source: label_methadone, section 4 (from memory)

    Given each of these people:
      | lungs       | then |
      | severe      | yes  |
      | sleep_apnea | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" because "methadone-severe-breathing-problem"

  Scenario: A blocked bowel and methadone
    Source: label_methadone, section 4 (from memory)

    Given each of these people:
      | conditions              | then |
      | ileus_or_gi_obstruction | yes  |
      | chronic_pain            | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "methadone-blocked-bowel"

  Scenario: Breathing or the bowel, while taking methadone
    Source: corrections; section 4 of the methadone label was not read; what to tell someone who takes it already follows the correction about QTc

    Given each of these people:
      | current_oat | lungs       | conditions              | then |
      | methadone   | severe      |                         | yes  |
      | methadone   |             | ileus_or_gi_obstruction | yes  |
      | methadone   |             |                         | no   |
      | srom        | severe      |                         | no   |
      |             | severe      |                         | no   |
      | methadone   | sleep_apnea |                         | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "methadone-taking-breathing-or-bowel"

  Scenario: The first month on methadone is followed closely
    Source: crism_oud_2024, first-line rec, bullet 2

    Given each of these people:
      | opioid_dependence | pref_oat  | then |
      | yes               |           | yes  |
      |                   | methadone | yes  |
      |                   | srom      | no   |
    When we look at options together
    Then only those marked yes hear about "methadone_early_mortality" because "oat-methadone-first-month-closer-follow-up"
