"""The pages of the words of answers and of the mappings of columns; see `_generate.py`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _indicator_pages import section, table, text

if TYPE_CHECKING:
    from tipcore.indicators import SignMapping

MEANINGS = ("yes", "no", "not_asked", "declined", "does_not_know", "not_recorded")
WORDS = Path(__file__).parents[1] / "src/tipcore/indicators/replies.toml"


def pages() -> Iterator[tuple[Path, str]]:
    """Yield the page of words, and the page of mappings."""
    from tipcore import indicators

    yield Path("reference/answers.md"), text(answers(tomllib.loads(WORDS.read_text(encoding="utf-8"))))
    every = [indicators.get_mapping(name) for name in indicators.mapping_ids()]
    yield Path("reference/mappings.md"), text(mappings(every))


def answers(data: dict[str, Any]) -> Iterator[str]:
    """Yield the words of answers by language."""
    yield from ("# Words of answers", "")
    yield from (
        "What a cell of a table may say. A word counts only in a language that was asked for (`replies=`,",
        "`--replies`; English if left out). Case, blanks around and between words, the kind of dash and the",
        "form of Unicode do not matter. [How to add words](../how-to/score-ctdc.md#a-table-of-your-own).",
    )
    yield from section("Every language", words(data["codes"]))
    for code, language in data["languages"].items():
        marks = f"Yes and no: {language['evidence']}; reasons: {language['reasons_evidence']}."
        yield from section(
            f"{language['name']} (`{code}`)", [marks, "", f"Source: {language['source']}.", ""]
        )
        yield from words(language)


def words(lists: dict[str, Any]) -> Iterator[str]:
    """Yield a table of the words of each meaning."""
    rows = [(name.replace("_", " "), lists[name]) for name in MEANINGS if name in lists]
    yield from table(("means", "words"), [(name, ", ".join(map(shown, said))) for name, said in rows])


def shown(word: str) -> str:
    """Return a word as code; what is empty in words."""
    return f"`{word}`" if word else "an empty cell"


def mappings(every: list["SignMapping"]) -> Iterator[str]:
    """Yield what each mapping reads, and what is doubtful."""
    yield from ("# Mappings of columns", "")
    yield from (
        "How the columns of a published layout answer an indicator set. A sign is yes if any of its columns",
        "is yes, no if all are no and no doubtful column is open, else unknown. No mapping was published by",
        "the owner of the layout: all are proposals of this project. Your own: a small TOML file",
        "([how](../how-to/score-ctdc.md#a-table-of-your-own)).",
    )
    for one in every:
        marks = f"Mapping: {one.evidence}; names of columns: {one.columns_evidence}."
        about = [
            f"{one.title}.",
            "",
            f"Source: {one.source}.",
            "",
            marks,
            "",
            *(f"- {doubt}" for doubt in one.doubts),
        ]
        yield from section(one.id, [*about, ""])
        rows = [
            (f"`{sign.indicator}`", named(sign.any_of), named(sign.doubtful), "; ".join(sign.doubts))
            for sign in one.signs
        ]
        rows += [(f"`{name}`", "", "", f"not answered: {why}") for name, why in one.unanswered.items()]
        rows += [("", f"not used: `{name}`", "", why) for name, why in one.unused.items()]
        yield from table(("indicator", "any of", "doubtful", "doubts"), rows)
        if one.groups:
            groups = [
                (f"`{each.id}`", named((each.column, *each.flags.values())), "; ".join(each.doubts))
                for each in one.groups
            ]
            yield ""
            yield from table(("group", "columns", "doubts"), groups)


def named(names: tuple[str, ...]) -> str:
    """Return columns as code."""
    return ", ".join(f"`{name}`" for name in names if name)
