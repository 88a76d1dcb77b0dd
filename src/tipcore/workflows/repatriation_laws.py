"""The laws of a return: what no history may contain, and what stays open in every state.

The statements are written anew over the values of facts, and do not use the guards that
they judge. Numbers: domain paper on workflows, section 4.
"""

__all__ = ["repatriation_laws"]

from collections.abc import Callable, Mapping
from typing import TypeAlias

from tipcore import profiles
from tipcore.logic import Truth
from tipcore.terms import AgeStatus, BestInterestsConclusion, ReturnState, RiskOutcome, Role, Term
from tipcore.workflows import _laws as law
from tipcore.workflows._effect import Effect

Values: TypeAlias = Mapping[str, Truth | Term]

_S = ReturnState
_BEFORE = frozenset(
    {_S.OPTIONS_EXPLAINED, _S.WISHED, _S.PREPARING, _S.READY, _S.SUSPENDED, _S.LOCAL_STAY, _S.THIRD_COUNTRY}
)
_AGE = "age-status"


def _yes(values: Values, *names: str) -> bool:
    return all(values[name] is Truth.YES for name in names)


def _adult(values: Values) -> bool:
    return values[_AGE] is AgeStatus.ADULT


def _child(values: Values) -> bool:
    return values[_AGE] is AgeStatus.CHILD


def _needs(*names: str) -> Callable[[Values], bool]:
    return lambda values: _yes(values, *names)


def _unless_child(name: str) -> Callable[[Values], bool]:
    return lambda values: _child(values) or _yes(values, name)


def _unless_adult(name: str, value: Truth | Term = Truth.YES) -> Callable[[Values], bool]:
    return lambda values: _adult(values) or values[name] is value


def _risk(values: Values) -> bool:
    risk = values["return-risk"]
    if risk in {RiskOutcome.LOW, RiskOutcome.MEDIUM}:
        return True
    accepted = risk is RiskOutcome.HIGH and _yes(values, "high-risk-accepted", "safety-plan")
    declined = risk is Truth.UNKNOWN and _yes(values, "risk-assessment-declined")
    return _adult(values) and (accepted or declined)


def _no_fear(values: Values) -> bool:
    return values["fear-of-state"] is Truth.NO and values["protection-claim"] is Truth.NO


def _reception(values: Values) -> bool:
    told = _yes(values, "return-reception", "reception-told")
    return told or (_adult(values) and _yes(values, "reception-declined"))


def _document(values: Values) -> bool:
    issued = _yes(values, "return-document", "document-issued-in-order")
    return issued or _yes(values, "own-travel-document") or _yes(values, "return-inside-country")


_STATE_SAYS = ("return-nationality", "own-travel-document", "return-admission", "return-inside-country")

_REQUIREMENTS: tuple[tuple[str, str, tuple[str, ...], Callable[[Values], bool]], ...] = (
    ("1", "she chose the destination", ("return-destination",), _needs("return-destination")),
    ("2a", "whoever may be adult consents", (_AGE, "return-consent"), _unless_child("return-consent")),
    (
        "2b",
        "whoever may be adult said it again in private within 24 hours",
        (_AGE, "return-confirmed-again"),
        _unless_child("return-confirmed-again"),
    ),
    (
        "2c",
        "whoever may be a child returns only where that was found best",
        (_AGE, "best-interests-determination"),
        _unless_adult("best-interests-determination", BestInterestsConclusion.RETURN),
    ),
    (
        "2d",
        "whoever may be a child has a guardian",
        (_AGE, "guardian-agrees"),
        _unless_adult("guardian-agrees"),
    ),
    (
        "2e",
        "whoever may be a child was heard",
        (_AGE, "child-views-heard"),
        _unless_adult("child-views-heard"),
    ),
    ("2f", "the family of a child was assessed", (_AGE, "family-assessed"), _unless_adult("family-assessed")),
    ("2g", "a carer of a child undertook it", (_AGE, "carer-confirmed"), _unless_adult("carer-confirmed")),
    ("2h", "tracing for a child was checked", (_AGE, "tracing-checked"), _unless_adult("tracing-checked")),
    (
        "3",
        "the risk is acceptable",
        (_AGE, "return-risk", "high-risk-accepted", "safety-plan", "risk-assessment-declined"),
        _risk,
    ),
    ("4", "no fear and no claim stands", ("fear-of-state", "protection-claim"), _no_fear),
    (
        "5",
        "the State lets her in",
        _STATE_SAYS,
        lambda values: any(_yes(values, name) for name in _STATE_SAYS),
    ),
    (
        "6",
        "a document is valid",
        ("own-travel-document", "return-document", "document-issued-in-order", "return-inside-country"),
        _document,
    ),
    (
        "7",
        "proceedings are settled and no order holds her",
        ("proceedings-settled", "no-order-to-remain"),
        _needs("proceedings-settled", "no-order-to-remain"),
    ),
    ("8", "no charge tied to the trafficking is open", ("charges-clear",), _needs("charges-clear")),
    ("9a", "she is at liberty", ("at-liberty",), _needs("at-liberty")),
    (
        "9b",
        "her consent is free of custody",
        (_AGE, "consent-free-of-custody"),
        _unless_child("consent-free-of-custody"),
    ),
    (
        "10",
        "she is fit to travel where that is in doubt",
        ("fitness-flagged", "fit-to-travel"),
        lambda values: values["fitness-flagged"] is Truth.NO or _yes(values, "fit-to-travel"),
    ),
    (
        "11",
        "reception is confirmed and told, or an adult declined it",
        (_AGE, "return-reception", "reception-told", "reception-declined"),
        _reception,
    ),
    (
        "12a",
        "an escort is there where one is needed",
        ("escort-needed", "escort-assigned"),
        lambda values: values["escort-needed"] is Truth.NO or _yes(values, "escort-assigned"),
    ),
    ("12b", "a child has an escort", (_AGE, "escort-assigned"), _unless_adult("escort-assigned")),
    (
        "13",
        "her children are decided for or cared for",
        ("travelling-children-decided", "left-children-cared-for"),
        _needs("travelling-children-decided", "left-children-cared-for"),
    ),
    (
        "14",
        "cost, exit and contacts are in order",
        ("cost-not-hers", "exit-without-fine", "contacts-given"),
        _needs("cost-not-hers", "exit-without-fine", "contacts-given"),
    ),
)

_MESSAGE: tuple[tuple[str, str, tuple[str, ...], Callable[[Values], bool]], ...] = (
    (
        "a",
        "no State is told while a claim or fear regarding it stands or was not asked",
        _REQUIREMENTS[10][2],
        _no_fear,
    ),
    (
        "b",
        "none before an adult's consent for it",
        (_AGE, "state-contact-consent"),
        _unless_child("state-contact-consent"),
    ),
    (
        "c",
        "none before a best interests decision for a child",
        (_AGE, "state-contact-best-interests"),
        _unless_adult("state-contact-best-interests"),
    ),
    ("d", "none with a word on exploitation", ("neutral-message",), _needs("neutral-message")),
)

_VOICE = frozenset[str]()
_OWN_CONSENT = frozenset(
    {
        "consent-free-of-custody",
        "follow-up-agreed",
        "reception-agreed",
        "return-confirmed-again",
        "return-consent",
        "state-contact-consent",
    }
)


def _never(_: Values) -> bool:
    return False


def repatriation_laws() -> tuple[law.Law, ...]:
    """Return every law of the workflow *repatriation*."""
    known = tuple(profiles.get(name) for name in profiles.ids())
    return (
        *(
            law.Requires(
                id=f"S1.{k}", says=says, facts=frozenset(facts), allowed=allowed, entering=_S.IN_TRANSIT
            )
            for k, says, facts, allowed in _REQUIREMENTS
        ),
        *(
            law.Requires(
                id=f"S2{k}", says=says, facts=frozenset(facts), allowed=allowed, effect=Effect.MESSAGE_STATE
            )
            for k, says, facts, allowed in _MESSAGE
        ),
        law.Exits(
            id="S5",
            says="asylum on the way, withdrawal, leaving (of adults) and reporting have no other guard",
            events={
                "claim_asylum": _VOICE,
                "ask_to_stop": _VOICE,
                "withdraw": _VOICE,
                "report_incident": _VOICE,
                "leave_on_own": frozenset({_AGE}),
            },
            roles=dict.fromkeys(
                ("claim_asylum", "ask_to_stop", "withdraw", "report_incident", "leave_on_own"), Role.PERSON
            ),
        ),
        law.OverlayAdds(
            id="S6",
            says="what guards an adult guards a child, but for her own consent",
            age=_AGE,
            adult=AgeStatus.ADULT,
            child=AgeStatus.CHILD,
            own=_OWN_CONSENT,
        ),
        law.Deterministic(id="S8", says="a state and an event have one target"),
        law.TimersFallBack(
            id="S9",
            says="a clock only escalates or falls back",
            targets=frozenset({_S.OPTIONS_EXPLAINED, _S.PREPARING}),
        ),
        law.FinalIsFinal(id="S12", says="after the end nothing is legal", states=frozenset({_S.ENDED})),
        law.NewsCloses(
            id="S13",
            says="news closes the departure until what it touches is read anew",
            event="depart",
            excused={
                "child-news": _adult,
                "detention-news": _never,
                "family-news": _never,
                "health-news": _never,
                "proceedings-news": _never,
                "receiver-withdrew": lambda values: _adult(values) and _yes(values, "reception-declined"),
                "return-risk-event": _never,
                "return-destination": _never,
            },
        ),
        law.Reaches(id="L1", says="from every state the end can be reached", targets=frozenset({_S.ENDED})),
        law.OneStep(
            id="L2",
            says="until departure she is one step from choosing anew",
            sources=_BEFORE,
            target=_S.OPTIONS_EXPLAINED,
            by=Role.PERSON,
        ),
        law.Reaches(
            id="L5",
            says="with fear or silence of every State, local stay and a third country stay open",
            sources=_BEFORE,
            targets=frozenset({_S.LOCAL_STAY, _S.THIRD_COUNTRY}),
            every=True,
            fixed={
                "fear-of-state": Truth.YES,
                "return-nationality": Truth.UNKNOWN,
                "return-admission": Truth.UNKNOWN,
            },
        ),
        law.OneStep(
            id="L6",
            says="an adult may leave from every state before departure, whatever else is missing",
            sources=_BEFORE,
            target=_S.ENDED,
            by=Role.PERSON,
            known={_AGE: AgeStatus.ADULT},
        ),
        law.Reaches(
            id="L7",
            says="every state can be reached",
            sources=frozenset({_S.NOT_CONSIDERED}),
            targets=frozenset(_S),
            every=True,
        ),
        law.Recordable(id="L8", says="every fact can be recorded, and every event asked", profiles=known),
    )
