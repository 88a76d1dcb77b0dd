"""The catalogue and the folder of obligations agree; declarations keep the laws of the house."""

import re
from pathlib import Path

import pytest

from tipcore import principles
from tipcore.errors import UnknownTerm
from tipcore.principles import Bearer, RemedyKind, Severity, _catalogue

FOLDER = Path(_catalogue.__file__).parent
CODES = principles.codes()


def test_catalogue_and_folder_agree():
    modules = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")}
    assert modules == set(_catalogue.CATALOGUE.values())


def test_the_catalogue_is_sorted():
    assert list(_catalogue.CATALOGUE) == sorted(_catalogue.CATALOGUE)


@pytest.mark.parametrize("code", CODES)
def test_file_code_and_name_agree(code):
    rule = principles.get(code)
    assert rule.code == code
    assert _catalogue.CATALOGUE[code] == f"{code.lower()}_{rule.name.replace('-', '_')}"


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_taken_from_the_person(code):
    """No bearer is the protected person, no remedy takes protection, status, service or liberty."""
    rule = principles.get(code)
    assert rule.bearer in Bearer
    assert "person" not in rule.bearer.value
    assert rule.remedy.kind in RemedyKind
    taking = (
        r"\b(detain|deport|remove her|evict|end the stay|withdraw the (status|service|permit)|punish|fine)\b"
    )
    assert not re.search(taking, rule.remedy.says.lower())


@pytest.mark.parametrize("code", CODES)
def test_texts_are_sentences(code):
    rule = principles.get(code)
    assert not rule.asks.endswith(".")
    assert rule.asks[0].islower()
    for text in (rule.remedy.says, rule.why, rule.counts_as_evidence, rule.does_not_show):
        assert not text or (text[0].isupper() and text.endswith("."))


@pytest.mark.parametrize("code", CODES)
def test_other_codes_that_it_names_have_the_form_of_a_code(code):
    rule = principles.get(code)
    named = (*rule.yields_to, *rule.in_tension_with, *((rule.specialises,) if rule.specialises else ()))
    assert all(re.fullmatch(r"(RBA|NDI|CHI|GEN|DAT|RET)\d{3}", one) for one in named)
    assert code not in named


@pytest.mark.parametrize("code", CODES)
def test_it_explains_itself_with_its_sources(code):
    text = principles.explain(code)
    rule = principles.get(code)
    assert text.startswith(f"{code} {rule.name}\n")
    assert all(f"Source: {citation}" in text for citation in rule.cites)
    assert ("cannot see" in text) == bool(rule.does_not_show)


def test_an_unknown_code_names_the_nearest():
    with pytest.raises(UnknownTerm, match="did you mean"):
        principles.get("CHI004")


def test_selection_by_beginning():
    chosen = _catalogue.selected(("CHI", "RBA013"), ("CHI044",))
    assert "RBA013" in [rule.code for rule in chosen]
    assert "CHI044" not in [rule.code for rule in chosen]
    assert all(rule.code.startswith(("CHI", "RBA013")) for rule in chosen)


def test_a_selection_that_fits_nothing_is_refused():
    with pytest.raises(UnknownTerm):
        _catalogue.selected(("XYZ",), ())


def test_block_is_for_acts():
    """A blocking rule judges acts: its remedy stops, escalates, assesses or does what must come first."""
    for code in CODES:
        rule = principles.get(code)
        if rule.severity is Severity.BLOCK:
            assert rule.remedy.kind is not RemedyKind.REPORT
