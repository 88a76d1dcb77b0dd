"""Clean data in pipes, colour and progress only in a terminal."""

from pathlib import Path

from tipcore._cli._console import show_text, tracked, working


def test_a_pipe_gets_no_colour_and_no_progress(program, data):
    done = program("check", data / "cases.jsonl", "--as-of", "2025-06-30")
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""


def test_a_terminal_gets_colour(monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show_text("Heading\n-------\nCHI044 is late\n")
    shown = capsys.readouterr().out
    assert "\x1b[" in shown
    assert "CHI044" in shown


def test_a_file_never_gets_colour(monkeypatch, tmp_path: Path):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    target = tmp_path / "t.txt"
    show_text("CHI044 [late]\n", target)
    assert target.read_text("utf-8") == "CHI044 [late]\n"


def test_progress_keeps_the_items_and_their_order():
    assert list(tracked(["a", "b"], "Doing")) == ["a", "b"]


def test_work_is_shown_while_it_lasts(capsys):
    with working("Doing"):
        pass
    assert "\x1b" not in capsys.readouterr().err
