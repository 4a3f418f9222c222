Feature: Naltrexone and opioids
  Naltrexone blocks opioids. In a body that holds opioids it brings on sudden, severe withdrawal; after it, a smaller
  amount than before can be fatal. These scenarios follow the label and the alcohol guideline for both uses.

  Scenario: a body that relies on opioids, or opioids taken as medication (K152, K261)
    The person relies on opioids, takes an agonist medication, or takes opioids for pain: naltrexone is not for now,
    whether it is for opioids or for alcohol.
    Source: label_vivitrol, Contraindications

    Given each of these people:
      | substances | opioid_dependence | current_oat | medicines                       | opioid_last_hours | then |
      | alcohol    | yes               | none        | none                            | 400               | yes  |
      | alcohol    | no                | bup_nx      | none                            | 400               | yes  |
      | alcohol    | no                | bup_xr      | none                            | 400               | yes  |
      | alcohol    | no                | methadone   | none                            | 400               | yes  |
      | alcohol    | no                | srom        | none                            | 400               | yes  |
      | alcohol    | no                | ioat        | none                            | 400               | yes  |
      | alcohol    | no                | none        | opioid_analgesic                | 400               | yes  |
      | alcohol    |                   |             | gabapentinoid, opioid_analgesic |                   | yes  |
      | alcohol    | no                | none        | gabapentinoid                   | 400               | no   |
      | alcohol    | no                | none        | none                            | 400               | no   |
      | alcohol    |                   |             |                                 |                   | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now
    And only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone"

  Scenario: how long since the last opioid (K153)
    Ten days after a short-acting opioid, two weeks after methadone or another long-acting one. Methadone a long time
    ago is no reason any more.
    Source: label_vivitrol, Precipitation of withdrawal; corrections, recent_opioid

    Given each of these people:
      | opioid_last_type | opioid_last_hours | opioid_dependence | current_oat | medicines | then |
      | short_acting     | 239               | no                | none        | none      | yes  |
      | fentanyl         | 239               | no                | none        | none      | yes  |
      | methadone        | 335               | no                | none        | none      | yes  |
      | long_acting      | 335               | no                | none        | none      | yes  |
      | methadone        | 24                | no                | none        | none      | yes  |
      |                  | 239               | no                | none        | none      | yes  |
      | short_acting     | 240               | no                | none        | none      | no   |
      | fentanyl         | 240               | no                | none        | none      | no   |
      | methadone        | 336               | no                | none        | none      | no   |
      | long_acting      | 336               | no                | none        | none      | no   |
      | methadone        | 1000              | no                | none        | none      | no   |
      |                  | 336               | no                | none        | none      | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now
    And only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone"

  Scenario: hours, or the kind of opioid, not known (K153)
    Without the hours, or when the hours leave it open which opioid it was, one answer comes first. It is never
    simply offered.
    Source: corrections; recent_opioid, hours unknown leaves it open; if unknown, check

    Given each of these people:
      | opioid_last_type | opioid_last_hours | opioid_dependence | current_oat | medicines | substances | then |
      | methadone        |                   | no                | none        | none      | alcohol    | yes  |
      | short_acting     |                   | no                | none        | none      | alcohol    | yes  |
      |                  |                   | no                | none        | none      | alcohol    | yes  |
      |                  | 300               | no                | none        | none      | alcohol    | yes  |
      | short_acting     | 240               | no                | none        | none      | alcohol    | no   |
      | methadone        | 336               | no                | none        | none      | alcohol    | no   |
      |                  | 336               | no                | none        | none      | alcohol    | no   |
      | methadone        | 100               | no                | none        | none      | alcohol    | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes need one answer first for "naltrexone_oud, aud_naltrexone"

  Scenario: the hours are asked before naltrexone (K153)
    Nobody has asked a woman when she last took an opioid.
    Source: corrections; recent_opioid, hours unknown leaves it open

    Given each of these people:
      | opioid_last_type | opioid_last_hours | opioid_dependence | current_oat | medicines | substances | then |
      | short_acting     |                   | no                | none        | none      | alcohol    | yes  |
      | short_acting     | 500               | no                | none        | none      | alcohol    | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only for those marked yes "opioid_last_hours" is looked at before "naltrexone_oud"
    And only for those marked yes "opioid_last_hours" is looked at before "aud_naltrexone"

  Scenario: each missing answer alone asks first (K152)
    A man asks about naltrexone. Whether his body relies on opioids, which medicines he takes, and whether he is on an
    agonist medication each has to be known before.
    Source: hazard log HZ01

    Given each of these people:
      | opioid_dependence | current_oat | medicines | opioid_last_type | opioid_last_hours | substances | then |
      |                   | none        | none      | short_acting     | 500               | alcohol    | yes  |
      | no                |             | none      | short_acting     | 500               | alcohol    | yes  |
      | no                | none        |           | short_acting     | 500               | alcohol    | yes  |
      | no                | none        | none      | short_acting     | 500               | alcohol    | no   |
      | yes               | none        | none      | short_acting     | 500               | alcohol    | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes need one answer first for "naltrexone_oud, aud_naltrexone"

  Scenario: any opioid in use, prescribed or not (K261)
    Every opioid that a person may name rules naltrexone out while it is recent, bought buprenorphine included.
    Source: cmaj_aud_2023, Table 3 contraindications; corrections, K261 includes bup_nonprescribed, recent_opioid

    Given each of these people:
      | substances                       | opioid_last_hours | opioid_dependence | current_oat | medicines | then |
      | alcohol, fentanyl                | 100               | no                | none        | none      | yes  |
      | alcohol, heroin                  | 100               | no                | none        | none      | yes  |
      | alcohol, rx_opioid_short         | 100               | no                | none        | none      | yes  |
      | alcohol, rx_opioid_long          | 300               | no                | none        | none      | yes  |
      | alcohol, methadone_nonprescribed | 300               | no                | none        | none      | yes  |
      | alcohol, bup_nonprescribed       | 300               | no                | none        | none      | yes  |
      | alcohol, other_opioid            | 100               | no                | none        | none      | yes  |
      | alcohol, cocaine                 |                   | no                | none        | none      | no   |
      | alcohol, benzo_nonprescribed     |                   | no                | none        | none      | no   |
      | alcohol                          |                   | no                | none        | none      | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now
    And only those marked yes hear about "naltrexone_opioid_free" for "aud_naltrexone" because "K261"

  Scenario: an opioid in use, at a time nobody asked about (K261)
    A person names an opioid, and nobody has asked when they last took it. One answer comes first.
    Source: corrections; recent_opioid, hours unknown leaves it open; if unknown, check

    Given each of these people:
      | substances                       | opioid_last_type | opioid_last_hours | opioid_dependence | current_oat | medicines | then |
      | alcohol, fentanyl                |                  |                   | no                | none        | none      | yes  |
      | alcohol, heroin                  |                  |                   | no                | none        | none      | yes  |
      | alcohol, rx_opioid_short         |                  |                   | no                | none        | none      | yes  |
      | alcohol, rx_opioid_long          |                  |                   | no                | none        | none      | yes  |
      | alcohol, methadone_nonprescribed |                  |                   | no                | none        | none      | yes  |
      | alcohol, bup_nonprescribed       |                  |                   | no                | none        | none      | yes  |
      | alcohol, other_opioid            |                  |                   | no                | none        | none      | yes  |
      | alcohol, heroin                  | short_acting     | 24                | no                | none        | none      | no   |
      | alcohol                          | short_acting     | 400               | no                | none        | none      | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes need one answer first for "naltrexone_oud, aud_naltrexone"

  Scenario: coming from bought buprenorphine or methadone, two weeks (K153)
    Long-acting opioids leave slowly, wherever they came from.
    Source: label_vivitrol, Precipitation of withdrawal; corrections, recent_opioid

    Given each of these people:
      | substances              | opioid_last_type | opioid_last_hours | opioid_dependence | current_oat | medicines | then |
      | bup_nonprescribed       | long_acting      | 300               | no                | none        | none      | yes  |
      | methadone_nonprescribed | methadone        | 300               | no                | none        | none      | yes  |
      | rx_opioid_long          | long_acting      | 300               | no                | none        | none      | yes  |
      | alcohol                 | short_acting     | 300               | no                | none        | none      | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes find "naltrexone_oud, aud_naltrexone" not for now

  Scenario: a smaller amount than before can be fatal (K154)
    Whoever prefers naltrexone, or takes it, hears about overdose at the end of a dose, after a missed dose, after
    stopping, and on trying to get past the block.
    Source: label_vivitrol, 5.1 Vulnerability to opioid overdose

    Given each of these people:
      | pref_oat           | medicines                 | oud    | then |
      | naltrexone         | none                      | severe | yes  |
      | bup_nx, naltrexone |                           | severe | yes  |
      |                    | naltrexone                | severe | yes  |
      | no_preference      | gabapentinoid, naltrexone |        | yes  |
      | bup_nx             | none                      | severe | no   |
      | no_preference      | none                      | severe | no   |
      |                    | gabapentinoid             | severe | no   |
      |                    |                           | severe | no   |
    And they ask about "naltrexone_oud"
    When we look at options together
    Then only those marked yes hear about "naltrexone_overdose_after" for "naltrexone_oud" because "K154"

  Scenario: naltrexone for drinking, in someone who uses opioids (K154)
    A person drinks and also uses opioids now and then. Naltrexone blocks opioids whatever it is taken for, so the
    warning about smaller amounts belongs here too.
    Source: label_vivitrol, 5.1 Vulnerability to opioid overdose

    Given each of these people:
      | substances               | aud                 | alcohol_frequency | then |
      | alcohol, heroin          | severe              |                   | yes  |
      | alcohol, rx_opioid_short |                     | daily             | yes  |
      | alcohol, fentanyl        | present_unspecified | most_days         | yes  |
      | alcohol                  | severe              | daily             | no   |
      | alcohol, cocaine         | moderate            |                   | no   |
      |                          | severe              |                   | no   |
      | heroin                   | none                | not_now           | no   |
    And they ask about "aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_overdose_after" for "aud_naltrexone" because "K154"

  Scenario: naloxone with every injection of naltrexone (K155)
    Having naloxone close is talked about each time.
    Source: label_vivitrol, 2.2 (12/2025 label)

    Given each of these people:
      | pref_oat              | medicines     | then |
      | naltrexone            | none          | yes  |
      | methadone, naltrexone |               | yes  |
      |                       | naltrexone    | yes  |
      | methadone             | none          | no   |
      |                       | gabapentinoid | no   |
      |                       |               | no   |
    When we look at options together
    Then only those marked yes can talk about "naloxone_thn" because "K155"

  Scenario: someone past withdrawal who chooses naltrexone (K156)
    A man with opioid use disorder takes no opioid now, his body no longer relies on them, and he prefers naltrexone.
    Source: label_vivitrol, Indications

    Given each of these people:
      | oud                 | opioid_dependence | pref_oat           | current_oat | then |
      | mild                | no                | naltrexone         | none        | yes  |
      | moderate            | no                | naltrexone         | none        | yes  |
      | severe              | no                | naltrexone, bup_xr | none        | yes  |
      | present_unspecified | no                | naltrexone         | none        | yes  |
      | severe              | no                | naltrexone         |             | yes  |
      | severe              | yes               | naltrexone         | none        | no   |
      | severe              |                   | naltrexone         | none        | no   |
      | severe              | no                | methadone          | none        | no   |
      | severe              | no                |                    | none        | no   |
      | none                | no                | naltrexone         | none        | no   |
      |                     | no                | naltrexone         | none        | no   |
    When we look at options together
    Then only those marked yes can talk about "naltrexone_oud" because "K156"

  Scenario: opioid-free for weeks, and everything known (K156)
    A woman took her last opioid three weeks ago, takes no medicines, and would like naltrexone. She can talk about it.
    Source: label_vivitrol, Indications

    Given someone who answers:
      | question          | answer       |
      | oud               | moderate     |
      | pref_oat          | naltrexone   |
      | opioid_dependence | no           |
      | current_oat       | none         |
      | substances        | none         |
      | medicines         | none         |
      | opioid_last_type  | short_acting |
      | opioid_last_hours | 504          |
      | pregnancy         | no           |
      | liver             | normal       |
      | allergies         | none         |
    When we look at options together
    Then "naltrexone_oud" can be talked about right away
    And we are careful about "naltrexone_overdose_after" for "naltrexone_oud"

  Scenario: naltrexone taken by mistake while the body relies on opioids (K157)
    A pill mistaken for another can bring on fast, severe withdrawal, sometimes with confusion and dangerous loss of
    fluid. It makes no difference what the naltrexone was for, or whether the opioid came from a pharmacy.
    Source: c_miles_2019, introduction and case 1

    Given each of these people:
      | medicines                  | opioid_dependence | substances | current_oat | then |
      | naltrexone                 | yes               | heroin     | none        | yes  |
      | naltrexone, benzodiazepine | yes               |            |             | yes  |
      | naltrexone                 |                   | heroin     | none        | yes  |
      | naltrexone                 |                   | alcohol    | methadone   | yes  |
      | naltrexone                 | no                |            | bup_nx      | yes  |
      | naltrexone                 | no                | alcohol    | none        | no   |
      | naltrexone                 |                   | alcohol    | none        | no   |
      | benzodiazepine             | yes               | heroin     | none        | no   |
      | none                       | yes               | heroin     | methadone   | no   |
      |                            | yes               | heroin     | none        | no   |
    And they ask about "naltrexone_oud, aud_naltrexone"
    When we look at options together
    Then only those marked yes hear about "naltrexone_opioid_free" for "naltrexone_oud, aud_naltrexone" because "K157"

  Scenario: pregnant, and using opioids (K158)
    Starting naltrexone would first mean going through withdrawal, which is a risk to the pregnancy.
    Source: nysdoh_preg, OUD treatment recs

    Given each of these people:
      | pregnancy      | opioid_dependence | pref_oat   | then |
      | pregnant       | yes               | naltrexone | yes  |
      | pregnant       | yes               |            | yes  |
      | pregnant       | no                | naltrexone | no   |
      | pregnant       |                   | naltrexone | no   |
      | postpartum     | yes               | naltrexone | no   |
      | no             | yes               | naltrexone | no   |
      | not_applicable | yes               | naltrexone | no   |
      |                | yes               | naltrexone | no   |
    And they ask about "naltrexone_oud"
    When we look at options together
    Then only those marked yes hear about "pregnancy" for "naltrexone_oud" because "K158"
