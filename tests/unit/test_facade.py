"""The facade: ten lazy names, light to import, misspellings refused by both type checkers."""

import subprocess
import sys
from pathlib import Path

import pytest

import tipcore

HEAVY = ("cattrs", "dateutil.parser", "narwhals", "pandas", "polars", "numpy", "hypothesis", "rich")


def run(*arguments):
    """Run the interpreter apart and return what it printed."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    return done.returncode, done.stdout + done.stderr


def test_importing_tipcore_loads_nothing_heavy():
    code = f"import sys, tipcore; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert run("-c", code) == (0, "[]\n")


def test_importing_tipcore_makes_no_class_and_touches_no_room():
    code = "import sys, tipcore; print([n for n in sys.modules if n.startswith(('tipcore.', 'attr'))])"
    assert run("-c", code) == (0, "['tipcore._lazy']\n")


def test_every_name_of_the_facade_is_there():
    assert len(tipcore.__all__) == 10
    for name in tipcore.__all__:
        assert getattr(tipcore, name) is getattr(tipcore, name)
    assert set(tipcore.__all__) == set(dir(tipcore))


def test_a_misspelt_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = tipcore.chek


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_refuse_every_line_that_is_marked_so(checker, root: Path):
    pytest.importorskip(checker, reason=f"{checker} is in the group typing")
    bad = root / "tests/typing/bad.py"
    options = ["--strict", "--no-error-summary"] if checker == "mypy" else []
    code, said = run("-m", checker, *options, str(bad))
    assert code == 1, said
    wanted = [n for n, line in enumerate(bad.read_text().splitlines(), 1) if line.endswith("# refused")]
    for number in wanted:
        assert f"bad.py:{number}:" in said, said
