"""Margins: the shipped ones cite what they hold, people drawn from them match, and wrong ones are told what is wrong."""

from math import sqrt
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from ruamel.yaml import YAML

from engine.case import Edition
from engine.cohort.exploding import Wrong, exploded
from engine.cohort.library import CohortError
from engine.cohort.margins import SHIPPED, Margins, read_margins
from engine.cohort.phrases import IMPACT
from engine.cohort.report import origin
from engine.cohort.synthetic import synthetic
from engine.cohort.touching import changed_reads
from engine.rulebook import Rulebook
from engine.vocabulary import Kind, Vocabulary
from tests.proof import mutants as changes
from tests.small import AS_OF

PEOPLE = 40_000


def drawn(margins: Margins, vocabulary: Vocabulary, *questions: str, people: int = PEOPLE, seed: int = 7) -> Any:
    """One table of made-up people with every item of their lists."""
    items = {id: (*vocabulary[id].values, "none") for id in questions if vocabulary[id].is_list}
    return pa.concat_tables(synthetic(margins, vocabulary, questions, items, people, seed, 16_000))


def near(share: float, wanted: float, people: int) -> bool:
    """Within five standard errors, and a step of the lots."""
    return abs(share - wanted) < 5 * sqrt(wanted * (1 - wanted) / people) + 2e-4


def told(column: Any) -> dict[Any, float]:
    """The share of each answer among those who answered."""
    said = pc.drop_null(column)
    return {one["values"]: one["counts"] / len(said) for one in pc.value_counts(said.cast(pa.string())).to_pylist()}


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


# ---------- what is shipped ----------
def test_every_shipped_margin_cites_a_source_that_can_be_found(shipped: Rulebook) -> None:
    margins = read_margins().fitting(shipped.vocabulary, strict=True)
    assert len(margins.questions) > 20
    for id, margin in {"groups": margins.groups_from, **margins.questions}.items():
        assert margin.get("source") and any(letter.isdigit() for letter in margin["at"]), f"{id} holds numbers and does not say where they were read"
    for name, source in margins.sources.items():
        assert source.title and source.by and source.read and 1990 <= source.year <= 2026, name
        assert source.url.startswith(("https://", "http://")) and " " not in source.url, name


def test_every_source_is_used_and_nothing_else_holds_numbers() -> None:
    file = YAML(typ="safe").load(SHIPPED.read_text(encoding="utf-8"))
    lists = [one["source"] for one in [file["groups_from"], *file["questions"].values()]]
    assert {name for one in lists for name in ([one] if isinstance(one, str) else one)} == set(file["sources"])
    assert file["others"] == {"known": 50, "none": 50, "items": "even"}
    assert not [id for id, margin in file["questions"].items() if {"known", "none", "open"} & set(margin)], "how many answer is one convention for all"


PRINTED = {"main_frequency": "63", "naloxone_on_hand": "70.7", "stigma_experience": "88.7", "shares_equipment": "12.4", "suicidality": "34.14",
           "housing": "51.3", "hiv_status": "14.0"}
"""Shares that are drawn as printed: not worked out from others."""


@pytest.mark.parametrize("id", PRINTED)
def test_a_number_drawn_as_printed_stands_in_the_words_beside_it(id: str) -> None:
    margin = read_margins().questions[id]
    shares = [str(share) for part in (margin, *margin.get("in", {}).values()) for share in part.get("words", {}).values()]
    assert PRINTED[id] in shares and PRINTED[id] in margin["at"]


def test_what_is_said_of_them_adds_up(shipped: Rulebook) -> None:
    margins, asked = read_margins(), list(shipped.vocabulary.questions)
    cited = {one.question for one in margins.citations(asked)}
    even = margins.even(asked)
    assert cited.isdisjoint(even) and cited | set(even) == set(asked)
    assert margins.says(asked) == f"synthetic; of {len(asked)} questions, {len(cited)} are drawn from cited margins and {len(even)} evenly; not estimates"
    assert "\n" not in margins.says(asked)
    told = origin(margins, asked, 3)
    assert told["even"] == even and {one["question"] for one in told["cited"]} == cited and told["groups"]["cited"][0]["year"] == 2017
    assert set(told["cited"][0]) == {"question", "title", "year", "url", "at"}


# ---------- who is drawn ----------
def test_people_match_a_cited_margin(shipped: Rulebook) -> None:
    people = drawn(read_margins(), shipped.vocabulary, "naloxone_on_hand", "jurisdiction", "suicidality", "qtc_ms")
    answered = len(pc.drop_null(people["naloxone_on_hand"]))
    assert near(answered / PEOPLE, 0.5, PEOPLE) and near(told(people["naloxone_on_hand"])["yes"], 0.707, answered)
    places = told(people["jurisdiction"])
    assert near(places["CA-ON"], 0.386, answered) and near(places["CA-BC"], 0.1308, answered) and not any(place.startswith("US") for place in places)
    risk = told(people["suicidality"])
    assert near(risk["thoughts"], 0.3414, answered) and near(risk["plan_or_intent"], 0.0204, answered) and near(risk["recent_attempt"], 0.0204, answered)
    qtc = pc.drop_null(people["qtc_ms"])
    assert near(pc.mean(pc.greater(qtc, 500)).as_py(), 2.2 / 100.1, len(qtc)) and pc.min(qtc).as_py() >= 200 and pc.max(qtc).as_py() <= 800


def test_groups_have_their_weights_and_their_own_margins(shipped: Rulebook) -> None:
    margins = read_margins()
    total = sum(margins.groups.values())
    alone = {group: drawn(Margins("one", {group: 1}, margins.others, margins.questions, margins.sources), shipped.vocabulary, "substances", "housing")
             for group in ("opioids", "alcohol")}
    answered = {group: pc.sum(people["substances known"]).as_py() for group, people in alone.items()}
    heroin = {group: (pc.sum(people["substances=heroin"]).as_py() or 0) / answered[group] for group, people in alone.items()}
    assert near(heroin["opioids"], 0.763, answered["opioids"]) and near(heroin["alcohol"], 0.05, answered["alcohol"])
    assert pc.all(alone["alcohol"]["substances=alcohol"]).as_py(), "whoever of the alcohol group answers uses alcohol"
    assert near(told(alone["alcohol"]["housing"])["stable"], 0.726, answered["alcohol"])
    everybody = drawn(margins, shipped.vocabulary, "substances")
    wanted = sum(weight / total * {"opioids": 0.763}.get(group, 0.05) for group, weight in margins.groups.items())
    assert near(pc.sum(everybody["substances=heroin"]).as_py() / pc.sum(everybody["substances known"]).as_py(), wanted, PEOPLE // 2)


def test_what_is_not_cited_is_even(shipped: Rulebook) -> None:
    margins = read_margins()
    for id in ("oud", "kidney", "emergency_now", "audit_c"):
        assert id not in margins.questions
    people = drawn(margins, shipped.vocabulary, "oud", "kidney", "emergency_now", "audit_c")
    for id in ("oud", "kidney", "audit_c"):
        shares = told(people[id])
        assert len(shares) == (13 if id == "audit_c" else 5) and all(near(share, 1 / len(shares), PEOPLE // 2) for share in shares.values()), id
    items = list(shipped.vocabulary["emergency_now"].values)
    answered = pc.sum(people["emergency_now known"]).as_py()
    for item in items:
        assert near(pc.sum(people[f"emergency_now={item}"]).as_py() / answered, 0.5 / len(items), answered), item
    assert near(pc.sum(people["emergency_now=none"]).as_py() / answered, 0.5 + 0.5 * (1 - 1 / len(items)) ** len(items), answered)


def test_what_a_source_leaves_is_spread_evenly(shipped: Rulebook) -> None:
    people = drawn(read_margins(), shipped.vocabulary, "custody", "conditions")
    custody = told(people["custody"])
    assert near(custody["none"], 0.949, PEOPLE // 2) and all(near(custody[word], 0.017, PEOPLE // 2) for word in ("in_custody", "released_30d", "released_12m"))
    answered = pc.sum(people["conditions known"]).as_py()
    shares = {item: pc.sum(people[f"conditions={item}"]).as_py() / answered for item in ("depression", "hiv")}
    assert near(shares["depression"], 0.361, answered) and near(shares["hiv"], 1 / len(shipped.vocabulary["conditions"].values), answered)


def test_the_same_seed_makes_the_same_people_and_nobody_says_what_nobody_can(shipped: Rulebook) -> None:
    vocabulary, margins = shipped.vocabulary, read_margins()
    one, again, other = (drawn(margins, vocabulary, *vocabulary.questions, people=3_000, seed=seed) for seed in (1, 1, 2))
    assert one.equals(again) and not one.equals(other) and len(one) == 3_000
    wrong = Wrong()
    exploded(one.select([id for id in vocabulary.questions if not vocabulary[id].is_list]), vocabulary, {}, wrong)
    assert not wrong.rows
    for id in (id for id in vocabulary.questions if vocabulary[id].is_list and vocabulary[id].takes_none):
        some = pc.or_kleene(*[one[f"{id}={item}"] for item in list(vocabulary[id].values)[:2]])
        assert not pc.any(pc.and_(pc.fill_null(some, False), pc.fill_null(one[f"{id}=none"], False))).as_py(), id


# ---------- margins of one's own ----------
def test_a_file_without_sources_is_said_to_be_invented(tmp_path: Path, shipped: Rulebook) -> None:
    margins = read_margins(written(tmp_path / "mine.yaml", "groups: {all: 1}\nquestions:\n  stud: {known: 100, words: {'yes': 3, 'no': 1}}\n"))
    assert margins.says(["stud", "oud"]) == IMPACT["invented"]["en"] and not margins.citations(["stud"])
    assert near(told(drawn(margins, shipped.vocabulary, "stud")["stud"])["yes"], 0.75, PEOPLE)


def test_a_question_without_a_source_beside_cited_ones_is_said_to_be_invented(tmp_path: Path) -> None:
    text = """sources: {survey: {title: A survey, year: 2020, url: "https://example.org/"}}
groups: {all: 1}
questions:
  stud: {words: {'yes': 3, 'no': 1}, source: survey, at: Table 1}
  oud: {words: {none: 1}}
"""
    margins = read_margins(written(tmp_path / "mine.yaml", text))
    assert margins.says(["stud", "oud", "aud"]) == "synthetic; of 3 questions, 1 are drawn from cited margins, 1 from invented ones and 1 evenly; not estimates"
    assert [(one.title, one.at) for one in margins.citations(["oud", "stud"])] == [("A survey", "Table 1")]


BAD: dict[str, tuple[str, str]] = {
    "an unknown source": ("stud: {words: {'yes': 1}, source: surveys, at: Table 1}",
                          "`stud` cites `surveys`, which is not under `sources`; did you mean `survey`?"),
    "a source and no place in it": ("stud: {words: {'yes': 1}, source: survey}", "`stud` cites a source and does not say where: add `at`"),
    "a share over 100": ("stud: {words: {'yes': 120}}", "`stud` has `yes: 120`, which is no share: write 0 to 100"),
    "a share under 0": ("stud: {known: -1}", "`stud` has `known: -1`, which is no share: write 0 to 100"),
    "an item over 100": ("goals: {in: {all: {items: {reduce_use: 101}}}}", "`goals` in `all` has `reduce_use: 101`, which is no share: write 0 to 100"),
    "a span under 0": ("age: {numbers: [[10, 20, -3]]}", "`age` has `10 to 20: -3`, which is no share: write 0 to 100"),
    "no rest": ("kidney: {words: {mild: 60, severe: 60}, rest: even}", "`kidney` gives its words more than 100 together, which leaves no rest"),
    "an unknown key": ("stud: {word: {'yes': 1}}", "`stud` has `word`, which is no part of a margin; did you mean `words`?"),
    "an unknown group": ("stud: {in: {al: {known: 3}}}", "`stud` speaks of `al`, which is not under `groups`; did you mean `all`?"),
    "an unknown question": ("studd: {words: {'yes': 1}}", "`studd` is no question; did you mean `stud`?"),
    "an unknown word": ("kidney: {words: {mildd: 1}}", "`kidney` has no answer `mildd`; did you mean `mild`?"),
    "an unknown item": ("goals: {items: {reduce_uses: 1}}", "`goals` has no answer `reduce_uses`; did you mean `reduce_use`?"),
    "a share that is no number": ("kidney: {words: {mild: abc}}", "`kidney` has `mild: abc`, which is no share: write 0 to 100"),
    "a share in quotes": ("kidney: {words: {mild: '12'}}", "`kidney` has `mild: '12'`, which is no share: write 0 to 100"),
    "a share that is missing": ("kidney: {words: {mild: }}", "`kidney` has `mild: nothing`, which is no share: write 0 to 100"),
    "a share that is true": ("kidney: {known: true}", "`kidney` has `known: true`, which is no share: write 0 to 100"),
    "a share that is not a number": ("kidney: {known: .nan}", "`kidney` has `known: nan`, which is no share: write 0 to 100"),
    "words without shares": ("kidney: {words: [mild]}", "`kidney` has `words: ['mild']`; expected each answer with its share"),
    "a rest that is misspelt": ("kidney: {words: {mild: 3}, rest: evn}", "`kidney` has `rest: evn`, which is not known here; did you mean `even`?"),
    "a rest that is a number": ("kidney: {words: {mild: 3}, rest: 97}", "`kidney` has `rest: 97`, which is not known here; known are `even`"),
    "a rest of a group": ("kidney: {words: {mild: 3}, in: {all: {rest: evn}}}",
                          "`kidney` in `all` has `rest: evn`, which is not known here; did you mean `even`?"),
    "items that are misspelt": ("goals: {items: evn}", "`goals` has `items: evn`, which is no share; did you mean `even`?"),
    "items alike in a group": ("goals: {items: {reduce_use: 3}, in: {all: {items: 50}}}",
                               "`goals` in `all` has `items: 50`; expected each answer with its share"),
    "numbers without a list": ("age: {numbers: 3}", "`age` has `numbers: 3`; expected a list of [from, to, share]"),
    "a span without a share": ("age: {numbers: [[1, 2]]}", "`age` has `[1, 2]` under `numbers`; expected [from, to, share]"),
    "a span from high to low": ("age: {numbers: [[3, 1, 5]]}", "`age` has `[3, 1, 5]` under `numbers`; expected [from, to, share]"),
    "spans that nobody is in": ("age: {numbers: [[1, 3, 0]]}", "`age` gives all its `numbers` a share of 0, so nobody could be drawn"),
    "groups that are none": ("stud: {in: 3}", "`stud` has `in: 3`; expected a group and its own margin"),
    "a group that is a number": ("stud: {in: {all: 3}}", "`stud` in `all` holds `3`; expected `key: value` lines"),
    "a group within a group": ("stud: {in: {all: {in: {}}}}", "`stud` in `all` has `in`, which cannot stand inside another"),
    "a source that is a number": ("stud: {source: 3, at: x}", "`stud` has `source: 3`; expected a name under `sources`, or a list of them"),
    "words about a list": ("goals: {words: {reduce_use: 3}}", "`goals` has `words`, which says nothing about a list: write `items`"),
    "items about a word": ("kidney: {items: {mild: 3}}", "`kidney` has `items`, which says nothing about a single answer: write `words`"),
    "words about a number": ("age: {words: {'3': 3}}", "`age` has `words`, which says nothing about a number: write `numbers`"),
    "a span out of range": ("age: {numbers: [[10, 200, 3]]}", "`age` takes 0 to 120, not 10 to 200"),
}


@pytest.mark.parametrize("case", BAD)
def test_margins_that_cannot_be_used(case: str, tmp_path: Path, shipped: Rulebook) -> None:
    line, said = BAD[case]
    text = f"sources: {{survey: {{title: A survey, year: 2020, url: 'https://example.org/'}}}}\ngroups: {{all: 1}}\nquestions:\n  {line}\n"
    with pytest.raises(CohortError) as found:
        read_margins(written(tmp_path / "mine.yaml", text)).fitting(shipped.vocabulary, strict=True)
    assert found.value.message == "`mine.yaml` holds margins that cannot be used" and found.value.help and found.value.findings == (said,)


@pytest.mark.parametrize("text", [
    "questions: [", "- 1", "groups: {}\nquestions: {}", "groups: {all: 0}\nquestions: {}", "groups: {all: -1, some: 3}\nquestions: {}",
    "groups: {all: 1}\nquestions: {stud: 3}", "sources: {one: {name: x}}\ngroups: {all: 1}\nquestions: {}",
])
def test_files_that_are_no_margins(text: str, tmp_path: Path) -> None:
    with pytest.raises(CohortError, match="cannot be read as margins"):
        read_margins(written(tmp_path / "mine.yaml", text))


@pytest.mark.parametrize(("text", "found"), [
    ("questions: {stud: [}\ngroups: {all: 1}", "line 1, column 20: did not find expected node content"),
    ("- 1", "expected `groups` and `questions`, got `[1]`"), ("", "expected `groups` and `questions`, got nothing"),
    ("groups: {all: 1}", "`questions` is missing"), ("groups: {all: 1}\nquestions: []", "`questions` holds `[]`; expected `key: value` lines"),
    ("groups: {all: 1}\nquestions: {stud: 3}", "`stud` under `questions` holds `3`; expected `key: value` lines"),
    ("groups: {all: 1}\nquestions: {}\nothrs: {}", "`othrs` is no part of a file of margins; did you mean `others`?"),
    ("groups: {all: many}\nquestions: {}", "group `all` has `many`; expected a number of people, 0 or more"),
    ("groups: {all: 0}\nquestions: {}", "`groups` holds nobody; expected `name: number of people`"),
    ("groups: {all: 1}\nquestions: {}\nsources: {s: {title: A, year: 2020, url: x, raed: 3}}",
     "source `s` has `raed`, which is no part of a source; did you mean `read`?"),
    ("groups: {all: 1}\nquestions: {}\nsources: {s: {title: A, year: '2020', url: x}}", "source `s` has `year: '2020'`; expected a year"),
    ("groups: {all: 1}\nquestions: {}\nsources: {s: {title: A, year: 2020}}", "source `s` has no `url`"),
])
def test_a_file_that_is_no_margins_is_told_why(text: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(CohortError, match="cannot be read as margins") as caught:
        read_margins(written(tmp_path / "mine.yaml", text))
    assert caught.value.findings == (found,)


def test_every_mistake_in_margins_is_told_in_one_run(tmp_path: Path) -> None:
    text = "groups: {all: 1}\nothers: {knwon: 3}\nquestions:\n  housing: {words: {stable: abc, shelter: x}, rest: evn}\n"
    with pytest.raises(CohortError) as caught:
        read_margins(written(tmp_path / "mine.yaml", text))
    assert len(caught.value.findings) == 4 and caught.value.message == "`mine.yaml` holds margins that cannot be used"


def test_a_file_that_is_not_there_is_no_margins(tmp_path: Path) -> None:
    with pytest.raises(CohortError, match="cannot be read as margins"):
        read_margins(tmp_path / "nothing.yaml")


def test_another_rulebook_leaves_out_what_it_does_not_ask(shipped: Rulebook) -> None:
    asked = {id: question for id, question in shipped.vocabulary.questions.items() if id != "age"}
    margins = read_margins().fitting(Vocabulary(asked, shipped.vocabulary.places), strict=False)
    assert "age" not in margins.questions and "housing" in margins.questions and margins.even(["age"]) == ["age"]


# ---------- what changed rules read ----------
def test_what_changed_rules_read(shipped: Rulebook) -> None:
    new = changes.avoid("oat_methadone", changes.is_("housing", "unsheltered"))(shipped)
    old, after = (Edition(book, AS_OF) for book in (shipped, new))
    assert changed_reads(old, after, "oat_methadone") == changed_reads(after, old, "oat_methadone") == ("housing",)
    assert changed_reads(old, after, "naloxone_thn") == changed_reads(old, old, "oat_methadone") == ()


def test_numbers_are_drawn_to_both_ends(shipped: Rulebook) -> None:
    assert shipped.vocabulary["pawss"].kind is Kind.INTEGER
    low, high = shipped.vocabulary["pawss"].range
    assert set(told(drawn(read_margins(), shipped.vocabulary, "pawss")["pawss"])) == {str(number) for number in range(low, high + 1)}
