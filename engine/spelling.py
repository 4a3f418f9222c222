"""Writes a condition back in the form of the rule language, as plain data."""

from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test


def spelled(condition: Condition) -> dict[str, object]:
    """The condition as it would stand under `when`; an empty mapping holds for everyone."""
    match condition:
        case Test():
            return {condition.question: _test(condition)}
        case Concept(name):
            return {name: "yes"}
        case Not(Concept(name)):
            return {name: "no"}
        case Not(Test(question, Op.ONE_OF | Op.INSIDE, operands)):
            return {question: {"not": _one(operands)}}
        case Not(Test(question, Op.INCLUDES_ANY, operands)):
            return {question: {"none": list(operands)}}
        case Not(AnyOf(parts)):
            return {"none": [spelled(part) for part in parts]}
        case Not(part):
            return {"none": [spelled(part)]}
        case AnyOf(parts):
            return {"any": [spelled(part) for part in parts]}
        case AllOf(parts):
            return _together([spelled(part) for part in parts])


def _together(parts: list[dict[str, object]]) -> dict[str, object]:
    """One mapping where no key stands twice, else a list under `all`."""
    keys = [key for part in parts for key in part]
    if len(set(keys)) == len(keys):
        return {key: value for part in parts for key, value in part.items()}
    return {"all": parts}


def _test(test: Test) -> object:
    match test.op:
        case Op.ONE_OF | Op.INCLUDES_ANY | Op.INSIDE:
            return _one(test.operands)
        case Op.INCLUDES_ALL:
            return {"all": list(test.operands)}
        case Op.KNOWN:
            return {"known": True}
        case Op.AT_LEAST | Op.AT_MOST:
            return {str(test.op): test.operands[0]}


def _one(operands: tuple[str | int, ...]) -> object:
    return operands[0] if len(operands) == 1 else list(operands)
