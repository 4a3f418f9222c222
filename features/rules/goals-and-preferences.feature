@generated
Feature: What people want
  A goal or a wish brings what serves it, and nothing else has to be answered first.

  Scenario: Less or safer use is a goal
    Source: nysdoh_hr_2023, 2019 edition, positive changes beyond abstinence

    Given each of these people:
      | goals                | then |
      | reduce_use           | yes  |
      | stay_alive_safer_use | yes  |
      | abstain_all          | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan" because "goals-less-or-safer-use-is-a-goal"

  Scenario: Stopping with someone beside you
    Source: corrections; Every goal is to reach options; no source was read for these goals.

    Given each of these people:
      | goals              | then |
      | abstain_all        | yes  |
      | stop_one_substance | yes  |
      | leave_oat          | yes  |
      | reduce_use         | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, peer_support" because "goals-stopping-with-someone-beside-you"

  Scenario: A goal about a substance without rules of its own
    Source: corrections; Naming only these substances is to give more than the always-offered set; no source was read.

    Given each of these people:
      | goal_substances | then |
      | cannabis        | yes  |
      | ghb             | yes  |
      | gabapentinoid   | yes  |
      | xylazine        | yes  |
      | other           | yes  |
      | alcohol         | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan, counselling" because "goals-substance-of-the-goal"

  Scenario: A substance without rules of its own
    Source: corrections; Naming only these substances is to give more than the always-offered set; no source was read.

    Given each of these people:
      | substances    | then |
      | cannabis      | yes  |
      | ghb           | yes  |
      | gabapentinoid | yes  |
      | xylazine      | yes  |
      | other         | yes  |
      | alcohol       | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan, counselling" because "goals-substances-without-own-rules"

  Scenario: Relief or medication, quickly
    Source: corrections; Option added by the corrections; no source was read.

    Given each of these people:
      | goals                     | then |
      | relieve_withdrawal_now    | yes  |
      | stabilise_with_medication | yes  |
      | avoid_withdrawal          | yes  |
      | improve_health            | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "goals-relief-or-medication"

  Scenario: Quick access when care may fit
    Source: corrections; Option added by the corrections; no source was read.

    Given each of these people:
      | oud  | aud  | stud | then |
      | mild |      |      | yes  |
      |      | mild |      | yes  |
      |      |      | yes  | yes  |
      | none |      |      | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "goals-rapid-access-when-care-may-fit"

  Scenario: Quick access for other substances
    Source: corrections; Option added by the corrections; no source was read.

    Given each of these people:
      | substances    | benzo_dependence | then |
      | ghb           |                  | yes  |
      | gabapentinoid |                  | yes  |
      | xylazine      |                  | yes  |
      | other         |                  | yes  |
      |               | yes              | yes  |
      | cannabis      |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "goals-rapid-access-other-substances"

  Scenario: Mental health as a goal
    Source: corrections; Every goal is to reach options; no source was read for this goal by itself.

    Given each of these people:
      | goals         | then |
      | mental_health | yes  |
      | pain_relief   | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care, counselling" because "goals-mental-health"

  Scenario: Mental health beside other care
    Source: corrections; The source read speaks of stimulant use disorder only; extended here to anyone who names such a condition.

    Given each of these people:
      | conditions | then |
      | depression | yes  |
      | anxiety    | yes  |
      | ptsd       | yes  |
      | psychosis  | yes  |
      | bipolar    | yes  |
      | adhd       | yes  |
      | hiv        | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "goals-mental-health-beside-other-care"

  Scenario: Better health as a goal
    Source: corrections; Every goal is to reach options; no source was read for this goal.

    Given each of these people:
      | goals          | then |
      | improve_health | yes  |
      | mental_health  | no   |
    When we look at options together
    Then only those marked yes can talk about "vaccination, sexual_health" because "goals-improve-health"

  Scenario: Income, work or school as a goal
    Source: corrections; Every goal is to reach options; option added by the corrections; no source was read.

    Given each of these people:
      | goals              | then |
      | income_work_school | yes  |
      | housing            | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help" because "goals-income-work-school"

  Scenario: Family as a goal
    Source: corrections; Every goal is to reach options; no source was read for this goal.

    Given each of these people:
      | goals                | then |
      | family_relationships | yes  |
      | support_loved_one    | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support, counselling" because "goals-family-relationships"

  Scenario: Not sure
    Source: corrections; Every goal is to reach options; no source was read for this goal.

    Given each of these people:
      | goals     | then |
      | not_sure  | yes  |
      | leave_oat | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, peer_support, no_change_for_now" because "goals-not-sure"

  Scenario: Open to medication
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | pref_medication | receptivity | then |
      | yes             |             | yes  |
      | unsure          |             | yes  |
      |                 | medication  | yes  |
      | no              |             | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "preference-open-to-medication"

  Scenario: At home
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | pref_setting | then |
      | home         | yes  |
      | residential  | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth, outreach_care" because "preference-at-home"

  Scenario: A specialised clinic
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | pref_setting       | then |
      | specialised_clinic | yes  |
      | pharmacy           | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "preference-specialised-clinic"

  Scenario: Residential care, preferred
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | pref_setting | receptivity | then |
      | residential  |             | yes  |
      |              | residential | yes  |
      | home         |             | no   |
    When we look at options together
    Then only those marked yes can talk about "residential" because "preference-residential"

  Scenario: One to one
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | pref_format | receptivity | then |
      | individual  |             | yes  |
      | either      |             | yes  |
      |             | counselling | yes  |
      | group       |             | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "preference-one-to-one-or-talking"

  Scenario: Open to supplies
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | receptivity        | then |
      | safer_use_supplies | yes  |
      | counselling        | no   |
    When we look at options together
    Then only those marked yes can talk about "nsp, safer_smoking" because "preference-safer-use-supplies"

  Scenario: Open to tests and vaccines
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | receptivity    | then |
      | tests_vaccines | yes  |
      | wound_care     | no   |
    When we look at options together
    Then only those marked yes can talk about "hiv_test, hcv_test, hbv_test, vaccination, sexual_health" because "preference-tests-and-vaccines"

  Scenario: Open to wound care
    Source: corrections; Written so that the answer is used; no source was read.

    Given each of these people:
      | receptivity  | then |
      | wound_care   | yes  |
      | housing_help | no   |
    When we look at options together
    Then only those marked yes can talk about "wound_care" because "preference-wound-care"

  Scenario: Using eases pain
    Source: corrections; What is asked is to be used; no source was read for this answer.

    Given each of these people:
      | what_using_does  | then |
      | eases_pain       | yes  |
      | eases_withdrawal | no   |
    When we look at options together
    Then only those marked yes can talk about "pain_care" because "reasons-pain"

  Scenario: Using eases withdrawal
    Source: corrections; What is asked is to be used; no source was read for this answer.

    Given each of these people:
      | what_using_does  | then |
      | eases_withdrawal | yes  |
      | eases_pain       | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "reasons-withdrawal"

  Scenario: Using helps with sleep, coping or mood
    Source: corrections; What is asked is to be used; no source was read for this answer.

    Given each of these people:
      | what_using_does | then |
      | helps_sleep     | yes  |
      | helps_cope      | yes  |
      | helps_mood      | yes  |
      | pleasure        | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care, counselling" because "reasons-sleep-mood-coping"

  Scenario: Using gives energy or focus
    Source: corrections; What is asked is to be used; no source was read for this answer.

    Given each of these people:
      | what_using_does | then |
      | energy_or_focus | yes  |
      | connection      | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, mental_health_care" because "reasons-energy-or-focus"

  Scenario: Using connects people
    Source: corrections; What is asked is to be used; no source was read for this answer.

    Given each of these people:
      | what_using_does | then |
      | connection      | yes  |
      | pleasure        | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support, mutual_aid" because "reasons-connection"

  Scenario: A peer who has lived it
    Source: bccsu_oud_2023, 1.2 scope; 4.3 Youth

    Given each of these people:
      | pref_peer | receptivity | stigma_experience | age | then |
      | yes       |             |                   |     | yes  |
      |           | peer        |                   |     | yes  |
      |           |             | yes               |     | yes  |
      |           |             |                   | 25  | yes  |
      |           |             |                   | 26  | no   |
      | no        |             |                   |     | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support" because "support-peer-who-has-lived-it"

  Scenario: A service run by peers
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | service_preferences | then |
      | peer_run            | yes  |
      | faith_based         | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support, mutual_aid" because "support-peer-run-service"

  Scenario: A group, for whoever wants one
    Source: crism_oud_2024, by analogy with psychosocial rec 2

    Given each of these people:
      | pref_format | receptivity | then |
      | group       |             | yes  |
      | either      |             | yes  |
      |             | group       | yes  |
      | individual  |             | no   |
    When we look at options together
    Then only those marked yes can talk about "mutual_aid" because "support-group-if-you-want-one"

  Scenario: Indigenous-led care
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | service_preferences | then |
      | indigenous_led      | yes  |
      | women_only          | no   |
    When we look at options together
    Then only those marked yes can talk about "indigenous_led_care" because "support-indigenous-led-care"

  Scenario: Housing is part of care
    Source: catie_oud_2025, standard-of-care bullet 2

    Given each of these people:
      | housing | goals   | receptivity  | then |
      | shelter |         |              | yes  |
      |         | housing |              | yes  |
      |         |         | housing_help | yes  |
      | stable  |         |              | no   |
    When we look at options together
    Then only those marked yes can talk about "housing_support" because "support-housing-is-part-of-care"

  Scenario: Rewards for goals
    Source: asam_stud_2024, Rec 5

    Given each of these people:
      | stud | substances | goals      | then |
      | yes  |            |            | yes  |
      |      | crack      | reduce_use | yes  |
      |      | crack      |            | no   |
    When we look at options together
    Then only those marked yes can talk about "cm" because "stimulant-rewards-for-goals"

  Scenario: Talking care for stimulant use
    Source: asam_stud_2024, Rec 6

    Given each of these people:
      | stud | then |
      | yes  | yes  |
      | no   | no   |
    When we look at options together
    Then only those marked yes can talk about "stimulant_psychosocial" because "stimulant-talking-care-beside-rewards"

  Scenario: Stimulant care from far away
    Source: asam_stud_2024, Rec 8

    Given each of these people:
      | stud | distance_km | then |
      | yes  | 30          | yes  |
      | yes  | 29          | no   |
      | yes  |             | no   |
      |      | 30          | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "stimulant-care-by-phone-or-video"

  Scenario: Stimulants and mental health together
    Source: asam_stud_2024, key takeaway 3

    Given each of these people:
      | stud | conditions | oud  | aud  | then |
      | yes  | depression |      |      | yes  |
      | yes  | anxiety    |      |      | yes  |
      | yes  | ptsd       |      |      | yes  |
      | yes  | psychosis  |      |      | yes  |
      | yes  | bipolar    |      |      | yes  |
      | yes  | adhd       |      |      | yes  |
      | yes  |            | mild |      | yes  |
      | yes  |            |      | mild | yes  |
      | yes  |            |      |      | no   |
      |      | depression |      |      | no   |
      | yes  | hiv        |      |      | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "stimulant-and-mental-health-together"

  Scenario: Varenicline
    Source: ats_tobacco_2020, abstract

    Given each of these people:
      | substances | goal_substances | then |
      | tobacco    |                 | yes  |
      |            | tobacco         | yes  |
      | cannabis   |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "varenicline" because "tobacco-varenicline"

  Scenario: Nicotine replacement
    Source: nice_tobacco_summary, People who want to quit

    Given each of these people:
      | substances | then |
      | tobacco    | yes  |
      | cannabis   | no   |
    When we look at options together
    Then only those marked yes can talk about "nrt" because "tobacco-nicotine-replacement"

  Scenario: The guideline on tobacco is about adults
    Source: ats_tobacco_2020, title: tobacco-dependent adults

    Given each of these people:
      | substances | age | then |
      | tobacco    | 17  | yes  |
      | tobacco    | 18  | no   |
      | tobacco    |     | no   |
      |            | 17  | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "tobacco-guideline-is-about-adults"

  Scenario: Tobacco medication in pregnancy
    Source: corrections; No text on varenicline or nicotine replacement in pregnancy or breastfeeding was read.

    Given each of these people:
      | substances | pregnancy | breastfeeding | then |
      | tobacco    | pregnant  |               | yes  |
      | tobacco    | possible  |               | yes  |
      | tobacco    | planning  |               | yes  |
      | tobacco    |           | yes           | yes  |
      | tobacco    | no        |               | no   |
      | tobacco    |           |               | no   |
      |            | pregnant  |               | no   |
      | tobacco    |           | no            | no   |
    And they ask about "varenicline, nrt"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "varenicline, nrt" because "tobacco-medicines-in-pregnancy"
