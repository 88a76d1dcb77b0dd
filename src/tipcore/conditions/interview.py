"""Conditions on interviews."""

__all__ = ["asks_about_exploitation"]

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import Condition
from tipcore.models import Interview
from tipcore.terms import InterviewScope

asks_about_exploitation: Condition[Interview] = is_one_of(
    "scope",
    InterviewScope.EXPLOITATION,
    InterviewScope.STATEMENT,
    says="the interview asks about exploitation",
)
