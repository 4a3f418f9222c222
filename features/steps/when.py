"""The one sentence that begins with *When*."""

from pytest_bdd import when

from features.steps.talk import Talk


@when("we look at options together")
@when("on regarde les options ensemble")
def _look(talk: Talk) -> None:
    talk.look()
