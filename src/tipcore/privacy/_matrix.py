"""Who may see what: the access matrix as data, deny by default."""

__all__ = ["CITES", "Access", "Audience", "access"]

from collections.abc import Mapping
from enum import StrEnum

from tipcore.sources import Citation, EvidenceMark
from tipcore.sources.own import TIPCORE_DEFAULT
from tipcore.terms import DataCategory as Category

CITES: tuple[Citation, ...] = (
    TIPCORE_DEFAULT.at("access matrix", EvidenceMark.DEFAULT, "made from need-to-know"),
)


class Audience(StrEnum):
    """For whom a view of a case is made."""

    PERSON = "person"
    FRONT_LINE = "front_line"
    CASE_MANAGER = "case_manager"
    SHELTER = "shelter"
    HEALTH = "health"
    POLICE_INVESTIGATOR = "police_investigator"
    PROSECUTION = "prosecution"
    IMMIGRATION = "immigration"
    CONSULATE_OF_OWN_STATE = "consulate_of_own_state"
    HOME_DISTRICT_SOCIAL_WORKER = "home_district_social_worker"
    INTERPRETER = "interpreter"
    STATISTICS = "statistics"
    RESEARCHER = "researcher"
    ARCHIVE = "archive"


class Access(StrEnum):
    """What an audience may do with a category of data; what the matrix does not name is denied."""

    READ = "read"
    CONSENT = "consent"
    """Only with the live consent of the person (or of who consents for her) for this audience."""
    NONE = "none"


_READ: Mapping[Audience, frozenset[Category]] = {
    # Her own access survives closure; only the reporter stays closed (LS-ATIP s.23(3)).
    Audience.PERSON: frozenset(Category) - {Category.REPORTER},
    Audience.FRONT_LINE: frozenset({Category.CASE_CODE, Category.INDICATORS}),
    Audience.CASE_MANAGER: frozenset(Category) - {Category.HEALTH, Category.PSYCHOSOCIAL, Category.REPORTER},
    Audience.SHELTER: frozenset(
        {
            Category.CASE_CODE,
            Category.IDENTITY,
            Category.NATIONALITY,
            Category.SHELTER_LOCATION,
            Category.RISK,
            Category.FAMILY,
            Category.IMMIGRATION_STATUS,
            Category.CONSENT,
            Category.CHILD_FILE,
        }
    ),
    Audience.HEALTH: frozenset({Category.CASE_CODE, Category.IDENTITY, Category.HEALTH}),
    Audience.POLICE_INVESTIGATOR: frozenset(
        {
            Category.CASE_CODE,
            Category.IDENTITY,
            Category.NATIONALITY,
            Category.CRIMINAL_CASE,
            Category.IMMIGRATION_STATUS,
        }
    ),
    Audience.PROSECUTION: frozenset(
        {
            Category.CASE_CODE,
            Category.IDENTITY,
            Category.NATIONALITY,
            Category.CRIMINAL_CASE,
            Category.IMMIGRATION_STATUS,
        }
    ),
    Audience.IMMIGRATION: frozenset(
        {Category.CASE_CODE, Category.IDENTITY, Category.NATIONALITY, Category.IMMIGRATION_STATUS}
    ),
    Audience.CONSULATE_OF_OWN_STATE: frozenset(),
    Audience.HOME_DISTRICT_SOCIAL_WORKER: frozenset(),
    Audience.INTERPRETER: frozenset(),
    Audience.STATISTICS: frozenset(),
    Audience.RESEARCHER: frozenset(),
    Audience.ARCHIVE: frozenset(Category) - {Category.REPORTER, Category.SHELTER_LOCATION},
}

_CONSENT: Mapping[Audience, frozenset[Category]] = {
    Audience.CASE_MANAGER: frozenset({Category.HEALTH, Category.PSYCHOSOCIAL}),
    Audience.SHELTER: frozenset({Category.EXPLOITATION, Category.HEALTH, Category.PSYCHOSOCIAL}),
    Audience.HEALTH: frozenset(
        {
            Category.SHELTER_LOCATION,
            Category.EXPLOITATION,
            Category.PSYCHOSOCIAL,
            Category.RISK,
            Category.CHILD_FILE,
        }
    ),
    Audience.POLICE_INVESTIGATOR: frozenset(
        {Category.EXPLOITATION, Category.HEALTH, Category.RISK, Category.FAMILY}
    ),
    Audience.PROSECUTION: frozenset({Category.EXPLOITATION, Category.HEALTH, Category.RISK}),
    # Existence of a case is itself the secret: everything on consent, and nothing while she fears.
    Audience.CONSULATE_OF_OWN_STATE: frozenset(
        {Category.CASE_CODE, Category.IDENTITY, Category.NATIONALITY, Category.FAMILY}
    ),
    Audience.HOME_DISTRICT_SOCIAL_WORKER: frozenset(
        {
            Category.CASE_CODE,
            Category.IDENTITY,
            Category.NATIONALITY,
            Category.EXPLOITATION,
            Category.HEALTH,
            Category.PSYCHOSOCIAL,
            Category.RISK,
            Category.FAMILY,
            Category.CHILD_FILE,
        }
    ),
}


def access(audience: Audience, category: Category) -> Access:
    """Return what an audience may do with a category of data.

    Scores are for the screener (*front line*) and the case manager only; rows and statistics
    never meet: a statistical audience gets counts elsewhere and no records here.

    Examples:
        >>> from tipcore.terms import DataCategory
        >>> access(Audience.POLICE_INVESTIGATOR, DataCategory.SHELTER_LOCATION).value
        'none'

    Source:
        access.md section 2 [default], with the corrections of norms.md D15.
    """
    if category in _READ[audience]:
        return Access.READ
    return Access.CONSENT if category in _CONSENT.get(audience, ()) else Access.NONE
