"""What is said of answers in a scenario that cannot be used. They are nobody's, so they may be told as they are written."""

from collections.abc import Iterator, Mapping

from engine.answers import AnswersError
from engine.diagnostics import guessed
from engine.vocabulary import NOT_KNOWN, Vocabulary


def refusals(error: AnswersError, answers: Mapping[str, object], vocabulary: Vocabulary) -> Iterator[str]:
    """A sentence for each answer that cannot be used: what was written and expected, and the nearest right word where one is near."""
    for problem in error.problems:
        id = problem.path.removeprefix("answers.").partition("[")[0]
        given = answers.get(id)
        words = [str(word) for word in given] if isinstance(given, list) else [str(given)]
        known = [*vocabulary.allowed(vocabulary[id]), *NOT_KNOWN]
        guess = next((found for word in words if word not in known and (found := guessed(word, known)) is not None), None)
        yield f"`{', '.join(words)}` is no answer to `{id}`: expected {problem.expected}" + (f"; {guess}" if guess else "")
