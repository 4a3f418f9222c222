@generated
Feature: Slow-release oral morphine
  What the provincial guideline lists before it is prescribed.

  Scenario: With an MAOI
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | medicines | then |
      | maoi_14d  | yes  |
      | valproate | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "srom-maoi"

  Scenario: With moderate or severe kidney disease
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | kidney              | then |
      | moderate            | yes  |
      | severe              | yes  |
      | mild                | no   |
      | disease_unspecified | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "srom-kidney-disease"

  Scenario: With severe breathing problems
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | lungs       | then |
      | severe      | yes  |
      | sleep_apnea | no   |
    When we look at options together
    Then only those marked yes hear about "respiratory" because "srom-severe-breathing-problem"

  Scenario: With a blocked bowel
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | conditions              | then |
      | ileus_or_gi_obstruction | yes  |
      | chronic_pain            | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "srom-blocked-bowel"

  Scenario: With an allergy to morphine
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | allergies | then |
      | morphine  | yes  |
      | methadone | no   |
    When we look at options together
    Then only those marked yes hear about "allergy" because "srom-allergy-to-morphine"

  Scenario: Already taking it: not stopping alone
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | current_oat | medicines | kidney   | lungs  | conditions              | allergies | then |
      | srom        | maoi_14d  |          |        |                         |           | yes  |
      | srom        |           | moderate |        |                         |           | yes  |
      | srom        |           | severe   |        |                         |           | yes  |
      | srom        |           |          | severe |                         |           | yes  |
      | srom        |           |          |        | ileus_or_gi_obstruction |           | yes  |
      | srom        |           |          |        |                         | morphine  | yes  |
      | srom        |           |          |        |                         |           | no   |
      | methadone   |           |          | severe |                         |           | no   |
      |             |           |          | severe |                         |           | no   |
      | srom        |           | mild     |        |                         |           | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "srom-taking-do-not-stop-alone"

  Scenario: Kidney disease that is mild or not graded
    Source: bccsu_oud_2023, A3.4.i contraindications

    Given each of these people:
      | kidney              | pref_oat | then |
      | mild                | srom     | yes  |
      | disease_unspecified | srom     | yes  |
      | normal              | srom     | no   |
      | mild                |          | no   |
      |                     | srom     | no   |
    When we look at options together
    Then only those marked yes hear about "renal" because "srom-kidney-disease-mild-or-not-graded"

  Scenario: With adrenal insufficiency
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | conditions            | pref_oat | then |
      | adrenal_insufficiency | srom     | yes  |
      | adrenal_insufficiency |          | no   |
      | depression            | srom     | no   |
      |                       | srom     | no   |
    When we look at options together
    Then only those marked yes hear about "drug_interaction" because "srom-adrenal-insufficiency"

  Scenario: In pregnancy
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | pregnancy | pref_oat | then |
      | pregnant  | srom     | yes  |
      | possible  | srom     | yes  |
      | planning  | srom     | no   |
      | pregnant  |          | no   |
      |           | srom     | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "srom-pregnancy"

  Scenario: Already taking it, in pregnancy
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | pregnancy | current_oat | then |
      | pregnant  | srom        | yes  |
      | possible  | srom        | yes  |
      | planning  | srom        | no   |
      | pregnant  |             | no   |
      | pregnant  | methadone   | no   |
      |           | srom        | no   |
    When we look at options together
    Then only those marked yes hear about "pregnancy" because "srom-taking-and-pregnancy"

  Scenario: While breastfeeding
    Source: bccsu_oud_2023, A3.4.i cautions

    Given each of these people:
      | breastfeeding | pref_oat | then |
      | yes           | srom     | yes  |
      | no            | srom     | no   |
      | yes           |          | no   |
      |               | srom     | no   |
    When we look at options together
    Then only those marked yes hear about "breastfeeding" because "srom-breastfeeding"
