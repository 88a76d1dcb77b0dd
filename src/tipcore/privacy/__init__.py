"""Who sees what: audiences, views that say what was withheld, pseudonyms."""

from tipcore.privacy._matrix import Access, Audience, access
from tipcore.privacy._pseudonym import pseudonym
from tipcore.privacy._view import View, Withheld, view

__all__ = ["Access", "Audience", "View", "Withheld", "access", "pseudonym", "view"]
