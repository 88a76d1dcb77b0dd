"""The facts of a workflow, read from a case with our models."""

__all__ = ["facts"]

from collections.abc import Iterable, Mapping

from tipcore.conditions._fact import Fact
from tipcore.conditions._scene import Scene
from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.models import Case, Person
from tipcore.profiles import Profile
from tipcore.terms import Term


def facts(
    wanted: Mapping[str, Fact],
    case: Case,
    person: Person,
    at: Moment,
    profile: Profile,
    *,
    states: Iterable[str] = (),
) -> dict[tuple[str, str | None], Truth | Term]:
    """Return what a case says of the facts of a workflow; a fact that it does not decide is left out.

    Args:
        wanted: The facts by name: `workflow.facts`.
        case: The record.
        person: The person concerned.
        at: The moment for which it is read.
        profile: The jurisdiction.
        states: The States for which facts about a State are read; none given: her own States.

    Returns:
        Values by name and State, as `fire` and `available` take them in `facts=`.
    """
    about = tuple(states) or tuple(sorted(each.country for each in person.nationalities))
    found: dict[tuple[str, str | None], Truth | Term] = {}
    for fact in wanted.values():
        for state in about if fact.about_state else (None,):
            scene = Scene(
                case=case, person=person, item=None, path="", at=at, as_of=at, profile=profile, about=state
            )
            value = fact.value(scene)
            if value is not Truth.UNKNOWN:
                found[fact.name, state] = value
    return found
