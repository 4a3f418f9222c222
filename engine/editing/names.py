"""The schema of names: options, sources, tags, questions, goals and what else one file may call by the id it has in another."""

from engine.editing.forms import DAY, STRING, Schema, mapping, one_of_words, ref, several, texts
from engine.learning import READERS
from engine.lines import KINDS, SPOKEN
from engine.peers import PEER_QUESTIONS, PEER_VALUES, PREFERENCES
from engine.rulebook import ALWAYS_OFFERED, SAFER_TODAY, Rulebook, Verb
from engine.vocabulary import Kind

RECALLED = (Verb.ALERT, Verb.CAUTION, Verb.NOTE)


def name_definitions(rulebook: Rulebook) -> dict[str, Schema]:
    """Every list of names, by what is named."""
    questions = rulebook.vocabulary.questions
    goals = list(questions["goals"].values) if "goals" in questions else []
    kinds = sorted({option.service for option in rulebook.options.values() if option.service} | set(rulebook.directory.kinds))
    rules = [*rulebook.rules, *rulebook.comparisons]
    preferences = list(questions[PREFERENCES].values) if PREFERENCES in questions else None
    return {
        "text": texts(),
        "option": one_of_words(rulebook.options, "An option, by its id."),
        "option_to_avoid": one_of_words([id for id in rulebook.options if id not in ALWAYS_OFFERED], "An option that may be held back."),
        "source": one_of_words(rulebook.sources, "A source, by its id."),
        "tag": one_of_words(rulebook.tags, "A tag, by its id."),
        "question": one_of_words(questions, "A question, by its id."),
        "yes_no_question": one_of_words([id for id, one in questions.items() if one.kind is Kind.YES_NO], "A yes/no question, by its id."),
        "list_question": one_of_words([id for id, one in questions.items() if one.is_list], "A list question, by its id."),
        "goal": one_of_words(goals, "A goal."),
        "goal_or_safer": one_of_words((SAFER_TODAY, *goals), "A goal, or being safer today."),
        "service_kind": one_of_words(kinds, "A kind of service."),
        "rule": one_of_words(rules, "A rule, by its id."),
        "recalled_rule": one_of_words([rule.id for rule in rulebook.with_verb(*RECALLED)], "An alert, a caution or a note, by its id."),
        "preference": one_of_words(preferences, "Who it is run by or for.") if preferences else STRING,
        "reader": one_of_words(READERS),
        "line_kind": one_of_words(KINDS),
        "spoken": one_of_words(SPOKEN),
        "evidence": several(mapping({"source": ref("source"), "at": STRING, "grade": {"type": ["string", "number", "null"]}}, ["source"])),
        "awaiting_citation": mapping({"reason": STRING, "owner": STRING, "review_by": DAY}, ["reason", "owner", "review_by"]),
        "peers": mapping(dict.fromkeys(PEER_QUESTIONS, _peer_answer())),
    }


def _peer_answer() -> Schema:
    return mapping(
        {"value": one_of_words(PEER_VALUES), "asked": ref("text"), "how_many": {"type": "integer"}, "when": DAY},
        ["value", "asked", "how_many", "when"],
    )
