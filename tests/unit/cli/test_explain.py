"""`tipcore explain` and `tipcore workflow`."""

import pytest
from attrs import evolve

from tipcore import indicators, principles, workflows
from tipcore._cli import _explain


@pytest.mark.parametrize("code", ["CHI044", "chi044"])
def test_an_obligation_is_explained(run, code):
    done = run("explain", code)
    assert (done.exit_code, done.stdout) == (0, principles.explain("CHI044"))


def test_all_obligations_are_explained(run):
    said = run("explain", "--all").stdout
    assert [line.split()[0] for line in said.splitlines() if line[:6] in principles.codes()] == list(
        principles.codes()
    )


@pytest.mark.parametrize("name", indicators.ids())
def test_a_set_is_explained_with_all_its_signs_and_its_source(run, name):
    said = run("explain", name).stdout
    found = indicators.get(name)
    assert all(f"  {one.id}: " in said for one in found.indicators)
    assert f"Source: {found.reference}" in said


def test_a_set_with_inputs_doubts_and_a_note_shows_them(run):
    said = run("explain", "ilo-2009-child-labour").stdout
    assert "Also asked: act:" in said


def test_a_set_for_anybody_names_nobody():
    bare = evolve(
        indicators.get("ilo-2009-child-labour"), applies_to=(), release_note="", doubts=("A doubt.",)
    )
    said = list(_explain._set(bare))
    assert not any(line.startswith(("For:", "Release:")) for line in said)
    assert "Doubt: A doubt." in said


@pytest.mark.parametrize("name", workflows.ids())
def test_a_workflow_is_explained(run, name):
    said = run("explain", name).stdout
    assert all(f"  {event.id}: " in said for event in workflows.get(name).events)


def test_a_workflow_is_drawn_and_tabled(run, tmp_path):
    found = workflows.get("repatriation")
    assert run("workflow", "repatriation", "--diagram").stdout.strip() == found.mermaid().strip()
    assert run("workflow", "repatriation").stdout.strip() == found.table().strip()
    target = tmp_path / "w.mmd"
    assert run("workflow", "repatriation", "--table", "-o", target).stdout == ""
    assert target.read_text("utf-8").strip() == found.table().strip()


def test_workflows_are_listed(run):
    assert run("workflow", "--list").stdout.startswith("repatriation  ")
