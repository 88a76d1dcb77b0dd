"""The line of every key of a TOML text."""

import tomllib

import pytest

from tipcore.indicators._places import places

TEXT = r'''# a comment with [[no]] table
id = "a # b" # after

title = """
two = 2
lines\\""" # ends
path = 'C:\'
raw = QQQ
]]]
QQQ
deep.er."a.b" = 1.5
day = 1979-05-27 07:32:00
list = [ # many
  1,
  [ "x]", { in = [ 2,
    3 ] } ], # odd

]
none = {}
many = """a"""""
[one.two]
x = true
[[rows]]
x = 1
  [[rows.of]]
  y = 2
  [[rows.of]]
  y = 3
[rows.at]
z = { a.b = 1, c = { d = "}" } }
[[ rows ]]
'"' = 4
"\u0061\"" = 5
'''.replace("QQQ", "'''")


def flat(value, keys=()):
    yield keys
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from flat(part, (*keys, key))


def test_every_key_that_the_standard_reader_finds_has_a_line():
    assert set(places(TEXT)) == set(flat(tomllib.loads(TEXT)))
    windows = TEXT.replace("\n", "\r\n")
    assert places(windows) == places(TEXT)


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        (("title",), "title"),
        (("path",), "path"),
        (("deep", "er", "a.b"), "deep"),
        (("list", 0), "  1,"),
        (("list", 1, 1), "  [ "),
        (("list", 1, 1, "in", 1), "    3"),
        (("many",), "many"),
        (("one", "two", "x"), "x = true"),
        (("rows", 0), "[[rows]]"),
        (("rows", 0, "of", 1, "y"), "  y = 3"),
        (("rows", 0, "at", "z", "c", "d"), "z ="),
        (("rows", 1), "[[ rows ]]"),
        (("rows", 1, '"'), "'\"'"),
        (("rows", 1, 'a"'), '"\\u0061'),
    ],
)
def test_the_line_is_the_one_where_the_key_stands(keys, start):
    assert TEXT.splitlines()[places(TEXT)[keys] - 1].startswith(start)
