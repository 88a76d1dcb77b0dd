"""How the columns of an outside layout answer an indicator set: declared in TOML, with its doubts."""

__all__ = ["Grouping", "Sign", "SignMapping", "detect_mapping", "get_mapping", "mapping_ids"]

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import IO

from attrs import Factory, frozen

from tipcore.errors import UnknownTerm
from tipcore.indicators._replies import Replies, fold
from tipcore.logic import UnknownReason

_IDS = (
    "ctdc-global-synthetic",
    "ctdc-global-synthetic-2024",
    "ctdc-k-anonymised",
    "ctdc-victim-perpetrator",
    "htcds-control",
)


@frozen(kw_only=True)
class Sign:
    """How one indicator is answered.

    Attributes:
        indicator: Id of the indicator or input.
        any_of: The columns of which any yes is a yes, and all no a no.
        doubtful: Columns that give no yes, but forbid a no while they are not no themselves.
        doubts: What the mapping may get wrong.
    """

    indicator: str
    any_of: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that the answer depends on."""
        return (*self.any_of, *self.doubtful)


@frozen(kw_only=True)
class Grouping:
    """By what rows can be put into groups; every row is in exactly one.

    Attributes:
        id: Its id, such as `year`.
        column: The column whose text names the group; empty where `flags` do.
        flags: Name to column: the group is named by all flags that are yes.
        doubts: What the grouping may get wrong.
    """

    id: str
    column: str = ""
    flags: Mapping[str, str] = Factory(dict[str, str])
    doubts: tuple[str, ...] = ()


@frozen(kw_only=True)
class SignMapping:
    """How one layout answers one indicator set.

    Attributes:
        id: Its id.
        title: What is mapped to what.
        set_id: The indicator set.
        source: Where the columns and their meanings come from.
        evidence: How certain the mapping is.
        columns_evidence: How certain the names of the columns are.
        doubts: What it may get wrong as a whole.
        layout: The columns by which a file is known to have this layout; it must have them all.
        listed: The column that holds a list of ticks, where the signs name ticks; else empty.
        codes: What each code means; empty where the usual words of an answer are meant.
        aliases: Other spellings of a column.
        signs: How each indicator is answered that can be.
        groups: By what the rows can be put into groups.
        unanswered: Indicators that no column answers, and why.
        unused: Columns that answer no indicator, and why.
    """

    id: str
    title: str
    set_id: str
    source: str
    evidence: str
    columns_evidence: str
    doubts: tuple[str, ...]
    layout: tuple[str, ...]
    listed: str = ""
    codes: Mapping[str, bool | UnknownReason]
    aliases: Mapping[str, tuple[str, ...]]
    signs: tuple[Sign, ...]
    groups: tuple[Grouping, ...] = ()
    unanswered: Mapping[str, str]
    unused: Mapping[str, str]

    @classmethod
    def read(cls, text: str) -> "SignMapping":
        """Return the mapping that a TOML text declares.

        The short form names a set and, below `[columns]`, a column or several for each indicator;
        several mean *any of*. The long form says where that comes from and what is doubtful.

        Raises:
            DefinitionError: It is no TOML, has an unknown key, lacks a part, or answers an indicator twice.

        Examples:
            >>> own = SignMapping.read('''
            ... set = "ilo-2012-forced-labour-11"
            ... [columns]
            ... deception = "q12"
            ... debt-bondage = ["q13", "q14"]
            ... isolation = { any_of = ["q15"], doubtful = ["q16"], doubts = ["q16 asks about visits only"] }
            ... ''')
            >>> own.signs[1].any_of, own.signs[2].columns, own.layout
            (('q13', 'q14'), ('q15', 'q16'), ('q12', 'q13', 'q14', 'q15', 'q16'))
        """
        from tipcore.indicators._mappingreader import read_mapping

        return read_mapping(text)

    @classmethod
    def load(cls, source: str | PathLike[str] | IO[bytes]) -> "SignMapping":
        """Return the mapping in a TOML file or open binary stream.

        Raises:
            DefinitionError: As in `read`.
            OSError: The path cannot be read.
        """
        content = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
        return cls.read(content.decode("utf-8-sig", "replace"))

    @property
    def replies(self) -> Replies | None:
        """What the codes mean; None where the usual words of an answer are meant."""
        return Replies({}).extended(self.codes) if self.codes else None

    def find(self, name: str, present: Iterable[str]) -> str | None:
        """Return the column that is meant by a name; None where there is none.

        Its other spellings count, and case, blanks and marks that are not seen do not matter.

        Examples:
            >>> get_mapping("ctdc-k-anonymised").find("Datasource", ["gender", "datasource "])
            'datasource '
        """
        known = tuple(present)
        spelled = (name, *self.aliases.get(name, ()))
        exact = next((each for each in spelled if each in known), None)
        if exact is not None:
            return exact
        folded = {fold(each): each for each in reversed(known)}
        return next((folded[fold(each)] for each in spelled if fold(each) in folded), None)

    def missing(self, present: Iterable[str]) -> tuple[str, ...]:
        """Return the columns of the layout that are not there."""
        known = tuple(present)
        return tuple(name for name in self.layout if self.find(name, known) is None)


def mapping_ids() -> tuple[str, ...]:
    """Return the ids of the mappings that come along."""
    return _IDS


@cache
def get_mapping(mapping_id: str) -> SignMapping:
    """Return the mapping with this id; it is read when first asked for.

    Raises:
        UnknownTerm: There is no such mapping; the nearest ids are named.

    Examples:
        >>> mapping = get_mapping("ctdc-global-synthetic")
        >>> next(sign.any_of for sign in mapping.signs if sign.indicator == "physical-sexual-violence")
        ('meansOfControlPhysicalAbuse', 'meansOfControlSexualAbuse')
    """
    if mapping_id not in _IDS:
        kind = "mapping"
        raise UnknownTerm(kind, mapping_id, _IDS)
    text = (files("tipcore.indicators") / "mappings" / f"{mapping_id}.toml").read_text("utf-8")
    return SignMapping.read(text)


def detect_mapping(columns: Iterable[str]) -> SignMapping | None:
    """Return the mapping whose layout a table has; of several, the one with most columns; else None.

    Examples:
        >>> detect_mapping(["gender", "ControlCategory"]) is None
        True
    """
    known = tuple(columns)
    fitting = [one for one in map(get_mapping, _IDS) if not one.missing(known)]
    return max(fitting, key=lambda one: len(one.layout), default=None)
