"""Files as hurried people and hostile ones give them: a plain sentence or a right report, always."""

import json

import pytest
from openpyxl import Workbook

BEFORE = ("--as-of", "0001-01-01")
DAY = ("--as-of", "2024-06-01")
AFTER = ("--as-of", "9999-12-31")
GOOD = '{"schema": 2, "id": "c-1", "profile": "lesotho"}'
JUNK = bytes(range(256)) * 20


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file and returns its path."""

    def write(name, content):
        target = tmp_path / name
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target

    return write


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.json", ""),
        ("empty.csv", ""),
        ("empty.xlsx", ""),
        ("junk.json", JUNK),
        ("junk.csv", JUNK),
        ("junk.xlsx", b"PK\x03\x04" + JUNK),
        ("wide.json", '{"schema": 2, "id": "c"}'.encode("utf-16")),
        ("deep.json", "[" * 200_000),
        ("future.json", '{"schema": 99, "id": "c"}'),
        ("list.json", f"[{GOOD}]"),
        ("two.json", f"{GOOD}\n{GOOD}"),
        ("no-headers.csv", "name\nNobody\n"),
        ("quote.csv", 'prs_FirstName,cas_Status\n"Nobody,Active\n'),
        ("long.csv", f"prs_FirstName,cas_Status\n{'x' * 200_000},Active\n"),
        ("profile.json", '{"schema": 2, "id": "c", "profile": "Nobody Atall"}'),
    ],
)
@pytest.mark.parametrize("command", ["check", "agenda"])
def test_what_cannot_be_used_ends_with_two_and_a_sentence(run, file, command, name, content):
    done = run(command, file(name, content), *DAY)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("tipcore: ")
    assert "inside itself" not in done.stderr
    assert "Nobody" not in done.stderr


@pytest.mark.parametrize("name", ["d.json", "d.jsonl", "d.csv", "d.xlsx"])
@pytest.mark.parametrize(
    "command", [("check",), ("agenda",), ("score", "--set", "ilo-2012-forced-labour-11")]
)
def test_a_folder_is_no_file(run, tmp_path, command, name):
    (tmp_path / name).mkdir()
    done = run(*command, tmp_path / name)
    assert (done.exit_code, "Is a directory" in done.stderr) == (2, True)


def test_blank_and_bad_lines_and_unknown_profiles_stop_no_other_line(run, file, tmp_path):
    bad = [
        b"{bad",
        b'{"schema": 2, "id": "caf\xe9"}',
        b'{"schema": 2, "id": "c-9", "profile": "Nobody"}',
        b"{\r}",
    ]
    target, kept = file("mixed.jsonl", b"\n".join([b"", GOOD.encode(), b"  ", *bad])), tmp_path / "kept.jsonl"
    done = run("check", target, *DAY, "--rejects", kept)
    assert done.exit_code == 1
    assert "1 case; as of" in done.stdout
    assert "line 6: profile: is the id of no known profile" in done.stdout
    assert "Nobody" not in done.output
    assert "1 read; 4 lines were left out." in done.stderr
    assert kept.read_bytes().split(b"\n") == [*bad, b""]


def test_one_bad_line_is_said_as_one(run, file):
    assert "1 read; 1 line was left out." in run("check", file("c.jsonl", f"{GOOD}\n{{"), *DAY).stderr


def test_a_given_profile_stands_for_an_unknown_one(run, file):
    target = file("c.json", '{"schema": 2, "id": "c", "profile": "atlantis"}')
    assert run("check", target, *DAY, "--profile", "lesotho").exit_code == 0


def test_cases_of_one_id_are_noted(run, file):
    done = run("check", file("c.jsonl", f"{GOOD}\n{GOOD}\n"), *DAY)
    assert (done.exit_code, done.stderr) == (0, "note: 2 cases have the id c-1; each is checked by itself\n")


def test_headers_without_rows_are_no_faulty_row(run, file):
    target = file("c.csv", "prs_FirstName,cas_Status\n")
    assert run("check", target, *DAY).exit_code == 0
    assert "no records" in run("check", target, *DAY).stderr


def test_a_workbook_without_rows_is_scored_without_a_faulty_row(run, tmp_path):
    book = Workbook()
    book.active.append(["prs_FirstName", "cas_Status"])
    book.save(tmp_path / "c.xlsx")
    assert run("score", tmp_path / "c.xlsx", "--set", "ilo-2012-forced-labour-11").exit_code == 0


def test_a_table_of_one_column_keeps_its_blank_row(run, file):
    done = run("score", file("c.csv", "deception\nyes\n\nno\n"), "--set", "ilo-2012-forced-labour-11")
    assert (done.exit_code, "Signs in 3 rows" in done.stdout) == (0, True)


@pytest.mark.parametrize("form", ["text", "json", "html", "csv"])
@pytest.mark.parametrize("when", [BEFORE, DAY, AFTER])
def test_dates_at_the_ends_of_the_calendar_and_in_doubt_are_judged(run, file, form, when):
    days = [
        "0001-01-01",
        "0001~",
        "2024?",
        "2024-03~",
        "202X",
        "../..",
        "2023/..",
        "/2024",
        "9999~",
        "9999-12-31",
    ]
    target = file(
        "c.json",
        json.dumps(
            {
                "schema": 2,
                "id": "c",
                "profile": "lesotho",
                "persons": [
                    {"id": f"p{n}", "birth": day} for n, day in enumerate(days) if day[0] not in "./"
                ],
                "interviews": [{"id": f"i{n}", "at": day} for n, day in enumerate(days)],
                "placements": [{"id": f"s{n}", "at": day, "state": "planned"} for n, day in enumerate(days)],
                "data_requests": [{"id": f"d{n}", "received": day} for n, day in enumerate(days)],
                "guardians": {"items": [], "complete_until": "9999-12-31"},
            }
        ),
    )
    done = run("check", target, *when, "--format", form)
    assert done.exit_code in {0, 1}
    assert "failed" not in done.stderr


@pytest.mark.parametrize("when", [BEFORE, DAY, AFTER])
@pytest.mark.parametrize("days", ["0", "30", "4000000", "9" * 12])
def test_an_agenda_reaches_at_most_to_the_end_of_the_calendar(run, file, when, days):
    done = run("agenda", file("c.jsonl", GOOD), *when, "--days", days)
    assert (done.exit_code, "nothing" in done.stdout) == (0, True)


def test_nothing_in_a_file_steers_the_terminal(run, file):
    steering = json.dumps(
        {"schema": 2, "id": "\x1b[31m\u202ec", "persons": [{"id": "p\x07", "birth": "2012"}]}
    )
    target = file("c.jsonl", f"{steering}\n{steering}\n")
    done = run("check", target, *DAY, "--details")
    assert "\ufffd[31m\ufffdc" in done.stdout
    for mark in "\x1b\x07\u202e":
        assert mark not in done.output
    page = run("check", target, *DAY, "--format", "html")
    assert page.exit_code == 0
