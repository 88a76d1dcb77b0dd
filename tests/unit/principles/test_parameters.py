"""Which times an obligation reads from a profile."""

import pytest

from tipcore import principles
from tipcore.principles._parameters import limits, values


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("GEN065", {"hiv-prophylaxis-window", "survivor-care-review"}),
        ("RBA012", {"link-review"}),
        ("RBA016", {"emergency-risk-assessment", "risk-assessment-valid"}),
        ("NDI035", {"no-shelter-escalation"}),
        ("NDI032", set()),
    ],
)
def test_the_times_of_a_norm_are_found_in_all_its_parts(code, names):
    rule = principles.get(code)
    assert {one.name for _, one in values(rule)} == names
    if rule.otherwise is None:
        assert set(limits(rule.norm)) == names


def test_each_profile_that_gives_a_time_is_named():
    found = [(profile, str(one.value)) for profile, one in values(principles.get("DAT083"))]
    assert found == [("international", "30 days"), ("lesotho", "14 days")]


def test_an_explanation_tells_the_times_and_their_sources():
    assert "Time hiv-prophylaxis-window (international): 72 hours (WHO" in principles.explain("GEN065")
