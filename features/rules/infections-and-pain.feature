@generated
Feature: Infections, vaccines, wounds and pain
  Tests and vaccines are offered where there is a reason, and not again where the result is known.

  Scenario: A hepatitis C test
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | age | routes | then |
      | 18  |        | yes  |
      |     | inject | yes  |
      | 17  |        | no   |
      |     | smoke  | no   |
    When we look at options together
    Then only those marked yes can talk about "hcv_test" because "infections-hepatitis-c-test"

  Scenario: A hepatitis C result that is known
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | hcv_status       | age | routes | receptivity    | then |
      | rna_positive     | 18  |        |                | yes  |
      | negative_recent  | 18  |        |                | yes  |
      | rna_positive     |     | inject |                | yes  |
      | rna_positive     |     |        | tests_vaccines | yes  |
      | rna_positive     | 17  |        |                | no   |
      | cleared_or_cured | 18  |        |                | no   |
      | rna_positive     |     |        |                | no   |
      |                  | 18  |        |                | no   |
      | rna_positive     |     | smoke  |                | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" because "infections-hepatitis-c-result-known"

  Scenario: Hepatitis C treatment
    Source: hcv_pwid_table, Table 1, HCV treatment

    Given each of these people:
      | hcv_status       | conditions | then |
      | rna_positive     |            | yes  |
      |                  | hcv        | yes  |
      | cleared_or_cured |            | no   |
    When we look at options together
    Then only those marked yes can talk about "hcv_treatment" because "infections-hepatitis-c-treatment"

  Scenario: A hepatitis B test
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | routes | then |
      | inject | yes  |
      | smoke  | no   |
    When we look at options together
    Then only those marked yes can talk about "hbv_test" because "infections-hepatitis-b-test"

  Scenario: Hepatitis vaccines
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | routes  | then |
      | inject  | yes  |
      | smoke   | yes  |
      | snort   | yes  |
      | swallow | no   |
    When we look at options together
    Then only those marked yes can talk about "vaccination" because "infections-hepatitis-vaccines"

  Scenario: Hepatitis vaccines done
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | hep_vaccinated | routes  | goals          | receptivity    | then |
      | hepA_and_B     | inject  |                |                | yes  |
      | hepA_and_B     | smoke   |                |                | yes  |
      | hepA_and_B     | snort   |                |                | yes  |
      | hepA_and_B     |         | improve_health |                | yes  |
      | hepA_and_B     |         |                | tests_vaccines | yes  |
      | hepB_only      | inject  |                |                | no   |
      | hepA_and_B     |         |                |                | no   |
      |                | inject  |                |                | no   |
      | hepA_and_B     | swallow |                |                | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" because "infections-hepatitis-vaccines-done"

  Scenario: An HIV test
    Source: un_services, Table 1

    Given each of these people:
      | routes | shares_equipment | then |
      | inject |                  | yes  |
      |        | yes              | yes  |
      | smoke  |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "hiv_test" because "infections-hiv-test"

  Scenario: An HIV result that is known
    Source: un_services, Table 1

    Given each of these people:
      | hiv_status      | routes | shares_equipment | receptivity    | then |
      | positive        | inject |                  |                | yes  |
      | positive        |        | yes              |                | yes  |
      | positive        |        |                  | tests_vaccines | yes  |
      | negative_recent | inject |                  |                | no   |
      | positive        |        |                  |                | no   |
      |                 | inject |                  |                | no   |
      | positive        | smoke  |                  |                | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" because "infections-hiv-result-known"

  Scenario: Sexual health
    Source: corrections; Option added by corrections. No source was read.

    Given each of these people:
      | hiv_status          | shares_equipment | pregnancy | then |
      | not_tested_recently |                  |           | yes  |
      |                     | yes              |           | yes  |
      |                     |                  | possible  | yes  |
      |                     |                  | planning  | yes  |
      |                     |                  | pregnant  | no   |
    When we look at options together
    Then only those marked yes can talk about "sexual_health" because "infections-sexual-health"

  Scenario: Wound care
    Source: xylazine_sud_ca, key points

    Given each of these people:
      | conditions | substances | then |
      | skin_wound |            | yes  |
      |            | xylazine   | yes  |
      | hcv        |            | no   |
    When we look at options together
    Then only those marked yes can talk about "wound_care" because "infections-wound-care"

  Scenario: Pain care
    Source: cdc_opioid_2022, Guiding principles 1-2

    Given each of these people:
      | conditions            | goals       | then |
      | chronic_pain          |             | yes  |
      | acute_pain_or_surgery |             | yes  |
      |                       | pain_relief | yes  |
      | hcv                   |             | no   |
    When we look at options together
    Then only those marked yes can talk about "pain_care" because "pain-care-with-or-without-opioids"

  Scenario: A consultation about chronic pain
    Source: bcguidelines_oud_2018, Scope

    Given each of these people:
      | conditions            | oud    | then |
      | chronic_pain          | severe | yes  |
      | chronic_pain          |        | no   |
      |                       | severe | no   |
      | acute_pain_or_surgery | severe | no   |
    When we look at options together
    Then only those marked yes can talk about "specialist_consult" because "pain-specialist-consultation"

  Scenario: Hospital care that treats withdrawal too
    Source: c_mcadam_2019, abstract

    Given each of these people:
      | conditions            | oud    | current_oat | then |
      | serious_infection     | severe |             | yes  |
      | acute_pain_or_surgery | severe |             | yes  |
      | serious_infection     |        | methadone   | yes  |
      | serious_infection     |        |             | no   |
      |                       | severe |             | no   |
      | chronic_pain          | severe |             | no   |
    When we look at options together
    Then only those marked yes can talk about "hospital_care" because "hospital-care-treats-withdrawal-and-pain"
