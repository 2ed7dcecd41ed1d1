"""The pages of job fairs: made, their stands, who is invited and why, and what became of them; as a workbook too."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.work.allotting import kept_for
from mihan_desktop.domain.work.fair_report import By
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.domain.work.fairs import Fair, FairState, Offer, Slot, Stand
from resources.codes import code_list
from sync.central.counts import SMALLEST
from sync.central.database import Database
from sync.central.log import note
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Fields, Guard
from sync.central.web.pages import wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import LANGUAGES, say
from sync.central.work import fair_offers
from sync.central.work.fair_groups import LAWFUL, shown
from sync.central.work.fairs import Fairs, Whom, with_offer, with_stand, without_stand

if TYPE_CHECKING:
    from sync.central.importing.reports import Cell
    from sync.central.work.fairs import OneFair

PATIENCE: Final = 3.0
"""Seconds for which a page waits for who is invited; then it says that they are being chosen."""
MOST_LAW: Final = 300
_KEPT: Final = "kept_"
YEARS: Final = range(2000, 2200)
_QUOTA: Final = "seats_"
LISTED: Final = 200
"""Of the invited, as many on the page; the workbook has all."""
_HEADS: Final = (
    "fair_stand", "employer", "fair_expected", "fair_kept", "fair_interviews",
    *(f"fair_outcome_{one.value}" for one in FairOutcome),
)  # fmt: skip


class FairPages:
    """The routes under ``/fairs``. Who may see no people gets a page for which no name was read."""

    def __init__(
        self, database: Database, fairs: Fairs, new_id: Callable[[], str], guard: Guard, drawing: Drawing,
        viewing: Viewing,
    ) -> None:  # fmt: skip
        self._database = database
        self._fairs = fairs
        self._new_id = new_id
        self._guard = guard
        self._drawing = drawing
        self._viewed = viewing.note
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="fairs")
        self._choosing: dict[str, Future[object]] = {}

    def close(self) -> None:
        """Wait for what is being chosen."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take = self._guard.show, self._guard.take
        return [
            show("/fairs", self._list),
            take("/fairs", self._make),
            show("/fairs/{id}", self._one),
            take("/fairs/{id}", self._act),
            show("/fairs/{id}/report.xlsx", partial(self._save, ".xlsx")),
            show("/fairs/{id}/report.csv", partial(self._save, ".csv")),
        ]

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        **params: str | int,
    ) -> Response:  # fmt: skip
        with self._database.read() as session:
            offices = _offices(session)
        return self._drawing.draw(
            request, "fairs.html", person, status, lines=self._fairs.all(), said=said or {}, problem=problem,
            params=params, offices=offices, told=told,
        )  # fmt: skip

    def _make(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        try:
            made = self._fairs.make(terms_of(fields), person.username)
        except CentralError as error:
            return self._list(request, person, 422, error.code, fields, **error.params)
        return RedirectResponse(f"/fairs/{made}", 303)

    def _one(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        unknown: tuple[str, ...] = (), **params: str | int,
    ) -> Response:  # fmt: skip
        named = person.may(Permission.SEE_PEOPLE)
        choosing, failed = self._looked_for(wanted(request))
        found = self._fairs.one(wanted(request), named=named)
        if found is None:
            return self._drawing.missing(request, person)
        if failed is not None and not problem:
            problem, params = failed.code, dict(failed.params)
        self._viewed(person, "fair_viewed", found.fair.id, named="yes" if named else "no")
        with self._database.read() as session:
            offices = _offices(session)
            nearby = next((place for code, _, place in offices if code == found.fair.office), "")
            bosses = fair_offers.verified(session, nearby)
            work = [(one.employer, fair_offers.open_offers(session, one.employer_id))
                    for one in found.fair.stands if one.employer_id]  # fmt: skip
            work.append(("", fair_offers.said_by_staff(session)))
        return self._drawing.draw(
            request, "fair_one.html", person, status, found=found, fair=found.fair, named=named, told=told,
            outcomes=tuple(FairOutcome), group_name=group_name, smallest=SMALLEST, work=work, bosses=bosses,
            offices=offices,
            nearby=nearby, places=[code.code for code in code_list("governorates")], said=said or said_of(found.fair),
            problem=problem, params=params,
            unknown=unknown, pairs=tuple(zip(found.fair.stands, found.report.stands, strict=True)),
            groups=shown(found.report.groups, whole=named),
            choosing=choosing, lawful=LAWFUL, kept_for=kept_for,
            listed=found.invitations[:LISTED], open=found.state in ("draft", "published"),
        )  # fmt: skip

    def _act(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """One of the things that may be done to a fair: ``act`` names it."""
        fair_id, act = wanted(request), fields.get("act", "")
        if self._fairs.one(fair_id) is None:
            return self._drawing.missing(request, person)
        try:
            unknown = self._do(fair_id, act, fields, person.username)
        except CentralError as error:
            said = fields if act == "terms" else None
            return self._one(request, person, 422, error.code, said, (), **error.params)
        if unknown:
            return self._one(request, person, 422, "fair_list_unknown", unknown=unknown, count=len(unknown))
        return RedirectResponse(f"/fairs/{fair_id}", 303)

    def _do(self, fair_id: str, act: str, fields: Fields, by: str) -> tuple[str, ...]:
        """Do it; what of a list named nobody, and then nothing was done."""
        if self._looked_for(fair_id, take=False)[0]:
            raise CentralError("fair_choosing")
        if act == "terms":
            terms = terms_of(fields)
            self._fairs.amend(fair_id, by, lambda before: replace(
                before, names=terms.names, place=terms.place, district=terms.district, slots=terms.slots,
                seats=terms.seats, rounds=terms.rounds, words=terms.words,
            ))  # fmt: skip
        elif act == "stand":
            stand = self._stand(fields)
            self._fairs.amend(fair_id, by, lambda before: with_stand(before, _with_work(before, stand)))
        elif act == "offer":
            self._fairs.amend(fair_id, by, lambda before: with_offer(
                before, fields.get("stand", ""), self._offer(before, fields)
            ))  # fmt: skip
        elif act == "remove":
            self._fairs.amend(fair_id, by, lambda before: without_stand(before, fields.get("stand", "")))
        elif act == "invite":
            return self._invite(fair_id, fields, by)
        elif act == "publish":
            self._fairs.publish(fair_id, by)
        elif act in (FairState.OVER.value, FairState.CANCELLED.value):
            self._fairs.end(fair_id, FairState(act), by)
        else:
            raise CentralError("fair_terms")
        return ()

    def _invite(self, fair_id: str, fields: Fields, by: str) -> tuple[str, ...]:
        from sync.central.work.fair_people import read_list

        with self._database.read() as session:
            records, unknown = read_list(session, fields.get("numbers", ""))
        if unknown:
            return unknown
        places = tuple(code.code for code in code_list("governorates") if fields.get(f"place_{code.code}") == "yes")
        only, law = fields.get("only_listed") == "yes", " ".join(fields.get("law", "").split())[:MOST_LAW]
        whom = Whom(places, _quotas(fields), records, only, law)
        if whom.groups and not law:
            raise CentralError("fair_law_missing")
        running = self._choosing[fair_id] = self._pool.submit(self._choose, fair_id, whom, by)
        try:
            running.result(PATIENCE)
        except NotYetError:
            return ()
        except Exception:
            self._choosing.pop(fair_id, None)
            raise
        self._choosing.pop(fair_id, None)
        return ()

    def _choose(self, fair_id: str, whom: Whom, by: str) -> None:
        """Beside the page: of a whole governorate's people it takes longer than anybody looks at one."""
        try:
            self._fairs.choose(fair_id, whom, by)
        except CentralError:
            raise
        except Exception:
            note("fair_choosing_failed", fair=fair_id, error=True)
            raise

    def _looked_for(self, fair_id: str, *, take: bool = True) -> tuple[bool, CentralError | None]:
        """(whether the invited are being chosen, why that failed which nobody has seen yet). take: now it is seen."""
        running = self._choosing.get(fair_id)
        if running is None or not running.done():
            return running is not None, None
        if not take:
            return False, None
        del self._choosing[fair_id]
        error = running.exception()
        if error is None or isinstance(error, CentralError):
            return False, error
        return False, CentralError("fair_choosing_failed")

    def _stand(self, fields: Fields) -> Stand:
        """A stand, of a verified employer with what it offers now, or of one that is written by hand."""
        employer = fields.get("employer_id", "")
        made = Stand(
            fields.get("stand") or self._new_id(), _line(fields, "number", 20), _line(fields, "employer"), employer,
            _count(fields, "at_once", 1),
        )  # fmt: skip
        if not employer:
            if not made.employer:
                raise CentralError("fair_employer_missing")
            return made
        with self._database.read() as session:
            name = fair_offers.employer_name(session, employer)
            offers = fair_offers.open_offers(session, employer) if fields.get("all_work") == "yes" else ()
        return replace(made, employer=name, offers=offers)

    def _offer(self, fair: Fair, fields: Fields) -> Offer:
        vacancy, stand = fields.get("vacancy", ""), fair.stand(fields.get("stand", ""))
        if not vacancy:
            return Offer("", _line(fields, "title"), _count(fields, "places", 0))
        with self._database.read() as session:
            return fair_offers.offer(session, vacancy, "" if stand is None else stand.employer_id)

    def _save(self, ending: str, request: Request, person: SignedIn) -> Response:
        from sync.central.importing.reports import MAKERS, Table

        named, language = person.may(Permission.SEE_PEOPLE), language_of(request)
        found = self._fairs.one(wanted(request), named=named)
        if found is None:
            return self._drawing.missing(request, person)
        self._viewed(person, "fair_saved", found.fair.id, named="yes" if named else "no")
        tables = [
            Table(say(language, "fair_report"), report_lines(found, language)),
            Table(say(language, "fair_stands"), stand_lines(found, language)),
            Table(say(language, "fair_groups"), group_lines(found, language, whole=named)),
        ]
        if named:
            tables.append(Table(say(language, "fair_invited"), invited_lines(found, language)))
        return saved(MAKERS[ending](tuple(tables), language), f"fair-{found.fair.first:%Y%m%d}{ending}")


def report_lines(found: "OneFair", language: str) -> "list[list[Cell]]":
    """The numbers of a fair, a line each."""
    one = found.report
    numbers = (
        ("fair_invited", one.invited), ("fair_came", one.came), ("fair_walk_ins", one.walk_ins),
        ("fair_unnamed", one.unnamed), ("fair_visitors", one.visitors), ("fair_people", one.people),
        ("fair_interviews", one.interviews), ("fair_onward", one.onward), ("fair_hired", one.hired),
    )  # fmt: skip
    head: list[Cell] = [say(language, "fair_figure"), say(language, "fair_count")]
    lines: list[list[Cell]] = [[say(language, word), count] for word, count in numbers]
    return [head, *lines]


def stand_lines(found: "OneFair", language: str) -> "list[list[Cell]]":
    """Each stand with its interviews by outcome."""
    lines: list[list[Cell]] = [[say(language, word) for word in _HEADS]]
    for one in found.report.stands:
        by_outcome = [one.outcomes.get(each.value, 0) for each in FairOutcome]
        lines.append([one.number, one.employer, one.expected, one.kept, one.interviews, *by_outcome])
    return lines


def group_lines(found: "OneFair", language: str, *, whole: bool) -> "list[list[Cell]]":
    """People by sex and age; few are kept back from whoever sees no people (``fair_groups.shown``)."""
    heads = ("fair_group", "fair_invited", "fair_came_all", "fair_interviews", "fair_hired")
    outcomes = tuple(FairOutcome) if whole else ()
    lines: list[list[Cell]] = [
        [say(language, word) for word in (*heads, *(f"fair_outcome_{one.value}" for one in outcomes))]
    ]
    for one in shown(found.report.groups, whole=whole):
        numbers = [
            say(language, "fair_few", smallest=SMALLEST) if number is None else number
            for number in (one.invited, one.came, one.interviews, one.hired)
        ]
        by_outcome = [one.outcomes.get(each.value, 0) for each in outcomes]
        lines.append([group_name(language, one.by, one.group), *numbers, *by_outcome])
    return lines


def group_name(language: str, by: By, group: str) -> str:
    """A group of people in words."""
    if not group:
        return say(language, f"fair_no_{by.value}")
    if by is By.SEX:
        return say(language, group)
    first, _, last = group.partition("-")
    word = "fair_aged" if first and last else "fair_aged_to" if last else "fair_aged_from"
    return say(language, word, first=first, last=last)


def invited_lines(found: "OneFair", language: str) -> "list[list[Cell]]":
    """Who is invited, why, and when."""
    heads = ("fair_rank", "name", "fair_ground", "fair_points", "fair_registered", "fair_when")
    lines: list[list[Cell]] = [[say(language, word) for word in heads]]
    for one in found.invitations:
        when = "; ".join(
            f"{place.slot.replace('T', ' ')} {stand.number if (stand := found.fair.stand(place.stand)) else ''}".strip()
            for place in one.places
        )
        points = "" if one.points is None else one.points
        lines.append([one.rank, one.name, say(language, f"fair_by_{one.ground.value}"), points, one.registered, when])
    return lines


def terms_of(fields: Fields) -> Fair:
    """The terms that a form says. ``CentralError`` ``fair_terms`` for what is no day, hour or number."""
    try:
        first, days = date.fromisoformat(fields.get("first", "")), _count(fields, "days", 1)
        begins, ends = time.fromisoformat(fields.get("begins", "")), time.fromisoformat(fields.get("ends", ""))
    except ValueError as error:
        raise CentralError("fair_terms") from error
    minutes = _count(fields, "minutes", 20)
    plain = begins.tzinfo is None and ends.tzinfo is None and first.year in YEARS
    if not (plain and 1 <= days <= 7 and 5 <= minutes <= 240 and begins < ends):
        raise CentralError("fair_terms")
    names = {one: _line(fields, f"name_{one}") for one in LANGUAGES if _line(fields, f"name_{one}")}
    return Fair(
        "", fields.get("office", ""), "", names, _line(fields, "place"), _line(fields, "district", 64),
        FairState.PUBLISHED, slots_between(first, days, begins, ends, minutes), (), _count(fields, "seats", 0),
        min(3, max(1, _count(fields, "rounds", 1))), fields.get("words", "").strip()[:2_000],
    )  # fmt: skip


def slots_between(first: date, days: int, begins: time, ends: time, minutes: int) -> tuple[Slot, ...]:
    """Slots of so many minutes from ``begins`` on that end by ``ends``, on each of so many days."""
    found = []
    for at in range(days):
        moment = datetime.combine(first + timedelta(days=at), begins)
        while moment + timedelta(minutes=minutes) <= datetime.combine(moment.date(), ends):
            found.append(Slot(moment.date(), moment.time(), minutes))
            moment += timedelta(minutes=minutes)
    return tuple(found)


def said_of(fair: Fair) -> dict[str, str]:
    """A fair's terms as the form has them."""
    slots = fair.slots
    ends = datetime.combine(slots[-1].day, slots[-1].begins) + timedelta(minutes=slots[-1].minutes)
    return {
        **{f"name_{one}": fair.names.get(one, "") for one in LANGUAGES}, "office": fair.office, "place": fair.place,
        "district": fair.district, "first": fair.first.isoformat(), "days": str((fair.last - fair.first).days + 1),
        "begins": f"{slots[0].begins:%H:%M}", "ends": f"{ends:%H:%M}", "minutes": str(slots[0].minutes),
        "seats": str(fair.seats), "rounds": str(fair.rounds), "words": fair.words,
    }  # fmt: skip


def told(language: str, fair: Fair) -> str:
    """A fair's name in the reader's language, else in the first that there is."""
    return fair.names.get(language) or next(iter(fair.names.values()), "")


def _with_work(fair: Fair, stand: Stand) -> Stand:
    """A stand that is changed keeps its work."""
    before = fair.stand(stand.id)
    return stand if before is None else replace(stand, offers=stand.offers or before.offers)


def _quotas(fields: Fields) -> dict[str, int]:
    """Seats by the office, or the group, that they are kept for. ``CentralError`` ``fair_terms``."""
    names = [name for name in fields if name.startswith(_QUOTA)]
    found = {name.removeprefix(_QUOTA): _count(fields, name, 0) for name in names}
    found |= {kept_for(group): _count(fields, f"{_KEPT}{group}", 0) for group in LAWFUL}
    return {office: seats for office, seats in found.items() if seats}


def _offices(session: Session) -> list[tuple[str, str, str]]:
    """(id, name, governorate) of every office, by governorate and name."""
    rows = session.execute(select(Office.id, Office.name, Office.governorate).order_by(Office.governorate, Office.name))
    return [(str(office), str(name), str(place)) for office, name, place in rows]


def _line(fields: Fields, name: str, most: int = 200) -> str:
    return " ".join(fields.get(name, "").split())[:most]


def _count(fields: Fields, name: str, otherwise: int) -> int:
    """A number of a form. ``CentralError`` ``fair_terms`` for what is none."""
    text = fields.get(name, "").strip()
    if not text:
        return otherwise
    if not text.isdecimal() or len(text) > 6:
        raise CentralError("fair_terms")
    return int(text)
