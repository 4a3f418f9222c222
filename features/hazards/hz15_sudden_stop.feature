@HZ15
Feature: HZ15 Nobody stops alcohol or benzodiazepines suddenly on our word
  A sudden stop can bring a seizure or delirium. Where the risk is not known, the danger is told and the risk is asked for.

  Source: hazard log HZ15; cmaj_aud_2023, Recs 5-7; asam_bzd_2025; fda_bzd_2020

  Scenario Outline: Drinks every day, wants to stop, and no score is known
    Given someone who uses alcohol
    And they say "<how often>" is "daily"
    And they say "goals" is "<goal>"
    When we look at options together
    Then there is an alert "alcohol_withdrawal_severe"
    And we say "don't stop suddenly on your own"
    And these are something to talk about: withdrawal_mgmt_alcohol_inpatient, withdrawal_mgmt_alcohol_outpatient
    And before "withdrawal_mgmt_alcohol_outpatient" is started, "pawss" is looked at
    And "withdrawal_mgmt_alcohol_outpatient" needs one answer first about "alcohol_wd_history"

    Examples:
      | how often         | goal               |
      | alcohol_frequency | abstain_all        |
      | alcohol_frequency | stop_one_substance |
      | alcohol_frequency | reduce_use         |
      | main_frequency    | abstain_all        |
      | main_frequency    | stop_one_substance |

  Scenario: What a clinician is asked, and a caller is not
    Given someone who uses alcohol
    And they say "alcohol_frequency" is "daily"
    And they say "goals" is "abstain_all"
    And they say "emergency_now" is "none"
    When we look at options together
    Then we do not ask about "pawss, ciwa_ar"

  Scenario: Cutting down is not a do-it-yourself plan for someone who drinks every day
    Given someone who uses alcohol
    And they say "alcohol_frequency" is "daily"
    And they say "goals" is "reduce_use"
    When we look at options together
    Then we are careful about "alcohol_withdrawal_severe" for "reduced_use_plan"

  Scenario: Weekly methamphetamine is the worry, alcohol is daily
    Given someone who uses methamphetamine, alcohol
    And they say "main_frequency" is "weekly"
    And they say "alcohol_frequency" is "daily"
    And they say "goals" is "stop_one_substance"
    And they say "goal_substances" is "alcohol"
    When we look at options together
    Then there is an alert "alcohol_withdrawal_severe"
    And these are something to talk about: withdrawal_mgmt_alcohol_inpatient, withdrawal_mgmt_alcohol_outpatient

  Scenario Outline: A past seizure or delirium: not at home, and never neither
    Given someone who uses alcohol
    And they say "goals" is "abstain_all"
    And they say "<question>" is "<answer>"
    When we look at options together
    Then "withdrawal_mgmt_alcohol_inpatient" is something to talk about
    And "withdrawal_mgmt_alcohol_outpatient" is not for now because "alcohol_withdrawal_severe"

    Examples:
      | question           | answer            |
      | alcohol_wd_history | seizure           |
      | alcohol_wd_history | delirium_tremens  |
      | pawss              | 4                 |
      | pawss              | 10                |
      | ciwa_ar            | 19                |

  Scenario: Low risk, well today: at home is open
    Given someone who uses alcohol
    And they say "aud" is "moderate"
    And they say "pawss" is "2"
    And they say "ciwa_ar" is "5"
    And they say "alcohol_wd_history" is "none"
    And they say "emergency_now" is "none"
    And they say "pregnancy" is "not_applicable"
    And they say "goals" is "abstain_all"
    When we look at options together
    Then "withdrawal_mgmt_alcohol_outpatient" can be talked about right away

  Scenario: Whoever drinks every day
    Given 80 people drawn by lot
    And they say "alcohol_frequency" is "daily"
    When we look at options together
    Then there is an alert "alcohol_withdrawal_severe"

  Scenario Outline: Wants to stop benzodiazepines today
    Given someone who uses <benzodiazepine>
    And they say "benzo_dependence" is "yes"
    And they say "goals" is "stop_one_substance"
    And they say "goal_substances" is "<benzodiazepine>"
    When we look at options together
    Then these are something to talk about: benzo_taper, counselling
    And we are careful about "benzo_abrupt_stop" because "benzo-no-sudden-stop"
    And we are careful about "benzo_abrupt_stop" for "benzo_taper"

    Examples:
      | benzodiazepine      |
      | benzo_prescribed    |
      | benzo_nonprescribed |

  Scenario: Whoever depends on benzodiazepines
    Given 80 people drawn by lot
    And they say "benzo_dependence" is "yes"
    And they say "respondent" is "self"
    When we look at options together
    Then we are careful about "benzo_abrupt_stop" because "benzo-no-sudden-stop"

  Scenario: Nothing tells anybody to stop at once
    Given everyone in our vignettes and calls
    When we look at options together
    Then no text contains "stop (drinking|taking (it|them)|benzodiazepines|your medication) (now|today|at once|immediately|right away)|cold turkey"
