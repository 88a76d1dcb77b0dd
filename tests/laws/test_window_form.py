"""*Window*, the form of the medical clocks, equals a referee that tries every completion.

The referee knows nothing of the engine; it reads norms.md section 7.1, D6, and *Within* on each
world without doubt. A day has three instants (its first, noon, its last), so that two events of
one day may come in either order; a completion picks one for each vague date and blank answer,
and adds what an incomplete section may hide.

Where the text leaves room: what is met or needless accuses nobody, so that each may be said
while the others, or *not applicable*, are possible too. In doubt the offer is due. Two exposures
dated alike were told together.
"""

from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Condition, Scene, recorded_events
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate, TimeLimit
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import CareOffer, Case, CaseId, Closure, Exposure, Person, PersonId, RecordId, Section
from tipcore.principles import VerdictKind
from tipcore.principles._window import Window
from tipcore.terms import CareOfferKind

PROFILE = profiles.get("international")
DAY = date(2022, 1, 10)
LAST = 6
"""The days of the small world are 0 to LAST; instant n is on day n // 3."""
LONGEST = 3
"""The longest time in which care works, in days."""
FIRST = -LONGEST - 2
"""This day stands for all before the world: its window has passed before day 0."""

MET, BREACHED, DUE, UNKNOWN = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN
LAPSED, NOT_APPLICABLE = VerdictKind.LAPSED, VerdictKind.NOT_APPLICABLE
HARMLESS = {MET, LAPSED, NOT_APPLICABLE}


# --- dates ----------------------------------------------------------------------------------


def first_of(day):
    return 3 * day


def last_of(day):
    return 3 * day + 2


def clock(instant):
    """Return the instant of the calendar that a number stands for."""
    hour = (time.min, time(12), time.max)[instant % 3]
    return datetime.combine(DAY + timedelta(days=instant // 3), hour, UTC)


def instants(drawn):
    """Return the instants that a date may mean: an exact one, or from a first to a last day."""
    if isinstance(drawn, int):
        return [drawn]
    first, last = drawn
    return range(first_of(FIRST if first is None else first), last_of(LAST + 1 if last is None else last) + 1)


def written(drawn):
    """Return a date as it is written down; one of which nothing is known is left blank."""
    if isinstance(drawn, int):
        return PartialDate(clock(drawn).isoformat())
    if drawn == (None, None):
        return None
    first, last = (".." if day is None else f"{DAY + timedelta(days=day)}" for day in drawn)
    return PartialDate(first if first == last else f"{first}/{last}")


days = st.integers(0, LAST)
exact = days.map(lambda day: 3 * day + 1)
short = st.tuples(days, st.integers(0, 1)).map(lambda pair: (pair[0], sum(pair)))
dates = st.one_of(exact, exact, short)
vague = st.one_of(
    exact,
    exact,
    short,
    st.just((None, None)),
    days.map(lambda day: (None, day)),
    days.map(lambda day: (day, None)),
)
closures = st.one_of(st.none(), days, st.just(LAST + 1))
yes_no = st.sampled_from([None, False, False, True])


# --- the world and what the engine says of it -----------------------------------------------


@st.composite
def worlds(draw, *, others=0):
    """Draw one record, one limit and one instant of the check, by which it has certainly become known."""
    told = draw(dates | days.map(lambda day: (None, day)) if not others else dates)
    return {
        "told": told,
        "last": draw(vague),
        "unknown": draw(st.booleans()),
        "continuing": draw(yes_no),
        "others": draw(st.lists(st.tuples(dates, dates, yes_no), min_size=others, max_size=others)),
        "offers": draw(st.lists(st.tuples(dates, st.booleans(), st.booleans()), max_size=2)),
        "lapses": draw(st.lists(dates, max_size=1)),
        "closed": draw(closures),
        "lapses_closed": draw(closures),
        "limit": draw(st.integers(0, LONGEST)),
        "hours": draw(st.booleans()),
        "now": draw(st.integers(instants(told)[-1], last_of(LAST + 1))),
    }


def section(items, closed=None):
    until = None if closed is None else PartialDate(f"{DAY + timedelta(days=closed)}")
    return Section(items=tuple(items), complete_until=until)


def pep_or_unknown(scene):
    """Return whether the kind of an offer is the one that is asked for; unknown where it is blank."""
    return Reading.unknown(f"{scene.path}.kind") if scene.item.kind is None else Reading(Truth.YES)


KIND = Condition(name="kind", says="it is of the kind", test=pep_or_unknown)


def verdict_of(world):
    """Return the verdict of the engine on the first exposure."""
    own = Exposure(
        id=RecordId("x0"),
        last_at=written(world["last"]),
        last_unknown=world["unknown"] or None,
        continuing=world["continuing"],
        first_told_at=written(world["told"]),
    )
    others = [
        Exposure(id=RecordId(f"x{n}"), last_at=written(last), continuing=goes_on, first_told_at=written(told))
        for n, (last, told, goes_on) in enumerate(world["others"], 1)
    ]
    offers = [
        CareOffer(
            id=RecordId(f"o{n}"),
            at=written(at),
            kind=CareOfferKind.PEP if sure else None,
            exposure=own.id if linked else None,
        )
        for n, (at, sure, linked) in enumerate(world["offers"])
    ]
    case = Case(
        id=CaseId("c"),
        persons=(Person(id=PersonId("p")),),
        exposures=section([own, *others]),
        care_offers=section(offers, world["closed"]),
        closures=section(
            [Closure(id=RecordId(f"l{n}"), at=written(at)) for n, at in enumerate(world["lapses"])],
            world["lapses_closed"],
        ),
    )
    limit = TimeLimit.hours(24 * world["limit"]) if world["hours"] else TimeLimit.days(world["limit"])
    norm = Window(
        limit=limit,
        done=recorded_events("care_offers", "it is offered", which=KIND),
        lapses=recorded_events("closures", "it is needless"),
        afterwards="the other care is asked for",
    )
    told = own.first_told_at
    return norm.judge(
        Scene(
            case=case,
            person=case.persons[0],
            item=own,
            path="exposures[0]",
            at=UNKNOWN_MOMENT if told is None else told.moment(PROFILE.zone),
            as_of=Moment.at(clock(world["now"])),
            profile=PROFILE,
            dated_by="exposures[0].first_told_at",
        )
    )


# --- the referee ----------------------------------------------------------------------------


def end_of_window(world, last):
    """Return the last instant at which care works: hours from the instant, days to the end of a day."""
    return last + 3 * world["limit"] if world["hours"] else last_of(last // 3 + world["limit"])


def clocks(world, over):
    """Iterate over (told, own last, last, last instant) of all completions; None: the clock stays open.

    `over` are the numbers of the exposures of which it is taken for granted that they are over.
    """
    now, exposures = world["now"], [(world["last"], world["told"], world["continuing"]), *world["others"]]
    nobody_knows = world["last"] == (None, None) and world["unknown"]
    answers = [
        (goes_on,) if goes_on is not None else (False,) if number in over else (False, True)
        for number, (_, _, goes_on) in enumerate(exposures)
    ]
    picks = [[one for one in instants(last) if one <= now] for last, _, _ in exposures]
    tells = [instants(told) for _, told, _ in exposures]
    for (told, *later), lasts, goes_on in product(product(*tells), product(*picks), product(*answers)):
        known = [0]
        for number, other in enumerate(later, 1):
            alike = exposures[number][1] == world["told"]
            if alike or other <= told:
                known.append(number)
        if nobody_knows or any(goes_on[number] for number in known):
            yield told, lasts[0], None, None
        else:
            last = max(lasts[number] for number in known)
            yield told, lasts[0], last, end_of_window(world, last)


def hidden(closed, now):
    """Return the instants at which one event may be missing from a list (None: nothing is missing)."""
    return [None, *range(first_of(FIRST) if closed is None else last_of(closed) + 1, now + 1)]


def first_in(picks, start, end):
    """Return the first of some events from one instant to another; None where there is none."""
    return min((one for one in picks if one is not None and start <= one <= end), default=None)


def picks_of(world, named_from, named_by):
    """Return for each listed offer its possible instants; None: it is none of this care.

    One that names the exposure came no earlier, unless the dates say so for certain.
    """
    found = []
    for at, sure, linked in world["offers"]:
        picks = list(instants(at))
        if linked and picks[-1] >= named_by[0]:
            picks = [one for one in picks if one >= named_from]
        found.append([*picks, *([] if sure else [None])])
    return found


def possible(world, *, over, lapses_listed):
    """Return the verdicts of all completions."""
    now, found = world["now"], set()
    gone = [list(instants(at)) for at in world["lapses"]]
    gone.append([None] if lapses_listed else hidden(world["lapses_closed"], now))
    ways = {
        (told if end is None else own, told if end is None else last, end, end is not None and told > end)
        for told, own, last, end in clocks(world, over)
    }
    for named_from, start, end, too_late in ways:
        if too_late:
            found.add(NOT_APPLICABLE)
            continue
        until = now if end is None else min(end, now)
        named_by = instants(world["told" if end is None else "last"])
        offers = [*picks_of(world, named_from, named_by), hidden(world["closed"], now)]
        offered = {first_in(pick, start, until) for pick in product(*offers)}
        ended = {first_in(pick, first_of(FIRST), until) for pick in product(*gone)}
        for done, lapse in product(offered, ended):
            if done is not None and (lapse is None or done <= lapse):
                found.add(MET)
            elif lapse is not None:
                found.add(LAPSED)
            else:
                found.add(DUE if end is None or now <= end else BREACHED)
    return found


# --- the law --------------------------------------------------------------------------------


def agrees(world):
    """Assert that the verdict of the engine is one that the completions allow."""
    verdict = verdict_of(world)
    persists = {one.what for one in verdict.assumes if one.kind is AssumptionKind.PERSISTENCE}
    everybody = range(len(world["others"]) + 1)
    over = {number for number in everybody if f"exposures[{number}].continuing" in persists}
    linked = any(names_it for _, _, names_it in world["offers"])
    listed = "closures.complete_until" in persists
    likely = possible(world, over=everybody, lapses_listed=listed)
    if not likely:  # dated after the day of the check
        return
    truths = possible(world, over=over, lapses_listed=listed)
    ends = {end for _, _, _, end in clocks(world, everybody)}
    seen = [(at, sure, way) for at, sure, way in world["offers"] if sure and instants(at)[-1] <= world["now"]]
    lasts = [world["last"], *(last for last, _, _ in world["others"])]
    told = instants(world["told"])
    perhaps = any(
        told[0] < instants(one)[-1] and instants(one)[0] <= told[-1] for _, one, _ in world["others"]
    )
    ahead = any(instants(one)[-1] > world["now"] for one in lasts)
    bounded = all(isinstance(one, int) or None not in one for one in lasts)
    match verdict.kind:
        case VerdictKind.MET | VerdictKind.LAPSED:
            assert verdict.kind in likely or linked or len(world["offers"]) > 1
            assert truths <= HARMLESS
        case VerdictKind.BREACHED:
            assert truths == {BREACHED}
            assert verdict.since.latest == clock(max(ends))
        case VerdictKind.NOT_APPLICABLE:
            assert truths == {NOT_APPLICABLE}
            assert "the other care is asked for" in verdict.because
        case VerdictKind.DUE:
            # one that may have been told by then and goes on leaves the offer due; so does what a link
            # says of when the exposure was
            maybe_open = perhaps and any(goes_on for _, _, goes_on in world["others"])
            by_dates = {**world, "offers": [(at, sure, False) for at, sure, _ in world["offers"]]}
            assert maybe_open or DUE in possible(by_dates, over=everybody, lapses_listed=listed)
            assert verdict.late or BREACHED not in likely
            assert verdict.because == "offer it at once"
            # one that was made and may have been in time is not asked for again
            shown = {**world, "offers": seen, "closed": LAST + 1}
            assert maybe_open or MET not in possible(shown, over=everybody, lapses_listed=listed)
            if ends == {None}:
                assert verdict.until is None
            elif None not in ends and bounded and not ahead:
                assert verdict.until.latest == clock(max(ends) if verdict.late else min(ends))
        case kind:
            assert kind is UNKNOWN
            assert verdict.missing
            assert seen or DUE not in likely
            # of several events, of what a link says of other dates, of an exposure that may have been told
            # by then, and of one dated in part after the day of the check, it may not see that all agree
            several = len(world["offers"]) > 1 or (world["offers"] and world["lapses"])
            vague_link = linked and not (isinstance(world["last"], int) and not world["others"])
            assert len(likely) > 1 or (likely <= HARMLESS and (several or vague_link or perhaps or ahead))


ONE = {
    "told": 4,
    "last": 1,
    "unknown": False,
    "continuing": False,
    "others": [],
    "offers": [],
    "lapses": [],
    "closed": LAST,
    "lapses_closed": LAST,
    "limit": 3,
    "hours": True,
    "now": last_of(LAST),
}
"""It ended at noon of day 0, was told at noon of day 1, and care works until noon of day 3, instant 10."""


@example({**ONE, "now": 10})
@example({**ONE, "now": 11})
@example({**ONE, "told": 10})
@example({**ONE, "told": 11})
@example({**ONE, "told": (3, 3)})
@example({**ONE, "offers": [(10, True, False)]})
@example({**ONE, "offers": [(11, True, False)]})
@example({**ONE, "offers": [(3, True, False)]})
@example({**ONE, "offers": [(0, True, False)]})
@example({**ONE, "offers": [((0, 0), True, True)]})
@example({**ONE, "lapses": [10]})
@example({**ONE, "lapses": [11]})
@example({**ONE, "last": (None, None), "lapses": [10]})
@example({**ONE, "last": (0, 1), "offers": [(2, True, False)], "now": 10})
@example({**ONE, "last": (None, None), "unknown": True, "offers": [(16, True, False)]})
@example({**ONE, "continuing": True, "now": 4})
@example({**ONE, "continuing": True, "offers": [(16, True, False)]})
@example({**ONE, "continuing": None})
@example({**ONE, "continuing": None, "told": 11})
@example({**ONE, "continuing": None, "offers": [(3, True, False)]})
@given(worlds())
def test_the_clock_of_one_exposure_equals_every_completion(world):
    """Told at a vague time, of a vague time, going on or not: offers, what makes them needless, gaps."""
    agrees(world)


@example({**ONE, "others": [(7, 4, False)], "now": 16})
@example({**ONE, "others": [(7, 5, False)], "now": 16})
@example({**ONE, "others": [(7, (1, 1), False)], "now": 16})
@example({**ONE, "others": [(4, 4, True)]})
@example({**ONE, "others": [(1, (1, 1), True)]})
@example({**ONE, "others": [((0, 0), 4, False)], "offers": [(1, True, True)]})
@example({**ONE, "told": (1, 1), "others": [(4, (1, 1), False)], "offers": [(13, True, False)]})
@given(worlds(others=1))
def test_the_last_of_the_known_exposures_governs_in_every_completion(world):
    """Another exposure, told before, together with this one or later."""
    agrees(world)
