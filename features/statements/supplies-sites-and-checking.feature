Feature: Supplies, sites and drug checking
  New supplies for the way someone uses, a place with people trained to respond, and a look at what is in the drugs.
  Nobody is asked to stop. Written from the statements and their corrections, not from the rules.

  Source: un_services, Table 1; catie_supplies, Key message; hc_fts_2018, precautions list

  Scenario: New needles for whoever injects (K180)
    A needle and syringe programme is a core service for people who inject, often or seldom.
    Source: un_services, Table 1

    Given each of these people:
      | routes          | substances      | then |
      | inject          |                 | yes  |
      | inject          | methamphetamine | yes  |
      | inject, smoke   | fentanyl        | yes  |
      | inject, unknown |                 | yes  |
      | smoke           | fentanyl        | no   |
      | snort           |                 | no   |
      | swallow         |                 | no   |
      | other           |                 | no   |
      | smoke, unknown  |                 | no   |
      | none            |                 | no   |
      |                 | heroin          | no   |
    When we look at options together
    Then only those marked yes can talk about "nsp"
    And only those marked yes can talk about "nsp" because "K180"

  Scenario: New pipes, foil and straws for whoever smokes or snorts (K181)
    Supplies are not only for those who inject.
    Source: catie_supplies, Key message

    Given each of these people:
      | routes          | substances | then |
      | smoke           |            | yes  |
      | snort           |            | yes  |
      | smoke           | crack      | yes  |
      | snort, swallow  | cocaine    | yes  |
      | inject, smoke   | fentanyl   | yes  |
      | inject          |            | no   |
      | swallow         |            | no   |
      | other           |            | no   |
      | inject, unknown |            | no   |
      | none            |            | no   |
      |                 | crack      | no   |
    When we look at options together
    Then only those marked yes can talk about "safer_smoking"
    And only those marked yes can talk about "safer_smoking" because "K181"

  Scenario: Not every region hands out the full range (K183)
    Sending someone across town for pipes that are not there costs trust. The directory is looked at first.
    Source: catie_supplies, introduction

    Given each of these people:
      | routes           | then |
      | inject           | yes  |
      | smoke            | yes  |
      | snort            | yes  |
      | swallow, snort   | yes  |
      | swallow          | no   |
      | other            | no   |
      | none             | no   |
      | swallow, unknown | no   |
      |                  | no   |
    When we look at options together
    Then only those marked yes hear about "availability_check" because "K183"

  Scenario: The warning stands with the supplies that someone needs (K183)
    Needles for whoever injects, pipes and straws for whoever smokes or snorts.
    Source: catie_supplies, introduction

    Given each of these people:
      | routes        | then |
      | inject, smoke | yes  |
      | inject, snort | yes  |
      | swallow       | no   |
      | none          | no   |
      |               | no   |
    When we look at options together
    Then only those marked yes hear about "availability_check" for "nsp, safer_smoking"

  Scenario: A site with trained people, for whoever needs it (K184)
    Using alone, a past overdose, or a supply that nobody knows: each by itself is a reason to offer a site.
    Source: hc_fts_2018, precautions list; corrections, K184 is offered on need

    Given each of these people:
      | uses_alone | overdose_history | supply_unregulated | then |
      | always     |                  |                    | yes  |
      | sometimes  |                  |                    | yes  |
      |            | over_12m         |                    | yes  |
      |            | past_12m         |                    | yes  |
      |            | past_30d         |                    | yes  |
      |            |                  | yes                | yes  |
      | never      | none             | yes                | yes  |
      | never      |                  |                    | no   |
      |            | none             |                    | no   |
      |            |                  | no                 | no   |
      | never      | none             | no                 | no   |
      |            |                  |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "scs" because "K184"

  Scenario: Nobody sends someone to a site that is not there (K186)
    Only a directory that knows of none says that there is none. A service that it merely does not list stays open.
    Source: corrections, K186 is availability and not an avoid; contract, *Standing* 2

    Given each of these people:
      | uses_alone | local_services | then |
      | always     |                | yes  |
      | always     | scs            | yes  |
      | always     | nsp            | yes  |
      | always     | none_known     | no   |
    When we look at options together
    Then only those marked yes can talk about "scs"
    And "scs" also names the rule "K184" that speaks for it

  Scenario: Where there is no site, other company is shown (K186)
    A woman uses street opioids alone at home, and there is no site within reach. A phone line, an app, a friend and
    naloxone reach her there.
    Source: author_rule, engine rule prompted by on_scs_2025; nors_2024, abstract

    Given someone who answers:
      | question           | answer     |
      | jurisdiction       | CA-ON      |
      | uses_alone         | always     |
      | supply_unregulated | yes        |
      | substances         | fentanyl   |
      | local_services     | none_known |
    When we look at options together
    Then "scs" is not here
    And "scs" names "overdose_hotline" as near to it
    And "scs" names "overdose_plan" as near to it
    And "scs" names "naloxone_thn" as near to it
    And these are something to talk about: overdose_hotline, overdose_plan, naloxone_thn

  Scenario: In Ontario the law on sites has changed (K185)
    Sites near schools and daycares were banned there, and nine were closing. The status is looked up before anyone goes.
    Source: on_scs_2025, article

    Given each of these people:
      | jurisdiction | uses_alone | overdose_history | supply_unregulated | then |
      | CA-ON        | always     |                  |                    | yes  |
      | CA-ON        | sometimes  |                  |                    | yes  |
      | CA-ON        |            | past_30d         |                    | yes  |
      | CA-ON        |            | over_12m         |                    | yes  |
      | CA-ON        | never      |                  | yes                | yes  |
      | CA-QC        | always     |                  |                    | no   |
      | CA-BC        | always     |                  |                    | no   |
      | CA           | always     |                  |                    | no   |
      | US           | always     |                  |                    | no   |
      |              | always     |                  |                    | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "scs"
    And only those marked yes hear about "legal_status_check" for "scs" because "K185"

  Scenario: Having street drugs looked at (K190)
    Drug checking comes with a talk about lower risk, for whoever buys on the street or online.
    Source: ubc_lifeguard, Drug checking

    Given each of these people:
      | supply_unregulated | substances       | then |
      | yes                |                  | yes  |
      | yes                | cocaine          | yes  |
      | yes                | fentanyl         | yes  |
      | no                 | benzo_prescribed | no   |
      | no                 |                  | no   |
      |                    | alcohol          | no   |
      |                    |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "drug_checking" because "K190"

  Scenario: A strip can say no when fentanyl is there (K191)
    A man's strip was negative and he plans to use his usual amount. Any street drug may hold what the strip missed, so
    drug checking is never shown without what it can miss.
    Source: hc_fts_2018, information update; hazard log HZ22: the warning is inseparable from the option

    Given each of these people:
      | supply_unregulated | substances |
      | yes                | cocaine    |
      | yes                |            |
      | no                 | cocaine    |
      | no                 |            |
      |                    | fentanyl   |
      |                    |            |
    And they ask about "drug_checking"
    When we look at options together
    Then we are careful about "test_strip_limits" for "drug_checking"
    And "drug_checking" is never there without a safety text

  Scenario: After any test (K192)
    Not alone, slowly, a site if there is one, naloxone, and a call for help.
    Source: hc_fts_2018, precautions list

    Given someone who says "supply_unregulated" is "yes"
    When we look at options together
    Then these are something to talk about: drug_checking, naloxone_thn, safer_use_plan, scs

  Scenario: Drug checking is offered because of the supply that was named (K190)
    What is unknown is never a yes: someone who uses cocaine has not said where it comes from.
    Source: ubc_lifeguard, Drug checking; hazard log HZ01

    Given each of these people:
      | supply_unregulated | substances | then |
      | yes                | cocaine    | yes  |
      |                    | cocaine    | no   |
    When we look at options together
    Then only those marked yes can talk about "drug_checking" because "K190"
