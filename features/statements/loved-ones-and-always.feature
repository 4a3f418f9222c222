Feature: Someone who cares, and what is always there
  Whoever answers for someone else finds help for themselves and what to do in an overdose. Whoever answers for
  themselves never leaves empty-handed. Written from the statements and their corrections, not from the rules.

  Source: craft_bc, article; corrections, never empty-handed and loved ones; contract, *Answers* (respondent)

  Scenario: Support for whoever cares about someone (K308)
    Families are helped to support a change, and to look after themselves, also when the person wants no help.
    Source: craft_bc, article; corrections, loved_one: K308 holds for self_and_loved_one and other too

    Given each of these people:
      | respondent         | goals                         | then |
      | loved_one          |                               | yes  |
      | self_and_loved_one |                               | yes  |
      | other              |                               | yes  |
      | self               | support_loved_one             | yes  |
      |                    | support_loved_one             | yes  |
      | clinician          | support_loved_one, reduce_use | yes  |
      | loved_one          | not_sure                      | yes  |
      | self               | reduce_use                    | no   |
      | clinician          |                               | no   |
      | self               |                               | no   |
      |                    |                               | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support"
    And only those marked yes can talk about "family_support" because "K308"

  Scenario: Someone who worries about a friend, or wants support for their family (C-loved-one)
    They answer for themselves. Someone close may overdose, or their family is what they want to hear about today.
    Source: corrections, loved_one, and receptivity: what is asked must be used

    Given each of these people:
      | respondent | loved_one_uses_opioids | receptivity   | then |
      | self       | yes                    |               | yes  |
      |            | yes                    |               | yes  |
      | self       |                        | family        | yes  |
      | self       | no                     | family, peer  | yes  |
      | self       | no                     |               | no   |
      | self       |                        | peer          | no   |
      | self       | no                     | nothing_today | no   |
      | self       |                        |               | no   |
      |            |                        |               | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support"
    And only those marked yes can talk about "family_support" because "C-loved-one"

  Scenario: What a loved one finds for themselves (C-loved-one)
    A mother has found fentanyl in her son's room. There is someone to talk to, care for her own mind, a group of
    families, and a way to be safe. A worker or an employer sees the same.
    Source: corrections, loved_one

    Given each of these people:
      | respondent         | then |
      | loved_one          | yes  |
      | self_and_loved_one | yes  |
      | other              | yes  |
      | self               | no   |
      | clinician          | no   |
      |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support, mental_health_care, mutual_aid, safety_from_violence"
    And only those marked yes can talk about "counselling, mental_health_care, mutual_aid, safety_from_violence, talk_to_someone_now" because "C-loved-one"

  Scenario: A mother who found fentanyl (K160, K308)
    She calls about her adult son. Nothing is planned for him behind his back.
    Source: calls C09

    Given someone who answers:
      | question               | answer    |
      | respondent             | loved_one |
      | loved_one_uses_opioids | yes       |
      | substances             | fentanyl  |
      | jurisdiction           | CA-QC     |
    When we look at options together
    Then these are something to talk about: naloxone_thn, family_support, overdose_plan, counselling, mental_health_care, mutual_aid, talk_to_someone_now, safety_from_violence
    And none of these is there: oat_bup_nx, oat_methadone, naltrexone_oud, safer_use_plan, nsp, scs
    And nothing is urgent

  Scenario: Always there for whoever answers for themselves (C-always-offered)
    Also for someone who says nothing at all, and for someone who answers with a clinician.
    Source: corrections, always offered to anyone not answering only for someone else; calls C02

    Given each of these people:
      | respondent         | substances | then |
      | self               |            | yes  |
      | clinician          |            | yes  |
      | self_and_loved_one |            | yes  |
      |                    |            | yes  |
      | declined           | unknown    | yes  |
      | unknown            | declined   | yes  |
      | self               | none       | yes  |
      | loved_one          |            | no   |
      | other              |            | no   |
      | loved_one          | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "safer_use_plan, peer_support, no_change_for_now"
    And only those marked yes can talk about "safer_use_plan, peer_support, no_change_for_now" because "C-always-offered"

  Scenario: Someone who declines every question (C-always-offered)
    They leave with something all the same.
    Source: calls C02; contract, never empty-handed

    Given someone of whom nothing is known
    And they decline every other question
    When we look at options together
    Then nobody leaves empty-handed
    And these are something to talk about: naloxone_thn, safer_use_plan, peer_support, counselling, no_change_for_now, talk_to_someone_now

  Scenario: Someone close may overdose (K160)
    Someone who answers for themselves worries about a friend. A kit at home can save someone else's life.
    Source: who_naloxone_2014, Rec 1

    Given each of these people:
      | respondent | loved_one_uses_opioids | then |
      | self       | yes                    | yes  |
      |            | yes                    | yes  |
      | self       | no                     | no   |
      | self       |                        | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K160"

  Scenario: A caller is not asked for scores and measures (C-callers-seldom-asked)
    Scores and an ECG belong to a clinic. Someone on the phone is asked what they know.
    Source: corrections, never of a caller

    Given someone who says "substances" is "alcohol, fentanyl"
    When we look at options together
    Then we do not ask about "cows, ciwa_ar, pawss, qtc_ms, liver, audit_c, dast10, sds, assist_ssi_max"

  Scenario: A plan for an overdose is there for every loved one (C-loved-one)
    A father answers for his daughter. He has not said whether she uses opioids. The list of what he finds names the plan.
    Source: corrections, loved_one: also ... overdose_plan

    Given each of these people:
      | respondent         | loved_one_uses_opioids | then |
      | loved_one          |                        | yes  |
      | self_and_loved_one |                        | yes  |
      | other              |                        | yes  |
      | loved_one          | no                     | yes  |
      | loved_one          | yes                    | yes  |
      | self               |                        | no   |
    When we look at options together
    Then only those marked yes can talk about "overdose_plan"
