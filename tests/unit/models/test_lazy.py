"""The room is light: a theme is loaded when one of its names is first asked for."""

import subprocess
import sys

SCRIPT = """
import sys
import tipcore.models
themes = lambda: sorted(name for name in sys.modules if name.startswith("tipcore.models."))
before = themes()
from tipcore.models import RecordId
after = themes()
heavy = {"cattrs", "dateutil", "narwhals", "numpy", "pandas", "polars"} & set(sys.modules)
print(before, "tipcore.models._record" in after, "tipcore.models.case" in after, sorted(heavy))
"""


def test_importing_the_room_loads_no_theme():
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    assert run.stdout.split("\n")[0] == "[] True False []"
