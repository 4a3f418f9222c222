@HZ06
Feature: HZ06 Agonist treatment is never withheld because of sedatives, alcohol or stimulants
  Untreated opioid use disorder kills. Taking something else beside it calls for care, not for a closed door.

  Source: hazard log HZ06; fda_bup_benzo_2017, safety announcement

  Scenario: No rule says so
    Given someone of whom nothing is known
    When we look at options together
    Then no rule with the tag "sedative_coingestion" holds back any of: oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat, oat_continue, oat_change, bup_low_dose_start, bup_standard_start
    And no rule holds any of these back because of "benzo_dependence, stud, aud, audit_c, alcohol_frequency": oat_bup_nx, oat_methadone, oat_srom, ioat, oat_continue, oat_change

  Scenario Outline: Whatever else someone uses
    Given someone who uses fentanyl, <other>
    And they say "oud" is "severe"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And nothing here requires "stopping"

    Examples:
      | other               |
      | benzo_prescribed    |
      | benzo_nonprescribed |
      | alcohol             |
      | nonbeverage_alcohol |
      | methamphetamine     |
      | cocaine             |
      | crack               |
      | ghb                 |
      | gabapentinoid       |
      | xylazine            |
      | cannabis            |
      | tobacco             |

  Scenario Outline: Sedatives call for care, and the door stays open
    Given someone who says "oud" is "severe"
    And someone who uses fentanyl
    And they say "<question>" is "<answer>"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And we are careful about "sedative_coingestion" because "sedatives-with-agonist-treatment"

    Examples:
      | question          | answer              |
      | medicines         | benzodiazepine      |
      | medicines         | other_sedative      |
      | medicines         | gabapentinoid       |
      | benzo_dependence  | yes                 |
      | alcohol_frequency | daily               |

  Scenario Outline: It takes nothing away from anyone
    Given 60 people drawn by lot
    And they say "oud" is "severe"
    And they say "respondent" is "self"
    And they say "<question>" is "<answer>"
    And they say "allergies" is "none"
    And they say "liver" is "normal"
    And they say "local_services" is "unknown"
    When we look at options together
    Then "oat_bup_nx" is something to talk about

    Examples:
      | question          | answer                                                    |
      | substances        | fentanyl, benzo_nonprescribed, alcohol, methamphetamine, ghb |
      | medicines         | benzodiazepine, other_sedative, gabapentinoid             |
      | benzo_dependence  | yes                                                       |
      | stud              | yes                                                       |
      | alcohol_frequency | daily                                                     |

  Scenario: Prescribed alprazolam every day, and fentanyl
    Given someone who uses fentanyl, benzo_prescribed
    And they say "oud" is "severe"
    And they say "medicines" is "benzodiazepine"
    And they say "benzo_dependence" is "yes"
    When we look at options together
    Then "oat_bup_nx" says "no reason by itself to be turned away"
    And nothing here requires "stopping benzodiazepines"
