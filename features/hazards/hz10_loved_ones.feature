@HZ10
Feature: HZ10 A loved one's answers are never taken for the person's own
  No plan is made for somebody who is not there. Whoever answers for someone else gets naloxone, support, what to do in
  an emergency, and care for themselves.

  Source: hazard log HZ10; contract, *Answers* (respondent); craft_bc; who_naloxone_2014, Rec 1

  Scenario Outline: No treatment for the absent person, whatever is said about them
    Given someone who says "respondent" is "<who>"
    And someone who uses fentanyl
    And they say "oud" is "severe"
    And they say "opioid_dependence" is "yes"
    And they say "aud" is "severe"
    And they say "routes" is "inject"
    And they say "pref_oat" is "bup_nx"
    And they ask about "oat_methadone, naltrexone_oud"
    When we look at options together
    Then none of these is there: oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat, oat_continue, oat_change, oat_taper, naltrexone_oud, aud_naltrexone, aud_acamprosate, withdrawal_mgmt_opioid, residential, nsp
    And these are something to talk about: naloxone_thn, family_support
    And nothing is urgent

    Examples:
      | who       |
      | loved_one |
      | other     |

  Scenario Outline: Nothing is said about a diagnosis
    Given 40 people drawn by lot
    And they say "respondent" is "<who>"
    When we look at options together
    Then no text contains "you (have|live with) (an? )?(opioid|alcohol|stimulant) use disorder|your (diagnosis|treatment plan)"
    And none of these is there: oat_bup_nx, oat_methadone, oat_continue, naltrexone_oud, aud_naltrexone, hcv_treatment
    And nobody leaves empty-handed

    Examples:
      | who       |
      | loved_one |
      | other     |

  Scenario: A mother who fears an overdose
    Given someone who says "respondent" is "loved_one"
    And they say "loved_one_uses_opioids" is "yes"
    And they say "goals" is "support_loved_one"
    When we look at options together
    Then these are something to talk about: naloxone_thn, family_support, overdose_plan, counselling, mental_health_care, talk_to_someone_now, safety_from_violence
    And "family_support" says "theirs to decide"
    And nothing here requires "consent"

  Scenario Outline: They are not asked about their own use
    Given someone who says "respondent" is "<who>"
    When we look at options together
    Then we do not ask about "substances, routes, opioid_dependence, oud, aud, current_oat, pregnancy, opioid_last_hours, benzo_dependence"
    And we ask at most 3 questions

    Examples:
      | who       |
      | loved_one |
      | other     |

  Scenario: Someone who answers for themselves and for another sees both
    Given someone who says "respondent" is "self_and_loved_one"
    And they say "opioid_dependence" is "yes"
    And they say "loved_one_uses_opioids" is "yes"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, naloxone_thn, family_support, overdose_plan
    And nobody leaves empty-handed

  Scenario: An emergency is an emergency, whoever tells of it
    Given each answer to "respondent" in turn, and no answer
    And they say "emergency_now" is "slow_or_no_breathing"
    When we look at options together
    Then the alert "urgent_emergency" comes first
    And "urgent_care" can be talked about right away
