"""What is said of one obligation at one place of a record."""

__all__ = ["Verdict", "VerdictKind"]

from enum import StrEnum

from attrs import frozen

from tipcore.dates import Moment
from tipcore.logic import Assumption, AssumptionKind
from tipcore.profiles import ProfileValue


class VerdictKind(StrEnum):
    """The kinds of verdict. None of them speaks of whether a person is a victim."""

    MET = "met"
    BREACHED = "breached"
    DUE = "due"
    UNKNOWN = "unknown"
    LAPSED = "lapsed"
    NOTHING_ON_RECORD = "nothing_on_record"
    NOT_APPLICABLE = "not_applicable"
    CONFIRM_BY_HAND = "confirm_by_hand"


@frozen(kw_only=True)
class Verdict:
    """The verdict of a norm on one instance, with all that it rests on.

    Attributes:
        kind: What is said.
        since: Of a breach: the earliest moment from which it certainly stands.
        mended: Of a breach: when it was mended; None while it is open.
        until: Of a duty that is due or unknown: up to when; of *met*: up to when that is known.
        late: Of a duty that is due or unknown: the point of review has passed, so that it
            sorts first.
        ready: Of a planned act: all that must come before it is there.
        done: The act was seen although it is unknown whether in time.
        missing: Paths of the facts that would decide an unknown verdict.
        assumes: What a decided verdict takes for granted.
        would_be: Of an unknown verdict: what it would be if the rule applies.
        excused: Met because a recorded reason excuses it.
        waived: Met because the protected person, informed and adult, waived it.
        because: In words: why it does not apply, which exception holds, what is asked now.
        events: Paths of the records that decide it, where it is not the instance itself.
        part: Of one part of a norm of several: what that part asks.
        read: Of one part: the values of the profile that it read.
        parts: Of a norm of several: the verdict on each part.
    """

    kind: VerdictKind
    since: Moment | None = None
    mended: Moment | None = None
    until: Moment | None = None
    late: bool = False
    ready: bool = False
    done: bool = False
    missing: frozenset[str] = frozenset()
    assumes: frozenset[Assumption] = frozenset()
    would_be: VerdictKind | None = None
    excused: bool = False
    waived: bool = False
    because: str = ""
    events: tuple[str, ...] = ()
    part: str = ""
    read: tuple[ProfileValue, ...] = ()
    parts: "tuple[Verdict, ...]" = ()

    @property
    def presumed(self) -> bool:
        """Whether it rests on a presumption or on the persistence of a state."""
        kinds = {AssumptionKind.PRESUMPTION, AssumptionKind.PERSISTENCE}
        return any(assumption.kind in kinds for assumption in self.assumes)
