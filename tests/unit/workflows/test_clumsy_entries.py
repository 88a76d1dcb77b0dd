"""What a hurried host gives for a moment and a salt is refused in words, with every fault at once."""

from datetime import date

import pytest

from tipcore import workflows
from tipcore.errors import InvalidRecord
from tipcore.terms import Role


@pytest.mark.parametrize("at", [date(2026, 3, 1), "2026-03-01T10:00:00Z", None])
@pytest.mark.parametrize("salt", ["a text of sixteen", b"short", None])
def test_a_bare_day_and_a_text_are_refused_together(at, salt):
    with pytest.raises(InvalidRecord, match="2 faults") as caught:
        workflows.start("repatriation", id="r", subject="p", at=at, by=Role.CASE_MANAGER, salt=salt)
    assert [fault.path for fault in caught.value.faults] == ["at", "salt"]
