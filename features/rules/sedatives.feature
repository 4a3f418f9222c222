@generated
Feature: Benzodiazepines and other sedatives
  Stopping suddenly can be dangerous, and so can mixing; neither is a reason to withhold treatment.

  Scenario: Depending on benzodiazepines
    Source: asam_bzd_2025, key strong rec (Conexiant); abstract takeaway 3

    Given each of these people:
      | benzo_dependence | then |
      | yes              | yes  |
      | no               | no   |
    And they ask about "benzo_taper, reduced_use_plan, withdrawal_bed"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "benzo_taper, reduced_use_plan, withdrawal_bed" because "benzo-no-sudden-stop"

  Scenario: Too fast can cause seizures
    Source: fda_bzd_2020, para 2

    Given each of these people:
      | substances       | benzo_dependence | then |
      | benzo_prescribed |                  | yes  |
      |                  | yes              | yes  |
      | alcohol          |                  | no   |
    And they ask about "benzo_taper, reduced_use_plan, withdrawal_bed"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "benzo_taper, reduced_use_plan, withdrawal_bed" because "benzo-too-fast-can-cause-seizures"

  Scenario: A taper decided together
    Source: asam_bzd_2025, abstract takeaways 1, 2, 4

    Given each of these people:
      | benzo_dependence | goals              | age | then |
      | yes              | reduce_use         |     | yes  |
      | yes              | stop_one_substance |     | yes  |
      | yes              | abstain_all        |     | yes  |
      | yes              |                    | 65  | yes  |
      | yes              |                    | 64  | no   |
      | yes              | housing            |     | no   |
      |                  | reduce_use         |     | no   |
      |                  |                    | 65  | no   |
      | yes              |                    |     | no   |
    When we look at options together
    Then only those marked yes can talk about "benzo_taper" because "benzo-taper-decided-together"

  Scenario: A taper when that is the goal
    Source: asam_bzd_2025, abstract takeaways 1, 2, 4

    Given each of these people:
      | goal_substances     | goals      | then |
      | benzo_prescribed    | reduce_use | yes  |
      | benzo_nonprescribed | reduce_use | yes  |
      | alcohol             | reduce_use | no   |
      | benzo_prescribed    |            | no   |
      |                     | reduce_use | no   |
    When we look at options together
    Then only those marked yes can talk about "benzo_taper" because "benzo-taper-when-it-is-the-goal"

  Scenario: Talking support beside it
    Source: asam_bzd_2025, abstract takeaway 5

    Given each of these people:
      | benzo_dependence | then |
      | yes              | yes  |
      | no               | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "benzo-talking-support-beside-it"

  Scenario: Street benzodiazepines: contents unknown
    Source: c_hauck_2021, discussion (abstract)

    Given each of these people:
      | substances          | then |
      | benzo_nonprescribed | yes  |
      | benzo_prescribed    | no   |
    When we look at options together
    Then only those marked yes hear about "benzo_unknown_content" because "benzo-street-contents-unknown"

  Scenario: Sedatives or opioids from 65
    Source: ccsmh_oud_2019, abstract (comprehensive assessment)

    Given each of these people:
      | age | substances | benzo_dependence | medicines        | oud    | then |
      | 65  | alcohol    |                  |                  |        | yes  |
      | 65  |            | yes              |                  |        | yes  |
      | 65  |            |                  | opioid_analgesic |        | yes  |
      | 65  |            |                  |                  | severe | yes  |
      | 64  | alcohol    |                  |                  |        | no   |
      | 65  |            |                  |                  |        | no   |
      |     | alcohol    |                  |                  |        | no   |
      | 65  |            |                  | valproate        |        | no   |
    And they ask about "benzo_taper, oat_bup_nx, oat_methadone, oat_srom, oat_continue"
    When we look at options together
    Then only those marked yes hear about "falls_older_adult" for "benzo_taper, oat_bup_nx, oat_methadone, oat_srom, oat_continue" because "sedatives-65-and-over"

  Scenario: Sedatives with treatment for opioid use
    Source: fda_bup_benzo_2017, safety announcement

    Given each of these people:
      | substances | oud    | benzo_dependence | alcohol_frequency | then |
      | alcohol    | severe |                  |                   | yes  |
      |            | severe | yes              |                   | yes  |
      | alcohol    |        |                  |                   | no   |
      |            | severe |                  |                   | no   |
      | cocaine    | severe |                  | not_now           | no   |
    And they ask about "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, oat_continue"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, oat_continue" because "sedatives-with-agonist-treatment"
