@generated
Feature: Withdrawal, beds and programmes
  Stopping is someone's own choice; what makes it dangerous is said beside it.

  Scenario: Opioid withdrawal as an informed choice
    Source: nice_cg52, 1.1.1.1

    Given each of these people:
      | oud    | goals       | then |
      | severe | abstain_all | yes  |
      | severe | reduce_use  | no   |
      | severe |             | no   |
      |        | abstain_all | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_opioid" because "withdrawal-opioid-an-informed-choice"

  Scenario: Opioid withdrawal without medication afterwards
    Source: crism_oud_2024, withdrawal management rec 2

    Given each of these people:
      | oud    | goals       | pref_medication | then |
      | severe | abstain_all | no              | yes  |
      | severe | abstain_all | yes             | no   |
      | severe | abstain_all |                 | no   |
      | severe |             | no              | no   |
      |        | abstain_all | no              | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_opioid" because "withdrawal-opioid-without-medication-afterwards"

  Scenario: Residential care as one part of care
    Source: bccsu_oud_page, web page (residential)

    Given each of these people:
      | goals       | receptivity | then |
      | abstain_all |             | yes  |
      |             | residential | yes  |
      | reduce_use  |             | no   |
    When we look at options together
    Then only those marked yes can talk about "residential" because "residential-one-part-of-care"

  Scenario: A day programme
    Source: corrections; Option added by the corrections; no source was read.

    Given each of these people:
      | goals                          | receptivity | pref_setting | pref_format | then |
      | abstain_all                    |             |              |             | yes  |
      |                                | residential |              |             | yes  |
      |                                |             | residential  |             | yes  |
      | reduce_use                     | counselling |              |             | yes  |
      | reduce_use                     | group       |              |             | yes  |
      | reduce_use                     |             |              | group       | yes  |
      | reduce_use                     |             |              | either      | yes  |
      | reduce_use, income_work_school |             |              |             | yes  |
      | reduce_use                     |             |              |             | no   |
      |                                | counselling |              |             | no   |
      | reduce_use                     | peer        |              |             | no   |
      | reduce_use                     |             |              | individual  | no   |
      | income_work_school             |             |              |             | no   |
      |                                |             | home         |             | no   |
    When we look at options together
    Then only those marked yes can talk about "day_programme" because "day-programme-while-living-at-home"

  Scenario: Recovery housing
    Source: corrections; Option added by the corrections; no source was read.

    Given each of these people:
      | goals                              | housing | then |
      | abstain_all                        |         | yes  |
      | stop_one_substance, housing        |         | yes  |
      | stop_one_substance                 | shelter | yes  |
      | stop_one_substance                 |         | no   |
      | housing                            |         | no   |
      | stop_one_substance                 | stable  | no   |
      |                                    | shelter | no   |
      | stop_one_substance, improve_health |         | no   |
      | reduce_use                         | shelter | no   |
      | reduce_use, housing                |         | no   |
    When we look at options together
    Then only those marked yes can talk about "recovery_housing" because "recovery-housing-with-others-who-change"

  Scenario: A withdrawal bed for opioids
    Source: corrections; Option added by the corrections; no source on community beds was read.

    Given each of these people:
      | oud    | goals                  | then |
      | severe | abstain_all            | yes  |
      | severe | relieve_withdrawal_now | yes  |
      | severe |                        | no   |
      |        | relieve_withdrawal_now | no   |
      | severe | improve_health         | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed" because "withdrawal-bed-opioids"

  Scenario: A withdrawal bed for alcohol
    Source: corrections; Option added by the corrections; no source on community beds was read.

    Given each of these people:
      | substances      | alcohol_frequency | goals                  | alcohol_withdrawal_signs | opioid_dependence | then |
      | alcohol         | daily             | abstain_all            |                          |                   | yes  |
      | alcohol         | most_days         | abstain_all            |                          |                   | yes  |
      | alcohol         |                   | abstain_all            | yes                      |                   | yes  |
      | alcohol         | daily             | relieve_withdrawal_now |                          |                   | yes  |
      | alcohol         | weekly            | abstain_all            |                          |                   | no   |
      | alcohol         | daily             |                        |                          |                   | no   |
      | alcohol         |                   | abstain_all            |                          |                   | no   |
      |                 | daily             | abstain_all            |                          | no                | no   |
      |                 | daily             | relieve_withdrawal_now |                          | no                | no   |
      | alcohol, heroin | daily             | abstain_all            |                          |                   | no   |
      | alcohol         | daily             | improve_health         |                          |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed" because "withdrawal-bed-alcohol"

  Scenario: A withdrawal bed for benzodiazepines
    Source: corrections; Option added by the corrections; no source on community beds was read.

    Given each of these people:
      | benzo_dependence | opioid_dependence | goals                  | goal_substances     | then |
      | yes              | no                | abstain_all            |                     | yes  |
      | yes              | no                | relieve_withdrawal_now |                     | yes  |
      | yes              | no                | stop_one_substance     | benzo_prescribed    | yes  |
      | yes              | no                | stop_one_substance     | benzo_nonprescribed | yes  |
      | yes              | no                |                        |                     | no   |
      | yes              | no                | stop_one_substance     |                     | no   |
      | yes              | no                | reduce_use             | benzo_prescribed    | no   |
      | yes              | no                |                        | benzo_prescribed    | no   |
      | yes              | no                | stop_one_substance     | alcohol             | no   |
      | yes              |                   | abstain_all            |                     | no   |
      |                  | no                | abstain_all            |                     | no   |
      | no               | no                | abstain_all            |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed" because "withdrawal-bed-benzodiazepines"

  Scenario: A withdrawal bed for other substances
    Source: corrections; Option added by the corrections; no source on community beds was read.

    Given each of these people:
      | substances      | goals                  | opioid_dependence | then |
      | methamphetamine | abstain_all            |                   | yes  |
      | cocaine         | abstain_all            |                   | yes  |
      | crack           | abstain_all            |                   | yes  |
      | cannabis        | abstain_all            |                   | yes  |
      | ghb             | abstain_all            |                   | yes  |
      | gabapentinoid   | abstain_all            |                   | yes  |
      | xylazine        | abstain_all            |                   | yes  |
      | other           | abstain_all            |                   | yes  |
      | cocaine         | relieve_withdrawal_now |                   | yes  |
      | cocaine         |                        |                   | no   |
      | tobacco         | abstain_all            |                   | no   |
      | cocaine, heroin | abstain_all            |                   | no   |
      | cocaine         | reduce_use             |                   | no   |
      |                 | abstain_all            | no                | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed" because "withdrawal-bed-other-substances"

  Scenario: A bed, where alcohol withdrawal may be hard
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | substances | pawss | goals                  | then |
      | alcohol    | 4     | abstain_all            | yes  |
      | alcohol    | 4     | stop_one_substance     | yes  |
      | alcohol    | 4     | relieve_withdrawal_now | yes  |
      | alcohol    | 3     | abstain_all            | no   |
      | alcohol    | 4     |                        | yes  |
      |            | 4     | abstain_all            | no   |
      | alcohol    |       | abstain_all            | no   |
      | alcohol    | 4     | housing                | yes  |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "withdrawal-bed-hard-alcohol-withdrawal"

  Scenario: Programmes, and depending on benzodiazepines
    Source: asam_bzd_2025, abstract takeaway 3

    Given each of these people:
      | benzo_dependence | goals                  | then |
      | yes              | abstain_all            | yes  |
      | yes              | stop_one_substance     | yes  |
      | yes              | relieve_withdrawal_now | yes  |
      | yes              |                        | yes  |
      | yes              | reduce_use             | yes  |
      | no               | abstain_all            | no   |
      |                  | abstain_all            | no   |
    And they ask about "withdrawal_bed, residential, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "withdrawal_bed, residential, recovery_housing" because "withdrawal-programmes-no-sudden-stop-of-benzodiazepines"
