"""Pseudonyms: stable under a key, apart between purposes, and refused with a weak key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcore.privacy import pseudonym

KEY = bytes(range(32))


@given(st.text(), st.text(), st.text(), st.text())
def test_two_inputs_share_a_code_only_if_they_are_the_same(one, two, first, second):
    same = (one, first) == (two, second)
    assert (pseudonym(one, key=KEY, purpose=first) == pseudonym(two, key=KEY, purpose=second)) is same


@pytest.mark.parametrize("length", [8, 52])
def test_a_code_has_the_length_that_was_asked_for(length):
    code = pseudonym("v-7", key=KEY, purpose="referral", length=length)
    assert len(code) == length
    assert code.islower()


@pytest.mark.parametrize("length", [7, 53])
def test_a_length_out_of_range_is_refused(length):
    with pytest.raises(ValueError, match="8 to 52"):
        pseudonym("v-7", key=KEY, purpose="referral", length=length)


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="fewer than 16"):
        pseudonym("v-7", key=bytes(15), purpose="referral")
