"""How places are declared: the records of one section, each with its anchor."""

__all__ = ["each_record"]

from collections.abc import Iterator
from typing import Any

from attrs import fields_dict

from tipcore.dates import PartialDate
from tipcore.errors import DefinitionError
from tipcore.models import Case, Record, Section
from tipcore.principles._obligation import Each, Instance
from tipcore.terms import PersonRole, RecordState

_HAPPENED = frozenset({RecordState.HAPPENED})


def each_record(
    section: str,
    *dates: str,
    planned: str = "",
    only_dated: bool = False,
    counts: frozenset[RecordState] = _HAPPENED,
    name: str = "",
    of_suspects: bool = False,
) -> Each[Any]:
    """Return the place of the records of one section.

    Args:
        section: The section (`placements`).
        dates: The fields that may hold the anchor, the first that is filled wins; `at` comes last.
        planned: The field that holds the date of a plan, while the anchor is blank or to come.
        only_dated: Whether a record with none of those dates is no act at all; `at` does not count.
        counts: The states in which the record itself is the thing in question (a *refused*
            complaint, where the refusal is judged).
        name: Plural, for people; the section in words where it is left out.
        of_suspects: Whether records of a suspect count too; who is suspected and presumed a
            victim has the role of a victim.

    Raises:
        DefinitionError: The case has no such section.
    """
    if section not in fields_dict(Case):
        msg = f"{section}: a case has no such section"
        raise DefinitionError(msg)
    usual = () if only_dated else ("at",)

    def find(case: Case) -> Iterator[Instance[Any]]:
        records: Section[Record] = getattr(case, section)
        for number, record in records.numbered():
            path = f"{section}[{number}]"
            at, field = _first_date(record, (*dates, *usual))
            plan: PartialDate | None = getattr(record, planned) if planned else None
            state = RecordState.HAPPENED if record.state in counts else record.state
            if at is None and plan is not None and state in _HAPPENED:
                at, field, state = plan, planned, RecordState.PLANNED
            person = case.person_of(record)
            suspect = person is not None and person.role is PersonRole.SUSPECT
            if (at is None and only_dated) or (suspect and not of_suspects):
                continue
            yield Instance(
                path=path,
                item=record,
                person=person,
                at=at,
                state=state,
                planned=plan,
                dated_by=f"{path}.{field}" if field else "",
            )

    return Each(name=name or section.replace("_", " "), find=find, section=section)


def _first_date(record: Record, names: tuple[str, ...]) -> tuple[PartialDate | None, str]:
    """Return the first filled date of a record and its field; the first field where none is filled."""
    for name in names:
        value: PartialDate | None = getattr(record, name)
        if value is not None:
            return value, name
    return None, names[0] if names else ""
