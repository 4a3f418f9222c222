@HZ03
Feature: HZ03 Abstinence and withdrawal are never shown without the overdose warning
  After a time without opioids the former amount can kill. The option and its warning are one thing, naloxone and
  agonist treatment stand beside it, for every reader and in both languages.

  Source: hazard log HZ03; psu_transition; crism_oud_2024, withdrawal management and OAT cessation

  Scenario Outline: Wants to be off everything, or off treatment
    Given each answer to "substances" in turn
    And they say "goals" is "<goal>"
    And they say "opioid_dependence" is "yes"
    When we look at options together
    Then each of these that is there carries "tolerance_loss": residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing
    And "withdrawal_mgmt_opioid" has "oat_bup_nx" beside it
    And "withdrawal_mgmt_opioid" has "oat_methadone" beside it
    And "withdrawal_mgmt_opioid" has "naloxone_thn" beside it
    And "naloxone_thn" is something to talk about
    And "oat_bup_nx" is something to talk about
    And we are careful about "tolerance_loss"

    Examples:
      | goal        |
      | abstain_all |
      | leave_oat   |

  Scenario Outline: The same without a diagnosis, and whatever else is unknown
    Given someone who uses <substance>
    And they say "goals" is "abstain_all"
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing"
    When we look at options together
    Then each of these that is there carries "tolerance_loss": residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing
    And "naloxone_thn" is something to talk about

    Examples:
      | substance             |
      | fentanyl              |
      | heroin                |
      | rx_opioid_short       |
      | rx_opioid_long        |
      | methadone_nonprescribed |
      | bup_nonprescribed     |
      | other_opioid          |

  Scenario Outline: In every channel
    Given someone who uses fentanyl
    And they say "opioid_dependence" is "yes"
    And they say "goals" is "abstain_all"
    And they say "receptivity" is "residential"
    And the language is <language>
    And <reader> is reading
    When we look at options together
    Then these are something to talk about: residential, withdrawal_mgmt_opioid, oat_bup_nx, naloxone_thn
    And we are careful about "withdrawal_only_harm" for "withdrawal_mgmt_opioid"
    And we are careful about "tolerance_loss" for "residential"
    And the printed page warns about "tolerance_loss" beside "residential"
    And the printed page warns about "withdrawal_only_harm" beside "withdrawal_mgmt_opioid"
    And the printed page shows "naloxone_thn"
    And the printed page, 40 letters wide, warns about "withdrawal_only_harm" beside "withdrawal_mgmt_opioid"

    Examples:
      | language | reader      |
      | English  | a person    |
      | English  | a clinician |
      | French   | a person    |
      | French   | a clinician |

  Scenario: Whoever it is, and whatever they ask about
    Given 80 people drawn by lot
    And they say "opioid_dependence" is "yes"
    And they say "goals" is "abstain_all"
    And they ask about "residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing"
    When we look at options together
    Then each of these that is there carries "tolerance_loss": residential, withdrawal_bed, withdrawal_mgmt_opioid, oat_taper, naltrexone_oud, mutual_aid, recovery_housing

  Scenario: Leaving methadone after five good years
    Given someone who says "current_oat" is "methadone"
    And they say "goals" is "leave_oat"
    And they say "ongoing_use_on_treatment" is "no"
    When we look at options together
    Then we are careful about "tolerance_loss" for "oat_taper"
    And "oat_taper" has "oat_continue" beside it
    And "oat_taper" has "naloxone_thn" beside it
