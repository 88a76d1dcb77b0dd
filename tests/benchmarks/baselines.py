"""Frozen, plain ways to do what the library does: what its speed is a ratio to. Do not improve them."""

__all__ = ["naive_dimensions", "polars_counting"]


def naive_dimensions(rows, answers):
    """Score the dimensions of one record as one would write it first: filter, count, compare; both bounds."""
    found = {}
    for dimension in {row["dimension"] for row in rows}:
        bounds = []
        for unknown in (False, True):
            counts = dict.fromkeys(("strong", "medium", "weak"), 0)
            for row in rows:
                if row["dimension"] == dimension:
                    value = answers.get(row["id"])
                    if unknown if value is None else value:
                        counts[row["strength"]] += 1
            strong, medium, weak = counts["strong"], counts["medium"], counts["weak"]
            bounds.append(
                strong >= 2
                or (strong >= 1 and medium + weak >= 1)
                or medium >= 3
                or (medium >= 2 and weak >= 1)
            )
        found[dimension] = tuple(bounds)
    return found


def polars_counting(rows, frame):
    """Score the dimensions of a Polars frame by counting columns, with unknown as no and as yes."""
    import polars as pl

    new = []
    for dimension in {row["dimension"] for row in rows}:
        for unknown in (False, True):
            counts = {}
            for strength in ("strong", "medium", "weak"):
                ids = [r["id"] for r in rows if r["dimension"] == dimension and r["strength"] == strength]
                cells = [pl.col(key).fill_null(unknown).cast(pl.UInt8) for key in ids]
                counts[strength] = pl.sum_horizontal(cells) if cells else pl.lit(0, pl.UInt8)
            strong, medium, weak = counts["strong"], counts["medium"], counts["weak"]
            positive = (
                (strong >= 2)
                | ((strong >= 1) & (medium + weak >= 1))
                | (medium >= 3)
                | ((medium >= 2) & (weak >= 1))
            )
            new.append(positive.alias(f"{dimension} {unknown}"))
    return frame.select(new)
