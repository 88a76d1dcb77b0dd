"""Validity and agreement equal naive referees, and undetermined rows are bounded over every completion."""

from fractions import Fraction
from itertools import product
from math import comb, fsum, isclose, sqrt

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tipcore import validity

COUNTS = st.integers(0, 12)
SCREENS = st.sampled_from(["indicated", "not_indicated", "undetermined", "not_stated", None])
TRULY = st.sampled_from(["yes", "no", "yes", "no", "unknown", None])
LABELS = {"yes": True, "no": False}
NEAR = 1e-9


def naive(pairs):
    """Return the figures of rows that are all decided, as fractions; None where nothing defines them."""
    tp, fn, tn, fp = (
        sum(pair == wanted for pair in pairs)
        for wanted in ((True, True), (False, True), (False, False), (True, False))
    )

    def over(one, other):
        return Fraction(one, other) if other else None

    sensitivity, specificity = over(tp, tp + fn), over(tn, tn + fp)
    known = sensitivity is not None and specificity is not None
    return {
        "sensitivity": sensitivity,
        "specificity": specificity,
        "prevalence": over(tp + fn, len(pairs)),
        "ppv": over(tp, tp + fp),
        "npv": over(tn, tn + fn),
        "youden_j": sensitivity + specificity - 1 if known else None,
        "lr_positive": sensitivity / (1 - specificity) if known and specificity < 1 else None,
        "lr_negative": (1 - sensitivity) / specificity if known and specificity else None,
    }


@given(tp=COUNTS, fn=COUNTS, tn=COUNTS, fp=COUNTS)
def test_figures_are_those_of_a_naive_count(tp, fn, tn, fp):
    pairs = [(True, True)] * tp + [(False, True)] * fn + [(False, False)] * tn + [(True, False)] * fp
    found = validity.accuracy(tp, fn, tn, fp, intervals="clopper-pearson")
    for name, wanted in naive(pairs).items():
        figure = found[name]
        if wanted is None:
            assert figure.estimate in {None, float("inf")}
            continue
        assert isclose(figure.estimate, wanted, abs_tol=NEAR)
        assert figure.low is None or figure.low <= figure.estimate + NEAR
        assert figure.high is None or figure.estimate <= figure.high + NEAR


@given(of=st.integers(1, 40), share=st.floats(0, 1), level=st.sampled_from([0.8, 0.95, 0.99]))
def test_exact_bounds_are_where_the_tails_of_the_binomial_say(of, share, level):
    count = round(share * of)

    def at_least(least, p):
        return fsum(comb(of, n) * p**n * (1 - p) ** (of - n) for n in range(least, of + 1))

    exact, one = (
        validity.proportion(count, of, intervals=way, level=level) for way in ("clopper-pearson", "one-sided")
    )
    for found, tail in ((exact, (1 - level) / 2), (one, 1 - level)):
        low_is_right = (
            found.low == 0 if count == 0 else isclose(at_least(count, found.low), tail, rel_tol=1e-6)
        )
        assert low_is_right
    if count < of:
        assert isclose(1 - at_least(count + 1, exact.high), (1 - level) / 2, rel_tol=1e-6)
    assert one.high == 1


@given(rows=st.lists(st.tuples(SCREENS, TRULY), max_size=9))
def test_bounds_hold_the_figures_of_every_completion_and_are_reached(rows):
    frame = pl.DataFrame(
        {"outcome": [row[0] for row in rows], "truly": [row[1] for row in rows]},
        {"outcome": pl.String, "truly": pl.String},
    )
    found = validity.accuracy_of(frame, reference="truly")
    kept = [(screen, LABELS[truly]) for screen, truly in rows if truly in LABELS]
    choices = [
        {"indicated": [True], "not_indicated": [False]}.get(screen, [True, False]) for screen, _ in kept
    ]
    assert found.undetermined == sum(len(each) == 2 for each in choices)
    assert found.no_reference == len(rows) - len(kept)
    every = [naive(list(zip(way, (truly for _, truly in kept), strict=True))) for way in product(*choices)]
    for name in every[0]:
        values = [one[name] for one in every]
        low, high = found.bounds(name)
        if None in values:
            continue
        assert isclose(low, min(values), abs_tol=NEAR)
        assert isclose(high, max(values), abs_tol=NEAR)


@given(rows=st.lists(st.tuples(SCREENS, TRULY), min_size=1, max_size=30))
def test_every_library_counts_alike(rows):
    columns = {"outcome": [row[0] for row in rows], "truly": [row[1] for row in rows]}
    text = {"outcome": pl.String, "truly": pl.String}
    given_frames = (
        pl.DataFrame(columns, text),
        pl.LazyFrame(columns, text),
        pd.DataFrame(columns, dtype="string"),
        pd.DataFrame(columns, dtype=object),
        pa.table(columns, pa.schema([("outcome", pa.string()), ("truly", pa.string())])),
    )
    found = {repr(validity.accuracy_of(frame, reference="truly")) for frame in given_frames}
    assert len(found) == 1


def naive_area(positives, negatives):
    """Return the area by comparing every pair, and its variance by DeLong's placements."""

    def wins(one, other):
        return Fraction((one > other) - (one < other) + 1, 2)

    placed = [sum(wins(one, other) for other in negatives) / len(negatives) for one in positives]
    passed = [sum(wins(one, other) for one in positives) / len(positives) for other in negatives]

    def spread(values):
        mean = sum(values) / len(values)
        return sum((value - mean) ** 2 for value in values) / (len(values) - 1) / len(values)

    variance = spread(placed) + spread(passed) if min(len(positives), len(negatives)) > 1 else 0
    return sum(placed) / len(placed), variance


@given(
    positives=st.lists(st.integers(0, 6), min_size=1, max_size=8),
    negatives=st.lists(st.integers(0, 6), min_size=1, max_size=8),
)
def test_the_area_and_its_interval_are_those_of_every_pair(positives, negatives):
    found = validity.roc([*positives, *negatives], ["yes"] * len(positives) + ["no"] * len(negatives))
    area, variance = naive_area(positives, negatives)
    one = found["points"].area
    assert isclose(one.estimate, area, abs_tol=NEAR)
    if not variance:
        assert one.low is None
        return
    half = 1.959963984540054 * sqrt(variance)
    assert isclose(one.low, max(0, area - half), abs_tol=1e-7)
    assert isclose(one.high, min(1, area + half), abs_tol=1e-7)
    for cutoff in found["points"].points:
        tp, fn, tn, fp = found["points"].counts(cutoff)
        assert (tp, fp) == (sum(x >= cutoff for x in positives), sum(x >= cutoff for x in negatives))
        assert (tp + fn, tn + fp) == (len(positives), len(negatives))


@given(rows=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans()), min_size=2, max_size=6))
def test_the_areas_against_and_for_are_those_of_the_worst_and_best_completion(rows):
    assume(len({truly for _, _, truly in rows}) == 2)
    found = validity.roc(
        [low for low, _, _ in rows],
        [truly for *_, truly in rows],
        highest=[low + more for low, more, _ in rows],
    )
    areas = []
    for points in product(*(range(low, low + more + 1) for low, more, _ in rows)):
        sides = {
            kind: [x for x, row in zip(points, rows, strict=True) if row[2] is kind] for kind in (True, False)
        }
        areas.append(naive_area(sides[True], sides[False])[0])
    assert isclose(found["against"].area.estimate, min(areas), abs_tol=NEAR)
    assert isclose(found["for"].area.estimate, max(areas), abs_tol=NEAR)


RATINGS = st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=2, max_size=8)


def tidy(rows):
    return pl.DataFrame(
        [
            {"unit": unit, "rater": rater, "rating": rating}
            for unit, row in enumerate(rows)
            for rater, rating in enumerate(row)
        ]
    )


def disagreement(weigh, pairs):
    """Return the mean disagreement of pairs."""
    return sum(weigh(one, other) for one, other in pairs) / Fraction(len(pairs))


WEIGHTS = {
    None: lambda one, other: Fraction(one != other),
    "linear": lambda one, other: Fraction(abs(one - other)),
    "quadratic": lambda one, other: Fraction((one - other) ** 2),
}


@pytest.mark.parametrize("weights", WEIGHTS)
@given(rows=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=12))
def test_cohens_kappa_is_one_less_the_disagreement_of_units_over_that_of_chance(weights, rows):
    found = validity.cohen_kappa_of(tidy([*rows, (0, 0), (1, 1), (2, 2)]), weights=weights)
    pairs = [*rows, (0, 0), (1, 1), (2, 2)]
    chance = list(product([one for one, _ in pairs], [other for _, other in pairs]))
    weigh = WEIGHTS[weights]
    assert isclose(
        found["kappa"].estimate, 1 - disagreement(weigh, pairs) / disagreement(weigh, chance), abs_tol=NEAR
    )
    assert isclose(found["expected"].estimate, 1 - disagreement(WEIGHTS[None], chance), abs_tol=NEAR)


@given(rows=RATINGS)
def test_fleiss_kappa_is_one_less_the_disagreement_within_units_over_that_of_chance(rows):
    everything = [one for row in rows for one in row]
    assume(len(set(everything)) > 1)
    within = [(row[i], row[j]) for row in rows for i, j in product(range(3), repeat=2) if i != j]
    chance = list(product(everything, repeat=2))
    wanted = 1 - disagreement(WEIGHTS[None], within) / disagreement(WEIGHTS[None], chance)
    found = validity.fleiss_kappa_of(tidy(rows))["fleiss_kappa"]
    assert isclose(found.estimate, wanted, abs_tol=NEAR)


@given(
    rows=st.lists(st.lists(st.sampled_from([0, 1, 2, None]), min_size=3, max_size=3), min_size=2, max_size=8)
)
def test_alpha_is_one_less_the_disagreement_within_units_over_that_of_all_pairs(rows):
    known = [[one for one in row if one is not None] for row in rows]
    known = [row for row in known if len(row) > 1]
    values = [one for row in known for one in row]
    assume(len(set(values)) > 1)
    weigh = WEIGHTS["quadratic"]  # the distance of the interval scale
    within = sum(
        weigh(row[i], row[j]) / (len(row) - 1) for row in known for i, j in product(range(len(row)), repeat=2)
    ) / Fraction(len(values))
    apart = [(i, j) for i, j in product(range(len(values)), repeat=2) if i != j]
    chance = sum(weigh(values[i], values[j]) for i, j in apart) / Fraction(len(apart))
    found = validity.krippendorff_alpha_of(tidy(rows), scale="interval")
    assert isclose(found["alpha"].estimate, 1 - within / chance, abs_tol=1e-7)
    assert found.left_out == len(rows) - len(known)
