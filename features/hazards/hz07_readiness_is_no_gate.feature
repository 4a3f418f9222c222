@HZ07
Feature: HZ07 Nobody is screened out for low readiness or for continuing to use
  Readiness, stage, importance, confidence and being sent may change words and grouping only.

  Source: hazard log HZ07; contract, *Standing* and *Taken away* (a); crism_ioat_2019, Table 2

  Scenario: No rule that offers or holds back reads them
    Given someone of whom nothing is known
    When we look at options together
    Then no rule holds an option back because of "stage, readiness, importance, confidence, mandated"
    And no rule offers an option because of "stage, readiness, importance, confidence, mandated"

  Scenario Outline: Whatever is answered, the same options stand the same way
    Given 12 people drawn by lot
    When we look at options together
    Then nothing is taken away when "<question>" changes to any other value

    Examples:
      | question   |
      | stage      |
      | readiness  |
      | importance |
      | confidence |
      | mandated   |

  Scenario: Not thinking about change, not ready, sent by a court, still using
    Given someone who uses fentanyl
    And they say "oud" is "severe"
    And they say "routes" is "inject"
    And they say "uses_alone" is "always"
    And they say "stage" is "precontemplation"
    And they say "readiness" is "0"
    And they say "mandated" is "yes"
    And they say "current_oat" is "methadone"
    And they say "ongoing_use_on_treatment" is "yes"
    When we look at options together
    Then these are something to talk about: naloxone_thn, safer_use_plan, overdose_plan, overdose_hotline, nsp, oat_continue, oat_change, oat_bup_nx
    And no text contains "discharge"
    And "no_change_for_now" says "You are not thinking about change, and that is all right"

  Scenario: Nobody hears of discharge
    Given everyone in our vignettes and calls
    And 40 people drawn by lot
    When we look at options together
    Then no text contains "discharg|not ready (enough|for treatment)|unmotivated|come back when"
    And saying "ongoing_use_on_treatment" is "yes" takes nothing away
