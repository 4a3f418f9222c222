@autonomy
Feature: Autonomy
  The product lists options and decides nothing. People choose about medication, treatment and behaviour themselves,
  and may leave any question unanswered.

  Source: hawk_2017, principle 4; contract, *Taken away* (a) and (c)

  Rule: A question that is declined is a question that was not asked

    Scenario: Someone who declines everything
      Given someone who says "respondent" is "self"
      And they decline every other question
      When we look at options together
      Then nobody leaves empty-handed
      And nothing is urgent
      And nothing that was answered or declined is asked again

    Scenario: Any one question may be declined, by anyone
      Given someone who uses fentanyl, alcohol
      And they say "opioid_dependence" is "yes"
      And they say "goals" is "stabilise_with_medication"
      When we look at options together
      Then the list is the same when any one question is declined

    Scenario: Nobody is asked twice
      Given everyone in our vignettes and calls
      And 60 people drawn by lot
      When we look at options together
      Then nothing that was answered or declined is asked again
      And we ask at most 3 questions

    Scenario Outline: Declining changes nothing for anyone we know of
      Given everyone in our vignettes and calls
      When we look at options together
      Then the list is the same when "<question>" is declined

      Examples:
        | question           |
        | pregnancy          |
        | suicidality        |
        | overdose_history   |
        | opioid_last_hours  |
        | substances         |
        | goals              |
        | age                |
        | emergency_now      |

  Rule: Being ready, willing, sure or sent changes words, never what is offered

    Scenario Outline: The list is the same whoever is how ready
      Given everyone in our vignettes and calls
      When we look at options together
      Then nothing is taken away when "<question>" changes to any other value

      Examples:
        | question   |
        | stage      |
        | readiness  |
        | importance |
        | confidence |
        | mandated   |

    Scenario: Somebody who was sent hears what that means
      Given someone who says "mandated" is "yes"
      When we look at options together
      Then we say "Nothing here goes to the court or your worker unless you show it"
      And "no_change_for_now" can be talked about right away

  Rule: No means no, and yes stays possible

    Scenario: Someone who wants no medication is told that it is their choice, and keeps it
      Given someone who uses fentanyl
      And they say "opioid_dependence" is "yes"
      And they say "pref_medication" is "no"
      When we look at options together
      Then these are something to talk about: oat_bup_nx, oat_methadone
      And "oat_bup_nx" says "You said no to medication, and that is your choice"
      And nothing here requires "medication"

    Scenario: Someone who wants no counselling loses nothing
      Given someone who says "oud" is "severe"
      And they say "pref_oat" is "methadone"
      And they say "pref_format" is "neither"
      When we look at options together
      Then "oat_methadone" is something to talk about
      And "oat_methadone" says "You can have medication without it"
      And nothing here requires "counselling"

    Scenario: Someone who would rather have no peer
      Given someone who says "pref_peer" is "no"
      When we look at options together
      Then "peer_support" says "you can leave it out"

    Scenario Outline: A preferred medication is always answered
      Given someone who says "pref_oat" is "<preferred>"
      And they say "age" is "40"
      When we look at options together
      Then "<option>" <stands>

      Examples:
        | preferred  | option        | stands                                             |
        | bup_nx     | oat_bup_nx    | is something to talk about                         |
        | bup_xr     | oat_bup_xr    | is something to talk about                         |
        | methadone  | oat_methadone | is something to talk about                         |
        | srom       | oat_srom      | is something to talk about                         |
        | ioat       | ioat          | is something to talk about                         |
        | naltrexone | naltrexone_oud | needs one answer first about "opioid_last_hours"  |

    Scenario: Whatever is asked about is answered
      Given someone of whom nothing is known
      And they ask about every option
      When we look at options together
      Then nobody leaves empty-handed
      And no option is both to talk about and excluded

    Scenario: An option that no rule speaks for is answered honestly
      Given someone of whom nothing is known
      And they ask about "map"
      When we look at options together
      Then "map" can be talked about right away
      And "map" says "You asked about this"

    Scenario: It decides nothing, and says so
      Given everyone in our vignettes and calls
      When we look at options together
      Then we say "These are options to talk over, not decisions"
      And no text contains "we recommend|is recommended for you|the best (option|choice)|you qualify|you are not eligible|denied"

    Scenario: No change for now is always a choice
      Given everyone in our vignettes and calls
      And 60 people drawn by lot
      And they say "respondent" is "self"
      When we look at options together
      Then "no_change_for_now" can be talked about right away
