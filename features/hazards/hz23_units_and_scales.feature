@HZ23
Feature: HZ23 Units and scales are never mixed up
  Every number has a range and a unit; what is out of range is not accepted; on either side of a bound the right thing happens.

  Source: hazard log HZ23; krantz_2009, Rec 4; cmaj_aud_2023, Recs 5-7; asam_awm_2020, Table 1

  Rule: Milliseconds of QTc

    Scenario Outline: Before starting methadone
      Given someone who says "oud" is "severe"
      And they say "qtc_ms" is "<qtc>"
      When we look at options together
      Then "oat_methadone" <stands>
      And we are <a little long> about "qtc_methadone" because "methadone-qtc-a-little-long"

      Examples:
        | qtc | stands                                                  | a little long |
        | 200 | is something to talk about                              | not careful   |
        | 450 | is something to talk about                              | not careful   |
        | 451 | is something to talk about                              | careful       |
        | 500 | is something to talk about                              | careful       |
        | 501 | is not for now because "methadone-qtc-over-500"         | not careful   |
        | 800 | is not for now because "methadone-qtc-over-500"         | not careful   |

    Scenario Outline: While taking methadone
      Given someone who says "current_oat" is "methadone"
      And they say "qtc_ms" is "<qtc>"
      When we look at options together
      Then "oat_continue" is something to talk about
      And we are <a little long> about "qtc_methadone" because "methadone-taking-qtc-a-little-long"
      And we are <very long> about "qtc_methadone" because "methadone-taking-qtc-over-500"

      Examples:
        | qtc | a little long | very long   |
        | 450 | not careful   | not careful |
        | 451 | careful       | not careful |
        | 500 | careful       | not careful |
        | 501 | not careful   | careful     |

    Scenario Outline: The monthly injection
      Given someone who says "oud" is "severe"
      And they say "age" is "40"
      And they say "current_oat" is "bup_nx"
      And they say "qtc_ms" is "<qtc>"
      When we look at options together
      Then "oat_bup_xr" <stands>

      Examples:
        | qtc | stands                                          |
        | 450 | is something to talk about                      |
        | 451 | is something to talk about                      |
        | 500 | is something to talk about                      |
        | 501 | is not for now because "bup-xr-long-qt"         |

  Rule: Points

    Scenario Outline: PAWSS
      Given someone who uses alcohol
      And they say "aud" is "severe"
      And they say "goals" is "abstain_all"
      And they say "pawss" is "<points>"
      When we look at options together
      Then "withdrawal_mgmt_alcohol_outpatient" <stands>
      And "withdrawal_mgmt_alcohol_inpatient" is something to talk about

      Examples:
        | points | stands                                               |
        | 0      | is something to talk about                           |
        | 3      | is something to talk about                           |
        | 4      | is not for now because "alcohol_withdrawal_severe"   |
        | 10     | is not for now because "alcohol_withdrawal_severe"   |

    Scenario Outline: CIWA-Ar
      Given someone who uses alcohol
      And they say "aud" is "severe"
      And they say "ciwa_ar" is "<points>"
      When we look at options together
      Then <urgency>
      And "withdrawal_mgmt_alcohol_outpatient" <stands>

      Examples:
        | points | urgency                  | stands                     |
        | 9      | nothing is urgent        | is something to talk about |
        | 10     | nothing is urgent        | is something to talk about |
        | 18     | nothing is urgent        | is something to talk about |
        | 19     | there is an urgent alert | is not for now             |
        | 67     | there is an urgent alert | is not for now             |

    Scenario Outline: COWS
      Given someone who says "opioid_dependence" is "yes"
      And they say "opioid_last_hours" is "24"
      And they say "cows" is "<points>"
      When we look at options together
      Then "bup_standard_start" is something to talk about
      And we are <early> about "precipitated_withdrawal" because "bup-standard-start-may-be-too-early"

      Examples:
        | points | early       |
        | 4      | careful     |
        | 5      | careful     |
        | 10     | careful     |
        | 11     | not careful |
        | 12     | not careful |
        | 13     | not careful |
        | 48     | not careful |

    Scenario Outline: AUDIT-C
      Given someone who says "audit_c" is "<points>"
      When we look at options together
      Then "brief_intervention" is <there>

      Examples:
        | points | there                   |
        | 2      | absent                  |
        | 3      | something to talk about |
        | 12     | something to talk about |

    Scenario Outline: One score is not another
      Given someone who says "<score>" is "19"
      When we look at options together
      Then nothing is urgent

      Examples:
        | score          |
        | cows           |
        | assist_ssi_max |

  Rule: Hours, days, kilometres, years

    Scenario Outline: Thirty kilometres is far
      Given someone who says "distance_km" is "<distance>"
      When we look at options together
      Then "telehealth" is <there>

      Examples:
        | distance | there                   |
        | 29       | absent                  |
        | 30       | something to talk about |

    Scenario Outline: Zero days missed is none
      Given someone who says "missed_doses_days" is "<days>"
      When we look at options together
      Then "oat_continue" is <there>

      Examples:
        | days | there                   |
        | 0    | absent                  |
        | 1    | something to talk about |

  Rule: What cannot be is not accepted

    Scenario Outline: Out of range, in another unit, or no number
      Given someone who says "<question>" is "<answer>"
      When we look at options together
      Then the answer to "<question>" is not accepted

      Examples:
        | question          | answer |
        | qtc_ms            | 199    |
        | qtc_ms            | 801    |
        | qtc_ms            | 0.45   |
        | qtc_ms            | 450.5  |
        | qtc_ms            | 450 ms |
        | cows              | -1     |
        | cows              | 49     |
        | ciwa_ar           | 68     |
        | pawss             | 11     |
        | audit_c           | 13     |
        | assist_ssi_max    | 40     |
        | dast10            | 11     |
        | sds               | 16     |
        | readiness         | 11     |
        | age               | 121    |
        | distance_km       | 3001   |
        | opioid_last_hours | 8761   |
        | missed_doses_days | 366    |
        | liver             | C      |
        | pregnancy         | yes    |

    Scenario Outline: In range, to the bounds
      Given each answer to "<question>" in turn
      When we look at options together
      Then every answer to "<question>" is accepted

      Examples:
        | question          |
        | qtc_ms            |
        | cows              |
        | ciwa_ar           |
        | pawss             |
        | audit_c           |
        | assist_ssi_max    |
        | dast10            |
        | sds               |
        | age               |
        | distance_km       |
        | opioid_last_hours |
        | missed_doses_days |
