"""Unique texts in every personal field appear nowhere in what the command line says."""

import pytest

from tipcore import codec
from tipcore.models import Case
from tipcore.testing import planted, specimen

DAY = ("--as-of", "2025-06-30")


@pytest.fixture(scope="module")
def sown(tmp_path_factory):
    """Return a file of cases that are full of planted texts: a good line, and faulty ones."""
    case, texts = planted(specimen(Case), "zqx")
    assert len(texts) > 100
    line = codec.dumps(case, indent=None)
    faulty = line.replace('"birth":"', '"birth":"zqx-birth ').replace('"interviews"', '"zqx-interviews"')
    assert faulty != line
    target = tmp_path_factory.mktemp("sown") / "cases.jsonl"
    target.write_text(f"{line}\n{faulty}\n{line[: len(line) // 2]}\n[zqx]\n", "utf-8")
    return target


@pytest.mark.parametrize(
    "words",
    [
        *(("check", *DAY, "--details", "--format", form) for form in ("text", "json", "html", "csv")),
        ("agenda", *DAY, "--days", "3650"),
        ("score", "--set", "ilo-2009-adult-labour"),
    ],
)
def test_nothing_that_was_planted_is_said(run, sown, words):
    command, *options = words
    done = run(command, sown, *options)
    assert done.exit_code in {0, 1}
    assert done.output
    said = done.output.replace("zqx-interviews", "")  # the name of an unknown field is no value
    assert "zqx" not in said


def test_a_single_faulty_case_is_refused_without_its_values(run, sown, tmp_path):
    for number, line in enumerate(sown.read_text("utf-8").splitlines()[1:]):
        target = tmp_path / f"{number}.json"
        target.write_text(line, "utf-8")
        done = run("check", target)
        assert done.exit_code == 2
        assert "zqx" not in done.output.replace("zqx-interviews", "")


def test_a_table_with_planted_cells_shows_none_of_them(run, tmp_path):
    target = tmp_path / "rows.csv"
    names = [
        "prs_FirstName",
        "prs_SecondName",
        "prs_Birthdate",
        "prs_Email",
        "prs_Gender",
        "cas_Status",
        "Remark",
    ]
    rows = [[f"zqx{place}{number}" for place in range(len(names))] for number in range(3)]
    rows.append(["zqxa", "zqxb", "1994-05-02", "zqxc", "Feminine", "Active", "=zqxd()"])
    target.write_text("\n".join(",".join(row) for row in [names, *rows]) + "\n", "utf-8")
    for command in ("check", "agenda"):
        done = run(command, target, *DAY)
        assert done.exit_code == 1
        assert "zqx" not in done.output
