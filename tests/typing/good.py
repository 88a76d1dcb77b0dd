"""What mypy and pyright must accept: the facade and the typed values behind it."""

from typing import assert_type

import tipcore
from tipcore import indicators, profiles, validity
from tipcore.conditions import Condition
from tipcore.logic import Truth
from tipcore.models import Case
from tipcore.terms import Role

case: Case = tipcore.loads('{"schema": 2, "id": "c-1"}')
assert_type(Role.ESCORT.value, str)
assert_type(Truth.YES & Truth.NO, Truth)
assert_type(profiles.get("lesotho").id, str)
assert_type(indicators.get("ilo-2009-adult-labour").id, str)
assert_type(validity.accuracy(10, 2, 39, 40, intervals="wald")["sensitivity"].low, float | None)


def both(one: Condition[object], two: Condition[Case]) -> Condition[Case]:
    """Conditions on the case alone combine with conditions on a thing."""
    assert_type(one & two, Condition[Case])
    return one & two
