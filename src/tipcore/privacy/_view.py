"""A view of a case: what one audience may see at a moment, and what was withheld."""

__all__ = ["View", "Withheld", "view"]

from datetime import date, datetime
from typing import Any, TypeVar, cast

from attrs import evolve, fields, fields_dict, frozen

from tipcore.dates import Moment, instant_of
from tipcore.logic import Truth
from tipcore.models import Case, Model, Person, RecordId, Section, references
from tipcore.privacy._categories import PERSON_FIELDS, SECTIONS
from tipcore.privacy._matrix import Access, Audience, access
from tipcore.profiles import judging
from tipcore.terms import ConsentPurpose, DataCategory, Role

Held = TypeVar("Held", bound=Model)

_ROLES: dict[Audience, frozenset[Role]] = {
    Audience.CASE_MANAGER: frozenset({Role.CASE_MANAGER}),
    Audience.SHELTER: frozenset({Role.SHELTER}),
    Audience.HEALTH: frozenset({Role.HEALTH_WORKER, Role.DOCTOR, Role.NURSE}),
    Audience.POLICE_INVESTIGATOR: frozenset({Role.POLICE}),
    Audience.PROSECUTION: frozenset({Role.PROSECUTOR}),
    Audience.CONSULATE_OF_OWN_STATE: frozenset({Role.CONSULAR_OFFICER}),
    Audience.HOME_DISTRICT_SOCIAL_WORKER: frozenset({Role.HOME_DISTRICT_SOCIAL_WORKER}),
}
_UNLISTED = frozenset({Audience.PERSON, Audience.CASE_MANAGER, Audience.ARCHIVE})
_PURPOSE = {Audience.CONSULATE_OF_OWN_STATE: ConsentPurpose.CONSULAR_CONTACT}


@frozen(kw_only=True)
class Withheld:
    """One thing that the audience does not see: its place, its category, and why. Never its value."""

    path: str
    category: DataCategory | None
    why: str


@frozen(kw_only=True)
class View:
    """What an audience sees.

    Attributes:
        audience: For whom it was made.
        case: The case with all that is withheld taken out. A section that is withheld
            carries no statement of completeness, so that nothing can be read from its absence.
        withheld: Everything that was on record and taken out.
    """

    audience: Audience
    case: Case
    withheld: tuple[Withheld, ...]


def view(case: Case, audience: Audience, as_of: date | datetime) -> View:
    """Return what an audience may see of a case at a moment; deny by default.

    A category that the matrix gives *on consent* is shown only if every person of the case who
    may be concerned has a consent on record that names this audience and certainly stands.
    Where that is unknown, it is withheld.

    Args:
        case: The whole record.
        audience: For whom the view is made.
        as_of: Up to when consents are read; a bare date means its last instant.

    Raises:
        InvalidRecord: The case names a profile that is not known.
        ValueError: `as_of` is a date-time without time zone.

    Examples:
        >>> from tipcore.models import Case, Person
        >>> case = Case(id="c1", persons=(Person(id="p1", unaccompanied=True),))
        >>> seen = view(case, Audience.POLICE_INVESTIGATOR, date(2022, 3, 1))
        >>> [(each.path, each.why) for each in seen.withheld]
        [('persons[0].unaccompanied', 'not for this audience')]

    Source:
        access.md section 2 [default], norms.md D15.
    """
    at = Moment.at(instant_of(as_of, judging(case.profile).zone))
    consented = _consented(case, audience, at)
    withheld: list[Withheld] = []
    changes: dict[str, Any] = {
        "persons": tuple(
            _person(person, f"persons[{number}]", audience, withheld, consented=consented)
            for number, person in enumerate(case.persons)
        )
    }
    for name, section in case.sections().items():
        if section == Section():
            continue
        category = SECTIONS.get(name)
        why = _refusal(audience, category, consented=consented)
        if why:
            withheld.append(Withheld(path=name, category=category, why=why))
            changes[name] = Section()
    if audience not in _UNLISTED and case.owner is not None:
        withheld.append(Withheld(path="owner", category=None, why="not for this audience"))
        changes["owner"] = None
    changes |= _loose_ends(case, changes)
    return View(audience=audience, case=evolve(case, **changes), withheld=tuple(withheld))


def _refusal(audience: Audience, category: DataCategory | None, *, consented: bool) -> str:
    """Return why a category is withheld; empty where it is shown."""
    if category is None:
        return "" if audience in _UNLISTED else "not for this audience"
    match access(audience, category):
        case Access.READ:
            return ""
        case Access.CONSENT:
            return "" if consented else "no live consent for this audience on record"
        case _:
            return "not for this audience"


def _person(
    person: Person, path: str, audience: Audience, withheld: list[Withheld], *, consented: bool
) -> Person:
    """Return the person with the fields that the audience may see."""
    blank = Person(id=person.id)
    changes: dict[str, Any] = {}
    for field in fields(Person):
        value = getattr(person, field.name)
        if field.name == "id" or value == getattr(blank, field.name):
            continue
        category = PERSON_FIELDS.get(field.name)
        why = _refusal(audience, category, consented=consented)
        if why:
            withheld.append(Withheld(path=f"{path}.{field.name}", category=category, why=why))
            changes[field.name] = getattr(blank, field.name)
    return evolve(person, **changes)


def _consented(case: Case, audience: Audience, at: Moment) -> bool:
    """Return whether every person certainly consents to sharing with the audience."""
    if audience is Audience.CONSULATE_OF_OWN_STATE and _claim_or_fear(case):
        return False
    purpose = _PURPOSE.get(audience, ConsentPurpose.SHARING)
    return bool(case.persons) and all(
        any(
            consent.recipients & _ROLES.get(audience, frozenset())
            and consent.live(purpose, at, _closed(case), judging(case.profile).zone).truth is Truth.YES
            for _, consent in case.records_of(case.consents, person)
        )
        for person in case.persons
    )


def _closed(case: Case) -> Moment | None:
    until = case.consents.complete_until
    return None if until is None else until.moment(judging(case.profile).zone)


def _claim_or_fear(case: Case) -> bool:
    """Return whether a claim or a fear stands, or fear was not asked; then no State is told."""
    if any(claim.final is None for claim in case.asylum_claims):
        return True
    return any(not person.fears or person.fears[-1].holds is not False for person in case.persons)


def _cut(value: Held, shown: frozenset[RecordId]) -> Held:
    """Return a value without its links to records that are not shown, at any depth."""
    kind: Any = type(value)
    links = {name for name, to_person in references(kind) if not to_person}
    changes: dict[str, Any] = {}
    for name in fields_dict(kind):
        held = getattr(value, name)
        kept = _shown(held, shown) if name in links else _within(held, shown)
        if kept != held:
            changes[name] = kept
    return evolve(value, **changes) if changes else value


def _shown(link: Any, shown: frozenset[RecordId]) -> Any:  # noqa: ANN401 - an id or a set of ids
    """Return of a link what leads to a record that is shown."""
    if isinstance(link, frozenset):
        return cast("frozenset[RecordId]", link) & shown
    return link if link in shown else None


def _within(held: Any, shown: frozenset[RecordId]) -> Any:  # noqa: ANN401 - any field
    """Return what a field holds, with the links inside it cut."""
    if isinstance(held, Model):
        return _cut(held, shown)
    if isinstance(held, tuple | frozenset):
        return _each_within(held, shown)
    return held


def _each_within(many: Any, shown: frozenset[RecordId]) -> Any:  # noqa: ANN401 - a tuple or a set
    """Return a tuple or a set of the same values, with the links inside each cut."""
    return type(many)(_within(one, shown) for one in many)


def _loose_ends(case: Case, changes: dict[str, Any]) -> dict[str, Any]:
    """Return what is left of the case, with its links into withheld records cut."""
    sections = {name: changes.get(name, section) for name, section in case.sections().items()}
    shown = frozenset(record.id for section in sections.values() for record in section.items)
    left = {**sections, "persons": changes["persons"]}
    return {name: _within(held, shown) for name, held in left.items()}
