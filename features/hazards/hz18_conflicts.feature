@HZ18
Feature: HZ18 No conflict between rules is hidden
  Where one rule lists and another excludes, the exclusion wins, both are shown with their sources, and no option is ever
  listed and excluded at once.

  Source: hazard log HZ18; contract, *Standing*

  Scenario: Whoever comes
    Given everyone in our vignettes and calls
    And 120 people drawn by lot
    When we look at options together
    Then no option is both to talk about and excluded
    And every rule that speaks about a shown option is shown with it

  Scenario: Whatever they ask about
    Given 30 people drawn by lot
    And they ask about every option
    When we look at options together
    Then no option is both to talk about and excluded
    And every rule that speaks about a shown option is shown with it

  Scenario: A clinician sees both sides
    Given someone who says "oud" is "severe"
    And they say "allergies" is "naloxone"
    And a clinician is reading
    When we look at options together
    Then "oat_bup_nx" is not for now because "bup-allergy-to-naloxone"
    And "oat_bup_nx" also names the rule "oat-buprenorphine-offered-first" that speaks for it
    And "oat_bup_nx" names "oat_methadone" as near to it

  Scenario: Both sides have their sources
    Given someone of whom nothing is known
    When we look at options together
    Then every rule names a source, or says that it waits for one

  Scenario: An offer written against an exclusion changes nothing
    Given a rulebook with this rule added:
      """
      topic: A mistake
      rules:
        - id: a-mistake
          offer: [oat_bup_nx, oat_methadone, aud_topiramate]
          always: true
          because: {en: "You can talk about this.", fr: "Vous pouvez en parler."}
          evidence: [{source: crism_oud_2024, at: "1", grade: null}]
          review_by: 2027-09-30
      """
    And someone who says "allergies" is "naloxone, methadone"
    And they say "pregnancy" is "pregnant"
    When we look at options together
    Then "oat_bup_nx" is not for now because "bup-allergy-to-naloxone"
    And "oat_methadone" is not for now because "methadone-allergy"
    And "aud_topiramate" is not for now because "aud-topiramate-not-in-pregnancy"
    And no option is both to talk about and excluded

  Scenario: Neither the order of the answers, nor the language, nor the reader decides a conflict
    Given everyone in our vignettes and calls
    When we look at options together
    Then the order of the answers changes nothing
    And the same options stand the same way in both languages and for both audiences
