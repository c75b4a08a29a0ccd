"""A draft that a person edits in LibreOffice, with tracking on and off → a proposal."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.model.operation import name_of
from drafting.patch import apply
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.text.writer import write_act
from tests.derive.gardens import LAW, draft, law, workspace
from tests.judges import edited_by_hand

EDITS = [
    ["comment", "at dawn", "Dawn is the same all year."],
    ["replace", "at dawn", "at noon"],
    ["after", "The keeper has the key", "2-2. The keeper sleeps."],
    ["delete", " who asks the keeper for them"],
    ["remove", "Pears are for"],
]
WANTED = (
    LAW.replace("at dawn", "at noon")
    .replace("has the key.\n", "has the key.\n2-2. The keeper sleeps.\n")
    .replace(" who asks the keeper for them", "")
    .replace("10. Pears are for the keeper, and for nobody else in town.\n", "")
)
TRACKED = {
    "on": [["track", True], *EDITS],
    "off": [["track", False], *EDITS],
    "on, then off": [["track", True], *EDITS[:3], ["track", False], *EDITS[3:]],
}


@pytest.mark.parametrize("tracking", TRACKED)
def test_what_a_person_edits_is_derived(tmp_path: Path, tracking: str) -> None:
    space = workspace(tmp_path)
    file = tmp_path / "edited.docx"
    file.write_bytes(edited_by_hand(draft(space), TRACKED[tracking], tmp_path))
    (made,) = derive_document(space, DocumentSource(str(file)))
    assert write_act(apply(law(space), made.proposal).act) == WANTED
    names = [name_of(each) for each in made.proposal.operations]
    assert names[:2] == ["replace-words", "insert"]
    reasons = [each.reason.get("en") for each in made.proposal.operations]
    assert "Dawn is the same all year." in reasons
    assert ("# Tracked: unknown, 2" in made.text) is tracking.startswith("on")
    assert not made.proposal.initiator
    assert ("# Edited without tracking" in made.text) is tracking.endswith("off")
