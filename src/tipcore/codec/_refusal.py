"""From what the converter raises to faults: each at its place in the user's document, none with a value."""

__all__ = ["Refusal", "Step", "Wanted", "faults_of"]

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from attrs import fields_dict, frozen

from tipcore.codec._parsing import is_list, is_object
from tipcore.errors import Fault, InvalidRecord
from tipcore.models import Declaration, Sensitivity

ROOT = "document"
"""The path of a fault of the document as a whole."""

MANY = 20
"""More names than these are not listed in a hint."""

_PART = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")


class Refusal(Exception):
    """A value does not fit; holds a fault without a path and, for personal fields, a hint that tells less."""

    def __init__(self, message: str, hint: str, code: str, *, private_hint: str | None = None) -> None:
        super().__init__(message)
        self.fault = Fault(path="", message=message, hint=hint, code=code)
        self.private = Fault(
            path="", message=message, hint=hint if private_hint is None else private_hint, code=code
        )

    def about(self, wanted: str) -> "Refusal":
        """Return the same refusal of a value that could also have been something else."""
        return Refusal(f"is not {wanted}", self.fault.hint, self.fault.code, private_hint=self.private.hint)


class Step(str):
    """A note on an exception: one step of the path down, and the value found there."""

    __slots__ = ("raw",)
    raw: object

    @classmethod
    def to(cls, path: str, raw: object) -> "Step":
        """Return the step to a value."""
        step = cls(path)
        step.raw = raw
        return step


@frozen
class Wanted:
    """What a place in a document takes, in words (`text`, `a list`), and how that is written."""

    words: str
    hint: str

    def refused(self) -> Refusal:
        """Return the refusal of a value that is not that."""
        return Refusal(f"is not {self.words}", self.hint, "wrong-type")


def faults_of(error: Exception, document: object) -> list[Fault]:
    """Return all faults in an exception of the converter, with the paths of the document.

    A fault that a model found itself speaks of `interviews[0]` or `interviews.items[0]`;
    it is turned to what the document has: a bare list, or an object with `items`.
    """
    return [
        Fault(_as_written(fault.path, document) or ROOT, fault.message, fault.hint, fault.code)
        for fault in _walk(error, document, private=False)
    ]


def _walk(error: Exception, raw: object, *, private: bool) -> Iterator[Fault]:
    """Yield the faults below one exception; `raw` is the value that it speaks of."""
    group: Any = error
    if isinstance(error, ExceptionGroup):
        model = getattr(group, "cl", None)
        inners: tuple[Exception, ...] = group.exceptions
        for inner in inners:
            path, below, field = _step(inner, raw)
            hidden = private or _is_private(model, field)
            for fault in _walk(inner, below, private=hidden):
                yield fault.under(path) if path else fault
    elif isinstance(error, Refusal):
        yield error.private if private else error.fault
    elif isinstance(error, InvalidRecord):
        yield from error.faults
    elif isinstance(error, KeyError):
        yield Fault(path="", message="is missing", hint="add it", code="missing-field")
    elif hasattr(error, "extra_fields"):
        yield from _unknown_fields(error, raw)
    elif isinstance(error, ValueError):  # of a value class that is no model; its words may quote
        yield Fault(path="", message="is not a possible value", code="impossible-value")
    else:
        raise error


def _step(inner: BaseException, raw: object) -> tuple[str, object, str]:
    """Return the path from a value to the part that an exception speaks of, that part, its field name."""
    note: Any = next((note for note in getattr(inner, "__notes__", ()) if type(note) is not str), None)
    if note is None:
        return "", raw, ""
    if isinstance(note, Step):
        return str(note), note.raw, ""
    return note.name, raw.get(note.name) if is_object(raw) else None, note.name


def _is_private(model: Any, field: str) -> bool:  # noqa: ANN401 - a class or an alias of one
    """Return whether a field of a model is above operational."""
    if not field:
        return False
    found = fields_dict(getattr(model, "__origin__", model))[field].metadata.get("declaration")
    return not isinstance(found, Declaration) or found.sensitivity > Sensitivity.OPERATIONAL


def _unknown_fields(error: Any, raw: object) -> Iterator[Fault]:  # noqa: ANN401 - cattrs is not imported here
    """Yield a fault for each field that a model does not have.

    A name is repeated only if it is close to a known one; another might be data in the
    wrong place, so it is named by its position.
    """
    model = getattr(error.cl, "__origin__", error.cl)
    known: list[str] = list(fields_dict(model))
    fields = ", ".join(known) if len(known) <= MANY else f"those of {model.__name__} in the JSON Schema"
    written = list(raw) if is_object(raw) else []
    names: list[str] = sorted(error.extra_fields, key=written.index)
    for name in names:
        near: list[str] = get_close_matches(name, known, n=1, cutoff=0.75)
        yield Fault(
            path=name if near else "",
            message="is not a known field" if near else _nth(written.index(name) + 1),
            hint=f"did you mean {near[0]}?" if near else f"known fields: {fields}",
            code="unknown-field",
        )


def _nth(number: int) -> str:
    return f"has an unknown field (number {number} as written)"


def _as_written(path: str, document: object) -> str:
    """Return a path with `items` where, and only where, the document writes it."""
    parts: list[str] = []
    value = document
    for name, number in _PART.findall(path):
        if number:
            if is_object(value) and is_list(value.get("items")):
                parts.append(".items")
                value = value["items"]
            parts.append(f"[{number}]")
            value = value[int(number)] if is_list(value) and int(number) < len(value) else None
        elif name != "items" or not is_list(value):
            parts.append(f".{name}")
            value = value.get(name) if is_object(value) else None
    return "".join(parts).removeprefix(".")
