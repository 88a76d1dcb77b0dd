"""Named, three-valued statements about a record at a moment; combinable, and never usable in `if`.

Obligations and the guards of workflows are both built from them.
"""

__all__ = ["Condition", "condition", "either_way", "recorded"]

from collections.abc import Callable
from typing import Any, Generic, NoReturn, TypeVar, overload

from attrs import evolve, frozen

from tipcore.conditions._fact import Fact
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.sources import Citation
from tipcore.terms import Term

Item_contra = TypeVar("Item_contra", contravariant=True)
Item = TypeVar("Item")


@frozen(kw_only=True, eq=False)
class Condition(Generic[Item_contra]):
    """A statement that a record answers with yes, no or unknown.

    Attributes:
        name: Snake case, unique (`treated_as_child`).
        says: The statement as a clause: *the person is treated as a child*.
        test: What the record says about it.
        cites: Where the statement comes from.
        facts: The recorded facts that it reads; empty when it reads the case itself.
        joined: The word that joins its sentence, so that it is set in brackets beside another word.
    """

    name: str
    says: str
    test: Callable[[Scene[Item_contra]], Reading]
    cites: tuple[Citation, ...] = ()
    facts: frozenset[Fact] = frozenset()
    joined: str = ""

    @overload
    def __and__(self: "Condition[object]", other: "Condition[Item]") -> "Condition[Item]": ...
    @overload
    def __and__(self: "Condition[Item]", other: "Condition[Item]") -> "Condition[Item]": ...
    def __and__(self, other: "Condition[Any]") -> "Condition[Any]":
        """Return the statement that both hold."""
        return _join(self, other, "and", lambda one, two: one & two)

    @overload
    def __or__(self: "Condition[object]", other: "Condition[Item]") -> "Condition[Item]": ...
    @overload
    def __or__(self: "Condition[Item]", other: "Condition[Item]") -> "Condition[Item]": ...
    def __or__(self, other: "Condition[Any]") -> "Condition[Any]":
        """Return the statement that one or both hold."""
        return _join(self, other, "or", lambda one, two: one | two)

    def __invert__(self: "Condition[Item]") -> "Condition[Item]":
        """Return the opposite statement."""
        return Condition(
            name=f"not {self.name}",
            says=f"it is not so that {self.clause()}",
            test=lambda scene: ~self.test(scene),
            cites=self.cites,
            facts=self.facts,
            joined="not",
        )

    def clause(self, word: str = "") -> str:
        """Return the sentence as a part of another that a word joins, in brackets where that is needed."""
        return f"({self.says})" if self.joined not in {"", word} else self.says

    def __bool__(self) -> NoReturn:
        """Refuse: a condition has no value outside a record."""
        msg = "a condition has no truth value of its own: combine conditions with & | ~"
        raise TypeError(msg)


def _join(
    one: Condition[Any], two: Condition[Any], word: str, how: Callable[[Reading, Reading], Reading]
) -> Condition[Any]:
    return Condition(
        name=f"({one.name} {word} {two.name})",
        says=f"{one.clause(word)} {word} {two.clause(word)}",
        test=lambda scene: how(one.test(scene), two.test(scene)),
        cites=tuple(dict.fromkeys((*one.cites, *two.cites))),
        facts=one.facts | two.facts,
        joined=word,
    )


def condition(says: str, *cites: Citation) -> Callable[[Callable[[Scene[Item]], Reading]], Condition[Item]]:
    """Make a condition of a function that reads a scene; the function's name is the condition's.

    Examples:
        >>> from tipcore.logic import Truth
        >>> @condition("the sun shines")
        ... def sun_shines(scene: Scene[object]) -> Reading:
        ...     return Reading.unknown("weather")
        >>> sun_shines.name, (sun_shines & sun_shines).says
        ('sun_shines', 'the sun shines and the sun shines')
    """

    def make(test: Callable[[Scene[Item]], Reading]) -> Condition[Item]:
        return Condition(name=getattr(test, "__name__", says), says=says, test=test, cites=cites)

    return make


def either_way(on: Condition[Any], yes: Condition[Item], no: Condition[Item]) -> Condition[Item]:
    """Return `yes` where `on` holds and `no` where it does not; decided too where both agree.

    Kleene's logic alone says *unknown* when `on` is unknown although `yes` and `no` have the
    same value; the consensus term mends that. Use it for age, capacity, nationality and for
    who consents.
    """
    joined: Condition[Item] = (on & yes) | (~on & no) | (yes & no)
    return evolve(
        joined,
        name=f"({yes.name} if {on.name} else {no.name})",
        says=f"{yes.says} (where {on.says}), or else {no.says}",
    )


def recorded(fact: Fact, *accepted: Term) -> Condition[object]:
    """Return the condition that a fact is yes or, of a fact with terms, one of those accepted."""

    def test(scene: Scene[Any]) -> Reading:
        value = fact.value(scene)
        if value is Truth.UNKNOWN:
            return Reading.unknown(fact.name)
        return Reading(value if isinstance(value, Truth) else Truth.of(value in accepted))

    return Condition(
        name=fact.name + (f" in {'|'.join(accepted)}" if accepted else ""),
        says=fact.says + (f": {' or '.join(term.label for term in accepted)}" if accepted else ""),
        test=test,
        cites=fact.cites,
        facts=frozenset({fact}),
    )
