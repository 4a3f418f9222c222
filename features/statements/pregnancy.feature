Feature: Pregnancy
  A pregnancy is a reason for more care, and never for stopping opioids from one day to the next. Treatment goes on, withdrawal
  in a newborn can be treated, and parent and child belong together.

  Scenario: Nobody who is or may be pregnant is left to stop suddenly
    Stopping opioids, buprenorphine or methadone abruptly risks withdrawal and a return to use. This is said at the top, whatever
    is listed. (K210)
    Source: nysdoh_preg, OUD treatment recs; corrections, K210; hazard log HZ14

    Given each of these people:
      | pregnancy | opioid_dependence | current_oat | then |
      | pregnant  | yes               |             | yes  |
      | possible  | yes               | none        | yes  |
      | pregnant  |                   | bup_nx      | yes  |
      | pregnant  |                   | bup_xr      | yes  |
      | pregnant  | no                | methadone   | yes  |
      | possible  |                   | srom        | yes  |
      | pregnant  |                   | ioat        | yes  |
      | pregnant  | no                | none        | no   |
      | pregnant  |                   |             | no   |
      | possible  | no                | none        | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy_abrupt_stop"
    And only those marked yes hear about "pregnancy_abrupt_stop" because "K210"

  Scenario: The warning about sudden stopping is about a pregnancy that is or may be
    The same people with another answer about pregnancy do not hear it. (K210)
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy      | opioid_dependence | current_oat | then |
      | pregnant       | yes               | methadone   | yes  |
      | possible       | yes               | methadone   | yes  |
      | planning       | yes               | methadone   | no   |
      | postpartum     | yes               | bup_nx      | no   |
      | no             | yes               | methadone   | no   |
      | not_applicable | yes               | bup_nx      | no   |
      |                | yes               | methadone   | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy_abrupt_stop" because "K210"

  Scenario: Pregnant and using opioids on most days, before anyone asked about withdrawal
    Using every day, or taking a prescribed opioid for pain, is reason enough to say that stopping suddenly is dangerous. (K210)
    Source: nysdoh_preg, OUD treatment recs; hazard log HZ14

    Given each of these people:
      | pregnancy | substances     | main_frequency | medicines        | then |
      | pregnant  | fentanyl       | daily          |                  | yes  |
      | possible  | heroin         | most_days      |                  | yes  |
      | pregnant  | rx_opioid_long | daily          | opioid_analgesic | yes  |
      | pregnant  | none           |                | opioid_analgesic | yes  |
      | pregnant  | fentanyl       |                |                  | no   |
      | pregnant  | heroin         | less           |                  | no   |
      | pregnant  | cocaine        | daily          |                  | no   |
      | pregnant  |                | daily          |                  | no   |
      | planning  | fentanyl       | daily          |                  | no   |
      |           | heroin         | daily          |                  | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy_abrupt_stop" because "K210"

  Scenario: In pregnancy, buprenorphine by preference
    Risks and benefits for both are talked over, and the person chooses. (K211)
    Source: nysdoh_preg, OUD treatment recs; corrections, opioid_medication_may_fit

    Given each of these people:
      | pregnancy  | oud                 | opioid_dependence | then |
      | pregnant   | mild                |                   | yes  |
      | pregnant   | moderate            |                   | yes  |
      | pregnant   | severe              |                   | yes  |
      | pregnant   | present_unspecified |                   | yes  |
      | pregnant   |                     | yes               | yes  |
      | pregnant   | none                | no                | no   |
      | pregnant   |                     |                   | no   |
      | possible   | severe              | yes               | no   |
      | planning   | severe              | yes               | no   |
      | postpartum | severe              | yes               | no   |
      | no         | severe              | yes               | no   |
      |            | severe              | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "K211"

  Scenario: In pregnancy, methadone is an option too
    Whoever lives with opioid use disorder and is pregnant can choose methadone. (K212)
    Source: nysdoh_preg, OUD treatment recs; corrections, opioid_medication_may_fit

    Given each of these people:
      | pregnancy  | oud                 | opioid_dependence | then |
      | pregnant   | mild                |                   | yes  |
      | pregnant   | severe              | yes               | yes  |
      | pregnant   | present_unspecified |                   | yes  |
      | pregnant   |                     | yes               | yes  |
      | pregnant   | none                | no                | no   |
      | pregnant   |                     |                   | no   |
      | possible   | severe              | yes               | no   |
      | postpartum | severe              | yes               | no   |
      | no         | severe              | yes               | no   |
      |            | severe              | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_methadone" because "K212"

  Scenario: Withdrawal in a newborn is expected and can be treated
    It is no reason to stop treatment, and nobody's fault. (K213)
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | current_oat | then |
      | pregnant  | yes               | none        | yes  |
      | pregnant  | yes               |             | yes  |
      | pregnant  |                   | bup_nx      | yes  |
      | pregnant  |                   | bup_xr      | yes  |
      | pregnant  |                   | methadone   | yes  |
      | pregnant  | no                | srom        | yes  |
      | pregnant  |                   | ioat        | yes  |
      | pregnant  | no                | none        | no   |
      | pregnant  |                   |             | no   |
      | planning  | yes               | methadone   | no   |
      | no        | yes               | methadone   | no   |
      |           | yes               | methadone   | no   |
    And they ask about "perinatal_care, oat_continue, oat_bup_nx, oat_methadone"
    When we look at options together
    Then only those marked yes hear about "nows_expected" for "perinatal_care, oat_continue, oat_bup_nx, oat_methadone" because "K213"

  Scenario: Treatment goes on through pregnancy, birth and afterwards
    Buprenorphine or methadone is continued before, during and after birth. (K214)
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy  | current_oat | then |
      | pregnant   | bup_nx      | yes  |
      | pregnant   | bup_xr      | yes  |
      | pregnant   | methadone   | yes  |
      | postpartum | bup_nx      | yes  |
      | postpartum | bup_xr      | yes  |
      | postpartum | methadone   | yes  |
      | pregnant   | none        | no   |
      | pregnant   |             | no   |
      | planning   | methadone   | no   |
      | no         | methadone   | no   |
      |            | methadone   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K214"

  Scenario: Treatment goes on while breastfeeding
    Buprenorphine or methadone is continued as long as breastfeeding lasts, also long after birth. (K214)
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | breastfeeding | pregnancy | current_oat | then |
      | yes           |           | methadone   | yes  |
      | yes           | no        | bup_nx      | yes  |
      | yes           | no        | bup_xr      | yes  |
      | no            | no        | methadone   | no   |
      |               | no        | bup_nx      | no   |
      | yes           | no        | none        | no   |
      | yes           |           |             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K214"

  Scenario: Before buprenorphine in pregnancy, at least mild withdrawal and an experienced provider
    Starting too early can bring on sudden withdrawal; in pregnancy this is talked over with someone experienced. (K216)
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy  | opioid_dependence | substances | then |
      | pregnant   | yes               | heroin     | yes  |
      | pregnant   | yes               |            | yes  |
      | pregnant   | no                | heroin     | no   |
      | pregnant   |                   | heroin     | no   |
      | possible   | yes               | heroin     | no   |
      | postpartum | yes               | heroin     | no   |
      | no         | yes               | heroin     | no   |
      |            | yes               | heroin     | no   |
    And they ask about "bup_standard_start, oat_bup_nx"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "bup_standard_start, oat_bup_nx" because "K216"

  Scenario: Little is known about injectable treatment in pregnancy
    Care is taken, and the harm of going without it is weighed too. It closes nothing. (K218)
    Source: bc_preg_2018, p. 10 iv

    Given each of these people:
      | pregnancy  | oud                 | routes | tried_inadequate | then |
      | pregnant   | severe              | inject | oat_methadone    | yes  |
      | pregnant   | severe              | inject |                  | yes  |
      | pregnant   | moderate            | inject | oat_methadone    | no   |
      | pregnant   | present_unspecified | inject | oat_methadone    | no   |
      | pregnant   |                     | inject | oat_methadone    | no   |
      | postpartum | severe              | inject | oat_methadone    | no   |
      | no         | severe              | inject | oat_methadone    | no   |
      |            | severe              | inject | oat_methadone    | no   |
    And they ask about "ioat"
    When we look at options together
    Then only those marked yes hear about "limited_evidence" for "ioat" because "K218"
    And "ioat" is something to talk about

  Scenario: Pregnant, and taking or preferring injectable treatment
    She takes it already, or would like to. Little is known about it in pregnancy; the harm of going without is weighed too.
    (K218)
    Source: bc_preg_2018, p. 10 iv

    Given each of these people:
      | pregnancy  | current_oat | pref_oat   | then |
      | pregnant   | ioat        |            | yes  |
      | pregnant   | none        | ioat       | yes  |
      | pregnant   | methadone   | ioat       | yes  |
      | pregnant   | methadone   | naltrexone | no   |
      | pregnant   | none        | methadone  | no   |
      | pregnant   |             |            | no   |
      | postpartum | ioat        |            | no   |
      | no         | ioat        | ioat       | no   |
      |            | ioat        | ioat       | no   |
    When we look at options together
    Then only those marked yes hear about "limited_evidence" for "ioat" because "K218"

  Scenario: Little is known about injectable treatment in pregnancy, however one uses
    She is pregnant, lives with severe opioid use disorder and asks about injectable treatment. (K218)
    Source: bc_preg_2018, p. 10 iv

    Given each of these people:
      | pregnancy | oud      | routes | then |
      | pregnant  | severe   |        | yes  |
      | pregnant  | severe   | smoke  | yes  |
      | pregnant  | moderate | inject | no   |
    And they ask about "ioat"
    When we look at options together
    Then only those marked yes hear about "limited_evidence" for "ioat" because "K218"

  Scenario: Pregnancy and parenting care
    An integrated plan with food, housing, support, supplies and treatment, and parent and newborn together. (K322)
    Source: bc_preg_2018, BCCSU news release 2018-06-01

    Given each of these people:
      | pregnancy      | substances | then |
      | pregnant       | fentanyl   | yes  |
      | postpartum     | heroin     | yes  |
      | pregnant       |            | yes  |
      | no             | fentanyl   | no   |
      | not_applicable | fentanyl   | no   |
      |                | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care" because "K322"

  Scenario: Pregnancy and parenting care when a pregnancy is possible or planned
    The same care is there before anything is certain.
    Source: corrections, perinatal_care

    Given each of these people:
      | pregnancy      | substances | then |
      | possible       | fentanyl   | yes  |
      | planning       | fentanyl   | yes  |
      | possible       |            | yes  |
      | no             | fentanyl   | no   |
      | not_applicable | fentanyl   | no   |
      |                | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care"
    And only those marked yes can talk about "perinatal_care" because "C-perinatal-care"

  Scenario: Pregnant, using fentanyl, afraid to ask
    She was never assessed and is sick without fentanyl. Treatment and pregnancy care are both there, and a warning not to
    stop suddenly comes first. (K210, K211, K212)
    Source: calls, C04; hazard log HZ14

    Given someone who answers:
      | question          | answer   |
      | pregnancy         | pregnant |
      | substances        | fentanyl |
      | opioid_dependence | yes      |
      | jurisdiction      | CA-ON    |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, perinatal_care, naloxone_thn
    And there is an alert "pregnancy_abrupt_stop"
    And none of these is offered: naltrexone_oud
