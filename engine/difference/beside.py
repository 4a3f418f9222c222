"""What changed beside the rules for one visit: cards, questions, names, sentences, steps, places. Counts; words nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from engine.diagnostics import Position
from engine.rulebook import Rulebook

Entries = Mapping[object, object]


def words_changed(old: Rulebook, new: Rulebook) -> dict[str, int]:
    """How many entries differ, came or went, by kind; rules are not counted here. Empty: nothing but rules differs, if anything does."""
    sides = dict(_kinds(old)), dict(_kinds(new))
    counts = {kind: sum(differ(entries.get(id), sides[1][kind].get(id)) for id in {**entries, **sides[1][kind]}) for kind, entries in sides[0].items()}
    counts["order"] = sum(_order(one, other) for one, other in ((old.options, new.options), (old.tags, new.tags)))
    return {kind: count for kind, count in counts.items() if count}


def _order(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether what is in both is shown in another order."""
    return [id for id in one if id in other] != [id for id in other if id in one]


def _kinds(book: Rulebook) -> Iterator[tuple[str, Entries]]:
    """Everything in a rulebook but its rules, by kind and by what an entry is found by."""
    directory = book.directory
    yield "options", book.options
    yield "questions", {id: (question, book.makes_sense_when.get(id)) for id, question in book.vocabulary.questions.items()}
    yield "tags", book.tags
    yield "messages", book.messages
    yield "learn cards", book.learn
    yield "sources", book.sources
    yield "steps", book.comparisons
    yield "concepts", {id: (when, book.meanings.get(id)) for id, when in book.concepts.items()}
    yield "screens", dict(_numbered((*book.screens, *book.pictures)))
    yield "services", {**directory.kinds, **dict(_numbered((*book.services, *directory.sites, *directory.lines, *directory.locators)))}
    yield "places", book.vocabulary.places.names
    yield "principles", book.principles
    yield "name", {"name": (book.id, book.version, book.reviewed_by_clinician)}


def _numbered(entries: tuple[object, ...]) -> Iterator[tuple[object, object]]:
    """Entries under what they say, so that their order says nothing."""
    return ((repr(bare(entry)), entry) for entry in entries)


def differ(one: object, other: object) -> bool:
    """Whether two entries differ in anything but where they stand."""
    return one != other and bare(one) != bare(other)


def bare(entry: object) -> object:
    """An entry without the places in files where its parts stand."""
    if isinstance(entry, Position):
        return None
    if is_dataclass(entry):
        return type(entry).__name__, tuple((field.name, bare(getattr(entry, field.name))) for field in fields(entry))
    if isinstance(entry, Mapping):
        return {key: bare(value) for key, value in entry.items()}
    if isinstance(entry, list | tuple):
        return [bare(value) for value in entry]
    return entry
