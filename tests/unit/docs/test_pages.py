"""The generated pages are current, and every declaration has one."""

import subprocess
import sys

import pytest

from tipcore import indicators, principles, workflows


def test_the_generated_pages_are_current(root):
    command = [sys.executable, "docs/_generate.py", "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "page",
    [
        *(f"obligations/{code.lower()}" for code in principles.codes()),
        *(f"indicators/{name}" for name in indicators.ids()),
        *(f"workflows/{name}" for name in workflows.ids()),
        "floor-plan",
        "sources",
        "terms",
        "answers",
        "mappings",
    ],
)
def test_every_declaration_has_its_page(root, page):
    assert (root / "docs/reference" / f"{page}.md").read_text(encoding="utf-8").count("\n# ") == 1
