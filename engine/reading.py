"""Reads a folder of files into a checked rulebook, or says everything that is wrong with it."""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from engine.catalogue import read_option, read_services, read_tag
from engine.checks import check_whole
from engine.comparisons import Comparison
from engine.concepts import read_concept, without_circles
from engine.conditions import Condition
from engine.consequences import without_consequences
from engine.diagnostics import Diagnostic, Findings, Position, RulebookError, Severity, did_you_mean
from engine.directory import KEYS, read_directory
from engine.documents import Files, Mapping, Node, Scalar, parse, read_files
from engine.fields import Fields, as_items
from engine.grammar import Grammar
from engine.intake import read_message, read_place, read_question
from engine.language import check_language
from engine.learning import check_learn, read_learn
from engine.losses import check_unread, holds_nothing
from engine.progress import ComparisonReader, compares_visits, with_directions
from engine.promises import check_promises
from engine.proof.reading import PrincipleReader
from engine.rulebook import Rule, Rulebook
from engine.rules import RuleReader, read_source
from engine.screens import read_picture, read_screen
from engine.strings import Gathered
from engine.texts import Texts
from engine.topics import read_topic
from engine.vocabulary import Places, Vocabulary

_LISTS = (
    "rules", "concepts", "sources", "options", "questions", "principles", "services", "tags", "messages", "places",
    "language_terms", "language_exceptions", "reading_exceptions", "screens", "pictures", "learn", *KEYS,
)

_USABLE_STILL = ("MP316",)
"""Errors beside which a rulebook can still be used: after a withdrawal its offers fall and its warnings stay."""

_WRITTEN_ID = re.compile(r"\b(?:id|code):\s*['\"]?([A-Za-z0-9_.-]+)")


def load_rulebook(folder: Path, as_of: date) -> Rulebook:
    """Read and check a folder of rules. Raises RulebookError with every finding when one is an error."""
    return read_rulebook(read_files(folder), as_of)


def read_rulebook(files: Files, as_of: date, words: bool = False) -> Rulebook:
    """The rulebook in a set of files; `as_of` decides which findings about dates there are, `words` adds those about language."""
    with _without_collecting():
        return _read(files, as_of, words)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Reading makes a hundred thousand objects and no garbage: a third of the time would go into looking for some."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(files: Files, as_of: date, words: bool) -> Rulebook:
    findings = Findings()
    folder = _Folder(files, findings)
    rulebook = folder.rulebook()
    check_whole(rulebook, folder.nodes, findings, as_of)
    check_learn(rulebook.learn.values(), findings, as_of)
    check_promises(rulebook, findings)
    if words:
        check_language(folder.gathered, files.folder, rulebook.sources, findings)
    found = without_consequences(findings.sorted(), folder.unread)
    if any(one.severity is Severity.ERROR and one.code not in _USABLE_STILL for one in found):
        raise RulebookError(found)
    return replace(rulebook, diagnostics=tuple(found))


def check_folder(folder: Path, as_of: date) -> list[Diagnostic]:
    """Every finding about a folder, errors or not. Raises OSError when it cannot be read."""
    try:
        return list(read_rulebook(read_files(folder), as_of, words=True).diagnostics)
    except RulebookError as error:
        return error.diagnostics


def gathered_of(files: Files, findings: Findings) -> Gathered:
    """The items of a set of files by list, unread: for whoever works on their words, also where they make no usable rulebook."""
    return _Folder(files, findings).gathered


class _Folder:
    """All documents of a folder, their lists gathered by key with the topic of each file.

    `nodes` holds the node of each item by its place, for findings about a word in it; `unread` the ids of what could not be read.
    """

    def __init__(self, files: Files, findings: Findings) -> None:
        self._files = files
        self._findings = findings
        self.gathered: dict[str, list[tuple[Node, Texts]]] = {key: [] for key in _LISTS}
        self._catalogue: list[Scalar] = []
        self._identity: Fields | None = None
        self.unread: set[str] = set()
        self.nodes: dict[Position, Node] = {}
        for name, content in sorted(files.contents.items()):
            before = len(findings)
            document = parse(name, content, findings)
            if document is not None:
                self._gather(document)
            elif len(findings) > before:
                self.unread.update(_WRITTEN_ID.findall(content.decode("utf-8", "replace")))
            if len(findings) == before and (document is None or (isinstance(document, Mapping) and not document.entries)):
                holds_nothing(name, findings)
        check_unread(files.unread, files.contents, findings)
        if not files.contents:
            findings.error(Position("."), "MP005", "this folder holds no rule files", "name the folder that holds `*.yaml` files")

    def _gather(self, document: Node) -> None:
        top = Fields(document, "this file", self._findings)
        topic = read_topic(top)
        for key in _LISTS:
            self.gathered[key] += [(node, topic) for node in top.sequence(key)]
        top.words("catalogue")
        catalogue, identity = top.node("catalogue"), top.node("rulebook")
        self._catalogue += [item for item in as_items(catalogue) if isinstance(item, Scalar)] if catalogue is not None else []
        if identity is not None:
            if self._identity is not None:
                self._findings.error(identity.at, "MP104", "the rulebook is named twice", f"the first name stands at {self._identity.at}; keep one")
            self._identity = Fields(identity, "the rulebook", self._findings)
        top.done()

    def rulebook(self) -> Rulebook:
        """Everything that was gathered; what could not be read is left out and among the findings."""
        findings = self._findings
        places = self._unique("places", lambda node, _: read_place(node, findings))
        questions = self._unique("questions", lambda node, _: read_question(node, findings))
        vocabulary = Vocabulary(questions, Places({code: place.names for code, place in places.items()}))
        vocabulary = with_directions(self._with_shared_values(vocabulary), [node for node, _ in self.gathered["questions"]], findings)
        grammar = Grammar(vocabulary, [name for node, _ in self.gathered["concepts"] if (name := _written(node, "id"))], findings)
        named = self._unique("concepts", lambda node, _: read_concept(node, grammar, vocabulary, findings))
        concepts = without_circles(named, findings)
        sources = self._unique("sources", lambda node, _: read_source(node, findings))
        tags = self._unique("tags", lambda node, _: read_tag(node, findings))
        options = self._ordered(self._unique("options", lambda node, _: read_option(node, vocabulary, findings)))
        messages = self._unique("messages", lambda node, _: read_message(node, findings))
        parts = RuleReader(grammar, options, sources, tags, findings)
        comparing = ComparisonReader(parts, grammar, vocabulary, findings)
        rules = self._unique("rules", lambda node, topic: (comparing if compares_visits(node) else parts).read(node, topic))
        name, version, reviewed = self._named()
        return Rulebook(
            id=name, version=version, hash=self._files.hash, vocabulary=vocabulary, concepts=concepts,
            meanings={id: concept.meaning for id, concept in named.items()}, makes_sense_when=self._sense(grammar), sources=sources, options=options,
            rules={id: rule for id, rule in rules.items() if isinstance(rule, Rule)}, services=self._services(vocabulary),
            tags=tags, messages={id: message.texts for id, message in messages.items()}, reviewed_by_clinician=reviewed,
            screens=tuple(self._unique("screens", lambda node, _: read_screen(node, vocabulary, findings)).values()),
            pictures=tuple(self._unique("pictures", lambda node, _: read_picture(node, options, findings)).values()),
            comparisons={id: rule for id, rule in rules.items() if isinstance(rule, Comparison)},
            directory=read_directory(self._unique, vocabulary, findings),
            principles=self._unique("principles", PrincipleReader(grammar, vocabulary, options, rules, tags, findings).read),
            learn=self._unique("learn", lambda node, _: read_learn(node, vocabulary.places.names, sources, findings)),
        )

    def _unique(self, key: str, read: Callable[[Node, Texts], Any]) -> dict[str, Any]:
        """Items of a list by id; an id that stands twice is an error, the first one stays."""
        found: dict[str, Any] = {}
        for node, topic in self.gathered[key]:
            item = read(node, topic)
            if item is None:
                self.unread.add(_written(node, "id"))
            elif item.id in found:
                self._findings.error(item.at, "MP104", f"`{item.id}` is named twice under `{key}`",
                                     f"the first stands at {found[item.id].at}; rename one")
            else:
                self.nodes[item.at] = node
                found[item.id] = item
        return found

    def _services(self, vocabulary: Vocabulary) -> tuple[Any, ...]:
        records = [(record, node) for node, _ in self.gathered["services"] for record in read_services(node, vocabulary, self._findings)]
        self.nodes.update({record.at: node for record, node in records})
        return tuple(record for record, _ in records)

    def _named(self) -> tuple[str, str, bool]:
        if self._identity is None:
            return "rulebook", "0", False
        fields = self._identity
        named = fields.text("id", required=True) or "rulebook", fields.text("version", required=True) or "0"
        reviewed = fields.flag("reviewed_by_clinician")
        fields.done()
        return *named, reviewed

    def _with_shared_values(self, vocabulary: Vocabulary) -> Vocabulary:
        """Questions that take their values from another one (`values_from`)."""
        questions = dict(vocabulary.questions)
        for node, _ in self.gathered["questions"]:
            origin = node.get("values_from") if isinstance(node, Mapping) else None
            id = _written(node, "id")
            if origin is None or id not in questions:
                continue
            name = _written(node, "values_from")
            if name in questions:
                questions[id] = replace(questions[id], values=questions[name].values)
            else:
                self.unread.add(id)
                self._findings.error(origin.at, "MP201", f"question `{id}`: `{name}` is no question", did_you_mean(name, questions))
        return Vocabulary(questions, vocabulary.places)

    def _sense(self, grammar: Grammar) -> dict[str, Condition]:
        """When it makes sense to ask a question, by question."""
        sense = {}
        for node, _ in self.gathered["questions"]:
            when = node.get("makes_sense_when") if isinstance(node, Mapping) else None
            id = _written(node, "id")
            if when is not None and (condition := grammar.read(when, f"question `{id}`: `makes_sense_when`")) is not None:
                sense[id] = condition
        return sense

    def _ordered(self, options: dict[str, Any]) -> dict[str, Any]:
        """Options in the catalogue's order; those it does not name follow in the order of the files."""
        named: dict[str, Any] = {}
        for item in self._catalogue:
            if item.written not in options:
                self._findings.error(item.at, "MP301", f"the catalogue: `{item.written}` is no option", did_you_mean(item.written, options))
            elif item.written in named:
                self._findings.error(item.at, "MP104", f"the catalogue names `{item.written}` twice", "keep one")
            else:
                named[item.written] = options[item.written]
        return named | options


def _written(node: Node, key: str) -> str:
    """The word under a key of a mapping, empty where there is none."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.written if isinstance(value, Scalar) else ""
