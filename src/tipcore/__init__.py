"""Trafficking-in-persons domain logic for other systems to embed.

The floor plan (imports go down only):

    _cli                               the command line
    reports                            findings and results as text, HTML, JSON, CSV; the agenda
    exchange | frames | testing | validity
                                       files of the field; data frames; strategies; statistics
    principles | workflows             obligations and verdicts; state machines and processes
    codec | privacy | indicators | conditions
    models : profiles                  typed records; jurisdictions as dated data
    terms : sources                    controlled vocabularies; the bibliography
    dates : logic : errors             the ground

The facade has ten names; each is loaded when it is first used. Everything else is
imported from its room (`from tipcore.models import Case`).
"""

from typing import TYPE_CHECKING

__all__ = [
    "agenda",
    "check",
    "dump",
    "dumps",
    "indicators",
    "load",
    "loads",
    "principles",
    "profiles",
    "workflows",
]
__version__ = "0.1.0"

if TYPE_CHECKING:
    from tipcore import indicators, principles, profiles, workflows
    from tipcore.codec import dump, dumps, load, loads
    from tipcore.principles import check
    from tipcore.reports import agenda

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    from tipcore._lazy import lazily

    __getattr__, __dir__ = lazily(
        __name__,
        {
            "tipcore.codec": "dump dumps load loads",
            "tipcore.principles": "check",
            "tipcore.reports": "agenda",
            "indicators": "",
            "principles": "",
            "profiles": "",
            "workflows": "",
        },
    )
