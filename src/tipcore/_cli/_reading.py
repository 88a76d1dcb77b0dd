"""Reading what the commands are given: workbooks, tables, native JSON."""

__all__ = ["Loaded", "any_faulty", "read_cases", "shared_profile"]

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from tipcore import codec, exchange, profiles
from tipcore._cli._plainly import warn
from tipcore.errors import Fault, InvalidRecord
from tipcore.exchange import Batch, Unmapped, UnusableFile
from tipcore.models import Case

_TABLES = frozenset({".xlsx", ".xlsm", ".csv", ".txt", ".tsv"})
_NO_ROW = "missing-column"
_LINES = frozenset({".jsonl", ".ndjson"})


@frozen(kw_only=True, repr=False)
class Loaded:
    """What the given files hold.

    Attributes:
        cases: The cases, in the order of the files.
        faults: What is wrong with rows and lines that were left out.
        batches: The workbooks and tables that were read.
        bad_lines: Faulty lines of JSON Lines files, byte for byte as they were written.
        summaries: A sentence on each file.
    """

    cases: tuple[Case, ...] = field(repr=False)
    faults: tuple[Fault, ...] = ()
    batches: tuple[Batch, ...] = ()
    bad_lines: tuple[bytes, ...] = field(default=(), repr=False)
    summaries: tuple[str, ...] = ()

    @property
    def faulty(self) -> bool:
        """Whether something could not be read as it stands; a column that is not there is no faulty row."""
        return any_faulty(self.faults)


def any_faulty(faults: Iterable[Fault]) -> bool:
    """Return whether a fault is one of a row or line; a column that is not there is none."""
    return any(fault.code != _NO_ROW for fault in faults)


def read_cases(files: Sequence[Path], profile: str | None) -> Loaded:
    """Return the cases of all files, and what is wrong with their rows.

    Raises:
        InvalidRecord: A file that holds one case has faults.
        UnusableFile: A file is no workbook, table or JSON, or cannot be told from its name.
        OSError: A file cannot be read.
    """
    if profile is not None:
        profiles.get(profile)
    parts = [_read(path, profile, several=len(files) > 1) for path in files]
    counts = Counter(case.id for part in parts for case in part.cases)
    for name, number in counts.items():
        if number > 1:
            warn(f"note: {number} cases have the id {name}; each is checked by itself")
    return Loaded(
        cases=tuple(case for part in parts for case in part.cases),
        faults=tuple(fault for part in parts for fault in part.faults),
        batches=tuple(batch for part in parts for batch in part.batches),
        bad_lines=tuple(line for part in parts for line in part.bad_lines),
        summaries=tuple(one for part in parts for one in part.summaries),
    )


def shared_profile(cases: Iterable[Case], profile: str | None) -> str | None:
    """Return the profile that was asked for, else the one that all cases name; None where they differ."""
    named = {case.profile for case in cases}
    return profile or (named.pop() if len(named) == 1 else None)


def _read(path: Path, profile: str | None, *, several: bool) -> Loaded:
    kind = path.suffix.lower()
    if kind in _TABLES:
        found = _table(path, profile)
    elif kind in _LINES:
        found = _lines(path, profile)
    elif kind == ".json":
        case = codec.load(path)
        profiles.judging(case.profile, profile)
        found = Loaded(cases=(case,))
    else:
        why = "is of a kind that cannot be told from its name"
        raise UnusableFile(why, "give it one of the endings .xlsx, .csv, .json or .jsonl")
    if not several:
        return found
    faults = tuple(evolve(fault, path=f"{path.name}: {fault.path}") for fault in found.faults)
    return Loaded(
        cases=found.cases,
        faults=faults,
        batches=found.batches,
        bad_lines=found.bad_lines,
        summaries=tuple(f"{path.name}: {one}" for one in found.summaries),
    )


def _table(path: Path, profile: str | None) -> Loaded:
    batch = exchange.read_htcds(path, profile=profile or "international")
    for fault in batch.warnings:
        warn(f"note: {fault}")
    for line in (*batch.notes, *_without_place(batch.unmapped)):
        warn(f"note: {line}")
    return Loaded(
        cases=tuple(batch),
        faults=tuple(fault.fault() for fault in batch.faults),
        batches=(batch,),
        summaries=(batch.summary,),
    )


def _without_place(unmapped: Sequence[Unmapped]) -> list[str]:
    """Return one line for each column whose cells, or some of them, have no place in a case."""
    counts = Counter((one.sheet, one.column, one.header, one.why) for one in unmapped)
    return [
        f"{sheet}!{column} {header}".rstrip() + f" has no place in a case: {why} ({number})"
        for (sheet, column, header, why), number in counts.items()
    ]


def _lines(path: Path, profile: str | None) -> Loaded:
    cases: list[Case] = []
    faults: list[Fault] = []
    bad: list[int] = []
    for number, found in codec.read_lines(path):
        wrong = found.faults if isinstance(found, InvalidRecord) else _profile_faults(number, found, profile)
        if isinstance(found, InvalidRecord) or wrong:
            faults += wrong
            bad.append(number)
        else:
            cases.append(found)
    written = path.read_bytes().split(b"\n") if bad else []
    left_out = f"{len(bad)} line was" if len(bad) == 1 else f"{len(bad)} lines were"
    return Loaded(
        cases=tuple(cases),
        faults=tuple(faults),
        bad_lines=tuple(written[number - 1] for number in bad),
        summaries=(f"{len(cases)} read; {left_out} left out.",) if bad else (),
    )


def _profile_faults(number: int, case: Case, profile: str | None) -> tuple[Fault, ...]:
    """Return the fault of a line whose case names a profile that is not known; the others go on."""
    try:
        profiles.judging(case.profile, profile)
    except InvalidRecord as error:
        return tuple(evolve(fault, path=f"line {number}: {fault.path}") for fault in error.faults)
    return ()
