"""GEN071: accommodation that mixes the sexes, disregards gender, or parts a mother from her children.

A mother and her children are a family unit: with a room of their own she may have her teenage
son with her in a house of women. A hospital or a place in an emergency is excused.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.accommodation import (
    apart_by_sex,
    gender_respected,
    kept_together,
    shared_accommodation,
)
from tipcore.conditions.shelter import urgent_place
from tipcore.principles._allof import AllOf
from tipcore.principles._must import Must
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import placements
from tipcore.sources import IOM_DA, LS_ATIP, TIPCORE_DEFAULT, ZIMBABWE_TIP, EvidenceMark

OBLIGATION = Obligation(
    code="GEN071",
    name="accommodation-not-fit-by-gender",
    asks=(
        "men and women are accommodated apart, gender identity is respected, and a mother is kept with "
        "her children"
    ),
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.SHELTER,
    each=placements,
    when=shared_accommodation,
    excuse=urgent_place,
    norm=AllOf(Must(apart_by_sex), Must(gender_respected), Must(kept_together)),
    severity=Severity.ERROR,
    cites=(
        LS_ATIP.at("s.37(d)", EvidenceMark.PRIMARY, "separate male and female facilities"),
        ZIMBABWE_TIP.at("s.8(2)(b)", EvidenceMark.PRIMARY, "children from adults, women from men"),
        IOM_DA.at("ch. 4", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at(
            "a family unit in a room of its own; hospitals and emergencies", EvidenceMark.DEFAULT
        ),
    ),
    remedy=Remedy(
        RemedyKind.OFFER,
        "Offer a place that fits, or a room of their own, and keep mother and children together meanwhile.",
    ),
    why="Who shares a corridor with strange men does not sleep; who is parted from her child does not stay.",
    counts_as_evidence=(
        "The placement says that the sexes live apart or that the family has a room of its own (for a child "
        "after an assessment of best interests), that gender is respected, and that parent and child are "
        "together; or, for each child, the parent's consent to another care, which still stands."
    ),
    does_not_show=(
        "Whether a child at home should join its mother, whether doors lock from inside, and how the person "
        "herself feels in the place."
    ),
    in_tension_with=("CHI051",),
)
