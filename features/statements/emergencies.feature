Feature: Emergencies, and being safe
  Each sign of an emergency, alone, brings emergency care before anything else. Thoughts of suicide and danger from
  someone are answered at once. Written from the statements and their corrections, not from the rules.

  Source: who_naloxone_2014, Rec 1 and remarks; corrections, urgent_care; hazard log HZ08

  Scenario: Signs in the body that cannot wait, each by itself (C-every-emergency)
    Someone may tick only one thing, and know nothing else. One is enough.
    Source: corrections, every emergency_now value alone raises urgent_emergency; hazard log HZ08

    Given each of these people:
      | emergency_now        | then |
      | unresponsive         | yes  |
      | slow_or_no_breathing | yes  |
      | seizure              | yes  |
      | chest_pain           | yes  |
      | syncope              | yes  |
      | very_hot_agitated    | yes  |
      | none                 | no   |
      | unknown              | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes hear about "urgent_emergency"
    And only those marked yes hear about "urgent_emergency" because "C-every-emergency"
    And only those marked yes can talk about "urgent_care"

  Scenario: Withdrawal, infection and danger that cannot wait, each by itself (C-every-emergency)
    A very bad withdrawal alone once raised nothing.
    Source: corrections, every emergency_now value alone raises urgent_emergency; hazard log HZ08

    Given each of these people:
      | emergency_now                     | then |
      | confusion_or_hallucinations       | yes  |
      | severe_withdrawal_unwell          | yes  |
      | precipitated_withdrawal_severe    | yes  |
      | sepsis_signs                      | yes  |
      | rapidly_spreading_wound           | yes  |
      | in_danger_from_someone            | yes  |
      | severe_withdrawal_unwell, unknown | yes  |
      | none                              | no   |
      |                                   | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes hear about "urgent_emergency"
    And only those marked yes hear about "urgent_emergency" because "C-every-emergency"
    And only those marked yes can talk about "urgent_care"

  Scenario: An emergency is an emergency whoever reports it (contract)
    A friend or a worker who finds someone on the floor gets the same help first.
    Source: contract, alerts are never filtered; who_naloxone_2014, Rec 1 and remarks

    Given each of these people:
      | respondent         | emergency_now        | then |
      | loved_one          | unresponsive         | yes  |
      | other              | slow_or_no_breathing | yes  |
      | self_and_loved_one | seizure              | yes  |
      | clinician          | chest_pain           | yes  |
      | loved_one          | none                 | no   |
      | other              | none                 | no   |
      | loved_one          |                      | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes hear about "urgent_emergency"
    And only those marked yes can talk about "urgent_care"

  Scenario: Sudden, very bad withdrawal after buprenorphine (K059)
    Withdrawal brought on by a medication can be too strong to get through at home.
    Source: asam_hpso_2023, key question 2, bullet 3

    Given each of these people:
      | emergency_now                  | opioid_dependence | then |
      | precipitated_withdrawal_severe | yes               | yes  |
      | precipitated_withdrawal_severe |                   | yes  |
      | severe_withdrawal_unwell       | yes               | no   |
      | confusion_or_hallucinations    |                   | no   |
      | none                           | yes               | no   |
      |                                | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "K059"

  Scenario: A seizure or confusion while coming off pills or alcohol (K136)
    Both can be deadly, whatever was stopped. A seizure disorder known for years, or a seizure in the past, is not this.
    Source: fda_bzd_2020, para 2

    Given each of these people:
      | emergency_now               | conditions       | alcohol_wd_history | then |
      | seizure                     |                  |                    | yes  |
      | confusion_or_hallucinations |                  |                    | yes  |
      | seizure, chest_pain         |                  |                    | yes  |
      | syncope                     |                  |                    | no   |
      | none                        | seizure_disorder | seizure            | no   |
      |                             | seizure_disorder |                    | no   |
      |                             |                  | delirium_tremens   | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "K136"

  Scenario: Can't be woken, or barely breathing (K170)
    Call, give naloxone, give breaths, stay. It comes before any list.
    Source: who_naloxone_2014, Rec 1 and remarks

    Given each of these people:
      | emergency_now        | substances | then |
      | unresponsive         |            | yes  |
      | slow_or_no_breathing |            | yes  |
      | unresponsive         | alcohol    | yes  |
      | slow_or_no_breathing | cocaine    | yes  |
      | syncope              |            | no   |
      | seizure              |            | no   |
      | none                 | fentanyl   | no   |
      |                      | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "K170"

  Scenario: What a friend is told when someone can't be woken (K170)
    The words are short, and in the order in which things are done.
    Source: corrections, text of urgent_emergency

    Given someone who says "emergency_now" is "unresponsive"
    When we look at options together
    Then the alert "urgent_emergency" is urgent
    And the alert "urgent_emergency" comes first
    And what is shown begins with the alerts
    And we say "Call 9-1-1"
    And we say "Give naloxone"
    And we say "Give breaths"
    And we say "Naloxone does not harm someone who has not taken opioids"

  Scenario: Chest pain, fainting or overheating (K171)
    After stimulants these can kill. Someone who is not sure what they took is helped in the same way.
    Source: asam_stud_2024, abstract

    Given each of these people:
      | emergency_now            | substances      | then |
      | chest_pain               | cocaine         | yes  |
      | chest_pain               |                 | yes  |
      | syncope                  |                 | yes  |
      | very_hot_agitated        |                 | yes  |
      | very_hot_agitated        | methamphetamine | yes  |
      | seizure                  | cocaine         | no   |
      | severe_withdrawal_unwell |                 | no   |
      | none                     | cocaine         | no   |
      |                          | methamphetamine | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "K171"

  Scenario: Overheating after methamphetamine is named as such (K286)
    Very hot and agitated after methamphetamine: it is the heat that is dangerous.
    Source: c_canadiem, article

    Given each of these people:
      | substances               | emergency_now     | then |
      | methamphetamine          | very_hot_agitated | yes  |
      | methamphetamine, alcohol | very_hot_agitated | yes  |
      | cocaine                  | very_hot_agitated | no   |
      |                          | very_hot_agitated | no   |
      | methamphetamine          | chest_pain        | no   |
      | methamphetamine          | none              | no   |
      | methamphetamine          |                   | no   |
    When we look at options together
    Then only those marked yes hear about "stimulant_toxicity" because "K286"

  Scenario: Fever and feeling very ill, or a wound that spreads fast (K173)
    An infection in the blood moves faster than an appointment. A wound that is slow to heal is not this.
    Source: author_rule, general safety; corrections, K173 raises urgent_emergency

    Given each of these people:
      | emergency_now           | conditions        | then |
      | sepsis_signs            |                   | yes  |
      | rapidly_spreading_wound |                   | yes  |
      | sepsis_signs            | skin_wound        | yes  |
      | chest_pain              | skin_wound        | no   |
      | none                    | skin_wound        | no   |
      | none                    | serious_infection | no   |
      |                         | skin_wound        | no   |
      |                         |                   | no   |
    When we look at options together
    Then only those marked yes hear about "infection_red_flags"
    And only those marked yes can talk about "urgent_care" because "K173"

  Scenario: Severe alcohol withdrawal goes to hospital now: the score (K257)
    A nurse has scored the withdrawal. Nineteen is severe; eighteen is not.
    Source: asam_awm_2020, Table 1; hazard log HZ23

    Given each of these people:
      | substances          | ciwa_ar | emergency_now | then |
      | alcohol             | 19      | none          | yes  |
      | alcohol             | 19      |               | yes  |
      | nonbeverage_alcohol | 25      |               | yes  |
      | alcohol, fentanyl   | 30      |               | yes  |
      | alcohol             | 18      | none          | no   |
      | alcohol             | 10      |               | no   |
      | alcohol             |         |               | no   |
      | alcohol             |         | none          | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes can talk about "urgent_care" because "K257"
    And only those marked yes hear about "urgent_emergency" because "K257"
    And only those marked yes hear about "alcohol_withdrawal_severe" because "K257"

  Scenario: Severe alcohol withdrawal goes to hospital now: what one can see (K257)
    Seizure, confusion, seeing things, or shaking badly in someone who drinks. In someone who does not drink the same
    sign is an emergency too, and is not called alcohol withdrawal.
    Source: asam_awm_2020, Table 1; corrections, K257 raises urgent_emergency

    Given each of these people:
      | substances          | emergency_now               | then |
      | alcohol             | seizure                     | yes  |
      | alcohol             | confusion_or_hallucinations | yes  |
      | alcohol             | severe_withdrawal_unwell    | yes  |
      | nonbeverage_alcohol | severe_withdrawal_unwell    | yes  |
      | alcohol             | chest_pain                  | no   |
      | alcohol             | sepsis_signs                | no   |
      | fentanyl            | seizure                     | no   |
      | benzo_nonprescribed | severe_withdrawal_unwell    | no   |
      |                     | severe_withdrawal_unwell    | no   |
      | alcohol             | none                        | no   |
      | alcohol             |                             | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K257"

  Scenario: Severe alcohol withdrawal is an urgent alert, and not a line beside an option (K257)
    The score was taken in a clinic, and nobody ticked a sign. Or a friend sees it happen. Both lead to hospital now.
    Source: asam_awm_2020, Table 1; corrections, K257 raises urgent_emergency (urgent)

    Given each of these people:
      | substances          | ciwa_ar | emergency_now               |
      | alcohol             | 19      |                             |
      | nonbeverage_alcohol | 28      | none                        |
      | alcohol             |         | confusion_or_hallucinations |
      | alcohol             |         | seizure                     |
    When we look at options together
    Then there is an alert "alcohol_withdrawal_severe"
    And the alert "alcohol_withdrawal_severe" is urgent
    And the alert "urgent_emergency" is urgent

  Scenario: Signs of a serious infection are urgent by themselves (K173)
    The card that names the infection says that it cannot wait.
    Source: author_rule, general safety; corrections, K173 raises urgent_emergency (urgent)

    Given each of these people:
      | emergency_now           | routes |
      | sepsis_signs            |        |
      | rapidly_spreading_wound | inject |
    When we look at options together
    Then the alert "infection_red_flags" is urgent
    And the alert "urgent_emergency" is urgent

  Scenario: In a place where 9-1-1 is not the number (C-every-emergency)
    Someone in London, Lyon or Melbourne reads the card. They are told to call the number where they are.
    Source: corrections, every emergency_now value alone; line_999_gb, line_112_eu_2008, line_000_au

    Given each of these people:
      | jurisdiction | emergency_now            |
      | GB           | unresponsive             |
      | FR           | seizure                  |
      | AU-VIC       | chest_pain               |
      | DE           | severe_withdrawal_unwell |
    When we look at options together
    Then we are careful about "urgent_emergency" because "the emergency number where you are"
    And the alert "urgent_emergency" is urgent

  Scenario: Where 9-1-1 is the number, no other is named (C-every-emergency)
    In Canada and the United States a second number would only cost time.
    Source: corrections, text of urgent_emergency; line_911_us, line_911_nunavut

    Given each of these people:
      | jurisdiction | emergency_now |
      | CA           | unresponsive  |
      | CA-BC        | seizure       |
      | CA-ON        | chest_pain    |
      | US           | unresponsive  |
      | US-RI        | syncope       |
    When we look at options together
    Then we are careful about "urgent_emergency" because "Call 9-1-1"
    And we are not careful about "urgent_emergency" because "the emergency number where you are"

  Scenario: Thoughts of ending one's life are answered at once (C-suicide-safety)
    Thoughts without a plan deserve an answer and a number to call. They are not a reason for sirens.
    Source: corrections, suicidality; calls C03

    Given each of these people:
      | suicidality    | substances | then |
      | thoughts       |            | yes  |
      | thoughts       | alcohol    | yes  |
      | plan_or_intent |            | yes  |
      | recent_attempt |            | yes  |
      | none           |            | no   |
      | none           | alcohol    | no   |
      |                | alcohol    | no   |
      |                |            | no   |
    When we look at options together
    Then only those marked yes hear about "suicide_safety"
    And only those marked yes can talk about "mental_health_care"

  Scenario: Someone with thoughts and no plan has someone to talk to (C-suicide-safety)
    The line and care for the mind are named because of what was said, and not only because they are always there.
    Source: corrections, about talk_to_someone_now: suicidality thoughts; calls C03

    Given each of these people:
      | suicidality | respondent | then |
      | thoughts    |            | yes  |
      | thoughts    | self       | yes  |
      | thoughts    | clinician  | yes  |
      | none        | self       | no   |
      |             | self       | no   |
      |             |            | no   |
    When we look at options together
    Then only those marked yes can talk about "talk_to_someone_now, mental_health_care" because "C-suicide-safety"

  Scenario: A plan, an intent or a recent attempt needs help the same day (K172)
    Here emergency care is offered now. With thoughts and no plan it is not urgent.
    Source: author_rule, general safety; corrections, suicidality: plan, intent or attempt is urgent

    Given each of these people:
      | suicidality    | emergency_now | then |
      | plan_or_intent |               | yes  |
      | recent_attempt |               | yes  |
      | plan_or_intent | none          | yes  |
      | thoughts       |               | no   |
      | thoughts       | none          | no   |
      | none           |               | no   |
      |                |               | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes can talk about "urgent_care"
    And only those marked yes can talk about "urgent_care" because "K172"
    And only those marked yes can talk about "talk_to_someone_now" because "K172"

  Scenario: The words for someone who thinks about ending their life (C-suicide-safety)
    They drink tonight, think about ending their life, and have no plan.
    Source: corrections, text of talk_to_someone_now; calls C03

    Given someone who answers:
      | question    | answer   |
      | substances  | alcohol  |
      | suicidality | thoughts |
    When we look at options together
    Then there is an alert "suicide_safety"
    And nothing is urgent
    And we say "Thank you for saying so"
    And we say "Are you safe where you are"
    And we say "9-8-8"

  Scenario: Someone is hurting them (C-danger-from-someone)
    Danger from a person comes before everything else, also before the card for emergencies.
    Source: corrections, in_danger_from_someone raises safety_from_violence before urgent_emergency

    Given each of these people:
      | emergency_now                      | then |
      | in_danger_from_someone             | yes  |
      | in_danger_from_someone, chest_pain | yes  |
      | chest_pain                         | no   |
      | unresponsive                       | no   |
      | none                               | no   |
      |                                    | no   |
    When we look at options together
    Then only those marked yes hear about "safety_from_violence"
    And only those marked yes hear about "safety_from_violence" because "C-danger-from-someone"
    And only those marked yes can talk about "safety_from_violence"

  Scenario: Danger from someone is the first thing on the page (C-danger-from-someone)
    Someone is in danger from a person and has chest pain.
    Source: corrections, safety_from_violence comes before urgent_emergency

    Given someone who says "emergency_now" is "in_danger_from_someone, chest_pain"
    When we look at options together
    Then the alert "safety_from_violence" comes first
    And only danger from someone comes before the alert "urgent_emergency"
    And the alert "urgent_emergency" is urgent

  Scenario: Not safe where they are (C-safe-where-you-are)
    A quiet *no* is enough. It is heard even when nothing else is said, and when someone answers for another.
    Source: corrections, ask_order 1 (safe_where_you_are) and safety_from_violence

    Given each of these people:
      | safe_where_you_are | emergency_now | respondent | then |
      | no                 |               |            | yes  |
      | no                 | none          | self       | yes  |
      | no                 |               | clinician  | yes  |
      | no                 |               | loved_one  | yes  |
      | yes                |               |            | no   |
      | yes                | none          | self       | no   |
      |                    | none          | self       | no   |
      |                    |               |            | no   |
    When we look at options together
    Then only those marked yes hear about "safety_from_violence"
    And only those marked yes hear about "safety_from_violence" because "C-safe-where-you-are"
    And only those marked yes can talk about "safety_from_violence"

  Scenario: A warning that is no emergency does not cry out like one (K256)
    Someone drinks every day, someone else is not safe where they are. Both are told what matters for them. The urgent alert is
    kept for what the corrections name, so that it is believed when it comes.
    Source: corrections, what raises urgent_emergency

    Given each of these people:
      | substances | alcohol_frequency | safe_where_you_are | emergency_now | suicidality |
      | alcohol    | daily             |                    |               |             |
      | alcohol    | daily             |                    | none          | none        |
      |            |                   | no                 |               |             |
      |            |                   | no                 | none          | none        |
    When we look at options together
    Then nothing is urgent
