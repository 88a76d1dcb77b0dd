"""The door of the room: which obligations there are, and what they say of cases.

It loads the engine and the obligations when it is first used, so that the facade stays light.
"""

__all__ = ["check", "codes", "get"]

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tipcore.models import Case
    from tipcore.principles._finding import Waiver
    from tipcore.principles._obligation import Obligation
    from tipcore.principles._report import Report
    from tipcore.profiles import Profile


def check(
    cases: "Case | Iterable[Case]",
    as_of: date,
    *,
    profile: "str | Profile | None" = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    waivers: "Iterable[Waiver]" = (),
) -> "Report":
    """Return what the obligations say of one case or several, as their records stand at `as_of`.

    Args:
        cases: A case, or an iterable of cases (read once).
        as_of: A day (its last instant in the zone of the profile counts) or an aware date-time.
        profile: Id of the jurisdiction, or the profile itself; None: the one that each case names.
        select: Codes or their beginnings (`CHI`, `RBA01`); empty: all.
        ignore: Codes or their beginnings to leave out.
        waivers: The agency's waivers of findings.

    Raises:
        UnknownTerm: The given profile, or a beginning of codes, is not known.
        InvalidRecord: A case names a profile that is not known.
        ValueError: `as_of` is a date-time without time zone.

    Examples:
        >>> from tipcore.models import Case, CaseId
        >>> report = check(Case(id=CaseId("c-1")), date(2022, 3, 1))
        >>> len(report.breaches), report.cases
        (0, 1)
    """
    from tipcore.principles._catalogue import selected
    from tipcore.principles._check import judged

    rules = selected(_words(select), _words(ignore))
    return judged(cases, as_of, profile, rules, tuple(waivers))


def codes() -> tuple[str, ...]:
    """Return the codes of all obligations, sorted."""
    from tipcore.principles._catalogue import all_codes

    return all_codes()


def get(code: str) -> "Obligation[Any]":
    """Return an obligation by its code.

    Raises:
        UnknownTerm: There is none; the nearest codes are named.

    Examples:
        >>> get("CHI044").name
        'child-questioned-without-guardian'
    """
    from tipcore.principles._catalogue import obligation

    return obligation(code)


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
