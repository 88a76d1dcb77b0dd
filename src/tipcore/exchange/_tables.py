"""Reading and writing tables as Arrow: every original cell stays as it was written."""

__all__ = ["read_table", "write_table"]

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tipcore.errors import MissingExtra
from tipcore.exchange._fault import UnusableFile

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = "^[=+@\t\r-]"
_NUMBER = r"^-?\d+(\.\d+)?$"
_SUFFIXES = ".csv, .csv.gz, .parquet or .feather"


def read_table(path: str | PathLike[str]) -> "pa.Table":
    """Return a table from CSV (also gzipped), Parquet or Feather; the cells of CSV stay text, as written.

    Raises:
        MissingExtra: The readers for tables are not installed.
        UnusableFile: The kind of file is unknown, it is damaged, or two columns have one name.
        OSError: The path cannot be read.
    """
    place = Path(path)
    kind = _kind(place)
    _arrow()
    from pyarrow import ArrowInvalid  # noqa: PLC0415 - only when a table is read
    from pyarrow.feather import read_table as read_feather  # noqa: PLC0415
    from pyarrow.parquet import read_table as read_parquet  # noqa: PLC0415

    try:
        if kind == ".csv":
            table = _read_csv(place)
        else:
            table = read_parquet(place) if kind == ".parquet" else read_feather(place)
    except (ArrowInvalid, UnicodeDecodeError):
        table = None
    if table is None:
        why = f"is no readable {kind[1:]} table: damaged, not UTF-8, or its rows differ in length"
        raise UnusableFile(why, "save it again, as CSV UTF-8 with one header row")
    if len(set(table.column_names)) != table.num_columns:
        why = "has two columns of one name"
        raise UnusableFile(why, "rename or remove one of them")
    return table


def write_table(table: "pa.Table", path: str | PathLike[str]) -> None:
    """Write a table as Parquet, Feather or CSV (also gzipped), by the suffix of the path.

    CSV cells that a spreadsheet would run as a formula get an apostrophe before them;
    numbers stay as they are.

    Raises:
        UnusableFile: The suffix is of no kind that can be written.
        OSError: The path cannot be written.
    """
    place = Path(path)
    kind = _kind(place)
    _arrow()
    if kind == ".parquet":
        from pyarrow.parquet import write_table as write_parquet  # noqa: PLC0415

        write_parquet(table, place)
    elif kind == ".feather":
        from pyarrow.feather import write_feather  # noqa: PLC0415

        write_feather(table, str(place))
    else:
        from pyarrow import CompressedOutputStream, OSFile  # noqa: PLC0415
        from pyarrow.csv import write_csv  # noqa: PLC0415

        with OSFile(str(place), "wb") as file:
            if place.suffix == ".gz":
                with CompressedOutputStream(file, "gzip") as packed:
                    write_csv(_harmless(table), packed)
            else:
                write_csv(_harmless(table), file)


def _arrow() -> None:
    """Check that Arrow is installed."""
    try:
        import pyarrow  # noqa: F401, PLC0415
    except ImportError:
        found = False
    else:
        found = True
    if not found:
        extra = "frames"
        raise MissingExtra(extra, "reading and writing tables")


def _kind(place: Path) -> str:
    kind = Path(place.stem).suffix if place.suffix == ".gz" else place.suffix
    kind = {".arrow": ".feather", ".txt": ".csv", ".tsv": ".csv"}.get(kind.lower(), kind.lower())
    if kind not in {".csv", ".parquet", ".feather"} or (place.suffix == ".gz" and kind != ".csv"):
        why = "is of a kind that cannot be told from its name"
        raise UnusableFile(why, f"give it one of the endings {_SUFFIXES}")
    return kind


def _read_csv(place: Path) -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import csv  # noqa: PLC0415

    with pa.input_stream(str(place)) as stream:
        head = stream.read(1 << 16).decode("utf-8-sig", "replace").splitlines()
    mark = max(",;\t|", key=lambda each: head[0].count(each) if head else 0)
    parse = csv.ParseOptions(delimiter=mark, newlines_in_values=True)
    with csv.open_csv(str(place), parse_options=parse) as opened:
        names = opened.schema.names
    texts: dict[str, Any] = dict.fromkeys(names, pa.string())
    convert = csv.ConvertOptions(column_types=texts, strings_can_be_null=False)
    return csv.read_csv(str(place), parse_options=parse, convert_options=convert)


def _harmless(table: "pa.Table") -> "pa.Table":
    """Return the table with an apostrophe before each text that a spreadsheet would run."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    columns = list[Any]()
    for column in table.columns:
        if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
            columns.append(column)
            continue
        risky = pc.and_(
            pc.match_substring_regex(column, _FORMULA), pc.invert(pc.match_substring_regex(column, _NUMBER))
        )
        marked = pc.binary_join_element_wise("'", column, "")
        columns.append(pc.if_else(risky, marked, column))
    names = [f"'{name}" if name[:1] in set("=+@-\t\r") else name for name in table.column_names]
    return pa.table(columns, names=names)
