Feature: What people want, and what it opens
  A list starts from the person's own goals, reasons and preferences. Every goal that we ask about has to lead to
  something, and a preference opens a talk without closing any other door.

  Scenario: Using less, or using more safely, is a goal in its own right (K312)
    Change short of stopping altogether is a legitimate aim, and a plan for it can be talked about. Other goals lead
    elsewhere, and someone who has not named a goal has not named this one.
    Source: nysdoh_hr_2023, 2019 edition: positive changes beyond abstinence

    Given each of these people:
      | goals                         | substances | then |
      | reduce_use                    | fentanyl   | yes  |
      | stay_alive_safer_use          | fentanyl   | yes  |
      | reduce_use                    |            | yes  |
      | stay_alive_safer_use          | alcohol    | yes  |
      | abstain_all, reduce_use       | cocaine    | yes  |
      | housing, stay_alive_safer_use |            | yes  |
      | abstain_all                   | fentanyl   | no   |
      | housing                       | fentanyl   | no   |
      | income_work_school            |            | no   |
      |                               | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan" because "K312"

  Scenario: Groups are one way, for those who want one (K314)
    Someone who would like a group, or does not mind either way, can talk about mutual aid. Nobody who would rather talk
    one-to-one, or not at all, is sent there; nothing is assumed of someone who has not said.
    Source: crism_oud_2024, by analogy with psychosocial rec 2

    Given each of these people:
      | pref_format | receptivity        | current_oat | then |
      | group       |                    |             | yes  |
      | either      |                    |             | yes  |
      | group       |                    | methadone   | yes  |
      |             | group              |             | yes  |
      |             | counselling, group |             | yes  |
      | individual  | group              |             | yes  |
      | individual  |                    |             | no   |
      | neither     |                    |             | no   |
      |             | counselling        |             | no   |
      |             | peer               |             | no   |
      |             | nothing_today      |             | no   |
      |             |                    | methadone   | no   |
    When we look at options together
    Then only those marked yes can talk about "mutual_aid" because "K314"

  Scenario: A group is never the price of medication (K314)
    A man on methadone likes his group. He keeps both.
    Source: crism_oud_2024, by analogy with psychosocial rec 2

    Given someone who answers:
      | question    | answer    |
      | oud         | severe    |
      | current_oat | methadone |
      | pref_format | group     |
    When we look at options together
    Then these are something to talk about: mutual_aid, oat_continue
    And nothing here requires "mutual aid"

  Scenario: Someone who has been there too (K310)
    People who would like support from a peer, are open to hearing about it, or were treated badly in health care are
    told why a peer may fit. Peer support is there for everyone; here it has a reason of its own.
    Source: bccsu_oud_2023, 1.2 scope; 4.3 Youth

    Given each of these people:
      | pref_peer | receptivity | stigma_experience | age | then |
      | yes       |             |                   |     | yes  |
      |           | peer        |                   |     | yes  |
      |           |             | yes               |     | yes  |
      | yes       |             |                   | 16  | yes  |
      | no        |             | yes               |     | yes  |
      | no        |             |                   |     | no   |
      |           | group       |                   |     | no   |
      |           |             | no                |     | no   |
      |           |             |                   |     | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support" because "K310"

  Scenario: Mental health matters most right now
    A goal that led nowhere before. Other goals on their own do not bring it up.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                     | then |
      | mental_health             | yes  |
      | reduce_use, mental_health | yes  |
      | reduce_use                | no   |
      | housing                   | no   |
      |                           | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care"
    And only those marked yes can talk about "mental_health_care, counselling" because "C-goals"

  Scenario: Better health
    Vaccines and sexual health are ways to look after oneself, whatever else goes on.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                      | then |
      | improve_health             | yes  |
      | improve_health, reduce_use | yes  |
      | reduce_use                 | no   |
      |                            | no   |
    When we look at options together
    Then only those marked yes can talk about "sexual_health, vaccination"

  Scenario: Relief from withdrawal now
    Someone who feels sick today needs a door that opens today, whatever they use.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                           | substances | then |
      | relieve_withdrawal_now          |            | yes  |
      | relieve_withdrawal_now          | fentanyl   | yes  |
      | relieve_withdrawal_now          | alcohol    | yes  |
      | relieve_withdrawal_now, housing |            | yes  |
      | housing                         |            | no   |
      |                                 |            | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic"

  Scenario: Relief from withdrawal now, and sick without opioids
    Someone without a diagnosis, sick without fentanyl, wants relief.
    Source: corrections; every goal is served by options

    Given someone who answers:
      | question          | answer                 |
      | goals             | relieve_withdrawal_now |
      | substances        | fentanyl               |
      | opioid_dependence | yes                    |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, rapid_access_clinic, withdrawal_bed

  Scenario: Not sure yet, and cannabis every day
    Not being sure is an answer too. There is a plan with no fixed end, a talk, and the choice to change nothing for now.
    Source: corrections; every goal is served by options

    Given someone who answers:
      | question       | answer   |
      | goals          | not_sure |
      | substances     | cannabis |
      | main_frequency | daily    |
    When we look at options together
    Then these are something to talk about: reduced_use_plan, counselling, no_change_for_now

  Scenario: Not sure yet
    Someone who is not sure can talk it over, or leave things as they are for now.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                | then |
      | not_sure             | yes  |
      | not_sure, housing    | yes  |
      | stay_alive_safer_use | no   |
      | housing              | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, peer_support, no_change_for_now" because "C-goals"

  Scenario: Stopping, with someone beside them
    Someone who wants to stop, one substance or all of them, or to come off their medication, has people to go along.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                     | current_oat | then |
      | abstain_all               |             | yes  |
      | abstain_all, housing      |             | yes  |
      | leave_oat                 | methadone   | yes  |
      | leave_oat                 |             | yes  |
      | stabilise_with_medication |             | no   |
      | stay_alive_safer_use      |             | no   |
      | housing                   | methadone   | no   |
      |                           |             | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling, peer_support" because "C-goals"

  Scenario: Stopping one substance
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                     | substances       | then |
      | stop_one_substance        | cocaine, tobacco | yes  |
      | stop_one_substance        |                  | yes  |
      | stabilise_with_medication | cocaine          | no   |
      | housing                   | cocaine          | no   |
      |                           | cocaine          | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "C-goals"

  Scenario: Only cannabis, or only something that is not on our list
    Naming a substance that we know little about still opens something beyond what everyone is offered.
    Source: corrections; naming only these still gives more than the always-offered set

    Given each of these people:
      | substances      | then |
      | cannabis        | yes  |
      | other           | yes  |
      | cannabis, other | yes  |
      | none            | no   |
      |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan"
    And only those marked yes can talk about "reduced_use_plan, counselling" because "C-cannabis-other"

  Scenario: A goal about cannabis, or about something that is not on our list
    Someone may say what the goal is about without saying all that they use.
    Source: corrections; naming only these still gives more than the always-offered set

    Given each of these people:
      | goals              | goal_substances | then |
      | stop_one_substance | cannabis        | yes  |
      | stop_one_substance | other           | yes  |
      | reduce_use         | cannabis, other | yes  |
      | stop_one_substance | cocaine         | no   |
      | stop_one_substance | alcohol         | no   |
      | stop_one_substance | none            | no   |
      | stop_one_substance |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "reduced_use_plan, counselling" because "C-cannabis-other"

  Scenario: Less pain
    Pain is looked after, whether or not opioids are part of the plan (K241).
    Source: cdc_opioid_2022, recommendations are voluntary and support individual care

    Given each of these people:
      | goals                | then |
      | pain_relief          | yes  |
      | housing, pain_relief | yes  |
      | housing              | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "pain_care"

  Scenario: Work, school or income
    Someone who wants to work, study or have an income can have help with papers, benefits and rights.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                          | then |
      | income_work_school             | yes  |
      | reduce_use, income_work_school | yes  |
      | reduce_use                     | no   |
      |                                | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help"

  Scenario: Family and relationships
    The people close to someone can have support of their own, and there is someone to talk to about it.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                            | then |
      | family_relationships             | yes  |
      | support_loved_one                | yes  |
      | family_relationships, reduce_use | yes  |
      | reduce_use                       | no   |
      |                                  | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support"

  Scenario: Family and relationships, and a talk
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                            | then |
      | family_relationships             | yes  |
      | family_relationships, reduce_use | yes  |
      | reduce_use                       | no   |
      |                                  | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support, counselling" because "C-goals"

  Scenario: Pregnancy or being a parent
    Someone who says that this matters most can talk about care for parents, without having to say whether they are
    pregnant.
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                           | then |
      | pregnancy_parenting             | yes  |
      | pregnancy_parenting, reduce_use | yes  |
      | reduce_use                      | no   |
      |                                 | no   |
    When we look at options together
    Then only those marked yes can talk about "perinatal_care"

  Scenario: Feeling steady, or staying out of withdrawal
    Source: corrections; every goal is served by options

    Given each of these people:
      | goals                     | then |
      | stabilise_with_medication | yes  |
      | avoid_withdrawal          | yes  |
      | avoid_withdrawal, housing | yes  |
      | housing                   | no   |
      |                           | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic"

  Scenario: A clinic that asks for no referral, and no diagnosis
    Few people have ever been assessed. Being sick without opioids, drinking every day, a stimulant use disorder or
    benzodiazepines that one cannot go without are each enough to walk in and ask.
    Source: corrections; options added after trying plain calls; callers seldom have a diagnosis

    Given each of these people:
      | opioid_dependence | alcohol_frequency | stud | benzo_dependence | then |
      | yes               |                   |      |                  | yes  |
      |                   | daily             |      |                  | yes  |
      |                   | most_days         |      |                  | yes  |
      |                   |                   | yes  |                  | yes  |
      |                   |                   |      | yes              | yes  |
      | no                | weekly            | no   | no               | no   |
      | no                |                   |      |                  | no   |
      |                   | less              |      |                  | no   |
      |                   |                   |      |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "C-added-options"

  Scenario: Not using anything, and staying at home
    A programme by day or evening is a way to stop without moving in anywhere. Nobody who has named something else is
    sent there.
    Source: corrections; options added after trying plain calls

    Given each of these people:
      | goals                | substances | then |
      | abstain_all          | fentanyl   | yes  |
      | abstain_all, housing | alcohol    | yes  |
      | housing              | alcohol    | no   |
      | stay_alive_safer_use | fentanyl   | no   |
      |                      | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "day_programme"

  Scenario: A home to recover in
    Recovery housing is for someone who wants a place to live and wants to stop.
    Source: corrections; options added after trying plain calls

    Given each of these people:
      | goals                | housing     | then |
      | housing, abstain_all |             | yes  |
      | abstain_all          | unsheltered | yes  |
      | abstain_all          | shelter     | yes  |
      | abstain_all          | unstable    | yes  |
      | reduce_use           | stable      | no   |
      |                      | stable      | no   |
      |                      |             | no   |
    When we look at options together
    Then only those marked yes can talk about "recovery_housing"

  Scenario: Tests and vaccines, because they would like to hear about them
    Naming something puts it on the table.
    Source: contract, Standing: in play; corrections, what is asked must be used

    Given each of these people:
      | receptivity          | then |
      | tests_vaccines       | yes  |
      | tests_vaccines, peer | yes  |
      | peer                 | no   |
      | wound_care           | no   |
      | nothing_today        | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "hiv_test, hcv_test, hbv_test, vaccination, sexual_health"
    And only those marked yes can talk about "hiv_test, hcv_test, hbv_test, vaccination, sexual_health" because "C-what-is-asked"

  Scenario: Supplies, because they would like to hear about them
    Source: contract, Standing: in play; corrections, what is asked must be used

    Given each of these people:
      | receptivity        | then |
      | safer_use_supplies | yes  |
      | peer               | no   |
      | counselling        | no   |
      | nothing_today      | no   |
      |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "nsp, safer_smoking"
    And only those marked yes can talk about "nsp, safer_smoking" because "C-what-is-asked"

  Scenario: Wound care, because they would like to hear about it
    Source: contract, Standing: in play; corrections, what is asked must be used

    Given each of these people:
      | receptivity   | then |
      | wound_care    | yes  |
      | peer          | no   |
      | housing_help  | no   |
      | nothing_today | no   |
      |               | no   |
    When we look at options together
    Then only those marked yes can talk about "wound_care"
    And only those marked yes can talk about "wound_care" because "C-what-is-asked"

  Scenario: Support for the family, because they would like to hear about it
    Source: contract, Standing: in play

    Given each of these people:
      | receptivity   | then |
      | family        | yes  |
      | peer          | no   |
      | nothing_today | no   |
      |               | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support"

  Scenario: A live-in programme, because they would like one
    Someone can say so as a place where they would feel at ease, or as something to hear about.
    Source: contract, Standing: in play; corrections, what is asked must be used

    Given each of these people:
      | receptivity | pref_setting | then |
      | residential |              | yes  |
      |             | residential  | yes  |
      | peer        |              | no   |
      |             | primary_care | no   |
      |             | unsure       | no   |
      |             |              | no   |
    When we look at options together
    Then only those marked yes can talk about "residential"
    And only those marked yes can talk about "residential" because "C-what-is-asked"

  Scenario: Using eases pain
    There are reasons for using, and they matter for what could help.
    Source: corrections; what is asked must be used

    Given each of these people:
      | what_using_does      | then |
      | eases_pain           | yes  |
      | eases_pain, pleasure | yes  |
      | pleasure             | no   |
      | connection           | no   |
      | none                 | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "pain_care"

  Scenario: Using helps to cope
    Someone who uses to cope, to lift the mood or to sleep can hear about mental-health care.
    Source: corrections; what is asked must be used

    Given each of these people:
      | what_using_does      | then |
      | helps_cope           | yes  |
      | helps_mood           | yes  |
      | helps_sleep          | yes  |
      | helps_cope, pleasure | yes  |
      | pleasure             | no   |
      | eases_pain           | no   |
      | none                 | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care"
    And only those marked yes can talk about "counselling" because "C-what-is-asked"

  Scenario: Using keeps withdrawal away
    Someone who uses so as not to get sick can go somewhere that can help with that soon.
    Source: corrections; what is asked must be used

    Given each of these people:
      | what_using_does            | substances | then |
      | eases_withdrawal           | fentanyl   | yes  |
      | eases_withdrawal           |            | yes  |
      | eases_withdrawal, pleasure | alcohol    | yes  |
      | pleasure                   | fentanyl   | no   |
      | none                       | fentanyl   | no   |
      |                            | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic"

  Scenario: Using gives energy, or helps to focus
    Low energy or trouble with focus can be looked at with someone in mental-health care.
    Source: corrections; what is asked must be used

    Given each of these people:
      | what_using_does           | then |
      | energy_or_focus           | yes  |
      | energy_or_focus, pleasure | yes  |
      | pleasure                  | no   |
      | none                      | no   |
      |                           | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care"

  Scenario: Using brings people together
    Someone who uses for the company may find it in a group too.
    Source: corrections; what is asked must be used

    Given each of these people:
      | what_using_does | then |
      | connection      | yes  |
      | pleasure        | no   |
      | none            | no   |
      |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "mutual_aid"
    And only those marked yes can talk about "peer_support" because "C-what-is-asked"

  Scenario: Run by people who have been there
    Source: corrections; what is asked must be used

    Given each of these people:
      | service_preferences | then |
      | peer_run            | yes  |
      | peer_run, in_french | yes  |
      | in_french           | no   |
      | women_only          | no   |
      | none                | no   |
      |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "peer_support" because "C-what-is-asked"

  Scenario: Medication, because they would like to hear about it
    Source: corrections; what is asked must be used

    Given each of these people:
      | receptivity       | substances | then |
      | medication        | fentanyl   | yes  |
      | medication        |            | yes  |
      | medication, group | alcohol    | yes  |
      | group             | fentanyl   | no   |
      | nothing_today     | fentanyl   | no   |
      |                   | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic"

  Scenario: Medication as part of the plan
    Someone who wants medication, or has not decided, can ask without a referral. Someone who does not want it is not
    told that they do.
    Source: corrections; what is asked must be used

    Given each of these people:
      | pref_medication | then |
      | yes             | yes  |
      | unsure          | yes  |
      | no              | no   |
      |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic" because "C-what-is-asked"

  Scenario: Talking, one to one
    Source: corrections; what is asked must be used

    Given each of these people:
      | pref_format | receptivity       | then |
      | individual  |                   | yes  |
      | either      |                   | yes  |
      |             | counselling       | yes  |
      | neither     | counselling, peer | yes  |
      | group       |                   | no   |
      | neither     |                   | no   |
      |             | peer              | no   |
      |             | nothing_today     | no   |
      |             |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "C-what-is-asked"

  Scenario: Care led by Indigenous people
    It is there for whoever asks for it, and nobody is sent there unasked.
    Source: corrections; what is asked must be used

    Given each of these people:
      | service_preferences       | then |
      | indigenous_led            | yes  |
      | indigenous_led, in_french | yes  |
      | in_french                 | no   |
      | faith_based               | no   |
      | none                      | no   |
      |                           | no   |
    When we look at options together
    Then only those marked yes can talk about "indigenous_led_care"
