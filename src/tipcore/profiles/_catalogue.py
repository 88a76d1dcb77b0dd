"""All profiles by id; each is loaded when it is first asked for."""

__all__ = ["PROFILES"]

PROFILES = {
    "international": "tipcore.profiles.international",
    "lesotho": "tipcore.profiles.lesotho",
}
