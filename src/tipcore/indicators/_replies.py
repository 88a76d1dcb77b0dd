"""What the words and codes of a table mean: yes, no, or why an answer is unknown; by language."""

__all__ = ["Replies", "fold", "language_codes"]

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import cache, cached_property
from importlib.resources import files
from numbers import Real
from os import PathLike
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard

from attrs import evolve, frozen

from tipcore.errors import DefinitionError, Fault, InvalidRecord, UnknownTerm
from tipcore.logic import UnknownReason

Meaning: TypeAlias = bool | UnknownReason
Given: TypeAlias = "Replies | str | PathLike[str] | Iterable[str] | None"

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u00b4`"), "'")
_PLAIN = _DASHES | _QUOTES | {ord("_"): " "}
_WHOLE = re.compile(r"(-?\d+)\.0+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_NEAR, _LONGEST, _FEW = 0.8, 30, 12
_TRUTHS = frozenset({"bool", "bool_"})  # also numpy's; it need not be installed
_NOTHING = frozenset({"NAType", "NaTType"})  # what pandas writes for nothing; it need not be installed
_MEANINGS: Mapping[str, Meaning] = {"yes": True, "no": False, **{one.value: one for one in UnknownReason}}


def fold(text: str) -> str:
    """Return a text without what does not matter: case, blanks, kind of dash, form of Unicode.

    Marks that are not seen (byte-order mark, zero-width blanks) go, a no-break space is a blank,
    `_` is a blank, and a whole number loses its decimals.

    Examples:
        >>> fold("\\ufeff Don\\u2019t\\u00a0 KNOW "), fold("-99.0"), fold("not_asked")
        ("don't know", '-99', 'not asked')
    """
    seen = unicodedata.normalize("NFKC", text).casefold()
    seen = "".join(mark for mark in seen if unicodedata.category(mark) != "Cf").translate(_PLAIN)
    plain = " ".join(unicodedata.normalize("NFKC", seen).split())
    whole = _WHOLE.fullmatch(plain)
    return whole[1] if whole else plain


@frozen
class Replies:
    """The words and codes that a table may answer with, and what each means.

    A word counts only in a language that was asked for: `e` is yes in Sesotho and nothing in
    English. A word that two of these languages use differently is not read.

    Attributes:
        words: Word or code, folded, to True, False or the reason why an answer is unknown.
        languages: The languages that were asked for.

    Examples:
        >>> replies = Replies.of("en", "st")
        >>> replies.read(" E "), replies.read("Refused"), replies.read("perhaps")
        (True, <UnknownReason.DECLINED: 'declined'>, None)
        >>> replies.extended({"ho joalo": True}).read("Ho joalo")
        True
    """

    words: Mapping[str, Meaning]
    languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, *languages: str) -> "Replies":
        """Return the words of some languages, with the codes that are read in every language.

        Raises:
            UnknownTerm: There are no words for one of the languages.

        Source:
            `replies.toml`, with a source and an evidence mark for each language.
        """
        for language in languages:
            if language not in language_codes():
                kind = "language of answers"
                raise UnknownTerm(kind, language, language_codes())
        tables = [_spoken(language) for language in languages]
        spoken = {word: meaning for table in tables for word, meaning in table.items()}
        clear = {
            word: meaning
            for word, meaning in spoken.items()
            if all(table.get(word, meaning) == meaning for table in tables)
        }
        return cls({**clear, **_words(_shipped()["codes"])}, languages)

    @classmethod
    def load(cls, source: str | PathLike[str] | IO[bytes]) -> "Replies":
        """Return the words that a TOML file declares, with those of the languages that it names.

        Args:
            source: A path, or an open binary stream. Keys: `languages` (default `["en"]`), and lists
                of words: `yes`, `no`, `not_asked`, `declined`, `does_not_know`, `not_recorded`.

        Raises:
            DefinitionError: It is no TOML, has another key, or gives a word two meanings.
            UnknownTerm: There are no words for one of the languages.
            OSError: The path cannot be read.

        Examples:
            >>> from io import BytesIO
            >>> own = Replies.load(BytesIO(b'languages = ["en"]\\nno = ["2"]\\ndeclined = ["-98"]'))
            >>> own.read("2"), own.read("-98"), own.numbers[2.0]
            (False, <UnknownReason.DECLINED: 'declined'>, False)
        """
        content = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
        try:
            data = tomllib.loads(content.decode("utf-8-sig"))
        except (ValueError, RecursionError):  # also numbers and nestings that Python refuses
            data = {"": ""}
        languages: Any = data.pop("languages", ["en"])
        lists = [languages, *data.values()]
        if not set(data) <= set(_MEANINGS) or not all(_is_texts(each) for each in lists):
            msg = f"a file of replies is TOML with lists of words: languages, {', '.join(_MEANINGS)}"
            raise DefinitionError(msg)
        return cls.of(*languages).extended(_words(data))

    @classmethod
    def given(cls, value: Given) -> "Replies":
        """Return the words that a caller means: None is English; one or more languages; a TOML file.

        Raises:
            DefinitionError: The file is no file of replies.
            UnknownTerm: There are no words for a language.
            OSError: The path cannot be read.
        """
        if isinstance(value, Replies):
            return value
        if value is None:
            return cls.of("en")
        if isinstance(value, PathLike) or (isinstance(value, str) and value.endswith(".toml")):
            return cls.load(value)
        return cls.of(*([value] if isinstance(value, str) else value))

    def extended(self, words: Mapping[str, Meaning]) -> "Replies":
        """Return these replies with more words, which win over those that are there.

        Raises:
            DefinitionError: Two spellings of one word have different meanings.
        """
        folded = dict[str, Meaning]()
        for word, meaning in words.items():
            if folded.setdefault(fold(word), meaning) != meaning:
                msg = "a word of an answer has two meanings"
                raise DefinitionError(msg)
        return evolve(self, words={**self.words, **folded})

    def read(self, text: str) -> Meaning | None:
        """Return what a cell says; None where it is no word of these."""
        return self.words.get(fold(text))

    def meaning(self, value: object) -> Meaning | None:
        """Return what a cell of any kind says; None where it is no answer.

        Texts are read as in `read`, numbers by the codes that are numbers. None, NaN and what pandas
        writes for nothing are not recorded.

        Examples:
            >>> english = Replies.of("en")
            >>> english.meaning(1.0), english.meaning(False), english.meaning(7)
            (True, False, None)
        """
        if isinstance(value, str):
            return self.read(value)
        if value is None or type(value).__name__ in _NOTHING:
            return UnknownReason.NOT_RECORDED
        if type(value).__name__ in _TRUTHS:
            return bool(value)
        if isinstance(value, Real | Decimal):
            nan = value.is_nan() if isinstance(value, Decimal) else value != value  # noqa: PLR0124
            codes: Mapping[Any, Meaning] = self.numbers
            return UnknownReason.NOT_RECORDED if nan else codes.get(value)
        return None

    def answer(self, value: object) -> Meaning:
        """Return what a cell of any kind says, ready to be scored.

        Raises:
            InvalidRecord: It is no answer; the hint names a near word, and the cell is not quoted.

        Examples:
            >>> row = {"deception": "Yes", "isolation": "refused", "debt-bondage": ""}
            >>> answers = {key: Replies.of("en").answer(cell) for key, cell in row.items()}
            >>> answers["isolation"], answers["debt-bondage"]
            (<UnknownReason.DECLINED: 'declined'>, <UnknownReason.NOT_RECORDED: 'not_recorded'>)
        """
        found = self.meaning(value)
        if found is None:
            hint = self.hint(value if isinstance(value, str) else "")
            what, message = "answer", "is no answer"
            raise InvalidRecord(what, [Fault(path="cell", message=message, hint=hint, code="bad-answer")])
        return found

    @cached_property
    def numbers(self) -> Mapping[float, Meaning]:
        """The codes that are numbers, such as 1, 0 and -99."""
        return {float(word): meaning for word, meaning in self.words.items() if _NUMBER.fullmatch(word)}

    def spelled(self, meaning: Meaning) -> list[str]:
        """Return how engines that only lower a text may find the words of a meaning written.

        Examples:
            >>> Replies({}).extended({"n/a": False, "0": False, "not so": False}).spelled(False)
            ['n/a', '0', '0.0', 'not so', 'not_so']
        """
        found = dict[str, None]()
        for word in (one for one, said in self.words.items() if said == meaning):
            forms = [word, word.replace(" ", "_"), word.replace("'", "\u2019")]
            forms += [f"{word}.0"] if _NUMBER.fullmatch(word) else []
            found |= dict.fromkeys(form for one in forms for form in (one, unicodedata.normalize("NFD", one)))
        return list(found)

    def hint(self, text: str = "") -> str:
        """Return how to write an answer instead; the text itself is never quoted.

        Where a word of the table is near, it is named; where another language knows the text, the language.

        Examples:
            >>> print(Replies.of("en").hint("yess"))
            did you mean 'yes'? Write yes, no or unknown; True or False; 1, 0 or -99; or leave it empty
            >>> print(Replies.of("en").hint("Oui"))
            is it an answer in fr? Then give that language to `replies`
        """
        usual, word = self._usual(), fold(text)
        near = get_close_matches(word, [one for one in self.words if one], 1, _NEAR) if word else []
        if near and len(word) <= _LONGEST:
            return f"did you mean {near[0]!r}? W{usual[1:]}"
        others = [code for code in language_codes() if code not in self.languages]
        spoken = [code for code in others if word and word in _spoken(code)]
        if spoken and self.languages:
            return f"is it an answer in {' or '.join(spoken)}? Then give that language to `replies`"
        return usual

    def _usual(self) -> str:
        if not self.languages:
            listed = [word for word in self.words if word][:_FEW]
            return f"write one of {', '.join(listed)}{'; or leave it empty' if '' in self.words else ''}"
        yes, no = (next(word for word, one in self.words.items() if one is truth) for truth in (True, False))
        return f"write {yes}, {no} or unknown; True or False; 1, 0 or -99; or leave it empty"


def language_codes() -> tuple[str, ...]:
    """Return the languages whose words are known."""
    return tuple(_shipped()["languages"])


@cache
def _shipped() -> dict[str, Any]:
    return tomllib.loads((files("tipcore.indicators") / "replies.toml").read_text("utf-8"))


@cache
def _spoken(language: str) -> Mapping[str, Meaning]:
    return _words(_shipped()["languages"][language])


def _words(lists: Mapping[str, Any]) -> dict[str, Meaning]:
    """Return word to meaning, from the lists of words of each meaning."""
    found = dict[str, Meaning]()
    for name, meaning in _MEANINGS.items():
        for word in lists.get(name, ()):
            if found.setdefault(fold(word), meaning) != meaning:
                msg = f"replies: a word is in the list {name} and in another"
                raise DefinitionError(msg)
    return found


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_texts(value: object) -> bool:
    return _is_list(value) and all(isinstance(one, str) for one in value)
