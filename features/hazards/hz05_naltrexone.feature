@HZ05
Feature: HZ05 Naltrexone is never to be talked about while opioids are on board
  Severe withdrawal follows when it is given to someone with opioids in their body. One shared reason covers both
  naltrexone options and every opioid of the vocabulary.

  Source: hazard log HZ05; label_vivitrol, Contraindications; cmaj_aud_2023, Table 3

  Scenario Outline: An opioid taken a day ago: both are excluded
    Given someone who says "<question>" is "<answer>"
    And they say "opioid_last_hours" is "24"
    And they say "aud" is "moderate"
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" is not for now because "naltrexone_opioid_free"
    And "aud_naltrexone" is not for now because "naltrexone_opioid_free"

    Examples:
      | question         | answer                  |
      | substances       | fentanyl                |
      | substances       | heroin                  |
      | substances       | rx_opioid_short         |
      | substances       | rx_opioid_long          |
      | substances       | methadone_nonprescribed |
      | substances       | bup_nonprescribed       |
      | substances       | other_opioid            |
      | opioid_last_type | short_acting            |
      | opioid_last_type | long_acting             |
      | opioid_last_type | methadone               |
      | opioid_last_type | fentanyl                |
      | opioid_last_type | unknown                 |

  Scenario Outline: A prescribed opioid: both are excluded, whatever was said about hours
    Given someone who says "<question>" is "<answer>"
    And each answer to "opioid_last_hours" in turn, and no answer
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" is not for now because "naltrexone_opioid_free"
    And "aud_naltrexone" is not for now because "naltrexone_opioid_free"

    Examples:
      | question    | answer           |
      | current_oat | bup_nx           |
      | current_oat | bup_xr           |
      | current_oat | methadone        |
      | current_oat | srom             |
      | current_oat | ioat             |
      | medicines   | opioid_analgesic |

  Scenario Outline: An opioid at an unknown time: never without an answer first
    Given someone who says "<question>" is "<answer>"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" needs one answer first about "opioid_last_hours"
    And "aud_naltrexone" needs one answer first about "opioid_last_hours"

    Examples:
      | question          | answer                  |
      | substances        | fentanyl                |
      | substances        | heroin                  |
      | substances        | rx_opioid_short         |
      | substances        | rx_opioid_long          |
      | substances        | methadone_nonprescribed |
      | substances        | bup_nonprescribed       |
      | substances        | other_opioid            |
      | opioid_last_type  | short_acting            |
      | opioid_last_type  | methadone               |
      | opioid_last_type  | fentanyl                |

  Scenario Outline: How long ago, for short-acting opioids and for long-acting ones
    Given someone who says "opioid_last_type" is "<type>"
    And they say "opioid_last_hours" is "<hours>"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    And they say "substances" is "alcohol"
    And they say "opioid_dependence" is "no"
    And they say "aud" is "moderate"
    And they ask about "naltrexone_oud"
    When we look at options together
    Then "aud_naltrexone" <stands>
    And "naltrexone_oud" <stands>

    Examples:
      | type         | hours | stands                          |
      | short_acting | 239   | is not for now                  |
      | short_acting | 240   | can be talked about right away  |
      | methadone    | 240   | is not for now                  |
      | methadone    | 335   | is not for now                  |
      | methadone    | 336   | can be talked about right away  |
      | long_acting  | 335   | is not for now                  |
      | long_acting  | 336   | can be talked about right away  |

  Scenario: On methadone until yesterday, wants the injection this week
    Given someone who says "current_oat" is "methadone"
    And they say "opioid_last_hours" is "24"
    And they say "pref_oat" is "naltrexone"
    When we look at options together
    Then "naltrexone_oud" is not for now because "naltrexone_opioid_free"
    And we are careful about "naltrexone_overdose_after" for "naltrexone_oud"
    And nothing tells them to change "current_oat"

  Scenario: What could change it is told where it is nothing to live on
    Given someone who says "opioid_last_hours" is "24"
    And they say "current_oat" is "none"
    And they say "medicines" is "none"
    And they ask about "naltrexone_oud"
    When we look at options together
    Then "opioid_last_hours" could change where "naltrexone_oud" stands

  Scenario: Whoever it is: never ready while recent use is yes or not known
    Given everyone in our vignettes and calls
    And 120 people drawn by lot
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then "naltrexone_oud" is never ready to talk about while "recent_opioid" holds or is open
    And "aud_naltrexone" is never ready to talk about while "recent_opioid" holds or is open

  Scenario: Not even when somebody writes a rule that offers it to everyone
    Given a rulebook with this rule added:
      """
      topic: A mistake
      rules:
        - id: a-mistake
          offer: [naltrexone_oud, aud_naltrexone]
          always: true
          because: {en: "You can talk about this.", fr: "Vous pouvez en parler."}
          evidence: [{source: label_vivitrol, at: "1", grade: null}]
          review_by: 2027-09-30
      """
    And everyone in our vignettes and calls
    When we look at options together
    Then "naltrexone_oud" is never ready to talk about while "recent_opioid" holds or is open
    And "aud_naltrexone" is never ready to talk about while "recent_opioid" holds or is open
