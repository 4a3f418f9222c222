@generated
Feature: Young people and consent
  Age decides which services fit and which label applies, and never by itself what is withheld.

  Scenario: Services for young people
    Source: corrections; Option added on 2026-11-23. No text on the services themselves was read, and the age bound follows the BC youth guidance (K235).

    Given each of these people:
      | age | service_preferences | then |
      | 25  |                     | yes  |
      |     | youth               | yes  |
      | 26  |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "youth_services" because "youth-services-offered"

  Scenario: Buprenorphine from 12
    Source: bcguidelines_oud_2018, Scope

    Given each of these people:
      | age | oud    | then |
      | 12  | severe | yes  |
      | 18  | severe | yes  |
      | 11  | severe | no   |
      | 19  | severe | no   |
      | 15  |        | no   |
      |     | severe | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "youth-buprenorphine-from-12"

  Scenario: The label in the United States
    Source: c_kumar_2024, abstract

    Given each of these people:
      | jurisdiction | age | oud    | current_oat | pref_oat  | then |
      | US           | 15  | severe |             |           | yes  |
      | US           | 15  |        | methadone   |           | yes  |
      | US           | 15  |        |             | bup_nx    | yes  |
      | US           | 15  |        |             | bup_xr    | yes  |
      | US           | 16  | severe |             |           | no   |
      | CA           | 15  | severe |             |           | no   |
      | US           | 15  |        |             |           | no   |
      |              | 15  | severe |             |           | no   |
      | US           |     | severe |             |           | no   |
      | US           | 15  |        |             | methadone | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "youth-us-label-age-buprenorphine"

  Scenario: Guidance and labels in British Columbia
    Source: bcguidelines_oud_2018, Scope

    Given each of these people:
      | jurisdiction | age | oud    | current_oat | pref_oat  | then |
      | CA-BC        | 17  | severe |             |           | yes  |
      | CA-BC        | 17  |        | methadone   |           | yes  |
      | CA-BC        | 17  |        |             | bup_nx    | yes  |
      | CA-BC        | 17  |        |             | bup_xr    | yes  |
      | CA-BC        | 18  | severe |             |           | no   |
      | CA-ON        | 17  | severe |             |           | no   |
      | CA-BC        | 17  |        |             |           | no   |
      |              | 17  | severe |             |           | no   |
      | CA-BC        |     | severe |             |           | no   |
      | CA-BC        | 17  |        |             | methadone | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "youth-bc-guidance-and-labels-differ"

  Scenario: Consent under 18
    Source: consent_ab, Giving consent

    Given each of these people:
      | age | then |
      | 17  | yes  |
      | 18  | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "consent-under-18"

  Scenario: Consent in British Columbia
    Source: consent_bc, sections on capability and confidentiality

    Given each of these people:
      | jurisdiction | age | then |
      | CA-BC        | 18  | yes  |
      | CA-BC        | 19  | no   |
      | CA-ON        | 18  | no   |
      |              | 18  | no   |
      | CA-BC        |     | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "consent-bc-capable-minor"

  Scenario: Consent in Ontario
    Source: corrections; No Ontario law or guidance on consent was read.

    Given each of these people:
      | jurisdiction | age | then |
      | CA-ON        | 17  | yes  |
      | CA-ON        | 18  | no   |
      | CA-BC        | 17  | no   |
      |              | 17  | no   |
      | CA-ON        |     | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "consent-ontario-no-minimum-age"

  Scenario: Consent in Quebec
    Source: corrections; No Quebec law or guidance on consent was read.

    Given each of these people:
      | jurisdiction | age | then |
      | CA-QC        | 17  | yes  |
      | CA-QC        | 18  | no   |
      | CA-ON        | 17  | no   |
      |              | 17  | no   |
      | CA-QC        |     | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "consent-quebec-14"

  Scenario: Consent in Alberta
    Source: consent_ab, Giving consent

    Given each of these people:
      | jurisdiction | age | then |
      | CA-AB        | 17  | yes  |
      | CA-AB        | 18  | no   |
      | CA-ON        | 17  | no   |
      |              | 17  | no   |
      | CA-AB        |     | no   |
    When we look at options together
    Then only those marked yes hear about "consent_capacity" because "consent-alberta-mature-minor"
