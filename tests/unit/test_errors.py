"""The errors: readable, picklable, and each also the built-in that a caller expects."""

import pickle

import pytest

from tipcore.errors import (
    DefinitionError,
    Fault,
    InvalidRecord,
    MissingExtra,
    TipcoreError,
    TransitionRefused,
    UnknownTerm,
)

ALL = [
    (InvalidRecord("Person", [Fault(path="birth", message="is not a date")]), ValueError),
    (UnknownTerm("set", "rft", ["raft", "qyit"]), LookupError),
    (DefinitionError("two ways out"), ValueError),
    (TransitionRefused("repatriation", "wished", "depart", ["no such event here"]), TipcoreError),
    (MissingExtra("frames", "scoring a data frame"), ImportError),
]


@pytest.mark.parametrize(("error", "expected"), ALL, ids=lambda value: getattr(value, "__name__", None))
def test_every_leaf_is_also_what_a_caller_expects_and_survives_pickling(error, expected):
    assert isinstance(error, TipcoreError)
    assert isinstance(error, expected)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_an_invalid_record_counts_and_lists_all_faults():
    error = InvalidRecord("Case", [Fault(path="a", message="is blank"), Fault("b", "is new", "drop it")])
    assert str(error) == "Case: 2 faults\n  a: is blank\n  b: is new (drop it)"


def test_an_unknown_term_with_no_near_name_gives_no_hint():
    assert str(UnknownTerm("set", "zzz", ["raft"])) == "unknown set 'zzz'"


def test_a_name_that_may_be_personal_is_left_out():
    assert str(UnknownTerm("Sex", "", ["a", "b"])) == "unknown Sex: known are a, b"
    assert str(UnknownTerm("Sex", "", map(str, range(99)))) == "unknown Sex"
    assert str(UnknownTerm("country code", "")) == "unknown country code"


def test_a_fault_seen_from_further_out_keeps_list_numbers_together():
    assert Fault("[0].at", "is no date").under("interviews").path == "interviews[0].at"
    assert Fault("", "is no object").under("case").path == "case"


def test_a_missing_extra_says_which_command_installs_it():
    assert "pip install 'tipcore[frames]'" in str(MissingExtra("frames", "scoring a data frame"))
