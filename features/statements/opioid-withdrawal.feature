Feature: Opioid withdrawal, programmes and beds
  After a break the body can handle much less. Withdrawal care on its own raises the risk of a return to use and of dying, so
  every way of stopping is shown with a warning, with naloxone, and with agonist treatment beside it.

  Scenario: Withdrawal care for someone who chose to stop
    Whoever depends on opioids and has made an informed choice to stop can get help with withdrawal readily. (K143)
    Source: nice_cg52, 1.1.1.1; corrections, opioid_medication_may_fit

    Given each of these people:
      | goals                | oud                 | opioid_dependence | then |
      | abstain_all          | mild                |                   | yes  |
      | abstain_all          | moderate            |                   | yes  |
      | abstain_all, housing | severe              |                   | yes  |
      | abstain_all          | present_unspecified |                   | yes  |
      | abstain_all          |                     | yes               | yes  |
      | abstain_all          | none                | no                | no   |
      | abstain_all          |                     |                   | no   |
      | reduce_use           | severe              | yes               | no   |
      | leave_oat            | severe              | yes               | no   |
      |                      | severe              | yes               | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_opioid" because "K143"

  Scenario: Someone who wants to stop without medication
    He wants no medication. He is offered a supervised slow taper, close follow-up, and agonist treatment at once when he
    wants it. (K141)
    Source: crism_oud_2024, withdrawal management rec 2; corrections, opioid_medication_may_fit

    Given each of these people:
      | goals       | oud                 | opioid_dependence | pref_medication | pref_oat | then |
      | abstain_all | severe              |                   | no              |          | yes  |
      | abstain_all | mild                |                   | no              |          | yes  |
      | abstain_all |                     | yes               | no              |          | yes  |
      | abstain_all | present_unspecified |                   | no              | none     | yes  |
      | abstain_all | severe              |                   | yes             | bup_nx   | no   |
      | abstain_all | severe              |                   | unsure          |          | no   |
      | abstain_all | severe              |                   |                 |          | no   |
      | abstain_all | none                | no                | no              |          | no   |
      | abstain_all |                     |                   | no              |          | no   |
      | reduce_use  | severe              |                   | no              |          | no   |
      |             | severe              |                   | no              |          | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_opioid" because "K141"

  Scenario: Withdrawal by itself is harmful
    Withdrawal care alone raises return to use, illness and death, so it is paired with longer treatment. Whoever wants to stop,
    or thinks of a residential programme, hears so beside every way of stopping. (K140)
    Source: crism_oud_2024, withdrawal management rec 1; corrections, K140; hazard log HZ03

    Given each of these people:
      | goals              | receptivity       | oud                 | opioid_dependence | then |
      | abstain_all        |                   | severe              |                   | yes  |
      | stop_one_substance |                   | moderate            |                   | yes  |
      |                    | residential       | mild                |                   | yes  |
      | abstain_all        |                   | present_unspecified | no                | yes  |
      | abstain_all        | residential       |                     | yes               | yes  |
      | reduce_use         | residential, peer | none                | yes               | yes  |
      | abstain_all        | residential       | none                | no                | no   |
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "withdrawal_only_harm" for "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing" because "K140"

  Scenario: Withdrawal alone, HIV and hepatitis C
    Withdrawal care alone was also linked to HIV and hepatitis C and to a return to use in nearly everyone. (K150)
    Source: bccsu_oud_page, opioid use disorder page; corrections, K150

    Given each of these people:
      | goals                | oud    | substances | then |
      | abstain_all          | severe | fentanyl   | yes  |
      | abstain_all, housing | severe | heroin     | yes  |
      | abstain_all          |        | fentanyl   | yes  |
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "withdrawal_only_harm" for "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing" because "K150"

  Scenario: Before stopping opioids, a word about tolerance
    After a break the amount of before can be fatal, above all with alcohol or benzodiazepines. Whoever wants to stop, or has just
    been through a break, hears this with every way of stopping. (K142)
    Source: nice_cg52, 1.1.1.2; corrections, K142; hazard log HZ03

    Given each of these people:
      | goals          | tolerance_recently_lost | substances | then |
      | abstain_all    |                         | fentanyl   | yes  |
      | abstain_all    | no                      | heroin     | yes  |
      | improve_health | yes                     | fentanyl   | yes  |
      |                | yes                     | heroin     | yes  |
      | improve_health | no                      | cocaine    | no   |
      |                | no                      | alcohol    | no   |
      |                |                         |            | no   |
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing" because "K142"

  Scenario: Naloxone goes with every way of stopping opioids
    Whoever used an opioid and wants to stop everything or to leave treatment takes naloxone home. Street buprenorphine counts.
    (K149)
    Source: nice_cg52, 1.1.1.2; corrections, K149

    Given each of these people:
      | goals       | substances              | then |
      | abstain_all | fentanyl                | yes  |
      | abstain_all | heroin                  | yes  |
      | abstain_all | rx_opioid_short         | yes  |
      | leave_oat   | rx_opioid_long          | yes  |
      | leave_oat   | methadone_nonprescribed | yes  |
      | abstain_all | other_opioid            | yes  |
      | abstain_all | bup_nonprescribed       | yes  |
      | leave_oat   | cocaine, fentanyl       | yes  |
      | abstain_all | cocaine                 | no   |
      | abstain_all |                         | no   |
      | reduce_use  | fentanyl                | no   |
      |             | heroin                  | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K149"

  Scenario: Every way of stopping carries the overdose warning
    Someone who used opioids and wants to stop everything or to leave treatment hears about tolerance beside each way of stopping,
    day programmes too. (K149)
    Source: nice_cg52, 1.1.1.2; corrections, K140; hazard log HZ03

    Given each of these people:
      | goals       | substances        | then |
      | abstain_all | fentanyl          | yes  |
      | abstain_all | bup_nonprescribed | yes  |
      | leave_oat   | heroin            | yes  |
      | abstain_all | cannabis          | no   |
      |             |                   | no   |
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing, day_programme"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing, day_programme" because "K149"

  Scenario: However someone comes to a programme, group or bed, withdrawal alone is named as harmful
    The warning and the option are one: whoever uses opioids and leans towards a group, a live-in programme, naltrexone, a taper or
    relief from withdrawal hears it, without having said that they want to stop. (K140)
    Source: corrections, K140; hazard log HZ03

    Given each of these people:
      | substances | goals                  | receptivity | pref_setting | pref_format | pref_oat   | then |
      | fentanyl   | relieve_withdrawal_now |             |              |             |            | yes  |
      | fentanyl   | leave_oat              |             |              |             |            | yes  |
      | fentanyl   |                        | group       |              |             |            | yes  |
      | fentanyl   |                        |             | residential  |             |            | yes  |
      | heroin     |                        |             |              | group       |            | yes  |
      | heroin     |                        |             |              | either      |            | yes  |
      | heroin     |                        |             |              |             | naltrexone | yes  |
    When we look at options together
    Then only those marked yes hear about "withdrawal_only_harm" because "K140"

  Scenario: Uses fentanyl and asks about opioid withdrawal or a programme
    Option and warning are one object, also when the person asked for it and chose no goal. (K140)
    Source: hazard log HZ03; corrections, K140

    Given each of these people:
      | substances | goals   | then |
      | fentanyl   |         | yes  |
      | fentanyl   | housing | yes  |
    And they ask about "withdrawal_mgmt_opioid, residential"
    When we look at options together
    Then only those marked yes hear about "withdrawal_only_harm" for "withdrawal_mgmt_opioid, residential"

  Scenario: Wanting to stop only opioids brings naloxone too
    Stopping one substance can be stopping opioids, so naloxone goes with it. (K149)
    Source: nice_cg52, 1.1.1.2; corrections, K149

    Given each of these people:
      | goals                     | substances        | then |
      | stop_one_substance        | heroin            | yes  |
      | stop_one_substance        | bup_nonprescribed | yes  |
      | stabilise_with_medication | heroin            | no   |
      | stop_one_substance        | alcohol           | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K149"

  Scenario: A residential programme for whoever is open to it or wants to stop
    It is one part of care and may suit people who want to stop for long. Agonist treatment goes on there. (K148)
    Source: bccsu_oud_page, web page (residential)

    Given each of these people:
      | receptivity       | goals       | then |
      | residential       |             | yes  |
      | peer, residential | reduce_use  | yes  |
      |                   | abstain_all | yes  |
      | counselling       | abstain_all | yes  |
      | peer              | reduce_use  | no   |
      | none              | housing     | no   |
      |                   | not_sure    | no   |
      |                   |             | no   |
    When we look at options together
    Then only those marked yes can talk about "residential" because "K148"

  Scenario: Wants to stop fentanyl altogether
    Someone wants to be off everything, has no diagnosis, and asks about a residential programme. A bed and a programme never
    stand alone: agonist treatment and naloxone are beside them. (K140, K142, K148, K149)
    Source: calls, C06; corrections, all medication and withdrawal options; hazard log HZ03

    Given someone who answers:
      | question          | answer      |
      | substances        | fentanyl    |
      | opioid_dependence | yes         |
      | goals             | abstain_all |
      | receptivity       | residential |
      | pref_setting      | residential |
    And they ask about "withdrawal_bed"
    When we look at options together
    Then these are something to talk about: residential, oat_bup_nx, oat_methadone, naloxone_thn, withdrawal_mgmt_opioid
    And "withdrawal_mgmt_opioid" has "oat_bup_nx" beside it
    And "withdrawal_bed" has "oat_bup_nx" beside it
    And we are careful about "tolerance_loss" for "residential"
    And we are careful about "withdrawal_only_harm" for "residential"

  Scenario: A withdrawal bed for opioids, never without agonist treatment
    Someone who gets sick without opioids, or lives with opioid use disorder, wants relief or wants to stop. A bed is listed only where
    agonist treatment is listed too.
    Source: corrections, options added on 2026-11-23; corrections, all medication and withdrawal options

    Given each of these people:
      | goals                  | substances | opioid_dependence | oud                 | then |
      | abstain_all            | fentanyl   | yes               |                     | yes  |
      | abstain_all            | heroin     |                   | mild                | yes  |
      | relieve_withdrawal_now | fentanyl   | yes               |                     | yes  |
      | relieve_withdrawal_now | heroin     |                   | present_unspecified | yes  |
      | abstain_all            | fentanyl   |                   |                     | no   |
      | relieve_withdrawal_now | fentanyl   |                   |                     | no   |
      | housing                | fentanyl   | yes               | severe              | no   |
      | improve_health         | heroin     | yes               |                     | no   |
      |                        | fentanyl   | yes               | severe              | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed"

  Scenario: A withdrawal bed for alcohol
    Someone who drinks on most days or feels ill without a drink wants relief, or wants to stop drinking. Where opioids are used
    too and nobody asked whether they get sick without them, the bed waits for that answer.
    Source: corrections, options added on 2026-11-23; corrections, alcohol_care_may_fit

    Given each of these people:
      | goals                  | goal_substances | substances          | alcohol_frequency | alcohol_withdrawal_signs | opioid_dependence | then |
      | abstain_all            |                 | alcohol             | daily             |                          |                   | yes  |
      | abstain_all            |                 | alcohol             | most_days         |                          |                   | yes  |
      | relieve_withdrawal_now |                 | alcohol             |                   | yes                      |                   | yes  |
      | relieve_withdrawal_now |                 | nonbeverage_alcohol | daily             |                          |                   | yes  |
      | stop_one_substance     | alcohol         | alcohol, tobacco    | daily             |                          |                   | yes  |
      | abstain_all            |                 | alcohol, fentanyl   | daily             |                          | no                | yes  |
      | abstain_all            |                 | alcohol, fentanyl   | daily             |                          |                   | no   |
      | abstain_all            |                 | alcohol             | weekly            | no                       |                   | no   |
      | abstain_all            |                 | alcohol             |                   |                          |                   | no   |
      | stop_one_substance     | tobacco         | alcohol, tobacco    | daily             |                          |                   | no   |
      | improve_health         |                 | alcohol             | daily             | yes                      |                   | no   |
      |                        |                 | alcohol             | daily             |                          |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed"

  Scenario: A withdrawal bed for benzodiazepines
    Someone whose body is used to benzodiazepines wants relief or wants to stop them. Where opioids are used too, it is settled first
    whether stopping makes them sick.
    Source: corrections, options added on 2026-11-23; corrections, all medication and withdrawal options

    Given each of these people:
      | goals                  | goal_substances     | substances                   | benzo_dependence | opioid_dependence | then |
      | abstain_all            |                     | benzo_prescribed             | yes              |                   | yes  |
      | relieve_withdrawal_now |                     | benzo_nonprescribed          | yes              |                   | yes  |
      | stop_one_substance     | benzo_prescribed    | benzo_prescribed             | yes              |                   | yes  |
      | stop_one_substance     | benzo_nonprescribed | benzo_nonprescribed, tobacco | yes              |                   | yes  |
      | abstain_all            |                     | benzo_nonprescribed, heroin  | yes              | no                | yes  |
      | abstain_all            |                     | benzo_nonprescribed, heroin  | yes              |                   | no   |
      | abstain_all            |                     | benzo_prescribed             | no               |                   | no   |
      | abstain_all            |                     | benzo_prescribed             |                  |                   | no   |
      | stop_one_substance     | tobacco             | benzo_prescribed, tobacco    | yes              |                   | no   |
      | improve_health         | benzo_prescribed    | benzo_prescribed             | yes              |                   | no   |
      | stop_one_substance     |                     | benzo_prescribed             | yes              |                   | no   |
      |                        |                     | benzo_prescribed             | yes              |                   | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed"

  Scenario: A withdrawal bed for any other substance
    Any substance means any. Whoever wants to stop everything or wants relief now can ask for a bed.
    Source: corrections, options added on 2026-11-23

    Given each of these people:
      | goals                  | substances      | then |
      | abstain_all            | methamphetamine | yes  |
      | abstain_all            | cocaine         | yes  |
      | relieve_withdrawal_now | crack           | yes  |
      | abstain_all            | cannabis        | yes  |
      | relieve_withdrawal_now | ghb             | yes  |
      | relieve_withdrawal_now | gabapentinoid   | yes  |
      | abstain_all            | xylazine        | yes  |
      | relieve_withdrawal_now | other           | yes  |
      | abstain_all            | ghb, fentanyl   | no   |
      | relieve_withdrawal_now | ghb, unknown    | no   |
      | housing                | methamphetamine | no   |
      |                        | cocaine         | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_bed"

  Scenario: When alcohol withdrawal may be severe, one answer first for a community bed
    With a high risk score, a past seizure or delirium, or danger signs now, closer care than a community bed may be needed. It
    is talked over first.
    Source: corrections, withdrawal_mgmt_alcohol_outpatient; cmaj_aud_2023, Recs 5 and 7; asam_awm_2020, Table 1

    Given each of these people:
      | goals                  | substances          | pawss | ciwa_ar | alcohol_wd_history | emergency_now               | then |
      | abstain_all            | alcohol             | 4     |         |                    |                             | yes  |
      | stop_one_substance     | nonbeverage_alcohol |       | 19      |                    |                             | yes  |
      | relieve_withdrawal_now | alcohol             |       |         | seizure            |                             | yes  |
      | abstain_all            | alcohol             |       |         | delirium_tremens   | none                        | yes  |
      | abstain_all            | alcohol             |       |         |                    | seizure                     | yes  |
      | relieve_withdrawal_now | alcohol             |       |         |                    | confusion_or_hallucinations | yes  |
      | stop_one_substance     | alcohol             |       |         |                    | severe_withdrawal_unwell    | yes  |
      | abstain_all            | alcohol             | 3     | 18      | none               | none                        | no   |
      | abstain_all            | methamphetamine     | 6     | 25      | seizure            | seizure                     | no   |
      | abstain_all            | alcohol             |       |         |                    |                             | no   |
    And they ask about "withdrawal_bed"
    When we look at options together
    Then only those marked yes need one answer first for "withdrawal_bed"
    And only those marked yes hear about "alcohol_withdrawal_severe" for "withdrawal_bed"

  Scenario: Past delirium, and a question about a community bed, without a goal of stopping
    He drinks, had delirium when he stopped once, and asks about a bed. His goal is another one, or was not asked.
    Source: corrections, withdrawal_mgmt_alcohol_outpatient; cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | goals            | substances | alcohol_wd_history | then |
      | avoid_withdrawal | alcohol    | delirium_tremens   | yes  |
      | housing          | alcohol    | seizure            | yes  |
      |                  | alcohol    | delirium_tremens   | yes  |
      | housing          | alcohol    | none               | no   |
    And they ask about "withdrawal_bed"
    When we look at options together
    Then only those marked yes need one answer first for "withdrawal_bed"

  Scenario: Nobody stops benzodiazepines suddenly in a bed or a programme
    Someone whose body is used to benzodiazepines goes to a bed or a programme to stop. Stopping too fast can cause seizures, so it is
    said there too. (K130, K131)
    Source: asam_bzd_2025, abstract takeaway 3; fda_bzd_2020, para 2

    Given each of these people:
      | goals                  | benzo_dependence | substances                | then |
      | abstain_all            | yes              | benzo_prescribed          | yes  |
      | stop_one_substance     | yes              | benzo_nonprescribed       | yes  |
      | relieve_withdrawal_now | yes              | benzo_prescribed, alcohol | yes  |
      | abstain_all            | yes              |                           | yes  |
      | abstain_all            | no               | alcohol                   | no   |
      | stop_one_substance     | no               | heroin                    | no   |
      | abstain_all            |                  | alcohol                   | no   |
      |                        |                  |                           | no   |
    And they ask about "withdrawal_bed, residential, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "withdrawal_bed, residential, recovery_housing" because "K130"

  Scenario: A body used to benzodiazepines, and a question about a bed or programme, without a goal of stopping
    The warning does not depend on a goal. (K130)
    Source: asam_bzd_2025, abstract takeaway 3

    Given each of these people:
      | goals   | benzo_dependence | then |
      | housing | yes              | yes  |
      |         | yes              | yes  |
      | housing | no               | no   |
    And they ask about "withdrawal_bed, residential, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "withdrawal_bed, residential, recovery_housing" because "K130"
