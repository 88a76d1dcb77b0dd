"""What the workflow *repatriation* reads from a profile: actors, documents, limits, each with its source.

A parameter may have a form for one direction (`return-depart-actors-home`), which wins
over the plain one. Actors are added to those that the workflow itself names; nobody can
be taken from an exit of the person.
"""

__all__ = ["INTERNATIONAL_RETURN", "LESOTHO_RETURN"]

from tipcore.dates import TimeLimit
from tipcore.profiles._profile import ProfileValue, Setting
from tipcore.sources import (
    IOM_DA,
    IOM_REINTEGRATION,
    LS_ATIP,
    LS_PASSPORTS,
    ODIHR_R,
    PP,
    TIPCORE_DEFAULT,
    Citation,
    EvidenceMark,
)
from tipcore.terms import Role

_OWN = TIPCORE_DEFAULT.at("repatriation", EvidenceMark.DEFAULT)


def _value(name: str, value: Setting, *cites: Citation) -> ProfileValue:
    return ProfileValue(name=name, value=value, cites=cites or (_OWN,))


def _roles(name: str, roles: tuple[Role, ...], *cites: Citation) -> ProfileValue:
    return _value(name, frozenset(role.value for role in roles), *cites)


def _papers(name: str, *papers: str, cites: tuple[Citation, ...] = ()) -> ProfileValue:
    return _value(name, frozenset(papers), *cites)


_VERIFYING = PP.at("art. 8(3)-(4)", EvidenceMark.PRIMARY)
_RISK = ODIHR_R.at("P3", EvidenceMark.SECONDARY)

INTERNATIONAL_RETURN: tuple[ProfileValue, ...] = (
    _roles(
        "return-explain-actors",
        (Role.CASE_MANAGER, Role.LEGAL_AID, Role.SOCIAL_WORKER, Role.NGO, Role.IOM, Role.CONSULAR_OFFICER),
    ),
    _roles(
        "return-inform-state-actors",
        (Role.CONSULAR_OFFICER, Role.FOREIGN_AFFAIRS, Role.IOM),
        _VERIFYING,
    ),
    _roles("return-depart-actors", (Role.CASE_MANAGER, Role.IOM, Role.CONSULAR_OFFICER)),
    _roles("return-arrival-actors", (Role.BORDER_OFFICER, Role.IMMIGRATION)),
    _roles(
        "return-reception-actors", (Role.SOCIAL_DEVELOPMENT, Role.SOCIAL_WORKER, Role.RECEIVING_ORGANISATION)
    ),
    _roles("return-follow-up-actors", (Role.SOCIAL_WORKER, Role.NGO, Role.IOM, Role.RECEIVING_ORGANISATION)),
    _roles("return-nationality-actors", (Role.CONSULAR_OFFICER, Role.FOREIGN_AFFAIRS), _VERIFYING),
    _roles("return-nationality-actors-home", (Role.HOME_AFFAIRS, Role.CONSULAR_OFFICER), _VERIFYING),
    _roles("return-admission-actors", (Role.FOREIGN_AUTHORITY, Role.FOREIGN_AFFAIRS, Role.UNHCR)),
    _roles("return-risk-recorded-by", (Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.IOM), _RISK),
    _roles("return-nationality-recorded-by", (Role.CONSULAR_OFFICER, Role.FOREIGN_AFFAIRS), _VERIFYING),
    _roles("return-nationality-recorded-by-home", (Role.HOME_AFFAIRS, Role.CONSULAR_OFFICER), _VERIFYING),
    _roles(
        "return-document-recorded-by",
        (Role.CONSULAR_OFFICER, Role.FOREIGN_AFFAIRS, Role.IOM, Role.CASE_MANAGER),
        _VERIFYING,
    ),
    _roles(
        "return-reception-recorded-by",
        (Role.RECEIVING_ORGANISATION, Role.SOCIAL_WORKER, Role.CASE_MANAGER, Role.IOM),
    ),
    _papers("return-explain-documents", "options-sheet"),
    _papers("return-inform-state-documents", "verification-request", cites=(_VERIFYING,)),
    _papers("return-depart-documents", "departure-note", "travel-document", "voluntary-return-declaration"),
    _papers("return-arrival-documents", "arrival-note"),
    _papers("return-reception-documents", "handover-receipt"),
    _papers("return-incident-documents", "incident-form"),
    _papers("return-follow-up-documents", "monitoring-form"),
    _value("return-nationality-answer", TimeLimit.working_days(10)),
    _value("return-nationality-escalation", TimeLimit.working_days(20)),
    _value("return-suspension-review", TimeLimit.days(30)),
    _value("return-admission-answer", TimeLimit.days(30)),
    _value(
        "return-reintegration-plan",
        TimeLimit.months(1),
        IOM_REINTEGRATION.at("2.2-2.3", EvidenceMark.PRIMARY),
    ),
    _value("return-visit-1", TimeLimit.days(7)),
    _value("return-visit-2", TimeLimit.months(1)),
    _value("return-visit-3", TimeLimit.months(3)),
    _value("return-visit-4", TimeLimit.months(6)),
    _value("return-visit-5", TimeLimit.months(12), IOM_DA.at("ch. 3", EvidenceMark.RECALLED)),
)
"""Good practice where no law of a State is known."""

_ACTORS = LS_ATIP.at("s.34(1)(a)(i)", EvidenceMark.PRIMARY)
_HOME_DUTY = LS_ATIP.at("s.34(1)(b)", EvidenceMark.PRIMARY)
_OUT = LS_ATIP.at("ss.32-33", EvidenceMark.PRIMARY)

LESOTHO_RETURN: tuple[ProfileValue, ...] = (
    _roles("return-risk-recorded-by-home", (Role.FOREIGN_AFFAIRS, Role.SOCIAL_DEVELOPMENT), _ACTORS),
    _roles("return-risk-recorded-by-abroad", (Role.SOCIAL_DEVELOPMENT, Role.IOM), _OUT),
    _roles(
        "return-nationality-recorded-by-home",
        (Role.HOME_AFFAIRS,),
        LS_ATIP.at("s.34(1)(b)(iv)", EvidenceMark.PRIMARY),
    ),
    _roles(
        "return-nationality-actors-home",
        (Role.HOME_AFFAIRS,),
        LS_ATIP.at("s.34(1)(b)(iv)", EvidenceMark.PRIMARY),
    ),
    _roles(
        "return-document-recorded-by-home",
        (Role.CONSULAR_OFFICER, Role.HOME_AFFAIRS),
        LS_PASSPORTS.at("ss.6(4)-(5), 8(4)", EvidenceMark.PRIMARY),
        LS_ATIP.at("s.34(1)(b)(iii)", EvidenceMark.PRIMARY),
    ),
    _roles(
        "return-inform-state-actors-home",
        (Role.CONSULAR_OFFICER, Role.FOREIGN_AFFAIRS),
        LS_ATIP.at("s.34(1)(a)", EvidenceMark.PRIMARY),
    ),
    _roles(
        "return-reception-recorded-by-home",
        (Role.SOCIAL_DEVELOPMENT, Role.HOME_AFFAIRS, Role.RECEIVING_ORGANISATION),
        _HOME_DUTY,
    ),
    _roles(
        "return-reception-recorded-by-abroad", (Role.SOCIAL_DEVELOPMENT, Role.RECEIVING_ORGANISATION), _OUT
    ),
    _roles(
        "return-arrival-actors-home", (Role.HOME_AFFAIRS, Role.IMMIGRATION, Role.BORDER_OFFICER), _HOME_DUTY
    ),
    _roles(
        "return-reception-actors-home",
        (Role.SOCIAL_DEVELOPMENT, Role.DESIGNATED_SOCIAL_WORKER, Role.RECEIVING_ORGANISATION),
        LS_ATIP.at("s.34(1)(b)(v)-(vi)", EvidenceMark.PRIMARY),
    ),
    _papers(
        "return-depart-documents-home",
        "departure-note",
        "emergency-travel-document-or-passport",
        "voluntary-return-declaration",
        cites=(LS_PASSPORTS.at("ss.6(4), 8(4)", EvidenceMark.PRIMARY), _OWN),
    ),
    _papers("return-reception-notice-documents-abroad", "notice-of-reception", cites=(_OUT,)),
)
"""Statutes of Lesotho; the Lesotho NRM itself is not at hand."""
