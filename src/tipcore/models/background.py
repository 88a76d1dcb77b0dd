"""What HTCDS holds on a person beside the seed of the rules: names, addresses, what was done to her."""

__all__ = ["BackgroundSections", "Contact", "Name", "Trafficking", "TraffickingEvent"]

from typing import Annotated

from attrs import frozen

from tipcore.models._declare import declared, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    ControlMethod,
    CountryCode,
    ExploitationForm,
    Industry,
    OnlinePlatform,
    RecruitmentMethod,
    SexExploitationType,
    TraffickerRelation,
    TraffickingPhase,
)


@frozen(kw_only=True, field_transformer=declared)
class Name(Model):
    """The names of a person."""

    salutation: Annotated[str | None, personal("Salutation", htcds="prs_Salutation")] = None
    first: Annotated[str | None, personal("First name", htcds="prs_FirstName")] = None
    middle: Annotated[str | None, personal("Middle name", htcds="prs_MiddleName")] = None
    second: Annotated[str | None, personal("Second name", htcds="prs_SecondName")] = None


@frozen(kw_only=True, field_transformer=declared)
class Contact(Model):
    """How a person can be reached. Whether a way is safe stands on each notice (`safe_channel`)."""

    title: Annotated[str | None, personal("Position in an organisation", htcds="prs_Title")] = None
    email: Annotated[str | None, personal("E-mail", htcds="prs_Email")] = None
    home_phone: Annotated[str | None, personal("Home phone", htcds="prs_HomePhone")] = None
    mobile_phone: Annotated[str | None, personal("Mobile phone", htcds="prs_MobilePhone")] = None
    street: Annotated[str | None, personal("Street", htcds="prs_MailingStreet")] = None
    postal_code: Annotated[str | None, personal("Postal code", htcds="prs_MailingPostalCode")] = None
    city: Annotated[str | None, personal("City", htcds="prs_MailingCity")] = None
    province: Annotated[str | None, personal("Province", htcds="prs_MailingState")] = None
    country: Annotated[CountryCode | None, personal("Country", htcds="prs_MailingCountry")] = None
    longitude: Annotated[float | None, personal("Longitude", htcds="prs_MailingLongitude")] = None
    latitude: Annotated[float | None, personal("Latitude", htcds="prs_MailingLatitude")] = None


@frozen(kw_only=True, field_transformer=declared)
class Trafficking(Model):
    """What was done to a person, as she or others told it (the victim context of HTCDS)."""

    trafficker: Annotated[
        TraffickerRelation | None, sensitive("Trafficker is to her", htcds="vic_RelationshipToTrafficker")
    ] = None
    age: Annotated[int | None, sensitive("Age in years when trafficked", htcds="vic_AgeWhenTrafficked")] = (
        None
    )
    recruitment: Annotated[
        frozenset[RecruitmentMethod], sensitive("Recruitment", htcds="vic_MethodOfRecruitment")
    ] = frozenset()
    recruitment_platforms: Annotated[
        frozenset[OnlinePlatform], sensitive("Recruited through", htcds="vic_RecruitmentWebsitesAndApps")
    ] = frozenset()
    recruitment_place: Annotated[
        str | None, sensitive("Place of recruitment", htcds="vic_LocationOfRecruitment")
    ] = None
    control: Annotated[frozenset[ControlMethod], sensitive("Control", htcds="vic_MethodsOfControl")] = (
        frozenset()
    )
    exploitation: Annotated[
        frozenset[ExploitationForm], sensitive("Exploitation", htcds="vic_TypeOfExploitation")
    ] = frozenset()
    industries: Annotated[frozenset[Industry], sensitive("Industries", htcds="vic_ForcedLabourIndustry")] = (
        frozenset()
    )
    sex_exploitation: Annotated[
        frozenset[SexExploitationType], sensitive("Sexual exploitation", htcds="vic_TypeOfSexExploitation")
    ] = frozenset()
    exploitation_place: Annotated[
        str | None, sensitive("Place of exploitation", htcds="vic_LocationOfExploitation")
    ] = None
    exploitation_platforms: Annotated[
        frozenset[OnlinePlatform], sensitive("Exploited through", htcds="vic_ExploitationWebsitesAndApps")
    ] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class TraffickingEvent(Record):
    """One event of the trafficking itself, with its place; `at` is its date (`hte_Date`)."""

    kind: Annotated[TraffickingPhase | None, sensitive("Kind", htcds="hte_Type")] = None
    description: Annotated[str | None, sensitive("Description", htcds="hte_Description")] = None
    street: Annotated[str | None, sensitive("Street", htcds="hte_Street")] = None
    postal_code: Annotated[str | None, sensitive("Postal code", htcds="hte_PostalCode")] = None
    city: Annotated[str | None, sensitive("City", htcds="hte_City")] = None
    province: Annotated[str | None, sensitive("Province", htcds="hte_State")] = None
    country: Annotated[CountryCode | None, sensitive("Country", htcds="hte_Country")] = None
    longitude: Annotated[float | None, sensitive("Longitude", htcds="hte_Longitude")] = None
    latitude: Annotated[float | None, sensitive("Latitude", htcds="hte_Latitude")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class BackgroundSections(Model):
    """The sections of what was done to the persons."""

    trafficking_events: Annotated[Section[TraffickingEvent], operational("Trafficking events")] = EMPTY
