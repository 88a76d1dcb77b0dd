"""A person of a case: who she is, what she speaks, prefers and fears; the relations between persons."""

__all__ = [
    "AgeDoubt",
    "Capacity",
    "Fear",
    "Language",
    "Nationality",
    "Person",
    "PersonSections",
    "Preference",
    "Pregnancy",
    "Relation",
    "Wishes",
]

from collections.abc import Mapping
from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Actor, PersonId, Record
from tipcore.models._section import EMPTY, Section
from tipcore.models.background import Contact, Name, Trafficking
from tipcore.models.process import ProcessRecord
from tipcore.terms import (
    CapacityCause,
    ConsentPurpose,
    CountryCode,
    Custody,
    Disability,
    EducationLevel,
    GenderIdentity,
    LanguageLevel,
    MaritalStatus,
    NationalityBasis,
    NationalityState,
    PersonRole,
    Region,
    RelationKind,
    Sex,
    SexPreference,
)


@frozen(kw_only=True, field_transformer=declared)
class Nationality(Model):
    """A State that is, or may be, the person's own.

    Attributes:
        country: The State (ISO 3166-1 alpha-2).
        basis: National, or permanent resident when she entered the receiving State (PP 8(1)).
        state: How far that is established.
    """

    country: Annotated[CountryCode, personal("State")]
    basis: Annotated[NationalityBasis | None, personal("Basis")] = None
    state: Annotated[NationalityState | None, personal("How far established")] = None


@frozen(kw_only=True, field_transformer=declared)
class Language(Model):
    """A language that the person understands (BCP 47 or ISO 639 code); `sign` for a sign language."""

    code: Annotated[str, personal("Language", htcds="prs_PrimaryLanguage")]
    level: Annotated[LanguageLevel | None, personal("Level")] = None
    sign: Annotated[YesNo, personal("Sign language")] = None


@frozen(kw_only=True, field_transformer=declared)
class Capacity(Model):
    """Whether the person can decide for herself on a purpose (None: on any), and while what lasts."""

    purpose: Annotated[ConsentPurpose | None, sensitive("Purpose")] = None
    holds: Annotated[YesNo, sensitive("Has capacity")] = None
    cause: Annotated[CapacityCause | None, sensitive("Cause")] = None
    since: Annotated[PartialDate | None, sensitive("From")] = None
    until: Annotated[PartialDate | None, sensitive("Until")] = None


@frozen(kw_only=True, field_transformer=declared)
class AgeDoubt(Model):
    """A named author's reason to believe that the person is a child, until an age decision or proof."""

    holds: Annotated[YesNo, personal("Reason to believe a child")] = None
    at: Annotated[PartialDate | None, event("When", Sensitivity.PERSONAL)] = None
    by: Annotated[Actor | None, operational("By")] = None
    ground: Annotated[str | None, personal("Ground")] = None


@frozen(kw_only=True, field_transformer=declared)
class Pregnancy(Model):
    """Whether the person is pregnant, and the estimated date of birth."""

    pregnant: Annotated[YesNo, sensitive("Pregnant")] = None
    estimated_due: Annotated[PartialDate | None, sensitive("Estimated due")] = None


@frozen(kw_only=True, field_transformer=declared)
class Preference(Model):
    """The sex that the person prefers in those who meet her; `asked` tells that she was asked."""

    asked: Annotated[PartialDate | None, event("Asked")] = None
    interviewer: Annotated[SexPreference | None, personal("Interviewer")] = None
    interpreter: Annotated[SexPreference | None, personal("Interpreter")] = None
    examiner: Annotated[SexPreference | None, personal("Examiner")] = None


@frozen(kw_only=True, field_transformer=declared)
class Fear(Model):
    """Whether the person fears harm, said in any words; `of` names States, empty means not said whom."""

    holds: Annotated[YesNo, sensitive("Fear")] = None
    at: Annotated[PartialDate | None, event("Said", Sensitivity.SENSITIVE)] = None
    of: Annotated[frozenset[CountryCode], sensitive("States feared")] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class Wishes(Model):
    """What the person wants to hear and to have."""

    information: Annotated[YesNo, personal("Information on proceedings")] = None
    monitoring: Annotated[YesNo, personal("Follow-up visits")] = None
    family_contact: Annotated[YesNo, personal("Contact with family")] = None


@frozen(kw_only=True, field_transformer=declared)
class Person(Model):
    """A victim, a child who came with her, a relative or another person of the case.

    Attributes:
        id: From the caller; unique in the case; says nothing of the person.
        role: In which role the person is in the case.
        age_doubts: Each recorded reason to believe that the person is a child.
        capacities: What is recorded of her capacity, per purpose.
        can_be_harmed_by: States that, as far as is known, could harm her.
        fears: What she said, or did not say, about fear, at each time she was asked.
        processes: Her running and ended workflows; each holds one region of her record.
        merged_into: The person of whom this one turned out to be a duplicate.
    """

    id: Annotated[PersonId, operational("Id")]
    role: Annotated[PersonRole, operational("Role")] = PersonRole.VICTIM
    name: Annotated[Name | None, personal("Name")] = None
    contact: Annotated[Contact | None, personal("Contact")] = None
    birth: Annotated[PartialDate | None, personal("Date of birth", htcds="prs_Birthdate")] = None
    age_doubts: Annotated[tuple[AgeDoubt, ...], personal("Reasons to believe a child")] = ()
    sex: Annotated[Sex | None, sensitive("Sex")] = None
    gender_identity: Annotated[GenderIdentity | None, sensitive("Gender identity", htcds="prs_Gender")] = None
    nationalities: Annotated[frozenset[Nationality], personal("Nationalities", htcds="prs_Citizenship")] = (
        frozenset()
    )
    stateless: Annotated[YesNo, personal("Stateless")] = None
    identity_number: Annotated[str | None, personal("Identity number", htcds="prs_IdentityNumber")] = None
    entered_at: Annotated[PartialDate | None, event("Entered the country", Sensitivity.PERSONAL)] = None
    languages: Annotated[tuple[Language, ...], personal("Languages")] = ()
    reads: Annotated[YesNo, personal("Can read")] = None
    capacities: Annotated[tuple[Capacity, ...], sensitive("Capacity")] = ()
    disability: Annotated[frozenset[Disability], sensitive("Disability")] = frozenset()
    can_be_pregnant: Annotated[YesNo, sensitive("Can be pregnant")] = None
    pregnancy: Annotated[Pregnancy | None, sensitive("Pregnancy")] = None
    preferred_sex: Annotated[Preference | None, personal("Preferred sex of others")] = None
    can_be_harmed_by: Annotated[frozenset[CountryCode], sensitive("States that can harm")] = frozenset()
    fears: Annotated[tuple[Fear, ...], sensitive("Fear")] = ()
    unaccompanied: Annotated[YesNo, personal("Unaccompanied")] = None
    wants: Annotated[Wishes | None, personal("Wishes")] = None
    marital_status: Annotated[MaritalStatus | None, personal("Marital status", htcds="prs_MaritalStatus")] = (
        None
    )
    number_of_children: Annotated[
        int | None, personal("Number of children", htcds="prs_NumberOfChildren")
    ] = None
    education: Annotated[
        EducationLevel | None, personal("Highest education", htcds="prs_HighestLevelOfEducation")
    ] = None
    deceased: Annotated[YesNo, sensitive("Deceased", htcds="prs_Deceased")] = None
    died: Annotated[PartialDate | None, event("Died", Sensitivity.SENSITIVE)] = None
    trafficking: Annotated[Trafficking | None, sensitive("What was done to the person")] = None
    processes: Annotated[tuple[ProcessRecord, ...], operational("Processes")] = ()
    merged_into: Annotated[PersonId | None, operational("Merged into")] = None

    @property
    def regions(self) -> Mapping[Region, str | None]:
        """The state of each of the seven regions; None where no process of it is on record.

        The process that was entered last speaks for its region.
        """
        states: dict[Region, str | None] = dict.fromkeys(Region)
        for process in self.processes:
            if process.region is not None:
                states[process.region] = process.state
        return states


@frozen(kw_only=True, field_transformer=declared)
class Relation(Record):
    """How `person` and another person stand to each other.

    Attributes:
        other: The other person of the case; None where she is not one.
        kind: What the other one is to the person.
        suspected_trafficker: Whether the other one is suspected of the trafficking.
        verified: Whether the relation itself was checked (a man who says *uncle*).
        custody: Who has custody of the child.
    """

    other: Annotated[PersonId | None, personal("Other person")] = None
    kind: Annotated[RelationKind | None, personal("Kind")] = None
    suspected_trafficker: Annotated[YesNo, sensitive("Suspected trafficker")] = None
    verified: Annotated[YesNo, personal("Verified")] = None
    lives_with: Annotated[YesNo, personal("Lives with")] = None
    travels_with: Annotated[YesNo, personal("Travels with")] = None
    custody: Annotated[Custody | None, personal("Custody")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class PersonSections(Model):
    """The sections of the persons' theme."""

    relations: Annotated[Section[Relation], operational("Relations")] = EMPTY
