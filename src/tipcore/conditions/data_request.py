"""Conditions on a request of a person on data about her."""

__all__ = ["answer_restricted"]

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import own_event
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading
from tipcore.models import DataRequest
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark


@condition(
    "the answer is restricted, because access may endanger somebody",
    TIPCORE_DEFAULT.at("a restricted answer is an answer", EvidenceMark.DEFAULT),
)
def answer_restricted(scene: Scene[DataRequest]) -> Reading:
    """Read why an answer is restricted; the restriction stands for the day of an answer that has none.

    Source:
        norms.md section 7.1, D14: check identity and coercion, and restrict.
    """
    if scene.item.answered is not None:
        return NO
    if scene.item.restricted_reason is not None:
        return YES
    return ~own_event("answered", "the request is answered").list_for(scene).closed(scene.at.last)
