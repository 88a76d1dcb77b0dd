"""Check cases against the obligations."""

__all__ = ["judged"]

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import PurePath
from traceback import extract_tb
from typing import Any

from attrs import evolve, frozen

from tipcore import profiles
from tipcore.conditions import Condition, Scene, recorded_events
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate, instant_of
from tipcore.logic import Truth
from tipcore.models import Case, Person
from tipcore.principles._finding import Checked, Finding, RuleFault, Waiver, finding_of
from tipcore.principles._never import Never
from tipcore.principles._norm import Norm
from tipcore.principles._obligation import Each, Instance, Obligation
from tipcore.principles._report import Report
from tipcore.principles._settle import judge
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.profiles import Profile, ProfileValue
from tipcore.terms import RecordState

_SAID = frozenset({VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN, VerdictKind.CONFIRM_BY_HAND})
_OPEN = frozenset({VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN})


def judged(
    cases: Case | Iterable[Case],
    as_of: date,
    profile: str | Profile | None,
    rules: Sequence[Obligation[Any]],
    waivers: Sequence[Waiver],
) -> Report:
    """Return what these obligations say of one case or several; see `check`."""
    checked: list[Checked] = []
    findings: list[Finding] = []
    faults: list[RuleFault] = []
    count = 0
    for case in (cases,) if isinstance(cases, Case) else cases:
        count += 1
        visit = _Visit.of(case, as_of, profile)
        for rule in rules:
            if rule.profiles.isdisjoint(visit.profile.lineage):
                continue
            for instance, verdict, read in visit.judged(rule, faults):
                checked.append(Checked(code=rule.code, case=case.id, path=instance.path, verdict=verdict))
                findings += _findings(rule, case, instance, verdict, read)
    day = as_of.date() if isinstance(as_of, datetime) else as_of
    merged = _once(findings, {rule.code: rule.specialises for rule in rules if rule.specialises})
    return Report(
        checked=tuple(checked),
        findings=tuple(_waived(one, waivers, day) for one in merged),
        rule_errors=tuple(faults),
        cases=count,
    )


@frozen(kw_only=True)
class _Visit:
    """One case under check: its profile, the instant, and the places that were already found."""

    case: Case
    profile: Profile
    as_of: Moment
    found: dict[int, tuple[Instance[Any], ...]]

    @classmethod
    def of(cls, case: Case, as_of: date, profile: str | Profile | None) -> "_Visit":
        known = profiles.judging(case.profile, profile)
        return cls(case=case, profile=known, as_of=Moment.at(instant_of(as_of, known.zone)), found={})

    def judged(
        self, rule: Obligation[Any], faults: list[RuleFault]
    ) -> Iterator[tuple[Instance[Any], Verdict, Sequence[ProfileValue]]]:
        """Iterate over the places of a rule with their verdicts and the values of the profile that were read.

        Errors of the rule go into `faults`.
        """
        path = ""
        seen: list[VerdictKind] = []
        try:
            for place in self.places(rule.each):
                instance, path = place, place.path
                scene = self.scene(instance)
                verdict = judge(rule, scene)
                if verdict is None and instance.planned is not None:
                    instance = evolve(instance, state=RecordState.PLANNED, at=instance.planned)
                    scene = self.scene(instance)
                    verdict = judge(rule, scene)
                if verdict is not None and not self.given_up(instance):
                    seen.append(verdict.kind)
                    yield instance, verdict, scene.read
                    if verdict.kind is VerdictKind.BREACHED and rule.otherwise is not None:
                        scene = self.scene(instance)
                        yield instance, self.follow_up(rule.otherwise, scene, verdict), scene.read
            whole = self.whole_section(rule, seen)
            if whole is not None:
                yield *whole, ()
        except Exception as error:  # noqa: BLE001 - any error of a rule is reported, none stops the check
            faults.append(RuleFault(code=rule.code, case=self.case.id, path=path, error=_place_of(error)))

    def given_up(self, instance: Instance[Any]) -> bool:
        """Return whether an instance is a plan that was given up by `as_of`."""
        if instance.state is not RecordState.PLANNED or instance.given_up is None:
            return False
        return _moment(instance.given_up, self.profile).last <= self.as_of.last

    def places(self, each: Each[Any]) -> tuple[Instance[Any], ...]:
        """Return the instances of a place, found once for each case."""
        if each.section and not getattr(self.case, each.section).items:
            return ()
        if id(each) not in self.found:
            self.found[id(each)] = tuple(each.find(self.case))
        return self.found[id(each)]

    def follow_up(self, norm: Norm[Any], scene: Scene[Any], breach: Verdict) -> Verdict:
        """Return the verdict on what follows a breach, from the breach on."""
        verdict = norm.judge(scene if breach.since is None else evolve(scene, at=breach.since))
        return evolve(verdict, part=f"after the breach, {norm.says()}")

    def whole_section(
        self, rule: Obligation[Any], seen: Sequence[VerdictKind]
    ) -> tuple[Instance[Any], Verdict] | None:
        """Return what a prohibition says of a whole section in which nothing speaks against it."""
        section = rule.each.section
        if not (isinstance(rule.norm, Never) and isinstance(rule.norm.what, Condition) and section):
            return None
        if not _OPEN.isdisjoint(seen):
            return None
        scene = self.scene(Instance(path=section, item=self.case, person=None, at=None))
        listed = recorded_events(section, rule.norm.what.says, of_anybody=True).list_for(scene)
        closed = listed.closed(scene.as_of.last)
        if closed.truth is Truth.YES:
            verdict = Verdict(kind=VerdictKind.MET, until=self.as_of, assumes=closed.assumes)
        else:
            verdict = Verdict(kind=VerdictKind.NOTHING_ON_RECORD, missing=closed.missing)
        return Instance(path=section, item=self.case, person=None, at=None), verdict

    def scene(self, instance: Instance[Any]) -> Scene[Any]:
        """Return the scene of an instance."""
        at = instance.at
        return Scene(
            case=self.case,
            person=instance.person,
            item=instance.item,
            path=instance.path,
            at=self.undated(instance) if at is None else _moment(at, self.profile),
            as_of=self.as_of,
            profile=self.profile,
            state=instance.state,
            dated_by=instance.dated_by,
        )

    def undated(self, instance: Instance[Any]) -> Moment:
        """Return the moment of an instance without a date: a person was met by the day of the check."""
        return Moment(None, self.as_of.latest) if isinstance(instance.item, Person) else UNKNOWN_MOMENT


def _moment(at: PartialDate, profile: Profile) -> Moment:
    return at.moment(profile.zone)


def _place_of(error: Exception) -> str:
    """Return the type of an error and the line where it arose, without its text."""
    last = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {PurePath(last.filename).name}, line {last.lineno}"


def _findings(
    rule: Obligation[Any],
    case: Case,
    instance: Instance[Any],
    verdict: Verdict,
    read: Sequence[ProfileValue],
) -> Iterator[Finding]:
    """Iterate over the findings of one verdict; the parts of a norm of several stay apart."""
    for part in verdict.parts or (verdict,):
        if part.kind in _SAID:
            yield finding_of(rule, case.id, instance, part, (*read, *part.read))


def _waived(finding: Finding, waivers: Sequence[Waiver], day: date) -> Finding:
    if finding.kind is not VerdictKind.BREACHED:
        return finding
    return evolve(finding, waived=next((one for one in waivers if one.covers(finding, day)), None))


def _once(findings: Sequence[Finding], general: dict[str, str]) -> Iterator[Finding]:
    """Iterate over findings; one that a special rule and its general rule share is reported once."""
    places = {(one.code, one.case, one.path, one.kind) for one in findings}
    special = {code: [own for own, wide in general.items() if wide == code] for code in general.values()}
    for one in findings:
        if any((own, one.case, one.path, one.kind) in places for own in special.get(one.code, ())):
            continue
        wide = general.get(one.code)
        shared = wide is not None and (wide, one.case, one.path, one.kind) in places
        yield evolve(one, also=(wide,)) if shared and wide is not None else one
