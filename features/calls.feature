Feature: Twelve plain calls
  Little is known and nobody has a diagnosis. Each call must give a list that can be used.

  Source: calls, tried against the list of options when it was drawn up

  @C01
  Scenario: C01 Fentanyl, sick, wants medication
    Someone calls: uses fentanyl every day, sick without it, wants 'Suboxone or whatever works'. Nobody has
    ever assessed them.

    Given someone who answers:
      | question          | answer                                            |
      | respondent        | self                                              |
      | jurisdiction      | CA-ON                                             |
      | substances        | fentanyl                                          |
      | opioid_dependence | yes                                               |
      | main_frequency    | daily                                             |
      | goals             | stabilise_with_medication, relieve_withdrawal_now |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, naloxone_thn, safer_use_plan, rapid_access_clinic
    And none of these is offered: naltrexone_oud
    And we are careful about "precipitated_withdrawal"
    And nothing is urgent
    And nothing here requires "counselling"

  @C02
  Scenario: C02 Declines everything
    Someone will not answer any question.

    Given someone who answers:
      | question          | answer   |
      | respondent        | self     |
      | substances        | unknown  |
      | goals             | declined |
      | opioid_dependence | declined |
      | overdose_history  | declined |
      | uses_alone        | declined |
    When we look at options together
    Then these are something to talk about: naloxone_thn, safer_use_plan, peer_support, counselling, no_change_for_now, talk_to_someone_now
    And nothing is urgent

  @C03
  Scenario: C03 Thoughts of ending life, drinking
    Someone drinking tonight says they think about ending their life; no plan.

    Given someone who answers:
      | question    | answer   |
      | respondent  | self     |
      | substances  | alcohol  |
      | suicidality | thoughts |
    When we look at options together
    Then these are something to talk about: talk_to_someone_now, mental_health_care
    And we are careful about "suicide_safety"
    And nothing is urgent

  @C04
  Scenario: C04 Pregnant, fentanyl, no diagnosis
    Someone pregnant uses fentanyl daily, is sick without it and is afraid to ask for care.

    Given someone who answers:
      | question          | answer   |
      | respondent        | self     |
      | pregnancy         | pregnant |
      | substances        | fentanyl |
      | opioid_dependence | yes      |
      | jurisdiction      | CA-ON    |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, perinatal_care, naloxone_thn
    And none of these is offered: naltrexone_oud
    And we are careful about "pregnancy_abrupt_stop"
    And nothing is urgent

  @C05
  Scenario: C05 Out of jail, uses cocaine
    Someone released last week uses cocaine from the street supply.

    Given someone who answers:
      | question           | answer       |
      | respondent         | self         |
      | custody            | released_30d |
      | substances         | cocaine      |
      | supply_unregulated | yes          |
    When we look at options together
    Then these are something to talk about: naloxone_thn, drug_checking
    And we are careful about "tolerance_loss"

  @C06
  Scenario: C06 Wants to stop fentanyl altogether
    Someone wants to be off everything, has no diagnosis, and asks about a residential programme.

    Given someone who answers:
      | question          | answer      |
      | respondent        | self        |
      | substances        | fentanyl    |
      | opioid_dependence | yes         |
      | goals             | abstain_all |
      | receptivity       | residential |
      | pref_setting      | residential |
    When we look at options together
    Then these are something to talk about: residential, oat_bup_nx, naloxone_thn
    And we are careful about "tolerance_loss"

  @C07
  Scenario: C07 On methadone, QTc 510
    Someone already taking methadone was told of a long QTc.

    Given someone who answers:
      | question    | answer    |
      | respondent  | self      |
      | current_oat | methadone |
      | qtc_ms      | 510       |
      | oud         | severe    |
    When we look at options together
    Then these are something to talk about: oat_continue
    And none of these is offered: oat_methadone
    And we are careful about "qtc_methadone"
    And nothing here requires "stopping treatment"

  @C08
  Scenario: C08 Methamphetamine weekly, alcohol daily
    Someone most worried about weekly methamphetamine also drinks every day and wants to stop drinking
    tonight.

    Given someone who answers:
      | question          | answer                   |
      | respondent        | self                     |
      | substances        | methamphetamine, alcohol |
      | main_frequency    | weekly                   |
      | alcohol_frequency | daily                    |
      | goals             | stop_one_substance       |
      | goal_substances   | alcohol                  |
    When we look at options together
    Then these are something to talk about: withdrawal_mgmt_alcohol_inpatient, withdrawal_mgmt_alcohol_outpatient
    And we are careful about "alcohol_withdrawal_severe"

  @C09
  Scenario: C09 A mother calls about her son
    A mother has found fentanyl in her adult son's room and does not know what to do.

    Given someone who answers:
      | question               | answer    |
      | respondent             | loved_one |
      | loved_one_uses_opioids | yes       |
      | substances             | fentanyl  |
      | jurisdiction           | CA-QC     |
    When we look at options together
    Then these are something to talk about: naloxone_thn, family_support, overdose_plan
    And none of these is offered: oat_bup_nx, oat_methadone, naltrexone_oud
    And nothing is urgent

  @C10
  Scenario: C10 About to use, alone
    Someone is about to inject alone.

    Given someone who answers:
      | question   | answer   |
      | respondent | self     |
      | using_soon | yes      |
      | uses_alone | always   |
      | routes     | inject   |
      | substances | fentanyl |
    When we look at options together
    Then these are something to talk about: overdose_hotline, overdose_plan, safer_use_plan, naloxone_thn, nsp
    And nothing here requires "stopping injecting"

  @C11
  Scenario: C11 Just cannabis
    Someone uses cannabis every day and is not sure what they want.

    Given someone who answers:
      | question       | answer   |
      | respondent     | self     |
      | substances     | cannabis |
      | main_frequency | daily    |
      | goals          | not_sure |
    When we look at options together
    Then these are something to talk about: reduced_use_plan, counselling, no_change_for_now
    And nothing is urgent
    And nothing here requires "abstinence"

  @C12
  Scenario: C12 Missed five days of methadone
    Someone missed five days of methadone and asks whether to take the usual dose.

    Given someone who answers:
      | question          | answer    |
      | respondent        | self      |
      | current_oat       | methadone |
      | missed_doses_days | 5         |
      | opioid_dependence | yes       |
    When we look at options together
    Then these are something to talk about: oat_continue, naloxone_thn
    And we are careful about "tolerance_loss"
