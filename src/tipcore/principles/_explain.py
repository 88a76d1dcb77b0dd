"""An obligation in plain text, with its sources."""

__all__ = ["explain"]

from tipcore.principles._catalogue import obligation
from tipcore.principles._parameters import values


def explain(code: str) -> str:
    """Return what an obligation asks, why, what shows it, how it is mended and where it stands.

    Raises:
        UnknownTerm: There is no such obligation; the nearest codes are named.

    Examples:
        >>> print(explain("CHI044").splitlines()[0])
        CHI044 child-questioned-without-guardian
    """
    rule = obligation(code)
    lines = [
        f"{rule.code} {rule.name}",
        f"Asks: {rule.asks}.",
        f"Owed by: {rule.bearer.value.replace('_', ' ')}. Severity: {rule.severity.value} [default].",
        f"Judged at: each of the {rule.each.name}.",
    ]
    if rule.when is not None:
        lines.append(f"Applies where: {rule.when.says}.")
    lines += [f"Except where: {one.says}{_cited(one.cites)}." for one in rule.unless]
    lines.append(f"Norm: {rule.norm.says()}.")
    lines += [
        f"Time {one.name} ({profile}): {one.value}{_cited(one.cites)}." for profile, one in values(rule)
    ]
    if rule.excuse is not None:
        lines.append(f"Excused where: {rule.excuse.says}.")
    if rule.waiver is not None:
        lines.append(f"Waived where: {rule.waiver.says}; by an informed adult only.")
    else:
        lines.append("Nobody can waive it.")
    if rule.otherwise is not None:
        lines.append(f"After a breach: {rule.otherwise.says()}.")
    lines += [
        f"Remedy ({rule.remedy.kind.value}): {rule.remedy.says}",
        f"Why: {rule.why}",
        f"What shows it: {rule.counts_as_evidence}",
    ]
    if rule.does_not_show:
        lines.append(f"What the check cannot see: {rule.does_not_show}")
    for label, codes in (
        ("Yields to", rule.yields_to),
        ("In tension with", rule.in_tension_with),
        ("A form of", (rule.specialises,) if rule.specialises else ()),
    ):
        if codes:
            lines.append(f"{label}: {', '.join(codes)}.")
    lines += [f"Source: {citation}" for citation in rule.cites]
    return "\n".join(lines) + "\n"


def _cited(cites: tuple[object, ...]) -> str:
    return f" ({'; '.join(str(one) for one in cites)})" if cites else ""
