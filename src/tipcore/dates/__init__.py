"""Dates as records hold them: partial, doubtful, and compared in three values.

A `PartialDate` is what was written down. A `Moment` is the interval of instants that
it may mean in a time zone. `AgeRange` and `TimeLimit` reckon with moments, and never
guess between the two ends.
"""

__all__ = [
    "UNKNOWN_MOMENT",
    "AgeRange",
    "InvalidDate",
    "Moment",
    "PartialDate",
    "Precision",
    "TimeLimit",
    "TimeUnit",
    "WorkingCalendar",
    "birthday",
    "instant_of",
    "local_day",
]

from tipcore.dates._age import AgeRange, birthday
from tipcore.dates._calendar import WorkingCalendar
from tipcore.dates._edtf import InvalidDate, Precision
from tipcore.dates._instant import instant_of, local_day
from tipcore.dates._limit import TimeLimit, TimeUnit
from tipcore.dates._moment import UNKNOWN_MOMENT, Moment
from tipcore.dates._partial import PartialDate
