"""The bibliography is whole and says what it knows."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from tipcore import sources
from tipcore.errors import UnknownTerm
from tipcore.sources import EvidenceMark, Force, Source

ROOM = Path(sources.__file__).parent
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
modules = [import_module(f"tipcore.sources.{path.stem}") for path in ROOM.glob("[a-z]*.py")]
every = pytest.mark.parametrize("source", sources.all_sources(), ids=lambda each: each.id)


@every
def test_a_source_has_a_permanent_id_and_says_who_issued_what(source):
    assert KEBAB.fullmatch(source.id)
    assert source.short.strip()
    assert source.title.strip()
    assert source.publisher.strip()
    assert source.year is None or 1900 < source.year < 2100
    assert source.url == "" or source.url.startswith("https://")


def test_the_catalogue_holds_every_source_of_the_room():
    found = {value.id for module in modules for value in vars(module).values() if isinstance(value, Source)}
    assert set(sources.ids()) == found
    assert len(sources.all_sources()) == len(found)


def test_no_two_sources_share_an_abbreviation():
    shorts = [source.short for source in sources.all_sources()]
    assert len(set(shorts)) == len(shorts)


def test_the_room_offers_every_source_by_name():
    for module in modules:
        for name in module.__all__:
            assert getattr(sources, name) is getattr(module, name)
            assert name in sources.__all__


def test_ids_are_sorted_and_lead_to_their_source():
    assert list(sources.ids()) == sorted(sources.ids())
    assert [sources.get(source_id).id for source_id in sources.ids()] == list(sources.ids())


@pytest.mark.parametrize("source_id", ["ilo-ec-2009-delphi", "ilo-2012-forced-labour", "ls-atip-2011"])
def test_the_ids_that_indicator_sets_name_are_there(source_id):
    assert sources.get(source_id).id == source_id


def test_an_unknown_id_names_the_nearest():
    with pytest.raises(UnknownTerm, match="did you mean 'ls-atip-2011'"):
        sources.get("ls-atip-2012")


def test_statutes_of_lesotho_bind_and_say_that_the_copy_was_not_checked():
    for source in (
        sources.LS_ATIP,
        sources.LS_CPWA,
        sources.LS_DPA,
        sources.LS_PASSPORTS,
        sources.LS_REFUGEE,
    ):
        assert source.force is Force.BINDING
        assert "not checked against the Gazette" in source.note


def test_the_defaults_of_the_project_are_nobodys_law():
    assert sources.get("tipcore-default") is sources.TIPCORE_DEFAULT
    assert sources.TIPCORE_DEFAULT.force is Force.ADVISORY


def test_a_citation_prints_place_note_and_mark():
    citation = sources.PP.at("art. 3(c)", EvidenceMark.PRIMARY)
    assert str(citation) == "PP art. 3(c) [primary]"
    assert str(sources.PP.at("art. 9", EvidenceMark.PRIMARY, "in part")) == "PP art. 9, in part [primary]"
    assert str(sources.WHO03.at("", EvidenceMark.RECALLED)) == "WHO03 [recalled]"
    assert citation == sources.PP.at("art. 3(c)", EvidenceMark.PRIMARY)
    assert len({citation, sources.PP.at("art. 3(c)", EvidenceMark.PRIMARY)}) == 1
