Feature: What the words that many statements share mean
  Callers seldom have a diagnosis. Words such as "medication for opioid use may fit" or "care for drinking may fit" stand
  behind many statements; each way of meeting one is enough by itself, and an answer that is not there is neither yes
  nor no. Each word is tried here on what people are offered, or hear.

  # ---------- opioids ----------
  Scenario: Medication for opioid use may fit, with a diagnosis or without (K020, K021)
    Nobody has to be assessed before asking about medication. A mild disorder counts, and so does being sick without
    opioids.
    Source: corrections; opioid_medication_may_fit

    Given each of these people:
      | oud                 | opioid_dependence | substances | then |
      | mild                |                   |            | yes  |
      | moderate            |                   |            | yes  |
      | severe              |                   |            | yes  |
      | present_unspecified |                   |            | yes  |
      |                     | yes               |            | yes  |
      | none                | yes               | fentanyl   | yes  |
      | mild                | no                | heroin     | yes  |
      | none                | no                | fentanyl   | no   |
      | none                |                   | fentanyl   | no   |
      |                     | no                | fentanyl   | no   |
      |                     |                   | fentanyl   | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_nx" because "K020"
    And only those marked yes can talk about "oat_methadone" because "K021"

  Scenario: Any opioid counts when someone may see an overdose (K160)
    Source: who_naloxone_2014, Rec 1; corrections, street buprenorphine counts too

    Given each of these people:
      | substances              | then |
      | fentanyl                | yes  |
      | heroin                  | yes  |
      | rx_opioid_short         | yes  |
      | rx_opioid_long          | yes  |
      | methadone_nonprescribed | yes  |
      | bup_nonprescribed       | yes  |
      | other_opioid            | yes  |
      | alcohol, heroin         | yes  |
      | cocaine                 | no   |
      | alcohol, tobacco        | no   |
      | none                    | no   |
      |                         | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K160"

  Scenario: Taking a medication for opioid use now (K320)
    Source: aafp_2019, abstract

    Given each of these people:
      | current_oat | oud    | then |
      | bup_nx      |        | yes  |
      | bup_xr      |        | yes  |
      | methadone   |        | yes  |
      | srom        | severe | yes  |
      | ioat        |        | yes  |
      | none        | severe | no   |
      |             | severe | no   |
      |             |        | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_continue" because "K320"

  Scenario: Opioids may still be in the body
    Naltrexone brings on severe withdrawal when they are. Ten days have to pass after a short-acting opioid, and two weeks
    after methadone, a long-acting opioid or buprenorphine; a medication for opioid use, or an opioid for pain, is
    always one.
    Source: corrections; recent_opioid

    Given each of these people:
      | opioid_last_hours | opioid_last_type | substances              | current_oat | then |
      | 239               | short_acting     |                         | none        | yes  |
      | 240               | short_acting     |                         | none        | no   |
      | 239               |                  | heroin                  |             | yes  |
      | 240               | short_acting     | other_opioid            | none        | no   |
      | 335               | methadone        |                         | none        | yes  |
      | 336               | methadone        |                         | none        | no   |
      | 335               | long_acting      |                         | none        | yes  |
      | 336               | long_acting      |                         | none        | no   |
      | 335               |                  | methadone_nonprescribed | none        | yes  |
      | 335               |                  | bup_nonprescribed       | none        | yes  |
      | 335               |                  | rx_opioid_long          | none        | yes  |
      | 336               |                  | bup_nonprescribed       | none        | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now

  Scenario: A medication for opioid use is an opioid in the body
    Source: corrections; recent_opioid

    Given each of these people:
      | current_oat | opioid_last_hours | opioid_last_type | then |
      | bup_nx      |                   |                  | yes  |
      | bup_xr      | 1000              | short_acting     | yes  |
      | methadone   |                   |                  | yes  |
      | srom        |                   |                  | yes  |
      | ioat        |                   |                  | yes  |
      | none        | 1000              | methadone        | no   |
      | none        |                   |                  | no   |
      |             |                   |                  | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now

  Scenario: Any sign of opioids brings the overdose warning to a programme (K142)
    Someone who asks about living in a programme, or about a group, hears that the body gets used to less, whatever it
    was that spoke of opioids: what they use, a diagnosis, being sick without, or a medication.
    Source: nice_cg52, 1.1.1.2; hazard log HZ03; corrections, warnings that lost their option

    Given each of these people:
      | substances        | oud  | opioid_dependence | current_oat | goals       | then |
      | bup_nonprescribed |      |                   |             | abstain_all | yes  |
      | fentanyl          |      |                   |             |             | yes  |
      |                   | mild |                   |             | abstain_all | yes  |
      |                   |      | yes               |             | abstain_all | yes  |
      |                   |      |                   | methadone   | abstain_all | yes  |
      |                   |      |                   | methadone   | leave_oat   | yes  |
      |                   |      |                   |             | leave_oat   | yes  |
      | alcohol           | none | no                | none        | housing     | no   |
      | cocaine           |      |                   |             | housing     | no   |
      |                   |      |                   |             | housing     | no   |
    And they ask about "residential, withdrawal_bed, mutual_aid, recovery_housing, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "residential, withdrawal_bed, mutual_aid, recovery_housing, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud" because "K142"

  Scenario: A medicine, the last opioid or the street supply may speak of opioids too (K142)
    An opioid for pain, naltrexone, a last opioid of any kind, or a supply in which nobody knows what there is.
    Source: nice_cg52, 1.1.1.2; hazard log HZ03; corrections, warnings that lost their option

    Given each of these people:
      | substances | medicines        | opioid_last_type | supply_unregulated | goals       | then |
      |            | opioid_analgesic |                  |                    | abstain_all | yes  |
      |            | naltrexone       |                  |                    | abstain_all | yes  |
      |            |                  | short_acting     |                    | abstain_all | yes  |
      |            |                  | long_acting      |                    | abstain_all | yes  |
      |            |                  | methadone        |                    | abstain_all | yes  |
      |            |                  | fentanyl         |                    | abstain_all | yes  |
      | cocaine    |                  |                  | yes                | abstain_all | yes  |
      | cocaine    | maoi_14d         | none             | no                 | housing     | no   |
      | alcohol    | none             |                  |                    | housing     | no   |
      |            |                  |                  |                    | housing     | no   |
    And they ask about "residential"
    When we look at options together
    Then only those marked yes hear about "tolerance_loss" for "residential" because "K142"

  # ---------- alcohol ----------
  Scenario: Care for drinking may fit, with a diagnosis or without (K258, K259)
    Source: corrections; alcohol_care_may_fit

    Given each of these people:
      | aud                 | alcohol_frequency | alcohol_withdrawal_signs | alcohol_wd_history | audit_c | then |
      | mild                |                   |                          |                    |         | yes  |
      | moderate            |                   |                          |                    |         | yes  |
      | severe              |                   |                          |                    |         | yes  |
      | present_unspecified |                   |                          |                    |         | yes  |
      |                     | daily             |                          |                    |         | yes  |
      |                     | most_days         |                          |                    |         | yes  |
      |                     |                   | yes                      |                    |         | yes  |
      |                     |                   |                          | seizure            |         | yes  |
      |                     |                   |                          | delirium_tremens   |         | yes  |
      |                     |                   |                          |                    | 3       | yes  |
      | none                | weekly            | no                       | hallucinosis       | 2       | no   |
      |                     |                   |                          |                    |         | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_naltrexone" because "K258"
    And only those marked yes can talk about "aud_acamprosate" because "K259"

  Scenario: Drinking less often, or not knowing how often, is not drinking most days
    If alcohol is the only substance named, how often someone uses is how often they drink.
    Source: corrections; alcohol_care_may_fit; main_frequency only when alcohol is the only substance

    Given each of these people:
      | substances          | alcohol_frequency | main_frequency | alcohol_withdrawal_signs | then |
      | alcohol             | most_days         |                | no                       | yes  |
      | alcohol             | weekly            |                | yes                      | yes  |
      | nonbeverage_alcohol |                   | daily          |                          | yes  |
      | alcohol             | weekly            |                |                          | no   |
      | alcohol             | monthly           |                | no                       | no   |
      | alcohol             | less              |                |                          | no   |
      | alcohol             | not_now           |                |                          | no   |
      | alcohol, fentanyl   |                   | daily          |                          | no   |
      | alcohol             |                   | monthly        |                          | no   |
      | alcohol             |                   |                | no                       | no   |
      | alcohol             |                   |                |                          | no   |
    When we look at options together
    Then only those marked yes can talk about "aud_acamprosate" because "K259"

  Scenario: How often speaks about drinking only when nothing else is used (K256)
    "How often do you use the substance you think about most" may be about another substance. It is read as drinking only
    if alcohol is the only one named; a person who drinks daily who wants to stop then hears not to stop suddenly alone.
    Source: corrections; read alcohol_frequency, and main_frequency only when alcohol is the only substance

    Given each of these people:
      | substances                   | main_frequency | alcohol_frequency | goals              | then |
      | alcohol                      | daily          |                   | stop_one_substance | yes  |
      | nonbeverage_alcohol          | daily          |                   | stop_one_substance | yes  |
      | alcohol, nonbeverage_alcohol | daily          |                   | abstain_all        | yes  |
      | alcohol, methamphetamine     | weekly         | daily             | stop_one_substance | yes  |
      | alcohol                      | weekly         |                   | stop_one_substance | no   |
      | none                         | daily          |                   | stop_one_substance | no   |
      | tobacco                      | daily          |                   | stop_one_substance | no   |
      | alcohol, unknown             | daily          |                   | stop_one_substance | no   |
      |                              | daily          |                   | stop_one_substance | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K256"

  Scenario: Every day, but of what, with opioids or stimulants beside alcohol (K256)
    Source: corrections; read alcohol_frequency, and main_frequency only when alcohol is the only substance

    Given each of these people:
      | substances                       | main_frequency | goals              | then |
      | alcohol                          | daily          | stop_one_substance | yes  |
      | alcohol, fentanyl                | daily          | stop_one_substance | no   |
      | alcohol, heroin                  | daily          | stop_one_substance | no   |
      | alcohol, rx_opioid_short         | daily          | stop_one_substance | no   |
      | alcohol, rx_opioid_long          | daily          | stop_one_substance | no   |
      | alcohol, methadone_nonprescribed | daily          | stop_one_substance | no   |
      | alcohol, bup_nonprescribed       | daily          | stop_one_substance | no   |
      | alcohol, other_opioid            | daily          | stop_one_substance | no   |
      | alcohol, methamphetamine         | daily          | stop_one_substance | no   |
      | alcohol, cocaine                 | daily          | stop_one_substance | no   |
      | alcohol, crack                   | daily          | stop_one_substance | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K256"

  Scenario: Every day, but of what, with something else beside alcohol (K256)
    Source: corrections; read alcohol_frequency, and main_frequency only when alcohol is the only substance

    Given each of these people:
      | substances                   | main_frequency | goals              | then |
      | alcohol                      | daily          | stop_one_substance | yes  |
      | alcohol, benzo_prescribed    | daily          | stop_one_substance | no   |
      | alcohol, benzo_nonprescribed | daily          | stop_one_substance | no   |
      | alcohol, tobacco             | daily          | stop_one_substance | no   |
      | alcohol, cannabis            | daily          | stop_one_substance | no   |
      | alcohol, ghb                 | daily          | stop_one_substance | no   |
      | alcohol, gabapentinoid       | daily          | stop_one_substance | no   |
      | alcohol, xylazine            | daily          | stop_one_substance | no   |
      | alcohol, other               | daily          | stop_one_substance | no   |
    When we look at options together
    Then only those marked yes hear about "alcohol_withdrawal_severe" because "K256"

  Scenario: Stopping alcohol that needs someone watching
    With a high score, a past withdrawal seizure or delirium, or a seizure, confusion or being very unwell now, care at
    home is not for now, and care where staff keep watch is there.
    Source: corrections; C-alcohol-withdrawal-both-settings

    Given each of these people:
      | substances          | pawss | ciwa_ar | alcohol_wd_history | emergency_now               | then |
      | alcohol             | 4     |         |                    |                             | yes  |
      | alcohol             |       | 19      |                    |                             | yes  |
      | alcohol             |       |         | seizure            |                             | yes  |
      | nonbeverage_alcohol |       |         | delirium_tremens   |                             | yes  |
      | alcohol             |       |         |                    | seizure                     | yes  |
      | alcohol             |       |         |                    | confusion_or_hallucinations | yes  |
      | nonbeverage_alcohol |       |         |                    | severe_withdrawal_unwell    | yes  |
      | alcohol             | 3     | 18      | none               | none                        | no   |
      | alcohol             | 3     | 18      | hallucinosis       | none                        | no   |
      | methamphetamine     |       |         |                    | seizure                     | no   |
      | alcohol             |       |         |                    | chest_pain                  | no   |
      | alcohol             |       |         |                    |                             | no   |
    And they ask about "withdrawal_mgmt_alcohol_outpatient"
    When we look at options together
    Then only those marked yes find "withdrawal_mgmt_alcohol_outpatient" not for now
    And only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient"

  Scenario: A seizure now, in someone for whom care for drinking may fit
    Alcohol was not named as a substance, but a diagnosis or daily drinking was.
    Source: corrections; C-alcohol-withdrawal-both-settings; asam_awm_2020

    Given each of these people:
      | aud    | alcohol_frequency | emergency_now            | then |
      | severe |                   | seizure                  | yes  |
      |        | daily             | severe_withdrawal_unwell | yes  |
      | none   | not_now           | seizure                  | no   |
      | severe |                   | none                     | no   |
      | severe |                   |                          | no   |
    And they ask about "withdrawal_mgmt_alcohol_outpatient"
    When we look at options together
    Then only those marked yes find "withdrawal_mgmt_alcohol_outpatient" not for now
    And only those marked yes can talk about "withdrawal_mgmt_alcohol_inpatient" because "K257"

  # ---------- stimulants and sedatives ----------
  Scenario: Care for stimulant use may fit, with a diagnosis or without (K280, K281)
    Someone who uses a stimulant and wants to use less or to stop needs no diagnosis; someone with other goals is left
    in peace.
    Source: corrections; stimulant_care_may_fit

    Given each of these people:
      | stud | substances       | goals              | then |
      | yes  |                  |                    | yes  |
      | yes  |                  | housing            | yes  |
      |      | methamphetamine  | reduce_use         | yes  |
      |      | cocaine          | stop_one_substance | yes  |
      |      | crack            | abstain_all        | yes  |
      | no   | cocaine, alcohol | reduce_use         | yes  |
      |      | methamphetamine  | housing            | no   |
      |      | methamphetamine  |                    | no   |
      |      | fentanyl         | reduce_use         | no   |
      |      |                  | reduce_use         | no   |
      | no   |                  |                    | no   |
      |      |                  |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "cm" because "K280"
    And only those marked yes can talk about "stimulant_psychosocial" because "K281"

  Scenario: Something that slows breathing (K120)
    Alcohol of any kind, benzodiazepines, GHB, gabapentin and other medicines that make one sleepy add to the risk of an
    overdose, and are no reason to hold medication back.
    Source: fda_bup_benzo_2017, safety announcement

    Given each of these people:
      | substances          | medicines      | oud    | then |
      | benzo_prescribed    |                | severe | yes  |
      | benzo_nonprescribed |                | severe | yes  |
      | alcohol             |                | severe | yes  |
      | nonbeverage_alcohol |                | severe | yes  |
      | ghb                 |                | severe | yes  |
      | gabapentinoid       |                | severe | yes  |
      |                     | benzodiazepine | severe | yes  |
      |                     | other_sedative | severe | yes  |
      |                     | gabapentinoid  | severe | yes  |
      | cocaine             | maoi_14d       | severe | no   |
      | fentanyl            |                | severe | no   |
      |                     |                | severe | no   |
    When we look at options together
    Then only those marked yes hear about "sedative_coingestion" for "oat_bup_nx" because "K120"
    And "oat_bup_nx" is something to talk about

  # ---------- people and places ----------
  Scenario: Anywhere in Canada (K195)
    Federal pilots ended; whether prescribed alternatives exist has to be confirmed locally, in every province and
    territory.
    Source: suap_end_2025, article

    Given each of these people:
      | jurisdiction | substances | supply_unregulated | then |
      | CA-BC        | fentanyl   | yes                | yes  |
      | CA-AB        | fentanyl   | yes                | yes  |
      | CA-QC        | heroin     | yes                | yes  |
      | CA-NU        | fentanyl   | yes                | yes  |
      | CA           | fentanyl   | yes                | yes  |
      | US           | fentanyl   | yes                | no   |
      | US-RI        | fentanyl   | yes                | no   |
      | GB           | fentanyl   | yes                | no   |
      |              | fentanyl   | yes                | no   |
    And they ask about "prescribed_alternatives"
    When we look at options together
    Then only those marked yes hear about "legal_status_check" for "prescribed_alternatives" because "K195"

  Scenario: Has had an overdose (K162)
    Source: cep_oud_2022, Naloxone talking points

    Given each of these people:
      | overdose_history | then |
      | past_30d         | yes  |
      | past_12m         | yes  |
      | over_12m         | yes  |
      | none             | no   |
      |                  | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K162"

  Scenario: Answering for someone else (K308)
    Someone who answers for a loved one, with one, or as a worker or friend, can have support of their own.
    Source: craft_bc, article; corrections, loved ones

    Given each of these people:
      | respondent         | then |
      | loved_one          | yes  |
      | self_and_loved_one | yes  |
      | other              | yes  |
      | self               | no   |
      | clinician          | no   |
      |                    | no   |
    When we look at options together
    Then only those marked yes can talk about "family_support" because "K308"
