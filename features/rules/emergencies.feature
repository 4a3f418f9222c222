@generated
Feature: What comes before every list
  Each sign alone is enough, for everyone, and nothing waits for another answer.

  Scenario: Somebody in danger from someone hears it first
    Source: corrections; Corrections ask for this alert. No source was read.

    Given each of these people:
      | emergency_now          | safe_where_you_are | then |
      | in_danger_from_someone |                    | yes  |
      | chest_pain             |                    | no   |
      |                        | no                 | no   |
    When we look at options together
    Then only those marked yes hear about "safety_from_violence" because "emergency-danger-from-someone"

  Scenario: Not safe where they are
    Source: corrections; Corrections ask for help with safety from violence. No source was read.

    Given each of these people:
      | safe_where_you_are | then |
      | no                 | yes  |
      | yes                | no   |
    When we look at options together
    Then only those marked yes hear about "safety_from_violence" because "emergency-not-safe-where-you-are"

  Scenario: Help to be safe
    Source: corrections; Option added by corrections. No source was read.

    Given each of these people:
      | safe_where_you_are | emergency_now          | then |
      | no                 |                        | yes  |
      |                    | in_danger_from_someone | yes  |
      | yes                |                        | no   |
    When we look at options together
    Then only those marked yes can talk about "safety_from_violence" because "emergency-help-to-be-safe"

  Scenario: Every sign is a reason to call
    Source: who_naloxone_2014, Rec 1 and remarks; recs 3-4 (summary)

    Given each of these people:
      | emergency_now                  | then |
      | unresponsive                   | yes  |
      | slow_or_no_breathing           | yes  |
      | seizure                        | yes  |
      | chest_pain                     | yes  |
      | syncope                        | yes  |
      | very_hot_agitated              | yes  |
      | confusion_or_hallucinations    | yes  |
      | severe_withdrawal_unwell       | yes  |
      | sepsis_signs                   | yes  |
      | rapidly_spreading_wound        | yes  |
      | precipitated_withdrawal_severe | yes  |
      | in_danger_from_someone         | yes  |
      | none                           | no   |
    When we look at options together
    Then only those marked yes hear about "urgent_emergency" because "emergency-call-now"

  Scenario: Another number outside Canada and the United States
    Source: corrections; The numbers come from the intake form's own help text. No source was read.

    Given each of these people:
      | emergency_now | jurisdiction | then |
      | unresponsive  | GB           | yes  |
      | unresponsive  | AU           | yes  |
      | unresponsive  | CA           | no   |
      | unresponsive  | US           | no   |
      | unresponsive  | CA-ON        | no   |
      | unresponsive  | US-RI        | no   |
      |               | GB           | no   |
      | none          | GB           | no   |
    When we look at options together
    Then only those marked yes hear about "urgent_emergency" because "emergency-number-elsewhere"

  Scenario: Nobody can wake them, or they hardly breathe
    Source: who_naloxone_2014, Rec 1 and remarks

    Given each of these people:
      | emergency_now        | then |
      | unresponsive         | yes  |
      | slow_or_no_breathing | yes  |
      | seizure              | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-overdose-signs"

  Scenario: The chest, a faint, or heat with agitation
    Source: asam_stud_2024, abstract: acute intoxication can be life-threatening

    Given each of these people:
      | emergency_now     | then |
      | chest_pain        | yes  |
      | syncope           | yes  |
      | very_hot_agitated | yes  |
      | unresponsive      | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-heart-or-heat"

  Scenario: Very hot after methamphetamine
    Source: c_canadiem, article

    Given each of these people:
      | emergency_now     | substances      | then |
      | very_hot_agitated | methamphetamine | yes  |
      | very_hot_agitated |                 | no   |
      | very_hot_agitated | cocaine         | no   |
      | chest_pain        | methamphetamine | no   |
      |                   | methamphetamine | no   |
    When we look at options together
    Then only those marked yes hear about "stimulant_toxicity" because "emergency-care-heat-after-methamphetamine"

  Scenario: Sudden, very strong withdrawal after a first dose
    Source: asam_hpso_2023, key question 2, bullet 3

    Given each of these people:
      | emergency_now                  | then |
      | precipitated_withdrawal_severe | yes  |
      | seizure                        | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-severe-precipitated-withdrawal"

  Scenario: Signs of dangerous withdrawal
    Source: fda_bzd_2020, para 2 (life-threatening seizures)

    Given each of these people:
      | emergency_now               | then |
      | seizure                     | yes  |
      | confusion_or_hallucinations | yes  |
      | severe_withdrawal_unwell    | yes  |
      | chest_pain                  | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-severe-withdrawal-signs"

  Scenario: Signs of a serious infection need care
    Source: corrections; General safety. No source was read; corrections say it ships.

    Given each of these people:
      | emergency_now           | conditions | then |
      | sepsis_signs            |            | yes  |
      | rapidly_spreading_wound |            | yes  |
      |                         | skin_wound | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-infection"

  Scenario: Signs of a serious infection are said
    Source: corrections; General safety. No source was read; corrections say it ships.

    Given each of these people:
      | emergency_now           | conditions | then |
      | sepsis_signs            |            | yes  |
      | rapidly_spreading_wound |            | yes  |
      |                         | skin_wound | no   |
    When we look at options together
    Then only those marked yes hear about "infection_red_flags" because "emergency-infection-red-flags"

  Scenario: Emergency services can come
    Source: corrections; Corrections ask that each emergency sign alone be enough. No source was read.

    Given each of these people:
      | emergency_now          | safe_where_you_are | then |
      | in_danger_from_someone |                    | yes  |
      |                        | no                 | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-care-danger-from-someone"

  Scenario: Severe alcohol withdrawal needs a hospital
    Source: asam_awm_2020, Table 1

    Given each of these people:
      | ciwa_ar | substances | emergency_now | then |
      | 19      |            |               | yes  |
      |         | alcohol    | seizure       | yes  |
      | 18      |            |               | no   |
      |         |            | seizure       | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care" because "emergency-alcohol-withdrawal-care"

  Scenario: Severe alcohol withdrawal is a reason to call
    Source: asam_awm_2020, Table 1

    Given each of these people:
      | ciwa_ar | aud  | emergency_now               | then |
      | 19      |      |                             | yes  |
      |         | mild | confusion_or_hallucinations | yes  |
      | 18      |      |                             | no   |
      |         |      | seizure                     | no   |
    When we look at options together
    Then only those marked yes hear about "urgent_emergency" because "emergency-alcohol-withdrawal-call"

  Scenario: Severe alcohol withdrawal has its own words
    Source: asam_awm_2020, Table 1

    Given each of these people:
      | ciwa_ar | substances          | emergency_now            | then |
      | 19      |                     |                          | yes  |
      |         | nonbeverage_alcohol | severe_withdrawal_unwell | yes  |
      | 18      |                     |                          | no   |
      |         |                     | seizure                  | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "emergency-alcohol-withdrawal-severe"

  Scenario: Thoughts of suicide
    Source: corrections; The wording comes from corrections; 9-8-8 is from memory. No source was read.

    Given each of these people:
      | suicidality    | then |
      | thoughts       | yes  |
      | none           | no   |
      | plan_or_intent | no   |
    When we look at options together
    Then only those marked yes hear about "suicide_safety" because "suicide-thoughts-talk-now"

  Scenario: A plan, or an attempt not long ago
    Source: corrections; General safety; 9-8-8 is from memory. No source was read; corrections say it ships.

    Given each of these people:
      | suicidality    | then |
      | plan_or_intent | yes  |
      | recent_attempt | yes  |
      | thoughts       | no   |
    When we look at options together
    Then only those marked yes hear about "suicide_safety" because "suicide-plan-or-attempt-urgent"

  Scenario: Someone to talk to about thoughts of suicide
    Source: corrections; Corrections and a case ask for it. No source was read.

    Given each of these people:
      | suicidality | then |
      | thoughts    | yes  |
      | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care, talk_to_someone_now" because "suicide-thoughts-someone-to-talk-to"

  Scenario: Care today after a plan or an attempt
    Source: corrections; General safety; 9-8-8 is from memory. No source was read; corrections say it ships.

    Given each of these people:
      | suicidality    | then |
      | plan_or_intent | yes  |
      | recent_attempt | yes  |
      | thoughts       | no   |
    When we look at options together
    Then only those marked yes can talk about "urgent_care, mental_health_care, talk_to_someone_now" because "suicide-plan-or-attempt-care-today"
