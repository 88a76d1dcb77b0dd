"""Hypothesis strategies for dates, answers, terms and every model, derived from the types of the fields."""
# ruff: noqa: ANN401 - an annotation can be any form

__all__ = [
    "cases",
    "moments",
    "partial_dates",
    "persons",
    "records",
    "sections",
    "terms",
    "texts",
    "values",
    "yes_no",
]

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from attrs import frozen
from hypothesis import reject
from hypothesis import strategies as st

from tipcore.dates import Moment, PartialDate
from tipcore.logic import UnknownReason, YesNo
from tipcore.models import Case, Person, PersonId, Record, RecordId, Section
from tipcore.profiles import ids
from tipcore.terms import CountryCode, countries
from tipcore.testing._fields import FieldType, built, field_types, plain

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
R = TypeVar("R", bound=Record)

_FILLED = 5
"""At most so many of the fields that may be blank are filled, so that a case stays small."""

_ZONES = [UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-4, minutes=-30))]


@frozen
class _Known:
    """The ids that references may name: those of the case so far."""

    persons: tuple[str, ...] = ("person-1",)
    records: tuple[str, ...] = ()


def yes_no() -> st.SearchStrategy[YesNo]:
    """Return answers as records hold them: yes, no, not on record, or a reason why unknown.

    Examples:
        >>> isinstance(yes_no(), st.SearchStrategy)
        True
    """
    return st.sampled_from([None, True, False, *UnknownReason])


def terms(vocabulary: type[E]) -> st.SearchStrategy[E]:
    """Return the members of a vocabulary.

    Examples:
        >>> isinstance(terms(UnknownReason), st.SearchStrategy)
        True
    """
    return st.sampled_from(list(vocabulary))


def texts() -> st.SearchStrategy[str]:
    """Return short texts of any script.

    Examples:
        >>> isinstance(texts(), st.SearchStrategy)
        True
    """
    return st.text(min_size=1, max_size=12)


def partial_dates(*, first_year: int = 1990, last_year: int = 2030) -> st.SearchStrategy[PartialDate]:
    """Return dates of every precision and doubt: years to instants, intervals, unspecified digits.

    Examples:
        >>> isinstance(partial_dates(first_year=2020), st.SearchStrategy)
        True
    """
    days = st.dates(date(first_year, 1, 1), date(last_year, 12, 31))
    exact = days.map(date.isoformat)
    bounds = (datetime(first_year, 1, 1), datetime(last_year, 12, 31))  # noqa: DTZ001 - zones are drawn
    instants = st.datetimes(*bounds, timezones=st.sampled_from(_ZONES)).map(
        lambda instant: PartialDate.of(instant).text
    )
    coarse = st.tuples(days, st.sampled_from(["%Y-%m", "%Y", "%Y-%m-XX", "%Y-XX"])).map(
        lambda pair: pair[0].strftime(pair[1])
    )
    decades = days.map(lambda day: f"{day.year // 10}X")
    marked = st.tuples(st.one_of(exact, coarse), st.sampled_from(["", "", "~", "?", "%"])).map("".join)
    intervals = st.tuples(days, days).map(lambda pair: "/".join(day.isoformat() for day in sorted(pair)))
    open_ended = st.tuples(exact, st.sampled_from(["{}/..", "../{}", "/{}"])).map(
        lambda pair: pair[1].format(pair[0])
    )
    return st.one_of(exact, instants, marked, intervals, open_ended, decades, st.just("../..")).map(
        PartialDate
    )


def moments() -> st.SearchStrategy[Moment]:
    """Return moments, exact, wide, half open and unknown, in UTC.

    Examples:
        >>> isinstance(moments(), st.SearchStrategy)
        True
    """
    return partial_dates().map(lambda written: written.moment(UTC))


def records(kind: type[R]) -> st.SearchStrategy[R]:
    """Return valid records of a type, on their own: their references name ids that they do not hold.

    Examples:
        >>> from tipcore.models import Interview
        >>> isinstance(records(Interview), st.SearchStrategy)
        True
    """
    return values(kind)


def sections(kind: type[R], *, max_records: int = 3) -> st.SearchStrategy[Section[R]]:
    """Return sections of records of a type, with and without statements of completeness.

    Examples:
        >>> from tipcore.models import Interview
        >>> isinstance(sections(Interview), st.SearchStrategy)
        True
    """
    return st.integers(0, max_records).flatmap(
        lambda size: _section(kind, tuple(f"record-{number}" for number in range(size)), _Known())
    )


def persons() -> st.SearchStrategy[Person]:
    """Return valid persons, most of their fields blank.

    Examples:
        >>> isinstance(persons(), st.SearchStrategy)
        True
    """
    return values(Person)


def values(kind: type[T]) -> st.SearchStrategy[T]:
    """Return valid values of any model, or of any other type that a field may have.

    Examples:
        >>> from tipcore.models import Actor
        >>> isinstance(values(Actor), st.SearchStrategy)
        True
    """
    form: Any = kind  # Hashable, as all classes are
    return _kind(form, _Known())


@st.composite
def cases(draw: st.DrawFn, *, max_persons: int = 2, max_records: int = 4) -> Case:
    """Return valid cases: ids are unique, references name a person or an earlier record of the case.

    Args:
        draw: Given by Hypothesis.
        max_persons: At most so many persons.
        max_records: At most so many records, over all sections.

    Examples:
        >>> isinstance(cases(max_persons=1), st.SearchStrategy)
        True
    """
    known = _Known(persons=tuple(f"person-{n}" for n in range(1, draw(st.integers(1, max_persons)) + 1)))
    people = tuple(draw(_model(Person, known, id=name)) for name in known.persons)
    parts: dict[str, Section[Any]] = {}
    wanted = draw(st.lists(st.sampled_from(_sections()), unique=True, max_size=max_records))
    left = max_records
    for field in wanted:
        size = draw(st.integers(0, left))
        names = tuple(f"record-{len(known.records) + number}" for number in range(1, size + 1))
        left -= size
        parts[field.name] = draw(_section(get_args(field.kind)[0], names, known))
        known = _Known(known.persons, known.records + names)
    blank = {field.name for field in _sections()}
    case: Case = draw(_model(Case, known, but=frozenset(blank), persons=people, **parts))
    return case


@cache
def _sections() -> tuple[FieldType, ...]:
    return tuple(field for field in field_types(Case) if plain(field.kind) is Section)


@st.composite
def _section(draw: st.DrawFn, kind: Any, names: tuple[str, ...], known: _Known) -> Section[Any]:
    """Return a section of records with these ids, each of which may refer to those before."""
    items: list[Any] = []
    for number, name in enumerate(names):
        earlier = _Known(known.persons, known.records + names[:number])
        items.append(draw(_model(kind, earlier, id=name)))
    return draw(_model(Section[kind], known, items=tuple(items)))


@st.composite
def _model(
    draw: st.DrawFn, /, kind: Any, known: _Known, *, but: frozenset[str] = frozenset(), **given: Any
) -> Any:
    """Return a valid model with some of its fields filled, those in `given` as they are."""
    free = [field for field in field_types(kind) if field.name not in given and field.name not in but]
    optional = [field for field in free if field.optional]
    chosen = [field for field in free if not field.optional]
    if optional:
        chosen += draw(st.lists(st.sampled_from(optional), unique=True, max_size=_FILLED))
    drawn = {field.name: draw(_field(field, known)) for field in chosen}
    found = built(plain(kind), drawn | given)
    return reject() if found is None else found


def _field(field: FieldType, known: _Known) -> st.SearchStrategy[Any]:
    """Return values for a field."""
    if field.name == "profile":
        return st.sampled_from(ids())
    if field.kind is PersonId and field.name == "id":
        return st.just("person-1")
    return _kind(field.kind, known)


@cache
def _kind(kind: Any, known: _Known) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one a form
    """Return values of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind is PersonId:
        return st.sampled_from(known.persons)
    if kind is RecordId:
        return st.sampled_from(known.records or ("record-0",))
    if hasattr(kind, "__supertype__"):
        return st.integers(1, 99).map(lambda number: f"{kind.__name__.lower()}-{number}")
    if origin in {Union, UnionType}:
        return _union(inner, known)
    if origin is tuple:
        return st.lists(_kind(inner[0], known), max_size=2).map(tuple)
    if origin is frozenset:
        return st.frozensets(_kind(inner[0], known), max_size=2)
    if origin is Mapping:
        return st.dictionaries(*(_kind(part, known) for part in inner), max_size=2)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return terms(kind)
    return _model(kind, known)


def _union(members: tuple[Any, ...], known: _Known) -> st.SearchStrategy[Any]:
    """Return values of each member; of a reference, None alone where there is nothing to refer to."""
    filled = [member for member in members if member is not RecordId or known.records]
    return st.one_of(*(_kind(member, known) for member in filled))


_PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(0, 40),
    float: st.floats(0, 40, allow_nan=False, allow_infinity=False),
    str: texts(),
    PartialDate: partial_dates(),
    CountryCode: st.deferred(lambda: st.sampled_from([country.code for country in countries()])),
}
