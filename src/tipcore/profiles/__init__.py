"""Jurisdictions as dated data: international, Lesotho, and any country next."""

from tipcore.profiles._profile import Profile, ProfileValue, Setting

__all__ = ["Profile", "ProfileValue", "Setting"]
