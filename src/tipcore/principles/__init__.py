"""The guiding principles as obligations that a record can be checked against.

Examples:
    >>> from datetime import date
    >>> from tipcore import principles
    >>> from tipcore.models import Case, CaseId
    >>> report = principles.check(Case(id=CaseId("c-1")), date(2022, 3, 1))
    >>> report.breaches
    ()
"""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = [
    "AllOf",
    "Bearer",
    "Before",
    "Checked",
    "Checklist",
    "CountsFrom",
    "Each",
    "Every",
    "Finding",
    "Instance",
    "Must",
    "Never",
    "Norm",
    "Obligation",
    "Pause",
    "Principle",
    "Promptly",
    "Remedy",
    "RemedyKind",
    "Report",
    "Right",
    "RuleFault",
    "Severity",
    "Subject",
    "Verdict",
    "VerdictKind",
    "WaitingFor",
    "WaivedBy",
    "Waiver",
    "While",
    "Within",
    "check",
    "codes",
    "each_record",
    "explain",
    "get",
]

if TYPE_CHECKING:
    from tipcore.principles._allof import AllOf
    from tipcore.principles._before import Before
    from tipcore.principles._checklist import Checklist
    from tipcore.principles._every import Every
    from tipcore.principles._explain import explain
    from tipcore.principles._finding import Checked, Finding, RuleFault, Waiver
    from tipcore.principles._must import Must
    from tipcore.principles._never import Never
    from tipcore.principles._norm import Norm
    from tipcore.principles._obligation import (
        Bearer,
        Each,
        Instance,
        Obligation,
        Principle,
        Remedy,
        RemedyKind,
        Severity,
        Subject,
        WaivedBy,
    )
    from tipcore.principles._opening import check, codes, get
    from tipcore.principles._place import each_record
    from tipcore.principles._promptly import Promptly
    from tipcore.principles._report import Report, WaitingFor
    from tipcore.principles._right import Right
    from tipcore.principles._verdict import Verdict, VerdictKind
    from tipcore.principles._while import While
    from tipcore.principles._within import CountsFrom, Pause, Within
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_allof": "AllOf",
            "_before": "Before",
            "_opening": "check codes get",
            "_checklist": "Checklist",
            "_every": "Every",
            "_explain": "explain",
            "_finding": "Checked Finding RuleFault Waiver",
            "_must": "Must",
            "_never": "Never",
            "_norm": "Norm",
            "_obligation": (
                "Bearer Each Instance Obligation Principle Remedy RemedyKind Severity Subject WaivedBy"
            ),
            "_place": "each_record",
            "_promptly": "Promptly",
            "_report": "Report WaitingFor",
            "_right": "Right",
            "_verdict": "Verdict VerdictKind",
            "_while": "While",
            "_within": "CountsFrom Pause Within",
        },
    )
