"""What rules can never do: speak, matter, or differ from one another; options nobody reaches; questions nobody needs.

Each finding is proved, for everybody, on one day. Random people judged by the double come first: whoever they show to be
possible needs no proof. A rule that never matters is no error: it harms nobody, it only misleads its readers. To promise nothing is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from engine.answers import read_answers
from engine.availability import LOCAL_SERVICES
from engine.case import Edition
from engine.conditions import ALWAYS
from engine.diagnostics import Position, Severity
from engine.proof.encoding import Encoding
from engine.proof.people import Somebody
from engine.proof.principles import MODEL, Principle
from engine.proof.sample import Sample
from engine.proof.solver import Found, Prover, Term
from engine.proof.whereabouts import PLACE
from engine.rulebook import Option, Rule, Verb

_ENGINE_READS = ("respondent", "goals", PLACE, LOCAL_SERVICES)
"""Questions that are read without any rule: who sees what, groups, what exists where."""


_HELP = {
    "never_holds": "loosen its `when`, in which two tests may rule each other out; or take the rule out",
    "overridden": "look which avoid always holds with it, and loosen one of the two; or take the rule out",
    "coincide": "change whom one of the two speaks to; or take out the offer",
    "duplicate": "keep one of the two; where their texts differ, put both into one",
    "subsumed": "take it out, unless its text says something of its own",
    "unreached": "write an offer of it, look for a rule file that is missing, or leave it to whoever asks for it",
    "never_open": "look at `manypaths rules --about {about}`: an avoid holds whenever one of its offers does; loosen one of the two",
    "unneeded": "write a rule that uses the answer, or do not ask the question",
    "unstated": "state what `{about}` means for every possible person; docs/principles.md says how",
    "no_principles": "write some under `principles:`; docs/principles.md says how",
}
"""What to do about a finding, by its kind."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something proved about rules, an option or a question: a short kind, where it stands, and what it says."""

    kind: str
    at: Position
    message: str
    about: tuple[str, ...]
    severity: Severity = Severity.WARNING

    @property
    def help(self) -> str:
        """What to do about it."""
        return _HELP[self.kind].format(about=next(iter(self.about), ""))

    def __str__(self) -> str:
        return f"{self.at}: {self.severity}[{self.kind}] {self.message}\n  help: {self.help}"

    def as_json(self) -> dict[str, object]:
        return {"kind": self.kind, "file": self.at.file, "line": self.at.line, "column": self.at.column, "severity": str(self.severity),
                "message": self.message, "help": self.help, "about": list(self.about)}


class OutOfTime(Exception):
    """The solver ran out of time while it looked for findings; what was found before stays true."""


class Finder:
    """Looks for findings, one kind after another. `step` is told the name of each kind as it begins."""

    def __init__(self, encoding: Encoding, prover: Prover, step: Callable[[str], None] = lambda _: None) -> None:
        self._encoding = encoding
        self._z3 = encoding.z3
        self._edition = encoding.edition
        self._rulebook = encoding.rulebook
        self._prover = prover
        self._step = step
        self._person = encoding.person
        self._sample = Sample(self._edition, 300)
        prover.suppose([*self._person.facts, *(self._z3.Not(asked) for asked in self._person.asked.values())])
        self._silent: set[str] = set()

    def findings(self) -> Iterator[Finding]:
        """Every finding. Raises OutOfTime when the solver gives up."""
        for kind in (self._never_fires, self._always_overridden, self._coincide, self._alike, self._unreached, self._unneeded):
            self._step(str(kind.__doc__).split(".")[0])
            yield from kind()

    def _possible(self, *facts: Term) -> bool:
        found = self._prover.search(*facts)
        if found is Found.UNDECIDED:
            raise OutOfTime
        if found is Found.SOMEBODY:
            self._sample.add(read_answers(self._person.read(self._prover), self._rulebook.vocabulary))
        return found is Found.SOMEBODY

    def _holds(self, rule: Rule) -> Term:
        return self._encoding.holds(rule, self._person)

    # ---------- rules by themselves ----------
    def _never_fires(self) -> Iterator[Finding]:
        """Rules that can never hold."""
        for rule in self._edition.rules:
            if not self._sample.ever(rule.id) and not self._possible(self._holds(rule)):
                self._silent.add(rule.id)
                yield Finding("never_holds", rule.at, f"rule `{rule.id}` can never hold", (rule.id,))

    def _always_overridden(self) -> Iterator[Finding]:
        """Rules whose effect is always overridden."""
        for rule in self._speaking(Verb.OFFER):
            kept = [self._encoding.stands(option, self._person).kept for option in self._options(rule)]
            if not self._possible(self._holds(rule), self._z3.Or(*kept)):
                yield Finding("overridden", rule.at, f"whenever rule `{rule.id}` holds, all it offers is held back", (rule.id,))
        for rule in self._speaking(Verb.AVOID):
            matters = [self._matters(rule, option) for option in self._options(rule)]
            if not self._possible(self._z3.Or(*matters)):
                said = f"rule `{rule.id}` never changes where an option stands: another avoid always does so, or the option is not in play"
                yield Finding("overridden", rule.at, said, (rule.id,), Severity.INFO)

    def _matters(self, rule: Rule, option: Option) -> Term:
        """Whether taking an avoid away would move an option that is in play."""
        before, after = self._encoding.stands(option, self._person), self._encoding.stands(option, self._person, frozenset([rule.id]))
        return self._z3.Or(*[before.by_name[name] != after.by_name[name] for name in before.by_name])

    def _coincide(self) -> Iterator[Finding]:
        """An offer and an avoid that always coincide."""
        for offer in self._speaking(Verb.OFFER):
            for avoid in self._speaking(Verb.AVOID):
                shared = tuple(option for option in offer.options if option in avoid.options)
                if shared and self._implies(offer, avoid) and self._implies(avoid, offer):
                    said = f"rules `{offer.id}` and `{avoid.id}` hold for the same people, one for and one against `{shared[0]}`"
                    yield Finding("coincide", offer.at, said, (offer.id, avoid.id))

    # ---------- rules beside each other ----------
    def _alike(self) -> Iterator[Finding]:
        """Duplicates and subsumed rules. A note or a caution says something of its own, so only a duplicate of it is idle."""
        seen: set[frozenset[str]] = set()
        for one, other in permutations(self._speaking(*Verb), 2):
            if frozenset([one.id, other.id]) in seen or not _comparable(one, other) or not self._implies(one, other):
                continue
            same = set(one.options) == set(other.options) and self._implies(other, one)
            if same:
                seen.add(frozenset([one.id, other.id]))
            elif one.verb in (Verb.NOTE, Verb.CAUTION):
                continue
            said = "does the same for the same people as" if same else "never does more than"
            yield Finding("duplicate" if same else "subsumed", one.at, f"rule `{one.id}` {said} `{other.id}`", (one.id, other.id),
                          Severity.WARNING if same and one.because == other.because else Severity.INFO)

    def _implies(self, one: Rule, other: Rule) -> bool:
        if self._sample.ever(one.id, without=other.id):
            return False
        return not self._possible(self._holds(one), self._z3.Not(self._holds(other)))

    # ---------- options and questions ----------
    def _unreached(self) -> Iterator[Finding]:
        """Options nobody can reach."""
        for option in self._rulebook.options.values():
            stands = self._encoding.stands(option, self._person)
            if self._sample.in_play(option.id):
                continue
            if not self._possible(stands.in_play):
                said = f"no answers bring the option `{option.id}`; it is shown to whoever asks for it by name"
                yield Finding("unreached", option.at, said, (option.id,), Severity.INFO)
            elif not self._possible(stands.kept):
                yield Finding("never_open", option.at, f"the option `{option.id}` is always held back", (option.id,))

    def _unneeded(self) -> Iterator[Finding]:
        """Questions nobody needs."""
        naming = {question for option in self._rulebook.options.values() for question, _ in option.asked_by}
        for question in self._rulebook.vocabulary.questions.values():
            if question.id in _ENGINE_READS or question.id in naming:
                continue
            rules = [rule for rule in self._edition.rules if question.id in self._rulebook.reads[rule.id] and rule.id not in self._silent]
            other = self._encoding.somebody({question.id: None})
            if not self._any_moves(rules, other):
                yield Finding("unneeded", question.at, f"no answer to `{question.id}` ever changes what a rule says", (question.id,))

    def _any_moves(self, rules: Iterable[Rule], other: Somebody) -> bool:
        """Whether some rule depends on what a second person answers differently."""
        with self._prover.aside(other.facts):
            return any(self._possible(self._holds(rule) != self._encoding.holds(rule, other)) for rule in rules)

    def _speaking(self, *verbs: Verb) -> list[Rule]:
        return [rule for rule in self._edition.rules if rule.verb in verbs and rule.id not in self._silent]

    def _options(self, rule: Rule) -> list[Option]:
        return [self._rulebook.options[name] for name in rule.options]


def _comparable(one: Rule, other: Rule) -> bool:
    """Whether a rule could do all that another does. What holds for everyone takes in everything: reasons beside it are not idle."""
    if one.verb is not other.verb or one.tag != other.tag or other.when == ALWAYS != one.when:
        return False
    if (not one.options and one.verb is not Verb.ALERT) or not set(one.options) <= set(other.options):
        return False
    return one.urgent <= other.urgent and one.blocks <= other.blocks and one.asks_first <= other.asks_first


def _unstated(principles: Mapping[str, Principle]) -> Iterator[Finding]:
    """Nothing promised at all is an error: nothing would be proved. So is, as a warning, a principle of the model that no promise stands for."""
    if not principles:
        yield Finding("no_principles", Position("."), "this rulebook states no principles, so nothing is proved", (), Severity.ERROR)
        return
    served = {name for principle in principles.values() for name in principle.serves}
    for name in MODEL:
        if name not in served:
            yield Finding("unstated", next(iter(principles.values())).at, f"no principle is `for` `{name}`", (name,))


def find(edition: Edition, seconds: float, step: Callable[[str], None] = lambda _: None) -> tuple[list[Finding], bool]:
    """Every finding about a rulebook on a day, and whether all were looked for before the time was over."""
    found: list[Finding] = []
    found += _unstated(edition.rulebook.principles)
    try:
        for one in Finder(Encoding(edition), Prover(seconds), step).findings():
            found.append(one)
    except OutOfTime:
        return found, False
    return found, True
