"""The EDTF reader's own value shows no date either."""

from tipcore.dates._edtf import read


def test_what_was_written_shows_its_precision_alone():
    assert repr(read("2004-05-09")) == "Written(<day>)"
