"""How a vocabulary is declared."""

import pytest

from tipcore.errors import DefinitionError, TipcoreError, UnknownTerm
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import Role, Term

OWN = TIPCORE_DEFAULT.at("fruit", EvidenceMark.DEFAULT)


class Fruit(Term, cites=(OWN,)):
    """Fruit."""

    RED_APPLE = "red_apple"
    PEAR = "pear", "A pear"


def test_a_member_is_its_value_and_carries_a_label():
    assert Fruit.PEAR == "pear"
    assert f"{Fruit.PEAR}" == "pear"
    assert Fruit.PEAR.label == "A pear"
    assert Fruit("pear") is Fruit.PEAR


def test_a_missing_label_is_made_from_the_value():
    assert Fruit.RED_APPLE.label == "red apple"


def test_the_class_carries_its_citations_and_they_are_no_member():
    assert Fruit.cites == (OWN,)
    assert [member.name for member in Fruit] == ["RED_APPLE", "PEAR"]
    assert Role.cites != Fruit.cites


def test_an_unknown_value_names_the_nearest_and_hangs_nothing_behind_the_error():
    with pytest.raises(UnknownTerm, match="unknown Fruit 'paer': did you mean 'pear'") as caught:
        Fruit.of("paer")
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, TipcoreError)
    assert caught.value.__context__ is None


def test_a_vocabulary_without_a_source_is_refused():
    with pytest.raises(DefinitionError, match="names where its list comes from"):

        class Nothing(Term, cites=()):
            """Nothing."""

            ONE = "one", "One"


def test_a_vocabulary_that_forgets_its_sources_is_refused():
    with pytest.raises(TypeError, match="cites"):

        class Nothing(Term):
            """Nothing."""

            ONE = "one", "One"
