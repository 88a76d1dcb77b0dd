"""A consent, and whether it is live for a purpose at a moment."""

__all__ = ["Consent", "FreeOfPressure"]

from datetime import tzinfo
from typing import Annotated

from attrs import frozen

from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth, YesNo
from tipcore.models._declare import declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.terms import (
    ConsentForm,
    ConsentGiver,
    ConsentPurpose,
    CountryCode,
    PlaceKind,
    RecordState,
    Role,
    UseRestriction,
)


@frozen(kw_only=True, field_transformer=declared)
class FreeOfPressure(Model):
    """Whether the person consented free of pressure, and where: a cell is no place to consent."""

    holds: Annotated[YesNo, sensitive("Free of pressure")] = None
    place: Annotated[PlaceKind | None, sensitive("Place")] = None


@frozen(kw_only=True, field_transformer=declared)
class Consent(Record):
    """A consent to one or more purposes; `at` is when it was given, `state` *declined* when refused.

    Attributes:
        purposes: What it covers.
        recipients: To whom data may go (roles); empty: none was named.
        about_state: For the purpose *state contact*: the State (ISO 3166-1 alpha-2).
        given_by: Who gave it.
        assent: Whether the person herself agreed, where another one consents.
        interpreter: The use of an interpreter for it.
        withdrawn: When it was withdrawn.
        expires: When it ends by itself.
        may_skip: Whether she was told that she may leave questions unanswered.
        may_stop: Whether she was told that she may stop.
        reconfirmed: When it was last confirmed, in private.
    """

    purposes: Annotated[frozenset[ConsentPurpose], operational("Purposes")] = frozenset()
    recipients: Annotated[frozenset[Role], operational("Recipients")] = frozenset()
    about_state: Annotated[CountryCode | None, personal("State")] = None
    given_by: Annotated[ConsentGiver | None, personal("Given by")] = None
    assent: Annotated[YesNo, personal("Assent of the person")] = None
    language: Annotated[str | None, operational("Language")] = None
    interpreter: Annotated[RecordId | None, operational("Interpreter")] = None
    form: Annotated[ConsentForm | None, operational("Form")] = None
    witness: Annotated[str | None, personal("Witness")] = None
    withdrawn: Annotated[PartialDate | None, event("Withdrawn")] = None
    expires: Annotated[PartialDate | None, operational("Expires")] = None
    reconfirmed: Annotated[PartialDate | None, event("Confirmed again")] = None
    may_skip: Annotated[YesNo, operational("May skip questions")] = None
    may_stop: Annotated[YesNo, operational("May stop")] = None
    use_restrictions: Annotated[frozenset[UseRestriction], operational("Restrictions of use")] = frozenset()
    free_of_pressure: Annotated[FreeOfPressure | None, sensitive("Free of pressure")] = None

    def live(
        self,
        purpose: ConsentPurpose,
        at: Moment,
        complete_until: Moment | None,
        zone: tzinfo,
        *,
        relied_on: bool = False,
    ) -> Reading:
        """Return whether this consent covers a purpose at a moment and still stands then.

        The reading names fields of this consent (`at`, `withdrawn`); a caller prefixes
        them with its place (`consents[2]`).

        Args:
            purpose: What is to be done.
            at: When it is done.
            complete_until: Up to when the section of consents is complete; None: not said.
            zone: Time zone of bare dates.
            relied_on: Whether the act carries a link to this consent, which says that it
                was given no later than the act.

        Source:
            norms.md section 2 (order, absence, persistence); section 7.1, D20 (pressure).
        """
        covers = self._covers(purpose)
        return covers & self._given(at, zone, relied_on=relied_on) & self._standing(at, complete_until, zone)

    def _covers(self, purpose: ConsentPurpose) -> Reading:
        """Return whether this consent was given, free as far as is known, and for this purpose."""
        pressed = self.free_of_pressure is not None and self.free_of_pressure.holds is False
        if pressed or self.voided is not None or self.state is not RecordState.HAPPENED:
            return Reading(Truth.NO)
        return Reading(Truth.of(purpose in self.purposes)) if self.purposes else Reading.unknown("purposes")

    def _given(self, at: Moment, zone: tzinfo, *, relied_on: bool) -> Reading:
        """Return whether it was given before or at a moment, by its date or by a link."""
        given = UNKNOWN_MOMENT if self.at is None else self.at.moment(zone)
        truth = given.before(at)
        if truth is Truth.UNKNOWN:
            return Reading(Truth.YES) if relied_on else Reading.unknown("at")
        return Reading(truth)

    def _standing(self, at: Moment, complete_until: Moment | None, zone: tzinfo) -> Reading:
        """Return whether it was neither withdrawn nor expired before a moment."""
        return ~self._withdrawn(at, complete_until, zone) & ~self._expired(at, zone)

    def _withdrawn(self, at: Moment, complete_until: Moment | None, zone: tzinfo) -> Reading:
        """Return whether it was withdrawn before a moment; what no record says is assumed, and noted."""
        if self.withdrawn is not None:
            truth = self.withdrawn.moment(zone).before(at)
            return Reading.unknown("withdrawn") if truth is Truth.UNKNOWN else Reading(truth)
        standing = Reading(Truth.NO)
        if complete_until is not None and at.before(complete_until) is Truth.YES:
            return standing.assuming(AssumptionKind.COMPLETENESS, "withdrawn")
        return standing.assuming(AssumptionKind.PERSISTENCE, "withdrawn")

    def _expired(self, at: Moment, zone: tzinfo) -> Reading:
        """Return whether it ended before a moment; a bare day of expiry still counts in full."""
        if self.expires is None:
            return Reading(Truth.NO)
        limit = self.expires.moment(zone)
        if limit.latest is not None and self.expires.first_day == self.expires.last_day:
            limit = Moment.at(limit.latest)
        if at.certainly_by(limit):
            return Reading(Truth.NO)
        return Reading(Truth.YES) if at.certainly_after(limit) else Reading.unknown("expires")
