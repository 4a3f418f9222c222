@generated
Feature: Overdose: naloxone, lost tolerance, and not being alone
  Everyone is offered naloxone. The reasons differ, and each has to reach the people it is about.

  Scenario: Tolerance is lost after release
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | then |
      | released_30d | yes  |
      | none         | no   |
      | released_12m | no   |
      | in_custody   | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" because "lost-tolerance-after-release"

  Scenario: Tolerance is lost in custody
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | then |
      | in_custody   | yes  |
      | released_30d | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" because "lost-tolerance-before-release"

  Scenario: Tolerance is lost after using less for a while
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | tolerance_recently_lost | then |
      | yes                     | yes  |
      | no                      | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" because "lost-tolerance-after-using-less"

  Scenario: Naloxone to go out with
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | then |
      | in_custody   | yes  |
      | released_30d | yes  |
      | released_12m | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "lost-tolerance-naloxone"

  Scenario: Naloxone and a plan when tolerance is lost
    Source: corrections; Corrections ask that lost tolerance be met with naloxone; the plan is an option they added. No source was read for this wider group.

    Given each of these people:
      | tolerance_recently_lost | then |
      | yes                     | yes  |
      | no                      | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn, overdose_plan" because "lost-tolerance-naloxone-and-plan"

  Scenario: Whoever may be there when it happens
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | loved_one_uses_opioids | respondent         | then |
      | yes                    |                    | yes  |
      |                        | loved_one          | yes  |
      |                        | other              | yes  |
      |                        | self_and_loved_one | yes  |
      |                        | self               | no   |
      | no                     |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-for-people-who-may-see-an-overdose"

  Scenario: Where opioids are used
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | substances | opioid_dependence | then |
      | fentanyl   |                   | yes  |
      |            | yes               | yes  |
      | tobacco    |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-where-opioids-are-used"

  Scenario: Prescribed opioids, or an overdose before
    Source: cep_oud_2022, Naloxone talking points

    Given each of these people:
      | medicines        | overdose_history | current_oat | then |
      | opioid_analgesic |                  |             | yes  |
      |                  | over_12m         |             | yes  |
      |                  |                  | methadone   | yes  |
      |                  | none             |             | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-with-prescribed-opioids-or-past-overdose"

  Scenario: An unregulated supply
    Source: nysdoh_hr_2023, title and purpose only

    Given each of these people:
      | supply_unregulated | then |
      | yes                | yes  |
      | no                 | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-for-unregulated-supply"

  Scenario: People who inject
    Source: hcv_pwid_table, Table 1, harm reduction

    Given each of these people:
      | routes | then |
      | inject | yes  |
      | smoke  | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-for-people-who-inject"

  Scenario: No kit at hand
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | naloxone_on_hand | then |
      | no               | yes  |
      | yes              | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naloxone-when-none-at-hand"

  Scenario: Naloxone does not reverse everything, for anyone
    Source: xylazine_sud_ca, key points (xylazine is not an opioid)

    Given each of these people:
      | substances | then |
      |            | yes  |
      | xylazine   | yes  |
    When we look at options together
    Then only those marked yes hear about "naloxone_not_reverse_all" because "naloxone-does-not-reverse-everything"

  Scenario: About to use
    Source: hc_fts_2018, precautions list

    Given each of these people:
      | using_soon | then |
      | yes        | yes  |
      | no         | no   |
    When we look at options together
    Then only those marked yes hear about "using_soon_safety" because "using-soon-safer-tonight"

  Scenario: About to use, and alone
    Source: nors_2024, abstract

    Given each of these people:
      | using_soon | uses_alone | then |
      | yes        | always     | yes  |
      | yes        | sometimes  | yes  |
      | yes        |            | no   |
      | yes        | never      | no   |
      |            | always     | no   |
    When we look at options together
    Then only those marked yes hear about "using_soon_safety" because "using-soon-and-alone"

  Scenario: What helps tonight
    Source: hc_fts_2018, precautions list

    Given each of these people:
      | using_soon | then |
      | yes        | yes  |
      | no         | no   |
    When we look at options together
    Then only those marked yes can talk about "safer_use_plan, overdose_plan, overdose_hotline, naloxone_thn" because "using-soon-what-helps"

  Scenario: A line to call when using alone
    Source: nors_2024, abstract

    Given each of these people:
      | uses_alone | then |
      | always     | yes  |
      | sometimes  | yes  |
      | never      | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_hotline" because "overdose-line-when-using-alone"

  Scenario: A plan for using alone
    Source: hc_fts_2018, precautions list (do not use alone)

    Given each of these people:
      | uses_alone | then |
      | always     | yes  |
      | sometimes  | yes  |
      | never      | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan" because "overdose-plan-when-using-alone"

  Scenario: A plan after an overdose or custody
    Source: corrections; Option added by corrections. No source was read for the plan itself.

    Given each of these people:
      | overdose_history | custody      | then |
      | past_30d         |              | yes  |
      |                  | in_custody   | yes  |
      |                  | released_30d | yes  |
      | none             |              | no   |
      |                  | released_12m | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan" because "overdose-plan-after-an-overdose-or-custody"

  Scenario: A plan where opioids may be around
    Source: corrections; Option added by corrections. No source was read for the plan itself.

    Given each of these people:
      | substances | supply_unregulated | then |
      | heroin     |                    | yes  |
      |            | yes                | yes  |
      |            | no                 | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan" because "overdose-plan-where-opioids-may-be-around"

  Scenario: A plan for people close by
    Source: corrections; Corrections ask that loved ones see this option. No source was read for the plan itself.

    Given each of these people:
      | loved_one_uses_opioids | then |
      | yes                    | yes  |
      | no                     | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan" because "overdose-plan-for-people-close-by"

  Scenario: A site for whoever is alone, has overdosed, or does not know the supply
    Source: hc_fts_2018, precautions list (go to a site if your community has one)

    Given each of these people:
      | uses_alone | overdose_history | supply_unregulated | then |
      | always     |                  |                    | yes  |
      | sometimes  |                  |                    | yes  |
      |            | past_12m         |                    | yes  |
      |            |                  | yes                | yes  |
      | never      |                  |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "scs" because "site-when-alone-or-after-overdose"

  Scenario: A site tonight
    Source: hc_fts_2018, precautions list (go to a site if your community has one)

    Given each of these people:
      | using_soon | then |
      | yes        | yes  |
      | no         | no   |
    When we look at options together
    Then only those marked yes can talk about "scs" because "site-when-using-soon"

  Scenario: What changed for sites in Ontario
    Source: on_scs_2025, article

    Given each of these people:
      | jurisdiction | using_soon | then |
      | CA-ON        | yes        | yes  |
      | CA-QC        | yes        | no   |
      | CA-ON        |            | no   |
      |              | yes        | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "site-law-in-ontario"

  Scenario: Checking an unregulated supply
    Source: ubc_lifeguard, Drug checking

    Given each of these people:
      | supply_unregulated | then |
      | yes                | yes  |
      | no                 | no   |
    When we look at options together
    Then only those marked yes can talk about "drug_checking" because "checking-unregulated-supply"

  Scenario: Checking what is often unregulated
    Source: ubc_lifeguard, Drug checking

    Given each of these people:
      | substances | then |
      | cocaine    | yes  |
      | tobacco    | no   |
    When we look at options together
    Then only those marked yes can talk about "drug_checking" because "checking-drugs-often-unregulated"

  Scenario: Test strips have limits
    Source: hc_fts_2018, information update

    Given each of these people:
      | substances | supply_unregulated | then |
      | heroin     |                    | yes  |
      |            | yes                | yes  |
      | tobacco    |                    | no   |
    When we look at options together
    Then only those marked yes hear about "test_strip_limits" because "checking-test-strips-have-limits"

  Scenario: Supplies for injecting
    Source: un_services, Table 1

    Given each of these people:
      | routes | then |
      | inject | yes  |
      | smoke  | no   |
    When we look at options together
    Then only those marked yes can talk about "nsp" because "supplies-for-injecting"

  Scenario: Supplies for smoking or snorting
    Source: catie_supplies, Key message

    Given each of these people:
      | routes | then |
      | smoke  | yes  |
      | snort  | yes  |
      | inject | no   |
    When we look at options together
    Then only those marked yes can talk about "safer_smoking" because "supplies-for-smoking-or-snorting"

  Scenario: Supplies are not the same everywhere
    Source: catie_supplies, introduction

    Given each of these people:
      | routes  | then |
      | inject  | yes  |
      | smoke   | yes  |
      | snort   | yes  |
      | swallow | no   |
    And they ask about "nsp, safer_smoking"
    When we look at options together
    Then only those marked yes hear about "availability_check" for "nsp, safer_smoking" because "supplies-not-the-same-everywhere"
