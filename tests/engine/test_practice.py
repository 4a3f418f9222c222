"""The rulebook in force: how another takes its place, and that a thousand of them leave memory flat."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from engine.consultation import Withheld
from engine.practice import Practice
from tests.small import AS_OF, GOOD

RULES = "topic: A test\nrules:\n"
RULE = """  - id: {id}
    offer: no_change_for_now
    always: true
    because: {{en: "{text}", fr: "oui"}}
    evidence: [{{source: guide, at: "page 1"}}]
    review_by: 2027-09-30
"""


def write(folder: Path, text: str) -> None:
    (folder / "rules.yaml").write_text(RULES + RULE.format(id="base", text=text), encoding="utf-8")


def said(practice: Practice) -> str:
    with practice.consultation() as consultation:
        found = consultation.suggest(consultation.request({}, AS_OF))
    return next(option["reasons"][0]["text"] for option in found["options"] if option["id"] == "no_change_for_now")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = Path(shutil.copytree(GOOD, tmp_path / "rules"))
    write(copied, "first")
    return copied


@pytest.fixture
def practice(folder: Path) -> Iterator[Practice]:
    found = Practice(folder, lambda: AS_OF)
    yield found
    found.close()


def test_nothing_is_in_force_before_the_first_load(practice: Practice) -> None:
    assert not practice.ready
    with pytest.raises(Withheld), practice.consultation():
        pass


def test_a_good_change_takes_over(practice: Practice, folder: Path) -> None:
    assert practice.reload() and said(practice) == "first"
    write(folder, "second")
    assert practice.reload() and said(practice) == "second"


def test_the_same_files_change_nothing(practice: Practice) -> None:
    practice.reload()
    assert practice.reload() is False


def test_a_bad_change_is_refused_and_the_last_good_one_stays(practice: Practice, folder: Path) -> None:
    practice.reload()
    (folder / "bad.yaml").write_text("rules: [", encoding="utf-8")
    assert practice.reload() is False
    assert said(practice) == "first" and practice.ready
    assert practice.refused is not None and practice.refused[1][0].code == "MP002"
    (folder / "bad.yaml").unlink()
    assert practice.reload() is False and practice.refused is None


def test_a_folder_that_is_gone_is_refused_too(practice: Practice, folder: Path) -> None:
    practice.reload()
    shutil.rmtree(folder)
    assert practice.reload() is False
    assert said(practice) == "first" and practice.refused is not None


def test_a_case_under_way_keeps_its_rulebook(practice: Practice, folder: Path) -> None:
    practice.reload()
    with practice.consultation() as before:
        write(folder, "second")
        practice.reload()
        found = before.suggest(before.request({}, AS_OF))
        assert found["rulebook"]["hash"] == before.rulebook.hash
    with pytest.raises(Withheld):  # unloaded when its last case was done
        before.suggest(before.request({}, AS_OF))
    assert said(practice) == "second"


def test_reloading_while_others_ask_never_leaves_a_gap(practice: Practice, folder: Path) -> None:
    practice.reload()
    done, failures = threading.Event(), []

    def asking() -> None:
        while not done.is_set():
            try:
                said(practice)
            except Exception as problem:
                failures.append(problem)

    threads = [threading.Thread(target=asking) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(15):
        write(folder, f"text {number}")
        practice.reload()
    done.set()
    for thread in threads:
        thread.join()
    assert not failures and said(practice) == "text 14"


def test_a_thousand_reloads_leave_memory_flat(folder: Path) -> None:
    """In a process of its own: after a warm-up of 200, another 800 may cost a few megabytes at most."""
    script = f"""
import sys
from datetime import date
from pathlib import Path
import psutil
from engine.practice import Practice
folder = Path({str(folder)!r})
practice = Practice(folder, lambda: date(2026, 11, 23))
process = psutil.Process()
text = (folder / "rules.yaml").read_text()
for number in range(1000):
    (folder / "rules.yaml").write_text(text.replace("first", f"text {{number}}"))
    assert practice.reload()
    with practice.consultation() as consultation:
        consultation.suggest(consultation.request({{}}, date(2026, 11, 23)))
    if number == 199:
        before = process.memory_info().rss
print((process.memory_info().rss - before) / 2**20)
"""
    grown = float(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=300).stdout)
    assert grown < 12, f"800 reloads cost {grown:.1f} MB"


def test_the_day_is_asked_for_at_each_load(folder: Path) -> None:
    days = iter([date(2026, 11, 23), date(2099, 1, 1)])
    practice = Practice(folder, lambda: next(days))
    practice.reload()
    write(folder, "second")
    practice.reload()
    with practice.consultation() as consultation:
        assert any(found.code == "MP313" for found in consultation.rulebook.diagnostics)
    practice.close()
