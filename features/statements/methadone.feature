Feature: Methadone, and the heart
  Methadone is one of the two first medications for opioid use disorder. It can slow the breathing at the start and can
  change the heart rhythm. What is said here keeps people safe without keeping anyone from methadone who could have it.

  Scenario: Methadone stands on an equal footing with buprenorphine
    People who live with opioid use disorder, whatever its severity, and people who get sick without opioids and were
    never assessed. A diagnosis is not asked of a caller. (K021)
    Source: crism_oud_2024, rec: buprenorphine and methadone both first line; corrections, opioid_medication_may_fit

    Given each of these people:
      | substances      | oud                 | opioid_dependence | then |
      | heroin          | moderate            |                   | yes  |
      | fentanyl        | severe              | yes               | yes  |
      | rx_opioid_short | present_unspecified |                   | yes  |
      | rx_opioid_long  | mild                |                   | yes  |
      | fentanyl        |                     | yes               | yes  |
      | fentanyl        | none                | yes               | yes  |
      | fentanyl        |                     |                   | no   |
      | fentanyl        |                     | no                | no   |
      | heroin          | none                | no                | no   |
      | alcohol         | none                |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_methadone" because "K021"

  Scenario: The first month on methadone is watched more closely
    Mortality is higher in the first month than later on, so closer follow-up is planned then. (K023)
    Source: crism_oud_2024, first-line rec, bullet 2

    Given each of these people:
      | oud                 | pref_oat  | then |
      | moderate            |           | yes  |
      | severe              |           | yes  |
      | present_unspecified |           | yes  |
      | severe              | bup_nx    | yes  |
      |                     | methadone | yes  |
      | none                | methadone | yes  |
      | none                | bup_nx    | no   |
      | none                |           | no   |
      |                     | bup_xr    | no   |
      |                     |           | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes hear about "methadone_early_mortality" for "oat_methadone"

  Scenario: Whoever is offered, prefers or takes methadone hears about heart rhythm
    The risk of an irregular heartbeat is told openly when methadone is prescribed. (K090)
    Source: krantz_2009, Rec 1 disclosure

    Given each of these people:
      | oud                 | pref_oat  | current_oat | then |
      | moderate            |           | none        | yes  |
      | severe              | bup_nx    | none        | yes  |
      | present_unspecified |           |             | yes  |
      |                     | methadone | none        | yes  |
      |                     |           | methadone   | yes  |
      | none                |           | none        | no   |
      | none                | bup_nx    | bup_nx      | no   |
      |                     | srom      |             | no   |
      |                     |           |             | no   |
    And they ask about "oat_methadone, oat_continue"
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "K090"

  Scenario: Known heart trouble or fainting is talked about before methadone
    Structural heart disease, an irregular heartbeat, unexplained fainting or a long QT from birth: the prescriber wants
    to know before methadone. It is a caution and closes nothing. (K091)
    Source: krantz_2009, Rec 2 history

    Given each of these people:
      | oud    | cardiac_risk               | emergency_now | then |
      | severe | structural_heart_disease   |               | yes  |
      | severe | arrhythmia                 | none          | yes  |
      | severe | unexplained_syncope        |               | yes  |
      | severe | congenital_long_qt         |               | yes  |
      | severe | none                       | syncope       | yes  |
      | severe |                            | syncope       | yes  |
      | severe | low_potassium_or_magnesium | none          | no   |
      | severe | qt_prolonging_drug         | none          | no   |
      | severe | none                       | chest_pain    | no   |
      | severe | none                       | none          | no   |
      | severe |                            |               | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_methadone" because "K091"
    And "oat_methadone" is something to talk about

  Scenario: A QTc a little long means more careful follow-up with methadone
    Between 450 and 500 ms the risks and benefits are talked over and the heart is checked more often. It is no reason
    by itself to go without methadone. (K092)
    Source: krantz_2009, Rec 4; hazard log HZ23

    Given each of these people:
      | oud    | current_oat | qtc_ms | then |
      | severe | none        | 451    | yes  |
      | severe | none        | 470    | yes  |
      | severe | none        | 500    | yes  |
      | severe | none        | 450    | no   |
      | severe | none        | 420    | no   |
      | severe | none        | 501    | no   |
      | severe | none        |        | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_methadone" because "K092"

  Scenario: A QTc of up to 500 does not take methadone away
    "Not a reason by itself to deny methadone." (K092)
    Source: krantz_2009, Rec 4

    Given each of these people:
      | oud    | pref_oat  | qtc_ms |
      | severe | methadone | 451    |
      | severe | methadone | 480    |
      | severe | methadone | 500    |
      | severe | methadone | 430    |
    When we look at options together
    Then "oat_methadone" can be talked about right away

  Scenario: Methadone is not started or raised with a QTc above 500
    Without a specialist's review this is not safe to start as things are. It holds also for someone who takes methadone
    and thinks about raising it. (K093)
    Source: krantz_2009, Rec 4; corrections, K093; hazard log HZ23

    Given each of these people:
      | oud    | current_oat | qtc_ms | then |
      | severe | none        | 501    | yes  |
      | severe | none        | 580    | yes  |
      | severe |             | 510    | yes  |
      |        | none        | 510    | yes  |
      | severe | methadone   | 510    | yes  |
      | severe | methadone   | 636    | yes  |
      | severe | none        | 500    | no   |
      | severe | methadone   | 500    | no   |
      | severe | none        | 440    | no   |
      | severe | none        |        | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes find "oat_methadone" not for now

  Scenario: Already on methadone with a QTc above 500: stay in touch, do not stop alone
    Reading "methadone: not now" as "stop" would be dangerous. Whoever takes methadone hears not to stop on their own, and
    continuing stays something to talk about. (K093)
    Source: corrections, K093; calls, C07

    Given each of these people:
      | current_oat | qtc_ms | then |
      | methadone   | 501    | yes  |
      | methadone   | 636    | yes  |
      | methadone   | 500    | no   |
      | methadone   |        | no   |
      | bup_nx      | 520    | no   |
      | srom        | 520    | no   |
      | none        | 520    | no   |
      |             | 520    | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_continue" because "K093"
    And "oat_continue" is something to talk about

  Scenario: What someone on methadone with a long QTc can do today
    She takes methadone and was told of a QTc of 510 ms. Her card says whom to speak to today, and when to call. (K093)
    Source: corrections, K093; calls, C07

    Given someone who answers:
      | question    | answer    |
      | current_oat | methadone |
      | qtc_ms      | 510       |
      | oud         | severe    |
    When we look at options together
    Then "oat_continue" is something to talk about
    And "oat_continue" says "9-1-1"
    And "oat_continue" says "pharmacist"
    And "oat_methadone" is not for now

  Scenario: Medicines that act on the heart rhythm or on how methadone leaves the body
    The prescriber and the pharmacist look at these together with methadone. (K094)
    Source: krantz_2009, Rec 5

    Given each of these people:
      | oud    | medicines                       | cardiac_risk               | then |
      | severe | qt_prolonging                   |                            | yes  |
      | severe | cyp_interacting                 | none                       | yes  |
      | severe | none                            | qt_prolonging_drug         | yes  |
      | severe |                                 | qt_prolonging_drug         | yes  |
      | severe | benzodiazepine, cyp_interacting |                            | yes  |
      | severe | benzodiazepine                  | none                       | no   |
      | severe | valproate                       | arrhythmia                 | no   |
      | severe | none                            | low_potassium_or_magnesium | no   |
      | severe | none                            | none                       | no   |
      | severe |                                 |                            | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_methadone" because "K094"

  Scenario: No ECG is no reason to wait for methadone
    Routine ECG screening for everybody is not supported, and it would stand between people and care. Whoever has no QTc can
    talk about methadone, and is told what the prescriber may look at. (K095)
    Source: aatod_qt, para 1; corrections, if_unknown mention

    Given each of these people:
      | oud    | opioid_dependence | pref_oat  | qtc_ms   | cardiac_risk |
      | severe | yes               | methadone |          |              |
      | mild   |                   | methadone |          | none         |
      |        | yes               | methadone | declined | unknown      |
      |        | yes               |           |          |              |
    When we look at options together
    Then "oat_methadone" is something to talk about
    And before "oat_methadone" is started, "qtc_ms" is looked at

  Scenario: A known QTc is not asked again before methadone
    An open question about the heart rhythm is mentioned; an answered one is not. (K093)
    Source: corrections, if_unknown mention

    Given each of these people:
      | oud    | qtc_ms | then |
      | severe |        | yes  |
      | severe | 430    | no   |
      | severe | 500    | no   |
      | severe | 520    | no   |
    When we look at options together
    Then only for those marked yes "qtc_ms" is looked at before "oat_methadone"

  Scenario: Low potassium or magnesium is put right with methadone in mind
    Low potassium or magnesium adds to the risk for the heart rhythm and can be corrected. (K093)
    Source: krantz_2009, Rec 4; c_tdp35, Case presentation

    Given each of these people:
      | oud    | current_oat | cardiac_risk                           | then |
      | severe | none        | low_potassium_or_magnesium             | yes  |
      | severe |             | low_potassium_or_magnesium             | yes  |
      | severe | methadone   | low_potassium_or_magnesium             | yes  |
      | severe | none        | arrhythmia, low_potassium_or_magnesium | yes  |
      | severe | none        | arrhythmia                             | no   |
      | severe | methadone   | qt_prolonging_drug                     | no   |
      | severe | methadone   | none                                   | no   |
      | severe | none        |                                        | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes hear about "electrolytes"
    And only those marked yes hear about "electrolytes" because "C-electrolytes-methadone"

  Scenario: Slow breathing is most likely when methadone starts or goes up
    The effect on breathing comes later and lasts longer than what one feels. Whoever might start methadone hears this.
    (K097)
    Source: label_methadone, Methadose warnings

    Given each of these people:
      | oud                 | pref_oat  | lungs         | then |
      | moderate            |           |               | yes  |
      | severe              | bup_nx    | normal        | yes  |
      | present_unspecified |           |               | yes  |
      |                     | methadone |               | yes  |
      | none                | methadone | normal        | yes  |
      | severe              |           | sleep_apnea   | yes  |
      | moderate            | methadone | severe        | yes  |
      | none                | bup_nx    | mild_moderate | no   |
      | none                |           | normal        | no   |
      |                     |           |               | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes hear about "respiratory" for "oat_methadone" because "K097"

  Scenario: Breathing trouble while opioids are used, before anyone was assessed
    They use street opioids, or lean towards another medication, and have severe lung trouble or sleep apnea. If methadone comes
    up, they have heard what it does to the breathing. (K097)
    Source: label_methadone, Methadose warnings

    Given each of these people:
      | substances        | pref_oat | lungs         | then |
      | fentanyl          |          | severe        | yes  |
      | heroin            |          | sleep_apnea   | yes  |
      |                   | bup_nx   | severe        | yes  |
      | bup_nonprescribed | bup_nx   | sleep_apnea   | yes  |
      | fentanyl          |          | mild_moderate | no   |
      | heroin            |          | normal        | no   |
      | fentanyl          |          |               | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" for "oat_methadone" because "K097"

  Scenario: Methadone is not for someone with a serious allergy to it
    A bad experience is not the same as an allergy; a real one closes this option and no other. (K098)
    Source: label_methadone, PDR contraindications

    Given each of these people:
      | oud    | allergies           | then |
      | severe | methadone           | yes  |
      |        | methadone           | yes  |
      | severe | naloxone, methadone | yes  |
      | severe | morphine            | no   |
      | severe | buprenorphine       | no   |
      | severe | none                | no   |
      | severe |                     | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes find "oat_methadone" not for now
    And only those marked yes hear about "allergy" for "oat_methadone"

  Scenario: An allergy nobody asked about is looked at before methadone
    Unknown is neither yes nor no: methadone can be talked about today, and the allergy is looked at before starting. (K098)
    Source: corrections, if_unknown mention

    Given each of these people:
      | oud    | allergies | then |
      | severe |           | yes  |
      | mild   | unknown   | yes  |
      | severe | none      | no   |
      | severe | morphine  | no   |
    When we look at options together
    Then only for those marked yes "allergies" is looked at before "oat_methadone"
    And "oat_methadone" can be talked about right away

  Scenario: Severe lung trouble: one answer first for methadone
    The label warns about severe asthma or slowed breathing where nobody watches. The label still has to be read again, so
    this asks for one answer and does not close the door. (K099)
    Source: label_methadone, section 4; corrections, K099

    Given each of these people:
      | oud    | lungs         | conditions | then |
      | severe | severe        | none       | yes  |
      |        | severe        | none       | yes  |
      | severe | mild_moderate | none       | no   |
      | severe | sleep_apnea   | none       | no   |
      | severe | normal        | none       | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes need one answer first for "oat_methadone"
    And only those marked yes hear about "respiratory" for "oat_methadone" because "K099"

  Scenario: A blocked or paralysed gut: one answer first for methadone
    The label names it; it still has to be read again, so this asks for one answer. (K101)
    Source: label_methadone, section 4; corrections, K101

    Given each of these people:
      | oud    | lungs  | conditions                            | then |
      | severe | normal | ileus_or_gi_obstruction               | yes  |
      |        | normal | ileus_or_gi_obstruction               | yes  |
      | severe | normal | chronic_pain, ileus_or_gi_obstruction | yes  |
      | severe | normal | chronic_pain                          | no   |
      | severe | normal | adrenal_insufficiency                 | no   |
      | severe | normal | none                                  | no   |
    And they ask about "oat_methadone"
    When we look at options together
    Then only those marked yes need one answer first for "oat_methadone"
    And only those marked yes hear about "drug_interaction" for "oat_methadone" because "K101"

  Scenario: Lungs and gut not asked about yet are looked at before methadone
    Nobody waits for methadone because a question about lungs or gut was not answered yet; it is looked at before the start.
    (K099, K101)
    Source: contract, an open avoid is shown; corrections, if_unknown

    Given each of these people:
      | oud    | lungs   | conditions | then |
      | severe |         |            | yes  |
      | mild   | unknown | unknown    | yes  |
      | severe | normal  | none       | no   |
    When we look at options together
    Then only for those marked yes "lungs" is looked at before "oat_methadone"
    And only for those marked yes "conditions" is looked at before "oat_methadone"
    And "oat_methadone" can be talked about right away

  Scenario: Moving from methadone when staying on it is no longer safe
    A man on methadone with a very long QTc, a woman who had overdoses while on methadone: changing the medication is one
    way to go on with care. (K100)
    Source: c_norway_2024, case; see also c_tdp56_2008

    Given each of these people:
      | current_oat | qtc_ms | overdose_history | then |
      | methadone   | 501    | none             | yes  |
      | methadone   | 580    |                  | yes  |
      | methadone   |        | past_12m         | yes  |
      | methadone   | 430    | past_30d         | yes  |
      | methadone   | 500    | over_12m         | no   |
      | methadone   | 430    | none             | no   |
      | methadone   |        |                  | no   |
      | bup_nx      | 580    | past_30d         | no   |
      | srom        |        | past_12m         | no   |
      | none        | 580    | past_30d         | no   |
      |             | 580    | past_30d         | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K100"

  Scenario: Already on methadone, with heart trouble or fainting
    Someone who takes methadone and has a weak or irregular heart, or has fainted, does not stop on their own: they speak to the
    prescriber or pharmacist. (K091)
    Source: krantz_2009, Rec 2 history; corrections, K093

    Given each of these people:
      | current_oat | cardiac_risk               | emergency_now     | then |
      | methadone   | structural_heart_disease   | none              | yes  |
      | methadone   | arrhythmia                 |                   | yes  |
      | methadone   | unexplained_syncope        |                   | yes  |
      | methadone   | congenital_long_qt         |                   | yes  |
      | methadone   | none                       | syncope           | yes  |
      | methadone   | low_potassium_or_magnesium | none              | no   |
      | methadone   | none                       | very_hot_agitated | no   |
      | methadone   |                            |                   | no   |
      | srom        | arrhythmia                 | none              | no   |
      | bup_nx      |                            | syncope           | no   |
      | none        | congenital_long_qt         | syncope           | no   |
      |             | structural_heart_disease   | syncope           | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_continue" because "C-already-on-methadone"
    And "oat_continue" is something to talk about

  Scenario: Already on methadone with a QTc a little long
    The heart is checked more often, and staying on methadone stays there. For another medication this is not said. (K092)
    Source: krantz_2009, Rec 4; hazard log HZ23

    Given each of these people:
      | current_oat | qtc_ms | then |
      | methadone   | 451    | yes  |
      | methadone   | 500    | yes  |
      | methadone   | 450    | no   |
      | methadone   | 501    | no   |
      | methadone   |        | no   |
      | bup_nx      | 470    | no   |
      | srom        | 470    | no   |
      | none        | 470    | no   |
      |             | 470    | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_continue" because "K092"
    And "oat_continue" is something to talk about

  Scenario: Already on methadone with low potassium or magnesium
    It is put right while methadone goes on. (K093)
    Source: krantz_2009, Rec 4; c_tdp56_2008, Case report

    Given each of these people:
      | current_oat | cardiac_risk                                    | then |
      | methadone   | low_potassium_or_magnesium                      | yes  |
      | methadone   | unexplained_syncope, low_potassium_or_magnesium | yes  |
      | methadone   | arrhythmia                                      | no   |
      | methadone   |                                                 | no   |
      | srom        | low_potassium_or_magnesium                      | no   |
      | bup_nx      | low_potassium_or_magnesium                      | no   |
      | none        | low_potassium_or_magnesium                      | no   |
      |             | low_potassium_or_magnesium                      | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "electrolytes" for "oat_continue"
    And "oat_continue" is something to talk about

  Scenario: Already on methadone, with a medicine that acts on the heart rhythm or on methadone
    A new medicine can change how methadone works. The pharmacist looks, and methadone goes on. (K094)
    Source: krantz_2009, Rec 5

    Given each of these people:
      | current_oat | medicines       | cardiac_risk       | then |
      | methadone   | qt_prolonging   | none               | yes  |
      | methadone   | cyp_interacting |                    | yes  |
      | methadone   | none            | qt_prolonging_drug | yes  |
      | methadone   |                 | qt_prolonging_drug | yes  |
      | methadone   | valproate       | none               | no   |
      | methadone   | none            | none               | no   |
      | methadone   |                 |                    | no   |
      | srom        | qt_prolonging   | none               | no   |
      | bup_nx      | cyp_interacting | qt_prolonging_drug | no   |
      | none        | cyp_interacting | qt_prolonging_drug | no   |
      |             | qt_prolonging   |                    | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_continue" because "K094"
    And "oat_continue" is something to talk about

  Scenario: Already on methadone with severe lung trouble or a blocked gut
    For someone who takes methadone, "one answer first" must not read as "stop". (K099, K101)
    Source: corrections, K093 (the same reason)

    Given each of these people:
      | current_oat | lungs         | conditions              | then |
      | methadone   | severe        | none                    | yes  |
      | methadone   |               | ileus_or_gi_obstruction | yes  |
      | methadone   | severe        |                         | yes  |
      | methadone   | sleep_apnea   | adrenal_insufficiency   | no   |
      | methadone   | mild_moderate | none                    | no   |
      | methadone   |               |                         | no   |
      | bup_nx      | severe        | ileus_or_gi_obstruction | no   |
      | srom        | severe        | ileus_or_gi_obstruction | no   |
      | none        | severe        | ileus_or_gi_obstruction | no   |
      |             | severe        | ileus_or_gi_obstruction | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_continue" because "C-already-on-methadone"
    And "oat_continue" is something to talk about

  Scenario: A serious allergy to methadone in someone who takes it
    "Methadone: not now" must not read as "stop". For slow-release morphine and an allergy to morphine this is said. (K098)
    Source: corrections, K093 (the same reason)

    Given each of these people:
      | current_oat | allergies | then |
      | methadone   | methadone | yes  |
      | methadone   | none      | no   |
      | bup_nx      | methadone | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_continue"
