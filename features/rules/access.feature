@generated
Feature: Reaching care
  Distance, waiting, cost and custody bring ways around them.

  Scenario: Care by phone or video
    Source: c_levander_2021, abstract

    Given each of these people:
      | distance_km | housing     | pref_setting | then |
      | 30          |             |              | yes  |
      |             | unsheltered |              | yes  |
      |             | unstable    |              | yes  |
      |             |             | telehealth   | yes  |
      | 29          |             |              | no   |
      |             | shelter     |              | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "access-telehealth-reaches-you"

  Scenario: Outreach by people someone trusts
    Source: c_harris_2020, abstract

    Given each of these people:
      | housing | stigma_experience | access_barriers | then |
      | shelter |                   |                 | yes  |
      |         | yes               |                 | yes  |
      |         |                   | no_phone        | yes  |
      |         |                   | fear_of_stigma  | yes  |
      | stable  |                   |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "outreach_care" because "access-outreach-you-trust"

  Scenario: Outreach, preferred
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | pref_setting | then |
      | outreach     | yes  |
      | hospital     | no   |
    When we look at options together
    Then only those marked yes can talk about "outreach_care" because "access-outreach-preferred"

  Scenario: While they wait
    Source: c_harris_2020, bridge clinic model (generalised)

    Given each of these people:
      | waitlisted | access_barriers | then |
      | yes        |                 | yes  |
      |            | wait_list       | yes  |
      | no         |                 | no   |
    When we look at options together
    Then only those marked yes hear about "availability_check" because "access-while-you-wait"

  Scenario: A bridge by phone or outreach
    Source: c_harris_2020, bridge clinic model (generalised)

    Given each of these people:
      | waitlisted | access_barriers | then |
      | yes        |                 | yes  |
      |            | wait_list       | yes  |
      | no         |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth, outreach_care" because "access-bridge-by-phone-or-outreach"

  Scenario: A bridge through a rapid access clinic
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | waitlisted | access_barriers | then |
      | yes        |                 | yes  |
      |            | wait_list       | yes  |
      | no         |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "access-bridge-rapid-access"

  Scenario: Practical help
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | access_barriers      | then |
      | cost_or_coverage     | yes  |
      | no_id_or_health_card | yes  |
      | no_phone             | yes  |
      | no_internet          | yes  |
      | transport            | yes  |
      | language             | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help" because "access-practical-help"

  Scenario: Practical help with housing or after release
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | housing | custody      | then |
      | shelter |              | yes  |
      |         | in_custody   | yes  |
      |         | released_30d | yes  |
      |         | released_12m | yes  |
      |         | none         | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help" because "access-practical-help-housing-or-release"

  Scenario: Legal help
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | custody      | then |
      | in_custody   | yes  |
      | released_30d | yes  |
      | released_12m | yes  |
      | none         | no   |
    When we look at options together
    Then only those marked yes can talk about "legal_help" because "access-legal-help-custody"

  Scenario: Support for a family
    Source: craft_bc, article

    Given each of these people:
      | respondent         | goals             | then |
      | loved_one          |                   | yes  |
      | self_and_loved_one |                   | yes  |
      |                    | support_loved_one | yes  |
      | self               |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support" because "loved-one-family-support"

  Scenario: Support for a family, out of worry or interest
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | loved_one_uses_opioids | receptivity | then |
      | yes                    |             | yes  |
      |                        | family      | yes  |
      | no                     |             | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support" because "loved-one-family-support-worry-or-interest"

  Scenario: Support for whoever worries
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | respondent | then |
      | loved_one  | yes  |
      | other      | yes  |
      | self       | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, mental_health_care, talk_to_someone_now" because "loved-one-support-for-yourself"

  Scenario: Groups for families
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | respondent | then |
      | loved_one  | yes  |
      | self       | no   |
    When we look at options together
    Then only those marked yes can talk about "mutual_aid" because "loved-one-groups-for-families"

  Scenario: Safety for whoever worries
    Source: corrections; Option or use of the answer called for by the corrections; no source was read.

    Given each of these people:
      | respondent | then |
      | loved_one  | yes  |
      | self       | no   |
    When we look at options together
    Then only those marked yes can talk about "safety_from_violence" because "loved-one-safety-from-violence"
