Feature: Agonist treatment over time
  Choosing a first medication, staying on it, changing it, and leaving it. Care is adjusted and goes on; nobody loses it for
  using, for missing doses, or for being in custody.

  Scenario: Buprenorphine is one of the two first medications
    People who live with opioid use disorder, whatever its severity, and people who get sick without opioids and were never
    assessed. (K020)
    Source: crism_oud_2024, rec: buprenorphine and methadone both first line; corrections, opioid_medication_may_fit

    Given each of these people:
      | substances | oud                 | opioid_dependence | then |
      | heroin     | moderate            |                   | yes  |
      | fentanyl   | severe              | no                | yes  |
      | fentanyl   | present_unspecified |                   | yes  |
      | heroin     | mild                |                   | yes  |
      | fentanyl   |                     | yes               | yes  |
      | fentanyl   | none                | yes               | yes  |
      | fentanyl   |                     |                   | no   |
      | fentanyl   |                     | no                | no   |
      | cocaine    | none                | no                | no   |
      |            |                     |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "K020"

  Scenario: Injectable treatment when other treatment has not helped enough
    A man with severe opioid use disorder goes on injecting after methadone, buprenorphine or slow-release morphine did not
    help enough. Injectable treatment is there to talk over. (K025)
    Source: crism_ioat_2019, Table 1, rec 1

    Given each of these people:
      | oud                 | routes        | tried_inadequate        | then |
      | severe              | inject        | oat_methadone           | yes  |
      | severe              | inject        | oat_bup                 | yes  |
      | severe              | inject, smoke | oat_srom                | yes  |
      | severe              | inject        | residential, oat_bup    | yes  |
      | moderate            | inject        | oat_methadone           | no   |
      | present_unspecified | inject        | oat_methadone           | no   |
      |                     | inject        | oat_methadone           | no   |
      | severe              | smoke         | oat_methadone           | no   |
      | severe              |               | oat_methadone           | no   |
      | severe              | inject        | naltrexone, counselling | no   |
      | severe              | inject        | none                    | no   |
      | severe              | inject        |                         | no   |
    When we look at options together
    Then only those marked yes can talk about "ioat" because "K025"

  Scenario: Support from counselling goes alongside medication
    It can help people to stay in care, and it is never a condition. (K037)
    Source: crism_oud_2024, psychosocial rec 1; corrections, opioid_medication_may_fit

    Given each of these people:
      | oud                 | opioid_dependence | then |
      | mild                |                   | yes  |
      | moderate            |                   | yes  |
      | severe              | no                | yes  |
      | present_unspecified |                   | yes  |
      |                     | yes               | yes  |
      | none                | yes               | yes  |
      | none                | no                | no   |
      | none                |                   | no   |
      |                     | no                | no   |
      |                     |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "K037"
    And nothing here requires "counselling"

  Scenario: Using while in treatment is a sign to adjust care and never to end it
    Someone says that they used while in treatment. What they hear is that care goes on. (K013)
    Source: crism_ioat_2019, Table 2, Ongoing substance use

    Given each of these people:
      | current_oat | ongoing_use_on_treatment | substances | then |
      | methadone   | yes                      | fentanyl   | yes  |
      | bup_nx      | yes                      | cocaine    | yes  |
      | ioat        | yes                      |            | yes  |
      |             | yes                      | heroin     | yes  |
      | methadone   | no                       | fentanyl   | no   |
      | methadone   |                          | fentanyl   | no   |
      |             |                          |            | no   |
    When we look at options together
    Then only those marked yes hear about "no_termination" because "K013"
    And no text contains "discharge|dismiss"

  Scenario: When the medication is not enough, a change is there to talk over
    Someone on treatment who goes on using can talk about another medication or more support. (K032)
    Source: asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | ongoing_use_on_treatment | then |
      | bup_nx      | yes                      | yes  |
      | bup_xr      | yes                      | yes  |
      | methadone   | yes                      | yes  |
      | srom        | yes                      | yes  |
      | ioat        | yes                      | yes  |
      | methadone   | no                       | no   |
      | bup_nx      |                          | no   |
      | none        | yes                      | no   |
      |             | yes                      | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K032"

  Scenario: The medication taken now has not helped enough
    Someone says that the very medication they take has not helped enough. Another one, or more support, is there to talk over.
    (K032)
    Source: asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | tried_inadequate                       | then |
      | bup_nx      | oat_bup                                | yes  |
      | bup_xr      | oat_bup, counselling                   | yes  |
      | methadone   | oat_methadone                          | yes  |
      | srom        | oat_srom                               | yes  |
      | ioat        | ioat                                   | yes  |
      | bup_nx      | oat_methadone                          | no   |
      | methadone   | oat_bup, oat_srom                      | no   |
      | srom        | oat_methadone, ioat                    | no   |
      | ioat        | oat_srom, naltrexone                   | no   |
      | srom        | none                                   | no   |
      | none        | oat_bup, oat_methadone, oat_srom, ioat | no   |
      |             | oat_bup, oat_methadone, oat_srom, ioat | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K032"

  Scenario: Someone on buprenorphine would rather take another medication
    The choice follows what the person prefers. Staying with the same one is no change. (K032, K033)
    Source: tip63, Part 3 key messages; asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | pref_oat      | then |
      | bup_nx      | bup_xr        | yes  |
      | bup_nx      | methadone     | yes  |
      | bup_nx      | srom          | yes  |
      | bup_nx      | ioat          | yes  |
      | bup_xr      | bup_nx        | yes  |
      | bup_xr      | methadone     | yes  |
      | bup_xr      | srom          | yes  |
      | bup_xr      | ioat          | yes  |
      | bup_nx      | bup_nx        | no   |
      | bup_xr      | bup_xr        | no   |
      | bup_xr      | no_preference | no   |
      | bup_nx      |               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K033"

  Scenario: Someone on methadone or slow-release morphine would rather take another medication
    The choice follows what the person prefers. Staying with the same one is no change. (K032, K033)
    Source: tip63, Part 3 key messages; asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | pref_oat      | then |
      | methadone   | bup_nx        | yes  |
      | methadone   | bup_xr        | yes  |
      | methadone   | srom          | yes  |
      | methadone   | ioat          | yes  |
      | srom        | bup_nx        | yes  |
      | srom        | bup_xr        | yes  |
      | srom        | methadone     | yes  |
      | srom        | ioat          | yes  |
      | methadone   | methadone     | no   |
      | srom        | srom          | no   |
      | srom        | no_preference | no   |
      | methadone   |               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K033"

  Scenario: Someone on injectable treatment would rather take another medication
    Moving to a medication by mouth is decided together. Someone who takes none has nothing to change. (K032, K033)
    Source: tip63, Part 3 key messages; asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | pref_oat                              | then |
      | ioat        | bup_nx                                | yes  |
      | ioat        | bup_xr                                | yes  |
      | ioat        | methadone                             | yes  |
      | ioat        | srom                                  | yes  |
      | ioat        | ioat                                  | no   |
      | ioat        | no_preference                         | no   |
      | ioat        |                                       | no   |
      | none        | methadone, bup_nx                     | no   |
      |             | methadone, bup_nx, bup_xr, srom, ioat | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "K033"

  Scenario: Staying on treatment as long as it helps
    Stopping medication raises the chance of a return to use. Whoever takes one is encouraged to go on. (K320)
    Source: aafp_2019, abstract

    Given each of these people:
      | current_oat | then |
      | bup_nx      | yes  |
      | bup_xr      | yes  |
      | methadone   | yes  |
      | srom        | yes  |
      | ioat        | yes  |
      | none        | no   |
      |             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K320"

  Scenario: Treatment goes on in custody and after release
    A young man's medication was stopped in jail, and he used again on the day he came out. Treatment can go on, or be
    restarted, inside and outside. (K169)
    Source: c_prokop, abstract; psu_transition, Release; corrections, opioid_medication_may_fit

    Given each of these people:
      | custody      | oud                 | opioid_dependence | then |
      | in_custody   | mild                |                   | yes  |
      | in_custody   | severe              |                   | yes  |
      | released_30d | moderate            |                   | yes  |
      | released_30d | present_unspecified |                   | yes  |
      | released_30d |                     | yes               | yes  |
      | in_custody   | none                | yes               | yes  |
      | released_12m | severe              | yes               | no   |
      | none         | severe              | yes               | no   |
      |              | severe              | yes               | no   |
      | released_30d | none                | no                | no   |
      | in_custody   |                     |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K169"

  Scenario: Missed doses change what dose is safe
    Someone missed doses of their medication and asks whether to take the usual one. Nobody scolds; the pharmacy or clinic
    sets a safe dose.
    Source: corrections, oat_continue; calls, C12

    Given each of these people:
      | current_oat | missed_doses_days | tolerance_recently_lost | then |
      | methadone   | 5                 |                         | yes  |
      | methadone   | 1                 | no                      | yes  |
      | bup_nx      | 2                 |                         | yes  |
      | srom        | 3                 |                         | yes  |
      | methadone   |                   | yes                     | yes  |
      | bup_nx      | 0                 | yes                     | yes  |
      | methadone   | 0                 | no                      | no   |
      | methadone   |                   | no                      | no   |
      | methadone   | 0                 |                         | no   |
      | methadone   |                   |                         | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "oat_continue"
    And only those marked yes hear about "tolerance_loss" for "oat_continue" because "C-missed-doses"
    And "oat_continue" is something to talk about

  Scenario: The old dose is not taken after missed days
    Someone missed five days of methadone and asks whether to take the usual dose.
    Source: corrections, oat_continue; calls, C12

    Given someone who answers:
      | question          | answer    |
      | current_oat       | methadone |
      | missed_doses_days | 5         |
      | opioid_dependence | yes       |
    When we look at options together
    Then these are something to talk about: oat_continue, naloxone_thn
    And "oat_continue" says "don't take your old dose"

  Scenario: A slow taper for someone who wants to leave treatment
    She is well on her medication and would like to leave it one day. A slow taper at her own pace, with care afterwards, is
    there. (K146)
    Source: crism_oud_2024, OAT cessation rec

    Given each of these people:
      | goals              | current_oat | then |
      | leave_oat          | bup_nx      | yes  |
      | leave_oat          | bup_xr      | yes  |
      | leave_oat, housing | methadone   | yes  |
      | leave_oat          | srom        | yes  |
      | abstain_all        | methadone   | no   |
      | improve_health     | bup_nx      | no   |
      |                    | methadone   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_taper" because "K146"

  Scenario: Whoever wants to leave treatment keeps an open door
    A taper never stands without treatment beside it, also when nobody asked which medication it is. (K149)
    Source: nice_cg52, 1.1.1.2; corrections, all medication and withdrawal options

    Given each of these people:
      | goals              | current_oat | then |
      | leave_oat          |             | yes  |
      | leave_oat, housing |             | yes  |
      | leave_oat          | methadone   | yes  |
      | housing            |             | no   |
      | not_sure           |             | no   |
      |                    |             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K149"

  Scenario: The risk of dying rises after treatment ends
    Whoever thinks about leaving treatment, or has lost tolerance, hears so beside the taper. (K147)
    Source: psu_transition, Treatment completion

    Given each of these people:
      | goals     | current_oat | tolerance_recently_lost | then |
      | leave_oat | methadone   |                         | yes  |
      | leave_oat | bup_nx      | no                      | yes  |
      | leave_oat |             |                         | yes  |
      | housing   | methadone   | yes                     | yes  |
      | housing   | bup_xr      | yes                     | yes  |
      | housing   | none        | no                      | no   |
      | housing   |             | no                      | no   |
      |           |             |                         | no   |
    And they ask about "oat_taper"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "oat_taper"
    And only those marked yes hear about "tolerance_loss" for "oat_taper" because "K147"

  Scenario: Prescribed alternatives in British Columbia are taken in front of staff
    This rule of the province is about prescribed alternatives. It does not touch agonist treatment, take-home doses
    included. (K194)
    Source: cps_bc_pa_2025, note; bc_pa_dec2025

    Given each of these people:
      | jurisdiction | oud    | current_oat | then |
      | CA-BC        | severe | none        | yes  |
      | CA-BC        | severe | bup_nx      | yes  |
      | CA-BC        | mild   |             | yes  |
      | CA-AB        | severe | none        | no   |
      | CA-ON        | severe | bup_nx      | no   |
      | US           | severe | none        | no   |
      |              | severe | none        | no   |
    And they ask about "prescribed_alternatives, oat_continue"
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "prescribed_alternatives" because "K194"

  Scenario: Prescribed alternatives elsewhere in Canada have to be confirmed locally
    Federal pilot funding ended on 31 March 2025. Whoever uses opioids from the street supply, anywhere in Canada, hears that
    what is left is checked locally. (K195)
    Source: suap_end_2025, article

    Given each of these people:
      | jurisdiction | substances   | supply_unregulated | then |
      | CA-AB        | fentanyl     | yes                | yes  |
      | CA-BC        | fentanyl     | yes                | yes  |
      | CA-MB        | heroin       | yes                | yes  |
      | CA-NL        | fentanyl     | yes                | yes  |
      | CA-NU        | other_opioid | yes                | yes  |
      | CA-ON        | fentanyl     | yes                | yes  |
      | CA-QC        | heroin       | yes                | yes  |
      | CA-YT        | fentanyl     | yes                | yes  |
      | US           | fentanyl     | yes                | no   |
      | GB           | heroin       | yes                | no   |
      | AU           | heroin       | yes                | no   |
      |              | fentanyl     | yes                | no   |
    And they ask about "prescribed_alternatives"
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "prescribed_alternatives" because "K195"

  Scenario: Asking about prescribed alternatives in Canada, whatever is known about the supply
    They ask about prescribed alternatives. Where the supply comes from was not said, or is a prescription. (K195)
    Source: suap_end_2025, article

    Given each of these people:
      | jurisdiction | substances     | oud      | supply_unregulated | then |
      | CA-ON        | fentanyl       | severe   |                    | yes  |
      | CA-AB        | rx_opioid_long | moderate | no                 | yes  |
      | US           | fentanyl       | severe   |                    | no   |
      |              | fentanyl       | severe   |                    | no   |
    And they ask about "prescribed_alternatives"
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "prescribed_alternatives" because "K195"
