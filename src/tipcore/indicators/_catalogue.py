"""Which indicator sets there are."""

__all__ = ["CATALOGUE", "get", "ids", "load", "surveys", "text_of"]

from functools import cache
from os import PathLike, fspath
from pathlib import Path
from typing import IO
from warnings import warn

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.indicators._reader import read, read_surveys
from tipcore.indicators._release import ProvisionalSetWarning, Release
from tipcore.indicators._set import IndicatorSet
from tipcore.indicators._study import Study

CATALOGUE = (
    "consular-border-screen",
    "cse-it-2",
    "greenbaum-2015-short-screen",
    "heidelberg-2024-ahtst",
    "icls-2018-forced-labour",
    "ilo-2009-adult-labour",
    "ilo-2009-adult-sexual",
    "ilo-2009-child-labour",
    "ilo-2009-child-sexual",
    "ilo-2012-forced-labour-11",
    "ilo-2012-hard-to-see",
    "iom-dtm-exploitation",
    "lesotho-2011-s22",
    "lesotho-context",
    "mumma-2017-ed-survey",
    "qyit",
    "raft",
    "unodc-begging-petty-crime",
    "unodc-children",
    "unodc-domestic-servitude",
    "unodc-general",
    "unodc-labour-exploitation",
    "unodc-sexual-exploitation",
    "vera-2014-tvit-short",
)
FILE = "indicator set"


def ids() -> tuple[str, ...]:
    """Return the ids of all sets, in alphabetical order.

    Examples:
        >>> "ilo-2009-adult-labour" in ids()
        True
    """
    return CATALOGUE


@cache
def get(set_id: str) -> IndicatorSet:
    """Return the set with this id; it is read when first asked for.

    Raises:
        UnknownTerm: There is no such set; the nearest ids are named.

    Examples:
        >>> get("lesotho-2011-s22")
        IndicatorSet('lesotho-2011-s22', 23 indicators, ready)
        >>> get("qyt")
        Traceback (most recent call last):
        tipcore.errors.UnknownTerm: unknown indicator set 'qyt': did you mean 'qyit'?
    """
    if set_id not in CATALOGUE:
        kind = "indicator set"
        raise UnknownTerm(kind, set_id, CATALOGUE)
    return _warned(read(_text(f"sets/{set_id}.toml"), f"indicator set {set_id}"))


@cache
def surveys() -> tuple[Study, ...]:
    """Return published surveys and reviews that belong to no set here, kept for comparison.

    Studies that tried a set are in its `studies`.

    Examples:
        >>> [one.id for one in surveys() if one.year == 2012]
        ['san-diego-2012']
    """
    return read_surveys(_text("surveys.toml"), "surveys")


def _text(path: str) -> str:
    from importlib.resources import files

    return files("tipcore.indicators").joinpath(path).read_text("utf-8")


def load(source: str | PathLike[str] | IO[str] | IO[bytes]) -> IndicatorSet:
    """Return a set of your own from a TOML file; it passes the same checks as those that come along.

    The file is data: nothing in it is evaluated as code. Its grammar is described in
    `sets/README.md`.

    Args:
        source: A path, or an open text or binary (UTF-8) stream.

    Raises:
        InvalidRecord: The file has faults; all of them are listed with their place.
        DefinitionError: The set contradicts itself, or does not give its published results.
        OSError: The path cannot be read.
    """
    text, fault = text_of(source)
    if fault is not None:
        raise InvalidRecord(FILE, [fault])
    found = read(text, FILE)
    found.verify()
    return _warned(found)


def text_of(source: str | PathLike[str] | IO[str] | IO[bytes]) -> tuple[str, Fault | None]:
    """Return the text of a file or stream, without a byte-order mark, and what is wrong with it.

    Raises:
        OSError: The path cannot be read.
    """
    data = Path(fspath(source)).read_bytes() if isinstance(source, str | PathLike) else source.read()
    if isinstance(data, bytes):
        try:
            data = data.decode("utf-8")
        except UnicodeDecodeError:
            hint = "save it as UTF-8"
            return "", Fault(path="file", message="is no UTF-8 text", hint=hint, code="not-utf-8")
    return data.removeprefix("\ufeff"), None


def _warned(found: IndicatorSet) -> IndicatorSet:
    if found.release is Release.PROVISIONAL:
        warn(
            f"indicator set {found.id!r} is provisional: {found.release_note}",
            ProvisionalSetWarning,
            stacklevel=3,
        )
    return found
