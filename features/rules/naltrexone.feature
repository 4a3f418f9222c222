@generated
Feature: Naltrexone, and opioids in the body
  Severe withdrawal follows when naltrexone is given with opioids on board, and tolerance is lost while it is taken.

  Scenario: For those who choose it and do not depend on opioids
    Source: label_vivitrol, Indications

    Given each of these people:
      | pref_oat   | opioid_dependence | oud  | current_oat | medicines | opioid_last_hours | then |
      | naltrexone | no                | mild | none        | none      | 400               | yes  |
      | bup_nx     | no                | mild | none        | none      | 400               | no   |
      | naltrexone |                   | mild | none        | none      | 400               | no   |
      | naltrexone | no                |      | none        | none      | 400               | no   |
      |            | no                | mild | none        | none      | 400               | no   |
    When we look at options together
    Then only those marked yes can talk about "naltrexone_oud" because "naltrexone-for-those-who-choose-it"

  Scenario: Naloxone beside naltrexone
    Source: label_vivitrol, 2.2 (12/2025 label)

    Given each of these people:
      | pref_oat   | medicines  | then |
      | naltrexone |            | yes  |
      |            | naltrexone | yes  |
      | methadone  |            | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "naltrexone-naloxone-beside-it"

  Scenario: Not while opioids may be in the body
    Source: label_vivitrol, Contraindications; precipitation of withdrawal (provider summary)

    Given each of these people:
      | current_oat | opioid_last_hours | medicines | then |
      | methadone   |                   |           | yes  |
      |             | 239               |           | yes  |
      | none        | 400               | none      | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone" because "naltrexone-needs-no-recent-opioids"

  Scenario: Not with opioid dependence
    Source: label_vivitrol, Contraindications

    Given each of these people:
      | opioid_dependence | then |
      | yes               | yes  |
      | no                | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone" because "naltrexone-not-with-opioid-dependence"

  Scenario: Not started in pregnancy with opioid dependence
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy | opioid_dependence | then |
      | pregnant  | yes               | yes  |
      | pregnant  |                   | no   |
      | possible  | yes               | no   |
      |           | yes               | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "naltrexone-not-started-in-pregnancy-with-opioids"

  Scenario: The risk of overdose after naltrexone is said
    Source: label_vivitrol, 5.1 Vulnerability to opioid overdose

    Given each of these people:
      | pref_oat   | medicines  | then |
      | naltrexone |            | yes  |
      |            | naltrexone | yes  |
      | bup_nx     |            | no   |
    When we look at options together
    Then only those marked yes hear about "naltrexone_overdose_after" because "naltrexone-overdose-risk-after"

  Scenario: The same for whoever takes it for drinking and uses opioids
    Source: label_vivitrol, 5.1 Vulnerability to opioid overdose

    Given each of these people:
      | aud      | substances | then |
      | moderate | heroin     | yes  |
      | moderate |            | no   |
      |          | heroin     | no   |
      | moderate | cocaine    | no   |
    When we look at options together
    Then only those marked yes hear about "naltrexone_overdose_after" because "naltrexone-for-drinking-overdose-risk-after"

  Scenario: Taking naltrexone, and opioids too
    Source: c_miles_2019, introduction and case 1

    Given each of these people:
      | medicines      | opioid_dependence | substances | current_oat | then |
      | naltrexone     | yes               |            |             | yes  |
      | naltrexone     |                   | heroin     |             | yes  |
      | naltrexone     |                   |            | bup_nx      | yes  |
      | naltrexone     |                   |            |             | no   |
      |                | yes               |            |             | no   |
      | benzodiazepine | yes               |            |             | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone" because "naltrexone-taken-with-opioids"

  Scenario: Tolerance drops after a break
    Source: nice_cg52, 1.1.1.2

    Given each of these people:
      | substances | opioid_dependence | then |
      | fentanyl   |                   | yes  |
      |            | yes               | yes  |
      | alcohol    |                   | no   |
    And they ask about "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, day_programme, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, day_programme, recovery_housing" because "withdrawal-tolerance-drops-after-a-break"

  Scenario: Stopping alone raises the risk
    Source: crism_oud_2024, withdrawal management rec 1

    Given each of these people:
      | substances | goals                  | receptivity | pref_setting | pref_format | pref_oat   | then |
      | fentanyl   | abstain_all            |             |              |             |            | yes  |
      | fentanyl   | stop_one_substance     |             |              |             |            | yes  |
      | fentanyl   | relieve_withdrawal_now |             |              |             |            | yes  |
      | fentanyl   | leave_oat              |             |              |             |            | yes  |
      | fentanyl   |                        | residential |              |             |            | yes  |
      | fentanyl   |                        | group       |              |             |            | yes  |
      | fentanyl   |                        |             | residential  |             |            | yes  |
      | fentanyl   |                        |             |              | group       |            | yes  |
      | fentanyl   |                        |             |              | either      |            | yes  |
      | fentanyl   |                        |             |              |             | naltrexone | yes  |
      | fentanyl   |                        |             |              |             |            | yes  |
      | alcohol    | abstain_all            |             |              |             |            | no   |
      |            | abstain_all            |             |              |             |            | no   |
    And they ask about "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, recovery_housing"
    When we look at options together
    Then only those marked yes hear about "withdrawal_only_harm" for "oat_taper, withdrawal_mgmt_opioid, residential, mutual_aid, naltrexone_oud, withdrawal_bed, recovery_housing" because "withdrawal-alone-raises-the-risk"

  Scenario: Naloxone beside stopping
    Source: nice_cg52, 1.1.1.2

    Given each of these people:
      | substances | goals              | then |
      | fentanyl   | abstain_all        | yes  |
      | fentanyl   | stop_one_substance | yes  |
      |            | leave_oat          | yes  |
      | fentanyl   | improve_health     | no   |
      |            | abstain_all        | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "withdrawal-naloxone-beside-stopping"
