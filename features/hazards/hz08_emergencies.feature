@HZ08
Feature: HZ08 An emergency is never missed or delayed by the form
  Any one sign is enough, alone, whatever else was said or not said. What to do now stands above everything.

  Source: hazard log HZ08; who_naloxone_2014, Rec 1 and remarks

  Scenario Outline: Each sign alone is enough
    Given someone who says "emergency_now" is "<sign>"
    When we look at options together
    Then there is an urgent alert
    And there is an alert "urgent_emergency"
    And only danger from someone comes before the alert "urgent_emergency"
    And what is shown begins with the alerts
    And "urgent_care" can be talked about right away
    And we say "Call 9-1-1. Give naloxone. Give breaths."
    And nothing here requires "finishing questionnaire"

    Examples:
      | sign                          |
      | unresponsive                  |
      | slow_or_no_breathing          |
      | seizure                       |
      | chest_pain                    |
      | syncope                       |
      | very_hot_agitated             |
      | confusion_or_hallucinations   |
      | severe_withdrawal_unwell      |
      | sepsis_signs                  |
      | rapidly_spreading_wound       |
      | precipitated_withdrawal_severe |
      | in_danger_from_someone        |

  Scenario Outline: Whoever says so, whatever else they said
    Given 25 people drawn by lot
    And they say "emergency_now" is "<sign>"
    When we look at options together
    Then there is an urgent alert
    And only danger from someone comes before the alert "urgent_emergency"
    And "urgent_care" can be talked about right away

    Examples:
      | sign                          |
      | unresponsive                  |
      | slow_or_no_breathing          |
      | seizure                       |
      | chest_pain                    |
      | syncope                       |
      | very_hot_agitated             |
      | confusion_or_hallucinations   |
      | severe_withdrawal_unwell      |
      | sepsis_signs                  |
      | rapidly_spreading_wound       |
      | precipitated_withdrawal_severe |
      | in_danger_from_someone        |

  Scenario: A sign is enough even when the list is not finished
    Given someone who says "emergency_now" is "seizure, unknown"
    When we look at options together
    Then there is an urgent alert

  Scenario: A friend types that somebody does not respond
    Given someone who says "respondent" is "other"
    And they say "emergency_now" is "unresponsive, slow_or_no_breathing"
    When we look at options together
    Then the alert "urgent_emergency" comes first
    And "urgent_care" can be talked about right away
    And "naloxone_thn" is something to talk about

  Scenario: Someone who is being hurt is told so first
    Given someone who says "emergency_now" is "in_danger_from_someone"
    When we look at options together
    Then the alert "safety_from_violence" comes first
    And there is an alert "urgent_emergency"
    And we say "You are not to blame for someone hurting you"

  Scenario Outline: A plan or an attempt is urgent; thoughts are answered at once without being urgent
    Given someone who says "suicidality" is "<answer>"
    When we look at options together
    Then the alert "suicide_safety" comes first
    And <urgency>
    And "talk_to_someone_now" can be talked about right away
    And we say "9-8-8"

    Examples:
      | answer         | urgency                  |
      | thoughts       | nothing is urgent        |
      | plan_or_intent | there is an urgent alert |
      | recent_attempt | there is an urgent alert |

  Scenario: It is asked for first
    Given someone of whom nothing is known
    When we look at options together
    Then we ask next about "emergency_now"

  Scenario: Nothing is urgent when nothing is
    Given someone who says "emergency_now" is "none"
    And someone who uses fentanyl
    When we look at options together
    Then nothing is urgent
    And there is no alert "urgent_emergency"

  Scenario: Sweating, sleepless and seeing things after stopping drinking
    Given someone who uses alcohol
    And they say "main_frequency" is "daily"
    And they say "emergency_now" is "confusion_or_hallucinations"
    When we look at options together
    Then there is an urgent alert
    And there is an alert "alcohol_withdrawal_severe"
    And "withdrawal_mgmt_alcohol_outpatient" is not offered

  Scenario: Outside Canada and the United States the number is another
    Given someone who says "emergency_now" is "unresponsive"
    And they say "jurisdiction" is "GB"
    When we look at options together
    Then we say "such as 999 or 112"
