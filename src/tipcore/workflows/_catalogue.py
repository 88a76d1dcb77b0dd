"""All workflows by id; each is loaded when it is first asked for."""

__all__ = ["WORKFLOWS"]

WORKFLOWS = {
    "repatriation": "tipcore.workflows.repatriation",
}
