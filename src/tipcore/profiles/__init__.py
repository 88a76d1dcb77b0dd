"""Jurisdictions as dated data: international, Lesotho, and any country next."""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = ["Profile", "ProfileValue", "Setting", "get", "ids", "judging"]

if TYPE_CHECKING:
    from tipcore.profiles._catalogue import get, ids, judging
    from tipcore.profiles._profile import Profile, ProfileValue, Setting
else:
    __getattr__, __dir__ = lazily(
        __name__, {"_catalogue": "get ids judging", "_profile": "Profile ProfileValue Setting"}
    )
