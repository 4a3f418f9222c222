Feature: Ways in, and help with daily life
  Distance, waiting, a place to live, money and papers stand between people and care. None of it closes an option; each
  of these answers brings help into view.

  Scenario: Care by phone or video for those far from a clinic (K300)
    People living outside, in vehicles and far from clinics have started treatment by phone or video.
    Source: c_levander_2021, abstract

    Given each of these people:
      | distance_km | housing     | pref_setting       | then |
      | 30          |             |                    | yes  |
      | 120         | stable      | primary_care       | yes  |
      |             | unsheltered |                    | yes  |
      |             | unstable    |                    | yes  |
      | 1           |             | telehealth         | yes  |
      |             |             | home, telehealth   | yes  |
      | 29          |             |                    | no   |
      | 0           | stable      | pharmacy           | no   |
      |             | supported   |                    | no   |
      |             | institution |                    | no   |
      |             |             | specialised_clinic | no   |
      |             |             |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "K300"

  Scenario: Care by phone or video when something stands in the way (K300)
    Opening hours, the way there, children, work, or worry about being judged: a call can get around each of them.
    Source: c_levander_2021, abstract

    Given each of these people:
      | access_barriers      | then |
      | transport            | yes  |
      | hours                | yes  |
      | childcare            | yes  |
      | work_hours           | yes  |
      | fear_of_stigma       | yes  |
      | language, transport  | yes  |
      | language             | no   |
      | cost_or_coverage     | no   |
      | no_id_or_health_card | no   |
      | none                 | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth" because "K300"

  Scenario: Care that comes to where people are (K301)
    Outreach and syringe-service workers whom people already trust can help to start or restart treatment.
    Source: c_harris_2020, abstract

    Given each of these people:
      | housing     | stigma_experience | access_barriers      | then |
      | unsheltered |                   |                      | yes  |
      | shelter     |                   |                      | yes  |
      | unstable    |                   |                      | yes  |
      | stable      | yes               |                      | yes  |
      |             |                   | no_phone             | yes  |
      |             |                   | fear_of_stigma       | yes  |
      |             |                   | language, no_phone   | yes  |
      | stable      |                   |                      | no   |
      | supported   | no                |                      | no   |
      | institution |                   |                      | no   |
      |             |                   | transport, wait_list | no   |
      |             |                   |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "outreach_care" because "K301"

  Scenario: Nobody is left to wait with nothing (K304)
    Waiting untreated carries risk. Whoever waits hears how the time can be bridged.
    Source: c_harris_2020, bridge clinic model (generalised)

    Given each of these people:
      | waitlisted | access_barriers      | then |
      | yes        |                      | yes  |
      | yes        | none                 | yes  |
      |            | wait_list            | yes  |
      | no         | wait_list, transport | yes  |
      | no         | transport            | no   |
      | no         |                      | no   |
      |            | none                 | no   |
      |            |                      | no   |
    When we look at options together
    Then only those marked yes hear about "availability_check" because "K304"

  Scenario: A bridge while waiting (K304)
    A call with a prescriber, a clinic that takes people without a referral, or a worker who makes the link can bridge
    the wait.
    Source: c_harris_2020, bridge clinic model (generalised); Patient 2

    Given each of these people:
      | waitlisted | access_barriers | then |
      | yes        |                 | yes  |
      |            | wait_list       | yes  |
      | no         | none            | no   |
      |            | fear_of_stigma  | no   |
      |            |                 | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth, outreach_care, rapid_access_clinic" because "K304"

  Scenario: Driving, and a medication in mind (K306)
    Drowsiness is most likely in the first weeks of an agonist medication. It matters to someone who drives, or does work
    where it could hurt someone; it closes nothing.
    Source: nuaa_driving, FAQ and quiz

    Given each of these people:
      | drives_or_safety_work | pref_oat          | then |
      | yes                   | bup_nx            | yes  |
      | yes                   | bup_xr            | yes  |
      | yes                   | methadone         | yes  |
      | yes                   | srom              | yes  |
      | yes                   | methadone, bup_nx | yes  |
      | yes                   | naltrexone        | no   |
      | yes                   | no_preference     | no   |
      | yes                   |                   | no   |
      | no                    | methadone         | no   |
      |                       | methadone         | no   |
    When we look at options together
    Then only those marked yes hear about "driving_early" because "K306"

  Scenario: Driving while taking a medication (K306)
    After a change of dose, missed doses, or with alcohol or sedatives, the same holds for someone already on treatment.
    Source: nuaa_driving, FAQ and quiz

    Given each of these people:
      | drives_or_safety_work | current_oat | then |
      | yes                   | bup_nx      | yes  |
      | yes                   | bup_xr      | yes  |
      | yes                   | methadone   | yes  |
      | yes                   | srom        | yes  |
      | yes                   | ioat        | yes  |
      | yes                   | none        | no   |
      | yes                   |             | no   |
      | no                    | methadone   | no   |
      |                       | methadone   | no   |
    And they ask about "oat_continue, oat_change, oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat"
    When we look at options together
    Then only those marked yes hear about "driving_early" because "K306"
    And only those marked yes hear about "driving_early" for "oat_continue, oat_change, oat_bup_nx, oat_bup_xr, oat_methadone, oat_srom, ioat"

  Scenario: A place to live (K311)
    Housing and social support are part of care, for whoever has nowhere settled and for whoever names it as a goal.
    Source: catie_oud_2025, standard-of-care bullet 2

    Given each of these people:
      | housing     | goals               | then |
      | unstable    |                     | yes  |
      | shelter     |                     | yes  |
      | unsheltered | reduce_use          | yes  |
      | stable      | housing             | yes  |
      |             | housing             | yes  |
      |             | reduce_use, housing | yes  |
      | stable      |                     | no   |
      | supported   |                     | no   |
      |             | reduce_use          | no   |
      |             |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "housing_support" because "K311"

  Scenario: Help with housing, because they would like to hear about it
    Source: contract, Standing: in play

    Given each of these people:
      | receptivity   | then |
      | housing_help  | yes  |
      | peer          | no   |
      | family        | no   |
      | nothing_today | no   |
      |               | no   |
    When we look at options together
    Then only those marked yes can talk about "housing_support"
    And only those marked yes can talk about "housing_support" because "C-what-is-asked"

  Scenario: Stimulants, and something else to treat at the same time (K285)
    Care for low mood, fear, trauma, voices or attention is not put off until the stimulant use changes.
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
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "K285"

  Scenario: Stimulants and opioids at the same time (K285)
    Another substance use disorder is treated at the same time too.
    Source: asam_stud_2024, key takeaway 3

    Given each of these people:
      | stud | oud                 | then |
      | yes  | mild                | yes  |
      | yes  | moderate            | yes  |
      | yes  | severe              | yes  |
      | yes  | present_unspecified | yes  |
      | yes  | none                | no   |
      | yes  |                     | no   |
      | no   | severe              | no   |
      |      | severe              | no   |
    When we look at options together
    Then only those marked yes can talk about "mental_health_care" because "K285"

  Scenario: Papers, a phone, the bus fare
    Practical help is there for whoever is kept from care by the lack of them.
    Source: corrections; options added after trying plain calls

    Given each of these people:
      | access_barriers      | then |
      | no_id_or_health_card | yes  |
      | no_phone             | yes  |
      | transport            | yes  |
      | cost_or_coverage     | yes  |
      | no_internet          | yes  |
      | language             | no   |
      | childcare            | no   |
      | wait_list            | no   |
      | none                 | no   |
      |                      | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help"

  Scenario: Practical help for someone without a settled place
    Source: corrections; options added after trying plain calls

    Given each of these people:
      | housing     | then |
      | unsheltered | yes  |
      | shelter     | yes  |
      | unstable    | yes  |
      | stable      | no   |
      |             | no   |
    When we look at options together
    Then only those marked yes can talk about "practical_help"

  Scenario: After time in custody
    Charges, papers and rights are often still open in the year after.
    Source: corrections; options added after trying plain calls

    Given each of these people:
      | custody      | then |
      | in_custody   | yes  |
      | released_30d | yes  |
      | released_12m | yes  |
      | none         | no   |
      |              | no   |
    When we look at options together
    Then only those marked yes can talk about "legal_help, practical_help"

  Scenario: A setting that feels right
    Naming a place where one would feel at ease opens that way in.
    Source: corrections; what is asked must be used

    Given each of these people:
      | pref_setting       | then |
      | outreach           | yes  |
      | outreach, pharmacy | yes  |
      | pharmacy           | no   |
      | unsure             | no   |
      |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "outreach_care"

  Scenario: An addiction clinic, because it feels right
    Source: corrections; what is asked must be used

    Given each of these people:
      | pref_setting       | then |
      | specialised_clinic | yes  |
      | primary_care       | no   |
      | unsure             | no   |
      |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "rapid_access_clinic"

  Scenario: At home
    Someone who would feel most at ease at home can have a call, or a visit from an outreach worker.
    Source: corrections; what is asked must be used

    Given each of these people:
      | pref_setting   | then |
      | home           | yes  |
      | home, pharmacy | yes  |
      | pharmacy       | no   |
      | hospital       | no   |
      | unsure         | no   |
      |                | no   |
    When we look at options together
    Then only those marked yes can talk about "telehealth, outreach_care" because "C-what-is-asked"
