"""Numbers of many rows, added up batch by batch: no row, and no answer of any person."""

__all__ = ["Tally"]

from collections import Counter
from collections.abc import Sequence

from attrs import define, field

from tipcore.frames._cells import Cells
from tipcore.frames._libraries import Foreign, libraries
from tipcore.indicators import IndicatorSet


@define(eq=False)
class Tally:
    """How many rows answer what, and what the set says of them.

    Attributes:
        indicator_set: The set.
        rows: How many rows there were.
        answers: Rows that answer yes, and that answer no, by id.
        outcomes: Rows by outcome.
        classes: Rows by class, of those with one.
    """

    indicator_set: IndicatorSet
    rows: int = field(default=0, init=False)
    answers: dict[str, tuple[int, int]] = field(init=False)
    outcomes: Counter[str] = field(factory=Counter[str], init=False)
    classes: Counter[str] = field(factory=Counter[str], init=False)

    def __attrs_post_init__(self) -> None:
        """Begin with nothing."""
        self.answers = dict.fromkeys(self.indicator_set.bits, (0, 0))

    def add(self, cells: Sequence[Cells | None], rows: int) -> None:
        """Add the answers of a batch."""
        self.rows += rows
        for (key, (yes, no)), one in zip(self.answers.items(), cells, strict=True):
            if one is not None:
                more_yes, more_no = one.counts(rows)
                self.answers[key] = (yes + more_yes, no + more_no)

    def add_results(self, outcome: Foreign, classification: Foreign | None) -> None:
        """Add what the set says of a batch, from its columns of labels."""
        self.outcomes.update(_labels(outcome))
        if classification is not None:
            self.classes.update(_labels(classification))

    def table(self) -> dict[str, tuple[int, int, int]]:
        """Return how many rows answer yes, no and neither, by id."""
        return {key: (yes, no, self.rows - yes - no) for key, (yes, no) in self.answers.items()}


def _labels(column: Foreign) -> dict[str, int]:
    """Return the number of rows of each label of a dictionary array."""
    np = libraries().np
    labels = column.dictionary.to_pylist()
    codes = np.frombuffer(column.indices.buffers()[1], np.int8, len(column), column.offset)
    numbers = [int(np.count_nonzero(codes == number)) for number in range(len(labels))]
    numbers[0] -= column.null_count  # a null has the number 0
    return {label: number for label, number in zip(labels, numbers, strict=True) if number}
