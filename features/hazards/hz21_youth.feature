@HZ21
Feature: HZ21 Being young closes no door
  How consent works is talked about; age alone holds nothing back, and what a young person says stays theirs.

  Source: hazard log HZ21; consent_bc, capable child; c_stacey_2019; c_kumar_2024

  Scenario: No rule holds an option back for age alone
    Given someone of whom nothing is known
    When we look at options together
    Then no rule holds an option back because of "age" alone

  Scenario: At every age, treatment is something to talk about
    Given each answer to "age" in turn
    And they say "oud" is "severe"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And nobody leaves empty-handed

  Scenario Outline: Fifteen, and asks in confidence
    Given someone who says "age" is "15"
    And they say "jurisdiction" is "<place>"
    And they say "oud" is "severe"
    And they say "pref_oat" is "bup_nx"
    When we look at options together
    Then "oat_bup_nx" is something to talk about
    And we are careful about "consent_capacity"
    And nothing here requires "parents' consent"
    And "youth_services" says "private"

    Examples:
      | place   |
      | CA-BC   |
      | CA-ON   |
      | CA-QC   |
      | CA-AB   |
      | CA-NS   |
      | US      |
      | GB      |
      | unknown |

  Scenario: The label's age is told where it applies, and closes nothing
    Given someone who says "age" is "15"
    And they say "jurisdiction" is "US"
    And they say "oud" is "severe"
    When we look at options together
    Then we are careful about "age_label" for "oat_bup_nx"
    And "oat_bup_nx" is something to talk about

  Scenario: Nobody is told to change their age, and no parent is brought in
    Given each answer to "age" in turn
    And they say "oud" is "severe"
    And they ask about every option
    When we look at options together
    Then nothing tells them to change "age"
    And no text contains "your parents? (must|has to|have to|will be told)|we will tell your"

  Scenario: Older people too
    Given someone who says "age" is "82"
    And they say "oud" is "moderate"
    When we look at options together
    Then "oat_bup_nx" is something to talk about
