"""Reading and writing tables as Arrow: every original cell stays as it was written."""

__all__ = ["read_table", "write_table"]

from os import PathLike
from pathlib import Path
from typing import IO

from tipcore.exchange._arrow import Table, arrow
from tipcore.exchange._fault import UnusableFile

_FORMULA = "^[=+@\t\r-]"
_NUMBER = r"^-?\d+(\.\d+)?$"
_SUFFIXES = ".csv, .csv.gz, .parquet or .feather"
_SEPARATORS = ",;\t|"


def read_table(path: str | PathLike[str]) -> Table:
    """Return a table from CSV (also gzipped), Parquet or Feather; the cells of CSV stay text, as written.

    Raises:
        MissingExtra: The extra `frames` is not installed.
        UnusableFile: The kind of file is unknown, it is damaged, or two columns have one name.
        OSError: The path cannot be read.
    """
    place = Path(path)
    kind = _kind(place)
    table = _read(place, kind)
    if table is None:
        why = f"is no readable {kind[1:]} table: damaged, not UTF-8, or its rows differ in length"
        raise UnusableFile(why, "save it again, as CSV UTF-8 with one header row")
    if len(set(table.column_names)) != table.num_columns:
        why = "has two columns of one name"
        raise UnusableFile(why, "rename or remove one of them")
    return table


def write_table(table: Table, path: str | PathLike[str] | IO[bytes]) -> None:
    """Write a table as Parquet, Feather or CSV (also gzipped), by the suffix of the path; a stream gets CSV.

    CSV cells that a spreadsheet would run as a formula get an apostrophe before them;
    numbers stay as they are.

    Raises:
        UnusableFile: The suffix is of no kind that can be written.
        OSError: The path cannot be written.
    """
    libraries = arrow()
    if not isinstance(path, str | PathLike):
        libraries.csv.write_csv(_harmless(table), path)
        return
    place = Path(path)
    kind = _kind(place)
    if kind == ".parquet":
        libraries.parquet.write_table(table, place)
    elif kind == ".feather":
        libraries.feather.write_feather(table, str(place))
    else:
        packing = "gzip" if place.suffix == ".gz" else None
        with libraries.pa.output_stream(str(place), compression=packing) as stream:
            libraries.csv.write_csv(_harmless(table), stream)


def _kind(place: Path) -> str:
    packed = place.suffix == ".gz"
    suffix = (Path(place.stem) if packed else place).suffix.lower()
    kind = {".arrow": ".feather", ".txt": ".csv", ".tsv": ".csv"}.get(suffix, suffix)
    if kind not in {".csv", ".parquet", ".feather"} or (packed and kind != ".csv"):
        why = "is of a kind that cannot be told from its name"
        raise UnusableFile(why, f"give it one of the endings {_SUFFIXES}")
    return kind


def _read(place: Path, kind: str) -> Table | None:
    libraries = arrow()
    with place.open("rb"):  # a path that cannot be opened is the system's error, not damage
        pass
    try:
        if kind == ".csv":
            return _read_csv(place)
        if kind == ".parquet":
            return libraries.parquet.read_table(place)
        return libraries.feather.read_table(place)
    except (libraries.pa.ArrowInvalid, OSError):  # Arrow's words for damage
        return None


def _read_csv(place: Path) -> Table:
    csv, pa = arrow().csv, arrow().pa
    with pa.input_stream(str(place)) as stream:
        head = stream.read(1 << 16).decode("utf-8-sig", "replace").partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    alone = separator not in head  # an empty line is a row of one blank cell
    parse = csv.ParseOptions(delimiter=separator, newlines_in_values=True, ignore_empty_lines=not alone)
    with csv.open_csv(str(place), parse_options=parse) as opened:
        texts = dict.fromkeys(opened.schema.names, pa.string())
    convert = csv.ConvertOptions(column_types=texts, strings_can_be_null=False)
    return csv.read_csv(str(place), parse_options=parse, convert_options=convert)


def _harmless(table: Table) -> Table:
    """Return the table with an apostrophe before each text that a spreadsheet would run."""
    pa, compute = arrow().pa, arrow().compute
    columns = list[Table]()
    for column in table.columns:
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            runs = compute.match_substring_regex(column, _FORMULA)
            number = compute.match_substring_regex(column, _NUMBER)
            marked = compute.replace_substring_regex(column, "^", "'", max_replacements=1)
            columns.append(compute.if_else(compute.and_not(runs, number), marked, column))
        else:
            columns.append(column)
    names = [f"'{name}" if name.startswith(tuple("=+@-\t\r")) else name for name in table.column_names]
    return pa.table(columns, names=names)
