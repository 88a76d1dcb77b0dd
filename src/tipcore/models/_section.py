"""A section: the records of one kind, and up to when it is complete."""

__all__ = ["EMPTY", "Section"]

from collections.abc import Iterator, Mapping
from typing import Annotated, Generic, Never, TypeVar

from attrs import field, frozen

from tipcore.dates import PartialDate
from tipcore.models._declare import declared, operational
from tipcore.models._mapping import frozen_map
from tipcore.models._model import Model
from tipcore.models._record import Record

T_co = TypeVar("T_co", bound=Record, covariant=True)


@frozen(kw_only=True, field_transformer=declared)
class Section(Model, Generic[T_co]):
    """The records of one kind that one keeper holds on a case.

    Completeness speaks of events only: in a section complete to a moment, an event that
    it does not list, dated before that moment, was not done. Everywhere else absence is
    unknown.

    Attributes:
        items: The records, in the order in which they were entered.
        complete_until: The keeper says that all events up to this moment are listed.
        none_until: For a kind of record or event, the moment up to which the keeper says
            that there was none, although the section is not complete.
        keeper: Id of the organisation that keeps the section.

    Examples:
        >>> from tipcore.models import Interview
        >>> section = Section[Interview](items=(), complete_until=PartialDate("2022-03-01"))
        >>> len(section)
        0
    """

    items: Annotated[tuple[T_co, ...], operational("Records")] = ()
    complete_until: Annotated[PartialDate | None, operational("Complete until")] = None
    none_until: Annotated[Mapping[str, PartialDate], operational("None until")] = field(
        default=frozen_map({}), converter=frozen_map
    )
    keeper: Annotated[str | None, operational("Keeper")] = None

    def __iter__(self) -> Iterator[T_co]:
        """Iterate over the records that count: those that are not voided."""
        return (item for item in self.items if item.voided is None)

    def __len__(self) -> int:
        """Return the number of records that count."""
        return sum(1 for _ in self)

    def numbered(self) -> Iterator[tuple[int, T_co]]:
        """Iterate over the records that count, each with its number among all items (for paths)."""
        return ((number, item) for number, item in enumerate(self.items) if item.voided is None)


EMPTY: Section[Never] = Section()
"""The section of a keeper who said nothing: no record, and not complete. All blank sections share it."""
