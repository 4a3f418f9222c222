@generated
Feature: Alcohol: medication, withdrawal, and not stopping suddenly alone
  Cut-offs and exclusions come from the Canadian guideline of 2023; what is not said there stays to be talked over.

  Scenario: Naltrexone and acute liver illness
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | liver                      | then |
      | acute_hepatitis_or_failure | yes  |
      | child_pugh_c               | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "aud-naltrexone-not-in-acute-liver-illness"

  Scenario: Naltrexone and severe liver disease
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | liver        | aud  | then |
      | child_pugh_c | mild | yes  |
      | child_pugh_c |      | no   |
      | child_pugh_b | mild | no   |
      |              | mild | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "aud-naltrexone-severe-liver-disease"

  Scenario: Naltrexone, and care for the liver
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | liver               | aud  | medicines   | then |
      | child_pugh_b        | mild |             | yes  |
      | disease_unspecified | mild |             | yes  |
      |                     | mild | hepatotoxic | yes  |
      | child_pugh_b        |      |             | no   |
      | child_pugh_a        | mild |             | no   |
      |                     | mild |             | no   |
      |                     | mild | valproate   | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "aud-naltrexone-liver-care"

  Scenario: Naltrexone and the kidneys
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | kidney              | aud  | then |
      | mild                | mild | yes  |
      | moderate            | mild | yes  |
      | severe              | mild | yes  |
      | disease_unspecified | mild | yes  |
      | normal              | mild | no   |
      | moderate            |      | no   |
      |                     | mild | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "aud-naltrexone-kidney-care"

  Scenario: Naltrexone for drinking, in pregnancy
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | pregnancy | aud  | then |
      | pregnant  | mild | yes  |
      | possible  | mild | yes  |
      | planning  | mild | no   |
      | pregnant  |      | no   |
      |           | mild | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "aud-naltrexone-pregnancy"

  Scenario: Naltrexone for drinking, while breastfeeding
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | breastfeeding | aud  | then |
      | yes           | mild | yes  |
      | no            | mild | no   |
      | yes           |      | no   |
      |               | mild | no   |
    When we look at options together
    Then only those marked yes hear about "breastfeeding" because "aud-naltrexone-breastfeeding"

  Scenario: Naltrexone for drinking, under 18
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | age | aud  | then |
      | 17  | mild | yes  |
      | 18  | mild | no   |
      | 16  |      | no   |
      |     | mild | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "aud-naltrexone-under-18"

  Scenario: Acamprosate and severe kidney disease
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | kidney   | then |
      | severe   | yes  |
      | moderate | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "aud-acamprosate-not-in-severe-kidney-disease"

  Scenario: Acamprosate and moderate kidney disease
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | kidney              | aud  | then |
      | moderate            | mild | yes  |
      | disease_unspecified | mild | yes  |
      | mild                | mild | no   |
      | moderate            |      | no   |
      |                     | mild | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "aud-acamprosate-kidney-care"

  Scenario: Acamprosate while breastfeeding
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | breastfeeding | then |
      | yes           | yes  |
      | no            | no   |
    When we look at options together
    Then only those marked yes hear about "breastfeeding" because "aud-acamprosate-not-while-breastfeeding"

  Scenario: Acamprosate in pregnancy
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | pregnancy | aud  | then |
      | pregnant  | mild | yes  |
      | possible  | mild | yes  |
      | planning  | mild | no   |
      | pregnant  |      | no   |
      |           | mild | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "aud-acamprosate-pregnancy"

  Scenario: Acamprosate under 18, and over 65
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | age | aud  | then |
      | 17  | mild | yes  |
      | 66  | mild | yes  |
      | 18  | mild | no   |
      | 65  | mild | no   |
      | 17  |      | no   |
      |     | mild | no   |
    When we look at options together
    Then only those marked yes hear about "age_label" because "aud-acamprosate-younger-or-older"

  Scenario: Acamprosate and mood
    Source: label_acamprosate, MDedge safety paragraph

    Given each of these people:
      | suicidality    | aud  | conditions | then |
      | thoughts       | mild |            | yes  |
      | plan_or_intent | mild |            | yes  |
      | recent_attempt | mild |            | yes  |
      |                | mild | depression | yes  |
      | none           | mild |            | no   |
      |                | mild | anxiety    | no   |
      | thoughts       |      |            | no   |
      |                | mild |            | no   |
    When we look at options together
    Then only those marked yes hear about "suicide_safety" because "aud-acamprosate-watch-mood"

  Scenario: An allergy to naltrexone
    Source: corrections; No text on naltrexone hypersensitivity was read.

    Given each of these people:
      | allergies  | then |
      | naltrexone | yes  |
      | naloxone   | no   |
    And they ask about "aud_naltrexone, naltrexone_oud"
    When we look at options together
    Then only those marked yes hear about "allergy" for "aud_naltrexone, naltrexone_oud" because "aud-naltrexone-allergy"

  Scenario: An allergy to acamprosate
    Source: corrections; No text on acamprosate hypersensitivity was read.

    Given each of these people:
      | allergies   | then |
      | acamprosate | yes  |
      | topiramate  | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "aud-acamprosate-allergy"

  Scenario: Naltrexone for drinking
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud  | current_oat | medicines | opioid_last_hours | opioid_dependence | audit_c | then |
      | mild | none        | none      | 400               | no                |         | yes  |
      |      | none        | none      | 400               | no                | 3       | yes  |
      |      | none        | none      | 400               | no                | 2       | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone" because "aud-naltrexone-offered"

  Scenario: Acamprosate for drinking
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud  | alcohol_frequency | then |
      | mild |                   | yes  |
      |      | most_days         | yes  |
      |      | weekly            | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_acamprosate" because "aud-acamprosate-offered"

  Scenario: A short talk after the AUDIT-C
    Source: cmaj_aud_2023, Rec 4

    Given each of these people:
      | audit_c | then |
      | 3       | yes  |
      | 2       | no   |
    When we look at options together
    Then only those marked yes can talk about "brief_intervention" because "alcohol-short-talk-after-audit-c"

  Scenario: Talking support for drinking
    Source: cmaj_aud_2023, Rec 8

    Given each of these people:
      | aud  | audit_c | then |
      | mild |         | yes  |
      |      | 2       | no   |
    When we look at options together
    Then only those marked yes can talk about "counselling" because "alcohol-ongoing-care"

  Scenario: A managed alcohol programme
    Source: c_map_2023, abstract

    Given each of these people:
      | aud      | housing  | substances          | then |
      | severe   | unstable |                     | yes  |
      | severe   |          | nonbeverage_alcohol | yes  |
      | severe   |          |                     | no   |
      | severe   | stable   |                     | no   |
      | severe   |          | alcohol             | no   |
      | moderate | unstable |                     | no   |
      |          | unstable |                     | no   |
    When we look at options together
    Then only those marked yes can talk about "map" because "alcohol-managed-programme"

  Scenario: A managed alcohol programme and the liver
    Source: c_map_2023, abstract

    Given each of these people:
      | aud      | liver                      | then |
      | severe   | child_pugh_a               | yes  |
      | severe   | child_pugh_b               | yes  |
      | severe   | child_pugh_c               | yes  |
      | severe   | acute_hepatitis_or_failure | yes  |
      | severe   | disease_unspecified        | yes  |
      | severe   | normal                     | no   |
      | severe   |                            | no   |
      | moderate | child_pugh_a               | no   |
      |          | child_pugh_a               | no   |
    When we look at options together
    Then only those marked yes hear about "hepatic" because "alcohol-managed-programme-and-the-liver"

  Scenario: Topiramate for more than mild alcohol use disorder
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud      | pregnancy | then |
      | moderate | no        | yes  |
      | mild     | no        | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_topiramate" because "aud-topiramate-offered"

  Scenario: Gabapentin for more than mild alcohol use disorder
    Source: cmaj_aud_2023, Table 3

    Given each of these people:
      | aud      | then |
      | moderate | yes  |
      | mild     | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_gabapentin" because "aud-gabapentin-offered"

  Scenario: Topiramate in pregnancy, or before it
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy | then |
      | pregnant  | yes  |
      | planning  | yes  |
      | possible  | no   |
      | no        | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "aud-topiramate-not-in-pregnancy"

  Scenario: Topiramate: a pregnancy test first
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy | then |
      | possible  | yes  |
      | pregnant  | no   |
      | planning  | no   |
      | no        | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "aud-topiramate-pregnancy-test-first"

  Scenario: Topiramate and glaucoma
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | conditions            | then |
      | narrow_angle_glaucoma | yes  |
      | depression            | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "aud-topiramate-not-with-narrow-angle-glaucoma"

  Scenario: Topiramate and kidney stones
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | conditions    | kidney | then |
      | kidney_stones |        | yes  |
      |               | severe | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "aud-topiramate-not-with-kidney-stones"

  Scenario: Topiramate with valproate
    Source: cmaj_aud_2023, Table 3 cautions

    Given each of these people:
      | medicines   | aud      | then |
      | valproate   | moderate | yes  |
      | valproate   |          | no   |
      | valproate   | mild     | yes  |
      |             | moderate | no   |
      | hepatotoxic | moderate | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "aud-topiramate-with-valproate"

  Scenario: An allergy to topiramate
    Source: corrections; No text on topiramate hypersensitivity was read.

    Given each of these people:
      | allergies  | then |
      | topiramate | yes  |
      | gabapentin | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "aud-topiramate-allergy"

  Scenario: Gabapentin with opioids or sedatives
    Source: cmaj_aud_2023, Table 3 cautions (row cut off in the copy read)

    Given each of these people:
      | aud      | opioid_dependence | substances          | current_oat | medicines        | then |
      | moderate | yes               |                     |             |                  | yes  |
      | moderate |                   | heroin              |             |                  | yes  |
      | moderate |                   | benzo_prescribed    |             |                  | yes  |
      | moderate |                   | benzo_nonprescribed |             |                  | yes  |
      | moderate |                   | ghb                 |             |                  | yes  |
      | moderate |                   |                     | methadone   |                  | yes  |
      | moderate |                   |                     |             | benzodiazepine   | yes  |
      | moderate |                   |                     |             | other_sedative   | yes  |
      | moderate |                   |                     |             | opioid_analgesic | yes  |
      | moderate |                   |                     |             |                  | no   |
      | moderate |                   | cannabis            |             |                  | no   |
      | mild     | yes               |                     |             |                  | no   |
      |          | yes               |                     |             |                  | no   |
      | moderate |                   |                     |             | gabapentinoid    | no   |
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" because "aud-gabapentin-with-opioids-or-sedatives"

  Scenario: An allergy to gabapentin
    Source: corrections; No text on gabapentin hypersensitivity was read.

    Given each of these people:
      | allergies   | then |
      | gabapentin  | yes  |
      | acamprosate | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "aud-gabapentin-allergy"

  Scenario: Not stopping suddenly, alone
    Source: c_bmjbp_aw, other presentations

    Given each of these people:
      | alcohol_frequency | alcohol_withdrawal_signs | alcohol_wd_history | then |
      | daily             |                          |                    | yes  |
      |                   | yes                      |                    | yes  |
      |                   |                          | seizure            | yes  |
      |                   |                          | delirium_tremens   | yes  |
      |                   |                          | hallucinosis       | yes  |
      | most_days         |                          |                    | no   |
      |                   |                          | none               | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "alcohol-do-not-stop-suddenly-alone"

  Scenario: Changing daily drinking with help
    Source: c_bmjbp_aw, other presentations

    Given each of these people:
      | alcohol_frequency | then |
      | daily             | yes  |
      | most_days         | no   |
    And they ask about "reduced_use_plan, withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient"
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" for "reduced_use_plan, withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient" because "alcohol-change-daily-drinking-with-help"

  Scenario: Care for alcohol withdrawal, at home or not
    Source: cmaj_aud_2023, Recs 5 to 7

    Given each of these people:
      | aud  | pawss | alcohol_wd_history | emergency_now | substances | goals       | then |
      | mild | 0     | none               | none          |            |             | yes  |
      |      | 0     | none               | none          | alcohol    | abstain_all | yes  |
      |      | 0     |                    |               | alcohol    |             | no   |
      |      |       |                    |               |            | abstain_all | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-care-both-settings"

  Scenario: At home, when the risk is low
    Source: cmaj_aud_2023, Rec 6

    Given each of these people:
      | pawss | aud  | alcohol_wd_history | emergency_now               | then |
      | 3     | mild | none               | none                        | yes  |
      | 4     | mild | none               | none                        | no   |
      | 3     |      | none               | none                        | no   |
      |       | mild | none               | none                        | no   |
      | 3     | mild | seizure            | none                        | no   |
      | 3     | mild | delirium_tremens   | none                        | no   |
      | 3     | mild | none               | seizure                     | no   |
      | 3     | mild | none               | confusion_or_hallucinations | no   |
      | 3     | mild | none               | severe_withdrawal_unwell    | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient" because "alcohol-withdrawal-at-home-when-risk-is-low"

  Scenario: With close care, when it may be hard
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | pawss | ciwa_ar | then |
      | 4     |         | yes  |
      |       | 19      | yes  |
      | 3     |         | no   |
      |       | 18      | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-with-close-care"

  Scenario: With close care, in pregnancy
    Source: corrections; No text was read on the setting of alcohol withdrawal in pregnancy.

    Given each of these people:
      | pregnancy | aud  | substances | goals       | then |
      | pregnant  | mild |            |             | yes  |
      | possible  | mild |            |             | yes  |
      | pregnant  |      | alcohol    | abstain_all | yes  |
      | no        | mild |            |             | no   |
      | pregnant  |      |            |             | no   |
      |           | mild |            |             | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-close-care-in-pregnancy"

  Scenario: The thresholds of the United Kingdom
    Source: nice_cg115, summary

    Given each of these people:
      | jurisdiction | alcohol_frequency | aud      | alcohol_wd_history | emergency_now | then |
      | GB           | daily             | moderate | none               | none          | yes  |
      | CA           | daily             | moderate | none               | none          | no   |
      |              | daily             | moderate |                    |               | no   |
      | GB           | daily             |          |                    |               | no   |
      | GB           |                   | moderate |                    |               | no   |
      | GB           | daily             | mild     |                    |               | no   |
    When we look at options together
    Then only those marked yes can talk about "withdrawal_mgmt_alcohol_outpatient, withdrawal_mgmt_alcohol_inpatient" because "alcohol-withdrawal-uk-thresholds"

  Scenario: Not at home after a severe one
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | alcohol_wd_history | substances | emergency_now               | aud  | then |
      | seizure            |            |                             |      | yes  |
      | delirium_tremens   |            |                             |      | yes  |
      |                    | alcohol    | seizure                     |      | yes  |
      |                    | alcohol    | confusion_or_hallucinations |      | yes  |
      |                    | alcohol    | severe_withdrawal_unwell    |      | yes  |
      |                    |            | seizure                     | mild | yes  |
      | hallucinosis       |            |                             |      | no   |
      |                    |            | seizure                     |      | no   |
      |                    | alcohol    |                             |      | no   |
      |                    | alcohol    | chest_pain                  |      | no   |
      |                    |            | chest_pain                  | mild | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "alcohol-withdrawal-not-at-home-after-a-severe-one"

  Scenario: Not at home when scores are high
    Source: cmaj_aud_2023, Recs 5 and 7

    Given each of these people:
      | pawss | ciwa_ar | then |
      | 4     |         | yes  |
      |       | 19      | yes  |
      | 3     |         | no   |
      |       | 18      | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "alcohol-withdrawal-not-at-home-when-scores-are-high"

  Scenario: At home in pregnancy
    Source: corrections; No text was read on the setting of alcohol withdrawal in pregnancy.

    Given each of these people:
      | pregnancy | substances | aud  | then |
      | pregnant  | alcohol    |      | yes  |
      | possible  | alcohol    |      | yes  |
      | pregnant  |            | mild | yes  |
      | planning  | alcohol    |      | no   |
      | pregnant  |            |      | no   |
      |           | alcohol    |      | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "alcohol-withdrawal-at-home-in-pregnancy"
