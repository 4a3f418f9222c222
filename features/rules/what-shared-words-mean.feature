@generated
Feature: What the words that many rules share mean
  A word such as "uses opioids" stands behind many rules. Each part of it is tried here once, on one rule that rests on it.

  Scenario: Every opioid counts as one
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | substances              | oud                 | then |
      | fentanyl                |                     | yes  |
      | heroin                  |                     | yes  |
      | rx_opioid_short         |                     | yes  |
      | rx_opioid_long          |                     | yes  |
      | methadone_nonprescribed |                     | yes  |
      | bup_nonprescribed       |                     | yes  |
      | other_opioid            |                     | yes  |
      |                         | mild                | yes  |
      |                         | moderate            | yes  |
      |                         | severe              | yes  |
      |                         | present_unspecified | yes  |
      | cocaine                 |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-where-opioids-are-used"

  Scenario: More than mild
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud                 | pregnancy | then |
      | moderate            | no        | yes  |
      | severe              | no        | yes  |
      | present_unspecified | no        | yes  |
      | mild                | no        | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_topiramate" because "aud-topiramate-offered"

  Scenario: Care for drinking may fit
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud                 | alcohol_frequency | alcohol_withdrawal_signs | alcohol_wd_history | substances          | main_frequency | then |
      | mild                |                   |                          |                    |                     |                | yes  |
      | moderate            |                   |                          |                    |                     |                | yes  |
      | severe              |                   |                          |                    |                     |                | yes  |
      | present_unspecified |                   |                          |                    |                     |                | yes  |
      |                     | daily             |                          |                    |                     |                | yes  |
      |                     | most_days         |                          |                    |                     |                | yes  |
      |                     |                   | yes                      |                    |                     |                | yes  |
      |                     |                   |                          | seizure            |                     |                | yes  |
      |                     |                   |                          | delirium_tremens   |                     |                | yes  |
      |                     |                   |                          |                    | alcohol             | daily          | yes  |
      |                     |                   |                          |                    | nonbeverage_alcohol | daily          | yes  |
      |                     |                   |                          | hallucinosis       |                     |                | no   |
      |                     |                   | no                       |                    |                     |                | no   |
      |                     |                   |                          |                    |                     | daily          | no   |
      |                     |                   |                          |                    | none                | daily          | no   |
      |                     |                   |                          |                    | alcohol             | most_days      | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_acamprosate" because "aud-acamprosate-offered"

  Scenario: Drinking is only known to be daily when nothing else is used
    Source: c_bmjbp_aw, other presentations

    Given each of these people:
      | substances                       | main_frequency | then |
      | alcohol                          | daily          | yes  |
      | alcohol, fentanyl                | daily          | no   |
      | alcohol, heroin                  | daily          | no   |
      | alcohol, rx_opioid_short         | daily          | no   |
      | alcohol, rx_opioid_long          | daily          | no   |
      | alcohol, methadone_nonprescribed | daily          | no   |
      | alcohol, bup_nonprescribed       | daily          | no   |
      | alcohol, other_opioid            | daily          | no   |
      | alcohol, methamphetamine         | daily          | no   |
      | alcohol, cocaine                 | daily          | no   |
      | alcohol, crack                   | daily          | no   |
      | alcohol, benzo_prescribed        | daily          | no   |
      | alcohol, benzo_nonprescribed     | daily          | no   |
      | alcohol, tobacco                 | daily          | no   |
      | alcohol, cannabis                | daily          | no   |
      | alcohol, ghb                     | daily          | no   |
      | alcohol, gabapentinoid           | daily          | no   |
      | alcohol, xylazine                | daily          | no   |
      | alcohol, other                   | daily          | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "alcohol-do-not-stop-suddenly-alone"

  Scenario: Wanting to stop drinking
    Source: cmaj_aud_2023, Recs 5 to 7

    Given each of these people:
      | substances      | goals              | alcohol_wd_history | emergency_now | goal_substances     | then |
      | alcohol         | stop_one_substance | none               | none          |                     | yes  |
      | alcohol, heroin | stop_one_substance | none               | none          | alcohol             | yes  |
      | alcohol, heroin | stop_one_substance | none               | none          | nonbeverage_alcohol | yes  |
      | alcohol, heroin | stop_one_substance | none               | none          |                     | no   |
      | heroin          | stop_one_substance | none               | none          |                     | no   |
      | heroin          | stop_one_substance |                    |               | alcohol             | no   |
      | alcohol, heroin |                    |                    |               | alcohol             | no   |
      | alcohol, heroin | stop_one_substance |                    |               | heroin              | no   |
      | alcohol         | reduce_use         |                    |               |                     | no   |
      |                 | stop_one_substance |                    |               | alcohol             | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-care-both-settings"

  Scenario: How long opioids may stay in the body
    Source: label_vivitrol, Contraindications; precipitation of withdrawal (provider summary)

    Given each of these people:
      | opioid_last_hours | opioid_last_type | substances              | medicines        | current_oat | then |
      | 239               |                  |                         |                  |             | yes  |
      | 335               | methadone        |                         |                  |             | yes  |
      | 335               | long_acting      |                         |                  |             | yes  |
      | 335               |                  | methadone_nonprescribed |                  |             | yes  |
      | 335               |                  | bup_nonprescribed       |                  |             | yes  |
      | 335               |                  | rx_opioid_long          |                  |             | yes  |
      |                   |                  |                         | opioid_analgesic |             | yes  |
      |                   |                  |                         |                  | bup_nx      | yes  |
      |                   |                  |                         |                  | bup_xr      | yes  |
      |                   |                  |                         |                  | methadone   | yes  |
      |                   |                  |                         |                  | srom        | yes  |
      |                   |                  |                         |                  | ioat        | yes  |
      | 240               |                  |                         |                  |             | no   |
      | 240               | short_acting     |                         |                  |             | no   |
      | 336               | methadone        |                         |                  |             | no   |
      | 335               |                  | heroin                  |                  |             | no   |
      |                   | methadone        |                         |                  |             | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone" because "naltrexone-needs-no-recent-opioids"

  Scenario: Any sign that opioids may be in the picture
    Source: nice_cg52, 1.1.1.2

    Given each of these people:
      | current_oat | medicines        | opioid_last_type | supply_unregulated | goals       | then |
      | methadone   |                  |                  |                    |             | yes  |
      |             | opioid_analgesic |                  |                    |             | yes  |
      |             | naltrexone       |                  |                    |             | yes  |
      |             |                  | short_acting     |                    |             | yes  |
      |             |                  | fentanyl         |                    |             | yes  |
      |             |                  |                  | yes                |             | yes  |
      |             |                  |                  |                    | leave_oat   | yes  |
      |             |                  | none             |                    |             | no   |
      |             |                  |                  | no                 |             | no   |
      |             |                  |                  |                    | abstain_all | no   |
    And they ask about "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, day_programme, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, day_programme, recovery_housing" because "withdrawal-tolerance-drops-after-a-break"

  Scenario: An overdose, whenever it was
    Source: corrections; Option added by corrections. No source was read for the plan itself.

    Given each of these people:
      | overdose_history | then |
      | over_12m         | yes  |
      | past_12m         | yes  |
      | past_30d         | yes  |
      | none             | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan" because "overdose-plan-after-an-overdose-or-custody"

  Scenario: Signs that stopping needs close care
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | alcohol_wd_history | substances | emergency_now               | aud  | then |
      | seizure            |            |                             |      | yes  |
      | delirium_tremens   |            |                             |      | yes  |
      |                    | alcohol    | seizure                     |      | yes  |
      |                    | alcohol    | confusion_or_hallucinations |      | yes  |
      |                    | alcohol    | severe_withdrawal_unwell    |      | yes  |
      |                    |            | seizure                     | mild | yes  |
      |                    |            | seizure                     |      | no   |
      | hallucinosis       |            |                             |      | no   |
      |                    | alcohol    | chest_pain                  |      | no   |
      |                    | alcohol    | sepsis_signs                |      | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-with-close-care"

  Scenario: Signs of severe alcohol withdrawal now
    Source: asam_awm_2020, Table 1

    Given each of these people:
      | substances | emergency_now               | aud  | then |
      | alcohol    | seizure                     |      | yes  |
      | alcohol    | confusion_or_hallucinations |      | yes  |
      | alcohol    | severe_withdrawal_unwell    |      | yes  |
      |            | seizure                     | mild | yes  |
      | alcohol    | chest_pain                  |      | no   |
      | alcohol    | sepsis_signs                |      | no   |
      | alcohol    |                             |      | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-alcohol-withdrawal-care"

  Scenario: Using stimulants, and wanting change
    Source: asam_stud_2024, Rec 5

    Given each of these people:
      | substances      | goals              | then |
      | methamphetamine | reduce_use         | yes  |
      | cocaine         | reduce_use         | yes  |
      | crack           | reduce_use         | yes  |
      | crack           | stop_one_substance | yes  |
      | crack           | abstain_all        | yes  |
      | crack           | improve_health     | no   |
      |                 | reduce_use         | no   |
      | heroin          | reduce_use         | no   |
    When we look at options together
    Then only those marked yes can talk about "cm" because "stimulant-rewards-for-goals"

  Scenario: Whatever slows breathing, and any sign of treatment
    Source: fda_bup_benzo_2017, safety announcement

    Given each of these people:
      | oud    | substances          | medicines      | alcohol_frequency | current_oat | pref_oat   | missed_doses_days | then |
      | severe | benzo_prescribed    |                |                   |             |            |                   | yes  |
      | severe | benzo_nonprescribed |                |                   |             |            |                   | yes  |
      | severe | alcohol             |                |                   |             |            |                   | yes  |
      | severe | nonbeverage_alcohol |                |                   |             |            |                   | yes  |
      | severe | ghb                 |                |                   |             |            |                   | yes  |
      | severe | gabapentinoid       |                |                   |             |            |                   | yes  |
      | severe |                     | benzodiazepine |                   |             |            |                   | yes  |
      | severe |                     | other_sedative |                   |             |            |                   | yes  |
      | severe |                     | gabapentinoid  |                   |             |            |                   | yes  |
      | severe |                     |                | weekly            |             |            |                   | yes  |
      |        | alcohol             |                |                   | methadone   |            |                   | yes  |
      |        | alcohol, heroin     |                |                   |             |            |                   | yes  |
      |        | alcohol             |                |                   |             | bup_nx     |                   | yes  |
      |        | alcohol             |                |                   |             | bup_xr     |                   | yes  |
      |        | alcohol             |                |                   |             | methadone  |                   | yes  |
      |        | alcohol             |                |                   |             | srom       |                   | yes  |
      |        | alcohol             |                |                   |             | ioat       |                   | yes  |
      |        | alcohol             |                |                   |             |            | 1                 | yes  |
      | severe | tobacco             |                |                   |             |            |                   | no   |
      | severe | xylazine            |                |                   |             |            |                   | no   |
      | severe |                     |                | not_now           |             |            |                   | no   |
      |        | alcohol             |                |                   |             | naltrexone |                   | no   |
      |        | alcohol             |                |                   |             |            | 0                 | no   |
    And they ask about "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, oat_continue"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, oat_continue" because "sedatives-with-agonist-treatment"

  Scenario: Care that is hard to reach
    Source: c_levander_2021, abstract

    Given each of these people:
      | access_barriers  | then |
      | transport        | yes  |
      | hours            | yes  |
      | childcare        | yes  |
      | work_hours       | yes  |
      | fear_of_stigma   | yes  |
      | cost_or_coverage | no   |
      | wait_list        | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "access-telehealth-reaches-you"

  Scenario: Methadone may be started
    Source: krantz_2009, Rec 4 (contributing factors)

    Given each of these people:
      | cardiac_risk               | substances | current_oat | then |
      | low_potassium_or_magnesium | heroin     |             | yes  |
      | low_potassium_or_magnesium |            | bup_nx      | yes  |
      | low_potassium_or_magnesium |            | srom        | yes  |
      | low_potassium_or_magnesium |            | methadone   | no   |
      | low_potassium_or_magnesium |            | none        | no   |
    When we look at options together
    Then only those marked yes hear about "electrolytes" because "methadone-low-potassium-or-magnesium"

  Scenario: A monthly injection may fit
    Source: label_sublocade_ca, Indication and clinical use

    Given each of these people:
      | age | pref_oat | oud                 | then |
      | 18  | bup_xr   | moderate            | yes  |
      | 18  | bup_xr   | severe              | yes  |
      | 18  | bup_xr   | present_unspecified | yes  |
      | 18  | bup_xr   | mild                | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "bup-xr-preferred"

  Scenario: Opioid care in view
    Source: cps_bc_pa_2025, note

    Given each of these people:
      | jurisdiction | oud  | current_oat | substances | then |
      | CA-BC        | mild |             |            | yes  |
      | CA-BC        |      | methadone   |            | yes  |
      | CA-BC        |      |             | cocaine    | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "alternatives-witnessed-in-british-columbia"

  Scenario: Taking benzodiazepines, from anywhere
    Source: fda_bzd_2020, para 2

    Given each of these people:
      | substances          | medicines      | goal_substances     | then |
      | benzo_prescribed    |                |                     | yes  |
      | benzo_nonprescribed |                |                     | yes  |
      |                     | benzodiazepine |                     | yes  |
      |                     |                | benzo_prescribed    | yes  |
      |                     |                | benzo_nonprescribed | yes  |
      |                     | other_sedative |                     | no   |
      |                     |                | alcohol             | no   |
    And they ask about "benzo_taper, reduced_use_plan, withdrawal_bed"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "benzo_taper, reduced_use_plan, withdrawal_bed" because "benzo-too-fast-can-cause-seizures"

  Scenario: A site may help
    Source: on_scs_2025, article

    Given each of these people:
      | jurisdiction | uses_alone | overdose_history | supply_unregulated | then |
      | CA-ON        | always     |                  |                    | yes  |
      | CA-ON        | sometimes  |                  |                    | yes  |
      | CA-ON        |            | past_12m         |                    | yes  |
      | CA-ON        |            |                  | yes                | yes  |
      | CA-ON        | never      |                  |                    | no   |
      | CA-ON        |            |                  | no                 | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "site-law-in-ontario"

  Scenario: Drugs that are often unregulated
    Source: ubc_lifeguard, Drug checking

    Given each of these people:
      | substances              | then |
      | fentanyl                | yes  |
      | heroin                  | yes  |
      | methadone_nonprescribed | yes  |
      | bup_nonprescribed       | yes  |
      | methamphetamine         | yes  |
      | cocaine                 | yes  |
      | crack                   | yes  |
      | benzo_nonprescribed     | yes  |
      | ghb                     | yes  |
      | xylazine                | yes  |
      | alcohol                 | no   |
      | rx_opioid_short         | no   |
      | cannabis                | no   |
    When we look at options together
    Then only those marked yes can talk about "drug_checking" because "checking-drugs-often-unregulated"

  Scenario: Agonist medication in question, and slow-release morphine with it
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | conditions            | current_oat | oud  | tried_inadequate | then |
      | adrenal_insufficiency | srom        |      |                  | yes  |
      | adrenal_insufficiency |             | mild | oat_bup          | yes  |
      | adrenal_insufficiency |             | mild | oat_methadone    | yes  |
      | adrenal_insufficiency |             | mild |                  | yes  |
      | adrenal_insufficiency |             |      | oat_bup          | no   |
      | adrenal_insufficiency |             | mild | oat_srom         | yes  |
      | adrenal_insufficiency | ioat        |      |                  | yes  |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "srom-adrenal-insufficiency"

  Scenario: Wanting to stop opioids, when nothing else could be meant
    Source: nice_cg52, 1.1.1.1

    Given each of these people:
      | oud    | goals              | substances                  | then |
      | severe | stop_one_substance | heroin                      | yes  |
      | severe | stop_one_substance | heroin, methamphetamine     | no   |
      | severe | stop_one_substance | heroin, cocaine             | no   |
      | severe | stop_one_substance | heroin, crack               | no   |
      | severe | stop_one_substance | heroin, benzo_prescribed    | no   |
      | severe | stop_one_substance | heroin, benzo_nonprescribed | no   |
      | severe | stop_one_substance | heroin, alcohol             | no   |
      | severe | stop_one_substance | heroin, nonbeverage_alcohol | no   |
      | severe | stop_one_substance | heroin, tobacco             | no   |
      | severe | stop_one_substance | heroin, cannabis            | no   |
      | severe | stop_one_substance | heroin, ghb                 | no   |
      | severe | stop_one_substance | heroin, gabapentinoid       | no   |
      | severe | stop_one_substance | heroin, xylazine            | no   |
      | severe | stop_one_substance | heroin, other               | no   |
      | severe | stop_one_substance |                             | no   |
      | severe |                    | heroin                      | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_opioid" because "withdrawal-opioid-an-informed-choice"

  Scenario: Opioid withdrawal is settled
    Source: corrections; Option added by the corrections; no source on community beds was read.

    Given each of these people:
      | benzo_dependence | goals       | opioid_dependence | substances | then |
      | yes              | abstain_all | yes               |            | yes  |
      | yes              | abstain_all | no                |            | yes  |
      | yes              | abstain_all |                   | alcohol    | yes  |
      | yes              | abstain_all |                   | heroin     | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed" because "withdrawal-bed-benzodiazepines"
