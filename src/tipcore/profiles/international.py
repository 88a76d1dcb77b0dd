"""The profile *international*: treaties, principles and good practice, where no law of a State is known."""

from tipcore.profiles._profile import Profile
from tipcore.profiles.principles_values import INTERNATIONAL_PRINCIPLES
from tipcore.profiles.repatriation import INTERNATIONAL_RETURN

PROFILE = Profile(
    id="international",
    title="International",
    time_zone="UTC",
    calendar=None,
    values=(*INTERNATIONAL_PRINCIPLES, *INTERNATIONAL_RETURN),
    note="Working days are a range, because no calendar of holidays applies.",
)
