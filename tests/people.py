"""Strategies of answers, made from a vocabulary: every question, every value, everything left open in between."""

from collections.abc import Iterable

from hypothesis import strategies as st

from engine.answers import Fact, Facts, Listed
from engine.vocabulary import NONE, NOT_KNOWN, UNKNOWN, Kind, Question, Vocabulary


def known_answers(question: Question, vocabulary: Vocabulary) -> st.SearchStrategy[object]:
    """Answers to a question that say something: `unknown` and `declined` are left out."""
    if question.kind is Kind.INTEGER:
        return st.integers(*question.range)
    words = sorted(vocabulary.allowed(question))
    if not question.is_list:
        return st.sampled_from(words)
    items = st.lists(st.sampled_from([word for word in words if word != NONE] + [UNKNOWN]), min_size=1, max_size=4, unique=True)
    return items.filter(lambda found: found != [UNKNOWN]) | st.just([NONE]) if NONE in words else items.filter(lambda found: found != [UNKNOWN])


def answers(vocabulary: Vocabulary, questions: Iterable[str] | None = None) -> st.SearchStrategy[dict[str, object]]:
    """Valid answers to some of the questions (of all by default), known or not."""
    named = [vocabulary[id] for id in questions or vocabulary.questions]
    open_answers = st.sampled_from(NOT_KNOWN)
    return st.fixed_dictionaries({}, optional={one.id: known_answers(one, vocabulary) | open_answers for one in named})


def facts(question: Question, vocabulary: Vocabulary) -> st.SearchStrategy[Fact]:
    """Facts that settle a question: no list with an open rest, no country without its part."""
    if question.kind is Kind.PLACE:
        return st.sampled_from(_settled_places(vocabulary))
    if question.is_list:
        words = sorted(set(vocabulary.allowed(question)) - {NONE})
        return st.lists(st.sampled_from(words), max_size=4, unique=True, min_size=0 if question.takes_none else 1).map(
            lambda found: Listed(tuple(found))
        )
    return known_answers(question, vocabulary)  # type: ignore[return-value]


def _settled_places(vocabulary: Vocabulary) -> list[str]:
    names = list(vocabulary.places.names)
    return [place for place in names if not any(other.startswith(f"{place}-") for other in names)]


@st.composite
def completions(draw: st.DrawFn, given: Facts, vocabulary: Vocabulary) -> Facts:
    """Facts with every question settled that was open, nothing that was said taken back."""
    known: dict[str, Fact] = dict(given.known)
    for question in vocabulary.questions.values():
        known[question.id] = draw(_completed(known.get(question.id), question, vocabulary))
    return Facts(known)


def _completed(fact: Fact | None, question: Question, vocabulary: Vocabulary) -> st.SearchStrategy[Fact]:
    if fact is None:
        return facts(question, vocabulary)
    if isinstance(fact, Listed) and fact.rest_open:
        words = sorted(set(vocabulary.allowed(question)) - {NONE, *fact.items})
        more = st.lists(st.sampled_from(words), max_size=3, unique=True) if words else st.just([])
        return more.map(lambda found: Listed((*fact.items, *found)))
    if question.kind is Kind.PLACE:
        return st.sampled_from([place for place in _settled_places(vocabulary) if vocabulary.places.inside(place, str(fact))])
    return st.just(fact)
