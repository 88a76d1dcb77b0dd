"""Names of a package that load their module when they are first used (PEP 562)."""

__all__ = ["lazily"]

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, rooms: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the `__getattr__` and `__dir__` of a package whose names load when first used.

    A package calls it under `if not TYPE_CHECKING:` and imports the same names for the type
    checker, so that a misspelt name is an error there and here.

    Args:
        package: `__name__` of the package.
        rooms: Module (below the package, or absolute) to its public names, set apart by spaces;
            an empty text for a module that is itself the name.

    Examples:
        >>> find, names = lazily("tipcore", {"tipcore.logic": "Truth Reading", "errors": ""})
        >>> names()
        ['Reading', 'Truth', 'errors']
        >>> find("Truth").YES.value
        'yes'
        >>> find("Troth")
        Traceback (most recent call last):
        AttributeError: module 'tipcore' has no attribute 'Troth'
    """
    places = {
        name: module if module.startswith("tipcore.") else f"{package}.{module}"
        for module, names in rooms.items()
        for name in (names.split() or [module])
    }

    def find(name: str) -> Any:  # noqa: ANN401 - any public name of the package
        if name not in places:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        module = import_module(places[name])
        found = module if places[name] == f"{package}.{name}" else getattr(module, name)
        setattr(sys.modules[package], name, found)
        return found

    def names() -> list[str]:
        return sorted(places)

    return find, names
