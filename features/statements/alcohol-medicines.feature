Feature: Medications for alcohol use, and for whom they fit
  What the Canadian guideline says about each medication for alcohol use: who can hear about it, who is better off with
  another one, and what a prescriber looks at before starting. A missing answer is never read as no.

  # ---------- who hears about them ----------
  Scenario: A diagnosis of any strength opens naltrexone, acamprosate and ongoing care (K255, K258, K259)
    A woman was told years ago that she has an alcohol use disorder. How strong it is does not matter for a first talk.
    Source: corrections; alcohol_care_may_fit; cmaj_aud_2023, Table 3 and Rec 8

    Given each of these people:
      | substances | aud                 | then |
      | alcohol    | mild                | yes  |
      | alcohol    | moderate            | yes  |
      | alcohol    | severe              | yes  |
      | alcohol    | present_unspecified | yes  |
      | alcohol    | none                | no   |
      | alcohol    |                     | no   |
      |            |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone" because "K258"
    And only those marked yes can talk about "aud_acamprosate" because "K259"
    And only those marked yes can talk about "counselling" because "K255"

  Scenario: Nobody needs a diagnosis to ask about medication for drinking (K255, K258, K259)
    Callers seldom have a diagnosis. Drinking most days, or shaking without a drink, is enough to talk.
    Source: corrections; alcohol_care_may_fit; cmaj_aud_2023, Table 3 and Rec 8

    Given each of these people:
      | substances          | alcohol_frequency | alcohol_withdrawal_signs | aud  | then |
      | alcohol             | daily             |                          |      | yes  |
      | alcohol             | most_days         |                          |      | yes  |
      | alcohol             | weekly            |                          |      | no   |
      | alcohol             | monthly           |                          |      | no   |
      | alcohol             | not_now           |                          |      | no   |
      | alcohol             |                   | yes                      |      | yes  |
      | alcohol             |                   | no                       |      | no   |
      | alcohol             | weekly            | yes                      |      | yes  |
      | alcohol             | daily             |                          | none | yes  |
      | nonbeverage_alcohol | daily             |                          |      | yes  |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone" because "K258"
    And only those marked yes can talk about "aud_acamprosate" because "K259"
    And only those marked yes can talk about "counselling" because "K255"

  Scenario: A hard withdrawal in the past, or a positive AUDIT-C, opens them too (K255, K258, K259)
    Someone who once had a seizure after stopping, and someone who filled in three questions at the clinic.
    Source: corrections; alcohol_care_may_fit; audit_c_1998, scoring key

    Given each of these people:
      | substances | alcohol_wd_history | audit_c | then |
      | alcohol    | seizure            |         | yes  |
      | alcohol    | delirium_tremens   |         | yes  |
      | alcohol    | hallucinosis       |         | no   |
      | alcohol    | none               |         | no   |
      | alcohol    |                    | 12      | yes  |
      | alcohol    |                    | 3       | yes  |
      | alcohol    |                    | 2       | no   |
      | alcohol    |                    | 0       | no   |
      | alcohol    |                    |         | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone" because "K258"
    And only those marked yes can talk about "aud_acamprosate" because "K259"
    And only those marked yes can talk about "counselling" because "K255"

  Scenario: Naltrexone can be started while still drinking (K258)
    Someone drank last night, takes no opioid, and would like to drink less. Nothing has to be stopped first.
    Source: cmaj_aud_2023, Table 3

    Given someone who answers:
      | question          | answer     |
      | substances        | alcohol    |
      | alcohol_frequency | daily      |
      | aud               | moderate   |
      | goals             | reduce_use |
      | opioid_dependence | no         |
      | opioid_last_hours | 8760       |
      | current_oat       | none       |
      | medicines         | none       |
    When we look at options together
    Then "aud_naltrexone" can be talked about right away
    And "aud_acamprosate" can be talked about right away

  Scenario: Topiramate and gabapentin come second, from moderate on (K269, K272)
    They are for people whose alcohol use disorder is moderate or more; drinking often is not by itself enough for these.
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | substances | aud                 | alcohol_frequency | pregnancy      | then |
      | alcohol    | moderate            |                   | not_applicable | yes  |
      | alcohol    | severe              |                   | not_applicable | yes  |
      | alcohol    | present_unspecified |                   | not_applicable | yes  |
      | alcohol    | severe              |                   |                | yes  |
      | alcohol    | mild                |                   | not_applicable | no   |
      | alcohol    | none                | daily             | not_applicable | no   |
      | alcohol    |                     | daily             | not_applicable | no   |
      |            |                     |                   |                | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_topiramate, aud_gabapentin" because "K269"
    And only those marked yes can talk about "aud_gabapentin" because "K272"

  # ---------- naltrexone ----------
  Scenario: Naltrexone is not given while opioids are in the body (K261)
    A man who drinks also takes an opioid, prescribed or not. Naltrexone would bring on sudden, strong withdrawal.
    Source: cmaj_aud_2023, Table 3 contraindications; corrections, recent_opioid

    Given each of these people:
      | substances                 | opioid_last_hours | opioid_dependence | current_oat | medicines        | then |
      | alcohol, fentanyl          | 24                | no                | none        | none             | yes  |
      | alcohol, bup_nonprescribed | 24                | no                | none        | none             | yes  |
      | alcohol, fentanyl          |                   | yes               | none        | none             | yes  |
      | alcohol                    |                   | no                | bup_nx      | none             | yes  |
      | alcohol                    |                   | no                | bup_xr      | none             | yes  |
      | alcohol                    |                   | no                | methadone   | none             | yes  |
      | alcohol                    |                   | no                | srom        | none             | yes  |
      | alcohol                    |                   | no                | ioat        | none             | yes  |
      | alcohol                    |                   | no                | none        | opioid_analgesic | yes  |
      | alcohol                    | 8760              | no                | none        | none             | no   |
      | alcohol                    | 8760              | no                | none        | hepatotoxic      | no   |
      | alcohol                    |                   |                   |             |                  | no   |
    And they ask about "aud_naltrexone"
    When we look at options together
    Then only those marked yes find "aud_naltrexone" not for now
    And only those marked yes hear about "naltrexone_opioid_free" for "aud_naltrexone" because "K261"

  Scenario: How long ago counts, and it depends on the opioid (K261)
    Ten days for what leaves the body quickly, two weeks for methadone, long-acting opioids and buprenorphine.
    Source: corrections, recent_opioid; cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | substances                       | opioid_last_type | opioid_last_hours | then |
      | alcohol, fentanyl                | fentanyl         | 0                 | yes  |
      | alcohol, fentanyl                | fentanyl         | 239               | yes  |
      | alcohol, fentanyl                | fentanyl         | 240               | no   |
      | alcohol, heroin                  | short_acting     | 239               | yes  |
      | alcohol, heroin                  | short_acting     | 240               | no   |
      | alcohol, methadone_nonprescribed | methadone        | 335               | yes  |
      | alcohol, methadone_nonprescribed | methadone        | 336               | no   |
      | alcohol, rx_opioid_long          | long_acting      | 335               | yes  |
      | alcohol, rx_opioid_long          | long_acting      | 336               | no   |
      | alcohol, bup_nonprescribed       |                  | 335               | yes  |
      | alcohol, methadone_nonprescribed | methadone        | 1000              | no   |
    And they say "opioid_dependence" is "no"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    And they ask about "aud_naltrexone"
    When we look at options together
    Then only those marked yes find "aud_naltrexone" not for now

  Scenario: Not knowing about opioids is never taken as no opioids (K261)
    Someone who drinks asks about naltrexone, and one thing about opioids has not been said. One answer first.
    Source: corrections, if_unknown; hazard log HZ01 and HZ05

    Given each of these people:
      | substances        | opioid_last_hours | current_oat | medicines | opioid_dependence | then |
      | alcohol, fentanyl |                   | none        | none      | no                | yes  |
      | alcohol           | 8760              |             | none      | no                | yes  |
      |                   |                   | none        | none      | no                | yes  |
      |                   |                   |             |           |                   | yes  |
      | alcohol           | 8760              | none        | none      | no                | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes need one answer first for "aud_naltrexone"

  Scenario: The liver is looked at before naltrexone, and the prescriber decides (K262, K263)
    A woman with liver disease can still talk about naltrexone; acute hepatitis or liver failure makes it a close call.
    Source: cmaj_aud_2023, Table 3; corrections (K262 is a caution)

    Given each of these people:
      | liver                      | medicines   | then |
      | acute_hepatitis_or_failure | none        | yes  |
      | child_pugh_c               | none        | yes  |
      | child_pugh_b               | none        | yes  |
      | disease_unspecified        | none        | yes  |
      | normal                     | hepatotoxic | yes  |
      |                            | hepatotoxic | yes  |
      | child_pugh_a               | none        | no   |
      | normal                     | none        | no   |
      | normal                     | valproate   | no   |
      |                            |             | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "aud_naltrexone"

  Scenario: A severely scarred liver does not close the talk about naltrexone (K262)
    Child-Pugh C is a caution: the prescriber decides.
    Source: corrections (K262 is a caution)

    Given each of these people:
      | aud      | liver        | opioid_last_hours | current_oat | medicines | opioid_dependence | then |
      | moderate | child_pugh_c | 8760              | none        | none      | no                | yes  |
      | moderate |              | 8760              | none        | none      | no                | yes  |
      | none     | child_pugh_c | 8760              | none        | none      | no                | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone"

  Scenario: Acute hepatitis or liver failure is the strongest of the liver cautions (K262)
    The contraindication of the guideline, told as a caution: the prescriber decides.
    Source: cmaj_aud_2023, Table 3; corrections (K262 is a caution)

    Given each of these people:
      | liver                      | then |
      | acute_hepatitis_or_failure | yes  |
      | child_pugh_c               | yes  |
      | child_pugh_b               | no   |
      | child_pugh_a               | no   |
      | normal                     | no   |
      |                            | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "aud_naltrexone" because "K262"

  Scenario: Kidney disease of any degree is a caution for naltrexone (K278)
    A man with kidney disease can talk about naltrexone, and his prescriber keeps the kidneys in mind.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | kidney              | then |
      | mild                | yes  |
      | moderate            | yes  |
      | severe              | yes  |
      | disease_unspecified | yes  |
      | normal              | no   |
      |                     | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "renal" for "aud_naltrexone" because "K278"

  Scenario: Pregnancy is a caution for naltrexone (K279)
    Someone who is or could be pregnant can talk about naltrexone with more care.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | pregnancy      | then |
      | pregnant       | yes  |
      | possible       | yes  |
      | postpartum     | no   |
      | no             | no   |
      | not_applicable | no   |
      |                | no   |
    And they say "breastfeeding" is "no"
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "aud_naltrexone" because "K279"

  Scenario: Breastfeeding is a caution for naltrexone (K279)
    Someone breastfeeds and would like to drink less. Naltrexone stays on the table, with this in mind.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | pregnancy  | breastfeeding | then |
      | postpartum | yes           | yes  |
      | no         | yes           | yes  |
      | postpartum | no            | no   |
      | postpartum |               | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "breastfeeding" for "aud_naltrexone" because "K279"

  Scenario: Under 18 is a caution for naltrexone and no closed door (K287)
    A young person who drinks asks about naltrexone. The age is told, and nothing is taken away.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | age | then |
      | 12  | yes  |
      | 17  | yes  |
      | 18  | no   |
      | 40  | no   |
      | 66  | no   |
      |     | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "age_label" for "aud_naltrexone" because "K287"
    And "aud_naltrexone" is something to talk about

  # ---------- acamprosate ----------
  Scenario: Severe kidney disease rules out acamprosate (K264)
    A woman whose kidneys work very little is better off with another medication.
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | aud      | kidney   | then |
      | moderate | severe   | yes  |
      |          | severe   | yes  |
      | moderate | moderate | no   |
      | moderate | mild     | no   |
      | moderate | normal   | no   |
      | moderate |          | no   |
    And they ask about "aud_acamprosate"
    When we look at options together
    Then only those marked yes find "aud_acamprosate" not for now
    And only those marked yes hear about "renal" for "aud_acamprosate" because "K264"

  Scenario: The kidneys are looked at before acamprosate, and the talk can start today (K264)
    Nobody has measured the kidneys yet. That is no reason to wait with the talk.
    Source: corrections, if_unknown mention (kidney)

    Given each of these people:
      | aud      | kidney | breastfeeding | allergies | then |
      | moderate |        | no            | none      | yes  |
      | moderate | normal | no            | none      | no   |
      | moderate | mild   | no            | none      | no   |
    When we look at options together
    Then only for those marked yes "kidney" is looked at before "aud_acamprosate"
    And "aud_acamprosate" can be talked about right away

  Scenario: Moderate kidney disease is a caution for acamprosate (K266)
    The medication is still something to talk about, with the kidneys in mind.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | kidney   | then |
      | moderate | yes  |
      | mild     | no   |
      | normal   | no   |
      |          | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "renal" for "aud_acamprosate" because "K266"

  Scenario: Breastfeeding rules out acamprosate (K265)
    A parent who breastfeeds asks about acamprosate. Another medication fits better for now.
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy  | breastfeeding | then |
      | postpartum | yes           | yes  |
      | no         | yes           | yes  |
      |            | yes           | yes  |
      | postpartum | no            | no   |
      | postpartum |               | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes find "aud_acamprosate" not for now
    And only those marked yes hear about "breastfeeding" for "aud_acamprosate" because "K265"

  Scenario: Whether someone breastfeeds is looked at before acamprosate (K265)
    She had a baby a few months ago and has not said how the baby is fed. The talk goes on; the prescriber asks.
    Source: corrections, if_unknown mention (breastfeeding)

    Given each of these people:
      | pregnancy  | breastfeeding | then |
      | postpartum |               | yes  |
      | no         |               | yes  |
      | postpartum | no            | no   |
    And they say "aud" is "moderate"
    And they say "kidney" is "normal"
    When we look at options together
    Then only for those marked yes "breastfeeding" is looked at before "aud_acamprosate"
    And "aud_acamprosate" can be talked about right away

  Scenario: With acamprosate, dark thoughts are watched for (K267)
    Someone has low mood, or thinks about ending their life, and hears that this is watched for with acamprosate. A plan
    or an attempt means such thoughts too. Nobody else is told about this medication.
    Source: label_acamprosate, MDedge safety paragraph

    Given each of these people:
      | aud                 | suicidality    | conditions | then |
      | moderate            | thoughts       | none       | yes  |
      | severe              | thoughts       |            | yes  |
      | present_unspecified | thoughts       | none       | yes  |
      | moderate            | none           | depression | yes  |
      | severe              |                | depression | yes  |
      | moderate            | none           | anxiety    | no   |
      | moderate            | none           | none       | no   |
      | severe              | plan_or_intent | none       | yes  |
      | moderate            | recent_attempt | none       | yes  |
      | none                | thoughts       | depression | no   |
      |                     | none           | depression | no   |
      | moderate            |                |            | no   |
    When we look at options together
    Then only those marked yes hear about "suicide_safety" for "aud_acamprosate" because "K267"

  Scenario: Under 18 or over 65 is a caution for acamprosate (K288)
    A person of seventy hears about the age; a person of sixty-five does not need to. No age closes the door.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | age | then |
      | 16  | yes  |
      | 17  | yes  |
      | 18  | no   |
      | 65  | no   |
      | 66  | yes  |
      | 80  | yes  |
      |     | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "age_label" for "aud_acamprosate" because "K288"
    And "aud_acamprosate" is something to talk about

  Scenario: Pregnancy is a caution for acamprosate (K289)
    Someone who is or could be pregnant talks it through with more care.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | pregnancy      | then |
      | pregnant       | yes  |
      | possible       | yes  |
      | postpartum     | no   |
      | no             | no   |
      | not_applicable | no   |
      |                | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "aud_acamprosate" because "K289"

  # ---------- topiramate ----------
  Scenario: Topiramate is not for pregnancy, a planned one, glaucoma or kidney stones (K270)
    A woman who plans a baby, and a man who has had kidney stones, hear about other medications instead.
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy      | conditions            | then |
      | pregnant       | none                  | yes  |
      | planning       | none                  | yes  |
      | pregnant       |                       | yes  |
      | not_applicable | narrow_angle_glaucoma | yes  |
      | not_applicable | kidney_stones         | yes  |
      |                | kidney_stones         | yes  |
      | no             | none                  | no   |
      | not_applicable | none                  | no   |
      | postpartum     | none                  | no   |
      | not_applicable | seizure_disorder      | no   |
      | possible       | none                  | no   |
      |                |                       | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes find "aud_topiramate" not for now

  Scenario: If someone could be pregnant, a test comes before topiramate (K270)
    It may be a yes after one answer; not knowing is not the same as no.
    Source: corrections (K270: pregnancy possible is check_first; unknown is checked)

    Given each of these people:
      | pregnancy      | conditions | then |
      | possible       | none       | yes  |
      |                | none       | yes  |
      | no             | none       | no   |
      | not_applicable | none       | no   |
      | postpartum     | none       | no   |
      | pregnant       | none       | no   |
      | planning       | none       | no   |
    And they say "aud" is "severe"
    And they say "allergies" is "none"
    When we look at options together
    Then only those marked yes need one answer first for "aud_topiramate"

  Scenario: What is said about pregnancy and topiramate (K270)
    Whoever is, could be or plans to be pregnant hears why.
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy  | then |
      | pregnant   | yes  |
      | planning   | yes  |
      | possible   | yes  |
      | no         | no   |
      | postpartum | no   |
      |            | no   |
    And they ask about "aud_topiramate"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "aud_topiramate" because "K270"

  Scenario: Eyes and kidney stones are looked at before topiramate, and the talk can start today (K270)
    A man has not said which health conditions he has. The prescriber asks before starting.
    Source: corrections, if_unknown mention (glaucoma, kidney_stones)

    Given each of these people:
      | pregnancy      | conditions | then |
      | not_applicable |            | yes  |
      | not_applicable | none       | no   |
      | not_applicable | anxiety    | no   |
    And they say "aud" is "moderate"
    And they say "allergies" is "none"
    When we look at options together
    Then only for those marked yes "conditions" is looked at before "aud_topiramate"
    And "aud_topiramate" can be talked about right away

  Scenario: Topiramate together with valproate calls for care (K271)
    Someone takes valproate for seizures and asks about topiramate.
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | medicines                 | then |
      | valproate                 | yes  |
      | valproate, benzodiazepine | yes  |
      | benzodiazepine            | no   |
      | none                      | no   |
      |                           | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "aud_topiramate" because "K271"

  # ---------- gabapentin ----------
  Scenario: Gabapentin with opioids or sedatives can slow breathing (K273)
    Someone with alcohol use disorder also takes something that makes them sleepy. The two add up, and that is said.
    Source: cmaj_aud_2023, Table 3 cautions (awaiting a full read; corrections ship it)

    Given each of these people:
      | opioid_dependence | current_oat | medicines        | then |
      | yes               | none        | none             | yes  |
      | no                | bup_nx      | none             | yes  |
      | no                | bup_xr      | none             | yes  |
      | no                | methadone   | none             | yes  |
      | no                | srom        | none             | yes  |
      | no                | ioat        | none             | yes  |
      | no                | none        | benzodiazepine   | yes  |
      | no                | none        | other_sedative   | yes  |
      | no                | none        | opioid_analgesic | yes  |
      | no                | none        | valproate        | no   |
      | no                | none        | none             | no   |
      |                   |             |                  | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "aud_gabapentin" because "K273"
    And "aud_gabapentin" is something to talk about

  Scenario: Gabapentin with opioids or sedatives somebody uses without a prescription (K273)
    The statement speaks of opioids or other depressants, and says nothing about where they come from.
    Source: cmaj_aud_2023, Table 3 cautions (awaiting a full read; corrections ship it)

    Given each of these people:
      | aud                 | substances                   | medicines        | then |
      | moderate            | alcohol, fentanyl            | none             | yes  |
      | severe              | alcohol, rx_opioid_short     | none             | yes  |
      | moderate            | alcohol, bup_nonprescribed   | none             | yes  |
      | moderate            | alcohol, benzo_prescribed    | none             | yes  |
      | moderate            | alcohol, benzo_nonprescribed |                  | yes  |
      | present_unspecified | alcohol, ghb                 | none             | yes  |
      | moderate            | alcohol                      | none             | no   |
      | moderate            | alcohol, cocaine, tobacco    | none             | no   |
      | none                | alcohol                      | benzodiazepine   | no   |
      | none                | fentanyl, ghb                | opioid_analgesic | no   |
      |                     | alcohol                      |                  | no   |
    And they say "current_oat" is "none"
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "aud_gabapentin" because "K273"

  # ---------- allergies ----------
  Scenario: A serious allergy to naltrexone
    We ask about allergies, so the answer is used. No text about this one was read yet, so a prescriber looks at it first.
    Source: corrections (what is asked must be used; unverified avoids act as check_first)

    Given each of these people:
      | allergies              | then |
      | naltrexone             | yes  |
      | naltrexone, gabapentin | yes  |
      | acamprosate            | no   |
      | none                   | no   |
      |                        | no   |
    And they say "aud" is "moderate"
    And they say "opioid_dependence" is "no"
    And they say "opioid_last_hours" is "8760"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    When we look at options together
    Then only those marked yes need one answer first for "aud_naltrexone"
    And only those marked yes hear about "allergy" for "aud_naltrexone"

  Scenario: An allergy to naltrexone counts for opioid use too
    The same medication has two uses. Someone with an allergy to it hears so about both.
    Source: corrections (what is asked must be used; unverified avoids act as check_first)

    Given each of these people:
      | allergies   | then |
      | naltrexone  | yes  |
      | acamprosate | no   |
      | none        | no   |
      |             | no   |
    And they ask about "aud_naltrexone, naltrexone_oud"
    When we look at options together
    Then only those marked yes hear about "allergy" for "aud_naltrexone, naltrexone_oud" because "C-allergies-asked-at-intake"

  Scenario: A serious allergy to acamprosate
    Someone once had a serious reaction to it. A prescriber looks at that first.
    Source: corrections (what is asked must be used; unverified avoids act as check_first)

    Given each of these people:
      | allergies               | then |
      | acamprosate             | yes  |
      | acamprosate, topiramate | yes  |
      | topiramate              | no   |
      | none                    | no   |
      |                         | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes need one answer first for "aud_acamprosate"
    And only those marked yes hear about "allergy" for "aud_acamprosate"

  Scenario: A serious allergy to topiramate
    Someone once had a serious reaction to it. A prescriber looks at that first.
    Source: corrections (what is asked must be used; unverified avoids act as check_first)

    Given each of these people:
      | allergies  | then |
      | topiramate | yes  |
      | gabapentin | no   |
      | none       | no   |
      |            | no   |
    And they say "aud" is "moderate"
    And they say "conditions" is "none"
    And they say "pregnancy" is "not_applicable"
    When we look at options together
    Then only those marked yes need one answer first for "aud_topiramate"
    And only those marked yes hear about "allergy" for "aud_topiramate"

  Scenario: A serious allergy to gabapentin
    Someone once had a serious reaction to it. A prescriber looks at that first.
    Source: corrections (what is asked must be used; unverified avoids act as check_first)

    Given each of these people:
      | allergies  | then |
      | gabapentin | yes  |
      | naltrexone | no   |
      | none       | no   |
      |            | no   |
    And they say "aud" is "moderate"
    When we look at options together
    Then only those marked yes need one answer first for "aud_gabapentin"
    And only those marked yes hear about "allergy" for "aud_gabapentin"

  Scenario: Allergies not yet spoken of are looked at before starting
    The talk can start today; the prescriber asks about allergies first.
    Source: corrections, if_unknown mention (allergies)

    Given each of these people:
      | allergies | then |
      |           | yes  |
      | none      | no   |
      | methadone | no   |
    And they say "aud" is "moderate"
    And they say "pregnancy" is "not_applicable"
    When we look at options together
    Then only for those marked yes "allergies" is looked at before "aud_naltrexone, aud_acamprosate, aud_topiramate, aud_gabapentin"
    And "aud_acamprosate" can be talked about right away
    And "aud_gabapentin" can be talked about right away

  Scenario: Who asks about naltrexone without a diagnosis hears the same cautions (K263, K278, K279, K287)
    Someone drinks on weekends and asks. Nothing in the statements makes these cautions wait for a diagnosis.
    Source: cmaj_aud_2023, Table 3 cautions; contract (a caution that holds is shown)

    Given each of these people:
      | substances | alcohol_frequency | aud  | liver        | kidney | pregnancy | age | then |
      | alcohol    | weekly            |      | child_pugh_b | mild   | pregnant  | 17  | yes  |
      | alcohol    |                   |      | child_pugh_b | mild   | pregnant  | 17  | yes  |
      | alcohol    |                   | none | child_pugh_b | mild   | pregnant  | 17  | yes  |
      | alcohol    | weekly            |      | normal       | normal | no        | 30  | no   |
    And they ask about "aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "aud_naltrexone" because "K263"
    And only those marked yes hear about "renal" for "aud_naltrexone" because "K278"
    And only those marked yes hear about "pregnancy" for "aud_naltrexone" because "K279"
    And only those marked yes hear about "age_label" for "aud_naltrexone" because "K287"

  Scenario: Who asks about acamprosate without a diagnosis hears the same cautions (K266, K288, K289)
    Source: cmaj_aud_2023, Table 3 cautions; contract (a caution that holds is shown)

    Given each of these people:
      | substances | alcohol_frequency | kidney   | pregnancy | age | then |
      | alcohol    | weekly            | moderate | pregnant  | 17  | yes  |
      | alcohol    |                   | moderate | pregnant  | 70  | yes  |
      | alcohol    | weekly            | normal   | no        | 30  | no   |
    And they ask about "aud_acamprosate"
    When we look at options together
    Then only those marked yes hear about "renal" for "aud_acamprosate" because "K266"
    And only those marked yes hear about "pregnancy" for "aud_acamprosate" because "K289"
    And only those marked yes hear about "age_label" for "aud_acamprosate" because "K288"

  Scenario: Who asks about topiramate without a diagnosis hears about valproate (K271)
    Source: cmaj_aud_2023, Table 3 cautions; contract (a caution that holds is shown)

    Given each of these people:
      | substances | alcohol_frequency | medicines | then |
      | alcohol    | weekly            | valproate | yes  |
      | alcohol    |                   | valproate | yes  |
      | alcohol    | weekly            | none      | no   |
    And they ask about "aud_topiramate"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "aud_topiramate" because "K271"
