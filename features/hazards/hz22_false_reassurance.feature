@HZ22
Feature: HZ22 A negative strip or a naloxone kit gives no false reassurance
  A strip misses things, and naloxone does not reverse benzodiazepines or xylazine. Both are told wherever the option is,
  with the call for help.

  Source: hazard log HZ22; hc_fts_2018, information update; who_naloxone_2014

  Scenario: Drug checking never without its limits
    Given each answer to "substances" in turn, and no answer
    And each answer to "supply_unregulated" in turn, and no answer
    And they ask about "drug_checking"
    When we look at options together
    Then "drug_checking" says "not made to check street drugs"
    And each of these that is there carries "test_strip_limits": drug_checking

  Scenario: Drug checking never without its limits, whoever it is
    Given everyone in our vignettes and calls
    And 60 people drawn by lot
    When we look at options together
    Then each of these that is there carries "test_strip_limits": drug_checking
    And each of these that is there carries "naloxone_not_reverse_all": naloxone_thn

  Scenario Outline: Naloxone never without the call for help
    Given everyone in our vignettes and calls
    And 20 people drawn by lot
    And the language is <language>
    And <reader> is reading
    When we look at options together
    Then "naloxone_thn" says "9-1-1"
    And "naloxone_thn" says "<other drugs>"
    And "naloxone_thn" says "<stay>"

    Examples:
      | language | reader      | other drugs                    | stay  |
      | English  | a person    | benzodiazepines or xylazine    | stay  |
      | English  | a clinician | benzodiazepines or xylazine    | stay  |
      | French   | a person    | ni les benzodiazépines ni la xylazine | restez |
      | French   | a clinician | ni les benzodiazépines ni la xylazine | restez |

  Scenario Outline: On paper, too
    Given someone who uses fentanyl, benzo_nonprescribed
    And they say "supply_unregulated" is "yes"
    And the language is <language>
    When we look at options together
    Then the printed page warns about "test_strip_limits" beside "drug_checking"
    And the printed page warns about "naloxone_not_reverse_all" beside "naloxone_thn"
    And the printed page shows the safety text of "naloxone_thn"
    And the printed page shows the safety text of "drug_checking"

    Examples:
      | language |
      | English  |
      | French   |

  Scenario: The strip said no, and he will use alone
    Given someone who uses cocaine
    And they say "supply_unregulated" is "yes"
    And they say "uses_alone" is "sometimes"
    When we look at options together
    Then "overdose_hotline" is something to talk about
    And we are careful about "test_strip_limits" because "checking-test-strips-have-limits"
    And we are careful about "naloxone_not_reverse_all" because "naloxone-does-not-reverse-everything"
