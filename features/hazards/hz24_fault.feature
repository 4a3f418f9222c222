@HZ24
Feature: HZ24 When something breaks, the emergency card is shown, never an empty list
  An empty or an old list looks like *no options*. Whatever cannot be trusted is withheld, and what to do in an emergency
  is there all the same.

  Source: hazard log HZ24; contract, *Withheld* and *Time*

  Background:
    Given someone who uses fentanyl
    And they say "opioid_dependence" is "yes"

  Rule: A rule folder that cannot be trusted

    Scenario: It is missing
      Given the rule folder is missing
      When we look at options together
      Then the list is withheld, and the emergency card is shown
      And the command line leaves with exit code 2

    Scenario: It is empty
      Given the rule folder is empty
      When we look at options together
      Then the list is withheld, and the emergency card is shown
      And the command line leaves with exit code 2

    Scenario Outline: A file is missing
      Given the rule file "<file>" is missing
      When we look at options together
      Then the list is withheld, and the emergency card is shown

      Examples:
        | file                           |
        | sources/labels.yaml            |
        | questions/40-substances.yaml   |
        | options/always.yaml            |
        | concepts.yaml                  |
        | always.yaml                    |
        | emergencies.yaml               |

    Scenario Outline: A file is cut off
      Given the rule file "<file>" is cut off after <share>%
      When we look at options together
      Then the list is withheld, and the emergency card is shown

      Examples:
        | file                        | share |
        | emergencies.yaml            | 83    |
        | always.yaml                 | 0     |
        | always.yaml                 | 50    |
        | concepts.yaml               | 37    |
        | options/always.yaml         | 91    |
        | tags.yaml                   | 60    |

    Scenario Outline: A file was tampered with
      Given in the rule file "<file>", "<old>" was changed to "<new>"
      When we look at options together
      Then the list is withheld, and the emergency card is shown

      Examples:
        | file                        | old                  | new                |
        | always.yaml                 | offer: [naloxone_thn] | avoid: [naloxone_thn] |
        | always.yaml                 | offer: [peer_support] | offer: [no_such_option] |
        | emergencies.yaml            | any_emergency_sign: 'yes' | any_emergency: 'yes' |
        | concepts.yaml               | under: 240           | under: soon        |
        | overdose/naloxone.yaml      | source: who_naloxone_2014 | source: somebody |

    Scenario: A change that still makes sense is told by its name
      Given in the rule file "always.yaml", "Anyone may one day" was changed to "Somebody may one day"
      When we look at options together
      Then the list is not withheld
      And the list says which rulebook it comes from, and it is not the one we know

    Scenario: The emergency card is there in French
      Given the language is French
      And the rule folder is missing
      When we look at options together
      Then the list is withheld, and the emergency card is shown

  Rule: A live engine that cannot be trusted

    Scenario Outline: It does what it must not
      Given the live engine <fault>
      When we look at options together
      Then the list is withheld, and the emergency card is shown

      Examples:
        | fault                    |
        | loses a rule             |
        | makes up a rule          |
        | does not fire its canary |
        | raises an error          |
        | cannot be built          |

    Scenario: On the command line
      Given the command line meets a live engine that loses a rule
      When we look at options together
      Then the list is withheld, and the emergency card is shown
      And the command line leaves with exit code 4

  Rule: An old list says that it is old

    Scenario: Past the day on which rules were to be read again
      Given the day is 2028-01-01
      When we look at options together
      Then the list is not withheld
      And we are careful about "stale_source"
      And we are careful about "stale_source" for "oat_bup_nx"

    Scenario: Within the time
      When we look at options together
      Then we are not careful about "stale_source"

    Scenario: Every list names its rulebook
      When we look at options together
      Then the list says which rulebook it comes from
      And the printed page says which rulebook it comes from
