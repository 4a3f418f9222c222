@pragmatism
Feature: Pragmatism
  Abstinence is neither ranked first nor assumed to be the goal. A range of approaches is offered, and the talk is about
  actual harms, not about moral or social standards.

  Source: hawk_2017, Table 1, principle 2

  Scenario: Being safer today comes before any goal, and stopping is one goal among others
    Given someone who uses fentanyl
    And they say "goals" is "abstain_all, housing"
    When we look at options together
    Then the groups begin with: being_safer_today, abstain_all, housing
    And "safer_use_plan" serves "being_safer_today"

  Scenario: Whatever the goal, being safer today is the first group
    Given each answer to "goals" in turn
    And someone who uses fentanyl
    When we look at options together
    Then the groups begin with: being_safer_today

  Scenario: Nothing in the list puts stopping ahead of the goals a person chooses
    Given someone of whom nothing is known
    When we look at options together
    Then "no_change_for_now" says "Stopping is one goal among many"
    And nothing here requires "abstinence"

  Scenario Outline: Help does not wait until someone stops
    Given someone who uses <substances>
    And they say "<question>" is "<answer>"
    When we look at options together
    Then "<option>" is something to talk about
    And nothing here requires "stopping"
    And nothing here requires "abstinence"

    Examples:
      | substances       | question          | answer              | option       |
      | heroin           | hcv_status        | rna_positive        | hcv_treatment |
      | fentanyl         | opioid_dependence | yes                 | oat_bup_nx   |
      | alcohol          | aud               | severe              | aud_naltrexone |
      | alcohol          | aud               | mild                | aud_acamprosate |
      | methamphetamine  | stud              | yes                 | cm           |
      | tobacco          | goals             | not_sure            | varenicline  |
      | crack            | routes            | smoke               | safer_smoking |
      | heroin           | routes            | inject              | nsp          |
      | nonbeverage_alcohol | aud            | severe              | map          |

  Scenario: About to use, alone, tonight
    Given someone who uses fentanyl
    And they say "using_soon" is "yes"
    And they say "uses_alone" is "always"
    When we look at options together
    Then the alert "using_soon_safety" comes first
    And these are something to talk about: overdose_hotline, overdose_plan, safer_use_plan, naloxone_thn
    And nothing is urgent

  Scenario Outline: Cocaine and other drugs from the street can hold fentanyl
    Given someone who uses <substance>
    And they say "supply_unregulated" is "yes"
    When we look at options together
    Then these are something to talk about: naloxone_thn, drug_checking, overdose_plan
    And we are careful about "test_strip_limits" for "drug_checking"

    Examples:
      | substance          |
      | cocaine            |
      | crack              |
      | methamphetamine    |
      | benzo_nonprescribed |
      | ghb                |
      | cannabis           |
      | other              |

  Scenario: Naming any one substance gives more than what everybody is offered
    Given each answer to "substances" in turn, and no answer
    When we look at options together
    Then nobody leaves empty-handed

  Scenario Outline: A substance without its own medicine still gets somewhere
    Given someone who uses <substance>
    When we look at options together
    Then "reduced_use_plan" is something to talk about
    And "counselling" is something to talk about

    Examples:
      | substance     |
      | cannabis      |
      | ghb           |
      | gabapentinoid |
      | xylazine      |
      | other         |

  Scenario: Someone who wants nothing today still has what keeps them alive
    Given someone who uses fentanyl
    And they say "receptivity" is "nothing_today"
    When we look at options together
    Then these are something to talk about: naloxone_thn, safer_use_plan, no_change_for_now
    And "no_change_for_now" says "Nothing today is a fine answer"

  Scenario: Using less is a goal in its own right
    Given someone who uses methamphetamine
    And they say "goals" is "reduce_use"
    When we look at options together
    Then "reduced_use_plan" is something to talk about because "goals-less-or-safer-use-is-a-goal"
    And "cm" is something to talk about

  Scenario: Drugs checked with a strip that said no
    Given someone who uses cocaine
    And they say "supply_unregulated" is "yes"
    And they say "uses_alone" is "sometimes"
    When we look at options together
    Then "overdose_hotline" is something to talk about
    And we are careful about "test_strip_limits" because "checking-test-strips-have-limits"
