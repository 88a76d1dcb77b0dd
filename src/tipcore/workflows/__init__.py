"""State machines over dated facts, with a sealed history; one file for each workflow."""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = [
    "Clock",
    "Due",
    "Effect",
    "Event",
    "Migration",
    "Overlay",
    "Process",
    "Refusal",
    "Transition",
    "Unmet",
    "Verification",
    "Workflow",
    "get",
    "ids",
    "resume",
    "start",
]

if TYPE_CHECKING:
    from tipcore.workflows._definition import Clock, Event, Overlay, Transition, Workflow
    from tipcore.workflows._effect import Effect
    from tipcore.workflows._history import Verification
    from tipcore.workflows._migration import Migration
    from tipcore.workflows._opening import get, ids, resume, start
    from tipcore.workflows._overdue import Due
    from tipcore.workflows._process import Process
    from tipcore.workflows._refusal import Refusal, Unmet
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_definition": "Clock Event Overlay Transition Workflow",
            "_effect": "Effect",
            "_history": "Verification",
            "_migration": "Migration",
            "_opening": "get ids resume start",
            "_overdue": "Due",
            "_process": "Process",
            "_refusal": "Refusal Unmet",
        },
    )
