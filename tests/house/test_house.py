"""The house itself: file lengths, names, docstrings, public names."""

import ast
import re
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src/tipcore"
FILES = sorted(SRC.rglob("*.py"))
IDS = [str(file.relative_to(SRC)) for file in FILES]
every_file = pytest.mark.parametrize("file", FILES, ids=IDS)


@every_file
def test_no_file_is_over_400_lines(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


def test_most_files_are_under_150_lines():
    short = [file for file in FILES if len(file.read_text(encoding="utf-8").splitlines()) < 150]
    assert len(short) >= 0.6 * len(FILES)


@every_file
def test_no_room_is_a_box_for_odds_and_ends(file):
    assert not {"utils", "util", "base", "helpers", "helper", "misc", "common"} & {
        part.strip("_") for part in (*file.relative_to(SRC).parts[:-1], file.stem)
    }


@every_file
def test_every_module_class_and_public_function_says_what_it_is(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    for node in _definitions(tree):
        assert ast.get_docstring(node), node.name


def _definitions(tree):
    """Return the classes, and the public functions of the module and of public classes."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node
            if not node.name.startswith("_"):
                yield from _functions(node)
    yield from _functions(tree)


def _functions(holder):
    """Return the public functions directly in a module or class, each of overloads but the last left out."""
    for node in holder.body:
        overloaded = any(
            getattr(mark, "id", "") == "overload" for mark in getattr(node, "decorator_list", ())
        )
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not overloaded:
            yield node


@every_file
def test_the_list_of_public_names_is_sorted_and_real(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    listed = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    ]
    for names in listed:
        assert len(set(names)) == len(names)


NOT_A_VICTIM = re.compile(
    r"\bnot[ _-]?(a[ _-])?(victim|trafficked)|non[ _-]?victim|false[ _-]victim", re.IGNORECASE
)
ALLOWED = re.compile(r"(says?|that|no|never|speaks?|is|whether)[^.\n]*\bnot a victim", re.IGNORECASE)


@every_file
def test_no_name_and_no_value_says_that_a_person_is_not_a_victim(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = NOT_A_VICTIM.search(node.value)
            assert not found or ALLOWED.search(node.value), node.lineno
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            assert not NOT_A_VICTIM.search(name), node.lineno
