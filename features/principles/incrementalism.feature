@incrementalism
Feature: Incrementalism
  Any positive change counts. Change takes time; setbacks are expected and planned for.

  Source: hawk_2017, principle 5; contract, *Taken away* (b)

  Scenario: A small change counts as a change
    Given someone who uses methamphetamine
    And they say "goals" is "reduce_use"
    And they say "main_frequency" is "daily"
    When we look at options together
    Then "reduced_use_plan" says "Any change that helps you counts, even a small one"
    And "reduced_use_plan" says "one small change that you choose"

  Scenario: Low confidence points to smaller steps and hides nothing
    Given someone who uses fentanyl
    And they say "goals" is "reduce_use"
    And they say "confidence" is "2"
    When we look at options together
    Then "reduced_use_plan" says "a smaller step can help"
    And nothing is taken away when "confidence" changes to any other value

  Scenario Outline: Safer use, less use, one substance, everything: each is a place to start
    Given someone who uses <substances>
    And they say "goals" is "<goal>"
    When we look at options together
    Then "<option>" is something to talk about
    And nobody leaves empty-handed

    Examples:
      | substances | goal                 | option           |
      | fentanyl   | stay_alive_safer_use | reduced_use_plan |
      | fentanyl   | reduce_use           | reduced_use_plan |
      | alcohol    | reduce_use           | reduced_use_plan |
      | cannabis   | reduce_use           | reduced_use_plan |
      | crack      | stop_one_substance   | counselling      |
      | fentanyl   | abstain_all          | counselling      |
      | tobacco    | not_sure             | nrt              |

  Scenario: Not ready to stop smoking, and still something to do
    Given someone who uses tobacco
    And they say "stage" is "precontemplation"
    And they say "readiness" is "0"
    When we look at options together
    Then these are something to talk about: varenicline, nrt
    And "nrt" says "ways to lower the harm from smoking"

  Scenario Outline: A setback takes nothing away
    Given everyone in our vignettes and calls
    When we look at options together
    Then saying "<question>" is "<setback>" takes nothing away

    Examples:
      | question                 | setback        |
      | ongoing_use_on_treatment | yes            |
      | tolerance_recently_lost  | yes            |
      | overdose_history         | past_30d       |
      | tried_inadequate         | oat_bup        |
      | tried_inadequate         | oat_methadone  |
      | tried_inadequate         | oat_srom       |
      | tried_inadequate         | ioat           |
      | tried_inadequate         | naltrexone     |
      | tried_inadequate         | withdrawal_mgmt |
      | tried_inadequate         | residential    |
      | tried_inadequate         | counselling    |
      | tried_inadequate         | cm             |
      | tried_inadequate         | mutual_aid     |
      | tried_inadequate         | nrt            |

  Scenario Outline: An overdose, however long ago, takes nothing away
    Given everyone in our vignettes and calls
    When we look at options together
    Then saying "overdose_history" is "<when>" rather than "none" takes nothing away

    Examples:
      | when     |
      | over_12m |
      | past_12m |
      | past_30d |

  Scenario: Setbacks are expected, and planned for
    Given someone who says "main_frequency" is "not_now"
    When we look at options together
    Then "safer_use_plan" says "If that changes, your body may be more sensitive than before"

  Scenario: Coming off treatment slowly, and the way back stays open
    Given someone who says "current_oat" is "methadone"
    And they say "goals" is "leave_oat"
    When we look at options together
    Then these are something to talk about: oat_taper, oat_continue
    And we are careful about "tolerance_loss"
    And "oat_taper" never stands before "oat_continue"

  Scenario: Missed doses are common, and treatment is picked up again
    Given each answer to "missed_doses_days" in turn
    And they say "current_oat" is "methadone"
    When we look at options together
    Then "oat_continue" is something to talk about

  Scenario: Five days without methadone
    Given someone who says "current_oat" is "methadone"
    And they say "missed_doses_days" is "5"
    When we look at options together
    Then "oat_continue" is something to talk about because "Missing doses is common"
    And we are careful about "tolerance_loss" for "oat_continue"
    And "oat_continue" says "don't take your old dose"
