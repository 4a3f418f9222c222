"""Which names stand in which file, also where the files are full of mistakes."""

from engine.editing.contents import contents_of
from tests.small import files_over_good


def test_names_are_found_whatever_is_wrong_with_the_rest() -> None:
    found = contents_of(files_over_good({
        "zz.yaml": b"rules:\n  - {id: blank, offer: [], when: {}}\n  - id:\n  - {offer: nothing}\nnothing_known: 3\n",
        "torn.yaml": b"options:\n  - id: torn_out\n    name: [\n",
        "empty.yaml": b"# nothing yet\n",
        "list.yaml": b"- {id: nowhere}\n",
    }))
    assert "blank" in found.ids("rules") and "everyone" in found.ids("rules") and "" not in found.ids("rules")
    assert found.files["zz.yaml"] == {"rules": ("blank", "", "")} and "empty.yaml" not in found.files
    assert found.unread == {"torn_out"} and "torn_out" not in found.ids("options") and "nowhere" not in found.ids("rules")


def test_the_fullest_file_of_a_kind_comes_first() -> None:
    many = b"rules:\n" + b"".join(b"  - {id: r%d}\n" % number for number in range(50))
    found = contents_of(files_over_good({"a.yaml": b"rules:\n  - {id: one}\n", "b.yaml": many}))
    assert found.holding("rules")[0] == "b.yaml" and found.holding("rules")[-1] == "a.yaml" and found.holding("principles") == []
