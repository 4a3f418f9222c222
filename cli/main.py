"""The `manypaths` command: gathers the commands, and turns every expected failure into a message and an exit code."""

import sys

import typer

from cli import check, common, diff, explain, fmt, impact, learn, mutate, new, rules, schema, serve, services, steps, suggest, test, translations, verify
from engine import __version__

app = typer.Typer(
    name="manypaths", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Options to talk over in addiction care, from rules a policy team can read. It decides nothing.",
)
app.command("suggest")(suggest.suggest)
app.command("explain")(explain.explain)
app.command("check")(check.check)
app.command("fmt")(fmt.fmt)
app.command("diff")(diff.diff)
app.command("impact")(impact.impact)
app.command("learn")(learn.learn)
app.command("mutate")(mutate.mutate)
app.command("new")(new.new)
app.command("rules")(rules.rules)
app.command("schema")(schema.schema)
app.command("serve")(serve.serve)
app.command("services")(services.services)
app.command("steps")(steps.steps)
app.command("test")(test.test)
app.command("translations")(translations.translations)
app.command("verify")(verify.verify)


FOR_AUTHORS = frozenset({"check", "diff", "fmt", "impact", "mutate", "new", "rules", "schema", "test", "translations", "verify"})
"""Commands about the rules themselves: nobody waits for a list, so none is withheld and there is no emergency card."""


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"manypaths {__version__}")
        raise typer.Exit


@app.callback()
def options(version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version.")) -> None:
    """Options to talk over in addiction care. It decides nothing."""


def main() -> None:
    """Run the command line. A closed pipe ends quietly; what nobody expected ends with a message, never a trace.

    Where a list would have been, the emergency card stands instead.
    """
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as problem:
        typer.echo(f"error: manypaths ended in {type(problem).__name__}; please report it with the command you ran", err=True)
        if next((word for word in sys.argv[1:] if not word.startswith("-")), "") not in FOR_AUTHORS:
            common.show_card(common.Format.TEXT, "en")
        sys.exit(common.WITHHELD)


if __name__ == "__main__":
    main()
