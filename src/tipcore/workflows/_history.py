"""The sealed history: commitments, seals, verification, and erasure that leaves the chain whole."""

__all__ = ["Verification", "commit", "erased", "seal", "seals", "verified"]

import hmac
import json
from collections.abc import Callable, Iterator
from hashlib import sha256

from attrs import evolve, frozen

from tipcore.models import EntryBody, HistoryEntry, ProcessRecord
from tipcore.workflows._definition import Workflow

START = "start"
"""The event of the first entry."""
RECORD = "record"
"""The event of an entry that records a fact."""
MIGRATE = "migrate"
"""The event of an entry that carries a process over to another version of its workflow."""


@frozen(kw_only=True)
class Verification:
    """What a check of a history found.

    Attributes:
        faults: What is wrong, one sentence each, with the number of the entry.
        truncation_checked: Whether a head kept elsewhere was given.
        after_head: Entries that came after that head; None where none was given or found.
        erased: Entries whose bodies are erased.
    """

    faults: tuple[str, ...]
    truncation_checked: bool
    after_head: int | None
    erased: int

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.faults

    def __str__(self) -> str:
        """Return the result in words."""
        found = "; ".join(self.faults) if self.faults else "the chain is whole"
        if self.truncation_checked:
            return found
        return f"{found}; truncation and the last header were not checked: give the head that was kept"


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _content(body: EntryBody) -> dict[str, object]:
    """Return a body as plain values, in one fixed form for ever."""
    by = body.by
    return {
        "argument": body.argument,
        "by": by
        and {
            "human": by.human,
            "organisation": by.organisation,
            "role": by.role,
            "trained": sorted(by.trained),
        },
        "documents": list(body.documents),
        "facts": [
            {
                "about": fact.about,
                "name": fact.name,
                "valid_until": fact.valid_until and fact.valid_until.text,
                "value": fact.value,
            }
            for fact in body.facts
        ],
    }


def commit(body: EntryBody, salt: bytes) -> str:
    """Return the commitment to a body: SHA-256 over the salt and the body's canonical JSON."""
    return sha256(salt + _canonical(_content(body))).hexdigest()


def seal(record: ProcessRecord, entry: HistoryEntry, previous: str) -> str:
    """Return the seal of an entry: SHA-256 over its header, the seal before it, and the process.

    The id of the process, its workflow, profile and direction are sealed in, so that no
    history can pass for that of another process.
    """
    context = [record.id, record.workflow, record.profile, record.direction]
    header = [entry.sequence, entry.event, entry.target, entry.at.text, entry.commitment, previous]
    return sha256(_canonical([context, header])).hexdigest()


def seals(record: ProcessRecord) -> tuple[str, ...]:
    """Return the seal of every entry, each reckoned from the one before."""
    found: list[str] = []
    for entry in record.history:
        found.append(seal(record, entry, found[-1] if found else ""))
    return tuple(found)


def verified(record: ProcessRecord, workflow: Workflow, head: str | None) -> Verification:
    """Return what is wrong with the history of a process.

    Args:
        record: The stored process.
        workflow: Its definition, against which states and events are compared.
        head: A seal that was kept elsewhere (`Process.head`); None where none was.
    """
    chain = seals(record)
    faults = list(_chain_faults(record, chain))
    faults += _step_faults(record, workflow)
    after = next(
        (len(chain) - 1 - n for n, each in enumerate(chain) if head and hmac.compare_digest(each, head)), None
    )
    if head is not None and after is None:
        faults.append("the head that was kept is in no place of the chain: entries were changed or cut off")
    return Verification(
        faults=tuple(faults),
        truncation_checked=head is not None,
        after_head=after,
        erased=sum(entry.body is None for entry in record.history),
    )


def _chain_faults(record: ProcessRecord, chain: tuple[str, ...]) -> Iterator[str]:
    if not record.history:
        yield "the history is empty: its first entry was cut off"
    for number, entry in enumerate(record.history):
        where = f"entry {number}"
        if entry.sequence != number:
            yield f"{where}: has the number {entry.sequence}: an entry was removed, added or moved"
        if entry.previous != (chain[number - 1] if number else ""):
            yield f"{where}: does not follow the entry before it: one of the two was changed or moved"
        if not _binds(entry):
            yield f"{where}: its body is not the one that was sealed"


def _binds(entry: HistoryEntry) -> bool:
    """Return whether the commitment of an entry binds its body; one that is erased contradicts nothing."""
    if entry.body is None or entry.salt is None:
        return True
    try:
        salt = bytes.fromhex(entry.salt)
    except ValueError:
        return False
    return commit(entry.body, salt) == entry.commitment


def _step_faults(record: ProcessRecord, workflow: Workflow) -> Iterator[str]:
    known = {step.event.id for row in workflow.steps.values() for step in row.values()}
    migrated = max((n for n, entry in enumerate(record.history) if entry.event == MIGRATE), default=0)
    for number, entry in enumerate(record.history):
        where = f"entry {number}"
        before = record.history[number - 1] if number else None
        if before is None:
            if (entry.event, entry.target) != (START, workflow.initial):
                yield f"{where}: is no start of this workflow"
            continue
        if _instant(entry) < _instant(before):
            yield f"{where}: lies before the entry that it follows"
        if number <= migrated:
            continue  # these steps belong to an earlier version of the workflow
        if entry.event == RECORD:
            if entry.target != before.target:
                yield f"{where}: records a fact and changes the state"
        elif entry.event in known:
            step = workflow.steps.get(before.target, {}).get(entry.event)
            if step is None or step.transition.target != entry.target:
                yield f"{where}: {entry.event} does not lead from the state before it to the state after it"
        else:
            yield f"{where}: the workflow has no such event"


def _instant(entry: HistoryEntry) -> tuple[str, ...]:
    """Return what orders entries in time: they are written in UTC, so that the text sorts."""
    whole, _, fraction = entry.at.text.removesuffix("Z").partition(".")
    return (whole, fraction.ljust(6, "0"))


def erased(record: ProcessRecord, which: Callable[[HistoryEntry], bool]) -> ProcessRecord:
    """Return the record without the bodies and salts of some entries; headers and seals stay."""
    history = tuple(
        evolve(entry, body=None, salt=None) if which(entry) else entry for entry in record.history
    )
    return evolve(record, history=history)
