"""Frozen, plain ways to do what the library does: what its speed is a ratio to. Do not improve them."""

__all__ = [
    "attrs_loops",
    "attrs_records",
    "naive_dimensions",
    "naive_record",
    "pandas_rows",
    "polars_counting",
    "polars_kleene",
    "polars_same",
    "polars_staged",
    "spark_sql",
]


def naive_record(indicator_set, answers):
    """Score the dimensions of one record of `Truth` answers, filtering the set anew for each; both bounds."""
    from tipcore.indicators import Strength
    from tipcore.logic import Truth

    found = {}
    for dimension in indicator_set.dimensions:
        members = [one for one in indicator_set.indicators if one.dimension == dimension.id]
        bounds = []
        for counted in ({Truth.YES}, {Truth.YES, Truth.UNKNOWN}):
            strong, medium, weak = (
                len([one for one in members if one.strength is strength and answers[one.id] in counted])
                for strength in (Strength.STRONG, Strength.MEDIUM, Strength.WEAK)
            )
            bounds.append(
                strong >= 2
                or (strong >= 1 and medium + weak >= 1)
                or medium >= 3
                or (medium >= 2 and weak >= 1)
            )
        found[dimension.id] = tuple(bounds)
    return found


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


def least(highest, cells):
    """Return, for j = 1..highest, "at least j of these", halving: 3 cells, 3 levels, with & and | alone."""
    if len(cells) == 1:
        return [cells[0], *[None] * (highest - 1)]
    half = len(cells) // 2
    left, right = least(highest, cells[:half]), least(highest, cells[half:])
    levels = []
    for j in range(1, highest + 1):
        ways = [left[j - 1], right[j - 1]]
        ways += [
            left[i - 1] & right[j - i - 1]
            for i in range(1, j)
            if left[i - 1] is not None and right[j - i - 1] is not None
        ]
        level = None
        for way in ways:
            if way is not None:
                level = way if level is None else level | way
        levels.append(level)
    return levels


def kleene_dimensions(rows, column):
    """Return an expression for each dimension; `column` makes one of an id. Null: it is left open."""
    found = {}
    for dimension in dict.fromkeys(row["dimension"] for row in rows):
        held = {}
        for strength, highest in (("strong", 2), ("medium", 3), ("weak", 1)):
            cells = [
                column(r["id"]) for r in rows if r["dimension"] == dimension and r["strength"] == strength
            ]
            for j, level in enumerate(least(highest, cells) if cells else [None] * highest, start=1):
                held[f"{strength}{j}"] = level
        ways = [
            ("strong2",),
            ("strong1", "medium1"),
            ("strong1", "weak1"),
            ("medium3",),
            ("medium2", "weak1"),
        ]
        total = None
        for way in ways:
            parts = [held[part] for part in way]
            if None not in [id(part) if part is not None else None for part in parts]:
                both = parts[0] if len(parts) == 1 else parts[0] & parts[1]
                total = both if total is None else total | both
        found[dimension] = total
    return found


def kleene_conclusion(of):
    """Return the conditions of each outcome and each class of the ILO set for adults; `of` gives a dimension.

    Each outcome is the sum of all its prime implicants, so that Kleene logic is exact.
    """
    a, b = of("deceptive-recruitment"), of("coercive-recruitment")
    c, d = of("exploitation"), of("coercion-destination")
    outcomes = {
        "indicated": c & ((a & ~b) | (d & (a | b))),
        "not_indicated": ~a & ~b & ~d,
        "not_stated": (b & ~d) | (~a & ~b & d) | (~c & (a | b | d)),
    }
    classes = {
        "successful-migrant": ~a & ~b & ~c & ~d,
        "exploited-not-trafficked": ~a & ~b & c & ~d,
        "victim-of-deception-and-exploitation": a & ~b & c & ~d,
        "victim-of-trafficking-for-forced-labour": c & d & (a | b),
    }
    other = None
    for condition in classes.values():
        other = condition if other is None else other | condition
    return outcomes, classes | {"not-stated-by-the-source": ~other}


def _labels(outcomes, classes):
    """Return the two columns of labels, as Polars expressions of closed lists."""
    import polars as pl

    def first(conditions, otherwise, labels):
        kind, chain = pl.Enum(labels), pl
        for label, condition in conditions.items():
            chain = chain.when(condition).then(pl.lit(label, dtype=kind))
        return chain.otherwise(pl.lit(otherwise, dtype=kind))

    known = ["indicated", "not_indicated", "undetermined", "not_stated", "no_rule"]
    return [
        first(outcomes, "undetermined", known).alias("outcome"),
        first(classes, None, list(classes)).alias("classification"),
    ]


def polars_kleene(rows, frame):
    """Score a Polars frame with Kleene expressions as one would write them: eagerly, dimensions first."""
    import polars as pl

    dimensions = kleene_dimensions(rows, pl.col)
    staged = frame.with_columns(one.alias(key) for key, one in dimensions.items())
    scored = staged.with_columns(_labels(*kleene_conclusion(pl.col)))
    return scored.select(*frame.columns, "outcome", "classification", *dimensions)


def polars_staged(program, names, frame):
    """Score a Polars frame lazily with the library's own network; the conclusion reads the dimensions.

    Args:
        program: The steps of the network: literals are the columns in the order of `names[0]`, roots are
            the dimensions `names[1]`.
        names: The columns; the dimensions.
        frame: The frame.
    """
    import polars as pl

    columns, dimensions = names
    roots = program.run([pl.col(name) for name in columns])
    staged = frame.lazy().with_columns(one.alias(key) for key, one in zip(dimensions, roots, strict=False))
    scored = staged.with_columns(_labels(*kleene_conclusion(pl.col)))
    return scored.select(*frame.columns, "outcome", "classification", *dimensions).collect()


def polars_same(circuit, frame):
    """Return the plan of the library, with its stages and expressions, written in Polars."""
    import polars as pl

    columns, dimensions = list(circuit.bits), list(circuit.dimensions)
    units = [f"__unit_{number}" for number in range(len(circuit.program.roots) - len(dimensions))]
    roots = circuit.program.run([pl.col(name) for name in columns])
    staged = frame.lazy().with_columns(
        *(one.alias(name) for name, one in zip([*dimensions, *units], roots, strict=True))
    )
    held = [pl.col(name) for name in units]
    bounds = [one.fill_null(value=True) for one in (*held, *(~one for one in held))]
    marks = circuit.conclusion.program.run(bounds)
    kinds = circuit.conclusion.possible_classes
    outcomes = {}
    for kind, mark in zip(kinds, marks, strict=True):
        value = kind.outcome.value
        outcomes[value] = outcomes[value] | mark if value in outcomes else mark
    known = ["indicated", "not_indicated", "undetermined", "not_stated", "no_rule"]
    classes = dict(zip([kind.id for kind in kinds], marks, strict=True))
    new = []
    for conditions, otherwise, labels in ((outcomes, "undetermined", known), (classes, None, list(classes))):
        once = twice = next(iter(conditions.values())) & ~next(iter(conditions.values()))
        for mark in conditions.values():
            twice = twice | (once & mark)
            once = once | mark
        chain, kind = pl, pl.Enum(labels)
        for label, mark in conditions.items():
            chain = chain.when(mark & ~twice).then(pl.lit(label, dtype=kind))
        new.append(chain.otherwise(pl.lit(otherwise, dtype=kind)))
    outcome, classification = new
    return staged.select(
        *frame.columns, outcome.alias("outcome"), classification.alias("classification"), *dimensions
    )


def pandas_rows(rows, frame):
    """Score the dimensions of a pandas frame with `apply`, a row at a time; both bounds."""
    return frame.apply(lambda row: naive_dimensions(rows, row), axis=1)


def spark_sql(rows, table):
    """Return Spark SQL that counts the rows of a table whose case is indicated, surely and possibly.

    By hand: a count for each strength in a nested query, so that nothing is written twice.
    """
    dimensions = list(dict.fromkeys(row["dimension"] for row in rows))
    counts = []
    for number, dimension in enumerate(dimensions):
        for strength in ("strong", "medium", "weak"):
            ids = [r["id"] for r in rows if r["dimension"] == dimension and r["strength"] == strength]
            for bound in ("false", "true"):
                parts = [f"cast(coalesce(`{key}`, {bound}) as int)" for key in ids] or ["0"]
                counts.append(f"{' + '.join(parts)} as {strength}_{number}_{bound}")
    tests = []
    for number, _ in enumerate(dimensions):
        for bound in ("false", "true"):
            s, m, w = (f"{strength}_{number}_{bound}" for strength in ("strong", "medium", "weak"))
            rule = f"{s} >= 2 or {s} >= 1 and {m} + {w} >= 1 or {m} >= 3 or {m} >= 2 and {w} >= 1"
            tests.append(f"({rule}) as d{number}_{bound}")
    sums = [
        f"count_if(d{number}_{bound}) as `{dimension} {bound}`"
        for number, dimension in enumerate(dimensions)
        for bound in ("false", "true")
    ]
    inner = f"select {', '.join(counts)} from {table}"  # noqa: S608 - our own names
    return f"select {', '.join(sums)} from (select {', '.join(tests)} from ({inner}))"  # noqa: S608


def attrs_records(columns):
    """Return frozen attrs records with a field for each column: what a program holds before it scores."""
    from attrs import make_class

    names = {key: key.replace("-", "_") for key in columns}
    record = make_class("Record", list(names.values()), frozen=True, slots=True)
    return [record(*row) for row in zip(*columns.values(), strict=True)]


def attrs_loops(rows, records):
    """Score the dimensions of frozen attrs records with loops over their fields; both bounds."""
    fields = {}
    for row in rows:
        parts = fields.setdefault(row["dimension"], {"strong": [], "medium": [], "weak": []})
        parts[row["strength"]].append(row["id"].replace("-", "_"))
    found = []
    for record in records:
        dimensions = {}
        for dimension, parts in fields.items():
            bounds = []
            for unknown in (False, True):
                counts = {}
                for strength, names in parts.items():
                    counts[strength] = 0
                    for name in names:
                        value = getattr(record, name)
                        if value or (unknown and value is None):
                            counts[strength] += 1
                strong, medium, weak = counts["strong"], counts["medium"], counts["weak"]
                bounds.append(
                    strong >= 2
                    or (strong >= 1 and medium + weak >= 1)
                    or medium >= 3
                    or (medium >= 2 and weak >= 1)
                )
            dimensions[dimension] = tuple(bounds)
        found.append(dimensions)
    return found
