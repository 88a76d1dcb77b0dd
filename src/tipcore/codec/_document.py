"""One case document: its version, its migrations, its faults; in and out of texts, files and streams."""

__all__ = ["Source", "Target", "dump", "dumps", "from_data", "load", "loads", "to_data"]

import json
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeVar

from tipcore.codec._migrations import MIGRATIONS, SCHEMA_VERSION, Migration
from tipcore.codec._parsing import WHAT, decoded, is_object, parsed
from tipcore.errors import Fault, InvalidRecord

if TYPE_CHECKING:
    from tipcore.models import Case

T = TypeVar("T")
Source: TypeAlias = str | PathLike[str] | IO[str] | IO[bytes]
Target: TypeAlias = Source

_MARKS = ("$schema", "schema")
"""Top-level names that speak of the document, not of the case."""


def from_data(kind: type[T], data: object) -> T:
    """Return the model that plain JSON data stand for.

    Args:
        kind: A model class, `Section[Interview]` or another type of a field.
        data: What `json.loads` gives.

    Raises:
        InvalidRecord: The data do not fit; all faults are in `.faults`, none quotes a value.

    Examples:
        >>> from tipcore.models import Actor
        >>> from_data(Actor, {"role": "polise"})
        Traceback (most recent call last):
        tipcore.errors.InvalidRecord: Actor: 1 fault
          role: is not one of the terms of Role (did you mean police?)
    """
    made, faults = _structured(kind, data, data)
    if faults:
        raise InvalidRecord(getattr(kind, "__name__", str(kind)), faults)
    assert made is not None  # noqa: S101 - no faults
    return made


def to_data(value: object) -> Any:  # noqa: ANN401 - JSON data
    """Return a model as plain JSON data; what is blank or has its default is left out, sets are in order.

    Examples:
        >>> from tipcore.models import Actor
        >>> from tipcore.terms import Role
        >>> to_data(Actor(role=Role.POLICE))
        {'role': 'police'}
    """
    from tipcore.codec._converter import converter

    return converter().unstructure(value)


def loads(document: str | bytes) -> "Case":
    """Return the case of one JSON document: the fields of a `Case`, and `"schema"`, the format's version.

    Older versions are migrated.

    Raises:
        InvalidRecord: The text is not JSON, or does not fit; all faults are in `.faults`, each
            with its path or line, none with a value.

    Examples:
        >>> loads('{"schema": 2, "id": "LS-1", "person": []}')
        Traceback (most recent call last):
        tipcore.errors.InvalidRecord: case document: 1 fault
          person: is not a known field (did you mean persons?)
    """
    return _case(parsed(decoded(document)))


def load(source: Source) -> "Case":
    """Return the case of one JSON document in a file or an open stream (text or bytes).

    Raises:
        InvalidRecord: As `loads`.
        OSError: The file cannot be read.
    """
    if isinstance(source, str | PathLike):
        return loads(Path(source).read_bytes())
    try:
        document = source.read()
    except UnicodeDecodeError:
        pass
    else:
        return loads(document)
    raise InvalidRecord(WHAT, [undecodable("document")])


def undecodable(path: str, consequence: str = "") -> Fault:
    """Return the fault of a text stream that was opened with the wrong encoding."""
    message = f"is not text in the encoding of the stream{consequence}"
    hint = "save the file as UTF-8, and open it in binary mode"
    return Fault(path=path, message=message, hint=hint, code="not-utf-8")


def dumps(case: "Case", *, indent: int | None = 2) -> str:
    """Return a case as one JSON document; equal cases give equal texts.

    Args:
        case: The case.
        indent: Blanks per level; None writes one line.

    Raises:
        InvalidRecord: A text in the case holds half a character (a lone surrogate).

    Examples:
        >>> from tipcore.models import Case
        >>> dumps(Case(id="LS-1"), indent=None)
        '{"schema": 2, "id": "LS-1"}'
    """
    data = {"schema": SCHEMA_VERSION, **to_data(case)}
    text = json.dumps(data, indent=indent, ensure_ascii=False, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        pass
    else:
        return text
    message = "holds text with half a character (a lone surrogate)"
    fault = Fault(path="document", message=message, hint="mend the text", code="bad-text")
    raise InvalidRecord(WHAT, [fault])


def dump(case: "Case", target: Target, *, indent: int | None = 2) -> None:
    """Write a case as one JSON document, in UTF-8, to a file or an open stream (text or bytes).

    Raises:
        InvalidRecord: As `dumps`.
        OSError: The file cannot be written.
    """
    text = dumps(case, indent=indent) + "\n"
    if isinstance(target, str | PathLike):
        Path(target).write_bytes(text.encode())
    else:
        write(text, target)


def write(text: str, target: IO[str] | IO[bytes]) -> None:
    """Write JSON to an open stream; one that is text and not UTF-8 gets escapes for what is not ASCII."""
    stream: Any = target
    if not hasattr(stream, "encoding"):
        stream.write(text.encode())
    elif (stream.encoding or "utf-8").lower().replace("_", "-") in {"utf-8", "utf8"}:
        stream.write(text)
    else:
        stream.write("".join(char if char.isascii() else json.dumps(char)[1:-1] for char in text))


def _case(document: Any) -> "Case":  # noqa: ANN401 - JSON data
    """Return the case of a parsed document of any known version."""
    if not is_object(document):
        message, hint = "is not an object", 'write one case as {"schema": 2, "id": ...}'
        raise InvalidRecord(WHAT, [Fault(path="document", message=message, hint=hint, code="wrong-type")])
    fault = _version_fault(document)
    if fault is not None and fault.code != "missing-field":
        raise InvalidRecord(WHAT, [fault])
    steps = [MIGRATIONS[version] for version in range(document.get("schema", SCHEMA_VERSION), SCHEMA_VERSION)]
    current = document
    for step in steps:
        current = step.apply(current)
    body = {name: value for name, value in current.items() if name not in _MARKS}
    case, faults = _structured(_case_model(), body, current)
    found = [*([fault] if fault else []), *(_placed(each, steps) for each in faults)]
    if found:
        raise InvalidRecord(WHAT, found)
    assert case is not None  # noqa: S101 - no faults
    return case


def _case_model() -> "type[Case]":
    """Return the model, which loads when the first document is read: the facade stays light."""
    from tipcore.models import Case

    return Case


def _version_fault(document: dict[str, Any]) -> Fault | None:
    """Return what is wrong with the schema version of a document."""
    version = document.get("schema")
    if version is None:
        hint = f'write "schema": {SCHEMA_VERSION}'
        return Fault(path="schema", message="is missing", hint=hint, code="missing-field")
    if type(version) is not int or version < 1:
        hint = f"this release writes {SCHEMA_VERSION}"
        return Fault(path="schema", message="is not a version", hint=hint, code="wrong-type")
    if version > SCHEMA_VERSION:
        message = f"is newer than this release of tipcore reads ({SCHEMA_VERSION})"
        return Fault(path="schema", message=message, hint="upgrade tipcore", code="newer-schema")
    return None


def _placed(fault: Fault, steps: list[Migration]) -> Fault:
    """Return a fault under the names of the version that the user wrote."""
    path = fault.path
    for step in reversed(steps):
        path = step.place_before(path)
    return Fault(path, fault.message, fault.hint, fault.code)


def _structured(kind: type[T], data: object, document: object) -> tuple[T | None, list[Fault]]:
    """Return the value of data and no faults, or None and all faults, placed in the document."""
    from tipcore.codec._converter import converter
    from tipcore.codec._refusal import faults_of

    hook = converter().get_structure_hook(kind)
    try:
        return hook(data, kind), []
    except Exception as error:  # noqa: BLE001 - faults_of raises again what is no fault of the data
        return None, faults_of(error, document)
