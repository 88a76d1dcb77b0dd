"""Typed records of a trafficking case: persons, and all that happened with them."""

__all__: list[str] = []
