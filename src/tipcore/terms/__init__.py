"""Controlled vocabularies: closed lists with labels and sources."""

from tipcore.terms._term import Term

__all__ = ["Term"]
