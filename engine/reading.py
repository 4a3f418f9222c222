"""Reads a folder of files into a checked rulebook, or says everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from engine.catalogue import read_option, read_service, read_tag
from engine.checks import check_whole
from engine.conditions import ALWAYS, Condition, concepts_in
from engine.diagnostics import Diagnostic, Findings, Position, RulebookError, Severity, did_you_mean
from engine.documents import Files, Mapping, Node, parse, read_files
from engine.fields import Fields
from engine.grammar import Grammar
from engine.intake import read_place, read_question
from engine.rulebook import Rulebook
from engine.rules import RuleReader, read_source
from engine.texts import Texts
from engine.vocabulary import Places, Vocabulary

_LISTS = ("rules", "concepts", "sources", "options", "questions", "principles", "services", "tags", "messages", "places")
_USABLE_STILL = ("MP316",)
"""Errors beside which a rulebook can still be used: after a withdrawal its offers fall and its warnings stay."""

_KEYS = (*_LISTS, "topic", "rulebook", "catalogue")


def load_rulebook(folder: Path, as_of: date) -> Rulebook:
    """Read and check a folder of rules. Raises RulebookError with every finding when one is an error."""
    return read_rulebook(read_files(folder), as_of)


def read_rulebook(files: Files, as_of: date) -> Rulebook:
    """The rulebook in a set of files; `as_of` decides which findings about dates there are."""
    findings = Findings()
    rulebook = _Folder(files, findings).rulebook()
    check_whole(rulebook, findings, as_of)
    found = findings.sorted()
    if any(one.severity is Severity.ERROR and one.code not in _USABLE_STILL for one in found):
        raise RulebookError(found)
    return replace(rulebook, diagnostics=tuple(found))


def check_folder(folder: Path, as_of: date) -> list[Diagnostic]:
    """Every finding about a folder, errors or not. Raises OSError when it cannot be read."""
    try:
        return list(load_rulebook(folder, as_of).diagnostics)
    except RulebookError as error:
        return error.diagnostics


@dataclass(frozen=True, slots=True)
class _Named:
    """A concept on its way in: its condition and where it stands."""

    id: str
    when: Condition
    at: Position


class _Folder:
    """All documents of a folder, their lists gathered by key with the topic of each file."""

    def __init__(self, files: Files, findings: Findings) -> None:
        self._files = files
        self._findings = findings
        self._gathered: dict[str, list[tuple[Node, str]]] = {key: [] for key in _LISTS}
        self._catalogue: list[str] = []
        self._identity: Fields | None = None
        for name, content in sorted(files.contents.items()):
            document = parse(name, content, findings)
            if document is not None:
                self._gather(document)
        if not files.contents:
            findings.error(Position("."), "MP005", "this folder holds no rule files", "name the folder that holds `*.yaml` files")

    def _gather(self, document: Node) -> None:
        if not isinstance(document, Mapping):
            self._findings.error(document.at, "MP101", "a rule file has to start with keys such as `rules:`", "")
            return
        top = Fields(document, "this file", self._findings)
        topic = top.text("topic") or ""
        for key in _LISTS:
            self._gathered[key] += [(node, topic) for node in top.sequence(key)]
        self._catalogue += top.words("catalogue")
        identity = top.node("rulebook")
        if identity is not None:
            self._identity = Fields(identity, "the rulebook", self._findings)
        top.done(_KEYS)

    def rulebook(self) -> Rulebook:
        findings = self._findings
        places = self._unique("places", lambda node, _: read_place(node, findings))
        questions = self._unique("questions", lambda node, _: read_question(node, findings))
        vocabulary = Vocabulary(questions, Places({code: place.names for code, place in places.items()}))
        vocabulary = self._with_shared_values(vocabulary)
        grammar = Grammar(vocabulary, self._concept_names(vocabulary), findings)
        concepts = self._concepts(grammar)
        sources = self._unique("sources", lambda node, _: read_source(node, findings))
        tags = self._unique("tags", lambda node, _: read_tag(node, findings))
        options = self._ordered(self._unique("options", lambda node, _: read_option(node, vocabulary, findings)))
        reader = RuleReader(grammar, options, sources, tags, findings)
        rules = self._unique("rules", reader.read)
        services = [record for node, _ in self._gathered["services"] if (record := read_service(node, findings)) is not None]
        name, version, reviewed = self._named()
        return Rulebook(
            id=name, version=version, hash=self._files.hash, vocabulary=vocabulary, concepts=concepts,
            makes_sense_when=self._sense(grammar), sources=sources, options=options, rules=rules,
            services=tuple(services), tags=tags, messages=self._messages(), reviewed_by_clinician=reviewed,
        )

    def _unique(self, key: str, read: Callable[[Node, str], Any]) -> dict[str, Any]:
        """Items of a list by id; an id that stands twice is an error, the first one stays."""
        found: dict = {}
        for node, topic in self._gathered[key]:
            item = read(node, topic)
            if item is None:
                continue
            if item.id in found:
                self._findings.error(item.at, "MP104", f"`{item.id}` is named twice under `{key}`",
                                     f"the first stands at {found[item.id].at}; rename one")
            else:
                found[item.id] = item
        return found

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
        for node, _ in self._gathered["questions"]:
            origin = node.get("values_from") if isinstance(node, Mapping) else None
            own = node.get("id") if isinstance(node, Mapping) else None
            if origin is None or own is None or getattr(own, "written", None) not in questions:
                continue
            if getattr(origin, "written", None) not in questions:
                self._findings.error(origin.at, "MP201", f"`values_from` names no question: `{getattr(origin, 'written', '')}`",
                                     did_you_mean(getattr(origin, "written", ""), questions))
                continue
            question = questions[own.written]
            questions[own.written] = replace(question, values=questions[origin.written].values)
        return Vocabulary(questions, vocabulary.places)

    def _concept_names(self, vocabulary: Vocabulary) -> list[str]:
        names = []
        for node, _ in self._gathered["concepts"]:
            id = node.get("id") if isinstance(node, Mapping) else None
            if id is not None and hasattr(id, "written"):
                names.append(id.written)
                if id.written in vocabulary:
                    self._findings.error(id.at, "MP104", f"`{id.written}` is a question already", "give the concept another name")
        return names

    def _concepts(self, grammar: Grammar) -> dict[str, Condition]:
        def read(node: Node, _: str) -> _Named | None:
            fields = Fields(node, "a concept", self._findings)
            id = fields.id()
            fields.what = f"concept `{id}`"
            when = fields.node("when", required=True)
            fields.texts("meaning")
            fields.done()
            condition = grammar.read(when, fields.what) if when is not None else None
            # a broken concept keeps its name, so that one mistake is one finding
            return _Named(id, condition or ALWAYS, node.at) if id else None

        named = self._unique("concepts", read)
        self._refuse_circles(named)
        return {id: concept.when for id, concept in named.items()}

    def _refuse_circles(self, named: dict[str, "_Named"]) -> None:
        done: set[str] = set()

        def visit(name: str, path: tuple[str, ...]) -> bool:
            if name in path:
                circle = " -> ".join(f"`{step}`" for step in (*path[path.index(name):], name))
                self._findings.error(named[name].at, "MP207", f"the concept `{name}` leads back to itself: {circle}", "break the circle")
                return True
            if name in done or name not in named:
                return False
            found = any([visit(part, (*path, name)) for part in sorted(concepts_in(named[name].when))])
            done.add(name)
            return found

        circular = any([visit(name, ()) for name in named])
        if circular:  # nothing that follows may walk a circle
            raise RulebookError(self._findings.sorted())

    def _sense(self, grammar: Grammar) -> dict[str, Condition]:
        sense = {}
        for node, _ in self._gathered["questions"]:
            when = node.get("makes_sense_when") if isinstance(node, Mapping) else None
            id = node.get("id") if isinstance(node, Mapping) else None
            if when is not None and id is not None and hasattr(id, "written"):
                condition = grammar.read(when, f"question `{id.written}`: `makes_sense_when`")
                if condition is not None:
                    sense[id.written] = condition
        return sense

    def _ordered(self, options: dict) -> dict:
        """Options in the catalogue's order; those it does not name follow in the order of the files."""
        for name in self._catalogue:
            if name not in options:
                self._findings.error(Position("catalogue.yaml"), "MP301", f"the catalogue names no option: `{name}`", did_you_mean(name, options))
        named = [name for name in dict.fromkeys(self._catalogue) if name in options]
        return {name: options[name] for name in dict.fromkeys([*named, *options])}

    def _messages(self) -> dict[str, Texts]:
        messages: dict[str, Texts] = {}
        for node, _ in self._gathered["messages"]:
            fields = Fields(node, "a message", self._findings)
            id = fields.id()
            texts = {language: text for language in ("en", "fr") if (text := fields.text(language, required=language == "en"))}
            fields.done()
            if id in messages:
                self._findings.error(node.at, "MP104", f"`{id}` is named twice under `messages`", "keep one")
            elif id:
                messages[id] = texts
        return messages

