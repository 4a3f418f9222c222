"""Principles are read strictly: every mistake has its place and says what to do; then nothing is proved."""

import pytest

from engine.proof.principles import Stays, Then
from tests.small import findings, small, small_files

FORM = "principles: [{{id: p, for: [autonomy], text: {{en: P., fr: P.}}, someone: {someone}, {promise}}}]"


def said(promise: str, someone: str = "{}") -> list[str]:
    found = findings(small_files(principles=FORM.format(promise=promise, someone=someone)))
    assert all(one.at.line == 1 and one.at.column > 1 for one in found if one.at.file == "principles.yaml")
    return [f"{one.code} {one.message} {one.help}" for one in found if one.at.file == "principles.yaml"]


MISTAKES = {
    "then: {options: [methadon], stand: discuss}": ("MP301", "`methadone`"),
    "then: {options: [methadone], stand: discus}": ("MP107", "`discuss`"),
    "then: {options: [methadone], carry: alergy}": ("MP307", "`allergy`"),
    "then: {options: [methadone]}": ("MP102", "stand"),
    "then: {stand: discuss}": ("MP102", "options"),
    "then: {}": ("MP102", "promise"),
    "then: {urgent: true}, takes_nothing_away: {whatever: age}": ("MP102", "one promise"),
    "when: {agee: 3}, then: {urgent: true}": ("MP201", "`age`"),
    "when: {age: {over: 300}}, then: {urgent: true}": ("MP203", "range"),
    "only_known: [agee], then: {urgent: true}": ("MP201", "`age`"),
    "takes_nothing_away: {whatever: agee}": ("MP201", "`age`"),
    "takes_nothing_away: {whatever: {routes: [injekt]}}": ("MP202", "`inject`"),
    "takes_nothing_away: {whatever: {age: [3]}}": ("MP204", "any"),
    "takes_nothing_away: {saying: {routes: inject}}": ("MP204", "gaining"),
    "takes_nothing_away: {saying: {dependence: maybe}}": ("MP202", "`yes`"),
    "takes_nothing_away: {gaining: age}": ("MP201", "routes"),
    "takes_nothing_away: {whatever: age, except: [nobodys-rule]}": ("MP107", "is no rule"),
    "takes_nothing_away: {whatever: age, except: [base]}": ("MP102", "worded_so"),
    "takes_nothing_away: {whatever: age, gaining: routes}": ("MP102", "one change"),
    "then: {urgent: true}, thn: 1": ("MP103", "unknown key"),
}


@pytest.mark.parametrize(("promise", "expected"), MISTAKES.items())
def test_a_mistake_has_a_code_a_place_and_help(promise: str, expected: tuple[str, str]) -> None:
    found = said(promise)
    assert any(one.startswith(expected[0]) and expected[1] in one for one in found), found


def test_the_person_beside_it_has_to_answer_validly() -> None:
    assert any(one.startswith("MP202") and "someone" in one for one in said("then: {urgent: true}", "{age: '3'}"))


@pytest.mark.parametrize(("someone", "expected"), [
    ("{dependence: yess}", "MP202 principle `p`: `someone`: `yess` is no answer to `dependence` did you mean `yes`?"),
    ("{dependence: perhaps}", "MP202 principle `p`: `someone`: `perhaps` is no answer to `dependence` known are `yes`, `no`, `unknown`, `declined`"),
    ("{routes: [inject, smok]}", "MP202 principle `p`: `someone`: `smok` is no answer to `routes` did you mean `smoke`?"),
    ("{age: '3'}", "MP202 principle `p`: `someone`: `'3'` is no answer to `age` write a whole number from 0 to 120 (years), or `unknown` or `declined`"),
    ("{age: [3]}", "MP202 principle `p`: `someone`: a list is no answer to `age` write a whole number from 0 to 120 (years), or `unknown` or `declined`"),
    ("{routes: [none, inject]}", "MP202 principle `p`: `someone`: `none` beside other items is no answer to `routes` write `none` alone, or items without it"),
    ("{agee: 3}", "MP201 principle `p`: `someone`: `agee` is no question did you mean `age`?"),
    ("[age]", "MP202 principle `p`: `someone`: expected a mapping of question to answer, got a list write {question: answer}"),
])
def test_what_was_written_about_the_person_is_named_as_nobody_is_meant(someone: str, expected: str) -> None:
    assert said("then: {urgent: true}", someone) == [expected]


def test_a_wrong_answer_of_the_person_is_told_where_it_stands() -> None:
    person = "    someone:\n      age: 3\n      dependence: yess\n"
    text = f"principles:\n  - id: p\n    for: [autonomy]\n    text: {{en: P., fr: P.}}\n    then: {{urgent: true}}\n{person}"
    assert [str(one.at) for one in findings(small_files(principles=text)) if one.code == "MP202"] == ["principles.yaml:8:19"]


def test_an_unknown_purpose_and_a_missing_one() -> None:
    rules = "principles: [{id: p, for: [HZ99], text: {en: P., fr: P.}, someone: {}, then: {urgent: true}}]"
    assert any(one.code == "MP107" for one in findings(small_files(principles=rules)))


def test_promises_as_they_are_read() -> None:
    text = "text: {en: P., fr: P.}, for: [HZ08], someone: {}"
    rulebook = small(principles=f"""
principles:
  - {{id: a, {text}, then: {{options: all_not_for_loved_ones, never: [not_now, absent]}}}}
  - {{id: b, {text}, holds_nothing_back: {{whatever: {{routes: [inject], age: any}}, options: [site], except: [base]}}, worded_so: {{en: R, fr: R}}}}
  - {{id: c, {text}, takes_nothing_away: {{saying: {{dependence: 'yes'}}}}}}
""")
    a, b, c = (principle.promise for principle in rulebook.principles.values())
    assert isinstance(a, Then) and "methadone" in a.options and "family_group" not in a.options and a.never == ("not_now", "absent")
    assert isinstance(b, Stays) and b.whatever == {"routes": frozenset(["inject"]), "age": None} and b.besides == ("base",) and b.only_not_now
    assert isinstance(c, Stays) and c.saying == {"dependence": ("yes",)} and set(c.options) == set(rulebook.options)
