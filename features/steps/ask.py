"""Two ways of asking the product about a person: the engine in this process, and the command line with its JSON."""

import json
from collections import OrderedDict
from pathlib import Path

from engine.answers import AnswersError
from engine.consultation import Consultation, Withheld
from engine.emergency import emergency_alerts
from features.steps.outcome import Outcome, Person
from features.steps.talk import Ask, Talk

BAD_INPUT = 2
"""The command line's exit code for answers that cannot be used (contract, *Command line*)."""

_KEPT = 600


def in_process(consultation: Consultation) -> Ask:
    """Ask a consultation directly. The last answers are kept: scenarios come back to the same people again and again."""
    kept: OrderedDict[str, Outcome] = OrderedDict()

    def ask(talk: Talk, person: Person) -> Outcome:
        key = json.dumps([person.answers, person.ask_about, person.about, str(talk.day), talk.language, talk.audience])
        if key not in kept:
            kept[key] = fresh(talk, person)
            if len(kept) > _KEPT:
                kept.popitem(last=False)
        return kept[key]

    def fresh(talk: Talk, person: Person) -> Outcome:
        try:
            request = consultation.request(person.answers, talk.day, talk.language, talk.audience, person.ask_about)
            placed = consultation.case(request).placed
            return Outcome(person, lambda: consultation.suggest(request), lambda: {id: str(where.standing) for id, where in placed.items()})
        except AnswersError as error:
            return Outcome(person, refused=tuple(problem.path.removeprefix("answers.").split("[")[0] for problem in error.problems))
        except Withheld:
            return Outcome(person, lambda: {"alerts": emergency_alerts(talk.language)}, withheld=True)

    return ask


def through_the_command_line(rules: Path) -> Ask:
    """Ask `manypaths suggest - --format json`, with a folder of rules."""
    from typer.testing import CliRunner

    from cli.main import app

    def ask(talk: Talk, person: Person) -> Outcome:
        body = {"answers": person.answers, "ask_about": list(person.ask_about), "language": talk.language, "audience": talk.audience}
        said = CliRunner().invoke(
            app, ["suggest", "-", "--format", "json", "--as-of", talk.day.isoformat(), "--rules", str(rules)], input=json.dumps(body))
        if said.exception and not isinstance(said.exception, SystemExit):
            raise said.exception
        plain = json.loads(said.stdout) if said.stdout.strip() else {}
        refused = () if said.exit_code != BAD_INPUT or plain else ("?",)
        return Outcome(person, lambda: plain, withheld="options" not in plain and not refused, refused=refused, exit_code=said.exit_code)

    return ask
