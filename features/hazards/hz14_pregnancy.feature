@HZ14
Feature: HZ14 In pregnancy, nothing suggests a sudden stop
  Stopping at once risks withdrawal, a return to use and harm to the fetus. Continuing comes before tapering, always.

  Source: hazard log HZ14; nysdoh_preg, OUD treatment recommendations

  Scenario Outline: Pregnant and dependent, in every way one can say so
    Given someone who says "pregnancy" is "pregnant"
    And they say "<question>" is "<answer>"
    When we look at options together
    Then there is an alert "pregnancy_abrupt_stop"
    And "oat_taper" is not offered
    And "perinatal_care" is something to talk about

    Examples:
      | question          | answer              |
      | opioid_dependence | yes                 |
      | oud               | mild                |
      | oud               | moderate            |
      | oud               | severe              |
      | oud               | present_unspecified |
      | current_oat       | bup_nx              |
      | current_oat       | bup_xr              |
      | current_oat       | methadone           |
      | current_oat       | srom                |
      | current_oat       | ioat                |
      | medicines         | opioid_analgesic    |

  Scenario: Whoever is pregnant and dependent, whatever else they say
    Given 100 people drawn by lot
    And they say "pregnancy" is "pregnant"
    And they say "opioid_dependence" is "yes"
    When we look at options together
    Then there is an alert "pregnancy_abrupt_stop"

  Scenario Outline: Whatever the goal, no taper stands before treatment
    Given someone who says "pregnancy" is "pregnant"
    And they say "opioid_dependence" is "yes"
    And they say "goals" is "<goal>"
    And they say "current_oat" is "<medication>"
    And they ask about "oat_taper, withdrawal_mgmt_opioid"
    When we look at options together
    Then there is an alert "pregnancy_abrupt_stop"
    And "oat_taper" never stands before "oat_continue"
    And "withdrawal_mgmt_opioid" never stands before "oat_bup_nx"
    And "withdrawal_mgmt_opioid" never stands before "oat_methadone"
    And these are something to talk about: oat_bup_nx, oat_methadone
    And none of these is offered: naltrexone_oud

    Examples:
      | goal                | medication |
      | abstain_all         | none       |
      | leave_oat           | methadone  |
      | leave_oat           | bup_nx     |
      | pregnancy_parenting | methadone  |
      | stop_one_substance  | none       |
      | relieve_withdrawal_now | none    |

  Scenario: Newly pregnant on methadone, wants to stop today
    Given someone who says "current_oat" is "methadone"
    And they say "pregnancy" is "pregnant"
    And they say "goals" is "leave_oat, pregnancy_parenting"
    When we look at options together
    Then "oat_continue" is something to talk about
    And we are careful about "nows_expected" for "oat_continue"
    And "oat_continue" has "perinatal_care" beside it

  Scenario: Not sure whether pregnant
    Given someone who says "pregnancy" is "possible"
    And they say "opioid_dependence" is "yes"
    When we look at options together
    Then there is an alert "pregnancy_abrupt_stop"

  Scenario: Breastfeeding is no reason to stop treatment
    Given someone who says "current_oat" is "bup_nx"
    And they say "breastfeeding" is "yes"
    When we look at options together
    Then "oat_continue" is something to talk about
    And nothing here requires "stopping breastfeeding"
