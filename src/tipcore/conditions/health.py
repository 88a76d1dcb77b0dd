"""Conditions on health: exposures and their clock, care that was offered, forensic acts."""

__all__ = [
    "LastExposure",
    "care_hung_on_police_report",
    "forensic_act",
    "forensic_consent",
    "last_exposure",
    "may_become_pregnant",
    "none_needed",
    "not_needed",
    "offered",
]

from collections.abc import Iterator
from functools import reduce
from itertools import product
from typing import Any

from attrs import evolve, frozen

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import Evidence, concerns, recorded_events
from tipcore.conditions._listing import NO, YES, Listing, Occurrence
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import under
from tipcore.conditions.consent import consent_by_the_right_person
from tipcore.conditions.denial import for_want_of_police_report
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth
from tipcore.models import CareOffer, Denial, Examination, Exposure, ForensicSample
from tipcore.sources import TIPCORE_DEFAULT, Citation, EvidenceMark
from tipcore.terms import (
    CareNotGivenReason,
    CareOfferKind,
    ConsentPurpose,
    ExaminationKind,
    RecordState,
    Sex,
)

_DATES = ("offered", "given", "declined")
_SPARING = frozenset(
    {
        CareNotGivenReason.ALREADY_GIVEN,
        CareNotGivenReason.MEDICAL_REASON,
        CareNotGivenReason.NOT_NEEDED,
    }
)
_MADE = frozenset({RecordState.HAPPENED, RecordState.DECLINED})
_TOLD = frozenset({RecordState.HAPPENED})
_OF_CARE = frozenset({ConsentPurpose.MEDICAL, ConsentPurpose.TREATMENT, ConsentPurpose.TEST})


@frozen(kw_only=True)
class LastExposure:
    """The exposure that governs the clock of a medicine.

    Attributes:
        when: When it was, as far as is known.
        doubt: Paths of the dates that leave it vague.
        open_ended: Whether it goes on, or its time was asked for and nobody knows it.
        assumes: That it is over, where the record does not say so.
        own: Whether it certainly is the exposure in question, so that links to that speak of it.
    """

    when: Moment
    doubt: frozenset[str]
    open_ended: bool = False
    assumes: frozenset[Assumption] = frozenset()
    own: bool = True


def last_exposure(scene: Scene[Exposure]) -> LastExposure:
    """Return the last exposure of the person that was known when this one became known.

    Another one that may have been known by then leaves it open which of them was the last.

    Source:
        norms.md section 7.1, D6: the last exposure governs, a continuing one stays open.
    """
    own = scene.item
    others = [*_other_exposures(scene)]
    known = [(scene.path, own), *((path, one) for path, one, told in others if told.truth is Truth.YES)]
    if any(one.continuing is True for _, one in known) or _nobody_knows(own):
        return LastExposure(when=UNKNOWN_MOMENT, doubt=frozenset(), open_ended=True)
    when = reduce(Moment.later_of, (_moment(one.last_at, scene) for _, one in known))
    vague = {f"{path}.last_at" for path, one in known if not _moment(one.last_at, scene).exact}
    for path, one, told in others:
        if told.truth is Truth.UNKNOWN:
            last = UNKNOWN_MOMENT if one.continuing is True else _moment(one.last_at, scene)
            when = Moment.spanning(when, Moment.later_of(when, last))
            vague |= told.missing | (set() if last.exact else {f"{path}.last_at"})
    told_of = [*known, *((path, one) for path, one, _ in others)]
    silent = {f"{path}.continuing" for path, one in told_of if not isinstance(one.continuing, bool)}
    over = frozenset(Assumption(AssumptionKind.PERSISTENCE, path) for path in silent)
    mine = _moment(own.last_at, scene)
    first = all(_moment(one.last_at, scene).before(mine) is Truth.YES for _, one, _ in others)
    return LastExposure(when=when, doubt=frozenset(vague), assumes=over, own=first)


def _nobody_knows(exposure: Exposure) -> bool:
    return exposure.last_at is None and exposure.last_unknown is True


def _other_exposures(scene: Scene[Exposure]) -> Iterator[tuple[str, Exposure, Reading]]:
    """Iterate over the others that may be of the same person, with whether they were told no later.

    Those that are dated alike were told together.
    """
    for number, one in scene.case.exposures.numbered():
        path = f"exposures[{number}]"
        if one is scene.item or one.state is not RecordState.HAPPENED:
            continue
        name = "at" if one.first_told_at is None and one.at is not None else "first_told_at"
        told = _moment(getattr(one, name), scene)
        truth = told.before(scene.at)
        if told == scene.at != UNKNOWN_MOMENT:
            truth = Truth.YES
        reading = concerns(scene, one, path) & (
            Reading.unknown(f"{path}.{name}") if truth is Truth.UNKNOWN else Reading(truth)
        )
        if reading.truth is not Truth.NO:
            yield path, one, reading


def offered(*kinds: CareOfferKind, says: str, cites: tuple[Citation, ...] = ()) -> Evidence[Any]:
    """Return the evidence that one of some kinds of care was offered; declined by the person, it was.

    The offer is dated by its own date, else by when the care was given or declined.
    """
    made = _MADE | {RecordState.NOT_NEEDED}
    parts = (
        recorded_events("care_offers", says, when=date, which=_offer(kinds, date), states=made)
        for date in (*_DATES, "at")
    )
    return evolve(reduce(lambda one, two: one | two, parts), name="care_offered", says=says, cites=cites)


def not_needed(*kinds: CareOfferKind) -> Evidence[Any]:
    """Return the evidence that care was given elsewhere, would harm, or is not needed."""
    which: Condition[CareOffer] = Condition(
        name="not_needed",
        says="there is such a reason",
        test=lambda scene: _of(kinds, scene) & _spared(scene),
    )
    return recorded_events(
        "care_offers",
        "the care was given elsewhere, would harm or is not needed",
        name="care_not_needed",
        which=which,
        states=_MADE | {RecordState.NOT_NEEDED, RecordState.NOT_DONE},
    )


def none_needed(*kinds: CareOfferKind) -> Evidence[Any]:
    """Return the evidence that not one of some kinds of care is needed: each was spared by then."""
    each = [not_needed(kind) for kind in kinds]

    def list_for(scene: Scene[Any]) -> Listing:
        listings = [one.list_for(scene) for one in each]
        found = [
            Occurrence(
                path=chosen[-1].path,
                date_path=chosen[-1].date_path,
                when=reduce(Moment.later_of, (one.when for one in chosen)),
                fits=reduce(_both, (one.fits for one in chosen)),
            )
            for chosen in product(*(one.occurrences for one in listings))
        ]
        return evolve(reduce(_either, listings), occurrences=tuple(found))

    return evolve(each[0], name="no_care_needed", list_for=list_for)


def _both(one: Reading, two: Reading) -> Reading:
    return one & two


def _either(one: Listing, two: Listing) -> Listing:
    return one | two


def _offer(kinds: tuple[CareOfferKind, ...], date: str) -> Condition[CareOffer]:
    """Return the condition that a record is such an offer and is dated by one field."""

    def test(scene: Scene[CareOffer]) -> Reading:
        one = scene.item
        if one.state is RecordState.NOT_NEEDED:
            return NO
        if one.state is RecordState.NOT_DONE:
            return _of(kinds, scene) & ~_spared(scene)
        first = next((name for name in _DATES if getattr(one, name) is not None), "at")
        bare_reason = first == "at" and one.reason_not not in (None, CareNotGivenReason.DECLINED)
        return NO if first != date or bare_reason else _of(kinds, scene)

    return Condition(name="offer", says="it is an offer of the care", test=test)


def _of(kinds: tuple[CareOfferKind, ...], scene: Scene[CareOffer]) -> Reading:
    kind = scene.item.kind
    return Reading.unknown(f"{scene.path}.kind") if kind is None else Reading(Truth.of(kind in kinds))


def _spared(scene: Scene[CareOffer]) -> Reading:
    """Return whether a reason on record makes the care needless; blank for what was not done: unknown."""
    one = scene.item
    if one.state is RecordState.NOT_NEEDED:
        return YES
    if one.reason_not is None:
        return Reading.unknown(f"{scene.path}.reason_not") if one.state is RecordState.NOT_DONE else NO
    return Reading(Truth.of(one.reason_not in _SPARING))


@condition(
    "the person can become pregnant, or was not asked",
    TIPCORE_DEFAULT.at("not asked means offer, from 8 years of age on", EvidenceMark.DEFAULT),
)
def may_become_pregnant(scene: Scene[Any]) -> Reading:
    """Read what is on record of it; where nothing is, it is presumed and noted.

    Only a recorded *no* makes it *no*. It is unknown until asked of a person recorded as male,
    of a small child, and of who is pregnant: it may be older than the exposure, or come of it.

    Source:
        norms.md section 5, GEN066; the age of a small child is this project's.
    """
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    said = scene.person.can_be_pregnant
    if isinstance(said, bool):
        return Reading(Truth.of(said))
    pregnancy = scene.person.pregnancy
    pregnant = pregnancy is not None and pregnancy.pregnant is True
    if scene.person.sex is Sex.MALE or pregnant or _small.test(scene).truth is Truth.YES:
        number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
        return Reading.unknown(f"persons[{number}].can_be_pregnant")
    return YES.assuming(AssumptionKind.PRESUMPTION, "can_be_pregnant")


_small = under(8)


@condition("it is a forensic examination or sample")
def forensic_act(scene: Scene[Any]) -> Reading:
    """Read what kind of record it is; an examination of no recorded kind may be one."""
    if isinstance(scene.item, Examination):
        kind = scene.item.kind
        if kind is None:
            return Reading.unknown(f"{scene.path}.kind")
        return Reading(Truth.of(kind is ExaminationKind.FORENSIC))
    return Reading(Truth.of(isinstance(scene.item, ForensicSample)))


def _for_itself(_act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent was not given in one with that for care: two purposes, two consents."""
    return Reading(Truth.of(_OF_CARE.isdisjoint(consent.item.purposes)))


forensic_consent: Condition[Any] = evolve(
    consent_by_the_right_person(ConsentPurpose.FORENSIC, _for_itself),
    name="forensic_consent",
    says="she consented to the forensic act for itself, apart from any care (for a child her guardian did)",
)


@condition("care was refused or delayed because there was no police report")
def care_hung_on_police_report(scene: Scene[Any]) -> Reading:
    """Read the coded reasons of care not given, and of denials of health services."""
    item = scene.item
    if isinstance(item, Denial):
        return for_want_of_police_report.test(scene) & (
            Reading.unknown(f"{scene.path}.of") if item.of is None else YES
        )
    if not isinstance(item, CareOffer):
        return NO
    depends = read_yes_no(item.depends_on_police_report, f"{scene.path}.depends_on_police_report")
    if item.reason_not is CareNotGivenReason.NO_POLICE_REPORT:
        return YES
    if item.reason_not is None and depends.truth is Truth.NO and item.state not in _MADE:
        return Reading.unknown(f"{scene.path}.reason_not")
    return depends if item.reason_not is None or depends.truth is Truth.YES else NO


def _moment(value: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if value is None else value.moment(scene.zone)
