Feature: Starting and taking buprenorphine under the tongue
  Buprenorphine is often the first medication a person asks about. These scenarios follow what the labels and
  guidelines say about starting it, about who looks for another way, and about what a person hears before a first dose.

  Scenario: buprenorphine can displace the other opioid (K050)
    Buprenorphine can bring on sudden withdrawal in a person whose body relies on another opioid, so a usual start
    waits for signs of withdrawal. A diagnosis is not what makes the difference.
    Source: c_mhc_2021, introduction; hazard log HZ04, the tag whenever dependence is yes

    Given each of these people:
      | oud                 | opioid_dependence | substances      | then |
      | mild                | yes               | heroin          | yes  |
      | moderate            | yes               | rx_opioid_short | yes  |
      | severe              | yes               | heroin          | yes  |
      | present_unspecified | yes               |                 | yes  |
      | severe              | no                | heroin          | no   |
      | severe              |                   | heroin          | no   |
      | none                | yes               | rx_opioid_short | yes  |
      |                     | yes               | heroin          | yes  |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "K050"

  Scenario: someone takes a full agonist now (K050)
    Methadone, slow-release morphine and injectable treatment are full agonists, which buprenorphine can displace,
    whatever was asked about dependence. The source tells of a move from methadone.
    Source: c_mhc_2021, introduction

    Given each of these people:
      | current_oat | opioid_dependence | oud    | then |
      | methadone   |                   | severe | yes  |
      | srom        |                   | severe | yes  |
      | ioat        |                   | severe | yes  |
      | methadone   |                   |        | yes  |
      | bup_nx      |                   | severe | no   |
      | bup_xr      |                   | severe | no   |
      | none        |                   | severe | no   |
      |             |                   | severe | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "K050"

  Scenario: when dependence was not asked, the warning is still there as something to check (K050)
    A man prefers buprenorphine, and nobody has asked what happens when he goes without opioids.
    Source: hazard log HZ04

    Given someone who answers:
      | question    | answer |
      | oud         | severe |
      | pref_oat    | bup_nx |
      | current_oat | none   |
    And they ask about "bup_standard_start"
    When we look at options together
    Then we are careful about "precipitated_withdrawal" for "bup_standard_start"

  Scenario: too few signs of withdrawal, or too early, for a usual start (K051)
    A low withdrawal score, or a last opioid only a few hours ago, speaks for waiting. Below eleven on the scale counts
    as low; six hours is the earliest that the source names.
    Source: asam_npg_2020, Part 4; corrections, K051 ships now as an unverified caution that shows

    Given each of these people:
      | opioid_dependence | cows | opioid_last_hours | then |
      | yes               | 10   | 20                | yes  |
      | yes               | 11   | 20                | no   |
      | yes               | 14   | 20                | no   |
      | yes               | 14   | 5                 | yes  |
      | yes               | 14   | 6                 | no   |
      | yes               |      | 5                 | yes  |
      | yes               | 4    |                   | yes  |
      | yes               |      |                   | no   |
      | no                | 4    | 3                 | no   |
      |                   | 4    | 3                 | no   |
    And they ask about "bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "bup_standard_start" because "K051"

  Scenario: with fentanyl the right moment is hard to predict (K053)
    People who use fentanyl again and again hear that the wait before a usual start is hard to foresee.
    Source: asam_hpso_2023, key question 1; individualised initiation

    Given each of these people:
      | oud    | opioid_dependence | substances              | opioid_last_type | then |
      | severe | yes               | fentanyl                |                  | yes  |
      | mild   |                   | fentanyl, cocaine       | short_acting     | yes  |
      |        | yes               | fentanyl                |                  | yes  |
      | severe |                   |                         | fentanyl         | yes  |
      | severe | yes               | heroin                  | fentanyl         | yes  |
      | severe | yes               | heroin                  | short_acting     | no   |
      | severe | yes               | rx_opioid_long          | long_acting      | no   |
      | severe | yes               | methadone_nonprescribed | methadone        | no   |
      | severe | yes               |                         |                  | no   |
    And they ask about "oat_bup_nx, bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start" because "K053"

  Scenario: with fentanyl, and buprenorphine in mind (K053)
    Someone uses fentanyl and would like buprenorphine, daily or monthly. Nobody has asked yet about dependence.
    Source: asam_hpso_2023, key question 1; individualised initiation

    Given each of these people:
      | substances | opioid_last_type | pref_oat          | then |
      | fentanyl   |                  | bup_nx            | yes  |
      | fentanyl   |                  | bup_xr            | yes  |
      | heroin     | fentanyl         | bup_nx            | yes  |
      |            | fentanyl         | methadone, bup_xr | yes  |
      | heroin     | short_acting     | bup_nx            | no   |
      | heroin     |                  | bup_xr            | no   |
    And they ask about "oat_bup_nx, bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "oat_bup_nx, bup_standard_start" because "K053"

  Scenario: with fentanyl, the warning does not wait for other answers (K053)
    Someone uses fentanyl; nobody has asked what happens without it.
    Source: asam_hpso_2023, key question 1; individualised initiation

    Given each of these people:
      | substances | opioid_last_type | opioid_dependence | then |
      | fentanyl   |                  |                   | yes  |
      |            | fentanyl         |                   | yes  |
      | heroin     | fentanyl         |                   | yes  |
      | heroin     | short_acting     |                   | no   |
    And they ask about "bup_standard_start"
    When we look at options together
    Then only those marked yes hear about "precipitated_withdrawal" for "bup_standard_start" because "K053"

  Scenario: a low-dose start for whom a usual start fits badly (K054)
    People who use fentanyl, who come from methadone or another long-acting opioid, or who want to avoid withdrawal
    can talk about small first doses while the other opioid goes on.
    Source: asam_hpso_2023, key question 1

    Given each of these people:
      | substances     | current_oat | opioid_last_type | goals                     | opioid_dependence | then |
      | fentanyl       | none        |                  |                           | yes               | yes  |
      |                | methadone   |                  |                           | yes               | yes  |
      | heroin         | none        | methadone        |                           | yes               | yes  |
      | heroin         | none        | fentanyl         |                           | yes               | yes  |
      | rx_opioid_long | none        | long_acting      |                           | yes               | yes  |
      | heroin         | none        | short_acting     | avoid_withdrawal          | yes               | yes  |
      |                | methadone   |                  |                           |                   | yes  |
      | heroin         | none        | short_acting     | stabilise_with_medication | yes               | no   |
      | heroin         | srom        | short_acting     | relieve_withdrawal_now    | yes               | no   |
      | heroin         |             |                  |                           | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "bup_low_dose_start" because "K054"

  Scenario: a low-dose start for someone who has buprenorphine in mind (K054)
    Someone last took methadone or fentanyl and would like buprenorphine, daily or monthly. Dependence was not asked.
    Source: asam_hpso_2023, key question 1; corrections, if opioid dependence is unknown, mention

    Given each of these people:
      | pref_oat | opioid_last_type | goals            | then |
      | bup_nx   | methadone        |                  | yes  |
      | bup_nx   | fentanyl         |                  | yes  |
      | bup_xr   | fentanyl         |                  | yes  |
      | bup_xr   | long_acting      |                  | yes  |
      | bup_nx   |                  | avoid_withdrawal | yes  |
      | bup_xr   |                  | avoid_withdrawal | yes  |
      | bup_nx   | short_acting     |                  | no   |
      | bup_xr   | short_acting     | reduce_use       | no   |
    When we look at options together
    Then only those marked yes can talk about "bup_low_dose_start" because "K054"

  Scenario: a low-dose start makes no sense without dependence (K054)
    Small doses while another opioid continues are for a body that relies on that opioid. Where the person has said
    that it does not, this start is not for now. Where nobody asked, it stays open to talk about.
    Source: corrections; K054, also an avoid when opioid dependence is no; if unknown, mention

    Given each of these people:
      | substances | goals            | opioid_dependence | then |
      | fentanyl   | avoid_withdrawal | no                | yes  |
      | fentanyl   |                  | no                | yes  |
      | heroin     | avoid_withdrawal | no                | yes  |
      | fentanyl   | avoid_withdrawal | yes               | no   |
      | fentanyl   | avoid_withdrawal |                   | no   |
    And they ask about "bup_low_dose_start"
    When we look at options together
    Then only those marked yes find "bup_low_dose_start" not for now

  Scenario: an opioid was taken, and going without brings no withdrawal (K054)
    Whatever the last opioid was, without dependence there is nothing for small doses to hold off.
    Source: corrections; K054, also an avoid when opioid dependence is no

    Given each of these people:
      | opioid_last_type | opioid_dependence | then |
      | short_acting     | no                | yes  |
      | long_acting      | no                | yes  |
      | methadone        | no                | yes  |
      | fentanyl         | no                | yes  |
      | methadone        | yes               | no   |
      | short_acting     |                   | no   |
    And they ask about "bup_low_dose_start"
    When we look at options together
    Then only those marked yes find "bup_low_dose_start" not for now

  Scenario: before a low-dose start, whether the body relies on opioids (K054)
    A question that nobody asked is named before the start, and is no reason to hold the talk back.
    Source: corrections; K054, if unknown, mention

    Given each of these people:
      | substances | opioid_dependence | then |
      | fentanyl   |                   | yes  |
      | fentanyl   | yes               | no   |
      | fentanyl   | no                | no   |
    And they ask about "bup_low_dose_start"
    When we look at options together
    Then only for those marked yes "opioid_dependence" is looked at before "bup_low_dose_start"

  Scenario: a question not asked does not put the low-dose start on hold (K054)
    A woman with opioid use disorder uses fentanyl and has not said what happens without it. She can talk about the
    low-dose start right away.
    Source: corrections; K054, if unknown, mention

    Given someone who answers:
      | question    | answer   |
      | oud         | severe   |
      | substances  | fentanyl |
      | current_oat | none     |
      | allergies   | none     |
      | liver       | normal   |
    When we look at options together
    Then "bup_low_dose_start" can be talked about right away

  Scenario: outside hospital, the best low-dose way is not settled (K055)
    People who would start at home, by video, in primary care or with outreach, and who use fentanyl or take methadone,
    hear how little is known.
    Source: asam_hpso_2023, key question 1, bullet 3

    Given each of these people:
      | pref_setting       | substances | current_oat | then |
      | primary_care       | fentanyl   | none        | yes  |
      | telehealth         | fentanyl   | none        | yes  |
      | home               | fentanyl   |             | yes  |
      | outreach           |            | methadone   | yes  |
      | hospital, home     | heroin     | methadone   | yes  |
      | hospital           | fentanyl   | methadone   | no   |
      | specialised_clinic | fentanyl   | none        | no   |
      |                    | fentanyl   | methadone   | no   |
      | home               | heroin     | srom        | no   |
      | home               | heroin     | none        | no   |
      | home               |            |             | no   |
    And they ask about "bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "limited_evidence" for "bup_low_dose_start" because "K055"

  Scenario: in the United States, law limits who may prescribe the other opioid meanwhile (K056)
    A low-dose start keeps another opioid going for some days. US federal law is understood to limit that.
    Source: asam_hpso_2023, ASAM Weekly 2023-07-30

    Given each of these people:
      | jurisdiction | substances | then |
      | US           | fentanyl   | yes  |
      | US-RI        | fentanyl   | yes  |
      | CA-BC        | fentanyl   | no   |
      | GB           | fentanyl   | no   |
      |              | fentanyl   | no   |
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "bup_low_dose_start" because "K056"

  Scenario: an allergy to buprenorphine or naloxone (K060)
    A woman had anaphylaxis. The combination holds both substances, and both ways of starting it do too.
    Source: label_suboxone, Contraindications

    Given each of these people:
      | oud      | allergies               | current_oat | then |
      | severe   | buprenorphine           | none        | yes  |
      | severe   | naloxone                | none        | yes  |
      | moderate | buprenorphine, naloxone |             | yes  |
      |          | naloxone, methadone     |             | yes  |
      | severe   | naloxone, unknown       | none        | yes  |
      | severe   | none                    | none        | no   |
      | severe   | methadone               | none        | no   |
      | severe   | naltrexone              | none        | no   |
      | severe   |                         | none        | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes find "oat_bup_nx, bup_standard_start, bup_low_dose_start" not for now
    And only those marked yes hear about "allergy" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "K060"

  Scenario: an allergy to naloxone alone leaves the injection and methadone open (K060, K061)
    The injection holds buprenorphine and no naloxone. An allergy to naloxone says nothing against it or methadone.
    Source: label_suboxone, Contraindications

    Given someone who answers:
      | question          | answer   |
      | oud               | severe   |
      | age               | 34       |
      | allergies         | naloxone |
      | current_oat       | none     |
      | opioid_dependence | yes      |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then these are something to talk about: oat_bup_xr, oat_methadone
    And "oat_bup_nx" is not for now

  Scenario: before buprenorphine, allergies are asked about (K060)
    Not having been asked is not the same as having none. A list that is not finished is still to be asked.
    Source: label_suboxone, Contraindications; corrections, allergies are a mention

    Given each of these people:
      | oud    | allergies          | liver  | then |
      | severe |                    | normal | yes  |
      | severe | methadone, unknown | normal | yes  |
      | severe | none               | normal | no   |
      | severe | acamprosate        | normal | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only for those marked yes "allergies" is looked at before "oat_bup_nx"
    And only for those marked yes "allergies" is looked at before "bup_standard_start"
    And only for those marked yes "allergies" is looked at before "bup_low_dose_start"

  Scenario: severe liver disease and the combination with naloxone (K062)
    In Child-Pugh C the body clears naloxone even more slowly than buprenorphine. The combination, and both ways to
    start it, are not for now.
    Source: label_suboxone, 8.6 Hepatic impairment

    Given each of these people:
      | oud      | liver        | current_oat | opioid_dependence | then |
      | severe   | child_pugh_c | none        | yes               | yes  |
      | moderate | child_pugh_c | methadone   | yes               | yes  |
      |          | child_pugh_c |             |                   | yes  |
      | severe   | child_pugh_b | none        | yes               | no   |
      | severe   | child_pugh_a | none        | yes               | no   |
      | severe   | normal       | none        | yes               | no   |
      | severe   |              | none        | yes               | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes find "oat_bup_nx, bup_standard_start, bup_low_dose_start" not for now
    And only those marked yes hear about "hepatic" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "K062"

  Scenario: before buprenorphine, the liver is looked at (K062)
    The liver is something a prescriber checks; not knowing is no reason to hold the talk back.
    Source: label_suboxone, 8.6 Hepatic impairment; corrections, the liver is a mention

    Given each of these people:
      | oud    | liver        | allergies | then |
      | severe |              | none      | yes  |
      | severe | normal       | none      | no   |
      | severe | child_pugh_a | none      | no   |
      | severe | child_pugh_b | none      | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only for those marked yes "liver" is looked at before "oat_bup_nx"
    And only for those marked yes "liver" is looked at before "bup_standard_start"
    And only for those marked yes "liver" is looked at before "bup_low_dose_start"

  Scenario: allergies and liver not known do not delay the talk (K060, K062)
    A man with severe opioid use disorder has answered little. He can talk about buprenorphine today.
    Source: corrections; allergies and liver are mentions

    Given someone who answers:
      | question          | answer |
      | oud               | severe |
      | opioid_dependence | yes    |
      | current_oat       | none   |
    When we look at options together
    Then "oat_bup_nx" can be talked about right away
    And "bup_standard_start" can be talked about right away

  Scenario: moderate liver disease asks for a word with a specialist (K063)
    In Child-Pugh B the combination may not be the right form, and both ways to begin belong to it.
    Source: label_suboxone, 8.6 Hepatic impairment; corrections, both starts are ways to begin inside the buprenorphine card

    Given each of these people:
      | oud      | liver        | then |
      | severe   | child_pugh_b | yes  |
      | moderate | child_pugh_b | yes  |
      | severe   | child_pugh_a | no   |
      | severe   | child_pugh_c | no   |
      | severe   | normal       | no   |
      | severe   |              | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_nx, bup_standard_start, bup_low_dose_start" because "K063"

  Scenario: moderate liver disease does not close the door (K063)
    A woman with Child-Pugh B and severe opioid use disorder can talk about buprenorphine/naloxone.
    Source: label_suboxone, 8.6 Hepatic impairment

    Given someone who answers:
      | question  | answer       |
      | oud       | severe       |
      | liver     | child_pugh_b |
      | allergies | none         |
    When we look at options together
    Then "oat_bup_nx" can be talked about right away

  Scenario: liver disease whose class nobody has told (K062, K063)
    The label goes by Child-Pugh class. Someone with liver disease, and no class known, is never taken for someone with
    a well liver: they hear that the liver is looked at, and can still talk about buprenorphine.
    Source: label_suboxone, 8.6 Hepatic impairment; hazard log HZ01, missing is not no

    Given each of these people:
      | oud      | age | liver                      | then |
      | severe   | 48  | disease_unspecified        | yes  |
      | moderate | 48  | disease_unspecified        | yes  |
      | severe   | 48  | acute_hepatitis_or_failure | yes  |
      | severe   | 48  | child_pugh_a               | no   |
      | severe   | 48  | normal                     | no   |
      | severe   | 48  |                            | no   |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start, oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_nx, bup_standard_start, bup_low_dose_start, oat_bup_xr"

  Scenario: lungs that already work hard (K065)
    Severe lung disease or sleep apnea calls for care with buprenorphine/naloxone.
    Source: label_suboxone, Warnings, respiratory depression

    Given each of these people:
      | oud    | lungs         | then |
      | severe | severe        | yes  |
      | severe | sleep_apnea   | yes  |
      | severe | mild_moderate | no   |
      | severe | normal        | no   |
      | severe |               | no   |
    And they ask about "oat_bup_nx"
    When we look at options together
    Then only those marked yes hear about "respiratory" for "oat_bup_nx" because "K065"

  Scenario: buprenorphine/naloxone into a vein (K066)
    Someone who injects, and has buprenorphine/naloxone at hand from a prescription or from the street, hears that
    injecting it can bring on sudden, severe withdrawal.
    Source: c_ivbup, introduction and case

    Given each of these people:
      | routes        | current_oat | substances                | opioid_dependence | then |
      | inject        | bup_nx      | heroin                    | yes               | yes  |
      | inject        | none        | bup_nonprescribed, heroin | yes               | yes  |
      | inject, smoke | bup_nx      |                           | yes               | yes  |
      | swallow       | bup_nx      | bup_nonprescribed         | yes               | no   |
      | snort         | none        | bup_nonprescribed         | yes               | no   |
      |               | bup_nx      | bup_nonprescribed         | yes               | no   |
      | inject        | methadone   | heroin                    | yes               | no   |
      | inject        | none        | heroin, fentanyl          | yes               | no   |
      | inject        |             |                           | yes               | no   |
    And they ask about "oat_bup_nx"
    When we look at options together
    Then only those marked yes hear about "injected_bup_nx" for "oat_bup_nx" because "K066"

  Scenario: naloxone in the house of whoever takes buprenorphine (K067)
    A person who takes buprenorphine, or would like to, and the people they live with, do well to have naloxone.
    Source: label_suboxone, 2 Patient access to naloxone

    Given each of these people:
      | current_oat | pref_oat          | then |
      | bup_nx      |                   | yes  |
      | bup_xr      |                   | yes  |
      | none        | bup_nx            | yes  |
      | none        | bup_xr            | yes  |
      | methadone   | bup_nx, methadone | yes  |
      | methadone   | methadone         | no   |
      | none        | no_preference     | no   |
      | srom        | srom              | no   |
      |             |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K067"

  Scenario: after the first month on buprenorphine (K022)
    More people leave buprenorphine after a month. Whoever takes it, or prefers the daily form, hears that another
    medication can be offered when it does not work for them.
    Source: crism_oud_2024, first-line rec, bullet 1

    Given each of these people:
      | current_oat | pref_oat          | oud    | then |
      | bup_nx      |                   | severe | yes  |
      | bup_xr      |                   | severe | yes  |
      | none        | bup_nx            | severe | yes  |
      | none        | methadone, bup_nx |        | yes  |
      | methadone   | methadone         | severe | no   |
      | none        | methadone         | severe | no   |
      | none        | no_preference     | severe | no   |
      |             |                   | severe | no   |
    When we look at options together
    Then only those marked yes hear about "bup_early_attrition" because "K022"

  Scenario: a usual start once withdrawal has set in (K321)
    A person with opioid use disorder who takes no agonist medication can talk about a usual start, also at home by
    video. Not having been asked about allergies or liver does not hide it.
    Source: c_levander_2021, patient 3; corrections, K321 also cites a guideline that was read

    Given each of these people:
      | oud                 | current_oat | allergies | liver        | then |
      | moderate            | none        | none      | normal       | yes  |
      | severe              | none        | none      | normal       | yes  |
      | present_unspecified | none        |           |              | yes  |
      | severe              | none        | methadone | child_pugh_b | yes  |
      | none                | none        | none      | normal       | no   |
      |                     | none        | none      | normal       | no   |
    When we look at options together
    Then only those marked yes can talk about "bup_standard_start" because "K321"
