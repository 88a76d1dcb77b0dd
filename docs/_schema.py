"""Write the published JSON Schema of a case document: `python docs/_schema.py`."""

import json
from pathlib import Path

from tipcore.codec import json_schema

TARGET = Path(__file__).parent / "reference" / "tipcore.schema.json"


def text() -> str:
    """Return the JSON Schema as it is published."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    print(TARGET)
