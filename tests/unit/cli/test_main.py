"""The entry point."""

import sys

import pytest

from tipcore._cli import main


def test_it_runs_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["tipcore", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out == "tipcore 0.1.0\n"


def test_a_missing_library_of_its_own_is_named_with_the_extra(monkeypatch, capsys):
    for name in [name for name in sys.modules if name.startswith("tipcore._cli._")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "typer", None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "the command line needs an optional part: pip install 'tipcore[cli]'\n"


def test_any_other_missing_module_is_not_hidden(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("tipcore._cli._")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tipcore.reports", None)
    with pytest.raises(ModuleNotFoundError, match=r"tipcore\.reports"):
        main()
