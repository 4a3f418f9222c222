@accountability_without_termination
Feature: Accountability without termination
  People own their choices, and consequences are talked about. Nobody is put out of care for not reaching a goal: ongoing
  use is a reason to adjust care or to add to it.

  Source: hawk_2017, principle 6; crism_ioat_2019, Table 2; fda_bup_benzo_2017; contract, *Taken away* (a) and (b)

  Scenario Outline: Using while in treatment changes care, and ends none
    Given someone who says "current_oat" is "<medication>"
    And they say "ongoing_use_on_treatment" is "yes"
    And someone who uses <substances>
    When we look at options together
    Then these are something to talk about: oat_continue, oat_change
    And we are careful about "no_termination" for "oat_continue"
    And "oat_continue" says "It is not a reason to end your care"
    And nobody leaves empty-handed

    Examples:
      | medication | substances                     |
      | methadone  | fentanyl                       |
      | methadone  | cocaine                        |
      | methadone  | other_opioid, benzo_nonprescribed |
      | bup_nx     | methamphetamine                |
      | bup_nx     | alcohol                        |
      | bup_xr     | heroin                         |
      | srom       | fentanyl                       |
      | ioat       | crack                          |

  Scenario: Whoever it is, ongoing use takes nothing away
    Given everyone in our vignettes and calls
    And 60 people drawn by lot
    When we look at options together
    Then saying "ongoing_use_on_treatment" is "yes" takes nothing away
    And saying "tolerance_recently_lost" is "yes" takes nothing away

  Scenario: Whoever it is, having tried something before takes nothing away
    Given 60 people drawn by lot
    When we look at options together
    Then saying "tried_inadequate" is "oat_bup, oat_methadone, withdrawal_mgmt, residential" takes nothing away

  Scenario: Nobody is threatened with the end of care
    Given everyone in our vignettes and calls
    And 60 people drawn by lot
    When we look at options together
    Then no text contains "discharged? (you|from (care|treatment|the program))|dismiss|expel|three strikes|violat|contract|terminated|lose your (place|spot|doses)|\bkicked out"

  Scenario: In words for a clinician, ongoing use is a signal to adjust, not to discharge
    Given someone who says "current_oat" is "methadone"
    And they say "ongoing_use_on_treatment" is "yes"
    And a clinician is reading
    When we look at options together
    Then "oat_continue" says "not to discharge"

  Scenario: Benzodiazepines are no reason to be put out of treatment
    Given someone who uses fentanyl, benzo_nonprescribed
    And they say "current_oat" is "methadone"
    And they say "benzo_dependence" is "yes"
    When we look at options together
    Then "oat_continue" is something to talk about
    And we are careful about "sedative_coingestion"
    And "oat_continue" says "not a reason to shut you out of this treatment"
    And nothing here requires "stopping benzodiazepines"

  Scenario: Several overdoses on methadone: care changes and goes on
    Given someone who says "current_oat" is "methadone"
    And they say "overdose_history" is "past_30d"
    And they say "ongoing_use_on_treatment" is "yes"
    When we look at options together
    Then these are something to talk about: oat_continue, oat_change, naloxone_thn, overdose_plan
    And we are careful about "no_termination" for "oat_change"

  Scenario: Someone in custody, or just out, keeps treatment
    Given each answer to "custody" in turn
    And they say "oud" is "severe"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone

  Scenario: A heart tracing that worries nobody puts someone off the methadone they live on
    Given someone who says "current_oat" is "methadone"
    And they say "qtc_ms" is "510"
    And they say "oud" is "severe"
    When we look at options together
    Then "oat_continue" is something to talk about
    And "oat_continue" says "Don't stop methadone on your own"
    And "oat_methadone" is not offered

  Scenario: Something tried before is no reason to be refused it again
    Given someone who says "oud" is "severe"
    And they say "tried_inadequate" is "oat_bup, oat_methadone"
    When we look at options together
    Then these are something to talk about: oat_bup_nx, oat_methadone, oat_srom
    And we say "Not reaching a goal is no reason to lose care"
