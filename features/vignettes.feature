Feature: Fifty-five people
  Short stories of people who come for care. A *case* retells a published case in our own words; a *guideline* was
  composed from one recommendation, whose wording fixes the answer. Attributes not given are unknown. What goes beyond
  the options named is neither right nor wrong. The expectations are not edited to fit the rules.

  @V01 @source.taylor_2021
  Scenario: V01 Wants to stop heroin, not cocaine
    A 27-year-old woman injects heroin and smokes and injects cocaine. Three overdoses this month. Detox and
    short residential stays did not last. Street buprenorphine eased withdrawal; she wants a prescription but
    is not ready to change her cocaine use, and has met stigma in health care.
    Why: Abstinence from all drugs as sole goal is a barrier; support safer injecting and MOUD during ongoing
    use.
    Source: taylor_2021, Clinical vignette (composite by its authors) (case)

    Given someone who answers:
      | question          | answer                                   |
      | age               | 27                                       |
      | substances        | heroin, cocaine, bup_nonprescribed       |
      | routes            | inject, smoke                            |
      | oud               | present_unspecified                      |
      | opioid_dependence | yes                                      |
      | goals             | stop_one_substance, stay_alive_safer_use |
      | goal_substances   | heroin                                   |
      | overdose_history  | past_30d                                 |
      | tried_inadequate  | withdrawal_mgmt, residential             |
      | pref_oat          | bup_nx                                   |
      | stigma_experience | yes                                      |
      | current_oat       | none                                     |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, nsp
    And nothing here requires "stopping cocaine"
    And nothing here requires "counselling"

  @V02 @source.c_levander_2021
  Scenario: V02 Living outside, volunteer's phone
    A 40-year-old man with severe opioid use disorder injects heroin and lives outside. A harm-reduction
    volunteer he trusts lends her phone for an audio-only visit.
    Why: Completed an outpatient buprenorphine start this way.
    Source: c_levander_2021, Patient 1 (case)

    Given someone who answers:
      | question          | answer      |
      | age               | 40          |
      | oud               | severe      |
      | substances        | heroin      |
      | routes            | inject      |
      | housing           | unsheltered |
      | access_barriers   | no_phone    |
      | current_oat       | none        |
      | opioid_dependence | yes         |
      | jurisdiction      | US          |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, telehealth, outreach_care
    And nothing here requires "visits in person"

  @V03 @source.c_levander_2021
  Scenario: V03 Opioids and methamphetamine, uses only the syringe service
    A 48-year-old man with severe opioid and methamphetamine use disorders injects both, lives in his vehicle
    and uses no health service except the syringe programme, whose worker calls the clinic on a landline.
    Why: Buprenorphine started by audio-only visit while using both.
    Source: c_levander_2021, Patient 2 (case)

    Given someone who answers:
      | question        | answer                  |
      | age             | 48                      |
      | oud             | severe                  |
      | stud            | yes                     |
      | substances      | heroin, methamphetamine |
      | routes          | inject                  |
      | housing         | unstable                |
      | current_oat     | none                    |
      | jurisdiction    | US                      |
      | access_barriers | no_phone                |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, telehealth, nsp
    And nothing here requires "stopping methamphetamine"

  @V04 @source.c_harris_2020
  Scenario: V04 Back to injecting after incarceration
    A 30-year-old man experiencing homelessness with severe opioid use disorder returned to injecting
    heroin/fentanyl after incarceration. A drop-in worker sets up a video visit; he restarts the buprenorphine
    he took before.
    Why: Community start and follow-up by video with outreach.
    Source: c_harris_2020, Patient 1 (case)

    Given someone who answers:
      | question     | answer           |
      | age          | 30               |
      | oud          | severe           |
      | substances   | heroin, fentanyl |
      | routes       | inject           |
      | housing      | unsheltered      |
      | custody      | released_12m     |
      | current_oat  | none             |
      | jurisdiction | US               |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, telehealth, outreach_care

  @V05 @source.c_harris_2020
  Scenario: V05 Cannot find a prescriber, buys buprenorphine
    A 36-year-old man experiencing homelessness, severe opioid use disorder, uses bought buprenorphine to cut
    down because local access is closed. A syringe-service worker links him by phone.
    Why: Restarted on the former dose and continued by phone.
    Source: c_harris_2020, Patient 2 (case)

    Given someone who answers:
      | question        | answer                    |
      | age             | 36                        |
      | oud             | severe                    |
      | substances      | bup_nonprescribed, heroin |
      | housing         | unsheltered               |
      | waitlisted      | yes                       |
      | access_barriers | wait_list                 |
      | goals           | reduce_use                |
      | current_oat     | none                      |
      | jurisdiction    | US                        |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, telehealth, outreach_care

  @V06 @source.c_mhc_2021
  Scenario: V06 Moving from methadone 105 mg
    A 29-year-old on a psychiatric ward, stable on methadone above 100 mg, wants buprenorphine and cannot face
    days of withdrawal.
    Why: Seven-day microdose transition with minimal symptoms.
    Source: c_mhc_2021, Case report (case)

    Given someone who answers:
      | question          | answer              |
      | age               | 29                  |
      | oud               | present_unspecified |
      | current_oat       | methadone           |
      | opioid_last_type  | methadone           |
      | opioid_dependence | yes                 |
      | pref_oat          | bup_nx              |
      | goals             | avoid_withdrawal    |
      | pref_setting      | hospital            |
    When we look at options together
    Then these are something to talk about: bup_low_dose_start
    And we are careful about "precipitated_withdrawal"
    And nothing here requires "methadone taper first"

  @V07 @source.c_norway_2024
  Scenario: V07 Overdoses on methadone with benzodiazepines
    A man in his 50s, 15 years on opioid treatment, keeps having combined overdoses with illicit opioids and
    benzodiazepines despite daily witnessed dosing and weekly sessions. He declines admission and fears
    withdrawal.
    Why: Care was changed, not ended; outpatient micro-induction to buprenorphine.
    Source: c_norway_2024, Short case report (case)

    Given someone who answers:
      | question                 | answer                                 |
      | age                      | 55                                     |
      | oud                      | present_unspecified                    |
      | current_oat              | methadone                              |
      | substances               | other_opioid, benzo_nonprescribed      |
      | ongoing_use_on_treatment | yes                                    |
      | overdose_history         | past_12m                               |
      | opioid_dependence        | yes                                    |
      | goals                    | avoid_withdrawal, stay_alive_safer_use |
      | pref_setting             | home                                   |
      | opioid_last_type         | methadone                              |
      | jurisdiction             | NO                                     |
    When we look at options together
    Then these are something to talk about: oat_change, bup_low_dose_start
    And we are careful about "sedative_coingestion"
    And we are careful about "no_termination"
    And nothing here requires "hospital admission"

  @V08 @source.c_microdose3_2020
  Scenario: V08 Hospital switch from methadone
    An adult in hospital, steadied on methadone 40-100 mg after admission, asks to change to buprenorphine
    before discharge.
    Why: Low-dose buprenorphine with full methadone for a week; three of three moved across.
    Source: c_microdose3_2020, Three hospitalised adults (case)

    Given someone who answers:
      | question          | answer              |
      | oud               | present_unspecified |
      | current_oat       | methadone           |
      | opioid_last_type  | methadone           |
      | opioid_dependence | yes                 |
      | pref_oat          | bup_nx              |
      | pref_setting      | hospital            |
    When we look at options together
    Then these are something to talk about: bup_low_dose_start, oat_bup_nx
    And we are careful about "precipitated_withdrawal"
    And nothing here requires "opioid-free period"

  @V09 @source.c_tdp56_2008
  Scenario: V09 Fainting on methadone, QTc 580
    A 56-year-old man on methadone has fainted three times in a month; monitoring shows runs of torsades, QTc
    580 ms, potassium 3.5.
    Why: Emergency treatment; methadone stopped; buprenorphine later with normal QT at 12 months.
    Source: c_tdp56_2008, Case report (case)

    Given someone who answers:
      | question      | answer                                          |
      | age           | 56                                              |
      | oud           | present_unspecified                             |
      | current_oat   | methadone                                       |
      | qtc_ms        | 580                                             |
      | emergency_now | syncope                                         |
      | cardiac_risk  | unexplained_syncope, low_potassium_or_magnesium |
    When we look at options together
    Then these are something to talk about: urgent_care, oat_change
    And none of these is offered: oat_methadone
    And we are careful about "qtc_methadone"
    And we are careful about "electrolytes"
    And there is an urgent alert

  @V10 @source.c_tdp35
  Scenario: V10 High-dose methadone, QTc 636, recent return to use
    A 35-year-old woman on methadone with a recent return to use faints and is drowsy. Potassium 3.2, QTc 636
    ms, torsades on the monitor; urine shows methadone, cocaine and opioids.
    Why: Magnesium and calcium given, methadone stopped. (The later oral naltrexone is not used as an expected
    answer: the abstract gives no opioid-free interval.)
    Source: c_tdp35, Case presentation (case)

    Given someone who answers:
      | question                 | answer                                          |
      | age                      | 35                                              |
      | oud                      | present_unspecified                             |
      | current_oat              | methadone                                       |
      | qtc_ms                   | 636                                             |
      | emergency_now            | syncope                                         |
      | cardiac_risk             | low_potassium_or_magnesium, unexplained_syncope |
      | substances               | cocaine, other_opioid                           |
      | ongoing_use_on_treatment | yes                                             |
    When we look at options together
    Then these are something to talk about: urgent_care
    And none of these is offered: oat_methadone
    And we are careful about "qtc_methadone"
    And we are careful about "electrolytes"
    And there is an urgent alert

  @V11 @source.c_kumar_2024
  Scenario: V11 Teen in withdrawal from counterfeit pills
    A 16-year-old boy comes to a paediatric emergency department in withdrawal; counterfeit pills with
    fentanyl; severe opioid use disorder.
    Why: Buprenorphine/naloxone started in the emergency department, then outpatient clinic.
    Source: c_kumar_2024, Two cases, 16 M and 17 F (case)

    Given someone who answers:
      | question          | answer   |
      | age               | 16       |
      | oud               | severe   |
      | substances        | fentanyl |
      | opioid_dependence | yes      |
      | opioid_last_type  | fentanyl |
      | pref_setting      | hospital |
      | current_oat       | none     |
      | jurisdiction      | US       |
    When we look at options together
    Then these are something to talk about: oat_bup_nx

  @V12 @source.c_prokop
  Scenario: V12 Medication stopped in jail at 17
    A 17-year-old with anxiety took buprenorphine for almost a year with several returns to use; it was
    stopped abruptly in jail and he used again straight after release.
    Why: Restarted; XR form was not approved because of age. Continuing medication could be lifesaving.
    Source: c_prokop, abstract (case)

    Given someone who answers:
      | question         | answer       |
      | age              | 17           |
      | oud              | severe       |
      | conditions       | anxiety      |
      | custody          | released_30d |
      | current_oat      | none         |
      | tried_inadequate | none         |
      | substances       | other_opioid |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_continue
    And we are careful about "age_label"
    And nothing here requires "abstinence first"

  @V13 @source.c_xr17_2024
  Scenario: V13 XR buprenorphine at 17
    A 17-year-old with opioid use disorder at high risk, on buprenorphine, asks about the monthly injection.
    Why: Early remission after four months; not approved under 18. (Overdose history added by this author as
    the risk marker.)
    Source: c_xr17_2024, abstract (case)

    Given someone who answers:
      | question         | answer   |
      | age              | 17       |
      | oud              | severe   |
      | current_oat      | bup_nx   |
      | pref_oat         | bup_xr   |
      | overdose_history | past_12m |
    When we look at options together
    Then these are something to talk about: oat_bup_xr
    And we are careful about "age_label"

  @V14 @source.c_stacey_2019
  Scenario: V14 Stacey, 17, wants to start
    Stacey, 17, severe opioid use disorder, would like to start buprenorphine.
    Why: Long-term buprenorphine is an effective, viable option for adolescents; the chapter is about
    induction.
    Source: c_stacey_2019, abstract (case)

    Given someone who answers:
      | question          | answer |
      | age               | 17     |
      | oud               | severe |
      | opioid_dependence | yes    |
      | pref_oat          | bup_nx |
      | pref_medication   | yes    |
      | current_oat       | none   |
    When we look at options together
    Then these are something to talk about: oat_bup_nx
    And we are careful about "precipitated_withdrawal"

  @V15 @source.c_hubbell_2024
  Scenario: V15 Pregnant on the monthly injection
    A pregnant woman already on monthly buprenorphine wants to stay on it.
    Why: Good outcomes in two people, sparse data limit shared decisions.
    Source: c_hubbell_2024, abstract, two patients (case)

    Given someone who answers:
      | question    | answer              |
      | oud         | present_unspecified |
      | current_oat | bup_xr              |
      | pregnancy   | pregnant            |
      | pref_oat    | bup_xr              |
    When we look at options together
    Then these are something to talk about: oat_continue
    And we are careful about "limited_evidence"

  @V16 @source.c_johnson_2022
  Scenario: V16 Online etizolam on top of clonazepam
    A 29-year-old man stable on buprenorphine/naloxone and prescribed clonazepam became dependent on etizolam
    bought online and asks for help coming off safely.
    Why: Presented for medically supervised sedative withdrawal while on maintenance buprenorphine.
    Source: c_johnson_2022, Case report, opening (case)

    Given someone who answers:
      | question         | answer                                |
      | age              | 29                                    |
      | oud              | present_unspecified                   |
      | current_oat      | bup_nx                                |
      | benzo_dependence | yes                                   |
      | substances       | benzo_prescribed, benzo_nonprescribed |
      | medicines        | benzodiazepine                        |
      | goals            | stop_one_substance                    |
      | goal_substances  | benzo_nonprescribed                   |
      | conditions       | bipolar, anxiety                      |
    When we look at options together
    Then these are something to talk about: benzo_taper
    And we are careful about "benzo_abrupt_stop"
    And we are careful about "sedative_coingestion"
    And nothing here requires "stopping treatment"

  @V17 @source.c_ivbup
  Scenario: V17 Injected Suboxone, feels a hundred times worse
    A 44-year-old man left inpatient rehabilitation this morning, was in withdrawal, injected
    buprenorphine/naloxone and is now far worse.
    Why: Emergency department care for precipitated withdrawal. (Tolerance flag added by this author.)
    Source: c_ivbup, Case presentation (case)

    Given someone who answers:
      | question                | answer                          |
      | age                     | 44                              |
      | substances              | bup_nonprescribed, other_opioid |
      | routes                  | inject                          |
      | opioid_dependence       | yes                             |
      | emergency_now           | precipitated_withdrawal_severe  |
      | conditions              | hcv                             |
      | tolerance_recently_lost | yes                             |
    When we look at options together
    Then these are something to talk about: urgent_care
    And we are careful about "injected_bup_nx"
    And there is an urgent alert

  @V18 @source.c_dowton_2023
  Scenario: V18 Unusual wounds, fentanyl with xylazine
    A housed adult on medication for opioid use disorder still injects fentanyl and has slow-healing wounds;
    xylazine is confirmed.
    Why: Wound care plus increased medication dose plus harm reduction. (oat_change stands for dose review.)
    Source: c_dowton_2023, Case summary (case)

    Given someone who answers:
      | question                 | answer              |
      | oud                      | present_unspecified |
      | current_oat              | methadone           |
      | substances               | fentanyl, xylazine  |
      | routes                   | inject              |
      | conditions               | skin_wound          |
      | ongoing_use_on_treatment | yes                 |
      | housing                  | stable              |
    When we look at options together
    Then these are something to talk about: wound_care, oat_change
    And we are careful about "no_termination"

  @V19 @source.c_aw40
  Scenario: V19 Sleepless, sweating, seeing things
    A 40-year-old man who drank daily for a year cannot sleep, sweats, vomits, has a fast pulse and is
    hallucinating after stopping.
    Why: New hallucinations make withdrawal complicated.
    Source: c_aw40, abstract; severity per asam_awm_2020 Table 1 (case)

    Given someone who answers:
      | question       | answer                      |
      | age            | 40                          |
      | aud            | present_unspecified         |
      | substances     | alcohol                     |
      | main_frequency | daily                       |
      | emergency_now  | confusion_or_hallucinations |
    When we look at options together
    Then these are something to talk about: urgent_care
    And none of these is offered: withdrawal_mgmt_alcohol_outpatient
    And we are careful about "alcohol_withdrawal_severe"
    And there is an urgent alert

  @V20 @source.c_becker_2016
  Scenario: V20 Chronic pain and opioid use disorder
    An adult on long-term opioids for chronic pain is found to have opioid use disorder and wants to function
    better.
    Why: Buprenorphine/naloxone effective for chronic pain in the series; naltrexone exclusion is from its
    label.
    Source: c_becker_2016, abstract (case)

    Given someone who answers:
      | question    | answer              |
      | oud         | present_unspecified |
      | conditions  | chronic_pain        |
      | medicines   | opioid_analgesic    |
      | goals       | pain_relief         |
      | current_oat | none                |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, pain_care
    And none of these is offered: naltrexone_oud

  @V21 @source.c_coursera19
  Scenario: V21 University student, daily intranasal heroin
    A 19-year-old student sniffs about a gram of heroin daily, gets withdrawal, is out of money, and asks for
    treatment; friends are moving to injecting, which she does not want.
    Why: First treatment: both first-line medications.
    Source: c_coursera19, transcript; medication choice from crism_oud_2024 (case)

    Given someone who answers:
      | question          | answer              |
      | age               | 19                  |
      | substances        | heroin              |
      | routes            | snort               |
      | main_frequency    | daily               |
      | opioid_dependence | yes                 |
      | oud               | present_unspecified |
      | goals             | stop_one_substance  |
      | goal_substances   | heroin              |
      | strengths         | work_school         |
      | current_oat       | none                |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And nothing here requires "counselling"

  @V30 @source.crism_oud_2024
  Scenario: V30 Wants detox, no medication afterwards
    A man with opioid use disorder from fentanyl says he wants detox only and no ongoing medication.
    Why: Choice honoured with slow agonist taper and follow-up; OAT stays open; not withdrawal alone.
    Source: crism_oud_2024, withdrawal management recs (guideline)

    Given someone who answers:
      | question          | answer      |
      | oud               | severe      |
      | substances        | fentanyl    |
      | goals             | abstain_all |
      | pref_medication   | no          |
      | pref_oat          | none        |
      | opioid_dependence | yes         |
      | current_oat       | none        |
    When we look at options together
    Then these are something to talk about: withdrawal_mgmt_opioid, oat_bup_nx, oat_methadone
    And we are careful about "withdrawal_only_harm"

  @V31 @source.crism_oud_2024
  Scenario: V31 Doing well, wants to come off
    A woman five years stable on methadone wants to stop it.
    Why: Slow taper, ongoing care; overdose-after-treatment warning from psu_transition.
    Source: crism_oud_2024, OAT cessation rec (guideline)

    Given someone who answers:
      | question                 | answer              |
      | oud                      | present_unspecified |
      | current_oat              | methadone           |
      | goals                    | leave_oat           |
      | ongoing_use_on_treatment | no                  |
    When we look at options together
    Then these are something to talk about: oat_taper
    And we are careful about "tolerance_loss"

  @V32 @source.crism_oud_2024
  Scenario: V32 Declines counselling
    A man wants methadone and declines any counselling.
    Why: Psychosocial treatment is not mandatory and must not block OAT.
    Source: crism_oud_2024, psychosocial rec 2 (guideline)

    Given someone who answers:
      | question    | answer     |
      | oud         | severe     |
      | pref_oat    | methadone  |
      | receptivity | medication |
      | pref_format | neither    |
      | current_oat | none       |
    When we look at options together
    Then these are something to talk about: oat_methadone
    And we are careful about "methadone_early_mortality"
    And nothing here requires "counselling"

  @V33 @source.crism_oud_2024
  Scenario: V33 Neither first-line medication worked
    A woman did not benefit from buprenorphine or methadone.
    Why: Second-line SROM available and offered.
    Source: crism_oud_2024, SROM rec (guideline)

    Given someone who answers:
      | question         | answer                 |
      | oud              | severe                 |
      | tried_inadequate | oat_bup, oat_methadone |
      | current_oat      | none                   |
      | kidney           | normal                 |
      | lungs            | normal                 |
    When we look at options together
    Then these are something to talk about: oat_srom

  @V34 @source.bccsu_oud_2023
  Scenario: V34 SROM and an MAOI
    The same request, but he stopped an MAOI antidepressant last week.
    Why: MAOI within 14 days is a contraindication.
    Source: bccsu_oud_2023, A3.4.i (guideline)

    Given someone who answers:
      | question         | answer                 |
      | oud              | severe                 |
      | tried_inadequate | oat_bup, oat_methadone |
      | pref_oat         | srom                   |
      | medicines        | maoi_14d               |
    When we look at options together
    Then none of these is offered: oat_srom
    And we are careful about "drug_interaction"

  @V35 @source.bccsu_oud_2023
  Scenario: V35 SROM and kidney disease
    A man with chronic kidney disease asks for slow-release morphine.
    Why: Chronic kidney disease is listed as a contraindication.
    Source: bccsu_oud_2023, A3.4.i (guideline)

    Given someone who answers:
      | question         | answer        |
      | oud              | severe        |
      | pref_oat         | srom          |
      | tried_inadequate | oat_methadone |
      | kidney           | moderate      |
    When we look at options together
    Then none of these is offered: oat_srom
    And we are careful about "renal"

  @V36 @source.label_suboxone
  Scenario: V36 Anaphylaxis to naloxone
    A woman with opioid use disorder had anaphylaxis after naloxone.
    Why: Hypersensitivity to naloxone rules out the combination; methadone is the other first-line (CRISM
    2024).
    Source: label_suboxone, Contraindications (guideline)

    Given someone who answers:
      | question    | answer   |
      | oud         | severe   |
      | allergies   | naloxone |
      | current_oat | none     |
      | qtc_ms      | 420      |
      | lungs       | normal   |
    When we look at options together
    Then these are something to talk about: oat_methadone
    And none of these is offered: oat_bup_nx
    And we are careful about "allergy"

  @V37 @source.label_suboxone
  Scenario: V37 Child-Pugh C
    A man with opioid use disorder and decompensated cirrhosis, Child-Pugh C.
    Why: Avoid combination and XR forms in severe impairment; source gives no alternative here.
    Source: label_suboxone, 8.6; label_sublocade_ca contraindications (guideline)

    Given someone who answers:
      | question    | answer         |
      | oud         | severe         |
      | liver       | child_pugh_c   |
      | pref_oat    | bup_nx, bup_xr |
      | current_oat | none           |
      | age         | 52             |
    When we look at options together
    Then none of these is offered: oat_bup_nx, oat_bup_xr
    And we are careful about "hepatic"

  @V38 @source.krantz_2009
  Scenario: V38 QTc 470
    A man who prefers methadone has a QTc of 470 ms, no other risk.
    Why: 451-500: discuss and monitor more, not a denial.
    Source: krantz_2009, Rec 4 (guideline)

    Given someone who answers:
      | question     | answer    |
      | oud          | severe    |
      | pref_oat     | methadone |
      | qtc_ms       | 470       |
      | cardiac_risk | none      |
      | lungs        | normal    |
      | current_oat  | none      |
    When we look at options together
    Then these are something to talk about: oat_methadone
    And we are careful about "qtc_methadone"

  @V39 @source.krantz_2009
  Scenario: V39 QTc 520 before starting
    A woman who prefers methadone has a QTc of 520 ms and feels well.
    Why: Above 500: alternative therapy considered.
    Source: krantz_2009, Rec 4 with crism_oud_2024 (guideline)

    Given someone who answers:
      | question      | answer    |
      | oud           | severe    |
      | pref_oat      | methadone |
      | qtc_ms        | 520       |
      | emergency_now | none      |
      | liver         | normal    |
      | allergies     | none      |
      | current_oat   | none      |
    When we look at options together
    Then these are something to talk about: oat_bup_nx
    And none of these is offered: oat_methadone
    And we are careful about "qtc_methadone"

  @V40 @source.fda_bup_benzo_2017
  Scenario: V40 Takes alprazolam and fentanyl
    A man with opioid use disorder takes prescribed alprazolam daily.
    Why: OAT is not withheld because of benzodiazepines.
    Source: fda_bup_benzo_2017, safety announcement (guideline)

    Given someone who answers:
      | question         | answer                     |
      | oud              | severe                     |
      | substances       | fentanyl, benzo_prescribed |
      | medicines        | benzodiazepine             |
      | benzo_dependence | yes                        |
      | current_oat      | none                       |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And we are careful about "sedative_coingestion"
    And nothing here requires "stopping benzodiazepines"

  @V41 @source.label_vivitrol
  Scenario: V41 Methadone yesterday, wants naltrexone
    A woman on methadone wants to change to the naltrexone injection this week.
    Why: Physiological dependence is a contraindication; up to two weeks of vulnerability after methadone.
    Source: label_vivitrol, Contraindications (guideline)

    Given someone who answers:
      | question          | answer              |
      | oud               | present_unspecified |
      | current_oat       | methadone           |
      | opioid_last_type  | methadone           |
      | opioid_last_hours | 24                  |
      | opioid_dependence | yes                 |
      | pref_oat          | naltrexone          |
    When we look at options together
    Then none of these is offered: naltrexone_oud
    And we are careful about "naltrexone_opioid_free"
    And we are careful about "naltrexone_overdose_after"

  @V42 @source.cmaj_aud_2023
  Scenario: V42 Low-risk alcohol withdrawal
    A woman with alcohol use disorder wants to stop; PAWSS 2, no past seizures or DTs.
    Why: PAWSS under 4: outpatient, non-benzodiazepine.
    Source: cmaj_aud_2023, Rec 6 (guideline)

    Given someone who answers:
      | question           | answer             |
      | aud                | moderate           |
      | substances         | alcohol            |
      | pawss              | 2                  |
      | alcohol_wd_history | none               |
      | goals              | stop_one_substance |
      | goal_substances    | alcohol            |
      | emergency_now      | none               |
    When we look at options together
    Then these are something to talk about: withdrawal_mgmt_alcohol_outpatient
    And nothing is urgent

  @V43 @source.cmaj_aud_2023
  Scenario: V43 Past delirium tremens
    A man who drinks daily wants to stop; PAWSS 6, past delirium tremens, well today.
    Why: High risk: inpatient ideally.
    Source: cmaj_aud_2023, Recs 5, 7 (guideline)

    Given someone who answers:
      | question           | answer             |
      | aud                | severe             |
      | substances         | alcohol            |
      | main_frequency     | daily              |
      | pawss              | 6                  |
      | alcohol_wd_history | delirium_tremens   |
      | goals              | stop_one_substance |
      | goal_substances    | alcohol            |
      | emergency_now      | none               |
    When we look at options together
    Then these are something to talk about: withdrawal_mgmt_alcohol_inpatient
    And we are careful about "alcohol_withdrawal_severe"

  @V44 @source.cmaj_aud_2023
  Scenario: V44 Drinking, and opioids for pain
    A man with moderate alcohol use disorder takes prescribed opioids for pain; kidneys normal.
    Why: Any current opioid use rules out naltrexone.
    Source: cmaj_aud_2023, Table 3 (guideline)

    Given someone who answers:
      | question        | answer           |
      | aud             | moderate         |
      | substances      | alcohol          |
      | medicines       | opioid_analgesic |
      | kidney          | normal           |
      | liver           | normal           |
      | age             | 50               |
      | goals           | reduce_use       |
      | goal_substances | alcohol          |
    When we look at options together
    Then these are something to talk about: aud_acamprosate
    And none of these is offered: aud_naltrexone
    And we are careful about "naltrexone_opioid_free"
    And nothing here requires "abstinence before medication"

  @V45 @source.cmaj_aud_2023
  Scenario: V45 Severe kidney impairment
    A woman with moderate alcohol use disorder has creatinine clearance 25.
    Why: Severe renal impairment contraindicates acamprosate; for naltrexone it is a caution.
    Source: cmaj_aud_2023, Table 3 (guideline)

    Given someone who answers:
      | question          | answer   |
      | aud               | moderate |
      | substances        | alcohol  |
      | kidney            | severe   |
      | liver             | normal   |
      | medicines         | none     |
      | age               | 58       |
      | current_oat       | none     |
      | opioid_dependence | no       |
    When we look at options together
    Then these are something to talk about: aud_naltrexone
    And none of these is offered: aud_acamprosate
    And we are careful about "renal"

  @V46 @source.cmaj_aud_2023
  Scenario: V46 Planning a pregnancy
    A woman with alcohol use disorder who plans a pregnancy asks about topiramate.
    Why: Pregnant or planning: contraindicated.
    Source: cmaj_aud_2023, Table 3 (guideline)

    Given someone who answers:
      | question   | answer   |
      | aud        | moderate |
      | substances | alcohol  |
      | pregnancy  | planning |
      | age        | 31       |
    When we look at options together
    Then none of these is offered: aud_topiramate
    And we are careful about "pregnancy"

  @V47 @source.nysdoh_preg
  Scenario: V47 Newly pregnant, wants to stop methadone today
    A woman stable on methadone learns she is pregnant and wants to stop at once.
    Why: Avoid abrupt discontinuation; continue through pregnancy; neonatal withdrawal is expected and
    treatable.
    Source: nysdoh_preg, OUD treatment recs (guideline)

    Given someone who answers:
      | question          | answer              |
      | oud               | present_unspecified |
      | current_oat       | methadone           |
      | pregnancy         | pregnant            |
      | opioid_dependence | yes                 |
      | goals             | pregnancy_parenting |
    When we look at options together
    Then these are something to talk about: oat_continue
    And we are careful about "pregnancy_abrupt_stop"
    And we are careful about "nows_expected"

  @V48 @source.nysdoh_preg
  Scenario: V48 Pregnant, using heroin, asks about naltrexone
    A pregnant woman using heroin daily asks for the naltrexone shot.
    Why: Choice of buprenorphine or methadone by preference; do not recommend naltrexone initiation.
    Source: nysdoh_preg, OUD treatment recs (guideline)

    Given someone who answers:
      | question          | answer     |
      | oud               | severe     |
      | substances        | heroin     |
      | opioid_dependence | yes        |
      | pregnancy         | pregnant   |
      | pref_oat          | naltrexone |
      | current_oat       | none       |
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone
    And none of these is offered: naltrexone_oud
    And we are careful about "pregnancy_abrupt_stop"
    And we are careful about "precipitated_withdrawal"

  @V49 @source.nysdoh_preg
  Scenario: V49 Breastfeeding on buprenorphine
    A new mother on buprenorphine/naloxone wants to breastfeed.
    Why: Safe and may reduce neonatal withdrawal.
    Source: nysdoh_preg, OUD treatment recs (guideline)

    Given someone who answers:
      | question      | answer              |
      | oud           | present_unspecified |
      | current_oat   | bup_nx              |
      | pregnancy     | postpartum          |
      | breastfeeding | yes                 |
    When we look at options together
    Then these are something to talk about: oat_continue
    And nothing here requires "stopping breastfeeding"
    And nothing here requires "stopping treatment"

  @V50 @source.crism_ioat_2019
  Scenario: V50 Injecting despite oral treatment
    A man with severe opioid use disorder keeps injecting fentanyl after adequate tries of methadone and
    buprenorphine.
    Why: iOAT should be considered; open-ended.
    Source: crism_ioat_2019, Table 1 rec 1 (guideline)

    Given someone who answers:
      | question         | answer                 |
      | oud              | severe                 |
      | routes           | inject                 |
      | substances       | fentanyl               |
      | tried_inadequate | oat_methadone, oat_bup |
      | local_services   | ioat, oat_methadone    |
      | jurisdiction     | CA-BC                  |
    When we look at options together
    Then these are something to talk about: ioat
    And nothing here requires "end date"

  @V51 @source.asam_stud_2024
  Scenario: V51 Stimulant use disorder, far from clinic
    A man with methamphetamine use disorder lives 120 km from the clinic without transport.
    Why: CM standard of care; preferred add-ons; telehealth for access.
    Source: asam_stud_2024, Recs 5-6, 8 (guideline)

    Given someone who answers:
      | question        | answer          |
      | stud            | yes             |
      | substances      | methamphetamine |
      | distance_km     | 120             |
      | access_barriers | transport       |
      | goals           | reduce_use      |
      | emergency_now   | none            |
    When we look at options together
    Then these are something to talk about: cm, stimulant_psychosocial, telehealth
    And nothing is urgent

  @V52 @source.who_naloxone_2014
  Scenario: V52 A mother asks for help
    A mother fears her son will overdose; he does not want help.
    Why: Likely witnesses get naloxone; CRAFT for families. No treatment plan for the absent person.
    Source: who_naloxone_2014, Rec 1; family part craft_bc (guideline)

    Given someone who answers:
      | question               | answer            |
      | respondent             | loved_one         |
      | loved_one_uses_opioids | yes               |
      | goals                  | support_loved_one |
    When we look at options together
    Then these are something to talk about: naloxone_thn, family_support
    And none of these is offered: oat_bup_nx, oat_methadone
    And nothing here requires "consent"

  @V53 @source.nors_2024
  Scenario: V53 Uses alone, no site nearby
    A woman in Ontario uses street opioids alone at home; there is no consumption site within reach.
    Why: Phone service reaches people who cannot or will not use a site; do not list a closed site.
    Source: nors_2024, abstract; site status on_scs_2025 (guideline)

    Given someone who answers:
      | question           | answer     |
      | jurisdiction       | CA-ON      |
      | uses_alone         | always     |
      | supply_unregulated | yes        |
      | substances         | fentanyl   |
      | local_services     | none_known |
    When we look at options together
    Then these are something to talk about: overdose_hotline, naloxone_thn
    And none of these is offered: scs
    And we are careful about "legal_status_check"

  @V54 @source.hc_fts_2018
  Scenario: V54 Strip was negative
    A man's fentanyl strip was negative and he plans to use his usual amount alone.
    Why: Treat all street drugs as possibly contaminated; never use alone. (Hotline is this author's way to
    act on that advice.)
    Source: hc_fts_2018, information update (guideline)

    Given someone who answers:
      | question           | answer             |
      | substances         | cocaine            |
      | supply_unregulated | yes                |
      | uses_alone         | sometimes          |
      | receptivity        | safer_use_supplies |
    When we look at options together
    Then these are something to talk about: overdose_hotline
    And we are careful about "test_strip_limits"

  @V55 @source.cdc_pwid_hep
  Scenario: V55 Injects, never vaccinated
    A man injects and was never vaccinated or tested for hepatitis.
    Why: Hepatitis A and B vaccine, B and C testing.
    Source: cdc_pwid_hep, page text (guideline)

    Given someone who answers:
      | question       | answer              |
      | routes         | inject              |
      | age            | 33                  |
      | hep_vaccinated | none                |
      | hcv_status     | not_tested_recently |
      | substances     | methamphetamine     |
    When we look at options together
    Then these are something to talk about: hcv_test, hbv_test, vaccination
    And nothing here requires "stopping injecting"

  @V56 @source.hcv_pwid_table
  Scenario: V56 Hepatitis C while injecting
    A woman with active hepatitis C injects daily and was told to stop first.
    Why: Active use is not a contraindication.
    Source: hcv_pwid_table, Table 1, HCV treatment (guideline)

    Given someone who answers:
      | question       | answer       |
      | hcv_status     | rna_positive |
      | conditions     | hcv          |
      | routes         | inject       |
      | main_frequency | daily        |
      | substances     | heroin       |
    When we look at options together
    Then these are something to talk about: hcv_treatment
    And nothing here requires "stopping injecting"

  @V57 @source.cps_bc_pa_2025
  Scenario: V57 Take-home prescribed alternatives in BC
    A man in BC asks to keep take-home hydromorphone tablets; he also has take-home buprenorphine.
    Why: Witnessed-dosing rule covers prescribed alternatives, not take-home OAT.
    Source: cps_bc_pa_2025, College Connector; bc_pa_dec2025 (guideline)

    Given someone who answers:
      | question     | answer |
      | jurisdiction | CA-BC  |
      | oud          | severe |
      | current_oat  | bup_nx |
    When we look at options together
    Then these are something to talk about: oat_continue
    And we are careful about "legal_status_check"

  @V58 @source.psu_transition
  Scenario: V58 Released this week
    A woman with opioid use disorder left prison four days ago.
    Why: Extreme overdose risk in the first two weeks.
    Source: psu_transition, Release; OAT part c_prokop (guideline)

    Given someone who answers:
      | question                | answer              |
      | oud                     | present_unspecified |
      | custody                 | released_30d        |
      | tolerance_recently_lost | yes                 |
      | substances              | heroin              |
    When we look at options together
    Then these are something to talk about: naloxone_thn, oat_continue
    And we are careful about "tolerance_loss"

  @V59 @source.consent_bc
  Scenario: V59 Fifteen, asks in confidence
    A 15-year-old in BC who understands the treatment asks for buprenorphine without telling parents.
    Why: Capable minors may consent; BC guidance covers 12 and over; US label is 16 and over.
    Source: consent_bc, capable child (guideline)

    Given someone who answers:
      | question     | answer |
      | age          | 15     |
      | jurisdiction | CA-BC  |
      | oud          | severe |
      | pref_oat     | bup_nx |
      | current_oat  | none   |
    When we look at options together
    Then these are something to talk about: oat_bup_nx
    And we are careful about "consent_capacity"
    And we are careful about "age_label"
    And nothing here requires "parents' consent"

  @V60 @source.nuaa_driving
  Scenario: V60 Drives for work, starting methadone
    A courier driver starts methadone.
    Why: Early weeks and dose changes carry risk; stable treatment usually does not.
    Source: nuaa_driving, FAQ (guideline)

    Given someone who answers:
      | question              | answer    |
      | oud                   | severe    |
      | pref_oat              | methadone |
      | drives_or_safety_work | yes       |
      | current_oat           | none      |
    When we look at options together
    Then these are something to talk about: oat_methadone
    And we are careful about "driving_early"
    And nothing here requires "giving licence"

  @V61 @source.asam_bzd_2025
  Scenario: V61 Wants to stop benzodiazepines today
    A man taking a prescribed benzodiazepine daily for years wants to stop today.
    Why: No abrupt stop; tailored taper with psychosocial support.
    Source: asam_bzd_2025, abstract takeaways (guideline)

    Given someone who answers:
      | question         | answer             |
      | benzo_dependence | yes                |
      | substances       | benzo_prescribed   |
      | medicines        | benzodiazepine     |
      | goals            | stop_one_substance |
      | goal_substances  | benzo_prescribed   |
      | emergency_now    | none               |
    When we look at options together
    Then these are something to talk about: benzo_taper, counselling
    And we are careful about "benzo_abrupt_stop"

  @V62 @source.who_naloxone_2014
  Scenario: V62 Unresponsive
    A friend types that the person is unresponsive and breathing very slowly.
    Why: Naloxone, ventilation and emergency services first.
    Source: who_naloxone_2014, Rec 1 and remarks (guideline)

    Given someone who answers:
      | question      | answer                             |
      | respondent    | other                              |
      | emergency_now | unresponsive, slow_or_no_breathing |
      | substances    | fentanyl                           |
    When we look at options together
    Then these are something to talk about: urgent_care
    And we are careful about "urgent_emergency"
    And there is an urgent alert
    And nothing here requires "finishing questionnaire"

  @V63 @source.ccsmh_oud_2019
  Scenario: V63 Seventy-two with opioid use disorder
    A 72-year-old man develops opioid use disorder on pain tablets.
    Why: Buprenorphine first line in older adults.
    Source: ccsmh_oud_2019, abstract (guideline)

    Given someone who answers:
      | question          | answer          |
      | age               | 72              |
      | oud               | moderate        |
      | substances        | rx_opioid_short |
      | opioid_dependence | yes             |
      | current_oat       | none            |
    When we look at options together
    Then these are something to talk about: oat_bup_nx
