Feature: True to where someone lives
  What exists differs from place to place, and what we know of it gets old. Unknown is never "no", an old "no" is no
  longer one, and emergency advice is never filtered.

  Source: contract, *Standing* (not_here) and *Time*

  Scenario: Ontario after the closures of 2025
    Given someone who answers:
      | question           | answer   |
      | jurisdiction       | CA-ON    |
      | substances         | fentanyl |
      | uses_alone         | always   |
      | supply_unregulated | yes      |
    When we look at options together
    Then "scs" is something to talk about
    And what is known about "scs" here is "changing"
    And what is known about "scs" here is old, and says so
    And we are careful about "legal_status_check" for "scs"
    And these are something to talk about: overdose_hotline, naloxone_thn, overdose_plan

  Scenario: The page for Ontario names sites with their age, and says to call first
    When we look at what exists in "CA-ON"
    Then there is someone to talk to now
    And "scs" is known here as "changing"
    And the page says "Call first."
    And the page says "not checked since"

  Scenario: A province where a service is not known
    Given someone who answers:
      | question           | answer  |
      | jurisdiction       | CA-PE   |
      | substances         | cocaine |
      | supply_unregulated | yes     |
    When we look at options together
    Then "drug_checking" is something to talk about
    And what is known about "drug_checking" here is "unknown"

  Scenario: The page of that province does not turn unknown into no
    When we look at what exists in "CA-PE"
    Then there is someone to talk to now
    And "drug_checking" is known here as "unknown"
    And the page says "Not known never means no"

  Scenario: A country without opioid agonist treatment, while the record was fresh
    Given the day is 2020-06-01
    And someone who answers:
      | question          | answer                    |
      | jurisdiction      | RU                        |
      | substances        | heroin                    |
      | opioid_dependence | yes                       |
      | goals             | stabilise_with_medication |
    When we look at options together
    Then "oat_methadone" is not here
    And "oat_methadone" names "rapid_access_clinic" as near to it
    And nobody leaves empty-handed

  Scenario: The same country today: the old "no" is no longer one
    Given someone who answers:
      | question          | answer                    |
      | jurisdiction      | RU                        |
      | substances        | heroin                    |
      | opioid_dependence | yes                       |
      | goals             | stabilise_with_medication |
    When we look at options together
    Then "oat_methadone" is something to talk about
    And what is known about "oat_methadone" here is "unknown"
    And what is known about "oat_methadone" here is old, and says so

  Scenario: Nothing is within reach, and the clinic's own directory says so
    Given someone who answers:
      | question          | answer     |
      | jurisdiction      | CA-NU      |
      | substances        | fentanyl   |
      | opioid_dependence | yes        |
      | uses_alone        | always     |
      | local_services    | none_known |
    When we look at options together
    Then "scs" is not here
    And "scs" names "overdose_hotline" as near to it
    And these are something to talk about: naloxone_thn, overdose_plan, talk_to_someone_now
    And nobody leaves empty-handed

  Scenario: A phone line whose evidence is old says so
    When we look at what exists in "CA-BC"
    Then the page says "1-888-688-6677"
    And the page says "Its hours were not read."
    And the page says "not checked since"

  Scenario: Emergency advice is there even where nothing is known
    When we look at what exists in "other"
    Then the page says "Give naloxone"
