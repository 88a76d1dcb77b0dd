"""From text to plain data: strict JSON, with every fault at its line or path and without an excerpt."""

__all__ = ["NotANumber", "decoded", "is_list", "is_object", "parsed"]

import json
from collections.abc import Iterator
from typing import Any, TypeGuard

from tipcore.errors import Fault, InvalidRecord

WHAT = "case document"
"""What the errors of this package call a faulty text."""


class NotANumber:
    """Stands in parsed data where the text wrote NaN or Infinity; no field takes it."""


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value of JSON data is an object."""
    return type(value) is dict


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value of JSON data is a list."""
    return type(value) is list


def decoded(document: str | bytes) -> str:
    """Return a document as text, without its byte order mark.

    Raises:
        InvalidRecord: The bytes are not UTF-8.
    """
    if isinstance(document, str):
        return document.removeprefix("\ufeff")
    try:
        return document.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + 1
    fault = Fault(
        path=f"line {line}", message="is not UTF-8 text", hint="save the file as UTF-8", code="not-utf-8"
    )
    raise InvalidRecord(WHAT, [fault])


def parsed(text: str) -> Any:  # noqa: ANN401 - JSON data
    """Return the data of a JSON text.

    Raises:
        InvalidRecord: It is not well-formed, nested too deep, or repeats a name in an object.

    Examples:
        >>> parsed('{"a": [1, 2')
        Traceback (most recent call last):
        tipcore.errors.InvalidRecord: case document: 1 fault
          line 1, column 12: is not well-formed JSON (a comma, quote or bracket is wrong or missing here)
    """
    repeated: list[dict[str, object]] = []
    names: list[list[str]] = []

    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(found)
        if len(made) < len(found):
            repeated.append(made)
            names.append([name for name, _ in found])
        return made

    fault: Fault
    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_constant=lambda _: NotANumber())
    except json.JSONDecodeError as error:
        fault = _malformed(error.lineno, error.colno, extra=error.msg == "Extra data")
    except RecursionError:
        fault = Fault(path="document", message="is nested too deep", code="too-deep")
    except ValueError:  # an integer with thousands of digits
        fault = Fault(path="document", message="holds a number that is too long", code="too-long")
    else:
        if not repeated:
            return data
        where = dict(zip(map(id, repeated), names, strict=True))
        raise InvalidRecord(WHAT, list(_repeated(data, where)))
    raise InvalidRecord(WHAT, [fault])


def _malformed(line: int, column: int, *, extra: bool) -> Fault:
    hint = (
        "more than one document: end the name in .jsonl, or read JSON Lines with codec.read_lines"
        if extra
        else "a comma, quote or bracket is wrong or missing here"
    )
    return Fault(
        path=f"line {line}, column {column}", message="is not well-formed JSON", hint=hint, code="bad-json"
    )


def _repeated(data: object, where: dict[int, list[str]]) -> Iterator[Fault]:
    """Yield a fault for each object that repeats a name; `where` has the names of those, by identity."""
    open_ends: list[tuple[str, object]] = [("", data)]
    while open_ends:
        path, value = open_ends.pop()
        if is_object(value):
            names = where.get(id(value), [])
            for number, name in enumerate(names, 1):
                if name in names[: number - 1]:
                    yield Fault(
                        path=path or "document",
                        message=f"writes a field twice (number {number} as written)",
                        hint="keep one of the two",
                        code="repeated-field",
                    )
            inner = [(f"{path}.{name}".removeprefix("."), part) for name, part in value.items()]
        elif is_list(value):
            inner = [(f"{path}[{number}]", part) for number, part in enumerate(value)]
        else:
            continue
        open_ends.extend(reversed(inner))
