Feature: Stimulants, tobacco and sedatives
  What helps people who use stimulants, what is offered to everybody who smokes, and why benzodiazepines are never stopped
  suddenly and never a reason to hold back medication for opioid use.

  # ---------- stimulants ----------
  Scenario: Rewards for goals someone chooses, for a stimulant use disorder or a wish to change (K280, K281)
    A caller seldom has a diagnosis. Using a stimulant and wanting any change is enough to hear about these.
    Source: asam_stud_2024, Recs 5 and 6; corrections, stimulant_care_may_fit

    Given each of these people:
      | stud | substances      | goals              | then |
      | yes  | methamphetamine | housing            | yes  |
      | yes  |                 |                    | yes  |
      |      | methamphetamine | reduce_use         | yes  |
      |      | cocaine         | stop_one_substance | yes  |
      |      | crack           | abstain_all        | yes  |
      | no   | crack           | reduce_use         | yes  |
      |      | methamphetamine | housing            | no   |
      |      | methamphetamine |                    | no   |
      |      | alcohol         | reduce_use         | no   |
      | no   | alcohol         | reduce_use         | no   |
      |      |                 | reduce_use         | no   |
      |      |                 |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "cm" because "K280"
    And only those marked yes can talk about "stimulant_psychosocial" because "K281"

  Scenario: Care by phone or video when in-person stimulant care is out of reach (K282)
    He lives far out, or works when the clinic is open.
    Source: asam_stud_2024, Rec 8

    Given each of these people:
      | stud | distance_km | access_barriers  | then |
      | yes  | 30          | none             | yes  |
      | yes  | 120         |                  | yes  |
      | yes  | 5           | transport        | yes  |
      | yes  | 5           | hours            | yes  |
      | yes  |             | childcare        | yes  |
      | yes  |             | work_hours       | yes  |
      | yes  | 29          | none             | no   |
      | yes  | 29          | cost_or_coverage | no   |
      | yes  |             |                  | no   |
      | no   | 120         | transport        | no   |
      |      | 120         | transport        | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "K282"

  Scenario: Mental health is treated at the same time as stimulant use (K285)
    She does not have to change her use first before somebody helps with her mood.
    Source: asam_stud_2024, key takeaway 3

    Given each of these people:
      | stud | conditions | then |
      | yes  | depression | yes  |
      | yes  | anxiety    | yes  |
      | yes  | ptsd       | yes  |
      | yes  | psychosis  | yes  |
      | yes  | bipolar    | yes  |
      | yes  | adhd       | yes  |
      | yes  | hcv        | no   |
      | yes  | none       | no   |
      | yes  |            | no   |
    And they say "oud" is "none"
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "K285"

  Scenario: Another substance use disorder is treated at the same time too (K285)
    Opioids or alcohol beside the stimulant: nobody has to finish one thing before starting another.
    Source: asam_stud_2024, key takeaway 3

    Given each of these people:
      | stud | oud                 | aud                 | then |
      | yes  | mild                | none                | yes  |
      | yes  | moderate            | none                | yes  |
      | yes  | severe              | none                | yes  |
      | yes  | present_unspecified | none                | yes  |
      | yes  | none                | mild                | yes  |
      | yes  | none                | moderate            | yes  |
      | yes  | none                | severe              | yes  |
      | yes  | none                | present_unspecified | yes  |
      | no   | none                | severe              | no   |
      | yes  | none                | none                | no   |
      | yes  |                     | none                | no   |
      | no   | severe              | none                | no   |
    And they say "conditions" is "none"
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "K285"

  # ---------- tobacco ----------
  Scenario: Whoever uses tobacco can hear about varenicline and nicotine replacement (K290, K292)
    Smoking less or stopping is easier with help, also for someone who lives with a mental-health condition.
    Source: ats_tobacco_2020, abstract; nice_tobacco_summary, People who want to quit

    Given each of these people:
      | substances        | conditions | then |
      | tobacco           |            | yes  |
      | tobacco, fentanyl |            | yes  |
      | tobacco           | depression | yes  |
      | tobacco           | psychosis  | yes  |
      | cannabis          |            | no   |
      | fentanyl          |            | no   |
      | none              |            | no   |
      |                   |            | no   |
    And they say "age" is "40"
    And they say "pregnancy" is "not_applicable"
    When we look at options together
    Then only those marked yes can talk about "varenicline" because "K290"
    And only those marked yes can talk about "nrt" because "K292"

  Scenario: Ready to stop or not, tobacco help is offered (K291)
    Someone smokes and has no wish to stop. The offer is the same; readiness gates nothing.
    Source: ats_tobacco_2020, abstract; corrections (K291, no condition on stage)

    Given each of these people:
      | substances | stage            | then |
      | tobacco    | precontemplation | yes  |
      | tobacco    | contemplation    | yes  |
      | tobacco    | preparation      | yes  |
      | tobacco    | action           | yes  |
      | tobacco    | maintenance      | yes  |
      | tobacco    |                  | yes  |
      | alcohol    | precontemplation | no   |
      | alcohol    | contemplation    | no   |
    When we look at options together
    Then only those marked yes can talk about "varenicline" because "K291"
    And only those marked yes can talk about "nrt"

  Scenario: The guideline on varenicline is about adults, and youth closes nothing
    A sixteen-year-old who smokes hears that the guideline speaks of adults. The offer stays.
    Source: ats_tobacco_2020, title (tobacco-dependent adults)

    Given each of these people:
      | substances | age | then |
      | tobacco    | 14  | yes  |
      | tobacco    | 17  | yes  |
      | tobacco    | 18  | no   |
      | tobacco    | 40  | no   |
      | tobacco    |     | no   |
      | cannabis   | 16  | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" for "varenicline" because "C-tobacco-adults"

  Scenario: Young people can talk about tobacco medications
    Age is told, and closes nothing.
    Source: ats_tobacco_2020, title; contract (a caution never changes standing)

    Given someone who answers:
      | question   | answer  |
      | substances | tobacco |
      | age        | 16      |
    When we look at options together
    Then these are something to talk about: varenicline, nrt

  Scenario: Tobacco medications in pregnancy and while breastfeeding: nothing was read, and that is said
    Someone who smokes is, could be or would like to be pregnant, or breastfeeds. Silence would look like an answer.
    Source: corrections, C-tobacco-pregnancy (no text was read; awaiting citation)

    Given each of these people:
      | substances | pregnancy      | breastfeeding | then |
      | tobacco    | pregnant       |               | yes  |
      | tobacco    | possible       |               | yes  |
      | tobacco    | planning       | no            | yes  |
      | tobacco    | postpartum     | yes           | yes  |
      | tobacco    | postpartum     | no            | no   |
      | tobacco    | no             |               | no   |
      | tobacco    | not_applicable |               | no   |
      | tobacco    |                |               | no   |
      | alcohol    | pregnant       |               | no   |
      | alcohol    | planning       | yes           | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "varenicline, nrt" because "C-tobacco-pregnancy"

  # ---------- sedatives and agonist treatment ----------
  Scenario: Sedatives or alcohol with buprenorphine or methadone: told, with a plan (K120, K121)
    The mix raises the risk of overdose. It is said plainly.
    Source: fda_bup_benzo_2017, safety announcement

    Given each of these people:
      | substances                    | medicines      | then |
      | fentanyl, benzo_prescribed    | none           | yes  |
      | fentanyl, benzo_nonprescribed | none           | yes  |
      | fentanyl, alcohol             | none           | yes  |
      | fentanyl, ghb                 | none           | yes  |
      | fentanyl, gabapentinoid       | none           | yes  |
      | fentanyl                      | benzodiazepine | yes  |
      | fentanyl                      | other_sedative | yes  |
      | fentanyl                      | gabapentinoid  | yes  |
      |                               | benzodiazepine | yes  |
      | fentanyl, cocaine             | valproate      | no   |
      | fentanyl, tobacco, cannabis   | none           | no   |
      |                               |                | no   |
    And they say "oud" is "severe"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "oat_bup_nx" because "K120"
    And only those marked yes hear about "sedative_coingestion" for "oat_methadone" because "K121"

  Scenario: Medication for opioid use is not held back because of sedatives or alcohol (K120, K121)
    Untreated opioid use disorder can do more harm than the mix. Nobody has to stop something else first.
    Source: fda_bup_benzo_2017, safety announcement; hazard log HZ06

    Given each of these people:
      | oud      | substances                             | medicines      | benzo_dependence | then |
      | severe   | fentanyl, benzo_nonprescribed, alcohol | benzodiazepine | yes              | yes  |
      | moderate | heroin, ghb                            | other_sedative | no               | yes  |
      | severe   | fentanyl, gabapentinoid                | gabapentinoid  |                  | yes  |
      | severe   | fentanyl                               | none           | no               | yes  |
      | none     | benzo_prescribed                       | benzodiazepine | yes              | no   |
    And they say "opioid_dependence" is "unknown"
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx, oat_methadone"

  Scenario: The same is said about every form of buprenorphine, and to people already in treatment (K120, K121)
    He has taken methadone for years and drinks at weekends; she has the monthly injection and takes something to sleep.
    Source: fda_bup_benzo_2017, safety announcement

    Given each of these people:
      | current_oat | substances       | medicines      | then |
      | bup_nx      | alcohol          | none           | yes  |
      | bup_xr      | benzo_prescribed | benzodiazepine | yes  |
      | methadone   | alcohol          |                | yes  |
      | methadone   | none             | other_sedative | yes  |
      | bup_nx      | tobacco          | none           | no   |
      | methadone   | none             | none           | no   |
      | methadone   |                  |                | no   |
    And they ask about "oat_bup_nx, oat_bup_xr, oat_methadone, oat_continue"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "oat_bup_nx, oat_bup_xr, oat_methadone, oat_continue"

  # ---------- benzodiazepines ----------
  Scenario: Benzodiazepines are not stopped suddenly (K130)
    The body may have grown used to them. Going down slowly, with support, avoids seizures.
    Source: asam_bzd_2025, key strong rec; fda_bzd_2020, para 2

    Given each of these people:
      | substances       | benzo_dependence | then |
      | benzo_prescribed | yes              | yes  |
      |                  | yes              | yes  |
      | benzo_prescribed | no               | no   |
      | benzo_prescribed |                  | no   |
      | alcohol          |                  | no   |
      |                  |                  | no   |
    And they ask about "benzo_taper, reduced_use_plan, withdrawal_bed"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" because "K130"
    And only those marked yes hear about "benzo_abrupt_stop" for "benzo_taper, reduced_use_plan, withdrawal_bed" because "K130"

  Scenario: The warning stays with every option that could be read as stopping the pills (K131)
    Going down, a plan to use less, a withdrawal bed: each of these says not to stop suddenly.
    Source: hazard log HZ15; asam_bzd_2025, key strong rec; fda_bzd_2020, para 2

    Given each of these people:
      | substances                    | benzo_dependence | goals              | then |
      | benzo_prescribed              | yes              | stop_one_substance | yes  |
      | benzo_nonprescribed           | yes              | reduce_use         | yes  |
      | fentanyl, benzo_nonprescribed |                  | abstain_all        | yes  |
      | fentanyl                      | no               | abstain_all        | no   |
      | alcohol                       |                  | reduce_use         | no   |
    And they ask about "benzo_taper, reduced_use_plan, withdrawal_bed"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" for "benzo_taper, reduced_use_plan, withdrawal_bed" because "K131"

  Scenario: Street benzos too: stopping too fast can cause seizures (K131)
    Dependence can form within days or weeks, and nobody knows how strong a street pill is.
    Source: fda_bzd_2020, para 2

    Given each of these people:
      | substances                    | benzo_dependence | then |
      | benzo_nonprescribed           |                  | yes  |
      | benzo_nonprescribed           | no               | yes  |
      | fentanyl, benzo_nonprescribed |                  | yes  |
      | benzo_prescribed              | yes              | yes  |
      | fentanyl                      |                  | no   |
      |                               |                  | no   |
    And they ask about "benzo_taper"
    When we look at options together
    Then only those marked yes hear about "benzo_abrupt_stop" because "K131"

  Scenario: A shared talk about going down slowly (K132)
    She wants to take less, or he is older and the risks weigh more. Sometimes the goal is only a lower dose.
    Source: asam_bzd_2025, abstract takeaways 1, 2 and 4

    Given each of these people:
      | benzo_dependence | goals              | age | then |
      | yes              | reduce_use         | 40  | yes  |
      | yes              | stop_one_substance | 40  | yes  |
      | yes              | abstain_all        |     | yes  |
      | yes              | housing            | 65  | yes  |
      | yes              |                    | 80  | yes  |
      | yes              | housing            | 64  | no   |
      | yes              |                    |     | no   |
      | no               | reduce_use         | 70  | no   |
      |                  | reduce_use         | 70  | no   |
    And they say "substances" is "benzo_prescribed"
    When we look at options together
    Then only those marked yes can talk about "benzo_taper" because "K132"

  Scenario: Support beside a taper (K133)
    Someone whose body is used to benzodiazepines can have company on the way.
    Source: asam_bzd_2025, abstract takeaway 5

    Given each of these people:
      | substances          | benzo_dependence | then |
      | benzo_prescribed    | yes              | yes  |
      | benzo_nonprescribed | yes              | yes  |
      |                     | yes              | yes  |
      | benzo_prescribed    | no               | no   |
      | benzo_prescribed    |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "K133"

  Scenario: What is in a street benzo is not known (K135)
    A young man takes pills from the internet. Changing over to a prescribed one is risky without people who know this.
    Source: c_hauck_2021, discussion (abstract)

    Given each of these people:
      | substances                            | then |
      | benzo_nonprescribed                   | yes  |
      | benzo_prescribed, benzo_nonprescribed | yes  |
      | benzo_prescribed                      | no   |
      | fentanyl                              | no   |
      |                                       | no   |
    And they ask about "benzo_taper"
    When we look at options together
    Then only those marked yes hear about "benzo_unknown_content" for "benzo_taper" because "K135"

  Scenario: From 65 on, falls are kept in mind (K236)
    An older person hears that sedatives add to the risk of falling and of trouble with thinking.
    Source: ccsmh_oud_2019, abstract (falls awaiting a source)

    Given each of these people:
      | age | then |
      | 65  | yes  |
      | 80  | yes  |
      | 64  | no   |
      | 40  | no   |
      |     | no   |
    And they say "benzo_dependence" is "yes"
    And they ask about "benzo_taper"
    When we look at options together
    Then only those marked yes hear about "falls_older_adult" for "benzo_taper" because "K236"

  Scenario: From 65 on, with any sedative or opioid, falls are kept in mind (K236)
    Opioid and sedative effects both add to the risk: a sleeping pill, a pain medication, or treatment for opioid use.
    Source: ccsmh_oud_2019, abstract (falls awaiting a source)

    Given each of these people:
      | age | substances       | medicines        | oud      | then |
      | 70  | benzo_prescribed |                  |          | yes  |
      | 70  | none             | other_sedative   |          | yes  |
      | 70  | none             | opioid_analgesic |          | yes  |
      | 72  | rx_opioid_short  | none             | moderate | yes  |
      | 65  | fentanyl         |                  | severe   | yes  |
      | 64  | benzo_prescribed | opioid_analgesic | moderate | no   |
      |     | benzo_prescribed | opioid_analgesic | moderate | no   |
    And they ask about "benzo_taper, oat_bup_nx, oat_methadone, oat_srom, oat_continue"
    When we look at options together
    Then only those marked yes hear about "falls_older_adult" for "benzo_taper, oat_bup_nx, oat_methadone, oat_srom, oat_continue" because "K236"

  Scenario: Mental-health care is offered on the word of the stimulant guideline only beside stimulant use (K285)
    Source: asam_stud_2024, key takeaway 3

    Given each of these people:
      | stud | conditions | then |
      | yes  | depression | yes  |
      | no   | depression | no   |
      |      | depression | no   |
    And they say "oud" is "none"
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "K285"
