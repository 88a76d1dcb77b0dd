"""An obligation: what is owed, by whom, when, with its sources. A declaration, not a program."""

__all__ = [
    "Bearer",
    "Each",
    "Instance",
    "Obligation",
    "Principle",
    "Remedy",
    "RemedyKind",
    "Severity",
    "Subject",
    "WaivedBy",
]

from collections.abc import Callable, Iterator
from enum import StrEnum
from re import fullmatch
from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Condition
from tipcore.dates import PartialDate
from tipcore.errors import DefinitionError
from tipcore.models import Case, Person
from tipcore.principles._norm import Norm
from tipcore.sources import Citation
from tipcore.terms import RecordState

Item = TypeVar("Item")


class Principle(StrEnum):
    """The six families of guiding principles, and the first three letters of their codes."""

    RIGHTS_BASED = "RBA"
    NON_DISCRIMINATION = "NDI"
    CHILD_CENTRED = "CHI"
    GENDER_SENSITIVE = "GEN"
    DATA_PROTECTION = "DAT"
    SAFE_RETURN = "RET"


class Bearer(StrEnum):
    """Who owes it. The protected person is never among them."""

    COMPETENT_AUTHORITY = "competent_authority"
    POLICE = "police"
    PROSECUTION = "prosecution"
    IMMIGRATION = "immigration"
    SOCIAL_WELFARE = "social_welfare"
    FOREIGN_AFFAIRS = "foreign_affairs"
    HOME_AFFAIRS = "home_affairs"
    CONSULATE = "consulate"
    COURT = "court"
    HEALTH_SERVICE = "health_service"
    SHELTER = "shelter"
    CASE_MANAGER = "case_manager"
    FIRST_RESPONDER = "first_responder"
    INTERVIEWER = "interviewer"
    DATA_CONTROLLER = "data_controller"
    SENDING_STATE = "sending_state"
    STATE_OF_NATIONALITY = "state_of_nationality"
    ANY_PROFESSIONAL = "any_professional"


class Severity(StrEnum):
    """How grave a breach is; `BLOCK` refuses an act that is still planned."""

    BLOCK = "block"
    ERROR = "error"
    WARNING = "warning"


class RemedyKind(StrEnum):
    """What is to be done; the list is closed, and nothing in it takes anything from the person."""

    DO = "do"
    OFFER = "offer"
    STOP_ACT = "stop_act"
    ASSESS = "assess"
    RECORD = "record"
    REPORT = "report"
    REVIEW = "review"
    NOTIFY = "notify"
    ESCALATE = "escalate"
    NEXT_STEP = "next_step"


class Subject(StrEnum):
    """What an obligation speaks of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    BATCH = "batch"
    SYSTEM = "system"


class WaivedBy(StrEnum):
    """Who may waive what is owed; a waiver by a child or without information has no effect."""

    ADULT_INFORMED = "adult_informed"


@frozen
class Remedy:
    """What mends the breach or meets what is due, in one sentence for the bearer."""

    kind: RemedyKind
    says: str


@frozen(kw_only=True)
class Instance(Generic[Item]):
    """One place where an obligation is judged.

    Attributes:
        path: Where it stands (`interviews[0]`); does not depend on the day of the check.
        item: The thing itself.
        person: Whom it concerns; None where the record does not say.
        at: The date that governs it (the anchor); None where it is not on record.
        state: Whether it happened or is planned; a negative fact makes nothing owed.
        planned: When it was planned for, where that is on record; until it happens it is a plan.
        given_up: When the plan was given up: from then on nothing is due before it.
        dated_by: The path of that date; empty for the `at` of the thing.
    """

    path: str
    item: Item
    person: Person | None
    at: PartialDate | None
    state: RecordState = RecordState.HAPPENED
    planned: PartialDate | None = None
    given_up: PartialDate | None = None
    dated_by: str = ""


@frozen(kw_only=True)
class Each(Generic[Item]):
    """Where to look: all places of a kind in a case, each with its person and its anchor.

    Attributes:
        name: Plural, for people and for the index (`interviews`).
        find: Finds the instances in a case, independent of the day of the check.
        section: The section of the case that holds them; empty for the persons themselves.
    """

    name: str
    find: Callable[[Case], Iterator[Instance[Item]]]
    section: str = ""


@frozen(kw_only=True, eq=False)
class Obligation(Generic[Item]):
    """One obligation of the guiding principles.

    Attributes:
        code: Family and number, permanent (`CHI044`).
        name: The fault, kebab-case; reads after *a case with ...*.
        asks: What is owed, in one sentence.
        principle: Its family.
        bearer: Who owes it.
        each: The places where it is judged.
        norm: What must, must not, or must in time be.
        severity: How grave a breach is (`default`: all severities are this project's).
        cites: Its sources, at least one.
        remedy: What the bearer does about it.
        why: Why it is asked, for people.
        counts_as_evidence: What on record shows that it is met.
        does_not_show: What the check cannot see.
        when: Read at the anchor; where it does not hold the obligation does not apply.
        unless: Named, cited exceptions, read at the anchor.
        excuse: A reason on record, known before or at the act, that excuses it.
        waivable_by: Who may waive it; empty for *nobody*.
        waiver: The condition that a valid waiver is on record, where it may be waived.
        otherwise: What follows when it is breached; never erases the breach.
        yields_to: Codes of obligations that go before it; both are shown.
        in_tension_with: Codes of obligations that pull the other way; both are shown.
        specialises: Code of the obligation of which it is a stricter or local form; one
            breach of both is reported once.
        profiles: Profiles in whose lineage it applies.
        subject: What it speaks of.
        since: The version of this library that first had it.

    Raises:
        DefinitionError: The code is not of its family, there is no source, or a waiver is
            declared without one who may waive.
    """

    code: str
    name: str
    asks: str
    principle: Principle
    bearer: Bearer
    each: Each[Item]
    norm: Norm[Item]
    severity: Severity
    cites: tuple[Citation, ...]
    remedy: Remedy
    why: str
    counts_as_evidence: str
    does_not_show: str = ""
    when: Condition[Item] | None = None
    unless: tuple[Condition[Item], ...] = ()
    excuse: Condition[Item] | None = None
    waivable_by: frozenset[WaivedBy] = frozenset()
    waiver: Condition[Item] | None = None
    otherwise: Norm[Item] | None = None
    yields_to: tuple[str, ...] = ()
    in_tension_with: tuple[str, ...] = ()
    specialises: str | None = None
    profiles: frozenset[str] = frozenset({"international"})
    subject: Subject = Subject.PERSON
    since: str = "0.1.0"

    def __attrs_post_init__(self) -> None:
        """Check what no type checker sees."""
        if not fullmatch(rf"{self.principle}\d{{3}}", self.code):
            msg = f"{self.code}: a code is the three letters of its family and three digits"
            raise DefinitionError(msg)
        if not self.cites:
            msg = f"{self.code}: an obligation has at least one source"
            raise DefinitionError(msg)
        if bool(self.waivable_by) != (self.waiver is not None):
            msg = f"{self.code}: waivable_by and waiver are declared together"
            raise DefinitionError(msg)
