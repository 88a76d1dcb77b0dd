"""A workflow as a picture and as a table, from the same data that it runs on."""

__all__ = ["markdown", "mermaid"]

from collections.abc import Iterable, Iterator

from tipcore.conditions import Condition
from tipcore.terms import Role
from tipcore.workflows._definition import Step, Transition, Workflow

_ANYBODY = frozenset(Role) - {Role.SYSTEM}
_HEAD = ("From", "Event", "It must be on record that", "To", "Asked by", "Effects", "Source")


def mermaid(workflow: Workflow) -> str:
    """Return the states and transitions as a Mermaid state diagram.

    Exits that leave many states for one are drawn once for each state; the names of the
    events that share an arrow stand on it together.
    """
    lines = ["stateDiagram-v2", f"    [*] --> {workflow.initial}"]
    lines += [f"    {state}: {state.label}" for state in workflow.states]
    arrows: dict[tuple[str, str], list[str]] = {}
    for state, steps in workflow.steps.items():
        for event, step in steps.items():
            arrows.setdefault((state, step.transition.target.value), []).append(event)
    lines += [f"    {here} --> {there}: {', '.join(events)}" for (here, there), events in arrows.items()]
    lines += [f"    {state} --> [*]" for state in workflow.states if state in workflow.final]
    return "\n".join(lines) + "\n"


def markdown(workflow: Workflow) -> str:
    """Return every row as a Markdown table, with guards, actors, effects and sources."""
    rows = [_HEAD, tuple("---" for _ in _HEAD), *(_row(workflow, row) for row in workflow.transitions)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows) + "\n"


def _row(workflow: Workflow, row: Transition) -> tuple[str, ...]:
    order = [state for state in workflow.states if state in row.sources]
    step: Step = workflow.steps[order[0].value][row.event]
    asks = [*sorted(role.label for role in row.by), *([f"profile: {row.actors}"] if row.actors else [])]
    return (
        ", ".join(state.value for state in order),
        f"`{row.event}`",
        _cell([*_says(step.guards), *([f"the clock {row.after} has run out"] if row.after else [])]),
        row.target.value,
        _cell(["anybody but a timer"] if row.by == _ANYBODY else asks),
        _cell(effect.label for effect in row.effects),
        _cell(str(cite) for cite in row.cites),
    )


def _says(guards: Iterable[Condition[object]]) -> Iterator[str]:
    return (guard.says for guard in guards)


def _cell(parts: Iterable[str]) -> str:
    return "; ".join(part.replace("|", "\\|") for part in parts) or "-"
