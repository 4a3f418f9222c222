@humanism
Feature: Humanism
  People are valued, respected and dignified. What they do makes sense to them: using brings some benefit as well as
  harm, and both are spoken of. There is no blame, no score and no rating of obedience.

  Source: hawk_2017, Table 1, principle 1

  Scenario: Nothing said, and still a welcome
    Given someone of whom nothing is known
    When we look at options together
    Then nobody leaves empty-handed
    And "no_change_for_now" can be talked about right away
    And nothing is urgent

  Scenario Outline: Every reason for using is part of the talk
    Given someone who says "what_using_does" is "<reason>"
    When we look at options together
    Then answering "what_using_does" changes what is said
    And "no_change_for_now" says "You can talk about the good and the harm, both together"

    Examples:
      | reason           |
      | eases_pain       |
      | eases_withdrawal |
      | helps_sleep      |
      | helps_cope       |
      | helps_mood       |
      | energy_or_focus  |
      | connection       |
      | pleasure         |
      | other            |

  Scenario Outline: A reason for using leads to care for that reason
    Given someone who says "what_using_does" is "<reason>"
    When we look at options together
    Then "A plan for using more safely" says "Using does something for you"
    And "<option>" is something to talk about because "<rule>"

    Examples:
      | reason          | option             | rule                      |
      | eases_pain      | pain_care          | reasons-pain              |
      | eases_withdrawal | rapid_access_clinic | reasons-withdrawal       |
      | helps_sleep     | mental_health_care | reasons-sleep-mood-coping |
      | helps_cope      | mental_health_care | reasons-sleep-mood-coping |
      | helps_mood      | counselling        | reasons-sleep-mood-coping |
      | energy_or_focus | counselling        | reasons-energy-or-focus   |
      | connection      | peer_support       | reasons-connection        |

  Scenario: Pleasure is a reason too
    Given someone who says "what_using_does" is "pleasure"
    When we look at options together
    Then "safer_use_plan" says "Your own reasons for using"
    And no text contains "\bwrong\b|\bonly an excuse\b"

  Scenario: Someone who was treated badly in care is met with respect
    Given someone who says "stigma_experience" is "yes"
    When we look at options together
    Then "peer_support" says "There is no blame here"
    And "outreach_care" is something to talk about
    And "outreach_care" says "You can bring someone with you"

  Scenario: Someone who speaks of ending their life is thanked, not examined
    Given someone who uses alcohol
    And they say "suicidality" is "thoughts"
    When we look at options together
    Then the alert "suicide_safety" comes first
    And we say "Thank you for saying so"
    And nothing is urgent
    And these are something to talk about: talk_to_someone_now, mental_health_care

  Scenario: Something that did not help enough says nothing about the person
    Given each answer to "tried_inadequate" in turn
    When we look at options together
    Then no text contains "you (have )?failed|your failure|treatment failure"

  Scenario: Nobody is blamed, scored or rated, whoever comes
    Given everyone in our vignettes and calls
    And 60 people drawn by lot
    When we look at options together
    Then no text contains "\baddicts?\b|\babusers?\b|\bjunk(ie|y)\b|\balcoholics?\b(?! anonymous)|\bnon-?complian|\bdirty\b|\brelapse"
    And no text contains "your (risk )?score|out of (10|100) points|good (patient|progress)|deserve(s)? less"
    And no text contains "you (should|must) (stop|quit)|you should have"
    And nobody leaves empty-handed

  Scenario: In French, too
    Given the language is French
    And everyone in our vignettes and calls
    When we look at options together
    Then no text contains "\btoxicoman|\bdrogué|\balcooliques?\b(?! anonymes)|\brechute|\bmalpropre"
    And no text contains "vous (devez|devriez) (arrêter|cesser)"
