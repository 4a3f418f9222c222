@HZ16
Feature: HZ16 No text looks like a dose
  The product holds no doses. A number is never followed by a unit of medicine, anywhere, in either language, for either
  reader. No exception is needed today; one would be listed here with its reason.

  Source: hazard log HZ16

  Scenario: Every string the product can show or print
    Given someone of whom nothing is known
    When we look at options together
    Then no string of the product contains "\d+([.,]\d+)?\s?(mg|mcg|µg|μg|ug|microgram|milligram|millilit|mL\b|cc\b|grams?\b|grammes?\b|g\b|units?\b|unités?\b|IU\b|UI\b|mEq|tablets?\b|comprimés?\b|pills?\b|films?\b|puffs?\b|drops?\b|gouttes?\b)"

  Scenario: What comes out for people we know
    Given everyone in our vignettes and calls
    When we look at options together
    Then no text contains "\d+\s?(mg|mcg|µg|mL|units?\b)"

  Scenario Outline: In other words
    Given everyone in our vignettes and calls
    And the language is <language>
    And <reader> is reading
    When we look at options together
    Then no text contains "\d+([.,]\d+)?\s?(mg|mcg|µg|mL\b|units?\b|unités?\b)(?! ?/ ?min)"

    Examples:
      | language | reader      |
      | English  | a clinician |
      | French   | a person    |
      | French   | a clinician |

  Scenario: No single hour passes for safe
    Given each answer to "opioid_last_type" in turn
    And they say "opioid_dependence" is "yes"
    And someone who uses fentanyl
    When we look at options together
    Then no text contains "\b(wait|after|at least) (at least )?\d+ hours?\b"
    And "bup_standard_start" says "no single hour is safe for everyone"
