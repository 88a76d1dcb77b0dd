"""What ends a duty without a breach: the person died, or came of age."""

__all__ = ["came_of_age", "day_of_death_known", "died"]

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._listing import YES, Listing, Occurrence
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import decided_age
from tipcore.dates import UNKNOWN_MOMENT, Moment, TimeLimit, birthday
from tipcore.logic import Reading, Truth
from tipcore.models import Person
from tipcore.terms import AgeOutcome

_ADULT_AT = 18
_CHILDHOOD = TimeLimit.months(12 * _ADULT_AT)

_decided_adult: Evidence[Any] = recorded_events(
    "age_decisions",
    "the person is decided to be an adult",
    which=is_one_of("outcome", AgeOutcome.ADULT, says="the decision is that of an adult"),
)


def _deaths(scene: Scene[Any]) -> Listing:
    """List the day of death; a death without a day may lie anywhere, so that it decides nothing."""
    person, now = scene.person, scene.as_of.last
    if person is None:
        return Listing(occurrences=(), gaps=frozenset({f"{scene.path}.person"}), now=now)
    path = _place(scene, person)
    when = UNKNOWN_MOMENT if person.died is None else person.died.moment(scene.zone)
    dead = person.deceased is True or person.died is not None
    found = Occurrence(path=path, date_path=f"{path}.died", when=when)
    return Listing(
        occurrences=(found,) if dead and when.first <= now else (),
        gaps=frozenset({f"{path}.died"}),
        now=now,
        complete=None if person.deceased is not False and person.died is None else now,
        closed_by=f"{path}.{'deceased' if person.died is None else 'died'}",
    )


died: Evidence[Any] = Evidence(name="died", says="the person died", list_for=_deaths)
"""The death of the person, from the day of it on."""


@condition("the day of death is on record, if the person died")
def day_of_death_known(scene: Scene[Any]) -> Reading:
    """Read whether a person is said to have died, and on which day: without it no duty can be told to end."""
    person = scene.person
    if person is None or person.deceased is not True or person.died is not None:
        return YES
    return Reading.unknown(f"{_place(scene, person)}.died")


def _adulthood(scene: Scene[Any]) -> Listing:
    """List the 18th birthday, or the decisions that the person is an adult while no later one says else."""
    person, now = scene.person, scene.as_of.last
    if person is None:
        return Listing(occurrences=(), gaps=frozenset({f"{scene.path}.person"}), now=now)
    path = f"{_place(scene, person)}.birth"
    adult = _decided_adult.list_for(scene).occurrences
    decided = decided_age(scene.now())
    if decided is None or decided.truth is Truth.YES:
        adult = ()
    elif decided.truth is Truth.UNKNOWN:
        adult = tuple(evolve(one, fits=one.fits & decided) for one in adult)
    if decided is None or decided.truth is not Truth.NO:
        adult += tuple(one for one in _birthdays(scene, person, path) if one.when.first <= now)
    return Listing(occurrences=adult, gaps=frozenset({path}), now=now)


def _birthdays(scene: Scene[Any], person: Person, path: str) -> Iterator[Occurrence]:
    """Iterate over the birthday by the date of birth, and the last day on which it can be.

    Who was a child at the moment that governs the duty is none 18 years later, whatever else
    is known. A birthday that lies before a decision that the person is a child does not count.
    """
    dates = [one.at for _, one in scene.case.records_of(scene.case.age_decisions, person)]
    decided = [one.moment(scene.zone) for one in dates if one is not None]
    if person.birth is not None:
        by_birth = birthday(person.birth, _ADULT_AT, scene.zone)
        if not any(by_birth.last < one.first <= scene.as_of.last for one in decided):
            yield Occurrence(path=path, date_path=path, when=by_birth)
    last = _CHILDHOOD.due(scene.at, calendar=None, zone=scene.zone).latest
    if last is not None:
        yield Occurrence(path=path, date_path=path, when=Moment.at(last))


came_of_age: Evidence[Any] = Evidence(name="came_of_age", says="the person came of age", list_for=_adulthood)
"""The 18th birthday, as far as the date of birth tells it, or a decision on age that says *adult*."""


def _place(scene: Scene[Any], person: Person) -> str:
    """Return the path of the person in the case."""
    return f"persons[{next(n for n, one in enumerate(scene.case.persons) if one is person)}]"
