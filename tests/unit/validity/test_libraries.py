"""The room is light to import, and a missing extra names the command that installs it."""

import subprocess
import sys

import pytest

from tipcore import validity
from tipcore.errors import MissingExtra
from tipcore.validity import _libraries

HEAVY = ("numpy", "scipy", "statsmodels", "krippendorff", "pandas", "narwhals", "matplotlib")


def test_importing_the_room_loads_nothing_heavy():
    names = "for n in v.__all__: getattr(v, n)"
    code = f"import sys, tipcore.validity as v\n{names}\nprint([n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_every_public_name_is_there():
    assert dir(validity) == validity.__all__ == sorted(validity.__all__)
    assert all(hasattr(validity, name) for name in validity.__all__)


@pytest.mark.parametrize(
    ("module", "call", "extra", "cached"),
    [
        ("krippendorff", lambda: validity.proportion(1, 2), "stats", _libraries.statistics),
        ("narwhals.stable.v2", lambda: validity.accuracy(1, 1, 1, 1).to_frame(), "stats", _libraries.frames),
        ("matplotlib.pyplot", lambda: validity.accuracy(1, 1, 1, 1).plot(), "plots", _libraries.plotting),
    ],
    ids=["statistics", "frames", "plots"],
)
def test_without_an_extra_the_command_that_installs_it_is_named(monkeypatch, module, call, extra, cached):
    cached.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=rf"pip install 'tipcore\[{extra}\]'") as caught:
        call()
    assert caught.value.__context__ is None
    cached.cache_clear()


def test_a_library_of_frames_that_is_not_there_is_named():
    with pytest.raises(MissingExtra, match="a frame of nothing_of_the_kind"):
        validity.accuracy(1, 1, 1, 1).to_frame(backend="nothing_of_the_kind")
