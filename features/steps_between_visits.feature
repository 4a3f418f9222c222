@every_step_counts
Feature: Every step counts
  Any small step is a step. It is named in the person's favour; a setback is never listed, and takes nothing away.

  Source: hawk_2017, principle 5, incrementalism; contract, *Steps*

  Scenario: From daily to weekly
    Given an earlier visit with:
      | question       | answer |
      | substances     | crack  |
      | main_frequency | daily  |
    And someone who answers:
      | question       | answer     |
      | substances     | crack      |
      | main_frequency | weekly     |
      | goals          | reduce_use |
    When we look at what changed
    Then the step "less_often" is named
    And the step "less_often" comes under the goal "reduce_use"
    And the step "coming_back" is named
    And the list is the one that a first visit would give

  Scenario: From injecting to smoking
    Given an earlier visit with:
      | question | answer |
      | routes   | inject |
    And someone who answers:
      | question | answer |
      | routes   | smoke  |
    When we look at what changed
    Then the step "safer_route" says "You no longer inject"
    And afterwards we can talk about "naloxone_thn"

  Scenario: Naloxone now at hand, and using more
    Given an earlier visit with:
      | question         | answer   |
      | substances       | fentanyl |
      | naloxone_on_hand | no       |
      | main_frequency   | weekly   |
    And someone who answers:
      | question         | answer   |
      | substances       | fentanyl |
      | naloxone_on_hand | yes      |
      | main_frequency   | daily    |
    When we look at what changed
    Then the step "naloxone_at_hand" says "can save a life"
    And the step "less_often" is not named
    And the list is the one that a first visit would give

  Scenario: Abstinent for months, and then a return to use
    Given an earlier visit with:
      | question       | answer      |
      | goals          | abstain_all |
      | main_frequency | not_now     |
      | substances     | none        |
    And someone who answers:
      | question       | answer      |
      | goals          | abstain_all |
      | main_frequency | daily       |
      | substances     | fentanyl    |
    When we look at what changed
    Then the step "time_without" says "Nothing takes that time away"
    And the step "time_without" comes under the goal "abstain_all"
    And because of the earlier visit we are careful about "tolerance_loss"
    And afterwards we can talk about "counselling"
    And afterwards we can talk about "naloxone_thn"
    And the list is the one that a first visit would give

  Scenario: A return to use of which little is known still brings up the warning
    Given an earlier visit with:
      | question       | answer  |
      | main_frequency | not_now |
    And someone who answers:
      | question       | answer  |
      | main_frequency | monthly |
    When we look at what changed
    Then because of the earlier visit we are careful about "tolerance_loss"

  Scenario: The rule for now says it by itself, and it is said once
    Given an earlier visit with:
      | question       | answer  |
      | main_frequency | not_now |
    And someone who answers:
      | question                | answer |
      | main_frequency          | daily  |
      | tolerance_recently_lost | yes    |
    When we look at what changed
    Then the earlier visit brings up no warning
    And the step "time_without" is named

  Scenario: Everything became harder
    Given an earlier visit with:
      | question                 | answer            |
      | goals                    | reduce_use        |
      | main_frequency           | monthly           |
      | routes                   | smoke             |
      | uses_alone               | never             |
      | shares_equipment         | no                |
      | naloxone_on_hand         | yes               |
      | supply_unregulated       | no                |
      | ongoing_use_on_treatment | no                |
      | housing                  | stable            |
      | strengths                | supportive_people |
      | access_barriers          | none              |
      | safe_where_you_are       | yes               |
      | suicidality              | none              |
      | readiness                | 8                 |
    And someone who answers:
      | question                 | answer        |
      | goals                    | reduce_use    |
      | main_frequency           | daily         |
      | routes                   | inject, smoke |
      | uses_alone               | always        |
      | shares_equipment         | yes           |
      | naloxone_on_hand         | no            |
      | supply_unregulated       | yes           |
      | ongoing_use_on_treatment | yes           |
      | housing                  | unsheltered   |
      | strengths                | none          |
      | access_barriers          | transport     |
      | safe_where_you_are       | no            |
      | suicidality              | thoughts      |
      | readiness                | 1             |
    When we look at what changed
    Then the only step named is "coming_back"
    And the step "coming_back" says "That is a step in itself, whatever has happened"
    And afterwards we can talk about "talk_to_someone_now"

  Scenario: Only a goal named
    Given an earlier visit of which nothing is known
    And someone who answers:
      | question | answer   |
      | goals    | not_sure |
    When we look at what changed
    Then the step "goal_named" says "it can change at any time"

  Scenario: Another goal is a choice, and nobody comments on it
    Given an earlier visit with:
      | question | answer      |
      | goals    | abstain_all |
    And someone who answers:
      | question | answer               |
      | goals    | stay_alive_safer_use |
    When we look at what changed
    Then the only step named is "coming_back"
    And the earlier visit brings up no warning

  Scenario: No answer today is nobody's setback
    Given an earlier visit with:
      | question       | answer |
      | main_frequency | weekly |
    And someone who says "main_frequency" is "declined"
    When we look at what changed
    Then the only step named is "coming_back"

  Scenario: A different language at the second visit
    Given an earlier visit with:
      | question | answer |
      | Avez-vous de la naloxone, et quelqu'un près de vous sait-il s'en servir ? | no |
    And someone who says "naloxone_on_hand" is "yes"
    And the language is French
    When we look at what changed
    Then the step "naloxone_at_hand" says "La naloxone est maintenant à portée de main"

  Scenario: A loved one calls a second time
    Given an earlier visit with:
      | question         | answer    |
      | respondent       | loved_one |
      | naloxone_on_hand | no        |
      | main_frequency   | daily     |
    And someone who answers:
      | question         | answer            |
      | respondent       | loved_one         |
      | naloxone_on_hand | yes               |
      | main_frequency   | weekly            |
      | goals            | support_loved_one |
    When we look at what changed
    Then the step "standing_by_someone" comes under the goal "support_loved_one"
    And the step "naloxone_at_hand" is named
    And the step "less_often" is not named

  Scenario: Off the medication, as wanted, with the way back open
    Given an earlier visit with:
      | question    | answer    |
      | goals       | leave_oat |
      | current_oat | methadone |
    And someone who answers:
      | question    | answer    |
      | goals       | leave_oat |
      | current_oat | none      |
    When we look at what changed
    Then the step "came_off_as_wanted" says "stays open at any time"
    And because of the earlier visit we are careful about "tolerance_loss"

  Scenario Outline: A test done counts, whatever it says
    Given an earlier visit with:
      | question   | answer              |
      | hiv_status | not_tested_recently |
    And someone who says "hiv_status" is "<result>"
    When we look at what changed
    Then the step "hiv_test_done" says "whatever the result"

    Examples:
      | result          |
      | negative_recent |
      | positive        |
