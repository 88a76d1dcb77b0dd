"""The profile *lesotho*: the statutes of Lesotho at hand, falling back on *international*.

The texts of Lesotho's National Referral Mechanism, law-enforcement procedures, consular
handbook, strategic framework and 2015 Regulations are not at hand: this profile encodes
statutes and international norms, and is not the Lesotho NRM.
"""

from tipcore.profiles import international
from tipcore.profiles._calendar import calendar_of
from tipcore.profiles._profile import Profile
from tipcore.profiles.principles_values import LESOTHO_PRINCIPLES
from tipcore.profiles.repatriation import LESOTHO_RETURN

PROFILE = Profile(
    id="lesotho",
    title="Kingdom of Lesotho",
    time_zone="Africa/Maseru",
    calendar=calendar_of("ls"),
    values=(*LESOTHO_PRINCIPLES, *LESOTHO_RETURN),
    parent=international.PROFILE,
    note="Statutes as published, not checked against the Gazette; not the Lesotho NRM.",
)
