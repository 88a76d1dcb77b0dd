"""The root of all models: every fault of a new value is found at once, and none is quoted."""

__all__ = ["Model"]

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.models._shape import shape_faults


@frozen(kw_only=True, getstate_setstate=False)  # `Case` has no slots: it must not inherit a state of slots
class Model:
    """A frozen value whose fields are checked against their declared types when it is made.

    Raises:
        InvalidRecord: One or more fields do not fit; all of them are in `.faults`.
    """

    def __attrs_post_init__(self) -> None:
        """Check every field, then the rules that span fields."""
        found = shape_faults(self) or self.rules()
        if found:
            raise InvalidRecord(type(self).__name__, found)

    def rules(self) -> list[Fault]:
        """Return the faults that no single field shows; a model with such rules overrides this."""
        return []
