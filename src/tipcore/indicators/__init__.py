"""Published lists of signs, scored over yes, no and unknown without ever taking unknown for no.

>>> from tipcore import indicators
>>> ilo = indicators.get("ilo-2009-adult-labour")
>>> ilo.score({"ex-low-salary": True}).outcome
<Outcome.UNDETERMINED: 'undetermined'>
"""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = [
    "NOTICE",
    "NOT_STATED",
    "AllOf",
    "Answerable",
    "Answers",
    "AnyOf",
    "AtLeast",
    "Band",
    "Classification",
    "Column",
    "Combination",
    "Counts",
    "Dimension",
    "DimensionIndicated",
    "DimensionResult",
    "Ground",
    "Grouping",
    "Indicator",
    "IndicatorSet",
    "Input",
    "InputGiven",
    "IntervalMethod",
    "Interview",
    "Measure",
    "OpenQuestion",
    "Outcome",
    "Points",
    "Printed",
    "ProvisionalSetWarning",
    "Published",
    "Reference",
    "Release",
    "Remark",
    "Replies",
    "Result",
    "Rule",
    "RuleNode",
    "Scores",
    "SetWithheld",
    "Sign",
    "SignMapping",
    "Strength",
    "Study",
    "Verdict",
    "detect_mapping",
    "get",
    "get_mapping",
    "ids",
    "json_schema",
    "lint",
    "load",
    "mapping_ids",
    "surveys",
]

if TYPE_CHECKING:
    from tipcore.indicators._answers import Answerable, Answers
    from tipcore.indicators._catalogue import get, ids, load, surveys
    from tipcore.indicators._column import Column
    from tipcore.indicators._conclusion import NOT_STATED, Verdict
    from tipcore.indicators._declaration import (
        Band,
        Classification,
        Combination,
        Dimension,
        Indicator,
        Input,
        Outcome,
        Published,
        Strength,
    )
    from tipcore.indicators._explanation import NOTICE
    from tipcore.indicators._grounds import Ground
    from tipcore.indicators._interview import Interview
    from tipcore.indicators._lint import lint
    from tipcore.indicators._mapping import (
        Grouping,
        Sign,
        SignMapping,
        detect_mapping,
        get_mapping,
        mapping_ids,
    )
    from tipcore.indicators._questions import OpenQuestion
    from tipcore.indicators._reference import Reference
    from tipcore.indicators._release import ProvisionalSetWarning, Release, SetWithheld
    from tipcore.indicators._replies import Replies
    from tipcore.indicators._result import DimensionResult, Result
    from tipcore.indicators._rules import (
        AllOf,
        AnyOf,
        AtLeast,
        DimensionIndicated,
        InputGiven,
        Points,
        Rule,
        RuleNode,
    )
    from tipcore.indicators._scores import Scores
    from tipcore.indicators._set import IndicatorSet
    from tipcore.indicators._shape import json_schema
    from tipcore.indicators._study import Counts, IntervalMethod, Measure, Printed, Study
    from tipcore.indicators._toml import Remark
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_answers": "Answerable Answers",
            "_catalogue": "get ids load surveys",
            "_column": "Column",
            "_conclusion": "NOT_STATED Verdict",
            "_declaration": (
                "Band Classification Combination Dimension Indicator Input Outcome Published Strength"
            ),
            "_explanation": "NOTICE",
            "_grounds": "Ground",
            "_interview": "Interview",
            "_lint": "lint",
            "_mapping": "Grouping Sign SignMapping detect_mapping get_mapping mapping_ids",
            "_questions": "OpenQuestion",
            "_reference": "Reference",
            "_release": "ProvisionalSetWarning Release SetWithheld",
            "_replies": "Replies",
            "_result": "DimensionResult Result",
            "_rules": "AllOf AnyOf AtLeast DimensionIndicated InputGiven Points Rule RuleNode",
            "_scores": "Scores",
            "_set": "IndicatorSet",
            "_shape": "json_schema",
            "_study": "Counts IntervalMethod Measure Printed Study",
            "_toml": "Remark",
        },
    )
