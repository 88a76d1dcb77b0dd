"""Several studies beside one another, never pooled."""

__all__ = ["Forest", "forest"]

from collections.abc import Mapping, Sequence

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.validity._accuracy import Accuracy
from tipcore.validity._figure import Figure
from tipcore.validity._libraries import Foreign, plotting
from tipcore.validity._screened import BoundedAccuracy
from tipcore.validity._table import Cell, Tabled, figure_row

NOTICE = "Reference standards differ between studies: rows do not compare"


@frozen(kw_only=True, repr=False)
class Forest(Tabled):
    """Statistics of several studies, a row each. Made by `forest`.

    Attributes:
        studies: Study to its statistics by name.
        names: The statistics that are shown.
        backend: The library in which `to_frame` makes a frame.
    """

    studies: Mapping[str, Mapping[str, Figure]]
    names: tuple[str, ...]
    backend: str = "pandas"

    @property
    def rows(self) -> tuple[dict[str, Cell], ...]:
        """The tidy table: a row for each study and statistic."""
        return tuple(
            {"study": study, **figure_row(found[name])}
            for study, found in self.studies.items()
            for name in self.names
        )

    @property
    def caption(self) -> str:
        """How many studies, and why they are not pooled."""
        return f"{len(self.studies)} studies. {NOTICE}"

    def __repr__(self) -> str:
        """Return the studies and the statistics."""
        return f"Forest({', '.join(self.studies)}: {', '.join(self.names)})"

    def plot(self, axes: Sequence[Foreign] | None = None) -> tuple[Foreign, ...]:
        """Draw a panel for each statistic, a row for each study; return the axes.

        Args:
            axes: One for each statistic; new ones without.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._dots import LABELS, ROW, dots

        if axes is None:
            size = 1.6 + 3.6 * len(self.names), 1.2 + ROW * len(self.studies)
            shape = {"squeeze": False, "figsize": size, "layout": "constrained"}
            figure, made = plotting().subplots(1, len(self.names), **shape)
            figure.supxlabel(NOTICE, fontsize=8)
            axes = tuple(made[0])
        for place, (ax, name) in enumerate(zip(axes, self.names, strict=True)):
            shown = [found[name] for found in self.studies.values()]
            dots(shown, ax, names=list(self.studies) if place == 0 else [""] * len(shown))
            ax.set_title(LABELS.get(name, name), fontsize=10, loc="left")
        return tuple(axes)


def forest(
    studies: Mapping[str, Accuracy | BoundedAccuracy],
    *,
    names: Sequence[str] = ("sensitivity", "specificity"),
) -> Forest:
    """Return the same statistics of several studies, to be shown beside one another.

    Nothing is pooled, and nothing is ranked: sensitivities and specificities do not compare across
    different reference standards.

    Args:
        studies: Name of the study to its accuracy.
        names: The statistics to show.

    Raises:
        InvalidRecord: There are no studies, or no statistics are named.
        UnknownTerm: A statistic has no such name.

    Examples:
        >>> from tipcore.validity import accuracy
        >>> found = forest({"Clinic A": accuracy(10, 2, 39, 40), "Clinic B": accuracy(45, 8, 149, 122)})
        >>> [(row["study"], row["figure"], row["n"]) for row in found.rows][:2]
        [('Clinic A', 'sensitivity', 12), ('Clinic A', 'specificity', 79)]
    """
    if not studies or not names:
        what, path = "forest", "names" if studies else "studies"
        raise InvalidRecord(what, [Fault(path=path, message="is empty", code="empty")])
    found = {study: {name: each[name] for name in names} for study, each in studies.items()}
    return Forest(studies=found, names=tuple(names))
