Feature: Overdose, naloxone and lost tolerance
  Who is told about naloxone and why, who hears that their tolerance may have dropped, and who is offered company while
  they use. Written from the statements and their corrections, not from the rules. What is unknown is never a yes.

  Source: who_naloxone_2014, Rec 1; cep_oud_2022, Naloxone; psu_transition, Release from correctional facilities

  Scenario: Naloxone for whoever uses opioids, whichever opioid (K160)
    People who use opioids are often there when someone else overdoses. Each opioid counts by itself, street
    buprenorphine too. Other drugs are spoken for by other statements.
    Source: who_naloxone_2014, Rec 1; corrections, K160 includes bup_nonprescribed

    Given each of these people:
      | substances              | then |
      | fentanyl                | yes  |
      | heroin                  | yes  |
      | rx_opioid_short         | yes  |
      | rx_opioid_long          | yes  |
      | methadone_nonprescribed | yes  |
      | bup_nonprescribed       | yes  |
      | other_opioid            | yes  |
      | alcohol, heroin         | yes  |
      | alcohol                 | no   |
      | cocaine, unknown        | no   |
      | none                    | no   |
      |                         | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K160"

  Scenario: Drugs that are not opioids do not make someone a likely witness by themselves (K160)
    They still have naloxone on their list: it is always there. This reason is not theirs.
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | substances          | then |
      | fentanyl, cocaine   | yes  |
      | crack               | no   |
      | methamphetamine     | no   |
      | benzo_prescribed    | no   |
      | benzo_nonprescribed | no   |
      | nonbeverage_alcohol | no   |
      | tobacco, cannabis   | no   |
      | ghb                 | no   |
      | gabapentinoid       | no   |
      | xylazine            | no   |
      | other               | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K160"

  Scenario: Naloxone for those who are close to someone who may overdose (K160)
    A mother, a friend, a neighbour, a worker: whoever is likely to be in the room has a kit and is shown how to use
    it. Someone who answers for a friend counts, and so does someone who answers for both.
    Source: who_naloxone_2014, Rec 1; corrections, loved_one: K160 holds for self_and_loved_one and other too

    Given each of these people:
      | respondent         | loved_one_uses_opioids | then |
      | loved_one          | yes                    | yes  |
      | loved_one          | no                     | yes  |
      | loved_one          |                        | yes  |
      | self_and_loved_one |                        | yes  |
      | other              |                        | yes  |
      | self               | yes                    | yes  |
      | clinician          | yes                    | yes  |
      |                    | yes                    | yes  |
      | self               | no                     | no   |
      | self               |                        | no   |
      | clinician          |                        | no   |
      |                    | no                     | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K160"

  Scenario: Naloxone for whoever has had an overdose, or takes prescribed opioids (K162)
    An overdose long ago counts as one last week does. So do opioids for pain from a doctor.
    Source: cep_oud_2022, Naloxone talking points

    Given each of these people:
      | overdose_history | medicines        | then |
      | over_12m         |                  | yes  |
      | past_12m         |                  | yes  |
      | past_30d         |                  | yes  |
      | none             | opioid_analgesic | yes  |
      |                  | opioid_analgesic | yes  |
      | past_12m         | none             | yes  |
      | none             |                  | no   |
      | none             | benzodiazepine   | no   |
      |                  | gabapentinoid    | no   |
      |                  | naltrexone       | no   |
      |                  | none             | no   |
      |                  |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K162"

  Scenario: Naloxone for whoever takes an opioid agonist medication (K162)
    Someone doing well on treatment lives in a home where others may reach the medicine, and may use on top.
    Source: cep_oud_2022, Naloxone talking points

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
    Then only those marked yes can talk about "naloxone_thn" because "K162"

  Scenario: Naloxone for whoever buys cocaine or pills from the street or online (K163)
    The supply holds opioids that nobody expects. Someone who uses only stimulants has no tolerance for them.
    Source: nysdoh_hr_2023, title and purpose

    Given each of these people:
      | substances          | supply_unregulated | then |
      | cocaine             | yes                | yes  |
      | methamphetamine     | yes                | yes  |
      | benzo_nonprescribed | yes                | yes  |
      |                     | yes                | yes  |
      | cocaine             |                    | no   |
      | cannabis            | no                 | no   |
      |                     |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K163"

  Scenario: What naloxone does not reverse (K166)
    Street benzos and xylazine keep someone asleep after naloxone. It is given anyway, with breaths and a call for help.
    Nobody can know what was in a street drug, so the warning never leaves the kit.
    Source: xylazine_sud_ca, key points; hazard log HZ22: the warning is inseparable from the option

    Given each of these people:
      | substances                    | respondent |
      | benzo_nonprescribed           | self       |
      | xylazine                      | self       |
      | fentanyl, xylazine            | clinician  |
      | fentanyl, benzo_nonprescribed |            |
      | fentanyl                      | self       |
      | cocaine                       |            |
      | none                          | self       |
      |                               | loved_one  |
      |                               | other      |
      |                               |            |
    When we look at options together
    Then we are careful about "naloxone_not_reverse_all" for "naloxone_thn"

  Scenario: Naloxone for whoever injects (K207)
    Hepatitis C care is one of the places where a kit is given to everyone who injects.
    Source: hcv_pwid_table, Table 1, harm reduction

    Given each of these people:
      | routes         | then |
      | inject         | yes  |
      | inject, smoke  | yes  |
      | smoke          | no   |
      | snort          | no   |
      | swallow        | no   |
      | other          | no   |
      | none           | no   |
      | smoke, unknown | no   |
      |                | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K207"

  Scenario: Naloxone does not depend on having it already (contract)
    Someone who has a kit may need another, or want to show a friend how it works.
    Source: contract, never empty-handed; corrections, naloxone_on_hand is read and takes nothing away

    Given each answer to "naloxone_on_hand" in turn, and no answer
    When we look at options together
    Then "naloxone_thn" is something to talk about
    And nobody leaves empty-handed

  Scenario: No kit at hand, or nobody who knows how to use it (C-naloxone-on-hand)
    The answer is used: it is the reason given with the kit. Having one takes nothing away.
    Source: corrections, naloxone_on_hand: what is asked must be used; who_naloxone_2014, Rec 1

    Given each of these people:
      | naloxone_on_hand | substances      | then |
      | no               |                 | yes  |
      | no               | methamphetamine | yes  |
      | yes              |                 | no   |
      | yes              | methamphetamine | no   |
      |                  | methamphetamine | no   |
      |                  |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "C-naloxone-on-hand"

  Scenario: In custody, or out for less than a month (K168)
    The first two weeks after release are the most dangerous of all. The warning and the kit come whatever the person
    uses, and whether or not there is a diagnosis.
    Source: psu_transition, Release from correctional facilities; corrections, K168 is an offer of naloxone and an alert

    Given each of these people:
      | custody      | substances | then |
      | in_custody   |            | yes  |
      | released_30d |            | yes  |
      | released_30d | cocaine    | yes  |
      | in_custody   | fentanyl   | yes  |
      | released_12m |            | no   |
      | released_12m | cocaine    | no   |
      | none         | cocaine    | no   |
      |              | cocaine    | no   |
      |              |            | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss"
    And only those marked yes hear about "tolerance_loss" because "K168"
    And only those marked yes can talk about "naloxone_thn" because "K168"

  Scenario: Out last week and using cocaine: the warning is an alert (K168)
    A warning beside an option would be lost when that option is not there.
    Source: corrections, K168: an alert and not a caution; calls C05

    Given someone who answers:
      | question           | answer       |
      | custody            | released_30d |
      | substances         | cocaine      |
      | supply_unregulated | yes          |
    When we look at options together
    Then there is an alert "tolerance_loss"
    And these are something to talk about: naloxone_thn, drug_checking

  Scenario: A recent break: the old amount can be too much (C-tolerance-lost)
    After hospital, jail, a programme or a pause the body is more sensitive. Whoever says so hears about it.
    Source: corrections, tolerance lost; psu_transition, Release from correctional facilities

    Given each of these people:
      | tolerance_recently_lost | substances | then |
      | yes                     | fentanyl   | yes  |
      | yes                     | heroin     | yes  |
      | yes                     |            | yes  |
      | no                      | fentanyl   | no   |
      |                         | fentanyl   | no   |
      | no                      |            | no   |
      |                         |            | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" because "C-tolerance-lost"
    And only those marked yes can talk about "naloxone_thn" because "C-tolerance-lost"

  Scenario: Missed doses lower tolerance too (C-missed-doses)
    Someone who missed doses of methadone asks whether to take the usual dose: the pharmacy or clinic sets a safe one.
    Source: corrections, oat_continue: missed doses or tolerance lost; calls C12

    Given each of these people:
      | current_oat | missed_doses_days | tolerance_recently_lost | then |
      | methadone   | 5                 |                         | yes  |
      | methadone   | 1                 |                         | yes  |
      | bup_nx      | 3                 |                         | yes  |
      | methadone   | 0                 | yes                     | yes  |
      | methadone   |                   | yes                     | yes  |
      | methadone   | 0                 |                         | no   |
      | methadone   | 0                 | no                      | no   |
      | methadone   |                   |                         | no   |
      | methadone   |                   | no                      | no   |
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "oat_continue"

  Scenario: Opioid medication goes on through custody and after it (K169)
    Medication that is stopped in custody has been followed by use right after release. Whoever has an opioid use
    disorder is told that it can be kept going, whichever severity was found.
    Source: c_prokop, abstract; psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | oud                 | then |
      | in_custody   | mild                | yes  |
      | in_custody   | moderate            | yes  |
      | in_custody   | severe              | yes  |
      | in_custody   | present_unspecified | yes  |
      | released_30d | present_unspecified | yes  |
      | released_30d | none                | no   |
      | in_custody   |                     | no   |
      | released_12m | severe              | no   |
      | none         | severe              | no   |
      |              | severe              | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K169"

  Scenario: Nobody needs a diagnosis to ask about medication in custody (K169)
    Callers seldom have been assessed. Being sick without opioids is enough to talk about it.
    Source: corrections, concept opioid_medication_may_fit (K169)

    Given each of these people:
      | custody      | opioid_dependence | then |
      | in_custody   | yes               | yes  |
      | released_30d | yes               | yes  |
      | released_30d | no                | no   |
      | released_30d |                   | no   |
      | released_12m | yes               | no   |
      | none         | yes               | no   |
      |              | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K169"

  Scenario: Someone who uses alone is offered company by phone (K187)
    A phone line or an app stays with the person and sends help if they stop answering.
    Source: nors_2024, abstract

    Given each of these people:
      | uses_alone | substances | access_barriers | then |
      | always     | fentanyl   |                 | yes  |
      | sometimes  | cocaine    |                 | yes  |
      | sometimes  |            |                 | yes  |
      | always     | fentanyl   | no_phone        | yes  |
      | never      | fentanyl   |                 | no   |
      | never      |            |                 | no   |
      |            | fentanyl   |                 | no   |
      |            |            |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_hotline"
    And only those marked yes can talk about "overdose_hotline" because "K187"

  Scenario: Someone who uses alone can agree on an overdose plan with a person they trust (C-overdose-plan)
    Spotting works without a site, and with a borrowed phone.
    Source: corrections, a borrowed phone works; calls C10

    Given each of these people:
      | uses_alone | then |
      | always     | yes  |
      | sometimes  | yes  |
      | never      | no   |
      |            | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan"
    And only those marked yes can talk about "overdose_plan" because "C-overdose-plan"

  Scenario: About to use: what helps in the next hours comes first (C-using-soon)
    Someone says they will use tonight. They hear about staying safe now, and can plan for it.
    Source: corrections, first_five and ask_order 1 (using_soon); calls C10

    Given each of these people:
      | using_soon | uses_alone | then |
      | yes        |            | yes  |
      | yes        | never      | yes  |
      | yes        | always     | yes  |
      | no         |            | no   |
      | no         | never      | no   |
      |            |            | no   |
    When we look at options together
    Then only those marked yes hear about "using_soon_safety"
    And only those marked yes can talk about "overdose_plan, overdose_hotline" because "C-using-soon"
    And only those marked yes can talk about "safer_use_plan, naloxone_thn" because "C-using-soon"

  Scenario: About to use with nobody there: someone can stay on the phone (K187)
    What comes first for someone who uses alone tonight is a voice on the line.
    Source: nors_2024, abstract; corrections, ask_order 1 (using_soon, uses_alone)

    Given each of these people:
      | using_soon | uses_alone | substances |
      | yes        | always     | fentanyl   |
      | yes        | always     |            |
      | yes        | sometimes  | cocaine    |
      | yes        | sometimes  |            |
    When we look at options together
    Then we are careful about "using_soon_safety" because "stay on the phone"

  Scenario: The line for tonight is for those who use tonight and alone (K187)
    Someone who is never alone, does not use tonight, or has not said so, is not told about tonight's call.
    Source: nors_2024, abstract; contract, *Conditions*: an unknown answer leaves it open

    Given each of these people:
      | using_soon | uses_alone |
      | yes        | never      |
      | yes        |            |
      | no         | always     |
      | no         | sometimes  |
      |            | always     |
      |            | sometimes  |
    When we look at options together
    Then we are not careful about "using_soon_safety" because "stay on the phone"

  Scenario: About to inject alone (K187, C-using-soon)
    The call is short. What is offered fits the next ten minutes, and nothing asks the person to stop.
    Source: calls C10

    Given someone who answers:
      | question   | answer   |
      | using_soon | yes      |
      | uses_alone | always   |
      | routes     | inject   |
      | substances | fentanyl |
    When we look at options together
    Then these are something to talk about: overdose_hotline, overdose_plan, safer_use_plan, naloxone_thn, nsp, scs
    And there is an alert "using_soon_safety"
    And nothing here requires "stopping"
