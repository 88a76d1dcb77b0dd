"""Agreement of raters: tables and tidy frames, unknown ratings, weights, scales, resampling."""

import pandas as pd
import polars as pl
import pytest

from tipcore import validity
from tipcore.errors import InvalidRecord, UnknownTerm
from tipcore.validity._crosstable import counted
from tipcore.validity._ratings import ratings


def frame_of(*rows, library=pl):
    """Return the tidy frame of units, each the ratings of raters A, B, ..."""
    tidy = [
        {"unit": unit, "rater": "ABCDEF"[place], "rating": rating}
        for unit, row in enumerate(rows)
        for place, rating in enumerate(row)
    ]
    return library.DataFrame(tidy)


def faults(call, *given, **options):
    with pytest.raises(InvalidRecord) as caught:
        call(*given, **options)
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


def test_kappa_comes_with_both_agreements():
    found = validity.cohen_kappa([[20, 5], [10, 15]])
    assert [round(one.estimate, 4) for one in found.figures.values()] == [0.7, 0.5, 0.4]
    kappa = found["kappa"]
    assert (round(kappa.low, 3), round(kappa.high, 3), kappa.method, kappa.n) == (0.151, 0.649, "normal", 50)
    assert found.categories == (0, 1)
    assert found.to_frame(backend="pyarrow").num_rows == 3
    wide = validity.cohen_kappa([[20, 5], [10, 15]], level=0.99)["kappa"]
    assert wide.low < kappa.low
    with pytest.raises(UnknownTerm, match="did you mean 'kappa'"):
        found["kapa"]


def test_weights_forgive_neighbours():
    table = [[10, 3, 0], [2, 10, 3], [0, 2, 10]]
    plain, linear, quadratic = (
        validity.cohen_kappa(table, weights=weights)["kappa"] for weights in (None, "linear", "quadratic")
    )
    assert plain.estimate < linear.estimate < quadratic.estimate
    assert quadratic.low < quadratic.estimate < quadratic.high
    assert str(validity.cohen_kappa(table, weights="linear")).startswith(
        "Cohen's kappa, linear weights, of 2 raters on 40 units, 3 categories; units left out: 0"
    )


def test_kappa_is_not_defined_where_both_always_say_the_same_one_thing():
    found = validity.cohen_kappa([[9, 0], [0, 0]])
    assert (found["kappa"].estimate, found["kappa"].low, found["kappa"].method) == (None, None, "")
    assert found["observed"].estimate == 1
    whole = validity.cohen_kappa([[9, 0], [0, 9]])["kappa"]
    assert (whole.estimate, whole.low, whole.method) == (1, None, "")


def test_tables_that_are_none_are_refused():
    square = "table: is not square (a row and a column for each of two or more ratings, named alike)"
    assert faults(validity.cohen_kappa, [[1, 2], [3]]) == [square]
    assert faults(validity.cohen_kappa, [[1]]) == [square]
    assert faults(validity.cohen_kappa, [[1, 2], [3, 4]], categories=["yes"]) == [square]
    assert len(faults(validity.cohen_kappa, [[1, -2], [0.5, 4]])) == 2
    assert faults(validity.cohen_kappa, [[0, 0], [0, 0]]) == ["table: has no units"]
    with pytest.raises(UnknownTerm, match="weighting"):
        validity.cohen_kappa([[1, 2], [3, 4]], weights="cubic")


@pytest.mark.parametrize("library", [pl, pd], ids=["polars", "pandas"])
def test_kappa_of_a_tidy_frame(library):
    rows = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    found = validity.cohen_kappa_of(frame_of(*rows, library=library))
    assert found.categories == ("no", "yes")
    assert found.table == ((15, 10), (5, 20))
    assert found["kappa"].estimate == pytest.approx(0.4)
    assert (found.left_out, found.policy) == (0, "")
    assert isinstance(found.to_frame(), library.DataFrame)
    assert repr(found) == """Agreement("Cohen's kappa of 2 raters on 50 units")"""


def test_unknown_ratings_need_a_policy():
    frame = frame_of(("yes", "yes"), ("no", "no"), ("yes", None), ("no", "declined"), ("no", " Unknown "))
    (fault,) = faults(validity.cohen_kappa_of, frame)
    assert fault.startswith("rating: holds 3 unknown ratings (say what they are: unknown=")
    assert faults(validity.cohen_kappa_of, frame, unknown="ignore") == [fault]
    dropped = validity.cohen_kappa_of(frame, unknown="drop")
    assert (dropped["kappa"].n, dropped.left_out, dropped.policy) == (2, 3, "drop")
    kept = validity.cohen_kappa_of(frame, unknown="category")
    assert (kept["kappa"].n, kept.categories, kept.left_out) == (5, ("no", "unknown", "yes"), 0)
    assert str(kept).splitlines()[0].endswith("unknown ratings: category")


def test_a_rating_without_a_row_is_unknown_too():
    frame = frame_of(("yes", "yes"), ("no", "no"), ("yes",))
    assert validity.cohen_kappa_of(frame, unknown="drop").left_out == 1
    assert validity.cohen_kappa_of(frame, unknown="category").table[2] == (0, 1, 1)


def test_weights_need_an_order():
    words = frame_of(("low", "mid"), ("mid", "mid"), ("high", "high"), ("low", "low"))
    assert faults(validity.cohen_kappa_of, words, weights="linear") == [
        "order: is not given (name the ratings, lowest first)"
    ]
    assert faults(validity.cohen_kappa_of, words, order=["low", "mid"]) == [
        "order: leaves out 1 of the ratings that occur"
    ]
    order = ["low", "mid", "high", "highest"]
    found = validity.cohen_kappa_of(words, weights="linear", order=order)
    numbers = frame_of((1, 2), (2, 2), (3, 3), (1, 1))
    assert found.categories == tuple(order)
    assert found["kappa"].estimate == pytest.approx(
        validity.cohen_kappa_of(numbers, weights="linear")["kappa"].estimate
    )


def test_numbers_stand_by_size():
    assert validity.cohen_kappa_of(frame_of((10, 9), (2, 2)), weights="linear").categories == (2, 9, 10)


def test_frames_that_are_no_ratings_are_refused():
    three = frame_of(("yes", "no", "yes"))
    assert faults(validity.cohen_kappa_of, three) == [
        "column 'rater': names 3 raters (take two, or use fleiss_kappa_of)"
    ]
    twice = pl.concat([frame_of(("yes", "no")), frame_of(("no",))])
    assert faults(validity.cohen_kappa_of, twice) == [
        "column 'rating': holds 1 ratings more than one of a unit by a rater (keep one)"
    ]
    same = pl.concat([frame_of(("yes", "no"))] * 2)
    assert faults(validity.fleiss_kappa_of, same)[0].startswith("column 'rating': holds 2 ratings more")
    blank = pl.DataFrame({"unit": [None, 1], "rater": ["A", None], "rating": ["yes", "no"]})
    assert faults(validity.krippendorff_alpha_of, blank) == [
        "column 'unit': is empty in 1 rows",
        "column 'rater': is empty in 1 rows",
    ]
    empty = pl.DataFrame({"unit": [], "rater": [], "rating": []})
    assert faults(validity.fleiss_kappa_of, empty) == ["frame: has no rows"]
    assert len(faults(validity.cohen_kappa_of, pl.DataFrame({"x": [1]}))) == 3
    lists = pl.DataFrame({"unit": [1], "rater": ["A"], "rating": [["yes"]]})
    assert faults(validity.cohen_kappa_of, lists) == ["frame: has cells that cannot be counted"]


def test_fleiss_kappa_of_three_raters():
    rows = [("yes", "yes", "no"), ("no", "no", "no"), ("yes", "yes", "yes"), ("no", "yes", None)]
    found = validity.fleiss_kappa_of(frame_of(*rows), unknown="drop")
    assert round(found["fleiss_kappa"].estimate, 4) == 0.55
    assert (found["fleiss_kappa"].n, found.left_out, found.policy) == (3, 1, "drop")
    assert found["fleiss_kappa"].low is None
    kept = validity.fleiss_kappa_of(frame_of(*rows), unknown="category")
    assert kept["fleiss_kappa"].n == 4
    assert len(faults(validity.fleiss_kappa_of, frame_of(*rows))) == 1


def test_nothing_to_compare_is_refused():
    assert faults(validity.fleiss_kappa_of, frame_of(("yes",), ("no",))) == [
        "frame: 1 raters on 2 units: nothing to compare"
    ]
    assert faults(validity.fleiss_kappa_of, frame_of(("yes", None)), unknown="drop") == [
        "frame: 2 raters on 0 units: nothing to compare"
    ]
    assert faults(validity.krippendorff_alpha_of, frame_of(("yes",), ("no",))) == [
        "frame: has no unit with two known ratings"
    ]
    assert validity.fleiss_kappa_of(frame_of(("yes", "yes")))["fleiss_kappa"].estimate is None


def test_alpha_reads_scales():
    words = frame_of(("low", "mid"), ("mid", "mid"), ("high", "high"), ("low", None))
    numbers = frame_of((1, 2), (2, 2), (3, 3), (1, None))
    ordinal = validity.krippendorff_alpha_of(words, scale="ordinal", order=["low", "mid", "high"])
    assert ordinal["alpha"].estimate == pytest.approx(
        validity.krippendorff_alpha_of(numbers, scale="ordinal")["alpha"].estimate
    )
    assert ordinal.left_out == 1
    assert faults(validity.krippendorff_alpha_of, words, scale="interval") == [
        "order: is not given (name the ratings, lowest first)"
    ]
    with pytest.raises(UnknownTerm, match="did you mean 'nominal'"):
        validity.krippendorff_alpha_of(words, scale="nominl")


def test_alpha_is_not_defined_where_only_one_rating_occurs():
    assert validity.krippendorff_alpha_of(frame_of(("yes", "yes"), ("yes", "yes")))["alpha"].estimate is None


def test_an_interval_by_resampling_is_the_same_for_the_same_seed():
    rows = [("yes", "yes", "no"), ("no", "no", "no"), ("yes", "yes", "yes"), ("no", "yes", "no")] * 6
    for call, name in ((validity.fleiss_kappa_of, "fleiss_kappa"), (validity.krippendorff_alpha_of, "alpha")):
        one, other = (call(frame_of(*rows), rng=7)[name] for _ in range(2))
        assert one == other
        assert one.low < one.estimate < one.high
        assert one.method == "bootstrap-percentile"


def test_there_is_no_interval_where_some_sample_leaves_no_value():
    found = validity.krippendorff_alpha_of(frame_of(("yes", "yes"), ("no", "no")), rng=7)["alpha"]
    assert (found.estimate, found.low, found.high, found.method) == (1, None, None, "")
    single = validity.krippendorff_alpha_of(frame_of(("yes", "no")), rng=7)["alpha"]
    assert single.low is None


def test_words_for_unknown_may_be_of_another_language():
    frame = frame_of(("ja", "ja"), ("nee", "nee"), ("ja", "weet nie"))
    assert validity.cohen_kappa_of(frame, unknown="drop", replies="af").left_out == 1
    assert validity.cohen_kappa_of(frame).categories == ("ja", "nee", "weet nie")


def test_no_unit_rater_or_rating_is_quoted():
    name = "Nthabiseng"
    frame = pl.DataFrame({"unit": [name] * 2, "rater": [name, "B"], "rating": [name, None]})
    said = [
        *faults(validity.cohen_kappa_of, frame),
        *faults(validity.cohen_kappa_of, pl.concat([frame, frame]), unknown="category"),
        *faults(validity.krippendorff_alpha_of, frame, scale="ratio"),
        *faults(validity.cohen_kappa_of, frame, unknown="category", order=["unknown"]),
        repr(ratings(frame, "unit", "rater", "rating", None)),
        repr(counted(frame, ["unit", "rater"])[0]),
    ]
    assert len(said) == 6
    assert name not in " ".join(said)
