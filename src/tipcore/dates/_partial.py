"""Partial dates: what was written down, as exact or as doubtful as it was."""

__all__ = ["PartialDate"]

from datetime import date, datetime, tzinfo

from attrs import field, frozen

from tipcore.dates._edtf import InvalidDate, Precision, read, write_instant
from tipcore.dates._moment import Moment
from tipcore.logic import Truth


@frozen(repr=False)
class PartialDate:
    """A date as it was written down, in EDTF: a year, month, day, instant or interval, with its doubts.

    `2022`, `2022-03`, `2022-03-01`, `2022-03-01T10:00:00+02:00`, `2022-03-01/2022-03-05`;
    `2022-03/..` and `../2022` (one end open), `/2022` (one end unknown), `../..` (done, time unknown);
    `2022~` approximate, `2022?` uncertain, `2022%` both; `201X`, `2022-XX`, `2022-03-XX` unspecified.

    Two are equal if they are written the same. There is no `<`: `before` and `after` answer
    in three values. `str` gives the text; `repr` only the precision, since it may be a date of birth.

    Attributes:
        text: The canonical EDTF text.
        precision: How exactly it is known.
        approximate: Whether it is marked `~` or `%`.
        uncertain: Whether it is marked `?` or `%`.
        first_day: The first day that it may be (None: unbounded), one unit earlier if approximate.
        last_day: The last day that it may be (None: unbounded), one unit later if approximate.

    Raises:
        InvalidDate: The text is not of a supported form; it is not quoted.
        TypeError: The value is not a text.

    Source:
        Extended Date/Time Format (Library of Congress, 2019), levels 0 and 1; norms.md section 2.

    Examples:
        >>> born = PartialDate("2004-05")
        >>> born, str(born), born.last_day
        (PartialDate(<month>), '2004-05', datetime.date(2004, 5, 31))
    """

    text: str
    precision: Precision = field(init=False, eq=False)
    approximate: bool = field(init=False, eq=False)
    uncertain: bool = field(init=False, eq=False)
    first_day: date | None = field(init=False, eq=False)
    last_day: date | None = field(init=False, eq=False)
    _instant: datetime | None = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Read the text, and keep what it says beside it."""
        _require_text(self.text)
        written = read(self.text)
        for name, value in (
            ("text", written.text),
            ("precision", written.precision),
            ("approximate", written.approximate),
            ("uncertain", written.uncertain),
            ("first_day", written.first),
            ("last_day", written.last),
            ("_instant", written.instant),
        ):
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, value: "date | str | PartialDate") -> "PartialDate":
        """Return the partial date that a date, an aware date-time or an EDTF text stands for.

        Raises:
            InvalidDate: The text is of no supported form, or the date-time has no time zone.
            TypeError: The value is none of those; it is not quoted.

        Examples:
            >>> str(PartialDate.of(date(2022, 3, 1)))
            '2022-03-01'
        """
        given: object = value
        match given:
            case PartialDate():
                return given
            case str():
                return cls(given)
            case datetime():
                if given.utcoffset() is None:
                    hint = "give it a tzinfo"
                    raise InvalidDate(code="no-zone", message="is a date-time without time zone", hint=hint)
                return cls(write_instant(given))
            case date():
                return cls(given.isoformat())
        msg = "a PartialDate is made from a date, an aware datetime, an EDTF text or a PartialDate"
        raise TypeError(msg)

    def moment(self, zone: tzinfo) -> Moment:
        """Return the instants that this may mean in a zone.

        Examples:
            >>> from datetime import UTC
            >>> PartialDate("2022-03").moment(UTC).earliest.isoformat()
            '2022-03-01T00:00:00+00:00'
        """
        if self._instant is not None:
            return Moment.at(self._instant)
        return Moment.days(self.first_day, self.last_day, zone)

    def before(self, other: "PartialDate", zone: tzinfo) -> Truth:
        """Return whether this lies before the other (equal instants count as before).

        Examples:
            >>> from datetime import UTC
            >>> PartialDate("2022").before(PartialDate("2023-01"), UTC)
            <Truth.YES: 'yes'>
            >>> PartialDate("2022-03-01").before(PartialDate("2022-03"), UTC)
            <Truth.UNKNOWN: 'unknown'>
        """
        return self.moment(zone).before(other.moment(zone))

    def after(self, other: "PartialDate", zone: tzinfo) -> Truth:
        """Return whether the other lies before this.

        Examples:
            >>> from datetime import UTC
            >>> PartialDate("2023").after(PartialDate("2022?"), UTC)
            <Truth.UNKNOWN: 'unknown'>
        """
        return other.before(self, zone)

    def __str__(self) -> str:
        """Return the canonical EDTF text."""
        return self.text

    def __repr__(self) -> str:
        """Return the precision, never the date."""
        return f"PartialDate(<{self.precision}>)"


def _require_text(value: object) -> None:
    """Refuse what is not a text, without quoting it."""
    if not isinstance(value, str):
        msg = "a PartialDate is made from a text; use PartialDate.of for a date or date-time"
        raise TypeError(msg)
