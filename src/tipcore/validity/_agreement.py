"""How far raters agree beyond chance: the result, and what it is drawn and written as."""

__all__ = ["Agreement", "Scale", "Weights"]

from collections.abc import Hashable, Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from tipcore.errors import UnknownTerm
from tipcore.validity._figure import Figure
from tipcore.validity._libraries import Foreign
from tipcore.validity._table import Cell, Tabled, figure_row

Weights: TypeAlias = Literal["linear", "quadratic"]
"""How much a disagreement weighs: by its distance in the order of the ratings, or by the square of it."""
Scale: TypeAlias = Literal["nominal", "ordinal", "interval", "ratio"]
"""What kind of values ratings are, for Krippendorff's alpha."""


@frozen(kw_only=True, repr=False)
class Agreement(Tabled):
    """Agreement of raters. Made by `cohen_kappa` and its kind.

    Attributes:
        figures: The statistics by name.
        about: Which statistic, and of how many raters.
        categories: The ratings.
        table: How often the first rater gave one rating and the second another, in the order of
            `categories`; only for Cohen's kappa.
        left_out: How many units were left out, since a rating was unknown or there were fewer than two.
        policy: What was done with unknown ratings.
        backend: The library in which `to_frame` makes a frame.
    """

    figures: Mapping[str, Figure]
    about: str
    categories: tuple[Hashable, ...]
    table: tuple[tuple[int, ...], ...] = ()
    left_out: int = 0
    policy: str = ""
    backend: str = "pandas"

    def __getitem__(self, name: str) -> Figure:
        """Return one statistic.

        Raises:
            UnknownTerm: There is none of this name.
        """
        if name not in self.figures:
            kind = "figure"
            raise UnknownTerm(kind, name, self.figures)
        return self.figures[name]

    @property
    def rows(self) -> tuple[dict[str, Cell], ...]:
        """The statistics as a tidy table."""
        return tuple(figure_row(one) for one in self.figures.values())

    @property
    def caption(self) -> str:
        """Which statistic, how many units were left out, and the policy for unknown ratings."""
        policy = f"; unknown ratings: {self.policy}" if self.policy else ""
        return f"{self.about}, {len(self.categories)} categories; units left out: {self.left_out}{policy}"

    def __repr__(self) -> str:
        """Return what it is of, without the ratings."""
        return f"Agreement({self.about!r})"

    def plot(self, ax: Foreign = None) -> Foreign:
        """Draw the table of two raters, or the statistic with its interval; return the axes.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._dots import dots
        from tipcore.validity._matrix import matrix

        return matrix(self, ax) if self.table else dots(list(self.figures.values()), ax)
