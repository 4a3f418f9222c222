@generated
Feature: What a reason does to an option
  The same sign can be a reason to wait, a reason to ask first, or only something to mention. Each of these was chosen rule by
  rule, from how sure the source is and how harmful it would be to go on without knowing.

  Source: contract, Standing

  Scenario: What nobody has asked yet is mentioned, and holds nothing back
    Someone who has answered nothing, and asks about treatments that a few facts could speak against.

    Given someone of whom nothing is known
    And they ask about "oat_methadone, oat_bup_nx, bup_low_dose_start, oat_bup_xr, oat_srom, aud_acamprosate, aud_gabapentin, withdrawal_bed"
    And they ask about "hcv_test, hiv_test, vaccination"
    When we look at options together
    Then "oat_methadone" can be talked about right away
    And "oat_bup_nx" can be talked about right away
    And "bup_low_dose_start" can be talked about right away
    And "oat_bup_xr" can be talked about right away
    And "oat_srom" can be talked about right away
    And "aud_acamprosate" can be talked about right away
    And "aud_gabapentin" can be talked about right away
    And "withdrawal_bed" can be talked about right away
    And "hcv_test" can be talked about right away
    And "hiv_test" can be talked about right away
    And "vaccination" can be talked about right away

  Scenario: Topiramate waits for the answer about pregnancy, and for no other
    Source: cmaj_aud_2023, Table 3 contraindications

    Given someone who says "pregnancy" is "postpartum"
    And they ask about "aud_topiramate"
    When we look at options together
    Then "aud_topiramate" can be talked about right away

  Scenario: Topiramate, and perhaps pregnant: a test comes first
    Source: cmaj_aud_2023, Table 3 contraindications

    Given someone who says "pregnancy" is "possible"
    And they ask about "aud_topiramate"
    When we look at options together
    Then "aud_topiramate" needs one answer first

  Scenario: Alcohol withdrawal at home waits for what happened before, and for no score
    Source: cmaj_aud_2023, Recs 5 and 7

    Given someone who says "alcohol_wd_history" is "none"
    And they say "emergency_now" is "none"
    And they ask about "withdrawal_mgmt_alcohol_outpatient"
    When we look at options together
    Then "withdrawal_mgmt_alcohol_outpatient" can be talked about right away

  Scenario: Naltrexone waits to hear about opioids taken
    Source: label_vivitrol, Contraindications

    Given someone who says "opioid_dependence" is "no"
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" needs one answer first about "opioid_last_hours"
    And "aud_naltrexone" needs one answer first about "opioid_last_hours"

  Scenario: Naltrexone waits to hear about dependence
    Source: label_vivitrol, Contraindications

    Given someone who says "opioid_last_hours" is "336"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" needs one answer first about "opioid_dependence"
    And "aud_naltrexone" needs one answer first about "opioid_dependence"

  Scenario: Naltrexone is not for now with opioid dependence alone
    Source: label_vivitrol, Contraindications

    Given someone who says "opioid_dependence" is "yes"
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" is not for now because "naltrexone-not-with-opioid-dependence"
    And "aud_naltrexone" is not for now because "naltrexone-not-with-opioid-dependence"

  Scenario: Slow-release morphine, held back by any one of these
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | medicines | kidney   | lungs  | conditions                | allergies |
      | maoi_14d  |          |        |                           |           |
      |           | moderate |        |                           |           |
      |           | severe   |        |                           |           |
      |           |          | severe |                           |           |
      |           |          |        | ileus_or_gi_obstruction   |           |
      |           |          |        |                           | morphine  |
    And they ask about "oat_srom"
    When we look at options together
    Then "oat_srom" is not for now

  Scenario: The monthly injection, held back by any one of these
    It stays in the body for weeks, so each is read alone.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | liver        | jurisdiction | cardiac_risk               | qtc_ms | lungs  | medicines | substances | ciwa_ar | oud    |
      | child_pugh_c |              |                            |        |        |           |            |         |        |
      | child_pugh_b | US           |                            |        |        |           |            |         |        |
      |              |              | congenital_long_qt         |        |        |           |            |         |        |
      |              |              | low_potassium_or_magnesium |        |        |           |            |         |        |
      |              |              |                            | 501    |        |           |            |         |        |
      |              |              |                            |        | severe |           |            |         |        |
      |              |              |                            |        |        | maoi_14d  |            |         |        |
      |              |              |                            |        |        |           | alcohol    | 19      | severe |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then "oat_bup_xr" is not for now

  Scenario: Buprenorphine, held back by an allergy or by severe liver disease
    Source: label_suboxone, Contraindications

    Given each of these people:
      | allergies     | liver        |
      | buprenorphine |              |
      | naloxone      |              |
      |               | child_pugh_c |
    And they ask about "oat_bup_nx, bup_standard_start, bup_low_dose_start"
    When we look at options together
    Then "oat_bup_nx" is not for now
    And "bup_standard_start" is not for now
    And "bup_low_dose_start" is not for now

  Scenario: A low-dose start, for someone who does not depend on opioids
    Source: tip63, Part 3 key messages

    Given someone who says "opioid_dependence" is "no"
    And they say "oud" is "mild"
    And they ask about "bup_low_dose_start"
    When we look at options together
    Then "bup_low_dose_start" is not for now because "bup-low-dose-start-needs-dependence"

  Scenario: Methadone, held back by an allergy or a very long QT
    Source: krantz_2009, Rec 4

    Given each of these people:
      | allergies | qtc_ms |
      | methadone |        |
      |           | 501    |
    And they ask about "oat_methadone"
    When we look at options together
    Then "oat_methadone" is not for now

  Scenario: Medication for drinking, held back one by one
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | liver                      | kidney | breastfeeding | pregnancy | conditions            |
      | acute_hepatitis_or_failure | severe | yes           | pregnant  | narrow_angle_glaucoma |
    And they ask about "aud_naltrexone, aud_acamprosate, aud_topiramate"
    When we look at options together
    Then "aud_naltrexone" is not for now because "aud-naltrexone-not-in-acute-liver-illness"
    And "aud_acamprosate" is not for now
    And "aud_topiramate" is not for now

  Scenario: Acamprosate, held back by the kidneys or while breastfeeding
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | kidney | breastfeeding |
      | severe |               |
      |        | yes           |
    And they ask about "aud_acamprosate"
    When we look at options together
    Then "aud_acamprosate" is not for now

  Scenario: Topiramate, held back by pregnancy plans, glaucoma or kidney stones
    Source: cmaj_aud_2023, Table 3 contraindications

    Given each of these people:
      | pregnancy | conditions            |
      | pregnant  |                       |
      | planning  |                       |
      |           | narrow_angle_glaucoma |
      |           | kidney_stones         |
    And they ask about "aud_topiramate"
    When we look at options together
    Then "aud_topiramate" is not for now

  Scenario: A test or a vaccine that is already done
    Source: cdc_pwid_hep, page text

    Given someone who says "routes" is "inject"
    And they say "hcv_status" is "rna_positive"
    And they say "hiv_status" is "positive"
    And they say "hep_vaccinated" is "hepA_and_B"
    When we look at options together
    Then "hcv_test" is not for now because "already_known"
    And "hiv_test" is not for now because "already_known"
    And "vaccination" is not for now because "already_known"

  Scenario: Lost tolerance is said, and is no emergency
    Source: psu_transition, Release from correctional facilities

    Given each of these people:
      | custody      | tolerance_recently_lost |
      | released_30d |                         |
      | in_custody   |                         |
      |              | yes                     |
    When we look at options together
    Then there is an alert "tolerance_loss"
    And nothing is urgent

  Scenario: Severe alcohol withdrawal is urgent in each of its alerts
    Source: asam_awm_2020, Table 1

    Given someone who says "ciwa_ar" is "19"
    When we look at options together
    Then the alert "urgent_emergency" is urgent
    And the alert "alcohol_withdrawal_severe" is urgent

  Scenario: A spreading wound is urgent in its own words
    Source: corrections; every emergency sign counts alone

    Given someone who says "emergency_now" is "rapidly_spreading_wound"
    When we look at options together
    Then the alert "infection_red_flags" is urgent
