"""Views: deny by default, say what was withheld, and never betray it."""

from datetime import date

import pytest
from attrs import evolve, fields

from tipcore.dates import PartialDate
from tipcore.models import (
    AsylumClaim,
    Case,
    Consent,
    Fear,
    FreeOfPressure,
    InformationGiven,
    Interview,
    Name,
    Person,
    Placement,
    Report,
    Section,
)
from tipcore.models.case import SECTION_NAMES
from tipcore.privacy import Access, Audience, access, view
from tipcore.privacy._categories import PERSON_FIELDS, SECTIONS
from tipcore.terms import ConsentPurpose, DataCategory, Role
from tipcore.testing import planted, specimen

AS_OF = date(2022, 3, 1)


def consent(*, recipients, purpose=ConsentPurpose.SHARING, at="2022-02-01"):
    return Consent(
        id="k1",
        purposes=frozenset({purpose}),
        recipients=frozenset(recipients),
        at=PartialDate(at) if at else None,
    )


def case(**sections):
    person = Person(
        id="p1",
        name=Name(first="Palesa"),
        birth=PartialDate("1999"),
        fears=(Fear(holds=False, at=PartialDate("2022-01-05")),),
    )
    base = Case(
        id="c1",
        owner="A. Worker",
        persons=(person,),
        placements=Section(items=(Placement(id="pl1"),), complete_until=PartialDate("2022-03-01")),
        interviews=Section(items=(Interview(id="i1", relies_on=frozenset({"pl1"})),)),
        reports=Section(items=(Report(id="r1"),)),
    )
    return evolve(base, **{name: Section(items=tuple(items)) for name, items in sections.items()})


def paths(seen):
    return {each.path for each in seen.withheld}


def test_every_section_and_field_that_the_table_names_exists():
    assert set(SECTIONS) <= set(SECTION_NAMES)
    assert set(PERSON_FIELDS) <= {field.name for field in fields(Person)}


@pytest.mark.parametrize("audience", Audience)
def test_no_audience_sees_the_reporter(audience):
    assert "reports" in paths(view(case(), audience, AS_OF))


def test_police_do_not_get_the_place_of_safety_nor_that_there_is_one():
    seen = view(case(), Audience.POLICE_INVESTIGATOR, AS_OF)
    assert seen.case.placements == Section()
    assert seen.case.owner is None
    assert seen.case.persons[0].name is not None
    assert {"placements", "owner", "interviews"} <= paths(seen)


@pytest.mark.parametrize("audience", [Audience.STATISTICS, Audience.RESEARCHER, Audience.INTERPRETER])
def test_some_audiences_get_no_record_at_all(audience):
    seen = view(case(), audience, AS_OF)
    assert seen.case.persons == (Person(id="p1"),)
    assert all(section == Section() for section in seen.case.sections().values())


def test_the_person_sees_her_own_file_after_closure_too():
    seen = view(case(), Audience.PERSON, AS_OF)
    assert paths(seen) == {"reports"}


def test_a_consent_that_names_the_audience_opens_what_the_matrix_gives_on_consent():
    opened = view(case(consents=[consent(recipients={Role.SHELTER})]), Audience.SHELTER, AS_OF)
    assert len(opened.case.interviews) == 1
    other = view(case(consents=[consent(recipients={Role.POLICE})]), Audience.SHELTER, AS_OF)
    assert "interviews" in paths(other)
    undated = view(case(consents=[consent(recipients={Role.SHELTER}, at=None)]), Audience.SHELTER, AS_OF)
    assert "interviews" in paths(undated)


def test_a_consent_under_pressure_opens_nothing():
    free = consent(recipients={Role.SHELTER})
    pressed = evolve(free, free_of_pressure=FreeOfPressure(holds=False))
    assert "interviews" in paths(view(case(consents=[pressed]), Audience.SHELTER, AS_OF))
    unsaid = evolve(free, free_of_pressure=FreeOfPressure())
    assert "interviews" not in paths(view(case(consents=[unsaid]), Audience.SHELTER, AS_OF))


def test_a_link_into_a_withheld_section_is_cut():
    given = case(
        consents=[consent(recipients={Role.POLICE})],
        information_given=[InformationGiven(id="n1", relies_on=frozenset({"k1"}), interpreter=None)],
    )
    seen = view(given, Audience.POLICE_INVESTIGATOR, AS_OF)
    assert len(seen.case.interviews) == 1
    assert seen.case.interviews.items[0].relies_on == frozenset()


class TestConsulate:
    """The consulate of her own State: everything on consent, nothing while a claim or fear stands."""

    CONSENT = consent(recipients={Role.CONSULAR_OFFICER}, purpose=ConsentPurpose.CONSULAR_CONTACT)

    def test_with_consent_and_no_fear_it_sees_who_she_is(self):
        seen = view(case(consents=[self.CONSENT]), Audience.CONSULATE_OF_OWN_STATE, AS_OF)
        assert seen.case.persons[0].name is not None

    def test_while_a_claim_is_pending_it_sees_nothing(self):
        claimed = case(consents=[self.CONSENT], asylum_claims=[AsylumClaim(id="a1")])
        seen = view(claimed, Audience.CONSULATE_OF_OWN_STATE, AS_OF)
        assert seen.case.persons == (Person(id="p1"),)

    @pytest.mark.parametrize("fears", [(), (Fear(holds=True),), (Fear(),)], ids=["unasked", "yes", "unsaid"])
    def test_unless_she_said_that_she_has_no_fear_it_sees_nothing(self, fears):
        given = case(consents=[self.CONSENT])
        afraid = evolve(given, persons=(evolve(given.persons[0], fears=fears),))
        seen = view(afraid, Audience.CONSULATE_OF_OWN_STATE, AS_OF)
        assert seen.case.persons == (Person(id="p1"),)


def test_a_closed_section_of_consents_is_read_up_to_its_closure():
    given = case(consents=[consent(recipients={Role.SHELTER})])
    closed = evolve(given, consents=evolve(given.consents, complete_until=PartialDate("2022-03-01")))
    assert len(view(closed, Audience.SHELTER, AS_OF).case.interviews) == 1


def test_a_withheld_value_is_in_no_word_of_what_was_withheld():
    for audience in Audience:
        assert "Palesa" not in repr(view(case(), audience, AS_OF).withheld)


def test_a_score_is_for_the_screener_and_the_case_manager_only():
    readers = {each for each in Audience if access(each, DataCategory.INDICATORS) is not Access.NONE}
    assert readers == {Audience.PERSON, Audience.FRONT_LINE, Audience.CASE_MANAGER, Audience.ARCHIVE}


@pytest.mark.parametrize("audience", Audience)
def test_a_view_of_a_case_with_everything_in_it_stands_by_itself(audience):
    whole, texts = planted(specimen(Case))
    seen = view(whole, audience, AS_OF)
    assert isinstance(seen.case, Case)
    assert not any(text in repr(seen.withheld) for text in texts)
