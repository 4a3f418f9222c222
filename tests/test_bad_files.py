"""Every mistake a rule file can hold, with the messages its author reads. `python -m tests.snapshots` rewrites them."""

from pathlib import Path

import pytest

from engine.documents import read_files
from tests.small import AS_OF, GOOD, findings
from tests.snapshots import EXPECTED, bad_folders, found_in, printed

FOLDERS = bad_folders()


def test_the_good_folder_has_no_findings_at_all() -> None:
    assert findings(read_files(GOOD), AS_OF) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_messages_are_those_expected(folder: Path) -> None:
    assert printed(found_in(folder)) == (folder / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_message_stands_at_its_place_and_says_what_to_do(folder: Path) -> None:
    files = read_files(folder).contents
    found = found_in(folder)
    assert found
    for one in found:
        lines = files.get(one.at.file, (GOOD / one.at.file).read_bytes() if (GOOD / one.at.file).exists() else b"").splitlines()
        assert one.at.line <= len(lines) + 1, one
        assert one.at.column <= len((lines[one.at.line - 1 :] or [b""])[0]) + 1, one
        assert not one.message[0].isupper(), one
        assert one.help, one
        assert "None" not in one.message.replace("`None`", ""), one


def test_every_mistake_in_every_file_is_found_in_one_run() -> None:
    found = found_in(Path(__file__).parent / "bad_files" / "many_mistakes")
    assert {one.at.file for one in found} == {"a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml"}
    assert len(found) == 26
    assert len({one.code for one in found}) == 23


def test_findings_come_in_the_order_of_files_and_lines_and_each_once() -> None:
    found = found_in(Path(__file__).parent / "bad_files" / "many_mistakes")
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert len(set(found)) == len(found)
