Feature: Young people
  Age never closes a door. A young person hears what a label says and how consent works where they are, and gets the
  same care.

  Scenario: Buprenorphine for young people (K230)
    Guidance covers people from 12 on, and the full scope of medication is offered.
    Source: bcguidelines_oud_2018, Scope; BCCSU 2023 4.3

    Given each of these people:
      | age | oud                 | then |
      | 12  | moderate            | yes  |
      | 15  | severe              | yes  |
      | 18  | present_unspecified | yes  |
      | 11  | severe              | no   |
      | 19  | severe              | no   |
      | 40  | severe              | no   |
      |     | severe              | no   |
      | 15  | none                | no   |
      | 15  |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "K230"

  Scenario: A young person gets what anyone gets (K230)
    Source: bcguidelines_oud_2018, Scope; BCCSU 2023 4.3

    Given each of these people:
      | age | oud    |
      | 12  | severe |
      | 15  | severe |
      | 18  | severe |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, counselling, peer_support, naloxone_thn

  Scenario: The US label starts at 16 (K231)
    Under 16 it is off-label in the US, which is something to talk about, and no reason to hold it back. Elsewhere the US
    label says nothing.
    Source: c_kumar_2024, abstract

    Given each of these people:
      | age | oud    | substances | jurisdiction | then |
      | 15  | severe |            | US           | yes  |
      | 13  | severe | fentanyl   | US           | yes  |
      | 15  | severe |            | US-RI        | yes  |
      | 15  |        | fentanyl   | US           | yes  |
      | 15  |        | alcohol    | US           | no   |
      | 16  | severe |            | US           | no   |
      | 30  | severe | fentanyl   | US           | no   |
      | 15  | severe |            | GB           | no   |
      | 15  | severe | fentanyl   |              | no   |
      |     | severe | fentanyl   | US           | no   |
    And they ask about "oat_bup_nx"
    When we look at options together
    Then only those marked yes hear about "age_label" for "oat_bup_nx" because "K231"

  Scenario: Under 16 in the US, and a medication in mind or already taken (K231)
    A young person who takes a medication for opioid use, or would like buprenorphine, hears what the label says.
    Source: c_kumar_2024, abstract

    Given each of these people:
      | age | jurisdiction | pref_oat          | current_oat | then |
      | 15  | US           | bup_nx            |             | yes  |
      | 15  | US           | bup_xr            |             | yes  |
      | 15  | US           | methadone, bup_nx | none        | yes  |
      | 15  | US           |                   | bup_nx      | yes  |
      | 14  | US-RI        |                   | methadone   | yes  |
      | 16  | US           | bup_nx            |             | no   |
      | 16  | US           |                   | bup_nx      | no   |
      | 15  | GB           | bup_nx            |             | no   |
      | 15  |              | bup_nx            |             | no   |
      |     | US           | bup_nx            |             | no   |
    And they ask about "oat_bup_nx"
    When we look at options together
    Then only those marked yes hear about "age_label" for "oat_bup_nx" because "K231"

  Scenario: Consent in British Columbia (K233)
    A capable person under 19 may consent to their own care, and it stays between them and the provider, with few
    exceptions.
    Source: consent_bc, sections on capability and confidentiality

    Given each of these people:
      | age | jurisdiction | then |
      | 18  | CA-BC        | yes  |
      | 15  | CA-BC        | yes  |
      | 12  | CA-BC        | yes  |
      | 19  | CA-BC        | no   |
      | 40  | CA-BC        | no   |
      |     | CA-BC        | no   |
      | 15  | CA-ON        | no   |
      | 15  | US           | no   |
      | 15  | CA           | no   |
      | 15  |              | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "K233"

  Scenario: How consent works where a young person lives (K234)
    Provinces differ, and so does the world; a young person hears about it wherever they are, and nothing is blocked.
    Source: consent_ab, Giving consent

    Given each of these people:
      | age | jurisdiction | then |
      | 17  | CA-AB        | yes  |
      | 17  | CA-ON        | yes  |
      | 17  | CA-QC        | yes  |
      | 13  | CA-QC        | yes  |
      | 17  | CA-BC        | yes  |
      | 17  | US           | yes  |
      | 17  | GB           | yes  |
      | 17  |              | yes  |
      | 18  | CA-AB        | no   |
      | 18  | CA-ON        | no   |
      |     | CA-AB        | no   |
      | 40  | CA-QC        | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity"

  Scenario: Consent in Ontario and in Quebec (K234)
    Ontario has no minimum age of consent to treatment, and in Quebec it is 14. A young person there hears so.
    Source: corrections; by place (C-K231-K234)

    Given each of these people:
      | age | jurisdiction | then |
      | 17  | CA-ON        | yes  |
      | 12  | CA-ON        | yes  |
      | 17  | CA-QC        | yes  |
      | 13  | CA-QC        | yes  |
      | 18  | CA-ON        | no   |
      | 18  | CA-QC        | no   |
      |     | CA-QC        | no   |
      | 17  | CA-AB        | no   |
      | 17  | CA-PE        | no   |
      | 17  | CA-SK        | no   |
      | 17  | US           | no   |
      | 17  |              | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "C-K231-K234"

  Scenario: What is said in Alberta (K234)
    A mature minor there can in general agree to care.
    Source: consent_ab, Giving consent

    Given each of these people:
      | age | jurisdiction |
      | 17  | CA-AB        |
      | 13  | CA-AB        |
    When we look at options together
    Then we are careful about "consent_capacity" because "In Alberta"

  Scenario: What is said in Alberta is not said elsewhere (K234)
    Source: consent_ab, Giving consent

    Given each of these people:
      | age | jurisdiction |
      | 18  | CA-AB        |
      |     | CA-AB        |
      | 17  | CA-BC        |
      | 17  | CA-ON        |
      | 17  | CA           |
      | 17  | US           |
      | 17  |              |
    When we look at options together
    Then we are not careful about "consent_capacity" because "In Alberta"

  Scenario: Services made for young people
    For whoever is young, and for whoever would like them.
    Youth care reaches people until they turn 26 (K235).
    Source: corrections; options added after trying plain calls; bccsu_oud_2023, 4.3

    Given each of these people:
      | age | service_preferences | then |
      | 15  |                     | yes  |
      | 18  |                     | yes  |
      |     | youth               | yes  |
      | 20  | youth, in_french    | yes  |
      | 25  |                     | yes  |
      | 26  |                     | no   |
      | 40  |                     | no   |
      | 40  | in_french           | no   |
      |     | women_only          | no   |
      |     |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "youth_services"

  Scenario: Someone who has been there, for young people too (K310)
    Youth care, in the same chapter, reaches people until they turn 26 (K235).
    Source: bccsu_oud_2023, 1.2 scope; 4.3 Youth

    Given each of these people:
      | age | pref_peer | then |
      | 14  |           | yes  |
      | 25  |           | yes  |
      | 26  | yes       | yes  |
      | 26  |           | no   |
      | 40  |           | no   |
      |     |           | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support" because "K310"
