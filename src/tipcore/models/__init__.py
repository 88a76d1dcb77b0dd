"""Typed records of a trafficking case: persons, and all that happened with them.

Each theme is a module of its own, which is loaded when one of its names is first asked for.
"""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

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
    from tipcore.models._links import references
    from tipcore.models._model import Model
    from tipcore.models._record import Actor, CaseId, PersonId, Record, RecordId, Voiding
    from tipcore.models._section import Section
    from tipcore.models.background import Contact, Name, Trafficking, TraffickingEvent
    from tipcore.models.care import (
        AdmissionAssessment,
        CarePlan,
        Closure,
        ComplaintChannel,
        Denial,
        InternalComplaint,
        NeedsAssessment,
        ServiceOffer,
    )
    from tipcore.models.case import SECTION_NAMES, Case, LegalHold
    from tipcore.models.children import (
        BestInterestsAssessment,
        BestInterestsDetermination,
        CareOrder,
        ChildReferral,
        ChildViews,
        Guardian,
        SafetyRemoval,
    )
    from tipcore.models.consent import Consent, FreeOfPressure
    from tipcore.models.contact import (
        Comment,
        FirstContact,
        ImmediateNeeds,
        InformationGiven,
        InterpreterUse,
        Interview,
        Present,
        ReasonableAccommodation,
    )
    from tipcore.models.family import (
        AccompanyingChild,
        Education,
        FamilyAssessment,
        IdentitySteps,
        ParentalRightsReview,
        Tracing,
        TransitionPlan,
    )
    from tipcore.models.health import (
        CareOffer,
        Examination,
        Exposure,
        FitnessToTravel,
        ForensicSample,
        ResultDisclosure,
        Test,
        Treatment,
    )
    from tipcore.models.identification import (
        AgeAssessment,
        AgeDecision,
        Assessment,
        IdentificationDecision,
        ScreeningBatch,
    )
    from tipcore.models.journey import (
        Arrival,
        ContactsGiven,
        Escort,
        Handover,
        MonitoringVisit,
        ReceivingCarer,
        Reception,
    )
    from tipcore.models.person import (
        AgeDoubt,
        Capacity,
        Fear,
        Language,
        Nationality,
        Person,
        Preference,
        Pregnancy,
        Relation,
        Wishes,
    )
    from tipcore.models.police import (
        BorderExamination,
        Charge,
        Complaint,
        Detention,
        Penalty,
        PoliceAssessment,
        Report,
    )
    from tipcore.models.proceedings import (
        CompensationOrder,
        CourtEvent,
        LegalAid,
        Notification,
        Proceeding,
        Publication,
        PublicationBan,
        SpecialMeasures,
        Testimony,
    )
    from tipcore.models.process import EntryBody, HistoryEntry, ProcessId, ProcessRecord, RecordedFact
    from tipcore.models.returning import (
        Acceptance,
        ReceivingOrganisationSearch,
        Return,
        ReturnAlternative,
        ReturnConsiderations,
        ReturnCosts,
        TravelDocument,
        Verification,
    )
    from tipcore.models.sharing import (
        AccessEvent,
        Collection,
        ConsularContact,
        DataBreach,
        DataRequest,
        Disclosure,
        ListedContact,
        Referral,
        TransferAbroad,
    )
    from tipcore.models.shelter import (
        Accreditation,
        Organisation,
        Placement,
        Restriction,
        RiskAssessment,
        RiskEvent,
        SafetyMeasure,
    )
    from tipcore.models.stay import Application, AsylumClaim, Permit, Reflection, Removal, StayDecision

__all__ = [
    "SECTION_NAMES",
    "Acceptance",
    "AccessEvent",
    "AccompanyingChild",
    "Accreditation",
    "Actor",
    "AdmissionAssessment",
    "AgeAssessment",
    "AgeDecision",
    "AgeDoubt",
    "Application",
    "Arrival",
    "Assessment",
    "AsylumClaim",
    "BestInterestsAssessment",
    "BestInterestsDetermination",
    "BorderExamination",
    "Capacity",
    "CareOffer",
    "CareOrder",
    "CarePlan",
    "Case",
    "CaseId",
    "Charge",
    "ChildReferral",
    "ChildViews",
    "Closure",
    "Collection",
    "Comment",
    "CompensationOrder",
    "Complaint",
    "ComplaintChannel",
    "Consent",
    "ConsularContact",
    "Contact",
    "ContactsGiven",
    "CourtEvent",
    "DataBreach",
    "DataRequest",
    "Declaration",
    "Denial",
    "Detention",
    "Disclosure",
    "Education",
    "EntryBody",
    "Escort",
    "Examination",
    "Exposure",
    "FamilyAssessment",
    "Fear",
    "FirstContact",
    "FitnessToTravel",
    "ForensicSample",
    "FreeOfPressure",
    "Guardian",
    "Handover",
    "HistoryEntry",
    "IdentificationDecision",
    "IdentitySteps",
    "ImmediateNeeds",
    "InformationGiven",
    "InternalComplaint",
    "InterpreterUse",
    "Interview",
    "Language",
    "LegalAid",
    "LegalHold",
    "ListedContact",
    "Model",
    "MonitoringVisit",
    "Name",
    "Nationality",
    "NeedsAssessment",
    "Notification",
    "Organisation",
    "ParentalRightsReview",
    "Penalty",
    "Permit",
    "Person",
    "PersonId",
    "Placement",
    "PoliceAssessment",
    "Preference",
    "Pregnancy",
    "Present",
    "Proceeding",
    "ProcessId",
    "ProcessRecord",
    "Publication",
    "PublicationBan",
    "ReasonableAccommodation",
    "ReceivingCarer",
    "ReceivingOrganisationSearch",
    "Reception",
    "Record",
    "RecordId",
    "RecordedFact",
    "Referral",
    "Reflection",
    "Relation",
    "Removal",
    "Report",
    "Restriction",
    "ResultDisclosure",
    "Return",
    "ReturnAlternative",
    "ReturnConsiderations",
    "ReturnCosts",
    "RiskAssessment",
    "RiskEvent",
    "SafetyMeasure",
    "SafetyRemoval",
    "ScreeningBatch",
    "Section",
    "Sensitivity",
    "ServiceOffer",
    "SpecialMeasures",
    "StayDecision",
    "Test",
    "Testimony",
    "Tracing",
    "Trafficking",
    "TraffickingEvent",
    "TransferAbroad",
    "TransitionPlan",
    "TravelDocument",
    "Treatment",
    "Verification",
    "Voiding",
    "Wishes",
    "declaration",
    "declared",
    "event",
    "open_to_all",
    "operational",
    "personal",
    "protected",
    "references",
    "sensitive",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_declare": (
                "Declaration Sensitivity declaration declared event open_to_all operational personal "
                "protected sensitive"
            ),
            "_links": "references",
            "_model": "Model",
            "_record": "Actor CaseId PersonId Record RecordId Voiding",
            "_section": "Section",
            "background": "Contact Name Trafficking TraffickingEvent",
            "care": (
                "AdmissionAssessment CarePlan Closure ComplaintChannel Denial InternalComplaint "
                "NeedsAssessment ServiceOffer"
            ),
            "case": "Case LegalHold SECTION_NAMES",
            "children": (
                "BestInterestsAssessment BestInterestsDetermination CareOrder ChildReferral ChildViews "
                "Guardian SafetyRemoval"
            ),
            "consent": "Consent FreeOfPressure",
            "contact": (
                "Comment FirstContact ImmediateNeeds InformationGiven InterpreterUse Interview Present "
                "ReasonableAccommodation"
            ),
            "family": (
                "AccompanyingChild Education FamilyAssessment IdentitySteps ParentalRightsReview Tracing "
                "TransitionPlan"
            ),
            "health": (
                "CareOffer Examination Exposure FitnessToTravel ForensicSample ResultDisclosure "
                "Test Treatment"
            ),
            "identification": "AgeAssessment AgeDecision Assessment IdentificationDecision ScreeningBatch",
            "journey": "Arrival ContactsGiven Escort Handover MonitoringVisit ReceivingCarer Reception",
            "person": (
                "AgeDoubt Capacity Fear Language Nationality Person Preference Pregnancy Relation Wishes"
            ),
            "police": "BorderExamination Charge Complaint Detention Penalty PoliceAssessment Report",
            "proceedings": (
                "CompensationOrder CourtEvent LegalAid Notification Proceeding Publication PublicationBan "
                "SpecialMeasures Testimony"
            ),
            "process": "EntryBody HistoryEntry ProcessId ProcessRecord RecordedFact",
            "returning": (
                "Acceptance ReceivingOrganisationSearch Return ReturnAlternative ReturnConsiderations "
                "ReturnCosts TravelDocument Verification"
            ),
            "sharing": (
                "AccessEvent Collection ConsularContact DataBreach DataRequest Disclosure ListedContact "
                "Referral TransferAbroad"
            ),
            "shelter": (
                "Accreditation Organisation Placement Restriction RiskAssessment RiskEvent SafetyMeasure"
            ),
            "stay": "Application AsylumClaim Permit Reflection Removal StayDecision",
        },
    )
