"""How many made-up people each rule reaches, as counted and kept in a file beside the rules. Counts nobody itself (`cohort.reach` does).

The file is no YAML: it is no part of the rulebook's hash. It says what it was counted from, so an old count is never taken
for one of the rules in force.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from engine.cohort.margins import SHIPPED
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.spelling import spelled
from engine.vocabulary import Kind, Question

NAME = "reach.json"
"""The file, in a folder of rules."""

PEOPLE, SEED = 100_000, 1
"""How many people the file is about, and what makes them the same ones each time."""

COMMAND = "manypaths rules --count-cohort"


@dataclass(frozen=True, slots=True)
class Shares:
    """The margins that the people were drawn from, and what stands on them: of `asked` questions, some cite a source, some are drawn evenly."""

    file: str
    hash: str
    says: str
    asked: int
    cited: int
    even: int
    invented: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people every rule holds for and waits for, by its id. `counted_from` is the `reading_hash` of the rules."""

    counted_from: str
    margins: Shares
    people: int
    seed: int
    rules: Mapping[str, tuple[int, int]]

    def is_of(self, rulebook: Rulebook) -> bool:
        """Whether these are the numbers of a rulebook, with the margins as they are now."""
        whole = self.rules.keys() == rulebook.rules.keys()
        return whole and self.counted_from == reading_hash(rulebook) and self.margins.hash == margins_hash()

    def written(self) -> str:
        """The file's text: a rule a line, so that a difference can be read."""
        head = {"counted_from": self.counted_from, "margins": asdict(self.margins), "people": self.people, "seed": self.seed}
        lines = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        rules = ",\n".join(f'  {json.dumps(id)}: {{"holds": {holds}, "open": {open}}}' for id, (holds, open) in self.rules.items())
        return "{\n" + ",\n".join([*lines, f' "rules": {{\n{rules}\n }}']) + "\n}\n"


def read_headcount(folder: Path) -> Headcount | None:
    """The count in a folder of rules; None where there is none that can be read."""
    try:
        read = json.loads((folder / NAME).read_text(encoding="utf-8"))
        rules = {str(id): (int(one["holds"]), int(one["open"])) for id, one in read["rules"].items()}
        return Headcount(str(read["counted_from"]), Shares(**read["margins"]), int(read["people"]), int(read["seed"]), rules)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def headcount_of(rulebook: Rulebook, folder: Path) -> Headcount | None:
    """The count in a folder when it is one of this very rulebook; None when nobody has counted since the rules changed."""
    found = read_headcount(folder)
    return found if found is not None and found.is_of(rulebook) else None


def command_for(folder: Path, whole: bool = True) -> str:
    """What counts for the rules of a folder; not `whole`, the folder's name alone, for pages that anyone may read."""
    return COMMAND if folder == RULES else f"{COMMAND} --rules {folder if whole else folder.name}"


def reading_hash(rulebook: Rulebook) -> str:
    """`sha256:` over all that a count depends on: conditions, concepts and what may be answered. Rewording changes nothing here."""
    read = {
        "rules": {rule.id: spelled(rule.when) for rule in rulebook.rules.values()},
        "concepts": {name: spelled(condition) for name, condition in rulebook.concepts.items()},
        "questions": {question.id: _answers(question, rulebook) for question in rulebook.vocabulary.questions.values()},
    }
    return _hash(json.dumps(read, sort_keys=True).encode())


def _answers(question: Question, rulebook: Rulebook) -> list[object]:
    if question.kind is Kind.INTEGER:
        return [question.kind, *question.range]
    return [question.kind, *rulebook.vocabulary.allowed(question)]


def margins_hash() -> str:
    """`sha256:` over the margins that come with the software."""
    return _hash(SHIPPED.read_bytes())


def _hash(content: bytes) -> str:
    return f"sha256:{sha256(content).hexdigest()}"
