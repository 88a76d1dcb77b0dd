"""Answers that several columns give together: any yes is a yes, and only all no a no."""

__all__ = ["Columns", "combined", "combined_plan", "given", "mapped"]

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import TypeAlias

from attrs import evolve

from tipcore.errors import DefinitionError, Fault
from tipcore.frames._cells import WORD, Cells, cells_of_words
from tipcore.frames._libraries import Foreign, libraries
from tipcore.indicators import IndicatorSet, Sign, SignMapping, get_mapping

Columns: TypeAlias = Mapping[str, str] | SignMapping | str | PathLike[str] | None


def given(columns: Columns) -> Mapping[str, str] | SignMapping:
    """Return what a caller says about columns: names by id, a mapping, its id, or its TOML file.

    Raises:
        DefinitionError: The file is no mapping.
        UnknownTerm: There is no mapping with this id.
        OSError: The file cannot be read.
    """
    if isinstance(columns, PathLike) or (isinstance(columns, str) and columns.endswith(".toml")):
        return SignMapping.load(columns)
    if isinstance(columns, str):
        return get_mapping(columns)
    return {} if columns is None else columns


def mapped(
    indicator_set: IndicatorSet, present: Sequence[str], mapping: SignMapping, *, strict: bool
) -> tuple[dict[str, Sign], list[Fault]]:
    """Return the signs of a mapping with the names that the columns have, and which are missing.

    Raises:
        DefinitionError: The mapping answers another set, or reads a list of ticks.
        UnknownTerm: It answers an indicator that the set does not have.
    """
    if mapping.set_id != indicator_set.id:
        msg = f"the mapping {mapping.id} answers the set {mapping.set_id}, not {indicator_set.id}"
        raise DefinitionError(msg)
    if mapping.listed:
        msg = f"the mapping {mapping.id} reads a list of ticks: use tipcore.exchange.read_signs"
        raise DefinitionError(msg)
    for sign in mapping.signs:
        indicator_set.item(sign.indicator)
    names = [name for sign in mapping.signs for name in sign.columns]
    places = {name: mapping.find(name, present) for name in dict.fromkeys((*mapping.layout, *names))}
    needed = places if strict else mapping.layout
    faults = [
        Fault(path=f"column {name!r}", message="is missing", hint="mend the name", code="missing")
        for name in needed
        if places[name] is None
    ]
    signs = {
        sign.indicator: evolve(
            sign,
            any_of=tuple(places[name] or "" for name in sign.any_of),
            doubtful=tuple(places[name] or "" for name in sign.doubtful),
        )
        for sign in mapping.signs
    }
    return signs, faults


def combined(sign: Sign, found: Mapping[str, Cells], rows: int) -> Cells:
    """Return the cells of a sign; a column that is not there is unknown in every row."""
    np = libraries().np
    yes = np.zeros((rows + WORD - 1) // WORD, np.uint64)
    no = ~yes
    for column in sign.columns:
        one_yes, one_no = found[column].words() if column in found else (yes ^ yes, yes ^ yes)
        no &= one_no
        if column in sign.any_of:
            yes |= one_yes
    return cells_of_words(yes, no & ~yes, rows)


def combined_plan(sign: Sign, found: Mapping[str, Foreign], nw: Foreign) -> Foreign:
    """Return the nullable Boolean expression of a sign, in the expressions of narwhals or of Polars."""
    blank, false = nw.lit(None, nw.Boolean), nw.lit(value=False)
    sure = unsure = false
    for column in sign.any_of:
        sure = sure | found.get(column, blank)
    for column in sign.doubtful:
        unsure = unsure | found.get(column, blank)
    return sure | nw.when(~unsure).then(false)
