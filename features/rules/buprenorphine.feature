@generated
Feature: Buprenorphine: starting, safety, and the monthly injection
  Someone may have taken something that changes how a start goes; an injection stays for weeks, so its exclusions are read one by one.

  Scenario: An allergy to buprenorphine
    Source: label_suboxone, Contraindications

    Given each of these people:
      | allergies     | then |
      | buprenorphine | yes  |
      | naloxone      | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start, oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "allergy" for "oat_bup_nx, bup_standard_start, bup_low_dose_start, oat_bup_xr" because "bup-allergy-to-buprenorphine"

  Scenario: An allergy to naloxone
    Source: label_suboxone, Contraindications

    Given each of these people:
      | allergies | then |
      | naloxone  | yes  |
      | methadone | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "allergy" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "bup-allergy-to-naloxone"

  Scenario: Severe liver disease
    Source: label_suboxone, 8.6 Hepatic impairment

    Given each of these people:
      | liver        | then |
      | child_pugh_c | yes  |
      | child_pugh_b | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "bup-severe-liver-disease"

  Scenario: Moderate liver disease
    Source: label_suboxone, 8.6 Hepatic impairment

    Given each of these people:
      | liver        | oud    | then |
      | child_pugh_b | severe | yes  |
      | child_pugh_b |        | no   |
      | child_pugh_a | severe | no   |
      |              | severe | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "bup-moderate-liver-disease"

  Scenario: Liver disease not yet graded
    Source: label_suboxone, 8.6 Hepatic impairment

    Given each of these people:
      | liver                      | oud    | then |
      | disease_unspecified        | severe | yes  |
      | acute_hepatitis_or_failure | severe | yes  |
      | disease_unspecified        |        | no   |
      | normal                     | severe | no   |
      |                            | severe | no   |
    And they ask about "oat_bup_nx, oat_bup_xr, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_nx, oat_bup_xr, bup_standard_start, bup_low_dose_start" because "bup-liver-class-not-known"

  Scenario: Breathing problems
    Source: label_suboxone, Warnings, respiratory depression

    Given each of these people:
      | lungs         | oud    | then |
      | severe        | severe | yes  |
      | sleep_apnea   | severe | yes  |
      | mild_moderate | severe | no   |
      | severe        |        | no   |
      |               | severe | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" because "bup-breathing-problems"

  Scenario: Injecting buprenorphine with naloxone
    Source: c_ivbup, introduction and case

    Given each of these people:
      | routes | current_oat | substances        | then |
      | inject | bup_nx      |                   | yes  |
      | inject |             | bup_nonprescribed | yes  |
      | inject |             |                   | no   |
      |        | bup_nx      |                   | no   |
      | smoke  | bup_nx      |                   | no   |
      | inject | bup_xr      |                   | no   |
      | inject |             | heroin            | no   |
    When we look at options together
    Then only those marked yes hear about "injected_bup_nx" because "bup-injected-brings-on-withdrawal"

  Scenario: Naloxone beside buprenorphine
    Source: label_suboxone, 2 Patient access to naloxone

    Given each of these people:
      | current_oat | pref_oat  | then |
      | bup_nx      |           | yes  |
      | bup_xr      |           | yes  |
      |             | bup_nx    | yes  |
      |             | bup_xr    | yes  |
      | methadone   |           | no   |
      |             | methadone | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "bup-naloxone-at-home"

  Scenario: After the first month
    Source: crism_oud_2024, first-line rec, bullet 1

    Given each of these people:
      | current_oat | pref_oat  | then |
      | bup_nx      |           | yes  |
      | bup_xr      |           | yes  |
      |             | bup_nx    | yes  |
      | methadone   |           | no   |
      |             | methadone | no   |
    When we look at options together
    Then only those marked yes hear about "bup_early_attrition" because "bup-after-the-first-month"

  Scenario: The usual start
    Source: asam_hpso_2023, key question 1; individualised initiation

    Given each of these people:
      | opioid_dependence | then |
      | yes               | yes  |
      | no                | no   |
    When we look at options together
    Then only those marked yes can talk about "bup_standard_start" because "bup-standard-start-usual-route"

  Scenario: A low-dose start while another opioid goes on
    Source: asam_hpso_2023, key question 1

    Given each of these people:
      | oud    | substances | opioid_last_type | current_oat | pref_oat | goals            | then |
      | severe | fentanyl   |                  |             |          |                  | yes  |
      | severe |            | methadone        |             |          |                  | yes  |
      | severe |            | fentanyl         |             |          |                  | yes  |
      | severe |            | long_acting      |             |          |                  | yes  |
      |        |            |                  | methadone   |          |                  | yes  |
      |        | fentanyl   |                  |             | bup_nx   |                  | yes  |
      |        | fentanyl   |                  |             | bup_xr   |                  | yes  |
      | severe |            |                  |             |          | avoid_withdrawal | yes  |
      | severe |            |                  |             |          |                  | no   |
      | severe | heroin     |                  |             |          |                  | no   |
      | severe |            | short_acting     |             |          |                  | no   |
      |        |            |                  | bup_nx      |          |                  | no   |
      |        | fentanyl   |                  |             |          |                  | no   |
      | severe |            |                  |             |          | reduce_use       | no   |
      |        |            |                  |             |          | avoid_withdrawal | no   |
      |        | fentanyl   |                  |             | srom     |                  | no   |
      |        |            |                  |             | srom     | avoid_withdrawal | no   |
      | severe |            |                  | bup_nx      |          |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "bup_low_dose_start" because "bup-low-dose-start-while-opioid-continues"

  Scenario: A low-dose start is for people who depend on opioids
    Source: tip63, Part 3 key messages

    Given each of these people:
      | opioid_dependence | oud  | opioid_last_type | then |
      | no                | mild |                  | yes  |
      | no                |      | short_acting     | yes  |
      | no                |      | long_acting      | yes  |
      | no                |      | methadone        | yes  |
      | no                |      | fentanyl         | yes  |
      | no                |      |                  | no   |
      | yes               | mild |                  | no   |
      |                   | mild |                  | no   |
      | no                |      | none             | no   |
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" because "bup-low-dose-start-needs-dependence"

  Scenario: Buprenorphine can bring on withdrawal
    Source: c_mhc_2021, introduction

    Given each of these people:
      | opioid_dependence | current_oat | then |
      | yes               |             | yes  |
      |                   | methadone   | yes  |
      |                   | srom        | yes  |
      |                   | ioat        | yes  |
      |                   | bup_nx      | no   |
      | no                |             | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "bup-can-bring-on-withdrawal"

  Scenario: After fentanyl a start is hard to predict
    Source: asam_hpso_2023, key question 1; individualised initiation

    Given each of these people:
      | substances | oud  | opioid_last_type | pref_oat  | then |
      | fentanyl   | mild |                  |           | yes  |
      |            | mild | fentanyl         |           | yes  |
      | fentanyl   |      |                  | bup_nx    | yes  |
      | fentanyl   |      |                  | bup_xr    | yes  |
      | fentanyl   |      |                  |           | yes  |
      | heroin     | mild |                  |           | no   |
      |            | mild | short_acting     |           | no   |
      |            | mild |                  |           | no   |
      | fentanyl   |      |                  | methadone | yes  |
    And they ask about "oat_bup_nx, bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start" because "bup-start-after-fentanyl-hard-to-predict"

  Scenario: The usual start may be too early
    Source: asam_npg_2020, Part 4 (from memory)

    Given each of these people:
      | opioid_dependence | cows | opioid_last_hours | then |
      | yes               | 10   |                   | yes  |
      | yes               |      | 5                 | yes  |
      | yes               | 11   |                   | no   |
      | yes               |      | 6                 | no   |
      |                   | 10   |                   | no   |
      | yes               |      |                   | no   |
      | no                | 5    |                   | no   |
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" because "bup-standard-start-may-be-too-early"

  Scenario: A low-dose start outside a hospital
    Source: asam_hpso_2023, key question 1, bullet 3

    Given each of these people:
      | pref_setting | substances | current_oat | then |
      | primary_care | fentanyl   |             | yes  |
      | telehealth   | fentanyl   |             | yes  |
      | home         | fentanyl   |             | yes  |
      | outreach     | fentanyl   |             | yes  |
      | home         |            | methadone   | yes  |
      | hospital     | fentanyl   |             | no   |
      | home         |            |             | no   |
      | home         |            | srom        | no   |
      |              | fentanyl   |             | no   |
      | home         | heroin     |             | no   |
    When we look at options together
    Then only those marked yes hear about "limited_evidence" because "bup-low-dose-start-outside-hospital"

  Scenario: A low-dose start and the law of the United States
    Source: asam_hpso_2023, ASAM Weekly 2023-07-30

    Given each of these people:
      | jurisdiction | oud    | then |
      | US           | severe | yes  |
      | CA           | severe | no   |
      | US           |        | no   |
      |              | severe | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "bup-low-dose-start-us-law"

  Scenario: The monthly injection after daily buprenorphine
    Source: label_sublocade_ca, Indication and clinical use

    Given each of these people:
      | age | current_oat | oud      | then |
      | 18  | bup_nx      | moderate | yes  |
      | 17  | bup_nx      | moderate | no   |
      | 18  | bup_nx      |          | no   |
      | 18  |             | moderate | no   |
      | 18  | methadone   | moderate | no   |
      |     | bup_nx      | moderate | no   |
      | 18  | bup_nx      | mild     | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "bup-xr-after-a-week-on-daily-buprenorphine"

  Scenario: The monthly injection, preferred
    Source: label_sublocade_ca, Indication and clinical use

    Given each of these people:
      | age | pref_oat | opioid_dependence | then |
      | 18  | bup_xr   | yes               | yes  |
      | 17  | bup_xr   | yes               | no   |
      | 18  | bup_nx   | yes               | no   |
      | 18  |          | yes               | no   |
      |     | bup_xr   | yes               | no   |
      | 18  | bup_xr   |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "bup-xr-preferred"

  Scenario: The monthly injection for a young person at risk
    Source: c_allami_2025, abstract

    Given each of these people:
      | age | oud                 | overdose_history | tried_inadequate | current_oat | then |
      | 14  | severe              | past_30d         |                  |             | yes  |
      | 17  | severe              | past_30d         |                  |             | yes  |
      | 16  | moderate            | over_12m         |                  |             | yes  |
      | 16  | moderate            | past_12m         |                  |             | yes  |
      | 16  | present_unspecified | over_12m         |                  |             | yes  |
      | 16  | present_unspecified | past_12m         |                  |             | yes  |
      | 16  | severe              |                  | oat_bup          |             | yes  |
      | 16  | severe              |                  |                  | bup_nx      | yes  |
      | 16  | severe              |                  |                  | bup_xr      | yes  |
      | 13  | severe              | past_30d         |                  |             | no   |
      | 18  | severe              | past_30d         |                  |             | no   |
      | 16  | mild                | past_30d         |                  |             | no   |
      | 16  |                     | past_30d         |                  |             | no   |
      | 16  | severe              |                  |                  |             | no   |
      |     | severe              | past_30d         |                  |             | no   |
      | 16  | severe              | none             |                  |             | no   |
      | 16  | severe              |                  | oat_methadone    |             | no   |
      | 16  | severe              |                  |                  | methadone   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "bup-xr-for-a-young-person-at-risk"

  Scenario: The monthly injection under 18 is off label
    Source: c_xr17_2024, abstract

    Given each of these people:
      | age | oud    | then |
      | 17  | severe | yes  |
      | 18  | severe | no   |
      | 17  |        | no   |
      |     | severe | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "bup-xr-under-18-off-label"

  Scenario: The monthly injection and an allergy to buprenorphine
    Source: label_sublocade_us, section 4 (from memory)

    Given each of these people:
      | allergies     | then |
      | buprenorphine | yes  |
      | naloxone      | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "bup-xr-allergy-own-label"

  Scenario: The monthly injection and severe liver disease
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | liver        | then |
      | child_pugh_c | yes  |
      | child_pugh_b | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "bup-xr-severe-liver-disease"

  Scenario: The monthly injection and moderate liver disease, in the United States
    Source: label_sublocade_us, empr.com warnings/precautions

    Given each of these people:
      | liver        | jurisdiction | then |
      | child_pugh_b | US           | yes  |
      | child_pugh_b | CA           | no   |
      | child_pugh_b |              | no   |
      | child_pugh_a | US           | no   |
      |              | US           | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "bup-xr-moderate-liver-disease-us"

  Scenario: The monthly injection and moderate liver disease
    Source: label_sublocade_us, empr.com warnings/precautions

    Given each of these people:
      | liver        | oud    | then |
      | child_pugh_b | severe | yes  |
      | child_pugh_a | severe | no   |
      | child_pugh_b |        | no   |
      |              | severe | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "bup-xr-moderate-liver-disease"

  Scenario: The monthly injection and a long QT
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | cardiac_risk       | qtc_ms | then |
      | congenital_long_qt |        | yes  |
      |                    | 501    | yes  |
      |                    | 500    | no   |
      | arrhythmia         |        | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "bup-xr-long-qt"

  Scenario: The monthly injection and a QTc in between
    Source: label_sublocade_ca, Contraindications (threshold is the project's)

    Given each of these people:
      | qtc_ms | oud    | then |
      | 451    | severe | yes  |
      | 500    | severe | yes  |
      | 450    | severe | no   |
      | 501    | severe | no   |
      | 470    |        | no   |
      |        | severe | no   |
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" because "bup-xr-qtc-between"

  Scenario: The monthly injection and low potassium or magnesium
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | cardiac_risk               | then |
      | low_potassium_or_magnesium | yes  |
      | arrhythmia                 | no   |
    When we look at options together
    Then only those marked yes hear about "electrolytes" because "bup-xr-low-potassium-or-magnesium"

  Scenario: The monthly injection and severe breathing problems
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | lungs       | then |
      | severe      | yes  |
      | sleep_apnea | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" because "bup-xr-severe-breathing-problem"

  Scenario: The monthly injection and an MAOI
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | medicines     | then |
      | maoi_14d      | yes  |
      | qt_prolonging | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "bup-xr-maoi"

  Scenario: The monthly injection and seizures
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | conditions       | oud    | then |
      | seizure_disorder | severe | yes  |
      | seizure_disorder |        | no   |
      | depression       | severe | no   |
      |                  | severe | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "bup-xr-seizure-disorder"

  Scenario: The monthly injection and severe alcohol withdrawal
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | substances | ciwa_ar | oud    | emergency_now               | alcohol_withdrawal_signs | then |
      | alcohol    | 19      | severe |                             |                          | yes  |
      | alcohol    |         | severe | confusion_or_hallucinations |                          | yes  |
      |            | 19      | severe |                             | yes                      | yes  |
      | alcohol    | 18      | severe |                             |                          | no   |
      |            | 19      | severe |                             |                          | no   |
      | alcohol    |         | severe |                             |                          | no   |
      | alcohol    | 19      |        |                             |                          | no   |
      | alcohol    |         | severe | seizure                     |                          | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "bup-xr-severe-alcohol-withdrawal"

  Scenario: The monthly injection from 65
    Source: label_sublocade_ca, Indication, geriatrics

    Given each of these people:
      | age | oud    | then |
      | 65  | severe | yes  |
      | 64  | severe | no   |
      | 65  |        | no   |
      |     | severe | no   |
    When we look at options together
    Then only those marked yes hear about "falls_older_adult" because "bup-xr-65-and-over"

  Scenario: The monthly injection in pregnancy and after
    Source: c_bhadra_2025, abstract

    Given each of these people:
      | pregnancy  | oud    | breastfeeding | then |
      | pregnant   | severe |               | yes  |
      | postpartum | severe |               | yes  |
      |            | severe | yes           | yes  |
      | planning   | severe |               | no   |
      | pregnant   |        |               | no   |
      |            | severe |               | no   |
      |            |        | yes           | no   |
    When we look at options together
    Then only those marked yes hear about "limited_evidence" because "bup-xr-pregnancy-limited-evidence"
