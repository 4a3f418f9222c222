@generated
Feature: Choosing, keeping and changing a medication for opioid use
  Staying on treatment is offered whatever happens; use that goes on is a reason to look again and never to end care.

  Scenario: Buprenorphine comes first with methadone
    Source: crism_oud_2024, rec: buprenorphine and methadone both first line

    Given each of these people:
      | oud  | opioid_dependence | then |
      | mild |                   | yes  |
      |      | yes               | yes  |
      | none |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "oat-buprenorphine-offered-first"

  Scenario: Methadone comes first with buprenorphine
    Source: crism_oud_2024, rec: buprenorphine and methadone both first line

    Given each of these people:
      | oud  | opioid_dependence | then |
      | mild |                   | yes  |
      |      | yes               | yes  |
      | none |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_methadone" because "oat-methadone-offered-first"

  Scenario: Slow-release morphine when others did not help, or when preferred
    Source: crism_oud_2024, SROM rec

    Given each of these people:
      | oud  | tried_inadequate | pref_oat | then |
      | mild | oat_bup          |          | yes  |
      | mild | oat_methadone    |          | yes  |
      | mild |                  | srom     | yes  |
      | mild |                  |          | no   |
      | mild | ioat             |          | no   |
      | mild |                  | ioat     | no   |
      |      | oat_bup          |          | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_srom" because "oat-srom-when-others-did-not-help-or-preferred"

  Scenario: Injectable treatment when injecting goes on
    Source: crism_ioat_2019, Table 1, rec 1

    Given each of these people:
      | oud      | routes | tried_inadequate | then |
      | severe   | inject | oat_methadone    | yes  |
      | severe   | inject | oat_bup          | yes  |
      | severe   | inject | oat_srom         | yes  |
      | moderate | inject | oat_bup          | no   |
      | severe   | smoke  | oat_bup          | no   |
      | severe   | inject |                  | no   |
      | severe   |        | oat_bup          | no   |
      |          | inject | oat_bup          | no   |
      | severe   | inject | ioat             | no   |
    When we look at options together
    Then only those marked yes can talk about "ioat" because "oat-injectable-when-still-injecting"

  Scenario: Counselling beside medication, never instead
    Source: crism_oud_2024, psychosocial rec 1

    Given each of these people:
      | oud  | then |
      | mild | yes  |
      | none | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "oat-counselling-alongside"

  Scenario: Going on as long as it helps
    Source: aafp_2019, abstract

    Given each of these people:
      | current_oat | then |
      | bup_nx      | yes  |
      | methadone   | yes  |
      | srom        | yes  |
      | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "oat-continue-as-long-as-it-helps"

  Scenario: Going on through custody and release
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | oud    | then |
      | in_custody   | severe | yes  |
      | released_30d | severe | yes  |
      | released_12m | severe | no   |
      | in_custody   |        | no   |
      |              | severe | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "oat-continue-through-custody-and-release"

  Scenario: Going on after missed doses
    Source: aafp_2019, abstract

    Given each of these people:
      | missed_doses_days | then |
      | 1                 | yes  |
      | 0                 | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "oat-continue-after-missed-doses"

  Scenario: Missed doses lower tolerance
    Source: corrections; no protocol for missed doses was read

    Given each of these people:
      | missed_doses_days | tolerance_recently_lost | oud    | then |
      | 1                 |                         |        | yes  |
      |                   | yes                     | severe | yes  |
      | 0                 |                         |        | no   |
      |                   | yes                     |        | no   |
      |                   | no                      | severe | no   |
      |                   |                         | severe | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" because "oat-missed-doses-lower-tolerance"

  Scenario: A change when use goes on
    Source: asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | ongoing_use_on_treatment | then |
      | methadone   | yes                      | yes  |
      | methadone   | no                       | no   |
      | methadone   |                          | no   |
      |             | yes                      | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "oat-change-when-use-goes-on"

  Scenario: A change when a medication was not enough
    Source: asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | tried_inadequate | then |
      | bup_nx      | oat_bup          | yes  |
      | bup_xr      | oat_bup          | yes  |
      | methadone   | oat_methadone    | yes  |
      | srom        | oat_srom         | yes  |
      | ioat        | ioat             | yes  |
      | methadone   | oat_bup          | no   |
      | srom        | oat_bup          | no   |
      | ioat        | oat_bup          | no   |
      | bup_nx      | oat_methadone    | no   |
      | srom        | oat_methadone    | no   |
      | methadone   | oat_srom         | no   |
      | ioat        | oat_srom         | no   |
      | bup_nx      | ioat             | no   |
      | srom        | ioat             | no   |
      | bup_nx      |                  | no   |
      | methadone   |                  | no   |
      | srom        |                  | no   |
      | ioat        |                  | no   |
      |             | oat_bup          | no   |
      |             | oat_methadone    | no   |
      |             | oat_srom         | no   |
      |             | ioat             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "oat-change-when-not-enough"

  Scenario: A change when another is preferred
    Source: asam_hpso_2023, abstract

    Given each of these people:
      | current_oat | pref_oat  | then |
      | bup_nx      | bup_xr    | yes  |
      | bup_nx      | methadone | yes  |
      | bup_nx      | srom      | yes  |
      | bup_nx      | ioat      | yes  |
      | bup_xr      | bup_nx    | yes  |
      | bup_xr      | methadone | yes  |
      | bup_xr      | srom      | yes  |
      | bup_xr      | ioat      | yes  |
      | methadone   | bup_nx    | yes  |
      | methadone   | bup_xr    | yes  |
      | methadone   | srom      | yes  |
      | methadone   | ioat      | yes  |
      | srom        | bup_nx    | yes  |
      | srom        | bup_xr    | yes  |
      | srom        | methadone | yes  |
      | srom        | ioat      | yes  |
      | ioat        | bup_nx    | yes  |
      | ioat        | bup_xr    | yes  |
      | ioat        | methadone | yes  |
      | ioat        | srom      | yes  |
      | bup_nx      | bup_nx    | no   |
      | bup_xr      | bup_xr    | no   |
      | methadone   | methadone | no   |
      | srom        | srom      | no   |
      | ioat        | ioat      | no   |
      | bup_nx      |           | no   |
      | bup_xr      |           | no   |
      | methadone   |           | no   |
      | srom        |           | no   |
      | ioat        |           | no   |
      |             | bup_xr    | no   |
      |             | bup_nx    | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_change" because "oat-change-when-another-is-preferred"

  Scenario: Use is no reason to end care
    Source: crism_ioat_2019, Table 2, Ongoing substance use (iOAT-specific; generalised here)

    Given each of these people:
      | ongoing_use_on_treatment | then |
      | yes                      | yes  |
      | no                       | no   |
    And they ask about "oat_continue, oat_change"
    When we look at options together
    Then only those marked yes hear about "no_termination" for "oat_continue, oat_change" because "oat-use-is-no-reason-to-end-care"

  Scenario: Driving in the early weeks
    Source: nuaa_driving, FAQ and quiz

    Given each of these people:
      | drives_or_safety_work | pref_oat   | current_oat | oud  | then |
      | yes                   | bup_nx     |             |      | yes  |
      | yes                   | bup_xr     |             |      | yes  |
      | yes                   | methadone  |             |      | yes  |
      | yes                   | srom       |             |      | yes  |
      | yes                   | ioat       |             |      | yes  |
      | yes                   |            | srom        |      | yes  |
      | yes                   |            |             | mild | yes  |
      | yes                   |            |             |      | no   |
      | yes                   | naltrexone |             |      | no   |
      | no                    |            |             | mild | no   |
      |                       |            |             | mild | no   |
    And they ask about "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat, oat_continue, oat_change"
    When we look at options together
    Then only those marked yes hear about "driving_early" for "oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat, oat_continue, oat_change" because "driving-early-weeks"

  Scenario: Prescribed alternatives in British Columbia
    Source: cps_bc_pa_2025, note

    Given each of these people:
      | jurisdiction | substances | then |
      | CA-BC        | fentanyl   | yes  |
      | CA-ON        | fentanyl   | no   |
      | CA-BC        |            | no   |
      |              | fentanyl   | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "alternatives-witnessed-in-british-columbia"

  Scenario: Federal pilots of prescribed alternatives have ended
    Source: suap_end_2025, article

    Given each of these people:
      | jurisdiction | substances | supply_unregulated | then |
      | CA-ON        | fentanyl   | yes                | yes  |
      | US           | fentanyl   | yes                | no   |
      | CA-ON        |            | yes                | no   |
      | CA-ON        | fentanyl   |                    | yes  |
      | CA-ON        | fentanyl   | no                 | yes  |
      |              | fentanyl   | yes                | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" because "alternatives-federal-pilots-ended"

  Scenario: A slow taper for whoever wants to leave
    Source: crism_oud_2024, OAT cessation rec

    Given each of these people:
      | goals       | then |
      | leave_oat   | yes  |
      | abstain_all | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_taper" because "oat-taper-slowly-with-support"

  Scenario: Staying stays open
    Source: aafp_2019, abstract

    Given each of these people:
      | goals       | then |
      | leave_oat   | yes  |
      | abstain_all | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "oat-taper-staying-stays-open"
