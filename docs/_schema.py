"""Write the published JSON Schemas of a case document and of a set file: `python docs/_schema.py`."""

import json
from pathlib import Path

from tipcore import codec, indicators

FOLDER = Path(__file__).parent / "reference"


def texts() -> dict[str, str]:
    """Return the JSON Schemas as they are published, by the name of their file."""
    schemas = {
        "tipcore.schema.json": codec.json_schema(),
        "indicator-set.schema.json": indicators.json_schema(),
    }
    return {name: json.dumps(schema, indent=1, ensure_ascii=False) + "\n" for name, schema in schemas.items()}


if __name__ == "__main__":
    for name, text in texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(FOLDER / name)
