"""A set and a result at a glance."""

from xml.etree import ElementTree as ET

from tipcore import indicators
from tipcore.indicators._view import View

ADULT = indicators.get("ilo-2009-adult-labour")


def cells(html):
    return [[cell.text for cell in row] for row in ET.fromstring(html).iter("tr")]  # noqa: S314 - our own text


def test_a_set_is_told_by_dimension_as_text_and_as_a_table():
    lines = ADULT.summary().splitlines()
    assert lines[0].endswith("(ilo-2009-adult-labour, version 1): ready")
    assert lines[2].split("  ")[0] == "Deceptive recruitment"
    assert "1 strong, 8 medium, 1 weak" in lines[2]
    assert cells(ADULT._repr_html_())[1] == [
        "Deceptive recruitment",
        "10",
        "1 strong, 8 medium, 1 weak",
        "10 secondary",
    ]


def test_a_list_that_was_compiled_or_is_not_ready_says_so():
    assert "compiled list, no published instrument" in indicators.get("lesotho-context").summary()
    withheld = indicators.get("heidelberg-2024-ahtst").summary().splitlines()
    assert withheld[0].endswith("withheld")
    assert withheld[1] == indicators.get("heidelberg-2024-ahtst").release_note


def test_a_result_is_told_in_numbers_without_an_answer():
    child = indicators.get("ilo-2009-child-labour")
    result = child.score({"act": True, "ex-low-salary": True, "ex-bad-living": False})
    text = result.summary()
    assert "Still possible: victim of trafficking; not indicated by this rule" in text
    assert "Exploitation                           undetermined  1        6" in text
    assert "low salary" not in text.lower()
    assert cells(result._repr_html_())[4] == ["Exploitation", "undetermined", "1", "6"]
    forced = child.score({"act": False}).summary()
    assert "Class: not indicated by this rule" in forced


def test_a_set_without_a_rule_has_signs_and_no_outcome():
    eleven = indicators.get("ilo-2012-forced-labour-11").score({"deception": True})
    assert "Outcome: no rule" in eleven.summary()
    assert cells(eleven._repr_html_())[1][1:] == [None, "1", "10"]


def test_a_provisional_result_is_marked():
    assert "PROVISIONAL" in indicators.get("qyit").score({}).summary().splitlines()[1]


def test_everything_in_the_table_is_escaped():
    view = View(caption=("<script>",), head=("a&b",), rows=(("<b>",),))
    assert view.html() == (
        "<div><table><caption><div>&lt;script&gt;</div></caption>"
        "<tr><th>a&amp;b</th></tr><tr><td>&lt;b&gt;</td></tr></table></div>"
    )
