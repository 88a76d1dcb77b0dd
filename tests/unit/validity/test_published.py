"""Every printed figure that counts stand behind is computed and is as printed, by the method of its paper."""

import json
import tomllib
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import polars as pl
import pytest

from tipcore import indicators, sources, validity
from tipcore.indicators import IntervalMethod, Measure

CASES = Path(__file__).parents[2] / "cases/validity"
STUDIES = [
    pytest.param(study, id=f"{name}-{study.id}")
    for name in indicators.ids()
    for study in indicators.get(name).studies
]
SURVEYS = [pytest.param(survey, id=survey.id) for survey in indicators.surveys()]
INTERVALS = {
    IntervalMethod.CLOPPER_PEARSON: "clopper-pearson",
    IntervalMethod.WALD: "wald",
    IntervalMethod.EXACT_ONE_SIDED_LOWER: "one-sided",
    IntervalMethod.LOG: "wilson",  # the ratio itself has the log method, whatever the shares have
    None: "wilson",
}
NO_COUNTS = {
    ("raft", "derivation", "specificity"),
    ("raft", "derivation", "prevalence"),
    ("raft", "external-validation", "specificity"),
    ("raft", "external-validation", "prevalence"),
    ("vera-2014-tvit-short", "price-2022-m-tvit", "youden_j"),
    ("vera-2014-tvit-short", "price-2022-m-tvit", "prevalence"),
    ("vera-2014-tvit-short", "price-2022-m-ahtst", "youden_j"),
    ("vera-2014-tvit-short", "price-2022-both", "youden_j"),
}


def load(name):
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"))


def printed_as(value, printed, *, twice=False):
    """Whether a value is what was printed, at its decimals; `twice`: rounded to one decimal more first."""
    unit = Decimal(1).scaleb(Decimal(printed).as_tuple().exponent)
    if twice:
        once = Decimal(value).quantize(unit / 10, ROUND_HALF_UP)
        return once.quantize(unit, ROUND_HALF_UP) == Decimal(printed)
    return abs(value - float(printed)) <= float(unit) / 2 + 1e-9


def computed(study, figure, by):
    """Return what is computed for a printed figure, in its unit; None where no counts stand behind it."""
    counts, intervals = study.counts, INTERVALS[by]
    if figure.measure in {Measure.SHARE, Measure.PREVALENCE} or counts is None or counts.tn is None:
        pair = study.ratio(figure)
        found = validity.proportion(*pair, intervals=intervals) if pair else None
    else:
        found = validity.accuracy(counts.tp, counts.fn, counts.tn, counts.fp, intervals=intervals)[
            figure.measure
        ]
        if figure.measure is not Measure.YOUDEN_J and figure.measure.percent:
            assert found == validity.proportion(*study.ratio(figure), intervals=intervals, name=found.name)
    scale = 100 if figure.measure.percent else 1
    return found and [None if x is None else scale * x for x in (found.estimate, found.low, found.high)]


def reproduced(study, figure):
    """Return what of a printed figure was computed and compared; fail where it is not as printed."""
    done = set()
    for part, place, by in (
        ("value", 0, figure.low_by),
        ("low", 1, figure.low_by),
        ("high", 2, figure.high_by),
    ):
        printed = getattr(figure, part)
        found = computed(study, figure, by)
        if printed is None or found is None:
            continue
        as_printed = printed_as(found[place], printed, twice=figure.twice_rounded and part != "value")
        assert as_printed is (part not in figure.differs), (figure.measure, part, found[place], printed)
        done.add(part)
    return done


@pytest.mark.parametrize("study", STUDIES + SURVEYS)
def test_every_figure_with_counts_is_as_printed(study):
    for figure in study.figures:
        done = reproduced(study, figure)
        wanted = {part for part in ("value", "low", "high") if getattr(figure, part) is not None}
        if figure.measure is Measure.SHARE:
            assert done == (wanted if figure.count is not None else set())
        elif study.counts is not None and study.counts.tn is not None:
            assert done == wanted, figure.measure
        elif figure.measure is Measure.SENSITIVITY:
            assert done == wanted


def test_only_these_figures_of_the_sets_have_no_counts():
    found = {
        (name, study.id, figure.measure.value)
        for name in indicators.ids()
        for study in indicators.get(name).studies
        for figure in study.figures
        if figure.measure is not Measure.SHARE and computed(study, figure, figure.low_by) is None
    }
    assert found == NO_COUNTS


def test_a_study_that_is_printed_otherwise_is_caught():
    from attrs import evolve

    study = next(one for one in indicators.get("greenbaum-2015-short-screen").studies if one.id == "jah-2018")
    sensitivity = study.figures[0]
    for change in ({"value": Decimal("84.45")}, {"low": Decimal("75.30")}, {"high_by": IntervalMethod.WALD}):
        with pytest.raises(AssertionError):
            reproduced(study, evolve(sensitivity, **change))


@pytest.mark.parametrize("case", load("intervals.toml")["cases"], ids=lambda case: case["says"])
def test_intervals_are_those_of_their_method(case):
    found = validity.proportion(case["count"], case["of"], intervals=case["intervals"])
    for end, gives, printed, same in zip(
        (found.low, found.high), case["gives"], case["printed"], case["as_printed"], strict=True
    ):
        assert printed_as(100 * end, gives)
        assert printed_as(100 * end, printed) is same
        assert printed_as(100 * end, printed, twice=True) or not case.get("twice_rounded")
    assert case["source"] in sources.ids()


@pytest.mark.parametrize("case", load("intervals.toml")["likelihood_ratios"], ids=lambda case: case["says"])
def test_likelihood_ratios_have_the_log_interval(case):
    found = validity.accuracy(**case["counts"])["lr_positive"]
    assert found.method == "log"
    for value, printed in zip((found.estimate, found.low, found.high), case["printed"], strict=True):
        assert printed_as(value, printed)
    assert case["source"] in sources.ids()


@pytest.mark.parametrize("case", load("predictive-values.toml")["cases"], ids=lambda case: case["says"])
def test_predictive_values_at_a_prevalence(case):
    given = {name: case[name] for name in ("prevalence", "sensitivity", "specificity")}
    ppv, _ = validity.predictive_values(**given)
    assert printed_as(100 * ppv, case["ppv"])
    assert case["source"] in sources.ids()


@pytest.mark.parametrize("case", load("agreement.toml")["cohen"], ids=lambda case: case["says"])
def test_kappa_of_a_table(case):
    found = validity.cohen_kappa(case["table"], categories=["yes", "no"])
    for name in ("observed", "expected", "kappa"):
        assert round(found[name].estimate, 4) == case[name]


@pytest.mark.parametrize("case", load("agreement.toml")["fleiss"], ids=lambda case: case["says"])
def test_kappa_of_many_raters(case):
    rows = [
        {"unit": unit, "rater": rater, "rating": rating}
        for unit, counts in enumerate(case["counts"])
        for rater, rating in enumerate(place for place, n in enumerate(counts) for _ in range(n))
    ]
    found = validity.fleiss_kappa_of(pl.DataFrame(rows))
    assert round(found["fleiss_kappa"].estimate, 3) == case["kappa"]


@pytest.mark.parametrize("case", load("agreement.toml")["krippendorff"], ids=lambda case: case["says"])
def test_alpha_with_missing_ratings(case):
    frame = pl.DataFrame(
        [
            {"unit": unit, "rater": rater, "rating": rating or None}
            for rater, row in enumerate(case["ratings"])
            for unit, rating in enumerate(row)
        ]
    )
    for scale, alpha in case["alpha"].items():
        found = validity.krippendorff_alpha_of(frame, scale=scale)
        assert round(found["alpha"].estimate, 3) == alpha, scale
        assert found.left_out == 1


def test_the_cases_are_those_of_the_domain_paper(shared):
    folder = shared / "domain/indicators/fixtures"
    given = tomllib.loads((folder / "intervals.toml").read_text(encoding="utf-8"))
    names = {"exact-one-sided-lower": "one-sided"}
    theirs = [
        [
            *(row["k"], row["n"], names.get(row["method"], row["method"])),
            *([float(x) for x in row[name]] for name in ("printed", "value")),
            row["reproduces"],
        ]
        for row in given["cases"]
    ]
    fields = ("count", "of", "intervals")
    ours = [
        [
            *(row[name] for name in fields),
            *([float(x) for x in row[name]] for name in ("printed", "gives")),
            row["as_printed"],
        ]
        for row in load("intervals.toml")["cases"]
    ]
    assert sorted(map(json.dumps, ours)) == sorted(map(json.dumps, theirs))
    ratio = given["likelihood_ratio"][0]
    assert load("intervals.toml")["likelihood_ratios"][0]["counts"] == {
        x: ratio[x] for x in ("tp", "fn", "tn", "fp")
    }
    kappas = tomllib.loads((folder / "kappa.toml").read_text(encoding="utf-8"))["cases"]
    cells = ("yes_yes", "yes_no", "no_yes", "no_no")
    assert [
        [*row["table"][0], *row["table"][1], row["observed"], row["expected"], row["kappa"]]
        for row in load("agreement.toml")["cohen"]
    ] == [[*(row[cell] for cell in cells), row["observed"], row["expected"], row["kappa"]] for row in kappas]
    values = tomllib.loads((folder / "predictive-values.toml").read_text(encoding="utf-8"))["cases"]
    for row, case in zip(values, load("predictive-values.toml")["cases"], strict=True):
        assert {name: case[name] for name in ("prevalence", "sensitivity", "specificity")} == {
            name: row[name] for name in ("prevalence", "sensitivity", "specificity")
        }
        assert float(case["ppv"]) == row["ppv_pct"]
