from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Not, Op, concepts_in, questions_in, walk
from engine.conditions import Test as Single

AGE, ROUTES = Single("age", Op.AT_LEAST, (3,)), Single("routes", Op.INCLUDES_ANY, ("inject",))
INNER = {"recent": AnyOf((ROUTES, Concept("older"))), "older": AGE}


def test_walking_meets_every_part_and_enters_no_concept() -> None:
    condition = AllOf((AGE, Not(AnyOf((ROUTES, Concept("recent"))))))
    assert list(walk(condition)) == [
        condition,
        AGE,
        Not(AnyOf((ROUTES, Concept("recent")))),
        AnyOf((ROUTES, Concept("recent"))),
        ROUTES,
        Concept("recent"),
    ]


def test_concepts_are_those_named_directly() -> None:
    assert concepts_in(AllOf((Concept("recent"), Not(Concept("older"))))) == {"recent", "older"}
    assert concepts_in(INNER["older"]) == set()


def test_questions_are_read_through_concepts() -> None:
    assert questions_in(Not(Concept("recent")), INNER.__getitem__) == {"routes", "age"}
    assert questions_in(ALWAYS, INNER.__getitem__) == set()
