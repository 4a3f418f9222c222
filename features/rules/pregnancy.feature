@generated
Feature: Pregnancy, the months after birth, and breastfeeding
  Nothing is stopped from one day to the next, and medication is a choice between equals.

  Scenario: Pregnant, and opioids in the picture
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | current_oat | substances | main_frequency | medicines        | then |
      | pregnant  | yes               |             |            |                |                  | yes  |
      | possible  | yes               |             |            |                |                  | yes  |
      | pregnant  |                   | methadone   |            |                |                  | yes  |
      | pregnant  |                   |             | heroin     | daily          |                  | yes  |
      | pregnant  |                   |             | heroin     | most_days      |                  | yes  |
      | pregnant  |                   |             |            |                | opioid_analgesic | yes  |
      | planning  | yes               |             |            |                |                  | no   |
      |           | yes               |             |            |                |                  | no   |
      | pregnant  |                   |             |            |                |                  | no   |
      | pregnant  |                   |             | heroin     |                |                  | no   |
      | pregnant  |                   |             | heroin     | weekly         |                  | no   |
      | pregnant  |                   |             |            | daily          |                  | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy_abrupt_stop" because "pregnancy-no-sudden-stop"

  Scenario: Both medications in pregnancy
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | then |
      | pregnant  | yes               | yes  |
      | pregnant  |                   | no   |
      | possible  | yes               | no   |
      |           | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx, oat_methadone" because "pregnancy-buprenorphine-or-methadone"

  Scenario: Going on with treatment
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy  | current_oat | breastfeeding | then |
      | pregnant   | bup_nx      |               | yes  |
      | pregnant   | bup_xr      |               | yes  |
      | pregnant   | methadone   |               | yes  |
      | postpartum | methadone   |               | yes  |
      |            | methadone   | yes           | yes  |
      | pregnant   |             |               | no   |
      | pregnant   | none        |               | no   |
      |            | methadone   |               | no   |
      | no         | methadone   |               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "pregnancy-continue-agonist-treatment"

  Scenario: Starting buprenorphine with care in pregnancy
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | then |
      | pregnant  | yes               | yes  |
      | pregnant  |                   | no   |
      | possible  | yes               | no   |
      |           | yes               | no   |
    And they ask about "oat_bup_nx, bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start" because "pregnancy-buprenorphine-start-with-care"

  Scenario: Injectable treatment was not studied in pregnancy
    Source: bc_preg_2018, p. 10 iv

    Given each of these people:
      | pregnancy | current_oat | pref_oat | oud      | routes | then |
      | pregnant  | ioat        |          |          |        | yes  |
      | pregnant  |             | ioat     |          |        | yes  |
      | pregnant  |             |          | severe   | inject | yes  |
      | pregnant  |             |          |          |        | no   |
      | possible  | ioat        |          |          |        | no   |
      |           | ioat        |          |          |        | no   |
      | pregnant  |             |          | severe   |        | yes  |
      | pregnant  |             |          |          | inject | no   |
      | pregnant  |             |          | moderate | inject | no   |
      | pregnant  |             |          | severe   | smoke  | yes  |
    When we look at options together
    Then only those marked yes hear about "limited_evidence" because "pregnancy-injectable-treatment-not-studied"

  Scenario: Withdrawal of a newborn can be treated
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | current_oat | then |
      | pregnant  | yes               |             | yes  |
      | pregnant  |                   | methadone   | yes  |
      | pregnant  |                   |             | no   |
      | possible  | yes               |             | no   |
      |           | yes               |             | no   |
    And they ask about "perinatal_care, oat_bup_nx, oat_methadone, oat_continue"
    When we look at options together
    Then only those marked yes hear about "nows_expected" for "perinatal_care, oat_bup_nx, oat_methadone, oat_continue" because "pregnancy-newborn-withdrawal-is-treatable"

  Scenario: Perinatal care in pregnancy and after
    Source: bc_preg_2018, BCCSU news release 2018-06-01

    Given each of these people:
      | pregnancy  | then |
      | pregnant   | yes  |
      | postpartum | yes  |
      | no         | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care" because "perinatal-care-in-pregnancy-and-after"

  Scenario: Perinatal care before, and while breastfeeding
    Source: corrections; The text that was read covers pregnancy and the time after birth, not planning, a possible pregnancy or breastfeeding on its own.

    Given each of these people:
      | pregnancy | breastfeeding | then |
      | possible  |               | yes  |
      | planning  |               | yes  |
      |           | yes           | yes  |
      | pregnant  |               | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care" because "perinatal-care-before-pregnancy-or-breastfeeding"

  Scenario: Perinatal care for whoever chose it as a goal
    Source: corrections; Every goal is to reach options; no source was read for this goal without a pregnancy.

    Given each of these people:
      | goals               | then |
      | pregnancy_parenting | yes  |
      | housing             | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care" because "goals-pregnancy-parenting"
