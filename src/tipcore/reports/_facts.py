"""What a missing fact is called: the labels of the fields on the way to it."""

__all__ = ["fact_label"]

from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields_dict, has

from tipcore.models import Case, Section, declaration

_PROFILE = "profile:"


@cache
def fact_label(fact: str) -> str:
    """Return a missing fact in words; the fact itself where it is no path of a case.

    Examples:
        >>> fact_label("persons.birth"), fact_label("profile:age-of-consent")
        ('Persons: Date of birth', 'Profile: age of consent')
    """
    if fact.startswith(_PROFILE):
        return f"Profile: {fact.removeprefix(_PROFILE).replace('-', ' ')}"
    labels: list[str] = []
    models: tuple[type[Any], ...] = (Case,)
    for step in fact.split("."):
        owner = next((model for model in models if step in fields_dict(model)), None)
        if owner is None:
            return fact
        labels.append(declaration(owner, step).label)
        models = _models(get_type_hints(owner)[step])
    return ": ".join(labels)


def _models(hint: Any) -> tuple[type[Any], ...]:  # noqa: ANN401 - an annotation can be any form
    """Return the models that a field may hold; for a section its items and the section itself."""
    origin = get_origin(hint)
    inner = tuple(model for part in get_args(hint) for model in _models(part))
    own = (origin,) if origin is Section else (hint,) if isinstance(hint, type) and has(hint) else ()
    return (*inner, *own)
