"""Who may consent for a person: she did not say no, and the one who signs is no suspect."""

__all__ = ["fit_to_consent"]

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Consent, RecordId
from tipcore.terms import ConsentGiver, PersonRole, RecordState, RelationKind

_PRIVATE = frozenset({ConsentGiver.GUARDIAN, ConsentGiver.REPRESENTATIVE})
"""Who signs without being an office: one of several people may have."""

_PARENTS = frozenset({RelationKind.PARENT, RelationKind.GUARDIAN})


@frozen
class _Holder:
    """A parent or guardian of hers: the record that says so, whether suspected, what is doubtful."""

    record: RecordId
    suspected: bool
    doubts: frozenset[str]


def fit_to_consent(scene: Scene[Any], consent: Consent, path: str) -> Reading:
    """Return whether a consent of another one for the person can count.

    Her own *no* outweighs it. While a parent or guardian of hers is suspected, or has a
    conflict of interest, the consent must name the record of who signed (`relies_on`, or
    `present_at` of the guardian); with no other one on record, the suspect is presumed to have.

    Source:
        norms.md section 5, RBA004: *by guardian and assent*; a guardian who is suspect is none.
    """
    if consent.assent is False and consent.given_by not in {None, ConsentGiver.PERSON}:
        return NO
    if consent.given_by not in _PRIVATE:
        return YES
    holders = list(_holders(scene, parents=consent.given_by is ConsentGiver.GUARDIAN))
    suspected = {one.record for one in holders if one.suspected}
    if not suspected:
        return YES
    doubts = frozenset[str]().union(*(one.doubts for one in holders if one.suspected))
    named = _named(scene, consent) & {one.record for one in holders}
    if named and named.isdisjoint(suspected):
        return YES
    if not named and len(suspected) < len(holders):
        return Reading.unknown(f"{path}.relies_on", *doubts)
    invalid = NO if named else NO.assuming(AssumptionKind.PRESUMPTION, f"{path}.relies_on")
    return Reading.unknown(*doubts) if doubts else invalid


def _holders(scene: Scene[Any], *, parents: bool) -> Iterator[_Holder]:
    """Iterate over the parents and guardians of a person; whoever is suspected anywhere is so in each."""
    suspects = {one.id for one in scene.case.persons if one.role is PersonRole.SUSPECT}
    relations = list(_hers(scene, "relations"))
    suspects |= {one.other for one, _ in relations if one.suspected_trafficker is True and one.other}
    for one, doubts in relations if parents else ():
        if one.kind in _PARENTS:
            suspected = one.suspected_trafficker is True or one.other in suspects
            yield _Holder(one.id, suspected, doubts)
    for one, doubts in _hers(scene, "guardians"):
        yield _Holder(one.id, one.no_conflict is False or one.guardian in suspects, doubts)


def _hers(scene: Scene[Any], section: str) -> Iterator[tuple[Any, frozenset[str]]]:
    """Iterate over the records of a section that are, or may be, on the person, and what is doubtful."""
    for number, one in getattr(scene.case, section).numbered():
        mine = concerns(scene, one, f"{section}[{number}]")
        if one.state is RecordState.HAPPENED and mine.truth is not Truth.NO:
            yield one, mine.missing


def _named(scene: Scene[Any], consent: Consent) -> frozenset[RecordId]:
    """Return the records that a consent names, and the guardians who were present at it."""
    return consent.relies_on | {one.id for one in scene.case.guardians if consent.id in one.present_at}
