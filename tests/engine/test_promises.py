"""What a rulebook promises whatever file was lost."""

import shutil
from pathlib import Path

import pytest

from engine.reading import check_folder
from engine.shipped import RULES
from tests.small import AS_OF, findings, small_files, suggest


@pytest.mark.parametrize(
    ("file", "code", "named"),
    [("always.yaml", "MP323", "`safer_use_plan`"), ("emergencies.yaml", "MP324", "`unresponsive`")],
)
def test_a_lost_rule_file_is_an_error(tmp_path: Path, file: str, code: str, named: str) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "rules"))
    (folder / file).unlink()
    found = check_folder(folder, AS_OF)
    assert any(one.code == code and named in one.message and str(one.severity) == "error" for one in found)


def test_the_shipped_rulebook_keeps_both() -> None:
    assert not [one for one in check_folder(RULES, AS_OF) if one.code in ("MP323", "MP324")]


@pytest.mark.parametrize("date", ["until: 2026-12-01", "from: 2026-12-01"])
def test_an_emergency_that_is_heard_on_some_days_only_is_an_error(tmp_path: Path, date: str) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "rules"))
    for name in ("emergencies.yaml", "suicide-safety.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("    urgent: true\n", f"    urgent: true\n    {date}\n"), encoding="utf-8")
    found = [one for one in check_folder(folder, AS_OF) if one.code == "MP324"]
    assert found and all("on some days" in one.message and "`from` or `until`" in (one.help or "") for one in found)


OPTION = """options:
  - {id: no_change_for_now, name: {en: No change, fr: Rien}, summary: {en: As is., fr: Ainsi.}, safety: {en: Careful., fr: Attention.}, safety_tag: TAG}
"""


def test_a_safety_text_stands_among_the_cautions_under_its_tag() -> None:
    from engine.reading import read_rulebook

    book = read_rulebook(small_files(options=OPTION.replace("TAG", "be_careful")), AS_OF)
    (option,) = suggest(book)["options"]
    assert ("be_careful", "holds", "Careful.") in [(said["tag"], said["status"], said["text"]) for said in option["cautions"]]


def test_an_unknown_safety_tag_is_named() -> None:
    assert any(one.code == "MP307" and "`be_carefull`" in one.message for one in findings(small_files(options=OPTION.replace("TAG", "be_carefull"))))
