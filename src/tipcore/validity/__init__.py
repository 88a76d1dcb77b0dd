"""Validity and agreement for researchers: screens against a reference, raters against one another.

The statistics are those of scipy, statsmodels and krippendorff (extra `stats`); every
interval names its method. Results are tidy tables (`to_frame`), text and HTML, and draw
themselves for a paper (`plot`, extra `plots`).

    validity.accuracy(76, 14, 414, 306, intervals="clopper-pearson")["sensitivity"].low
    validity.accuracy_of(scored, reference="interviewed").to_frame()

A figure speaks of a screen on a sample, never of a person. Figures of studies with
different reference standards do not compare.
"""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = [
    "Accuracy",
    "Agreement",
    "Area",
    "BoundedAccuracy",
    "Curve",
    "Figure",
    "Forest",
    "Intervals",
    "Roc",
    "Scale",
    "Tabled",
    "UnknownPolicy",
    "Weights",
    "accuracy",
    "accuracy_of",
    "cohen_kappa",
    "cohen_kappa_of",
    "fleiss_kappa_of",
    "forest",
    "krippendorff_alpha_of",
    "predictive_values",
    "proportion",
    "roc",
    "roc_of",
    "roc_of_answers",
]

if TYPE_CHECKING:
    from tipcore.validity._accuracy import Accuracy, accuracy
    from tipcore.validity._agreement import Agreement, Scale, Weights
    from tipcore.validity._cohen import cohen_kappa, cohen_kappa_of
    from tipcore.validity._figure import Figure
    from tipcore.validity._forest import Forest, forest
    from tipcore.validity._intervals import Intervals, proportion
    from tipcore.validity._predictive import predictive_values
    from tipcore.validity._raters import fleiss_kappa_of, krippendorff_alpha_of
    from tipcore.validity._ratings import UnknownPolicy
    from tipcore.validity._roc import Area, Curve, Roc, roc, roc_of
    from tipcore.validity._roc_of_answers import roc_of_answers
    from tipcore.validity._screened import BoundedAccuracy, accuracy_of
    from tipcore.validity._table import Tabled
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_accuracy": "Accuracy accuracy",
            "_agreement": "Agreement Scale Weights",
            "_cohen": "cohen_kappa cohen_kappa_of",
            "_figure": "Figure",
            "_forest": "Forest forest",
            "_intervals": "Intervals proportion",
            "_predictive": "predictive_values",
            "_raters": "fleiss_kappa_of krippendorff_alpha_of",
            "_ratings": "UnknownPolicy",
            "_roc": "Area Curve Roc roc roc_of",
            "_roc_of_answers": "roc_of_answers",
            "_screened": "BoundedAccuracy accuracy_of",
            "_table": "Tabled",
        },
    )
