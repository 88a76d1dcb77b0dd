"""Typed records of a trafficking case: persons, and all that happened with them.

Each theme is a module of its own, which is loaded when one of its names is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tipcore.models._declare import (
        Declaration,
        Sensitivity,
        declaration,
        declared,
        event,
        open_to_all,
        operational,
        personal,
        protected,
        sensitive,
    )
    from tipcore.models._model import Model
    from tipcore.models._record import Actor, CaseId, PersonId, Record, RecordId, Voiding
    from tipcore.models._section import Section
    from tipcore.models.background import BackgroundSections, Contact, Name, Trafficking, TraffickingEvent
    from tipcore.models.case import Case, LegalHold
    from tipcore.models.consent import Consent, FreeOfPressure
    from tipcore.models.contact import (
        Comment,
        ContactSections,
        FirstContact,
        ImmediateNeeds,
        InformationGiven,
        InterpreterUse,
        Interview,
        Present,
        ReasonableAccommodation,
    )
    from tipcore.models.identification import (
        AgeAssessment,
        AgeDecision,
        Assessment,
        IdentificationDecision,
        IdentificationSections,
        ScreeningBatch,
    )
    from tipcore.models.person import (
        AgeDoubt,
        Capacity,
        Fear,
        Language,
        Nationality,
        Person,
        PersonSections,
        Preference,
        Pregnancy,
        Relation,
        Wishes,
    )
    from tipcore.models.process import EntryBody, HistoryEntry, ProcessId, ProcessRecord, RecordedFact

__all__ = [
    "Actor",
    "AgeAssessment",
    "AgeDecision",
    "AgeDoubt",
    "Assessment",
    "BackgroundSections",
    "Capacity",
    "Case",
    "CaseId",
    "Comment",
    "Consent",
    "Contact",
    "ContactSections",
    "Declaration",
    "EntryBody",
    "Fear",
    "FirstContact",
    "FreeOfPressure",
    "HistoryEntry",
    "IdentificationDecision",
    "IdentificationSections",
    "ImmediateNeeds",
    "InformationGiven",
    "InterpreterUse",
    "Interview",
    "Language",
    "LegalHold",
    "Model",
    "Name",
    "Nationality",
    "Person",
    "PersonId",
    "PersonSections",
    "Preference",
    "Pregnancy",
    "Present",
    "ProcessId",
    "ProcessRecord",
    "ReasonableAccommodation",
    "Record",
    "RecordId",
    "RecordedFact",
    "Relation",
    "ScreeningBatch",
    "Section",
    "Sensitivity",
    "Trafficking",
    "TraffickingEvent",
    "Voiding",
    "Wishes",
    "declaration",
    "declared",
    "event",
    "open_to_all",
    "operational",
    "personal",
    "protected",
    "sensitive",
]

_THEMES = {
    "_declare": (
        "Declaration Sensitivity declaration declared event open_to_all operational personal "
        "protected sensitive"
    ),
    "_model": "Model",
    "_record": "Actor CaseId PersonId Record RecordId Voiding",
    "_section": "Section",
    "background": "BackgroundSections Contact Name Trafficking TraffickingEvent",
    "case": "Case LegalHold",
    "consent": "Consent FreeOfPressure",
    "contact": (
        "Comment ContactSections FirstContact ImmediateNeeds InformationGiven InterpreterUse "
        "Interview Present ReasonableAccommodation"
    ),
    "identification": (
        "AgeAssessment AgeDecision Assessment IdentificationDecision IdentificationSections ScreeningBatch"
    ),
    "person": (
        "AgeDoubt Capacity Fear Language Nationality Person PersonSections Preference Pregnancy "
        "Relation Wishes"
    ),
    "process": "EntryBody HistoryEntry ProcessId ProcessRecord RecordedFact",
}
_MODULE_OF = {name: theme for theme, names in _THEMES.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name of the room
        """Load the theme of a public name when it is first asked for."""
        if name not in _MODULE_OF:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted(__all__)
