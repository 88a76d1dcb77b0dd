"""A result in plain text, for whoever may read the answers."""

__all__ = ["NOTICE", "explanation"]

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from tipcore.indicators._declaration import Outcome

if TYPE_CHECKING:
    from tipcore.indicators._result import Result

NOTICE = "This result supports a human decision; it decides no status."

WORDS = {
    Outcome.INDICATED: "indicated",
    Outcome.NOT_INDICATED: "not indicated by this rule on these answers",
    Outcome.UNDETERMINED: "undetermined: unknown answers could still turn it",
    Outcome.NOT_STATED: "not stated: the source says nothing about this combination",
    Outcome.NO_RULE: "no rule: the set lists signs and has no threshold",
}
MOST_QUESTIONS = 10


def explanation(result: "Result") -> str:
    """Return outcome, classes, dimensions, grounds, open questions, rules and sources as lines of text."""
    return "\n".join([*_head(result), *_body(result), *_sources(result), "", NOTICE])


def _percent(share: Fraction) -> str:
    return f"{float(share):.1%}" if share * 1000 >= 1 else "less than 0.1%"


def _head(result: "Result") -> Iterator[str]:
    one = result.set
    yield f"{one.title} ({one.id}, version {one.version})"
    if one.compiled:
        yield "COMPILED: a list put together by its authors, not a published instrument"
    if result.provisional:
        yield f"PROVISIONAL: {one.release_note}"
    yield f"Outcome: {WORDS[result.outcome]}"
    if result.classification:
        yield f"Class: {result.classification.label} [{result.classification.evidence.value}]"
        if result.classification.note:
            yield f"  {result.classification.note}"
    elif result.possible:
        yield f"Still possible: {'; '.join(kind.label for kind in result.possible)}"
    unit = "points" if one.has_points else "signs"
    yield f"Present: {result.lowest} {unit}; at most {result.highest} if every unknown answer were a sign"


def _body(result: "Result") -> Iterator[str]:
    yield ""
    yield "Dimensions"
    for part in result.dimensions.values():
        word = "" if part.outcome is Outcome.NO_RULE else f"{WORDS[part.outcome].partition(':')[0]}, "
        yield f"  {part.label}: {word}{len(part.present)} present, {len(part.unanswered)} unanswered"
    if result.present:
        yield ""
        yield "Signs present"
        for key in result.present:
            yield f"  {result.item(key).label} [{result.item(key).evidence.value}]"
    if result.because:
        yield ""
        yield "These answers alone force the outcome"
        for ground in result.because:
            yield f"  {ground.truth.value}: {ground.label} [{result.item(ground.id).evidence.value}]"
    if result.open_questions:
        yield ""
        yield "Questions that could still change the class, most decisive first"
        for question in result.open_questions[:MOST_QUESTIONS]:
            yield f"  {question.label} (turns {_percent(question.share)} of the ways to answer the others)"
        if len(result.open_questions) > MOST_QUESTIONS:
            yield f"  and {len(result.open_questions) - MOST_QUESTIONS} more"


def _sources(result: "Result") -> Iterator[str]:
    one = result.set
    if one.rules or one.statement:
        yield ""
        yield "Rule"
        if one.statement:
            where = f" ({one.statement_reference})" if one.statement_reference else ""
            yield f"  {one.statement}{where}"
        for rule in one.rules:
            yield f"  {rule.says} ({rule.reference})"
    yield ""
    yield "Source"
    yield f"  {one.reference}"
    if one.doubts:
        yield "Doubts"
        for doubt in one.doubts:
            yield f"  {doubt}"
