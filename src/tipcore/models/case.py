"""A case: its persons, and one section of each kind of record."""

__all__ = ["SECTION_NAMES", "Case", "LegalHold"]

from collections.abc import Iterator, Mapping
from typing import Annotated, TypeVar

from attrs import fields, frozen

from tipcore.dates import PartialDate
from tipcore.errors import Fault
from tipcore.models._declare import declared, event, operational, personal
from tipcore.models._links import link_faults
from tipcore.models._model import Model
from tipcore.models._record import CaseId, PersonId, Record, RecordId
from tipcore.models._section import Section
from tipcore.models.background import BackgroundSections
from tipcore.models.care import CareSections
from tipcore.models.children import ChildSections
from tipcore.models.contact import ContactSections
from tipcore.models.family import FamilySections
from tipcore.models.health import HealthSections
from tipcore.models.identification import IdentificationSections
from tipcore.models.journey import JourneySections
from tipcore.models.person import Person, PersonSections
from tipcore.models.police import PoliceSections
from tipcore.models.proceedings import ProceedingSections
from tipcore.models.returning import ReturnSections
from tipcore.models.sharing import SharingSections
from tipcore.models.shelter import ShelterSections
from tipcore.models.stay import StaySections
from tipcore.terms import CaseStatus, LegalHoldKind

R = TypeVar("R", bound=Record)


@frozen(kw_only=True, field_transformer=declared)
class LegalHold(Model):
    """A reason to keep the records of a case longer than its retention."""

    kind: Annotated[LegalHoldKind | None, operational("Kind")] = None
    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, event("End")] = None


@frozen(kw_only=True, slots=False, repr=False, field_transformer=declared)
class Case(
    BackgroundSections,
    CareSections,
    ChildSections,
    ContactSections,
    FamilySections,
    HealthSections,
    IdentificationSections,
    JourneySections,
    PersonSections,
    PoliceSections,
    ProceedingSections,
    ReturnSections,
    SharingSections,
    ShelterSections,
    StaySections,
):
    """All that one keeper holds on one or more persons.

    Attributes:
        id: From the caller.
        code: The pseudonymous code that stands for the names in referrals and on files.
        profile: Id of the jurisdiction profile that it is judged by.
        keeper: Id of the organisation that keeps it.
        persons: Its persons.
        linked_cases: Codes of cases that belong with it.
        retention_until: Until when it is kept.
        destroyed_at: When it was destroyed or made anonymous.
        legal_holds: What keeps it longer.

    Raises:
        InvalidRecord: Also where two persons or records have one id, or a reference points nowhere.

    Examples:
        >>> from tipcore.models import Interview, Section
        >>> case = Case(
        ...     id=CaseId("c1"),
        ...     persons=(Person(id=PersonId("p1")),),
        ...     interviews=Section(items=(Interview(id=RecordId("i1")),)),
        ... )
        >>> case
        Case(id='c1', persons=<1>, interviews=<1>)
        >>> case.person_of(case.interviews.items[0]).id
        'p1'
    """

    id: Annotated[CaseId, operational("Id")]
    code: Annotated[str | None, operational("Code")] = None
    profile: Annotated[str, operational("Profile")] = "international"
    keeper: Annotated[str | None, operational("Keeper")] = None
    status: Annotated[CaseStatus | None, operational("Status", htcds="cas_Status")] = None
    owner: Annotated[str | None, personal("Case worker", htcds="cas_CaseOwner")] = None
    persons: Annotated[tuple[Person, ...], operational("Persons")] = ()
    linked_cases: Annotated[frozenset[str], operational("Linked cases")] = frozenset()
    retention_until: Annotated[PartialDate | None, operational("Kept until")] = None
    destroyed_at: Annotated[PartialDate | None, event("Destroyed")] = None
    legal_holds: Annotated[tuple[LegalHold, ...], operational("Legal holds")] = ()

    def person(self, id: PersonId) -> Person | None:  # noqa: A002 - the field's own name
        """Return the person with an id; None if the case has none."""
        return next((person for person in self.persons if person.id == id), None)

    def person_of(self, record: Record) -> Person | None:
        """Return whom a record concerns; None where it names nobody and the case has several persons."""
        if record.person is not None:
            return self.person(record.person)
        return self.persons[0] if len(self.persons) == 1 else None

    def record(self, id: RecordId) -> Record | None:  # noqa: A002 - the field's own name
        """Return the record with an id, voided or not; None if the case has none."""
        return next((record for _, record in self.all_records() if record.id == id), None)

    def sections(self) -> Mapping[str, Section[Record]]:
        """Return every section by its name, in the order of the record types."""
        return {name: getattr(self, name) for name in SECTION_NAMES}

    def all_records(self) -> Iterator[tuple[str, Record]]:
        """Iterate over all records, voided ones too, each with its path (`interviews[0]`)."""
        for name in SECTION_NAMES:
            for number, record in enumerate(getattr(self, name).items):
                yield f"{name}[{number}]", record

    def records_of(self, section: Section[R], person: Person) -> Iterator[tuple[int, R]]:
        """Iterate over the records of a section that concern a person, each with its number.

        In a case with several persons a record that names nobody is left out: whom it
        concerns is unknown.
        """
        for number, record in section.numbered():
            found = self.person_of(record)
            if found is not None and found.id == person.id:
                yield number, record

    def rules(self) -> list[Fault]:
        """Return a fault for each id that stands twice and each reference that points nowhere."""
        persons = [(f"persons[{number}]", person.id, person) for number, person in enumerate(self.persons)]
        return link_faults(persons, [(path, record.id, record) for path, record in self.all_records()])

    def __repr__(self) -> str:
        """Return the id and how many persons and records there are, section by section."""
        counts = {"persons": self.persons, **{name: part.items for name, part in self.sections().items()}}
        shown = "".join(f", {name}=<{len(items)}>" for name, items in counts.items() if items)
        return f"Case(id={self.id!r}{shown})"


SECTION_NAMES: tuple[str, ...] = tuple(
    field.name for field in fields(Case) if isinstance(field.default, Section)
)
"""The name of every section of a case."""
