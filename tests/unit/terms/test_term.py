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


def test_an_unknown_value_is_not_quoted_and_nothing_hangs_behind_the_error():
    with pytest.raises(UnknownTerm, match="unknown Fruit: known are ") as caught:
        Fruit.of("paer")
    assert "paer" not in f"{caught.value} {caught.value.args}"
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, TipcoreError)
    assert caught.value.__context__ is None


def test_python_does_not_quote_it_either():
    with pytest.raises(ValueError, match="is not one of the terms of Fruit") as caught:
        Fruit("paer")
    assert "paer" not in str(caught.value)
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
