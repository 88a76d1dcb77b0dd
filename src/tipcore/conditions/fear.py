"""Conditions on the fear of a State: which State a word of fear or a claim is about, and until when."""

__all__ = ["fear_of", "fears_state", "reaches", "stands"]

from collections.abc import Iterator
from typing import Any, TypeAlias

from tipcore.conditions._condition import Condition
from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import AsylumClaim, Fear, Person
from tipcore.terms import AsylumOutcome, RecordState

Feared: TypeAlias = Scene[Any]
"""The scene of a claim of asylum or of a word of fear, at the moment at which it was made."""


def fears_state(field: str, says: str) -> Condition[Any]:
    """Return the condition that the person fears the State that a field of the thing names.

    It is *no* only where her own words answer for that State: she named others, said that she
    fears nothing there, or her fear of it was settled. No word on record is *unknown*.
    """

    def test(scene: Scene[Any]) -> Reading:
        return fear_of(scene, getattr(scene.item, field), f"{scene.path}.{field}")

    return Condition(name="fears_state", says=says, test=test)


def fear_of(scene: Scene[Any], state: str | None, path: str) -> Reading:
    """Return whether a State is feared, or a claim against it stands, at the scene's moment.

    Args:
        scene: The thing that would reach the State.
        state: The State (alpha-2 code); None where the record does not name it.
        path: Where it is named.
    """
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    words = list(_words(scene, scene.person))
    feared = [_by(one, scene) & reaches(one, state, path) & stands(one, scene.at, state) for one in words]
    fear = any_of(feared)
    if fear.truth is not Truth.NO:
        return fear
    answered = any_of(_answers(one, scene, state) for one in words) | _no_fear(scene, scene.person, state)
    if answered.truth is Truth.YES:
        return NO.assuming(AssumptionKind.PERSISTENCE, _fears(scene, scene.person))
    return Reading.unknown(*(answered.missing or {_fears(scene, scene.person)}))


def reaches(feared: Feared, state: str | None, path: str, *, message: bool = True) -> Reading:
    """Return whether a claim or fear is of a State; of no named one, it is presumed to be of her own.

    Where she named no State, her own States and those that can harm her are taken as feared;
    a message within the State of the profile is none to another State; any other State is
    *unknown*.

    Args:
        feared: The claim, or the word of fear.
        state: The State that is reached; None where the record does not name it.
        path: Where it is named.
        message: Whether word of her goes there, and not she herself.
    """
    named = _named(feared.item)
    if named:
        return Reading.unknown(path) if state is None else Reading(Truth.of(state in named))
    unnamed = f"{feared.path}.{_field(feared.item)}"
    if state is None:
        return Reading.unknown(path, unnamed)
    person = feared.person
    if person is not None and state in person.can_be_harmed_by:
        return YES.assuming(AssumptionKind.PRESUMPTION, unnamed)
    setting = feared.profile.value("state", feared.at)
    if message and setting is not None and setting.value == state:
        return NO.assuming(AssumptionKind.PRESUMPTION, unnamed)
    own = set[str]() if person is None else {one.country for one in person.nationalities}
    if state in own:
        return YES.assuming(AssumptionKind.PRESUMPTION, unnamed)
    blank = person is None or (not own and person.stateless is not True)
    return Reading.unknown(unnamed, *([_nationalities(feared)] if blank else []))


def stands(feared: Feared, when: Moment, state: str | None) -> Reading:
    """Return whether a claim or fear of a State was not settled at a moment; with no earlier end it lasts.

    What settles it is settled for the State that it speaks of, and for no other one.

    Source:
        workflows.md section 4, S2: *for every S*.
    """
    standing = ~any_of(_ends(feared, when, state))
    if standing.truth is Truth.YES:
        return standing.assuming(AssumptionKind.PERSISTENCE, feared.path)
    return standing


def _ends(feared: Feared, when: Moment, state: str | None) -> Iterator[Reading]:
    """Iterate over what came after it and may have ended it: a final refusal, her own withdrawal or word."""
    if isinstance(feared.item, AsylumClaim):
        yield from _ends_of_claim(feared.item, feared, feared.path, when)
        return
    for number, claim in feared.case.asylum_claims.numbered():
        path = f"asylum_claims[{number}]"
        about = _examines(claim, feared, state, f"{path}.against")
        if claim.final is None or claim.state is not RecordState.HAPPENED or about.truth is Truth.NO:
            continue
        after = _order(feared.at, claim.final.moment(feared.zone), f"{path}.final")
        if after.truth is Truth.NO:
            continue
        examined = any_of(_ends_of_claim(claim, feared, path, when))
        yield concerns(feared, claim, path) & about & after & examined
    yield from _taken_back(feared, when, state)


def _examines(claim: AsylumClaim, feared: Feared, state: str | None, path: str) -> Reading:
    """Return whether a claim put the fear of a State to the test; where either names none: *unknown*."""
    if claim.against is None:
        return Reading.unknown(path)
    if state is not None and claim.against != state:
        return NO
    named = _named(feared.item)
    if not named:
        return Reading.unknown(f"{feared.path}.of")
    return Reading(Truth.of(named <= {claim.against} if state is None else state in named))


def _ends_of_claim(claim: AsylumClaim, feared: Feared, path: str, when: Moment) -> Iterator[Reading]:
    """Iterate over the ends of a claim; one that was recognised protects her for good."""
    if claim.final is not None:
        over = _order(claim.final.moment(feared.zone), when, f"{path}.final")
        refused = (
            Reading.unknown(f"{path}.outcome")
            if claim.outcome is None
            else Reading(Truth.of(claim.outcome is not AsylumOutcome.RECOGNISED))
        )
        yield over & refused
    if claim.withdrawn is not None:
        yield _order(claim.withdrawn.moment(feared.zone), when, f"{path}.withdrawn")


def _taken_back(feared: Feared, when: Moment, state: str | None) -> Iterator[Reading]:
    """Iterate over later words of hers that she has no such fear, of this State or of any."""
    assert feared.person is not None  # noqa: S101 - a fear stands on a person
    named = _named(feared.item)
    for number, one in enumerate(feared.person.fears):
        if one.holds is not False or one.at is None:
            continue
        covered = {state} if state is not None else named
        if one.of and (not covered or not covered <= one.of):
            continue
        said = one.at.moment(feared.zone)
        path = f"{feared.path.rpartition('[')[0]}[{number}].at"
        after = _order(feared.at, said, path)
        if after.truth is not Truth.NO:
            yield after & _order(said, when, path)


def _words(scene: Scene[Any], person: Person) -> Iterator[Feared]:
    """Iterate over the claims and the words of fear of a person, each at its own moment."""
    for number, claim in scene.case.asylum_claims.numbered():
        path = f"asylum_claims[{number}]"
        if claim.state is RecordState.HAPPENED and concerns(scene, claim, path).truth is not Truth.NO:
            yield scene.on(claim, path, _moment(claim.claimed or claim.at, scene))
    for number, one in enumerate(person.fears):
        if one.holds is True:
            yield scene.on(one, f"{_fears(scene, person)}[{number}]", _moment(one.at, scene))


def _by(feared: Feared, scene: Scene[Any]) -> Reading:
    """Return whether a claim or a word of fear is hers and was made before or at the scene's moment."""
    item = feared.item
    hers = concerns(scene, item, feared.path) if isinstance(item, AsylumClaim) else YES
    date = "claimed" if isinstance(item, AsylumClaim) else "at"
    return hers & _said(feared.at, scene, f"{feared.path}.{date}")


def _answers(feared: Feared, scene: Scene[Any], state: str | None) -> Reading:
    """Return whether a fear says by itself that a State is not, or no more, among those feared."""
    if isinstance(feared.item, AsylumClaim) and (feared.item.against in {None, state}):
        return NO
    return Reading(Truth.of(state is not None)) & _by(feared, scene)


def _no_fear(scene: Scene[Any], person: Person, state: str | None) -> Reading:
    """Return whether she said before or at the scene's moment that she does not fear a State."""
    place = _fears(scene, person)
    return any_of(
        _said(_moment(one.at, scene), scene, f"{place}[{number}].at")
        for number, one in enumerate(person.fears)
        if one.holds is False and (not one.of or state in one.of)
    )


def _said(when: Moment, scene: Scene[Any], path: str) -> Reading:
    if when.certainly_by(scene.at):
        return YES
    return NO if when.first > min(scene.at.last, scene.as_of.last) else Reading.unknown(path)


def _named(item: AsylumClaim | Fear) -> frozenset[str]:
    if isinstance(item, Fear):
        return frozenset(item.of)
    return frozenset() if item.against is None else frozenset({item.against})


def _field(item: AsylumClaim | Fear) -> str:
    return "of" if isinstance(item, Fear) else "against"


def _nationalities(scene: Scene[Any]) -> str:
    return f"{scene.path}.person" if scene.person is None else f"{_place(scene, scene.person)}.nationalities"


def _fears(scene: Scene[Any], person: Person) -> str:
    return f"{_place(scene, person)}.fears"


def _place(scene: Scene[Any], person: Person) -> str:
    return f"persons[{next(n for n, one in enumerate(scene.case.persons) if one is person)}]"


def _moment(date: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if date is None else date.moment(scene.zone)


def _order(first: Moment, then: Moment, path: str) -> Reading:
    truth = first.before(then)
    return Reading.unknown(path) if truth is Truth.UNKNOWN else Reading(truth)
