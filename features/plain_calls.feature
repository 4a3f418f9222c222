Feature: Plain calls of our own
  Calls as different as we could make them. Each leaves with a list that can be used, is asked nothing absurd,
  meets no insult and no dead end.

  Source: made up by this project's developers; no clinician has reviewed them

  Scenario: A student who tried cocaine at a party and is scared
    They are not sure what they want; it was two weeks ago and they are fine.

    Given someone who answers:
      | question           | answer   |
      | respondent         | self     |
      | age                | 19       |
      | substances         | cocaine  |
      | main_frequency     | less     |
      | supply_unregulated | yes      |
      | emergency_now      | none     |
      | suicidality        | none     |
      | using_soon         | no       |
      | goals              | not_sure |
    When we look at options together
    Then these are something to talk about: naloxone_thn, drug_checking, counselling, no_change_for_now
    And none of these is offered: oat_bup_nx, oat_methadone, cm
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "opioid_dependence, alcohol_withdrawal_signs"

  Scenario: A man whose pain tablets were stopped
    He has pain, takes opioids from a doctor, and fears that the next refill will not come.

    Given someone who answers:
      | question      | answer           |
      | respondent    | self             |
      | age           | 58               |
      | jurisdiction  | CA-AB            |
      | medicines     | opioid_analgesic |
      | conditions    | chronic_pain     |
      | substances    | rx_opioid_long   |
      | goals         | pain_relief      |
      | emergency_now | none             |
      | suicidality   | none             |
      | using_soon    | no               |
    When we look at options together
    Then these are something to talk about: pain_care, naloxone_thn, overdose_plan, counselling
    And none of these is offered: naltrexone_oud, aud_naltrexone
    And we are careful about "naltrexone_opioid_free"
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs"

  Scenario: A night-shift worker with GHB every few hours
    Shaky between doses, wants to stop, has not told anyone.

    Given someone who answers:
      | question        | answer             |
      | respondent      | self               |
      | age             | 33                 |
      | substances      | ghb                |
      | main_frequency  | daily              |
      | goals           | stop_one_substance |
      | goal_substances | ghb                |
      | emergency_now   | none               |
      | suicidality     | none               |
    When we look at options together
    Then these are something to talk about: rapid_access_clinic, reduced_use_plan, counselling, drug_checking, naloxone_thn
    And none of these is offered: oat_bup_nx
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs, opioid_dependence"

  Scenario: A probation officer asks about a client
    The client is not on the line. What is listed is for whoever asks, not a plan for the client.

    Given someone who answers:
      | question     | answer      |
      | respondent   | other       |
      | substances   | fentanyl    |
      | goals        | abstain_all |
      | jurisdiction | CA-SK       |
    When we look at options together
    Then these are something to talk about: naloxone_thn, overdose_plan, talk_to_someone_now, family_support
    And none of these is offered: oat_bup_nx, oat_methadone, residential, withdrawal_mgmt_opioid, no_change_for_now
    And nothing is urgent
    And no option is both to talk about and excluded
    And we do not ask about "substances, routes, opioid_dependence"

  Scenario: A young woman sleeping outside who is not safe there
    She smokes methamphetamine, wants a place to live, and would like an Indigenous-led service.

    Given someone who answers:
      | question            | answer                        |
      | respondent          | self                          |
      | age                 | 22                            |
      | substances          | methamphetamine               |
      | routes              | smoke                         |
      | housing             | unsheltered                   |
      | service_preferences | indigenous_led, women_only    |
      | safe_where_you_are  | no                            |
      | goals               | housing, stay_alive_safer_use |
      | jurisdiction        | CA-MB                         |
    When we look at options together
    Then these are something to talk about: safety_from_violence, housing_support, indigenous_led_care, outreach_care, safer_smoking, practical_help
    And none of these is offered: oat_bup_nx
    And we are careful about "safety_from_violence"
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs, opioid_dependence"

  Scenario: A widower of 79 who drinks whisky to sleep
    He also takes a sleeping tablet. He calls because the evenings are long.

    Given someone who answers:
      | question          | answer         |
      | respondent        | self           |
      | age               | 79             |
      | substances        | alcohol        |
      | alcohol_frequency | daily          |
      | medicines         | other_sedative |
      | goals             | mental_health  |
      | suicidality       | none           |
      | emergency_now     | none           |
      | using_soon        | no             |
    When we look at options together
    Then these are something to talk about: mental_health_care, counselling, talk_to_someone_now, withdrawal_mgmt_alcohol_inpatient
    And none of these is offered: oat_bup_nx
    And we are careful about "alcohol_withdrawal_severe"
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "pregnancy, custody"

  Scenario: A mother on methadone who was told to come
    Child protection requires it. She breastfeeds and is afraid that methadone will be held against her.

    Given someone who answers:
      | question      | answer                                    |
      | respondent    | self                                      |
      | age           | 31                                        |
      | current_oat   | methadone                                 |
      | mandated      | yes                                       |
      | goals         | family_relationships, pregnancy_parenting |
      | pregnancy     | postpartum                                |
      | breastfeeding | yes                                       |
      | jurisdiction  | CA-QC                                     |
    When we look at options together
    Then these are something to talk about: oat_continue, perinatal_care, family_support, naloxone_thn
    And none of these is offered: naltrexone_oud
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs"

  Scenario: Someone who smokes and does not want to stop
    They came for a cough. Nothing else is used.

    Given someone who answers:
      | question           | answer           |
      | respondent         | self             |
      | substances         | tobacco          |
      | stage              | precontemplation |
      | goals              | improve_health   |
      | emergency_now      | none             |
      | suicidality        | none             |
      | safe_where_you_are | yes              |
    When we look at options together
    Then these are something to talk about: nrt, varenicline, no_change_for_now, vaccination
    And none of these is offered: oat_bup_nx, reduced_use_plan
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "using_soon, uses_alone, custody, opioid_dependence, alcohol_withdrawal_signs"

  Scenario: Two partners who both use
    One of them calls for both, from the United Kingdom.

    Given someone who answers:
      | question               | answer                        |
      | respondent             | self_and_loved_one            |
      | substances             | heroin, crack                 |
      | routes                 | inject, smoke                 |
      | loved_one_uses_opioids | yes                           |
      | opioid_dependence      | yes                           |
      | goals                  | support_loved_one, reduce_use |
      | jurisdiction           | GB                            |
    When we look at options together
    Then these are something to talk about: family_support, naloxone_thn, nsp, safer_smoking, oat_methadone, oat_bup_nx, overdose_plan, reduced_use_plan
    And none of these is offered: naltrexone_oud
    And we are careful about "precipitated_withdrawal"
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded

  Scenario: A trucker who takes kratom and wants off
    He says it is not a drug, and that he cannot lose his licence.

    Given someone who answers:
      | question              | answer                          |
      | respondent            | self                            |
      | age                   | 45                              |
      | substances            | other                           |
      | drives_or_safety_work | yes                             |
      | goals                 | abstain_all, income_work_school |
      | emergency_now         | none                            |
      | suicidality           | none                            |
      | using_soon            | no                              |
    When we look at options together
    Then these are something to talk about: rapid_access_clinic, counselling, practical_help, naloxone_thn, no_change_for_now
    And none of these is offered: naltrexone_oud
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs"

  Scenario: Someone who wants nothing today
    They use fentanyl and street benzos, and only called because a friend asked them to.

    Given someone who answers:
      | question      | answer                        |
      | respondent    | self                          |
      | receptivity   | nothing_today                 |
      | substances    | fentanyl, benzo_nonprescribed |
      | goals         | not_sure                      |
      | emergency_now | none                          |
      | suicidality   | none                          |
    When we look at options together
    Then these are something to talk about: no_change_for_now, naloxone_thn, safer_use_plan, drug_checking, overdose_plan
    And none of these is offered: naltrexone_oud
    And we are careful about "naloxone_not_reverse_all"
    And we are careful about "tolerance_loss"
    And nothing is urgent
    And nobody leaves empty-handed
    And no option is both to talk about and excluded
    And we do not ask about "alcohol_withdrawal_signs"
