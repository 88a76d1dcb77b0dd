"""Evidence: which records, or which field of a record, show that something was done or holds."""

__all__ = ["Evidence", "concerns", "own_event", "recorded_events"]

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from attrs import evolve, fields_dict, frozen

from tipcore.conditions._condition import Condition
from tipcore.conditions._link import links
from tipcore.conditions._listing import YES, Listing, Occurrence
from tipcore.conditions._parameter import Limit, limit_ending
from tipcore.conditions._scene import Scene
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.errors import DefinitionError
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth
from tipcore.models import Case, Record, Section
from tipcore.sources import Citation
from tipcore.terms import RecordState

Item_contra = TypeVar("Item_contra", contravariant=True)
Item = TypeVar("Item")

_NEVER_DONE = frozenset({RecordState.NOT_NEEDED, RecordState.NOT_DONE})
_TURNED_DOWN = frozenset({RecordState.REFUSED, RecordState.DECLINED})


@frozen(kw_only=True, eq=False)
class Evidence(Generic[Item_contra]):
    """What on record shows that something was done, or that a state holds.

    Attributes:
        name: Snake case (`guardian_appointed`).
        says: What it shows, as a clause: *a guardian is appointed*.
        list_for: Lists it for the thing of a scene, up to the scene's `as_of`.
        unique: Whether there can be only one (a field, one answer to one request).
        cites: Where it comes from that this counts.
    """

    name: str
    says: str
    list_for: Callable[[Scene[Item_contra]], Listing]
    unique: bool = False
    cites: tuple[Citation, ...] = ()

    def __or__(self: "Evidence[Item]", other: "Evidence[Item]") -> "Evidence[Item]":
        """Return the evidence that one or the other shows."""
        return Evidence(
            name=f"{self.name} or {other.name}",
            says=f"{self.says} or {other.says}",
            list_for=lambda scene: self.list_for(scene) | other.list_for(scene),
            cites=tuple(dict.fromkeys((*self.cites, *other.cites))),
        )

    def standing(
        self: "Evidence[Item]",
        *,
        fresh: Limit | None = None,
        renewed_after: "Iterable[Evidence[Item]]" = (),
    ) -> Condition[Item]:
        """Return the condition that it came before or at the scene's moment, and still holds then.

        Args:
            fresh: How long it stays valid: a limit, or the name of a parameter of the profile.
            renewed_after: Events that make an older one stale.
        """
        renewals = tuple(renewed_after)

        def test(scene: Scene[Item]) -> Reading:
            listing = self.list_for(scene)
            stale = [renewal.list_for(scene) for renewal in renewals]
            if fresh is None:
                return listing.standing(scene.at, None, stale)
            ending = limit_ending(scene, fresh)
            if callable(ending):
                return listing.standing(scene.at, ending, stale)
            return listing.standing(scene.at, None, stale) & Reading.unknown(ending)

        return Condition(name=self.name, says=self.says, test=test, cites=self.cites)

    def current(
        self: "Evidence[Item]", *, fresh: Limit, renewed_after: "Iterable[Evidence[Item]]" = ()
    ) -> "Evidence[Item]":
        """Return the same evidence, of which only counts what was not too old or stale at the scene's moment.

        What came after that moment counts as it is.

        Args:
            fresh: How long it stays valid: a limit, or the name of a parameter of the profile.
            renewed_after: Events that make an older one stale.
        """
        renewals = tuple(renewed_after)

        def list_for(scene: Scene[Item]) -> Listing:
            ending = limit_ending(scene, fresh)
            stale = [renewal.list_for(scene) for renewal in renewals]
            listing = self.list_for(scene)
            if callable(ending):
                return listing.current(scene.at, ending, stale)
            blank = Reading.unknown(ending)
            unsure = (evolve(one, fits=one.fits & blank) for one in listing.occurrences)
            return evolve(listing, occurrences=tuple(unsure)).current(scene.at, None, stale)

        return evolve(self, list_for=list_for)


def recorded_events(
    section: str,
    says: str,
    *,
    name: str = "",
    which: Condition[Any] | None = None,
    related: Callable[[Scene[Any], Scene[Any]], Reading] | None = None,
    when: str = "at",
    until: tuple[str, ...] = (),
    lasting: bool = False,
    states: frozenset[RecordState] = frozenset({RecordState.HAPPENED}),
    kind: str = "",
    of_anybody: bool = False,
    cites: tuple[Citation, ...] = (),
) -> Evidence[Any]:
    """Return the evidence that the records of one section of a case give.

    Args:
        section: The section (`guardians`).
        says: What such a record shows, as a clause.
        name: Snake case; the section where it is left out.
        which: Which records of the section count.
        related: Whether a record (second scene) belongs to the thing in question (first scene).
        when: The field that says when it happened.
        until: Fields that may say when it ended; the earliest counts.
        lasting: Whether it is a state that holds until it ends, even where no end is on record.
        states: The states of a record that count. Among the others, *not done* and *not needed*
            say that there was none up to their date; *refused* and *declined* say so of the
            thing that names the record (an interview held on a refused consent).
        kind: The key of the section's `none_until` that speaks of it.
        of_anybody: Whether records on other persons of the case count too.
        cites: Where it comes from that this counts.

    Raises:
        DefinitionError: The case has no such section, or its records no such field.
    """
    _check_names(section, (when, *until))

    def list_for(scene: Scene[Any]) -> Listing:
        records: Section[Record] = getattr(scene.case, section)
        now = scene.as_of.last
        closure = _Closure(now, section, records, kind, scene)
        relied_on = links(scene.item)
        # A link with a plan says that the plan comes no earlier, not that it came by now.
        done = scene.state is not RecordState.PLANNED
        own_id = getattr(scene.item, "id", None)
        found: list[Occurrence] = []
        for number, record in records.numbered():
            path = f"{section}[{number}]"
            inner = scene.on(record, path, _moment(record.at, scene))
            fits = YES if of_anybody else concerns(scene, record, path)
            if which is not None:
                fits &= which.test(inner)
            if related is not None:
                fits &= related(scene, inner)
            if record.state not in states:
                closure.add_negative(record, fits, path, named=done and record.id in relied_on)
                continue
            value: PartialDate | None = getattr(record, when)
            if value is None and when != "at" and closure.not_done(inner.at):
                continue
            moment = _moment(value, scene)
            visible = moment.first <= now or record.state is RecordState.PLANNED
            if not visible:
                continue
            if fits.truth is Truth.NO:
                closure.left_out |= {one for one in fits.assumes if one.kind is AssumptionKind.PRESUMPTION}
                continue
            ends = [
                _moment(end, scene) for end in (getattr(record, part) for part in until) if end is not None
            ]
            found.append(
                Occurrence(
                    path=path,
                    date_path=f"{path}.{when}",
                    when=moment,
                    fits=fits,
                    lasting=lasting or bool(until),
                    ended=_earliest(ends),
                    linked=done and (record.id in relied_on or own_id in links(record) - record.relies_on),
                )
            )
        return closure.listing(tuple(found))

    return Evidence(name=name or section, says=says, list_for=list_for, cites=cites)


def own_event(field: str, says: str, *cites: Citation) -> Evidence[Any]:
    """Return the evidence that one event-like field of the thing in question gives.

    There is only one of it, and it follows the thing that it belongs to. A blank one means
    *not done* as far as the section that holds the thing is complete.
    """

    def list_for(scene: Scene[Any]) -> Listing:
        path = f"{scene.path}.{field}"
        section = scene.path.partition("[")[0]
        held: object = getattr(scene.case, section, None)
        now = scene.as_of.last
        value: PartialDate | None = getattr(scene.item, field)
        found: tuple[Occurrence, ...] = ()
        if value is not None and (moment := _moment(value, scene)).first <= now:
            found = (Occurrence(path=scene.path, date_path=path, when=moment, linked=True),)
        complete = None
        if isinstance(held, Section):
            until = _instant(held.complete_until, scene)
            complete = until if until is not None and scene.at.last <= until else None
        return Listing(
            occurrences=found,
            gaps=frozenset({path}),
            now=now,
            complete=None if complete is None else min(complete, now),
            closed_by=f"{section}.complete_until",
        )

    return Evidence(name=field, says=says, list_for=list_for, unique=True, cites=cites)


class _Closure:
    """Up to when one section is complete for one kind, and by whose word."""

    def __init__(self, now: datetime, name: str, section: Section[Any], kind: str, scene: Scene[Any]) -> None:
        self.scene = scene
        self.now = now
        self.section = name
        whole = _instant(section.complete_until, scene)
        self.whole = None if whole is None else min(whole, now)
        self.until = self.whole
        self.by = f"{name}.complete_until"
        self.left_out = frozenset[Assumption]()
        none = _instant(section.none_until.get(kind), scene)
        if none is not None:
            self._extend(min(none, now), f"{name}.none_until.{kind}")

    def _extend(self, until: datetime, by: str) -> None:
        if self.until is None or until > self.until:
            self.until, self.by = until, by

    def add_negative(self, record: Record, fits: Reading, path: str, *, named: bool) -> None:
        """Take a negative fact as the statement that there was none: up to its date, or at the act."""
        at = _moment(record.at, self.scene)
        if fits.truth is not Truth.YES:
            return
        if record.state in _NEVER_DONE and at.last <= self.now:
            self._extend(at.last, path)
        elif record.state in _TURNED_DOWN and named and at.first <= self.scene.at.last <= self.now:
            self._extend(self.scene.at.last, path)

    def not_done(self, at: Moment) -> bool:
        """Return whether a blank event of a record that is dated `at` means *not done*."""
        return self.whole is not None and at.last <= self.whole

    def listing(self, found: tuple[Occurrence, ...]) -> Listing:
        """Return the listing with this closure."""
        return Listing(
            occurrences=found,
            gaps=frozenset({f"{self.section}.complete_until"}),
            now=self.now,
            complete=self.until,
            closed_by=self.by,
            left_out=self.left_out,
        )


def _moment(value: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if value is None else value.moment(scene.zone)


def _instant(value: PartialDate | None, scene: Scene[Any]) -> datetime | None:
    """Return the instant that a closing date means: the last of a day, the first of what is vaguer."""
    if value is None:
        return None
    moment = value.moment(scene.zone)
    return moment.latest if value.first_day == value.last_day else moment.earliest


def _earliest(ends: list[Moment]) -> Moment | None:
    if not ends:
        return None
    first = ends[0]
    for other in ends[1:]:
        first = Moment.earlier_of(first, other)
    return first


def concerns(scene: Scene[Any], record: Record, path: str) -> Reading:
    """Return whether a record is about the person of a scene."""
    if record.person is None:
        return YES if len(scene.case.persons) <= 1 else Reading.unknown(f"{path}.person")
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    return Reading(Truth.of(record.person == scene.person.id))


@cache
def _check_names(section: str, names: tuple[str, ...]) -> None:
    """Refuse a section or a field that does not exist."""
    if section not in fields_dict(Case):
        msg = f"{section}: a case has no such section"
        raise DefinitionError(msg)
    held = get_args(get_type_hints(Case)[section])[0]
    missing = [name for name in names if name not in fields_dict(held)]
    if missing:
        msg = f"{section}: its records have no field {', '.join(missing)}"
        raise DefinitionError(msg)
