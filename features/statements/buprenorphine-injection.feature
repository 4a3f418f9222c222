Feature: The monthly buprenorphine injection
  Once given, the injection stays in the body for weeks. That makes it welcome for many people, and is why its label
  names more conditions than the daily form does. These scenarios follow the labels, formulation by formulation.

  Scenario: steady on the daily form, and ready for a monthly one (K030)
    An adult with moderate or severe opioid use disorder who already takes buprenorphine/naloxone can talk about
    moving to the injection.
    Source: label_sublocade_ca, Indication and clinical use

    Given each of these people:
      | oud      | age | current_oat | then |
      | moderate | 18  | bup_nx      | yes  |
      | severe   | 45  | bup_nx      | yes  |
      | severe   | 70  | bup_nx      | yes  |
      | mild     | 45  | bup_nx      | no   |
      |          | 45  | bup_nx      | no   |
      | severe   | 17  | bup_nx      | no   |
      | severe   |     | bup_nx      | no   |
      | severe   | 45  | methadone   | no   |
      | severe   | 45  | none        | no   |
      | severe   | 45  |             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "K030"

  Scenario: someone prefers the injection (K083)
    An adult who would like the injection can be shown it, with what comes first: some days steady on the daily form.
    Source: label_sublocade_ca, Indication and clinical use

    Given each of these people:
      | oud      | age | pref_oat          | current_oat | then |
      | moderate | 18  | bup_xr            | none        | yes  |
      | severe   | 45  | methadone, bup_xr | none        | yes  |
      | severe   | 45  | bup_xr            | methadone   | yes  |
      | mild     | 45  | bup_xr            | none        | no   |
      |          | 45  | bup_xr            | none        | no   |
      | severe   | 17  | bup_xr            | none        | no   |
      | severe   |     | bup_xr            | none        | no   |
      | severe   | 45  | bup_nx            | none        | no   |
      | severe   | 45  | no_preference     | none        | no   |
      | severe   | 45  |                   | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "K083"

  Scenario: younger than eighteen, with a high risk of overdose (K082)
    For someone aged fourteen to seventeen with an overdose behind them, or for whom the daily form does not work or is
    what they take now, the injection can be raised with a specialist, off label.
    Source: c_allami_2025, abstract; also c_xr17_2024

    Given each of these people:
      | age | oud                 | overdose_history | tried_inadequate | current_oat | then |
      | 14  | severe              | past_30d         | none             | none        | yes  |
      | 17  | moderate            | past_12m         |                  | none        | yes  |
      | 16  | present_unspecified | over_12m         |                  | none        | yes  |
      | 16  | severe              | none             | oat_bup          | none        | yes  |
      | 16  | severe              | none             | none             | bup_nx      | yes  |
      | 16  | severe              |                  |                  | bup_xr      | yes  |
      | 13  | severe              | past_30d         | oat_bup          | bup_nx      | no   |
      | 18  | severe              | past_30d         | oat_bup          | none        | no   |
      | 16  | mild                | past_30d         | oat_bup          | none        | no   |
      | 16  |                     | past_30d         | oat_bup          | none        | no   |
      |     | severe              | past_30d         | oat_bup          | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "K082"

  Scenario: younger than eighteen, without any sign that the daily form is not enough (K082)
    Each sign alone is enough; none of them, or none known, is not.
    Source: c_allami_2025, abstract; also c_xr17_2024

    Given each of these people:
      | age | oud    | overdose_history | tried_inadequate | current_oat | then |
      | 17  | severe | past_12m         | none             | none        | yes  |
      | 17  | severe | none             | none             | none        | no   |
      | 17  | severe | none             | oat_methadone    | none        | no   |
      | 17  | severe | none             | counselling      | methadone   | no   |
      | 17  | severe |                  |                  |             | no   |
    When we look at options together
    Then only those marked yes can talk about "oat_bup_xr" because "K082"

  Scenario: the label is for adults (K079)
    Under eighteen the injection is off label; a specialist and the young person's own consent come in.
    Source: c_xr17_2024, abstract

    Given each of these people:
      | age | oud    | current_oat | then |
      | 17  | severe | bup_nx      | yes  |
      | 14  | severe | none        | yes  |
      | 18  | severe | bup_nx      | no   |
      | 30  | severe | none        | no   |
      |     | severe | bup_nx      | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "age_label" for "oat_bup_xr" because "K079"

  Scenario: being young does not close the injection (K079, K082)
    A girl of seventeen takes buprenorphine and had an overdose this year. Age is a reason for care, not for a no.
    Source: c_xr17_2024, abstract

    Given someone who answers:
      | question         | answer   |
      | age              | 17       |
      | oud              | severe   |
      | current_oat      | bup_nx   |
      | overdose_history | past_12m |
      | allergies        | none     |
      | liver            | normal   |
    When we look at options together
    Then "oat_bup_xr" is something to talk about because "K082"
    And we are careful about "age_label" for "oat_bup_xr"

  Scenario: sixty-five and older (K080)
    Nobody of sixty-five or more was in the trials, so older adults are followed more closely.
    Source: label_sublocade_ca, Indication, geriatrics

    Given each of these people:
      | age | oud      | current_oat | then |
      | 65  | severe   | bup_nx      | yes  |
      | 80  | moderate | bup_nx      | yes  |
      | 64  | severe   | bup_nx      | no   |
      | 40  | severe   | bup_nx      | no   |
      |     | severe   | bup_nx      | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "falls_older_adult" for "oat_bup_xr" because "K080"

  Scenario: around a birth, little is known (K081)
    What is known about the injection in pregnancy and while breastfeeding comes from very few people.
    Source: c_bhadra_2025, abstract; also Hubbell 2024

    Given each of these people:
      | pregnancy      | breastfeeding | oud    | then |
      | pregnant       | no            | severe | yes  |
      | pregnant       |               | severe | yes  |
      | postpartum     | no            | severe | yes  |
      | no             | yes           | severe | yes  |
      |                | yes           | severe | yes  |
      | no             | no            | severe | no   |
      | planning       | no            | severe | no   |
      | not_applicable | no            | severe | no   |
      |                |               | severe | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "limited_evidence" for "oat_bup_xr" because "K081"

  Scenario: an allergy to buprenorphine itself (K061)
    The injection holds buprenorphine. An allergy to naloxone, which it does not hold, is not a reason against it.
    Source: label_sublocade_us, section 4; corrections, K060 holds for the injection too

    Given each of these people:
      | oud    | age | allergies               | current_oat | then |
      | severe | 40  | buprenorphine           | none        | yes  |
      | severe | 40  | buprenorphine, naloxone | none        | yes  |
      |        |     | buprenorphine           |             | yes  |
      | severe | 40  | naloxone                | none        | no   |
      | severe | 40  | none                    | none        | no   |
      | severe | 40  | methadone               | none        | no   |
      | severe | 40  |                         | none        | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "allergy" for "oat_bup_xr" because "K061"
    And only those marked yes hear about "allergy" for "oat_bup_xr" because "K060"

  Scenario: severe liver disease, wherever one lives (K071)
    In Child-Pugh C the injection is contraindicated by the Canadian label and not recommended by the US one.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | oud    | age | liver        | jurisdiction | then |
      | severe | 52  | child_pugh_c | CA-ON        | yes  |
      | severe | 52  | child_pugh_c | US           | yes  |
      | severe | 52  | child_pugh_c | GB           | yes  |
      |        |     | child_pugh_c |              | yes  |
      | severe | 52  | child_pugh_b | CA-ON        | no   |
      | severe | 52  | child_pugh_a | US           | no   |
      | severe | 52  | normal       | US           | no   |
      | severe | 52  |              | US           | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "hepatic" for "oat_bup_xr" because "K071"

  Scenario: moderate liver disease in the United States (K072)
    The US label does not recommend the injection in moderate liver impairment. Elsewhere it is a reason for care.
    Source: label_sublocade_us, empr.com warnings/precautions; corrections, Child-Pugh B is a caution outside the US

    Given each of these people:
      | oud    | age | liver        | jurisdiction | then |
      | severe | 52  | child_pugh_b | US           | yes  |
      | severe | 52  | child_pugh_b | US-RI        | yes  |
      | severe | 52  | child_pugh_b | CA-QC        | no   |
      | severe | 52  | child_pugh_b | GB           | no   |
      | severe | 52  | child_pugh_b |              | no   |
      | severe | 52  | child_pugh_a | US           | no   |
      | severe | 52  |              | US           | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now

  Scenario: moderate liver disease outside the United States (K072)
    A man with Child-Pugh B in Canada can talk about the injection, and hears about his liver.
    Source: corrections; K072, Child-Pugh B is a caution outside the US

    Given each of these people:
      | oud    | age | liver        | jurisdiction | then |
      | severe | 52  | child_pugh_b | CA-QC        | yes  |
      | severe | 52  | child_pugh_b | CA-BC        | yes  |
      | severe | 52  | child_pugh_b | GB           | yes  |
      | severe | 52  | child_pugh_b | US           | yes  |
      | severe | 52  | child_pugh_a | CA-QC        | no   |
      | severe | 52  | normal       | CA-QC        | no   |
      | severe | 52  |              | CA-QC        | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "hepatic" for "oat_bup_xr" because "K072"

  Scenario: moderate liver disease in a place we do not know (K072)
    Whether Child-Pugh B rules the injection out depends on the place, so the place is asked.
    Source: corrections; K072, Child-Pugh B is a caution outside the US

    Given each of these people:
      | oud    | age | liver        | jurisdiction | then |
      | severe | 52  | child_pugh_b |              | yes  |
      | severe | 52  | child_pugh_b | US           | no   |
      | severe | 52  | child_pugh_b | CA-ON        | no   |
      | severe | 52  | normal       |              | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only for those marked yes "jurisdiction" is looked at before "oat_bup_xr"

  Scenario: a heart born with a long QT, or a QTc far too long (K073)
    The injection lengthens the QT a little and cannot be taken back out.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | oud    | age | qtc_ms | cardiac_risk                                 | then |
      | severe | 40  | 501    | none                                         | yes  |
      | severe | 40  | 560    |                                              | yes  |
      | severe | 40  | 430    | congenital_long_qt                           | yes  |
      | severe | 40  |        | congenital_long_qt, arrhythmia               | yes  |
      | severe | 40  | 500    | none                                         | no   |
      | severe | 40  | 470    | none                                         | no   |
      | severe | 40  | 430    | arrhythmia                                   | no   |
      | severe | 40  | 430    | qt_prolonging_drug, structural_heart_disease | no   |
      | severe | 40  | 430    | unexplained_syncope                          | no   |
      | severe | 40  |        |                                              | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "qtc_methadone" for "oat_bup_xr" because "K073"

  Scenario: a QTc a little long (K084)
    From 451 to 500 the label gives no number; the prescriber decides.
    Source: label_sublocade_ca, Contraindications (threshold is the author's)

    Given each of these people:
      | oud    | age | qtc_ms | then |
      | severe | 40  | 451    | yes  |
      | severe | 40  | 475    | yes  |
      | severe | 40  | 500    | yes  |
      | severe | 40  | 450    | no   |
      | severe | 40  | 410    | no   |
      | severe | 40  | 501    | no   |
      | severe | 40  |        | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "qtc_methadone" for "oat_bup_xr" because "K084"

  Scenario: potassium or magnesium that is low (K074)
    Low potassium or magnesium is corrected before the injection.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | oud    | age | cardiac_risk                           | qtc_ms | then |
      | severe | 40  | low_potassium_or_magnesium             | 420    | yes  |
      | severe | 40  | low_potassium_or_magnesium, arrhythmia |        | yes  |
      |        |     | low_potassium_or_magnesium             |        | yes  |
      | severe | 40  | arrhythmia                             | 420    | no   |
      | severe | 40  | none                                   | 420    | no   |
      | severe | 40  |                                        | 420    | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "electrolytes" for "oat_bup_xr" because "K074"

  Scenario: lungs that get too little air (K075)
    Severe respiratory insufficiency is named on the Canadian label.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | oud    | age | lungs         | then |
      | severe | 40  | severe        | yes  |
      |        |     | severe        | yes  |
      | severe | 40  | mild_moderate | no   |
      | severe | 40  | sleep_apnea   | no   |
      | severe | 40  | normal        | no   |
      | severe | 40  |               | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "respiratory" for "oat_bup_xr" because "K075"

  Scenario: an MAOI within the last two weeks (K076)
    Some antidepressants and the injection do not go together; after stopping them, two weeks pass first.
    Source: label_sublocade_ca, Contraindications

    Given each of these people:
      | oud    | age | medicines                | then |
      | severe | 40  | maoi_14d                 | yes  |
      | severe | 40  | benzodiazepine, maoi_14d | yes  |
      |        |     | maoi_14d                 | yes  |
      | severe | 40  | benzodiazepine           | no   |
      | severe | 40  | cyp_interacting          | no   |
      | severe | 40  | none                     | no   |
      | severe | 40  |                          | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "drug_interaction" for "oat_bup_xr" because "K076"

  Scenario: a seizure disorder is a matter for the prescriber (K077)
    The person hears about it, and can still talk about the injection.
    Source: label_sublocade_ca, Contraindications; corrections, K077 is a caution, the prescriber decides

    Given each of these people:
      | oud    | age | conditions                   | then |
      | severe | 40  | seizure_disorder             | yes  |
      | severe | 40  | depression, seizure_disorder | yes  |
      | severe | 40  | depression                   | no   |
      | severe | 40  | none                         | no   |
      | severe | 40  |                              | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes hear about "drug_interaction" for "oat_bup_xr" because "K077"

  Scenario: a seizure disorder does not close the injection (K077)
    A man with a seizure disorder is steady on the daily form and would like the injection.
    Source: corrections; K077, caution: the prescriber decides

    Given someone who answers:
      | question    | answer           |
      | oud         | severe           |
      | age         | 40               |
      | current_oat | bup_nx           |
      | conditions  | seizure_disorder |
      | pref_oat    | bup_xr           |
    When we look at options together
    Then "oat_bup_xr" is something to talk about

  Scenario: severe alcohol withdrawal or intoxication now (K078)
    A very high withdrawal score, or confusion or seeing things, in someone who drinks or goes into withdrawal without
    alcohol. Without alcohol in the picture there is another cause, and this reason does not hold.
    Source: label_sublocade_ca, Contraindications; corrections, K078 needs alcohol among substances or alcohol withdrawal signs

    Given each of these people:
      | oud    | substances          | alcohol_withdrawal_signs | ciwa_ar | emergency_now               | then |
      | severe | alcohol, heroin     | yes                      | 19      | none                        | yes  |
      | severe | alcohol             |                          | 30      |                             | yes  |
      | severe | nonbeverage_alcohol |                          | 30      |                             | yes  |
      | severe | alcohol, fentanyl   | no                       |         | confusion_or_hallucinations | yes  |
      | severe | heroin              | yes                      |         | confusion_or_hallucinations | yes  |
      | severe |                     | yes                      | 19      | none                        | yes  |
      | severe | alcohol, heroin     | yes                      | 18      | none                        | no   |
      | severe | alcohol, heroin     | yes                      |         | seizure                     | no   |
      | severe | alcohol, heroin     | yes                      |         |                             | no   |
      | severe | heroin              | no                       | 25      | none                        | no   |
      | severe | methamphetamine     | no                       |         | confusion_or_hallucinations | no   |
      | severe |                     |                          |         | confusion_or_hallucinations | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only those marked yes find "oat_bup_xr" not for now
    And only those marked yes hear about "alcohol_withdrawal_severe" for "oat_bup_xr" because "K078"

  Scenario: before the injection, what the prescriber looks at (K061, K071, K073, K074, K075, K076)
    For each of these, not known is not no: it is named as something to look at first.
    Source: hazard log HZ01; corrections, mentions

    Given each of these people:
      | allergies | liver  | qtc_ms | cardiac_risk | lungs  | medicines | then |
      |           |        |        |              |        |           | yes  |
      | none      | normal | 420    | none         | normal | none      | no   |
    And they ask about "oat_bup_xr"
    When we look at options together
    Then only for those marked yes "allergies" is looked at before "oat_bup_xr"
    And only for those marked yes "liver" is looked at before "oat_bup_xr"
    And only for those marked yes "qtc_ms" is looked at before "oat_bup_xr"
    And only for those marked yes "cardiac_risk" is looked at before "oat_bup_xr"
    And only for those marked yes "lungs" is looked at before "oat_bup_xr"
    And only for those marked yes "medicines" is looked at before "oat_bup_xr"

  Scenario: no ECG and few answers are no reason to wait with the talk (K030)
    A woman is steady on the daily form. Nobody has taken an ECG or asked about her liver. She can talk about the
    injection; what is checked is listed before starting.
    Source: corrections; allergies, liver, qtc_ms, cardiac_risk, electrolytes and maoi are mentions

    Given someone who answers:
      | question                 | answer |
      | oud                      | severe |
      | age                      | 40     |
      | current_oat              | bup_nx |
      | lungs                    | normal |
      | substances               | heroin |
      | alcohol_withdrawal_signs | no     |
      | emergency_now            | none   |
    When we look at options together
    Then "oat_bup_xr" can be talked about right away
