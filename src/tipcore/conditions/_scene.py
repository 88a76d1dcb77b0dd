"""What a condition looks at: a case, one person of it, one thing, a moment."""

__all__ = ["Scene"]

from collections.abc import Mapping
from datetime import tzinfo
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.models import Case, Person
from tipcore.profiles import Profile, ProfileValue
from tipcore.terms import RecordState, Term

Item_co = TypeVar("Item_co", covariant=True)
Other = TypeVar("Other")


@frozen(kw_only=True)
class Scene(Generic[Item_co]):
    """One thing in a case, seen at one moment, judged at another.

    Attributes:
        case: The whole record. A host without our models passes an empty case, of which
            nothing is known.
        person: The person concerned; None where the record does not say which.
        item: The thing that the question is about (an interview, a return, the person).
        path: Where the thing stands in the record (`interviews[0]`).
        at: The moment that governs it (the anchor); unbounded where it is not known.
        as_of: The moment up to which the record is read; events after it are invisible.
        profile: The jurisdiction, for its clock, calendar and values.
        state: Whether the thing is planned or happened, or is a negative fact.
        about: The State that a question names, where it names one (alpha-2 code).
        dated_by: The path of the date that gives `at`; empty for the `at` of the thing.
        facts: Values that a running workflow or a host has recorded, by fact name and State.
        read: The values of the profile that were read so far; scenes made from this one add to it.
    """

    case: Case
    person: Person | None
    item: Item_co
    path: str
    at: Moment
    as_of: Moment
    profile: Profile
    state: RecordState = RecordState.HAPPENED
    about: str | None = None
    dated_by: str = ""
    facts: Mapping[tuple[str, str | None], Truth | Term] = field(
        factory=dict[tuple[str, str | None], Truth | Term], repr=False
    )

    read: list[ProfileValue] = field(factory=list[ProfileValue], eq=False, repr=False)

    @property
    def zone(self) -> tzinfo:
        """The time zone of the profile."""
        return self.profile.zone

    @property
    def date_path(self) -> str:
        """The path of the date that governs the thing."""
        return self.dated_by or f"{self.path}.at"

    def on(self, item: Other, path: str, at: Moment) -> "Scene[Other]":
        """Return the same scene with another thing in its middle, at its own moment."""
        happened = RecordState.HAPPENED
        return evolve(self, item=item, path=path, at=at, state=happened, dated_by="")  # type: ignore[return-value, arg-type]  # evolve cannot change a type argument

    def now(self) -> "Scene[Item_co]":
        """Return the same scene judged at the moment up to which the record is read."""
        return evolve(self, at=self.as_of)
