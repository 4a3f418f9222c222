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
