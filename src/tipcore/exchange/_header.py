"""Finding the header of a sheet, and which column of the standard stands where."""

__all__ = ["Header", "find_header"]

from collections.abc import Mapping
from difflib import get_close_matches

from attrs import evolve, frozen

from tipcore.exchange._cells import read_cell
from tipcore.exchange._columns import OPEN_KINDS, Column, Layout, key
from tipcore.exchange._fault import CellFault, Unmapped, letter
from tipcore.exchange._grid import Grid, GridRow, is_blank

_EARLY = 60
_MANY = 8
"""More missing columns than this are one fault: the file is an extract."""
_SAMPLE = 20
_FEW = 3
"""Fewer recognised headers than this are taken for a header only where they are most of the row."""


@frozen(kw_only=True)
class Header:
    """Where the columns of a sheet stand.

    Attributes:
        sheet: The sheet.
        row: The row of the names (or labels, where there are no names).
        last_row: The last row of the header; the data begin after it.
        fields: The column of the standard at each place, counted from 0.
        number: The place of the case numbers; None where there are none.
        numbers_named: Whether the case numbers have a header of their own.
        others: Places whose header is not of the standard, with their header; empty: none.
        ambiguous: Places whose name and label belong to different columns, with their name.
        doubles: For a place that repeats a field, the first place of that field.
        survey: Whether the file is an export of the survey form.
        faults: What is wrong with the header itself.
        unmapped: Columns that have no place in the models.
        shifted: The fault of a header beside its values; then no row can be read.
    """

    sheet: str
    row: int
    last_row: int
    fields: Mapping[int, Column]
    number: int | None
    numbers_named: bool
    others: Mapping[int, str]
    ambiguous: Mapping[int, str]
    doubles: Mapping[int, int]
    survey: bool
    faults: tuple[CellFault, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    shifted: CellFault | None = None

    def moved(self, by: int, start: int) -> "Header | None":
        """Return the header as it would be if its names from one place on stood `by` places further right.

        None where a name would fall upon another one, or off the sheet.
        """
        moved = [(place + by if place >= start else place, column) for place, column in self.fields.items()]
        fields = dict(moved)
        if len(fields) < len(moved) or min(fields) < 0:
            return None
        return evolve(self, fields=fields, others={}, ambiguous={}, doubles={})

    def displaced(self, by: int, start: int) -> "Header":
        """Return the header with the fault that its names from one place on stand beside their values."""
        place = start if start in self.fields else min(self.fields)
        side = "left" if by > 0 else "right"
        fault = CellFault(
            sheet=self.sheet,
            row=self.row,
            column=letter(place),
            header=self.fields[place].field,
            message=f"and the headers after it stand to the {side} of their values: no row can be read",
            hint="move the headers back over their values",
            code="shifted-header",
        )
        return evolve(self, shifted=fault)


def find_header(grid: Grid, layout: Layout, addresses: str | None) -> Header | None:
    """Return the header of a sheet; None where no early row has headers of the standard.

    Args:
        grid: The sheet.
        layout: The layout.
        addresses: What to believe where the address columns have names and labels that
            disagree: `names`, `labels`, or None for neither.
    """
    early = grid.rows[:_EARLY]
    counts = [max(len(_found(row, known)) for known in (layout.by_name, layout.by_label)) for row in early]
    if not any(_is_header(row, count) for row, count in zip(early, counts, strict=True)):
        return None
    place = counts.index(max(counts))
    names, labels = _pair(grid, layout, place)
    return _Reading(grid, layout, addresses, names, labels).header()


def _pair(grid: Grid, layout: Layout, place: int) -> tuple[GridRow | None, GridRow | None]:
    """Return the row of names and the row of labels, of which one may be missing."""
    row = grid.rows[place]
    is_names = len(_found(row, layout.by_name)) >= len(_found(row, layout.by_label))
    other = layout.by_label if is_names else layout.by_name
    beside = [grid.rows[at] for at in (place + 1, place - 1) if 0 <= at < len(grid.rows)]
    second = next((each for each in beside if len(_found(each, other)) >= _FEW), None)
    return (row, second) if is_names else (second, row)


def _is_header(row: GridRow, recognised: int) -> bool:
    filled = sum(not is_blank(cell) for cell in row.cells)
    return recognised >= _FEW or recognised * 2 > filled


def _found(row: GridRow, known: Mapping[str, Column]) -> dict[int, Column]:
    texts = {place: _text(row, place) for place in range(len(row.cells))}
    return {place: known[key(text)] for place, text in texts.items() if key(text) in known}


def _text(row: GridRow | None, place: int) -> str:
    """Return a header as it is written; the groups of a survey export are left out."""
    cell = row.at(place) if row is not None else None
    return (
        cell.rsplit("/", 1)[-1].strip()
        if isinstance(cell, str) and _is_name(cell)
        else str(cell or "").strip()
    )


def _is_name(text: str) -> bool:
    return "_" in text.rsplit("/", 1)[-1]


class _Reading:
    """One reading of a header of one or two rows."""

    def __init__(
        self, grid: Grid, layout: Layout, addresses: str | None, names: GridRow | None, labels: GridRow | None
    ) -> None:
        self.grid, self.layout, self.addresses = grid, layout, addresses
        self.names, self.labels = names, labels
        rows = [row for row in (names, labels) if row is not None]
        self.row = min(row.number for row in rows)
        self.last_row = max(row.number for row in rows)
        self.width = max(len(row.cells) for row in rows)
        self.fields = dict[int, Column]()
        self.others = dict[int, str]()
        self.ambiguous = dict[int, str]()
        self.doubles = dict[int, int]()
        self.faults = list[CellFault]()
        self.unmapped = list[Unmapped]()

    def header(self) -> Header:
        """Return what was found."""
        contradicting = [place for place in range(self.width) if self._place(place)]
        number, named = self._number()
        survey = any(_text(self.names, place) in self.layout.survey_marks for place in range(self.width))
        self._note_missing(survey=survey)
        found = Header(
            sheet=self.grid.name,
            row=self.row,
            last_row=self.last_row,
            fields=self.fields,
            number=number,
            numbers_named=named,
            others={place: text for place, text in self.others.items() if place != number},
            ambiguous=self.ambiguous,
            doubles=self.doubles,
            survey=survey,
            faults=tuple(self.faults),
            unmapped=tuple(item for item in self.unmapped if number is None or item.column != letter(number)),
        )
        return self._checked(found, contradicting)

    def _checked(self, found: Header, contradicting: list[int]) -> Header:
        """Return the header, with one fault in place of many where names and labels are displaced."""
        if len(contradicting) < _FEW:
            return found
        assert self.names is not None  # noqa: S101 - without names nothing contradicts the labels
        assert self.labels is not None  # noqa: S101 - and without labels nothing the names
        names_fit = self._fit(self.names, self.layout.by_name)
        labels_fit = self._fit(self.labels, self.layout.by_label)
        moved, what, others = (
            (self.labels, "labels", "names") if names_fit > labels_fit else (self.names, "names", "labels")
        )
        fault = self._fault(
            contradicting[0],
            _text(moved, contradicting[0]),
            f"and the {what} after it stand beside the {others} that they belong to: no row can be read",
            f"move the {what} back over or under their {others}",
            "shifted-header",
        )
        return evolve(found, shifted=evolve(fault, row=moved.number), faults=())

    def _fit(self, row: GridRow, known: Mapping[str, Column]) -> tuple[int, int]:
        """Return how well the values fit a row of the header, then how many stand as in the template."""
        found = _found(row, known)
        proofs = 0
        for below in self.grid.rows[self.last_row : self.last_row + _SAMPLE]:
            for place, column in found.items():
                value, problem = read_cell(below.at(place), column, self.grid.serial_start)
                proofs += column.kind not in OPEN_KINDS and value is not None
                proofs -= problem is not None
        return proofs, sum(column.place == place for place, column in found.items())

    def _place(self, place: int) -> bool:
        """Settle what one place holds; return whether its name and label contradict each other."""
        name, label = _text(self.names, place), _text(self.labels, place)
        by_name, by_label = self.layout.by_name.get(key(name)), self.layout.by_label.get(key(label))
        if by_name is None and not name and by_label is None:
            by_name = self._between(place)
        if by_name is None or not label or by_label is by_name or key(label) in _confirming(by_name):
            self._settle(place, by_name or by_label, name or label)
            return False
        pair = {by_name.field, by_label.field if by_label else ""}
        if pair <= self.layout.addresses and self.addresses is not None:
            self._settle(place, by_name if self.addresses == "names" else by_label, name)
            return False
        if by_label is None:
            self._settle(place, by_name, name)
            return False
        self.ambiguous[place] = by_name.field
        if pair <= self.layout.addresses:
            return False
        self.faults.append(
            self._fault(
                place,
                name,
                "has a label that belongs to another column, so that its values cannot be placed",
                f"write the label {by_name.label}, or the name that fits the label",
                "name-and-label-disagree",
            )
        )
        return True

    def _between(self, place: int) -> Column | None:
        """Return the column whose name the official template leaves empty, between its neighbours."""
        before = self.layout.by_name.get(key(_text(self.names, place - 1))) if place else None
        after = self.layout.by_name.get(key(_text(self.names, place + 1)))
        if before is None or after is None or after.place - before.place != 2:  # noqa: PLR2004 - one between
            return None
        return self.layout.columns[before.place]

    def _settle(self, place: int, column: Column | None, text: str) -> None:
        if column is None:
            self.others[place] = text
            if text:
                self.unmapped.append(self._unmapped(place, text, "no column of HTCDS 2.0 has this header"))
            return
        first = next((other for other, held in self.fields.items() if held is column), None)
        if first is None:
            self.fields[place] = column
            return
        self.doubles[place] = first
        self.faults.append(
            self._fault(
                place,
                column.field,
                f"is here a second time; the first one, in column {letter(first)}, is read",
                "remove or rename one of the two",
                "duplicate-column",
            )
        )

    def _number(self) -> tuple[int | None, bool]:
        """Return the place of the case numbers, and whether it has a header."""
        named = {key(text): place for place, text in reversed(self.others.items())}
        for wanted in self.layout.case_numbers:
            if wanted in named:
                return named[wanted], True
        if self.others.get(0) == "" and min(self.fields, default=0) > 0:
            return 0, False
        return None, False

    def _note_missing(self, *, survey: bool) -> None:
        """Note each column that is nowhere, at the place where it would stand; many of them as one fault."""
        present = {column.field for column in self.fields.values()} | set(self.ambiguous.values())
        lacked = self.layout.survey_lacks if survey else frozenset[str]()
        missing = [column for column in self.layout.columns if column.field not in present | lacked]
        if len(missing) > _MANY:
            names = ", ".join(column.field for column in missing[1:])
            message = (
                f"and {len(missing) - 1} other columns are missing ({names}); they are read as not on record"
            )
            hint = "add them if there is more to say"
            place = self._expected(missing[0])
            self.faults.append(self._fault(place, missing[0].field, message, hint, "missing-column"))
            return
        strange = {key(text): place for place, text in self.others.items() if text}
        for column in missing:
            near = get_close_matches(key(column.field), strange, n=1, cutoff=0.8)
            other = f"column {letter(strange[near[0]])}" if near else "the one that holds it"
            message = f"({column.label}) is missing; it is read as not on record"
            hint = f"add the column, or rename {other}"
            place = self._expected(column)
            self.faults.append(self._fault(place, column.field, message, hint, "missing-column"))

    def _expected(self, column: Column) -> int:
        """Return the place at which a missing column would stand."""
        earlier = [place for place, other in self.fields.items() if other.place < column.place]
        return max(earlier) + 1 if earlier else min(self.fields, default=column.place)

    def _fault(self, place: int, header: str, message: str, hint: str, code: str) -> CellFault:
        return CellFault(
            sheet=self.grid.name,
            row=self.row,
            column=letter(place),
            header=header,
            message=message,
            hint=hint,
            code=code,
        )

    def _unmapped(self, place: int, header: str, why: str) -> Unmapped:
        return Unmapped(sheet=self.grid.name, row=self.row, column=letter(place), header=header, why=why)


def _confirming(column: Column) -> set[str]:
    return {key(label) for label in column.confirmed_by}
