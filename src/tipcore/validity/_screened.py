"""The accuracy of a screen, from a scored frame with a reference column."""

__all__ = ["BoundedAccuracy", "accuracy_of"]

from attrs import evolve, frozen

from tipcore.indicators import Outcome, Replies
from tipcore.logic import Truth
from tipcore.validity._accuracy import Accuracy, accuracy
from tipcore.validity._crosstable import Given, Reader, counted, decode, reader
from tipcore.validity._figure import Figure
from tipcore.validity._intervals import Intervals
from tipcore.validity._libraries import Foreign
from tipcore.validity._table import Cell, Tabled

OUTCOMES = {
    Outcome.INDICATED.value: Truth.YES,
    Outcome.NOT_INDICATED.value: Truth.NO,
    Outcome.UNDETERMINED.value: Truth.UNKNOWN,
    Outcome.NOT_STATED.value: Truth.UNKNOWN,
}
OUTCOME_HINT = "give an outcome of a set that has a rule, or one of its dimensions, or yes, no and unknown"


@frozen(kw_only=True, repr=False)
class BoundedAccuracy(Tabled):
    """The accuracy of a screen that leaves some rows undetermined. Made by `accuracy_of`.

    The rows without a decided outcome are never dropped in silence: the table says
    everything three times, with them left out (`excluded`), counted against the screen and
    counted for it. Whatever their outcomes turn out to be, each statistic of the sample lies
    between the last two.

    Attributes:
        excluded: The accuracy on the rows with a decided outcome.
        against: The same with each undetermined row counted as an error of the screen.
        favour: The same with each of them counted as right.
        undetermined: How many rows have a reference, and no decided outcome.
        no_reference: How many rows have no reference; no statistic speaks of them.
        backend: The library in which `to_frame` makes a frame.
    """

    excluded: Accuracy
    against: Accuracy
    favour: Accuracy
    undetermined: int
    no_reference: int
    backend: str = "pandas"

    def bounds(self, name: str) -> tuple[float | None, float | None]:
        """Return the lowest and highest estimate over every outcome of the undetermined rows.

        They hold for this sample; `low` and `high` speak of chance, which is another doubt.

        Raises:
            UnknownTerm: There is no such statistic.
        """
        ends = self.against[name].estimate, self.favour[name].estimate
        return (ends[1], ends[0]) if name == "lr_negative" else ends

    def __getitem__(self, name: str) -> Figure:
        """Return a statistic of the rows with a decided outcome.

        Raises:
            UnknownTerm: There is none of this name.
        """
        return self.excluded[name]

    @property
    def rows(self) -> tuple[dict[str, Cell], ...]:
        """The statistics as a tidy table, by how the undetermined rows are counted."""
        ways = {"excluded": self.excluded, "against": self.against, "for": self.favour}
        return tuple({"undetermined": way, **row} for way, each in ways.items() for row in each.rows)

    @property
    def caption(self) -> str:
        """How many rows were counted, and how many were not."""
        return (
            f"{self.excluded.caption}. Undetermined: {self.undetermined} with a reference, left out, "
            f"then counted against and for the screen. Without a reference, in no figure: {self.no_reference}"
        )

    def __repr__(self) -> str:
        """Return the counts."""
        counts = f"undetermined={self.undetermined}, no_reference={self.no_reference}"
        return f"BoundedAccuracy({self.excluded!r}, {counts})"

    def plot(self, ax: Foreign = None) -> Foreign:
        """Draw the shares with their intervals, and how far undetermined rows could move them.

        Args:
            ax: Axes to draw in; new ones without.

        Returns:
            The axes of matplotlib.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._dots import dots

        drawn = [one for one in self.excluded.figures.values() if not one.name.startswith("lr_")]
        return dots(drawn, ax, spans=[self.bounds(one.name) for one in drawn])


def accuracy_of(
    frame: Foreign,
    *,
    reference: str,
    outcome: str = "outcome",
    replies: Given = None,
    prevalence: float | None = None,
    intervals: Intervals = "wilson",
    level: float = 0.95,
) -> BoundedAccuracy:
    """Like `accuracy`, from a scored frame with a reference column.

    Shape: n rows in, a table out. The frame is counted by its own library; a plan is computed.

    Null: an outcome that is null, undetermined or not stated is *undetermined*, and its row
    is left out, counted against and counted for the screen, see `BoundedAccuracy`. A row
    whose reference is null or unknown is in no figure; its number is told. If those rows
    differ from the others, the figures are not those of the whole (verification bias).

    Args:
        frame: What `frames.score` returns, with one more column; any frame that narwhals reads.
        reference: The column of the reference standard: yes, no, unknown; True, False;
            1, 0, -99; null.
        outcome: The column of the screen: an `Outcome`, or the same words as the reference
            (a dimension of a scored frame).
        replies: What the words of the reference mean, as in `frames.score`; English if left out.
        prevalence: As in `accuracy`.
        intervals: As in `accuracy`.
        level: As in `accuracy`.

    Raises:
        InvalidRecord: A column is missing, or has cells that are none of these (their number
            is told, no value is quoted); or as in `accuracy`.
        MissingExtra: The extra `stats` is not installed.
        UnknownTerm: There is no such interval method.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({
        ...     "outcome": ["indicated", "indicated", "undetermined", "not_indicated"],
        ...     "interviewed": ["yes", "no", "yes", "no"],
        ... })
        >>> found = accuracy_of(frame, reference="interviewed")
        >>> found["sensitivity"].estimate, found.bounds("sensitivity"), found.undetermined
        (1.0, (0.5, 1.0), 1)
    """
    found, backend = counted(frame, (outcome, reference))
    words = Replies.given(replies)
    readers, hints = (_outcome(reader(words)), reader(words)), (OUTCOME_HINT, words.hint())
    cells = decode(found, readers, (outcome, reference), hints)
    n = {(screen, ref): 0 for screen in Truth for ref in Truth}
    for (screen, ref), rows in cells:
        n[screen, ref] += rows
    yes, no, unknown = Truth.YES, Truth.NO, Truth.UNKNOWN
    tp, fn, tn, fp = n[yes, yes], n[no, yes], n[no, no], n[yes, no]
    doubt, spare = n[unknown, yes], n[unknown, no]
    excluded = accuracy(tp, fn, tn, fp, prevalence=prevalence, intervals=intervals, level=level)
    return BoundedAccuracy(
        excluded=excluded,
        against=evolve(excluded, fn=fn + doubt, fp=fp + spare),
        favour=evolve(excluded, tp=tp + doubt, tn=tn + spare),
        undetermined=doubt + spare,
        no_reference=n[yes, unknown] + n[no, unknown] + n[unknown, unknown],
        backend=backend,
    )


def _outcome(answer: Reader) -> Reader:
    """Return what reads the word of a screen: None if it is no outcome, or that of a set without a rule."""

    def read(value: object) -> Truth | None:
        known = OUTCOMES.get(value.strip().lower()) if isinstance(value, str) else None
        return answer(value) if known is None else known

    return read
