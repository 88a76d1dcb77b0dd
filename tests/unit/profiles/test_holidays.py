"""The committed table of holidays is what the `holidays` package says."""

import importlib.util


def test_the_table_is_current(root):
    path = root / "tests/tools/make_holidays.py"
    spec = importlib.util.spec_from_file_location("make_holidays", path)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    committed = (root / "src/tipcore/profiles/data/holidays_ls.csv").read_text(encoding="utf-8")
    assert committed.splitlines() == list(maker.lines())
