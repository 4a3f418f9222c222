"""Reads principles out of rule files, against everything else in the folder. Knows their fields; proves nothing."""

from collections.abc import Mapping

from engine.conditions import ALWAYS, Condition
from engine.diagnostics import Findings, did_you_mean, one_of
from engine.documents import Mapping as MappingNode
from engine.documents import Node, Scalar
from engine.fields import Fields, as_items, shown, word
from engine.grammar import Grammar
from engine.proof.principles import SERVES, STANDINGS, Principle, Stays, Then
from engine.rulebook import Option, Rule
from engine.someone import read_someone
from engine.texts import Texts
from engine.vocabulary import Vocabulary

ANY = "any"
ALL_OPTIONS = "all"
NOT_FOR_LOVED_ONES = "all_not_for_loved_ones"
_PROMISES = ("stand", "never", "carry", "safety_text", "alert", "urgent", "warned")
_CHANGES = ("whatever", "saying", "gaining", "declining")


class PrincipleReader:
    """Reads principles against everything else in the folder; every mistake is a finding at its place."""

    def __init__(
        self, grammar: Grammar, vocabulary: Vocabulary, options: Mapping[str, Option], rules: Mapping[str, Rule],
        tags: Mapping[str, object], findings: Findings,
    ) -> None:
        self._grammar = grammar
        self._vocabulary = vocabulary
        self._options = options
        self._rules = rules
        self._tags = tags
        self._findings = findings

    def read(self, node: Node, topic: Texts) -> Principle | None:
        """One entry of `principles`; None when it has no id or promises nothing that can be read."""
        fields = Fields(node, "a principle", self._findings)
        id = fields.named("principle")
        only = fields.words("only_known", self._vocabulary.questions, "MP201") if fields.node("only_known") is not None else None
        principle = Principle(
            id=id or "", at=node.at, serves=fields.words("for", SERVES, required=True), text=fields.texts("text", required=True),
            promise=self._promise(fields), when=self._condition(fields, "when") or ALWAYS, unless=self._condition(fields, "unless"),
            only_known=only, someone=self._someone(fields), worded_so=fields.texts("worded_so"),
        )
        fields.done()
        if isinstance(principle.promise, Stays) and principle.promise.besides and not principle.worded_so:
            self._findings.error(fields.at, "MP102", f"{fields.what}: `except` without a reason",
                                 "say under `worded_so` why these rules are left out")
        return principle if id else None

    def _condition(self, fields: Fields, key: str) -> Condition | None:
        node = fields.node(key)
        return self._grammar.read(node, f"{fields.what}: `{key}`", known_allowed=True) if node is not None else None

    def _promise(self, fields: Fields) -> Then | Stays:
        keys = ("then", "takes_nothing_away", "holds_nothing_back")
        found = [(key, node) for key in keys if (node := fields.node(key)) is not None]
        if len(found) != 1:
            self._findings.error(fields.at, "MP102", f"{fields.what}: expected one promise, got {len(found)}", f"write one of `{'`, `'.join(keys)}`")
            return Then()
        key, node = found[0]
        inner = Fields(node, f"{fields.what}: `{key}`", self._findings)
        return self._then(inner) if key == "then" else self._stays(inner, key == "holds_nothing_back")

    def _then(self, fields: Fields) -> Then:
        then = Then(
            options=self._named_options(fields, ()), stand=fields.words("stand", STANDINGS), never=fields.words("never", STANDINGS),
            carry=fields.words("carry", self._tags, "MP307"), safety_text=fields.flag("safety_text"),
            alert=fields.choice("alert", self._tags, code="MP307"), urgent=fields.flag("urgent"), warned=fields.words("warned", self._tags, "MP307"),
        )
        fields.done()
        about_options = bool(then.stand or then.never or then.carry or then.safety_text)
        written = fields.key("options") is not None
        if not (about_options or then.alert or then.urgent or then.warned) and not fields.unasked():
            self._findings.error(fields.at, "MP102", f"{fields.what}: nothing is promised", f"add one of {one_of(_PROMISES)}")
        elif about_options is not written:
            self._findings.error(fields.at, "MP102", f"{fields.what}: `options` goes with one of {one_of(_PROMISES[:4])}",
                                 "add what is missing, or leave the other out")
        return then

    def _named_options(self, fields: Fields, default: tuple[str, ...]) -> tuple[str, ...]:
        """Options by name, or one of the two words for many of them."""
        node = fields.node("options")
        if node is None:
            return default
        if isinstance(node, Scalar) and node.value == ALL_OPTIONS:
            return tuple(self._options)
        if isinstance(node, Scalar) and node.value == NOT_FOR_LOVED_ONES:
            return tuple(id for id, option in self._options.items() if not option.for_loved_ones)
        return fields.words("options", self._options, "MP301")

    def _stays(self, fields: Fields, only_not_now: bool) -> Stays:
        kinds = [key for key in _CHANGES if fields.key(key) is not None]
        stays = Stays(
            whatever=self._whatever(fields), saying=self._saying(fields), gaining=self._gaining(fields), declining=fields.flag("declining"),
            options=self._named_options(fields, tuple(self._options)), besides=self._besides(fields), only_not_now=only_not_now,
        )
        fields.done()
        if len(kinds) != 1:
            self._findings.error(fields.at, "MP102", f"{fields.what}: expected one change, got {len(kinds)}", f"write one of {one_of(_CHANGES)}")
        return stays

    def _question(self, key: Scalar, what: str) -> str | None:
        if key.written in self._vocabulary:
            return key.written
        self._findings.error(key.at, "MP201", f"{what}: `{key.written}` is no question", did_you_mean(key.written, self._vocabulary.questions))
        return None

    def _whatever(self, fields: Fields) -> dict[str, frozenset[str] | None]:
        node, what = fields.node("whatever"), f"{fields.what}: `whatever`"
        if not isinstance(node, MappingNode):
            return dict.fromkeys(fields.words("whatever", self._vocabulary.questions, "MP201"))
        found: dict[str, frozenset[str] | None] = {}
        for key, value in node:
            question = self._question(key, what)
            if question is None:
                continue
            if isinstance(value, Scalar) and value.value == ANY:
                found[question] = None
            elif self._vocabulary[question].is_list:
                items = [word(item, self._vocabulary[question].values, what, self._findings, "MP202") for item in as_items(value)]
                found[question] = frozenset(item for item in items if item)
            else:
                self._findings.error(value.at, "MP204", f"{what}: `{question}` is no list, got {shown(value)}", f"write `{question}: any`")
        return found

    def _saying(self, fields: Fields) -> dict[str, tuple[str, ...]]:
        node, what = fields.node("saying"), f"{fields.what}: `saying`"
        if node is None:
            return {}
        if not isinstance(node, MappingNode) or len(node.entries) != 1:
            self._findings.error(node.at, "MP101", f"{what}: expected one question with its value, got {shown(node)}",
                                 "write {overdose_history: past_30d}")
            return {}
        (key, value), = node.entries
        question = self._question(key, what)
        if question is None:
            return {}
        allowed = self._vocabulary[question].allowed()
        if self._vocabulary[question].is_list or not allowed:
            self._findings.error(key.at, "MP204", f"{what}: `{question}` has no single values", "for a list write `gaining`")
            return {}
        values = [word(item, allowed, what, self._findings, "MP202") for item in as_items(value)]
        return {question: tuple(value for value in values if value)}

    def _gaining(self, fields: Fields) -> str | None:
        lists = [question.id for question in self._vocabulary.questions.values() if question.is_list]
        return fields.choice("gaining", lists, code="MP201")

    def _besides(self, fields: Fields) -> tuple[str, ...]:
        """Rules that are left out of what is promised, by name."""
        node = fields.node("except")
        found = []
        for item in as_items(node) if node is not None else ():
            name = item.written if isinstance(item, Scalar) else ""
            if name in self._rules:
                found.append(name)
            else:
                self._findings.error(item.at, "MP107", f"{fields.what}: `except`: {shown(item)} is no rule", did_you_mean(name, self._rules))
        return tuple(found)

    def _someone(self, fields: Fields) -> dict[str, object]:
        node = fields.node("someone", required=True)
        if node is None:
            return {}
        return read_someone(node, f"{fields.what}: `someone`", self._vocabulary, self._findings) or {}
