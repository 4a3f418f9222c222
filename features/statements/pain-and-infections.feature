Feature: Pain, wounds and infections
  People who use drugs get the same care for pain, wounds and infections as anyone else, whether or not they use now.

  Scenario: a wound, or xylazine in the supply (K193)
    Someone with a wound, or who uses xylazine, can talk about wound care.
    Source: xylazine_sud_ca, key points

    Given each of these people:
      | conditions             | substances         | then |
      | skin_wound             | heroin             | yes  |
      | depression, skin_wound |                    | yes  |
      | none                   | xylazine, fentanyl | yes  |
      |                        | xylazine           | yes  |
      | none                   | fentanyl           | no   |
      | depression             | heroin             | no   |
      | serious_infection      |                    | no   |
      |                        |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "wound_care" because "K193"

  Scenario: hepatitis C testing for all adults and for people who inject (K200)
    Every adult is tested once, and people who inject regularly.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | age | routes        | hcv_status          | then |
      | 18  |               |                     | yes  |
      | 60  | smoke         | not_tested_recently | yes  |
      | 16  | inject        |                     | yes  |
      |     | inject, smoke | not_tested_recently | yes  |
      | 30  | inject        | cleared_or_cured    | yes  |
      | 17  | smoke         |                     | no   |
      |     | snort         | not_tested_recently | no   |
      |     |               |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "hcv_test" because "K200"

  Scenario: hepatitis B testing for people who inject (K201)
    Anyone who has injected drugs can talk about a hepatitis B test.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | routes         | age | then |
      | inject         | 30  | yes  |
      | smoke, inject  |     | yes  |
      | smoke          | 30  | no   |
      | snort, swallow | 30  | no   |
      |                | 30  | no   |
    When we look at options together
    Then only those marked yes can talk about "hbv_test" because "K201"

  Scenario: vaccination against hepatitis A and B (K202)
    Hepatitis A vaccine for people who use drugs, hepatitis B vaccine for people who inject, until both are done.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | routes         | hep_vaccinated | then |
      | inject         | none           | yes  |
      | smoke          | hepB_only      | yes  |
      | snort          | none           | yes  |
      | inject         | hepA_only      | yes  |
      | smoke, swallow |                | yes  |
      |                | none           | no   |
      |                |                | no   |
    When we look at options together
    Then only those marked yes can talk about "vaccination" because "K202"

  Scenario: both hepatitis vaccines are done already (K202)
    Among those who would be offered vaccines, or who want better health or to hear about vaccines, having had both puts
    them aside for now.
    Source: cdc_pwid_hep, page text; corrections, every goal is served by options

    Given each of these people:
      | routes | goals          | receptivity    | hep_vaccinated | then |
      | inject |                |                | hepA_and_B     | yes  |
      | snort  |                |                | hepA_and_B     | yes  |
      | smoke  |                |                | hepA_and_B     | yes  |
      |        | improve_health |                | hepA_and_B     | yes  |
      |        |                | tests_vaccines | hepA_and_B     | yes  |
      |        | mental_health  | wound_care     | hepA_and_B     | no   |
      |        |                |                | hepA_and_B     | no   |
      | inject | improve_health | tests_vaccines | hepB_only      | no   |
      | snort  |                |                |                | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" for "vaccination" because "K202"
    And only those marked yes find "vaccination" not for now

  Scenario: hepatitis C treatment, also while using (K203)
    Using drugs now, or worry about getting it again, is no reason against treatment.
    Source: hcv_pwid_table, Table 1, HCV treatment; CATIE statement

    Given each of these people:
      | hcv_status          | conditions      | routes | current_oat | then |
      | rna_positive        | none            | inject | none        | yes  |
      | rna_positive        |                 |        | methadone   | yes  |
      |                     | hcv             | inject | none        | yes  |
      | not_tested_recently | hcv, depression |        |             | yes  |
      | negative_recent     | none            | inject | none        | no   |
      | not_tested_recently | none            | inject | none        | no   |
      | cleared_or_cured    | none            | inject | none        | no   |
      |                     | hbv             | inject | none        | no   |
      |                     |                 | inject | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "hcv_treatment" because "K203"

  Scenario: an HIV test for people who inject or share (K205)
    Testing is a service for people who use drugs.
    Source: un_services, Table 1

    Given each of these people:
      | routes        | shares_equipment | hiv_status          | then |
      | inject        | no               | not_tested_recently | yes  |
      | inject, smoke |                  |                     | yes  |
      | smoke         | yes              |                     | yes  |
      |               | yes              | not_tested_recently | yes  |
      | inject        | no               | negative_recent     | yes  |
      | smoke         | no               | not_tested_recently | no   |
      | smoke         |                  |                     | no   |
      |               |                  |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "hiv_test" because "K205"

  Scenario: a hepatitis C test, unless a recent result is known (K200)
    Whoever knows the answer already has no use for the test now. Cured once is not a recent answer.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | age | routes | hcv_status          | then |
      | 30  | inject |                     | yes  |
      | 30  | inject | not_tested_recently | yes  |
      | 30  | inject | cleared_or_cured    | yes  |
      | 30  | inject | rna_positive        | no   |
      | 30  | smoke  | negative_recent     | no   |
    When we look at options together
    Then only those marked yes can talk about "hcv_test"

  Scenario: a hepatitis C result that is known already (K200)
    Among those who would be offered the test, or who want to hear about tests, a known result puts it aside. Nobody
    else is told about a test that was never brought up.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | age | routes | receptivity    | hcv_status       | then |
      | 18  | smoke  |                | rna_positive     | yes  |
      |     | inject |                | negative_recent  | yes  |
      | 17  | inject |                | rna_positive     | yes  |
      | 16  | smoke  | tests_vaccines | rna_positive     | yes  |
      |     |        | tests_vaccines | negative_recent  | yes  |
      | 17  | smoke  | wound_care     | rna_positive     | no   |
      |     | snort  |                | negative_recent  | no   |
      | 30  | inject | tests_vaccines | cleared_or_cured | no   |
      | 30  | inject | tests_vaccines |                  | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" for "hcv_test" because "K200"
    And only those marked yes find "hcv_test" not for now

  Scenario: the last result was not asked about (K200, K202, K205)
    A man injects and has not said what he knows about past tests and vaccines. He can talk about all of them today.
    Source: cdc_pwid_hep, page text; un_services, Table 1; hazard log HZ01, missing is not no

    Given someone who answers:
      | question | answer |
      | age      | 30     |
      | routes   | inject |
    When we look at options together
    Then "hcv_test" can be talked about right away
    And "vaccination" can be talked about right away
    And "hiv_test" can be talked about right away

  Scenario: vaccination, until both are done (K202)
    One of the two vaccines alone leaves the other to be offered.
    Source: cdc_pwid_hep, page text

    Given each of these people:
      | routes | hep_vaccinated | then |
      | inject |                | yes  |
      | inject | hepA_only      | yes  |
      | smoke  | hepB_only      | yes  |
      | inject | none           | yes  |
      | inject | hepA_and_B     | no   |
      | smoke  | hepA_and_B     | no   |
    When we look at options together
    Then only those marked yes can talk about "vaccination"

  Scenario: an HIV test, unless someone lives with HIV already (K205)
    A test has no use for a person who knows that they have HIV.
    Source: un_services, Table 1

    Given each of these people:
      | routes | shares_equipment | hiv_status          | then |
      | inject | yes              |                     | yes  |
      | inject | yes              | not_tested_recently | yes  |
      | inject | yes              | negative_recent     | yes  |
      | inject | yes              | positive            | no   |
      | smoke  | yes              | positive            | no   |
    When we look at options together
    Then only those marked yes can talk about "hiv_test"

  Scenario: someone who knows that they live with HIV (K205)
    Among those who would be offered the test, or who want to hear about tests, it adds nothing.
    Source: un_services, Table 1

    Given each of these people:
      | routes | shares_equipment | receptivity    | hiv_status      | then |
      | inject | no               |                | positive        | yes  |
      | smoke  | yes              |                | positive        | yes  |
      |        |                  | tests_vaccines | positive        | yes  |
      | smoke  | no               | wound_care     | positive        | no   |
      |        |                  |                | positive        | no   |
      | inject | yes              | tests_vaccines | negative_recent | no   |
      | inject |                  |                |                 | no   |
    When we look at options together
    Then only those marked yes hear about "already_known" for "hiv_test" because "K205"
    And only those marked yes find "hiv_test" not for now

  Scenario: sexual health care
    The option is about testing, condoms and contraception. It is there for someone whose last HIV test is long ago,
    and for someone who could be pregnant.
    Source: corrections; options added 2026-11-23, sexual health (testing, condoms, contraception)

    Given each of these people:
      | hiv_status          | pregnancy      | shares_equipment | then |
      | not_tested_recently | not_applicable | no               | yes  |
      | not_tested_recently |                |                  | yes  |
      | negative_recent     | possible       | no               | yes  |
      |                     | possible       |                  | yes  |
      | negative_recent     | no             | no               | no   |
      |                     |                |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "sexual_health" because "C-sexual-health"

  Scenario: pain is cared for, with or without opioids (K241)
    Long-lasting pain, an injury or surgery, or simply the wish for less pain, each opens pain care.
    Source: cdc_opioid_2022, Guiding principles 1-2

    Given each of these people:
      | conditions               | goals                | substances | then |
      | chronic_pain             | reduce_use           | heroin     | yes  |
      | acute_pain_or_surgery    |                      |            | yes  |
      | none                     | pain_relief          | alcohol    | yes  |
      |                          | pain_relief, housing |            | yes  |
      | depression, chronic_pain |                      | fentanyl   | yes  |
      | depression               | improve_health       | heroin     | no   |
      | none                     | not_sure             |            | no   |
      |                          |                      | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "pain_care" because "K241"

  Scenario: pain and opioid use disorder together (K243)
    Both at once can be hard to treat in ordinary care; an addiction-medicine consultation helps.
    Source: bcguidelines_oud_2018, Scope

    Given each of these people:
      | conditions               | oud                 | then |
      | chronic_pain             | moderate            | yes  |
      | chronic_pain             | severe              | yes  |
      | chronic_pain, depression | present_unspecified | yes  |
      | chronic_pain             | none                | no   |
      | chronic_pain             |                     | no   |
      | acute_pain_or_surgery    | severe              | no   |
      | none                     | severe              | no   |
      |                          | severe              | no   |
    When we look at options together
    Then only those marked yes can talk about "specialist_consult" because "K243"

  Scenario: in hospital, withdrawal and pain are treated so that people can stay (K313)
    People with a serious infection, an injury or surgery leave early when withdrawal and pain are not treated.
    Source: c_mcadam_2019, abstract

    Given each of these people:
      | conditions                    | oud                 | then |
      | serious_infection             | severe              | yes  |
      | serious_infection             | moderate            | yes  |
      | acute_pain_or_surgery         | present_unspecified | yes  |
      | serious_infection, skin_wound | severe              | yes  |
      | serious_infection             | none                | no   |
      | serious_infection             |                     | no   |
      | skin_wound                    | severe              | no   |
      | chronic_pain                  | severe              | no   |
      | none                          | severe              | no   |
      |                               | severe              | no   |
    When we look at options together
    Then only those marked yes can talk about "hospital_care" because "K313"
