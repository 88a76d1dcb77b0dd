"""JSON Lines: good lines go on, faulty ones come with their number."""

import gc
import io

import pytest

from tipcore.codec import read_lines, write_lines
from tipcore.errors import InvalidRecord
from tipcore.models import Case

LINES = b'{"schema": 2, "id": "c1"}\n\n{"schema": 2}\n{"schema\n\xff\n{"schema": 2, "id": "c2"}'


def shown(found):
    return [
        (number, [fault.path for fault in one.faults] if isinstance(one, InvalidRecord) else one.id)
        for number, one in found
    ]


EXPECTED = [(1, "c1"), (3, ["line 3: id"]), (4, ["line 4, column 9"]), (5, ["line 5"]), (6, "c2")]


def test_each_line_is_a_case_or_its_faults(tmp_path):
    (tmp_path / "cases.jsonl").write_bytes(LINES)
    assert shown(read_lines(tmp_path / "cases.jsonl")) == EXPECTED
    assert shown(read_lines(str(tmp_path / "cases.jsonl"))) == EXPECTED
    assert shown(read_lines(io.BytesIO(LINES))) == EXPECTED


def test_a_text_stream_in_a_wrong_encoding_ends_with_a_fault():
    stream = io.TextIOWrapper(io.BytesIO(b'{"schema": 2, "id": "c1"}\n' * 2000 + b"\xff\n"), encoding="utf-8")
    found = shown(read_lines(stream))
    assert found[0] == (1, "c1")
    assert len(found) > 1
    assert found[-1] == (len(found), [f"line {len(found)}"])


def test_cases_are_written_one_a_line(tmp_path):
    cases = [Case(id="c1"), Case(id="c2", code="ä")]
    assert write_lines(cases, tmp_path / "cases.jsonl") == 2
    stream = io.StringIO()
    assert write_lines(cases, stream) == 2
    assert (tmp_path / "cases.jsonl").read_text(encoding="utf-8") == stream.getvalue()
    assert [case for _, case in read_lines(tmp_path / "cases.jsonl")] == cases


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_as_it_was_whenever_the_caller_runs(running, monkeypatch):
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    during = []
    monkeypatch.setattr("tipcore.codec._lines.loads", lambda _line: during.append(gc.isenabled()))
    try:
        states = [gc.isenabled() for _ in read_lines(io.StringIO("{}\n" * 200))]
        after = gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()
    assert set(during) == {False}
    assert set(states) == {running}
    assert after is running


def test_a_stream_is_read_little_by_little():
    given = 0

    def endless():
        nonlocal given
        while True:
            given += 1
            yield f'{{"schema": 2, "id": "c{given}"}}\n'

    found = read_lines(endless())
    assert next(found)[1].id == "c1"
    assert given <= 64
