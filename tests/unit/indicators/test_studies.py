"""What studies printed: the counts give the figures, and nothing else would where that is said."""

import tomllib
from fractions import Fraction
from itertools import product

import attrs
import pytest

from tipcore import indicators, sources
from tipcore.indicators import Counts, IntervalMethod, Measure

STUDIES = [(name, study) for name in indicators.ids() for study in indicators.get(name).studies]
TRIED = [pytest.param(study, id=f"{name}-{study.id}") for name, study in STUDIES]


def agrees(figure, ratio):
    """Whether a ratio gives the printed figure at its decimals."""
    value = Fraction(*ratio) * (100 if figure.measure.percent else 1)
    return abs(value - Fraction(figure.value)) <= Fraction(1, 2 * 10**figure.decimals)


def fits(study, counts):
    """Whether these counts give every printed figure of the study that is a ratio of two counts."""
    other = attrs.evolve(study, counts=counts)
    figures = [figure for figure in study.figures if figure.value is not None and not figure.differs]
    pairs = [(figure, other.ratio(figure)) for figure in figures]
    return all(agrees(figure, ratio) for figure, ratio in pairs if ratio is not None)


@pytest.mark.parametrize("study", TRIED)
def test_the_counts_give_the_printed_figures(study):
    assert study.figures or study.n
    for figure in study.figures:
        ratio = study.ratio(figure)
        if ratio and figure.value is not None:
            assert agrees(figure, ratio) is ("value" not in figure.differs), figure.measure
        assert not figure.differs or figure.note
        if figure.low is not None:
            assert figure.low <= figure.value <= figure.high
            assert figure.low_by is not None
            assert figure.high_by is not None


@pytest.mark.parametrize("study", TRIED)
def test_counts_are_the_only_ones_where_that_is_said(study):
    if study.counts is None or study.counts.tn is None:
        return
    positive, negative = study.reference_positive, study.n - study.reference_positive
    near = range(max(0, study.counts.tn - 5), min(negative, study.counts.tn + 5) + 1)  # figures grow with tn
    found = {
        (tp, tn)
        for tp, tn in product(range(positive + 1), near)
        if fits(study, Counts(tp=tp, fn=positive - tp, tn=tn, fp=negative - tn))
    }
    low, high = study.counts.tn_fits or (study.counts.tn, study.counts.tn)
    assert (study.counts.tp, study.counts.tn) in found
    if study.counts.tn_fits or "only integers" in study.counts.note:
        assert found == {(study.counts.tp, tn) for tn in range(low, high + 1)}


def test_strata_sum_to_the_whole():
    studies = indicators.get("greenbaum-2015-short-screen").studies
    whole = next(study for study in studies if study.id == "jah-2018")
    strata = [study for study in studies if study.part_of == whole.id]
    assert len(strata) == 3
    assert sum(study.n for study in strata) == whole.n == 810
    assert sum(study.reference_positive for study in strata) == whole.reference_positive
    for cell in ("tp", "fn", "tn", "fp"):
        assert sum(getattr(study.counts, cell) for study in strata) == getattr(whole.counts, cell)


def test_a_figure_keeps_what_was_printed():
    studies = {study.id: study for _, study in STUDIES}
    sensitivity, specificity, likelihood = studies["jah-2018"].figures
    assert (str(specificity.value), specificity.decimals) == ("57.50", 2)
    assert (specificity.low_by, specificity.high_by) == (IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WALD)
    assert sensitivity.high_by is IntervalMethod.CLOPPER_PEARSON
    assert (likelihood.low_by, likelihood.measure.percent) == (IntervalMethod.LOG, False)
    assert studies["jah-2018"].ratio(likelihood) is None
    raft = studies["derivation"]
    assert raft.figures[0].evidence is sources.EvidenceMark.PRIMARY
    assert raft.figures[0].high_evidence is sources.EvidenceMark.RECALLED
    assert raft.figures[1].evidence is sources.EvidenceMark.RECALLED
    assert raft.ratio(raft.figures[1]) is None
    assert raft.ratio(raft.figures[2]) is None
    assert studies["pilot"].figures[0].value is None
    assert studies["pilot"].figures[0].decimals == 0
    assert studies["pilot"].ratio(studies["pilot"].figures[0]) == (635, 5537)
    assert studies["hong-kong-2016"].ratio(studies["hong-kong-2016"].figures[0]) is None
    assert all(figure.twice_rounded for figure in studies["hurst-2021"].figures)
    survey = studies["survey"]
    assert survey.figures[2].count == survey.counts.tp + survey.counts.fp


def test_surveys_cite_sources_and_belong_to_no_set():
    surveys = indicators.surveys()
    assert len({survey.id for survey in surveys}) == len(surveys)
    assert not {survey.id for survey in surveys} & {study.id for _, study in STUDIES}
    for survey in surveys:
        assert survey.counts is None
        assert survey.reference.source in sources.ids()


def test_studies_are_those_of_the_domain_paper(shared):
    cells = ("n", "reference_positive", "cutoff", "tp", "fn", "tn", "fp")
    for name in indicators.ids():
        path = shared / "domain" / "indicators" / f"{name}.toml"
        given = tomllib.loads(path.read_text("utf-8")).get("published_results", [])
        studies = indicators.get(name).studies
        assert [study.id for study in studies] == [row["id"] for row in given]
        for row, study in zip(given, studies, strict=True):
            held = {cell: getattr(study, cell, getattr(study.counts, cell, None)) for cell in cells}
            assert held == {cell: row.get(cell) for cell in cells}
            assert study.reference.evidence.value == row["evidence"]
            assert study.instrument in {row.get("instrument", ""), "physician concern"}
            assert study.reference_standard == row.get("reference_standard", "")
            for measure in Measure:
                key = f"{measure.value}_pct" if measure.percent else measure.value
                if key in row:
                    figure = next(one for one in study.figures if one.measure is measure)
                    assert float(figure.value) == row[key]
                    ends = row.get(f"{measure.value}_ci", [None, None])
                    assert [end and float(end) for end in (figure.low, figure.high)] == ends
                    recalled = key in row.get("evidence_recalled", [])
                    assert figure.evidence.value == ("recalled" if recalled else row["evidence"])
                    if measure.percent and figure.measure is not Measure.PREVALENCE:
                        assert figure.decimals == row["decimals"]


def test_surveys_are_those_of_the_domain_paper(shared):
    path = shared / "domain" / "indicators" / "fixtures" / "published-surveys.toml"
    rows = {row["id"]: row for row in tomllib.loads(path.read_text("utf-8"))["surveys"]}
    surveys = {survey.id: survey for survey in indicators.surveys()}
    elsewhere = {"hong-kong-2016", "cape-town-2022", "iom-dtm-2017", "cse-it-pilot"}
    assert set(rows) - elsewhere == set(surveys) - {"hainaut-2022"}
    for key in set(rows) - elsewhere:
        row, survey = rows[key], surveys[key]
        assert survey.n == row.get("n", row.get("assessments", row.get("instruments")))
        printed = [float(figure.value) for figure in survey.figures if figure.value is not None]
        assert printed == [value for name, value in row.items() if name.endswith("_pct")]
        assert survey.reference.evidence.value == row["evidence"]


def test_the_methods_of_intervals_are_those_of_the_domain_paper(shared):
    path = shared / "domain" / "indicators" / "fixtures" / "intervals.toml"
    content = tomllib.loads(path.read_text("utf-8"))
    named = set()
    for case in content["cases"]:
        for end, right in enumerate(case["reproduces"]):
            if right or case.get("two_step_rounding"):
                printed, twice = case["printed"][end], case.get("two_step_rounding", False)
                named.add((case["set"], case["k"], case["n"], end, printed, case["method"], twice))
    tried = 0
    for name, study in STUDIES:
        for figure in study.figures:
            if figure.low is not None and study.ratio(figure) is not None:
                ends = ((figure.low, figure.low_by), (figure.high, figure.high_by))
                for end, (value, by) in enumerate(ends):
                    place = (name, *study.ratio(figure), end, float(value))
                    assert (*place, by.value, figure.twice_rounded) in named
                    tried += 1
    assert tried == 22
    (ratio,) = content["likelihood_ratio"]
    study = next(study for _, study in STUDIES if study.id == "jah-2018")
    likelihood = study.figures[2]
    assert [float(part) for part in (likelihood.value, likelihood.low, likelihood.high)] == ratio["printed"]
    assert likelihood.low_by.value == ratio["method"]
    assert all(getattr(study.counts, cell) == ratio[cell] for cell in ("tp", "fn", "tn", "fp"))
