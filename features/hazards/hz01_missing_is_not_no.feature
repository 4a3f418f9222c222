@HZ01
Feature: HZ01 A missing answer is never read as a no
  A skipped question must not hide a contraindication: naltrexone, say, for someone who depends on opioids.

  Source: hazard log HZ01; contract, *Conditions* and *Standing*

  Scenario: Every rule that holds an option back says so when it holds
    Given for each rule that holds an option back, someone for whom it holds
    When we look at options together
    Then the option they ask about is held back, and the rule is named

  Scenario: Every rule that holds an option back asks for the answer it misses
    Given for each rule that holds an option back, someone for whom it holds
    When we look at options together
    Then with any one of their answers left out, the option still names the rule and what is missing

  Scenario: Naltrexone, and nothing said about opioids
    Given someone of whom nothing is known
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" needs one answer first about "opioid_last_hours"
    And "aud_naltrexone" needs one answer first about "opioid_last_hours"
    And "naltrexone_oud" needs one answer first about "current_oat"
    And we are careful about "missing_info" for "naltrexone_oud"

  Scenario Outline: One answer is not enough to rule everything out
    Given someone who says "<question>" is "<answer>"
    And they ask about "naltrexone_oud"
    When we look at options together
    Then "naltrexone_oud" needs one answer first

    Examples:
      | question          | answer    |
      | current_oat       | none      |
      | medicines         | none      |
      | opioid_last_hours | 8760      |
      | substances        | alcohol   |
      | substances        | alcohol, unknown |
      | opioid_last_type  | unknown   |
      | current_oat       | declined  |

  Scenario: Topiramate, and nothing said about pregnancy
    Given someone who says "aud" is "severe"
    When we look at options together
    Then "aud_topiramate" needs one answer first about "pregnancy"

  Scenario: A list that is not finished leaves the rest open
    Given someone who says "oud" is "severe"
    And they say "allergies" is "morphine, unknown"
    When we look at options together
    Then "oat_bup_nx" is something to talk about
    And before "oat_bup_nx" is started, "allergies" is looked at

  Scenario: A list that is finished is finished
    Given someone who says "oud" is "severe"
    And they say "allergies" is "none"
    And they say "liver" is "normal"
    When we look at options together
    Then "oat_bup_nx" can be talked about right away

  Scenario: Saying "I don't know" is saying nothing
    Given everyone in our vignettes and calls
    When we look at options together
    Then the list is the same when "opioid_last_hours" is declined
    And the list is the same when "pregnancy" is declined
    And the list is the same when "allergies" is declined
    And the list is the same when "medicines" is declined
