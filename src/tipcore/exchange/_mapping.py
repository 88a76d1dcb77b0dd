"""How the columns of an outside layout answer an indicator set: declared in TOML, with its doubts."""

__all__ = ["Sign", "SignMapping", "get_mapping", "mapping_ids"]

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from tipcore.errors import DefinitionError, UnknownTerm

_IDS = ("ctdc-global-synthetic", "htcds-control")


@frozen(kw_only=True)
class Sign:
    """How one indicator is answered.

    Attributes:
        indicator: Id of the indicator.
        any_of: The columns of which any yes is a yes, and all no a no.
        doubtful: Columns that give no yes, but forbid a no while they are not no themselves.
        doubts: What the mapping may get wrong.
    """

    indicator: str
    any_of: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
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
        doubts: What it may get wrong as a whole.
        layout: The columns by which a file is known to have this layout.
        codes: What each code means: True, False, or None for unknown.
        aliases: Other spellings of a column.
        signs: How each indicator is answered that can be.
        unanswered: Indicators that no column answers, and why.
        unused: Columns that answer no indicator, and why.
    """

    id: str
    title: str
    set_id: str
    source: str
    evidence: str
    doubts: tuple[str, ...]
    layout: tuple[str, ...]
    codes: Mapping[str, bool | None]
    aliases: Mapping[str, tuple[str, ...]]
    signs: tuple[Sign, ...]
    unanswered: Mapping[str, str]
    unused: Mapping[str, str]

    @classmethod
    def read(cls, text: str) -> "SignMapping":
        """Return the mapping that a TOML text declares.

        Raises:
            DefinitionError: It is no TOML, lacks a part, or answers an indicator twice.
        """
        try:
            found = cls._of(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError):
            found = None
        if found is None:
            msg = "a mapping is TOML with id, title, set, source, evidence, layout, [codes] and [[signs]]"
            raise DefinitionError(msg)
        named = [sign.indicator for sign in found.signs] + list(found.unanswered)
        if len(named) != len(set(named)) or not all(sign.any_of for sign in found.signs):
            msg = f"mapping {found.id}: each indicator once, and with at least one column in any_of"
            raise DefinitionError(msg)
        return found

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> "SignMapping":
        codes = data["codes"]
        meaning: list[tuple[str, bool | None]] = [("yes", True), ("no", False), ("unknown", None)]
        return cls(
            id=data["id"],
            title=data["title"],
            set_id=data["set"],
            source=data["source"],
            evidence=data["evidence"],
            doubts=tuple(data.get("doubts", ())),
            layout=tuple(data["layout"]),
            codes={code: value for name, value in meaning for code in codes[name]},
            aliases={name: tuple(others) for name, others in data.get("aliases", {}).items()},
            signs=tuple(
                Sign(
                    indicator=sign["indicator"],
                    any_of=tuple(sign["any_of"]),
                    doubtful=tuple(sign.get("doubtful", ())),
                    doubts=tuple(sign.get("doubts", ())),
                )
                for sign in data["signs"]
            ),
            unanswered={item["indicator"]: item["why"] for item in data.get("unanswered", ())},
            unused={item["column"]: item["why"] for item in data.get("unused", ())},
        )


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
