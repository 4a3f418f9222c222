@individualism
Feature: Individualism
  Every person has their own needs, strengths and receptivity. No message fits all: the list begins with this person's
  goals, and nothing that they are asked goes unused.

  Source: hawk_2017, Table 1, principle 3

  Scenario: The list follows a person's goals, in their order
    Given someone who uses fentanyl, alcohol
    And they say "goals" is "housing, mental_health, reduce_use"
    When we look at options together
    Then the groups begin with: being_safer_today, housing, mental_health, reduce_use
    And "housing_support" serves "housing"
    And "mental_health_care" serves "mental_health"

  Scenario: The same goals in another order
    Given someone who uses fentanyl, alcohol
    And they say "goals" is "reduce_use, mental_health, housing"
    When we look at options together
    Then the groups begin with: being_safer_today, reduce_use, mental_health, housing

  Scenario Outline: Every goal is served
    Given someone who says "goals" is "<goal>"
    When we look at options together
    Then the groups begin with: being_safer_today, <goal>
    And "<option>" serves "<goal>"

    Examples:
      | goal                     | option              |
      | stay_alive_safer_use     | safer_use_plan      |
      | reduce_use               | reduced_use_plan    |
      | stop_one_substance       | counselling         |
      | abstain_all              | counselling         |
      | stabilise_with_medication | rapid_access_clinic |
      | relieve_withdrawal_now   | rapid_access_clinic |
      | avoid_withdrawal         | rapid_access_clinic |
      | improve_health           | vaccination         |
      | mental_health            | mental_health_care  |
      | pain_relief              | pain_care           |
      | housing                  | housing_support     |
      | income_work_school       | practical_help      |
      | family_relationships     | family_support      |
      | pregnancy_parenting      | perinatal_care      |
      | support_loved_one        | family_support      |
      | leave_oat                | counselling         |
      | not_sure                 | no_change_for_now   |

  Scenario: A goal can be about one substance and not another
    Given someone who uses heroin, cocaine
    And they say "goals" is "stop_one_substance"
    And they say "goal_substances" is "heroin"
    When we look at options together
    Then "safer_use_plan" says "A goal can be about one substance and not another"
    And nothing here requires "stopping cocaine"

  Scenario Outline: What is asked is used
    Given each answer to "<question>" in turn
    When we look at options together
    Then answering "<question>" changes what is said

    Examples:
      | question            |
      | goals               |
      | goal_substances     |
      | readiness           |
      | importance          |
      | confidence          |
      | stage               |

  Scenario Outline: A strength is something to build on
    Given someone who says "strengths" is "<strength>"
    When we look at options together
    Then we say "<words>"

    Examples:
      | strength             | words                                  |
      | supportive_people    | You have people who support you        |
      | stable_housing       | A steady home is something to build on |
      | work_school          | Work or school is going well for you   |
      | culture_spirituality | gives you strength                     |
      | past_success         | You have made something work before    |
      | peer_community       | a community of people who understand   |
      | trusted_provider     | a care provider you trust              |
      | safer_use_knowledge  | You already know a lot about safer use |
      | other                | Something is helping you               |

  Scenario Outline: What someone is open to hearing about comes into the talk
    Given someone who says "receptivity" is "<open to>"
    When we look at options together
    Then "<option>" is something to talk about
    And answering "receptivity" changes what is said

    Examples:
      | open to             | option              |
      | medication          | rapid_access_clinic |
      | safer_use_supplies  | safer_smoking       |
      | counselling         | counselling         |
      | peer                | peer_support        |
      | group               | mutual_aid          |
      | residential         | residential         |
      | tests_vaccines      | hcv_test            |
      | wound_care          | wound_care          |
      | housing_help        | housing_support     |
      | family              | family_support      |

  Scenario Outline: Care run by, or for, people like them
    Given someone who says "service_preferences" is "<wish>"
    When we look at options together
    Then "<option>" is something to talk about
    And answering "service_preferences" changes what is said

    Examples:
      | wish           | option              |
      | indigenous_led | indigenous_led_care |
      | youth          | youth_services      |
      | peer_run       | mutual_aid          |
      | in_french      | counselling         |
      | women_only     | counselling         |

  Scenario Outline: What stands in the way of care is met, not held against anyone
    Given someone who uses fentanyl
    And they say "opioid_dependence" is "yes"
    And they say "<question>" is "<answer>"
    When we look at options together
    Then "<option>" is something to talk about
    And these are something to talk about: oat_bup_nx, oat_methadone

    Examples:
      | question        | answer               | option         |
      | housing         | unsheltered          | outreach_care  |
      | housing         | shelter              | housing_support |
      | access_barriers | no_phone             | outreach_care  |
      | access_barriers | cost_or_coverage     | practical_help |
      | access_barriers | no_id_or_health_card | practical_help |
      | access_barriers | transport            | telehealth     |
      | access_barriers | wait_list            | telehealth     |
      | access_barriers | fear_of_stigma       | outreach_care  |
      | distance_km     | 120                  | telehealth     |
      | custody         | released_30d         | oat_continue   |
      | custody         | in_custody           | legal_help     |

  Scenario: What does not exist nearby is told, with what is nearest to it
    Given someone who uses fentanyl
    And they say "jurisdiction" is "CA-ON"
    And they say "uses_alone" is "always"
    And they say "local_services" is "none_known"
    When we look at options together
    Then "scs" is not here
    And "scs" names "overdose_hotline" as near to it
    And these are something to talk about: overdose_hotline, naloxone_thn

  Scenario: Where someone lives, what they can pay and where they have been hold nothing back
    Given someone of whom nothing is known
    When we look at options together
    Then no rule holds an option back because of "housing, custody, access_barriers, distance_km, stigma_experience"
