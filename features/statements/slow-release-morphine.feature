Feature: Slow-release morphine
  A once-daily morphine for people whom methadone or buprenorphine did not suit. Some illnesses and medicines speak against
  starting it. For someone who already takes it, none of them means stopping alone.

  Scenario: Slow-release morphine as a second choice
    It is offered after buprenorphine or methadone did not help enough, or to someone who prefers it. No diagnosis is needed
    where withdrawal says enough. (K024)
    Source: crism_oud_2024, SROM rec; corrections, opioid_medication_may_fit

    Given each of these people:
      | oud                 | opioid_dependence | tried_inadequate | pref_oat | then |
      | moderate            |                   | oat_bup          |          | yes  |
      | severe              |                   | oat_methadone    |          | yes  |
      | present_unspecified |                   | none             | srom     | yes  |
      | mild                |                   | oat_methadone    |          | yes  |
      |                     | yes               | oat_bup          |          | yes  |
      |                     | yes               |                  | srom     | yes  |
      | severe              | yes               | none             | bup_nx   | no   |
      | severe              | yes               | naltrexone       |          | no   |
      | severe              | yes               | withdrawal_mgmt  |          | no   |
      | severe              | yes               |                  |          | no   |
      | none                | no                | oat_methadone    | srom     | no   |
      |                     |                   | oat_bup          |          | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_srom" because "K024"

  Scenario: Slow-release morphine and a monoamine oxidase inhibitor
    Taken now or in the last 14 days, such a medicine speaks against starting. (K110)
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | oud    | medicines                | then |
      | severe | maoi_14d                 | yes  |
      |        | maoi_14d                 | yes  |
      | severe | benzodiazepine, maoi_14d | yes  |
      | severe | cyp_interacting          | no   |
      | severe | opioid_analgesic         | no   |
      | severe | none                     | no   |
      | severe |                          | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes find "oat_srom" not for now
    And only those marked yes hear about "drug_interaction" for "oat_srom" because "K110"

  Scenario: Slow-release morphine and the kidneys
    With moderate or severe kidney disease morphine builds up. (K111)
    Source: bccsu_oud_2023, A3.4.i contraindications; corrections, K111

    Given each of these people:
      | oud    | kidney              | then |
      | severe | moderate            | yes  |
      | severe | severe              | yes  |
      |        | severe              | yes  |
      | severe | mild                | no   |
      | severe | disease_unspecified | no   |
      | severe | normal              | no   |
      | severe |                     | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes find "oat_srom" not for now

  Scenario: Mild kidney disease is mentioned with slow-release morphine, and closes nothing
    Someone whose kidneys are mildly affected, or who only knows of "something with the kidneys", can talk about it; the
    prescriber looks first. (K111)
    Source: corrections, K111

    Given each of these people:
      | oud    | tried_inadequate | kidney              | then |
      | severe | oat_methadone    | mild                | yes  |
      | severe | oat_methadone    | disease_unspecified | yes  |
      | severe | oat_methadone    | normal              | no   |
    When we look at options together
    Then only those marked yes hear about "renal" for "oat_srom"
    And "oat_srom" is something to talk about

  Scenario: Slow-release morphine and severe lung trouble
    Severe trouble breathing speaks against starting. (K112)
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | oud    | lungs         | then |
      | severe | severe        | yes  |
      |        | severe        | yes  |
      | severe | mild_moderate | no   |
      | severe | sleep_apnea   | no   |
      | severe | normal        | no   |
      | severe |               | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes find "oat_srom" not for now
    And only those marked yes hear about "respiratory" for "oat_srom" because "K112"

  Scenario: Slow-release morphine and a blocked or paralysed gut
    A known or suspected paralysed gut speaks against starting. (K113)
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | oud    | conditions                   | then |
      | severe | ileus_or_gi_obstruction      | yes  |
      |        | hcv, ileus_or_gi_obstruction | yes  |
      | severe | adrenal_insufficiency        | no   |
      | severe | chronic_pain                 | no   |
      | severe | none                         | no   |
      | severe |                              | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes find "oat_srom" not for now
    And only those marked yes hear about "drug_interaction" for "oat_srom" because "K113"

  Scenario: Slow-release morphine is not for someone with a serious allergy to morphine
    The allergy closes this option. (K114)
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | oud    | allergies          | then |
      | severe | morphine           | yes  |
      |        | morphine, naloxone | yes  |
      | severe | methadone          | no   |
      | severe | buprenorphine      | no   |
      | severe | none               | no   |
      | severe |                    | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes find "oat_srom" not for now
    And only those marked yes hear about "allergy" for "oat_srom"

  Scenario: What was not asked yet is looked at before slow-release morphine
    Unknown is neither yes nor no: the prescriber looks at it before the start. (K110, K111, K112, K113, K114)
    Source: contract, an open avoid is shown; corrections, if_unknown mention

    Given each of these people:
      | oud    | tried_inadequate | allergies | kidney | lungs   | medicines | conditions | then |
      | severe | oat_bup          |           |        |         |           |            | yes  |
      | severe | oat_bup          | unknown   |        | unknown |           |            | yes  |
      | severe | oat_bup          | none      | normal | normal  | none      | none       | no   |
    When we look at options together
    Then only for those marked yes "allergies" is looked at before "oat_srom"
    And only for those marked yes "kidney" is looked at before "oat_srom"
    And only for those marked yes "lungs" is looked at before "oat_srom"
    And only for those marked yes "medicines" is looked at before "oat_srom"
    And only for those marked yes "conditions" is looked at before "oat_srom"
    And "oat_srom" can be talked about right away

  Scenario: Slow-release morphine and adrenal glands that make too little
    A caution, not a closed door. (K115)
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | oud    | tried_inadequate | conditions                 | then |
      | severe | oat_bup          | adrenal_insufficiency      | yes  |
      | severe | oat_methadone    | hcv, adrenal_insufficiency | yes  |
      | severe | oat_bup          | hcv                        | no   |
      | severe | oat_bup          | none                       | no   |
      | severe | oat_bup          |                            | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_srom" because "K115"
    And "oat_srom" is something to talk about

  Scenario: Slow-release morphine in pregnancy
    A pregnancy that is or may be calls for a talk with the prescriber. It does not close the option. (K116)
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | oud    | tried_inadequate | pregnancy      | then |
      | severe | oat_bup          | pregnant       | yes  |
      | severe | oat_bup          | possible       | yes  |
      | severe | oat_bup          | planning       | no   |
      | severe | oat_bup          | postpartum     | no   |
      | severe | oat_bup          | no             | no   |
      | severe | oat_bup          | not_applicable | no   |
      | severe | oat_bup          |                | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "oat_srom" because "K116"
    And "oat_srom" is something to talk about

  Scenario: Slow-release morphine while breastfeeding
    The same goes for breastfeeding, whatever was said about pregnancy. (K116)
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | oud    | tried_inadequate | pregnancy  | breastfeeding | then |
      | severe | oat_bup          | postpartum | yes           | yes  |
      | severe | oat_bup          | no         | yes           | yes  |
      | severe | oat_methadone    |            | yes           | yes  |
      | severe | oat_bup          | postpartum | no            | no   |
      | severe | oat_bup          | postpartum |               | no   |
      | severe | oat_bup          |            |               | no   |
    When we look at options together
    Then only those marked yes hear about "breastfeeding" for "oat_srom" because "K116"
    And "oat_srom" is something to talk about

  Scenario: A question about slow-release morphine, without having tried another medication
    They ask about it and have not said that another medication did not help. (K111, K115, K116)
    Source: bccsu_oud_2023, A3.4.i cautions; corrections, K111

    Given each of these people:
      | oud    | tried_inadequate | kidney | conditions            | pregnancy | then |
      | severe | none             | mild   | adrenal_insufficiency | pregnant  | yes  |
      | severe | none             | normal | none                  | no        | no   |
    And they ask about "oat_srom"
    When we look at options together
    Then only those marked yes hear about "renal" for "oat_srom"
    And only those marked yes hear about "drug_interaction" for "oat_srom" because "K115"
    And only those marked yes hear about "pregnancy" for "oat_srom" because "K116"

  Scenario: Someone on slow-release morphine who becomes pregnant is told about switching, not stopped
    She is well on it and has just learned that she is pregnant. Staying on treatment is there, and so is a word about a
    switch. (K116)
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | current_oat | pregnancy | then |
      | srom        | pregnant  | yes  |
      | srom        | possible  | yes  |
      | srom        | no        | no   |
      | srom        |           | no   |
      | methadone   | pregnant  | no   |
      | none        | pregnant  | no   |
      |             | pregnant  | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "oat_continue" because "K116"
    And "oat_continue" is something to talk about

  Scenario: Already on slow-release morphine when something speaks against starting it
    For someone who takes it, "not now" must not read as "stop". Continuing stays there, with a word to speak to the
    prescriber before anything changes. (K110, K111, K112, K113, K114)
    Source: corrections, K093 (the same reason)

    Given each of these people:
      | current_oat | kidney   | lungs         | medicines | conditions              | allergies | then |
      | srom        | severe   |               |           |                         |           | yes  |
      | srom        | moderate |               |           |                         |           | yes  |
      | srom        |          | severe        |           |                         |           | yes  |
      | srom        |          |               | maoi_14d  |                         |           | yes  |
      | srom        |          |               |           | ileus_or_gi_obstruction |           | yes  |
      | srom        |          |               |           |                         | morphine  | yes  |
      | srom        | normal   | mild_moderate | none      | none                    | methadone | no   |
      | srom        |          |               |           |                         |           | no   |
      | bup_nx      | severe   | severe        | maoi_14d  | none                    | morphine  | no   |
      | none        | severe   | severe        | maoi_14d  | ileus_or_gi_obstruction | morphine  | no   |
      |             | severe   | severe        | maoi_14d  | ileus_or_gi_obstruction | morphine  | no   |
    And they ask about "oat_continue"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_continue" because "C-already-taking-srom"
    And "oat_continue" is something to talk about
