"""Drawings: axes are returned, labelled, grey, and say what they show."""

import matplotlib as mpl
import polars as pl
import pytest

mpl.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.colors import to_rgb

from tipcore import validity

FRAME = pl.DataFrame(
    {
        "outcome": ["indicated", "indicated", "undetermined", "not_indicated", "not_indicated"],
        "truly": ["yes", "no", "yes", "no", "yes"],
    }
)
RATINGS = pl.DataFrame(
    {"unit": [1, 1, 2, 2, 3, 3], "rater": ["A", "B"] * 3, "rating": ["yes", "yes", "no", "no", "no", "yes"]}
)
ROC = validity.roc([0, 1, 2, 0], ["no", "no", "yes", "yes"], highest=[2, 1, 2, 3])
SHOWN = {
    "accuracy": validity.accuracy(76, 14, 414, 306, prevalence=0.01),
    "not defined": validity.accuracy(0, 0, 3, 0),
    "bounded": validity.accuracy_of(FRAME, reference="truly"),
    "bounded, not defined": validity.accuracy_of(FRAME.head(1), reference="truly"),
    "roc": ROC,
    "roc of many points": validity.roc(range(30), ["no", "yes"] * 15),
    "cohen": validity.cohen_kappa([[20, 5], [10, 15]], categories=["yes", "no"]),
    "cohen without interval": validity.cohen_kappa_of(pl.concat([RATINGS[:2], RATINGS[2:4]])),
    "fleiss": validity.fleiss_kappa_of(RATINGS),
    "alpha": validity.krippendorff_alpha_of(RATINGS),
}


@pytest.fixture(autouse=True)
def close():
    """Close all figures after a test."""
    yield
    plt.close("all")


def texts(ax):
    return " ".join(
        text.get_text() for text in ax.figure.findobj(mpl.text.Text) if text.get_visible() and text.get_text()
    )


@pytest.mark.parametrize("name", SHOWN)
def test_a_result_draws_itself_on_new_axes_and_on_given_ones(name):
    ax = SHOWN[name].plot()
    assert isinstance(ax, mpl.axes.Axes)
    assert ax.get_xlabel()
    ax.figure.draw_without_rendering()
    _, given = plt.subplots()
    assert SHOWN[name].plot(given) is given


@pytest.mark.parametrize("name", SHOWN)
def test_a_drawing_needs_no_colour(name):
    ax = SHOWN[name].plot()
    colours = {to_rgb(line.get_color()) for line in ax.findobj(mpl.lines.Line2D)}
    colours |= {to_rgb(patch.get_facecolor()) for patch in ax.patches}
    assert all(red == green == blue for red, green, blue in colours)


def test_dots_say_numbers_and_methods():
    ax = SHOWN["accuracy"].plot()
    said = texts(ax)
    assert "0.844 (0.756 to 0.905)" in said
    assert "Estimate and 95% interval (Wilson, logit, Newcombe)" in said
    assert "ratio" not in said
    assert ax.get_xlim() == (0, 1)
    assert "not defined" in texts(SHOWN["not defined"].plot())


def test_bounds_are_drawn_behind():
    ax = SHOWN["bounded"].plot()
    bar = ax.patches[0]
    assert (bar.get_x(), bar.get_x() + bar.get_width()) == SHOWN["bounded"].bounds("sensitivity")
    assert "every outcome of the undetermined rows" in ax.get_xlabel()


def test_curves_run_from_corner_to_corner_and_have_styles_of_their_own():
    ax = ROC.plot()
    lines = [line for line in ax.lines if line.get_label().startswith("unknown")]
    assert len({line.get_linestyle() for line in lines}) == 4
    for line in lines:
        assert (line.get_xdata()[0], line.get_ydata()[0]) == (0, 0)
        assert (line.get_xdata()[-1], line.get_ydata()[-1]) == (1, 1)
    assert "AUC 0.62 (0." in texts(ax)
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("1 \N{MINUS SIGN} specificity", "Sensitivity")
    assert len(SHOWN["roc of many points"].plot().texts) == 0


def test_the_table_of_two_raters_is_legible():
    ax = SHOWN["cohen"].plot()
    assert [text.get_text() for text in ax.texts] == ["20", "5", "10", "15"]
    assert [text.get_color() for text in ax.texts] == ["white", "black", "black", "white"]
    assert "kappa 0.400 (0.151 to 0.649), n 50" in ax.get_xlabel()
    assert "kappa 1.000, n 2" in SHOWN["cohen without interval"].plot().get_xlabel()


def test_a_forest_has_a_panel_for_each_statistic_and_a_row_for_each_study():
    found = validity.forest(
        {"A": SHOWN["accuracy"], "B": SHOWN["not defined"]}, names=["sensitivity", "lr_positive"]
    )
    left, right = found.plot()
    assert [label.get_text() for label in left.get_yticklabels()] == ["A", "B"]
    assert [label.get_text() for label in right.get_yticklabels()] == ["", ""]
    assert right.get_title(loc="left") == "Positive likelihood ratio"
    assert "rows do not compare" in texts(left)
    _, given = plt.subplots(1, 2)
    assert found.plot(given) == tuple(given)


@pytest.mark.parametrize(
    ("counts", "drawn"),
    [
        ((76, 14, 414, 306), ["PPV", "NPV"]),
        ((5, 5, 10, 0), ["PPV", "NPV"]),
        ((5, 0, 0, 10), ["PPV"]),
        ((0, 0, 1, 1), []),
        ((0, 0, 0, 0), []),
        ((0, 5, 10, 2), ["PPV", "NPV"]),
    ],
)
def test_predictive_values_are_drawn_over_the_prevalence(counts, drawn):
    found = validity.accuracy(*counts)
    ax = found.plot_predictive_values()
    ax.figure.draw_without_rendering()
    assert [line.get_label() for line in ax.lines if line.get_label() in {"PPV", "NPV"}] == drawn
    for line in ax.lines[:1] if drawn else []:
        at, ppv = line.get_xdata()[10], line.get_ydata()[10]
        assert ppv == validity.accuracy(*counts, prevalence=at)["ppv_at_prevalence"].estimate
    _, given = plt.subplots()
    assert found.plot_predictive_values(given) is given
