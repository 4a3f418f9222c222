@generated
Feature: What everyone is always offered
  Whatever was answered, asked or declined. Nobody leaves with nothing.

  Scenario: Naloxone for everyone
    Source: corrections; Corrections ask that everyone be offered a kit. What was read speaks of people likely to see an overdose and of people who take opioids.

    Given each of these people:
      | substances | then |
      |            | yes  |
      | tobacco    | yes  |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "always-naloxone"

  Scenario: A safer use plan for everyone
    Source: hawk_2017, Table 1, principle 2 pragmatism: a range of supportive approaches

    Given each of these people:
      | goals       | then |
      |             | yes  |
      | abstain_all | yes  |
    When we look at options together
    Then only those marked yes can talk about "safer_use_plan" because "always-safer-use-plan"

  Scenario: Peer support for everyone
    Source: hawk_2017, Table 1, principle 2 pragmatism: a range of supportive approaches

    Given each of these people:
      | pref_peer | then |
      |           | yes  |
      | no        | yes  |
    When we look at options together
    Then only those marked yes can talk about "peer_support" because "always-peer-support"

  Scenario: Counselling for everyone, and never as a condition
    Source: hawk_2017, Table 1, principle 2 pragmatism: a range of supportive approaches

    Given each of these people:
      | pref_format | then |
      |             | yes  |
      | neither     | yes  |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "always-counselling"

  Scenario: Leaving things as they are, for everyone
    Source: hawk_2017, Table 1, principle 2 pragmatism: no goal is assumed

    Given each of these people:
      | suicidality | then |
      |             | yes  |
      | thoughts    | yes  |
    When we look at options together
    Then only those marked yes can talk about "no_change_for_now" because "always-no-change-for-now"

  Scenario: A line to talk to, for everyone
    Source: corrections; Corrections ask that this be offered to everyone. No source was read.

    Given each of these people:
      | respondent | then |
      |            | yes  |
      | loved_one  | yes  |
    When we look at options together
    Then only those marked yes can talk about "talk_to_someone_now" because "always-talk-to-someone-now"
