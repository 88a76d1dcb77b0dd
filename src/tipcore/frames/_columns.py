"""Which columns a scored frame gets, and where the answers stand in it."""

__all__ = ["OUTCOMES", "Asked", "Layout", "ObjectColumns", "layout", "new_columns", "new_types", "scorable"]

from collections.abc import Mapping, Sequence

from attrs import Factory, frozen

from tipcore import indicators
from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._mapped import mapped
from tipcore.indicators import IndicatorSet, Outcome, Release, Replies, SetWithheld, Sign, SignMapping

OUTCOMES = tuple(outcome.value for outcome in Outcome)
HINT = "give `prefix`, or rename it"


class ObjectColumns(UserWarning):
    """Columns hold Python objects; they are read cell by cell, which is slow.

    Examples:
        >>> print(ObjectColumns(["deception"]))
        columns of Python objects, read cell by cell: 'deception' (give them the dtype 'boolean')
    """

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        super().__init__(self.columns)

    def __str__(self) -> str:
        """Return the columns, and how to mend them."""
        named = ", ".join(map(repr, self.columns))
        return f"columns of Python objects, read cell by cell: {named} (give them the dtype 'boolean')"


@frozen
class Asked:
    """What the caller said about names.

    Attributes:
        columns: Id to column, for columns that are not named by the id; or a mapping, which may
            have several columns for an id.
        replies: What words and codes mean.
        strict: Whether every id must have a column.
        prefix: Stands before the name of every new column.
    """

    columns: Mapping[str, str] | SignMapping
    replies: Replies
    strict: bool = False
    prefix: str = ""


@frozen
class Layout:
    """The columns of one scored frame.

    Attributes:
        answers: Indicator or input id to the column that holds its answers; ids without one are left out.
        replies: What words and codes mean.
        prefix: Stands before the name of every new column.
        signs: Indicator or input id to the columns that answer it together.
    """

    answers: Mapping[str, str]
    replies: Replies
    prefix: str = ""
    signs: Mapping[str, Sign] = Factory(dict[str, Sign])

    @property
    def columns(self) -> list[str]:
        """The columns that hold answers, each once."""
        several = [column for sign in self.signs.values() for column in sign.columns if column]
        return list(dict.fromkeys([*self.answers.values(), *several]))

    def holds(self, key: str) -> bool:
        """Return whether there are columns for an indicator or input."""
        return key in self.answers or key in self.signs

    def name(self, plain: str) -> str:
        """Return the name of a new column."""
        return f"{self.prefix}{plain}"


def layout(
    indicator_set: IndicatorSet, present: Sequence[str], asked: Asked, new: Sequence[str] = ()
) -> Layout:
    """Return where the answers stand, and check the names.

    Args:
        indicator_set: The set.
        present: The columns of the frame.
        asked: What the caller said about names.
        new: The new columns, without prefix.

    Raises:
        DefinitionError: `columns` is a mapping that does not fit the set.
        UnknownTerm: `columns` names an id that the set does not have.
        InvalidRecord: A column is missing, or a new one would replace one of the frame.
    """
    prefix, signs, replies = asked.prefix, dict[str, Sign](), asked.replies
    if isinstance(asked.columns, SignMapping):
        replies = asked.columns.replies or replies
        signs, faults = mapped(indicator_set, present, asked.columns, strict=asked.strict)
        found = dict[str, str]()
    else:
        found, faults = _named(indicator_set, present, asked.columns, strict=asked.strict)
    faults += [
        Fault(path=f"column {prefix + name!r}", message="would be replaced", hint=HINT, code="taken")
        for name in new
        if prefix + name in present
    ]
    if faults:
        what = f"data frame for {indicator_set.id}"
        raise InvalidRecord(what, faults)
    return Layout(found, replies, prefix, signs)


def _named(
    indicator_set: IndicatorSet, present: Sequence[str], named: Mapping[str, str], *, strict: bool
) -> tuple[dict[str, str], list[Fault]]:
    """Return the column of each id that has one, and which are missing."""
    for key in named:
        indicator_set.item(key)
    wanted = {key: named.get(key, key) for key in indicator_set.bits}
    found = {key: column for key, column in wanted.items() if column in present}
    faults = [
        Fault(path=f"column {column!r}", message="is missing", hint="mend the name", code="missing")
        for key, column in wanted.items()
        if key not in found and (strict or key in named)
    ]
    if not found and not faults:
        message = f"has no column of the set {indicator_set.id!r}"
        faults = [Fault(path="frame", message=message, hint="give `columns`", code="missing")]
    return found, faults


def new_types(indicator_set: IndicatorSet) -> dict[str, str]:
    """Return the new columns of a scored frame, without prefix, in order, each with its type in words."""
    listed = indicator_set.circuit.conclusion is None
    middle = (
        {"signs_lowest": "integer", "signs_highest": "integer"} if listed else {"classification": "string"}
    )
    return {"outcome": "string"} | middle | dict.fromkeys(indicator_set.circuit.dimensions, "boolean")


def new_columns(indicator_set: IndicatorSet) -> list[str]:
    """Return the new columns of a scored frame, without prefix, in order."""
    return list(new_types(indicator_set))


def scorable(indicator_set: IndicatorSet | str) -> IndicatorSet:
    """Return the set, or the one with this id.

    Raises:
        SetWithheld: It is withheld.
        UnknownTerm: There is no such set.
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    if chosen.release is Release.WITHHELD:
        raise SetWithheld(chosen.id, chosen.release_note)
    return chosen
