Feature: Stopping drinking safely, and care around drinking
  Alcohol withdrawal can threaten life. Where it is safe to stop depends on a few answers; where those are missing, both
  kinds of care are spoken of, and nobody is left with neither.

  # ---------- where ----------
  Scenario: Low risk: care at home is something to talk about (K252)
    A woman with alcohol use disorder wants to stop. Her PAWSS is low and earlier withdrawals went without seizures.
    Source: cmaj_aud_2023, Rec 6

    Given each of these people:
      | aud                 | pawss | alcohol_wd_history | then |
      | mild                | 3     | none               | yes  |
      | moderate            | 0     | none               | yes  |
      | severe              | 3     | none               | yes  |
      | present_unspecified | 2     | hallucinosis       | yes  |
      | moderate            | 4     | none               | no   |
      | moderate            | 2     | seizure            | no   |
      | moderate            | 2     | delirium_tremens   | no   |
      | none                | 2     | none               | no   |
    And they say "substances" is "alcohol"
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient"

  Scenario: No score known: both kinds of care are offered (K252, K253)
    A caller never knows a PAWSS score. Both ways are spoken of, and never neither.
    Source: corrections, alcohol withdrawal (with PAWSS unknown both are offered); calls, C08

    Given each of these people:
      | substances               | aud                 | alcohol_frequency | goals              | then |
      | alcohol                  | mild                |                   | abstain_all        | yes  |
      | alcohol                  | moderate            |                   | stop_one_substance | yes  |
      | alcohol                  | severe              |                   | abstain_all        | yes  |
      | alcohol                  | present_unspecified |                   | abstain_all        | yes  |
      | methamphetamine, alcohol |                     | daily             | stop_one_substance | yes  |
      | alcohol                  |                     | daily             | abstain_all        | yes  |
      | fentanyl                 | none                | not_now           | abstain_all        | no   |
      | fentanyl                 |                     |                   | abstain_all        | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient"

  Scenario: High risk: monitored care is offered (K253)
    A man had a withdrawal seizure years ago, or scores four or more. He deserves people around him when he stops.
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | substances          | pawss | alcohol_wd_history | then |
      | alcohol             | 4     | none               | yes  |
      | alcohol             | 10    |                    | yes  |
      | nonbeverage_alcohol | 4     | none               | yes  |
      | alcohol             |       | seizure            | yes  |
      | alcohol             | 2     | delirium_tremens   | yes  |
      | nonbeverage_alcohol |       | seizure            | yes  |
      | alcohol             | 3     | none               | no   |
      | alcohol             | 3     | hallucinosis       | no   |
      | alcohol             |       |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "K253"

  Scenario: High risk: stopping at home is not safe for now (K252, K253)
    Care at home is held back for whoever had a seizure or delirium, scores four or more, or is very unwell.
    Source: corrections, alcohol withdrawal; cmaj_aud_2023, Recs 5 to 7; asam_awm_2020, Table 1

    Given each of these people:
      | pawss | alcohol_wd_history | ciwa_ar | emergency_now               | then |
      | 4     | none               | 5       | none                        | yes  |
      | 10    |                    |         |                             | yes  |
      | 2     | seizure            | 5       | none                        | yes  |
      |       | delirium_tremens   |         |                             | yes  |
      | 2     | none               | 19      | none                        | yes  |
      | 2     | none               | 5       | seizure                     | yes  |
      | 2     | none               | 5       | confusion_or_hallucinations | yes  |
      | 2     | none               | 5       | severe_withdrawal_unwell    | yes  |
      | 3     | none               | 18      | none                        | no   |
      | 2     | hallucinosis       | 5       | none                        | no   |
      | 2     | none               | 5       | chest_pain                  | no   |
      |       |                    |         |                             | no   |
    And they say "substances" is "alcohol"
    And they say "aud" is "moderate"
    And they say "goals" is "abstain_all"
    When we look at options together
    Then only those marked yes find "withdrawal_mgmt_alcohol_outpatient" not for now
    And only those marked yes hear about "alcohol_withdrawal_severe" for "withdrawal_mgmt_alcohol_outpatient"
    And "withdrawal_mgmt_alcohol_inpatient" is something to talk about

  Scenario: Very unwell now: monitored care is offered even when scores say little (K253, K257)
    Someone without a diagnosis stopped drinking yesterday and is in trouble.
    Source: corrections, alcohol withdrawal (avoid outpatient and offer monitored care)

    Given each of these people:
      | substances | ciwa_ar | emergency_now               | then |
      | alcohol    | 19      | none                        | yes  |
      | alcohol    | 67      |                             | yes  |
      | alcohol    |         | seizure                     | yes  |
      | alcohol    |         | confusion_or_hallucinations | yes  |
      | alcohol    |         | severe_withdrawal_unwell    | yes  |
      | alcohol    | 18      | none                        | no   |
    And they say "pawss" is "2"
    And they say "alcohol_wd_history" is "none"
    And they say "aud" is "none"
    And they say "pregnancy" is "not_applicable"
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient"

  Scenario: In trouble now, and nobody ever named a diagnosis: not at home (K257)
    Drinking, or a positive screen, is enough for a seizure or confusion to rule out stopping at home.
    Source: asam_awm_2020, Table 1; corrections, alcohol withdrawal (seizure, confusion or very unwell now)

    Given each of these people:
      | substances          | audit_c | emergency_now               | then |
      | alcohol             |         | seizure                     | yes  |
      | nonbeverage_alcohol |         | seizure                     | yes  |
      | nonbeverage_alcohol |         | confusion_or_hallucinations | yes  |
      | alcohol             |         | severe_withdrawal_unwell    | yes  |
      |                     | 3       | confusion_or_hallucinations | yes  |
      | alcohol             |         | chest_pain                  | no   |
      | alcohol             | 3       | none                        | no   |
      | alcohol             | 3       |                             | no   |
    And they ask about "withdrawal_mgmt_alcohol_outpatient"
    When we look at options together
    Then only those marked yes find "withdrawal_mgmt_alcohol_outpatient" not for now

  Scenario: A score nobody took does not keep anyone from talking about care at home
    A caller cannot take a PAWSS or a CIWA-Ar. What the caller can answer is known, and that is enough to talk.
    Source: corrections, alcohol withdrawal (with PAWSS unknown both are offered); corrections, ask_order (never of a caller)

    Given someone who answers:
      | question           | answer         |
      | substances         | alcohol        |
      | alcohol_frequency  | daily          |
      | goals              | abstain_all    |
      | alcohol_wd_history | none           |
      | emergency_now      | none           |
      | pregnancy          | not_applicable |
    When we look at options together
    Then "withdrawal_mgmt_alcohol_outpatient" can be talked about right away
    And "withdrawal_mgmt_alcohol_inpatient" can be talked about right away
    And before "withdrawal_mgmt_alcohol_outpatient" is started, "pawss" is looked at

  Scenario: In pregnancy, one answer comes before care at home, and monitored care is there
    Someone is pregnant and wants to stop drinking. Where to do so safely is looked at first.
    Source: corrections, alcohol withdrawal (pregnancy does too, awaiting citation, so check_first)

    Given each of these people:
      | pregnancy      | then |
      | pregnant       | yes  |
      | no             | no   |
      | not_applicable | no   |
    And they say "substances" is "alcohol"
    And they say "aud" is "moderate"
    And they say "pawss" is "2"
    And they say "alcohol_wd_history" is "none"
    And they say "ciwa_ar" is "5"
    And they say "emergency_now" is "none"
    When we look at options together
    Then only those marked yes need one answer first for "withdrawal_mgmt_alcohol_outpatient"

  Scenario: In pregnancy, monitored alcohol withdrawal care is offered
    Her score is low, and she is pregnant. Closer care is there for her all the same.
    Source: corrections, alcohol withdrawal (pregnancy does too: offer monitored care; never neither)

    Given someone who answers:
      | question           | answer      |
      | substances         | alcohol     |
      | aud                | moderate    |
      | pregnancy          | pregnant    |
      | pawss              | 2           |
      | alcohol_wd_history | none        |
      | goals              | abstain_all |
    When we look at options together
    Then "withdrawal_mgmt_alcohol_inpatient" is something to talk about

  Scenario: Pregnant and drinking: monitored care is spoken of, whatever else is known
    With a diagnosis or without, and also when the wish is only to stop.
    Source: corrections, alcohol withdrawal (pregnancy does too: offer monitored care; never neither)

    Given each of these people:
      | substances          | aud  | goals       | pregnancy      | then |
      | alcohol             | mild |             | pregnant       | yes  |
      | alcohol             |      | abstain_all | pregnant       | yes  |
      | nonbeverage_alcohol |      | abstain_all | pregnant       | yes  |
      | alcohol             | mild | abstain_all | no             | no   |
      | alcohol             | mild | abstain_all | not_applicable | no   |
      | alcohol             | mild | abstain_all |                | no   |
      | fentanyl            | none | abstain_all | pregnant       | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "C-alcohol-withdrawal-pregnancy"

  Scenario: Whoever is pregnant and drinks hears why home comes second, and nobody else does
    Someone who is pregnant and does not drink has no need to read about alcohol.
    Source: corrections, alcohol withdrawal (pregnancy does too, awaiting citation)

    Given each of these people:
      | substances          | aud      | pregnancy      | then |
      | alcohol             |          | pregnant       | yes  |
      | nonbeverage_alcohol |          | pregnant       | yes  |
      |                     | moderate | pregnant       | yes  |
      | fentanyl            | none     | pregnant       | no   |
      | alcohol             | moderate | no             | no   |
      | alcohol             | moderate | not_applicable | no   |
      | alcohol             | moderate |                | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "withdrawal_mgmt_alcohol_outpatient"

  Scenario: What is not known is looked at before stopping at home (K251, K253)
    Past seizures, the score and how someone is now decide where it is safe. None of these is taken as no.
    Source: cmaj_aud_2023, Rec 5; hazard log HZ15

    Given each of these people:
      | pawss | alcohol_wd_history | then |
      |       | none               | yes  |
      | 2     | none               | no   |
    And they say "substances" is "alcohol"
    And they say "aud" is "moderate"
    When we look at options together
    Then only for those marked yes "pawss" is looked at before "withdrawal_mgmt_alcohol_outpatient"

  Scenario: A past nobody has asked about is looked at before stopping at home (K251, K253)
    Nobody has asked what happened the last times. That is not the same as nothing having happened.
    Source: cmaj_aud_2023, Rec 5; hazard log HZ15

    Given each of these people:
      | pawss | alcohol_wd_history | then |
      | 2     |                    | yes  |
      | 2     | none               | no   |
      | 2     | hallucinosis       | no   |
    And they say "substances" is "alcohol"
    And they say "aud" is "moderate"
    When we look at options together
    Then only for those marked yes "alcohol_wd_history" is looked at before "withdrawal_mgmt_alcohol_outpatient"

  Scenario: The danger of a hard withdrawal is told (K253)
    Whoever has the risk hears about it, whatever is on the list.
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | substances          | pawss | alcohol_wd_history | then |
      | alcohol             | 4     | none               | yes  |
      | alcohol             |       | seizure            | yes  |
      | alcohol             | 1     | delirium_tremens   | yes  |
      | nonbeverage_alcohol |       | delirium_tremens   | yes  |
      | alcohol             | 3     | none               | no   |
      | alcohol             | 3     | hallucinosis       | no   |
      | alcohol             |       |                    | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K253"

  # ---------- do not stop suddenly alone ----------
  Scenario: Drinking every day, and wanting a change: not suddenly, not alone (K256)
    The most dangerous days come two to three days after the last drink. Nobody is told to stop on their own.
    Source: c_bmjbp_aw, other presentations; corrections (K256 reads alcohol_frequency)

    Given each of these people:
      | substances               | alcohol_frequency | main_frequency | goals              | then |
      | alcohol                  | daily             |                | abstain_all        | yes  |
      | alcohol                  | daily             |                | stop_one_substance | yes  |
      | alcohol                  | daily             |                | reduce_use         | yes  |
      | nonbeverage_alcohol      | daily             |                | reduce_use         | yes  |
      | methamphetamine, alcohol | daily             | weekly         | stop_one_substance | yes  |
      | alcohol                  |                   | daily          | abstain_all        | yes  |
      | methamphetamine, alcohol |                   | daily          | abstain_all        | no   |
      | methamphetamine, alcohol | weekly            | daily          | abstain_all        | no   |
      | alcohol                  | most_days         |                | abstain_all        | no   |
      | alcohol                  | weekly            |                | abstain_all        | no   |
      | alcohol                  |                   |                | abstain_all        | no   |
      | fentanyl                 |                   | daily          | abstain_all        | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K256"

  Scenario: A body that is used to alcohol says so too (K253, K256)
    She shakes and sweats in the morning until the first drink. He had a seizure, or saw things, the last time he stopped.
    Source: corrections, K256 text (shaking, sweating, seeing things or a seizure); cmaj_aud_2023, Rec 5

    Given each of these people:
      | alcohol_frequency | alcohol_withdrawal_signs | alcohol_wd_history | then |
      |                   | yes                      |                    | yes  |
      | weekly            | yes                      | none               | yes  |
      | weekly            |                          | seizure            | yes  |
      |                   | no                       | delirium_tremens   | yes  |
      | weekly            | no                       | hallucinosis       | yes  |
      | most_days         | no                       | none               | no   |
      | weekly            | no                       |                    | no   |
      |                   |                          |                    | no   |
    And they say "substances" is "alcohol"
    And they say "goals" is "abstain_all"
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K256"

  Scenario: The warning stays beside a plan to drink less and beside withdrawal care (K251, K256)
    Whoever drinks every day reads it there too, and not only at the top of the page.
    Source: hazard log HZ15; c_bmjbp_aw, other presentations; cmaj_aud_2023, Rec 5

    Given each of these people:
      | alcohol_frequency | goals       | then |
      | daily             | reduce_use  | yes  |
      | daily             | abstain_all | yes  |
      | most_days         | reduce_use  | no   |
      | weekly            | abstain_all | no   |
    And they say "substances" is "alcohol"
    And they say "pawss" is "2"
    And they say "alcohol_wd_history" is "none"
    And they ask about "reduced_use_plan, withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient"
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" for "reduced_use_plan, withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient" because "K256"

  Scenario: The words for someone who drinks every day (K256)
    What the person reads, in the words that were agreed on.
    Source: corrections (K256, text)

    Given someone who answers:
      | question          | answer      |
      | substances        | alcohol     |
      | alcohol_frequency | daily       |
      | goals             | abstain_all |
    When we look at options together
    Then there is an alert "alcohol_withdrawal_severe"
    And we say "If you drink every day, don't stop suddenly on your own."

  # ---------- emergencies ----------
  Scenario: Severe alcohol withdrawal now: hospital comes first (K257)
    A man stopped drinking and now has a seizure, sees things that are not there, or scores very high. This is an emergency.
    Source: asam_awm_2020, Table 1; corrections (K257 raises urgent_emergency)

    Given each of these people:
      | substances          | ciwa_ar | emergency_now               | then |
      | alcohol             | 19      | none                        | yes  |
      | alcohol             | 67      |                             | yes  |
      | nonbeverage_alcohol | 19      | none                        | yes  |
      | alcohol             |         | seizure                     | yes  |
      | alcohol             |         | confusion_or_hallucinations | yes  |
      | alcohol             | 5       | severe_withdrawal_unwell    | yes  |
      | nonbeverage_alcohol |         | seizure                     | yes  |
      | alcohol             | 18      | none                        | no   |
      | alcohol             |         |                             | no   |
      | alcohol             | 10      |                             | no   |
    When we look at options together
    Then only those marked yes need help right now
    And only those marked yes can talk about "urgent_care" because "K257"
    And only those marked yes hear about "urgent_emergency" because "K257"

  Scenario: Without alcohol it is another emergency (K257)
    A seizure is always an emergency; that it is alcohol withdrawal is said only when alcohol is part of it.
    Source: asam_awm_2020, Table 1

    Given each of these people:
      | substances | emergency_now | then |
      | alcohol    | seizure       | yes  |
      | tobacco    | seizure       | no   |
      |            | seizure       | no   |
      | alcohol    | chest_pain    | no   |
    When we look at options together
    Then only those marked yes hear about "urgent_emergency" because "K257"
    And there is an urgent alert

  # ---------- United Kingdom ----------
  Scenario: In the United Kingdom, daily drinking opens assisted withdrawal, at home or inpatient (K277)
    Amounts are not asked. Which of the two fits is looked at together.
    Source: nice_cg115, summary; corrections (K277 reads alcohol_frequency)

    Given each of these people:
      | jurisdiction | substances       | aud                 | alcohol_frequency | main_frequency | then |
      | GB           | alcohol          | moderate            | daily             |                | yes  |
      | GB           | alcohol          | severe              | daily             |                | yes  |
      | GB           | alcohol          | present_unspecified | daily             |                | yes  |
      | GB-ENG       | alcohol          | severe              | daily             |                | yes  |
      | GB           | alcohol          | severe              |                   | daily          | yes  |
      | GB           | alcohol, cocaine | severe              |                   | daily          | no   |
      | GB           | alcohol          | mild                | daily             |                | no   |
      | GB           | alcohol          |                     | daily             |                | no   |
      | GB           | alcohol          | severe              | most_days         |                | no   |
      | GB           | alcohol          | severe              |                   |                | no   |
      | CA-ON        | alcohol          | severe              | daily             |                | no   |
      |              | alcohol          | severe              | daily             |                | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient, withdrawal_mgmt_alcohol_outpatient" because "K277"

  # ---------- a talk, and a programme that asks nobody to stop ----------
  Scenario: A positive AUDIT-C opens a short talk about drinking (K250)
    Three questions were asked at a visit. Sex is not asked, so three points are enough to offer a talk.
    Source: corrections (K250, 3 or more); audit_c_1998, scoring key; cmaj_aud_2023, Rec 4

    Given each of these people:
      | substances | audit_c | then |
      | alcohol    | 3       | yes  |
      | alcohol    | 4       | yes  |
      | alcohol    | 12      | yes  |
      |            | 3       | yes  |
      | alcohol    | 2       | no   |
      | alcohol    | 0       | no   |
      | alcohol    |         | no   |
    When we look at options together
    Then only those marked yes can talk about "brief_intervention" because "K250"

  Scenario: A managed alcohol programme where drinking is severe and there is no steady roof (K274)
    He sleeps outside and drinks every day. The programme gives steady drinks and a place, and asks nobody to stop.
    Source: c_map_2023, abstract

    Given each of these people:
      | aud                 | housing     | substances                   | then |
      | severe              | unsheltered | alcohol                      | yes  |
      | severe              | shelter     | alcohol                      | yes  |
      | severe              | unstable    | alcohol                      | yes  |
      | severe              | stable      | alcohol, nonbeverage_alcohol | yes  |
      | severe              |             | nonbeverage_alcohol          | yes  |
      | severe              | stable      | alcohol                      | no   |
      | severe              | supported   | alcohol                      | no   |
      | severe              | institution | alcohol                      | no   |
      | severe              |             | alcohol                      | no   |
      | moderate            | unsheltered | nonbeverage_alcohol          | no   |
      | present_unspecified | unsheltered | alcohol                      | no   |
      |                     | unsheltered | nonbeverage_alcohol          | no   |
    When we look at options together
    Then only those marked yes can talk about "map" because "K274"

  Scenario: Liver disease in a managed alcohol programme is weighed together (K275)
    His liver is unwell. Nothing is stopped automatically: risks, benefits and alternatives are talked over with him.
    Source: c_map_2023, abstract

    Given each of these people:
      | aud    | liver                      | then |
      | severe | child_pugh_a               | yes  |
      | severe | child_pugh_b               | yes  |
      | severe | child_pugh_c               | yes  |
      | severe | acute_hepatitis_or_failure | yes  |
      | severe | disease_unspecified        | yes  |
      | severe | normal                     | no   |
      | severe |                            | no   |
    And they say "housing" is "shelter"
    And they say "substances" is "alcohol"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "map" because "K275"
    And "map" is something to talk about

  Scenario: Nobody else is told about the liver and such a programme (K275)
    The case was about severe alcohol use disorder.
    Source: c_map_2023, abstract

    Given each of these people:
      | aud      | liver        | then |
      | severe   | child_pugh_a | yes  |
      | moderate | child_pugh_a | no   |
      | none     | child_pugh_b | no   |
      |          | child_pugh_c | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" for "map" because "K275"

  Scenario: A PAWSS of four or more is no case for what is said about a PAWSS below four (K252)
    Care at home with a low score is said to those with a low score; both settings are offered to others for other reasons.
    Source: cmaj_aud_2023, Rec 6

    Given each of these people:
      | aud                 | pawss | alcohol_wd_history | then |
      | mild                | 3     | none               | yes  |
      | moderate            | 0     | none               | yes  |
      | severe              | 3     | none               | yes  |
      | present_unspecified | 2     | hallucinosis       | yes  |
      | moderate            | 4     | none               | no   |
      | moderate            | 2     | seizure            | no   |
      | moderate            | 2     | delirium_tremens   | no   |
      | none                | 2     | none               | no   |
    And they say "substances" is "alcohol"
    And they say "emergency_now" is "none"
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient" because "K252"

  Scenario: A high CIWA-Ar is never told that the risk is low (K252, K257)
    The PAWSS was low, and now the withdrawal is severe.
    Source: corrections, alcohol withdrawal (CIWA-Ar 19 or more); asam_awm_2020, Table 1

    Given someone who answers:
      | question           | answer   |
      | substances         | alcohol  |
      | aud                | moderate |
      | pawss              | 2        |
      | ciwa_ar            | 25       |
      | alcohol_wd_history | none     |
      | emergency_now      | none     |
    When we look at options together
    Then "withdrawal_mgmt_alcohol_outpatient" is not for now
    And no text contains "lower risk of a hard withdrawal"
