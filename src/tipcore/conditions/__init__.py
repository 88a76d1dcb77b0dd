"""Named three-valued statements about a record at a moment, each with its sentence and citation."""

from tipcore.conditions._attribute import includes, is_given, is_one_of, is_yes, read_yes_no
from tipcore.conditions._condition import Condition, condition, either_way, recorded
from tipcore.conditions._derived import facts
from tipcore.conditions._evidence import Evidence, concerns, own_event, recorded_events
from tipcore.conditions._fact import Fact
from tipcore.conditions._link import links
from tipcore.conditions._listing import Listing, Occurrence, any_of
from tipcore.conditions._parameter import Limit, limit_ending, parameter, setting
from tipcore.conditions._scene import Scene

__all__ = [
    "Condition",
    "Evidence",
    "Fact",
    "Limit",
    "Listing",
    "Occurrence",
    "Scene",
    "any_of",
    "concerns",
    "condition",
    "either_way",
    "facts",
    "includes",
    "is_given",
    "is_one_of",
    "is_yes",
    "limit_ending",
    "links",
    "own_event",
    "parameter",
    "read_yes_no",
    "recorded",
    "recorded_events",
    "setting",
]
