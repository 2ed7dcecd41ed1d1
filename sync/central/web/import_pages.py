"""The pages about old registers: brought, mapped, looked at, repaired, taken back; figures for all, values for few."""

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.counts import SMALLEST
from sync.central.importing.headings import PROPERTIES
from sync.central.importing.kinds import ACROSS, CODES, KINDS
from sync.central.importing.schema import UPLOAD
from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Fields, Guard, Upload
from sync.central.web.pages import as_number, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing

if TYPE_CHECKING:
    from sync.central.importing.importing import Importing, ImportLine
    from sync.central.importing.repairing import Step
    from sync.central.importing.rules import Rule

PATIENCE: Final = 3.0
"""Seconds for which a page waits for what it began; then it says that it is being worked on."""
PLACES: Final = 100
"""Lines of the table of places on the page; the report has them all."""
NOTHING: Final[Fields] = {}


class ImportPages:
    """The routes under ``/imports``. Who may see no people sees figures, and none of them below ``SMALLEST``."""

    def __init__(
        self, make: "Callable[[], Importing]", folder: Path | None, guard: Guard, drawing: Drawing, viewing: Viewing
    ) -> None:
        self._make = make  # what it stands on is large, and most centres never ask for it
        self._folder = folder
        self._guard = guard
        self._drawing = drawing
        self._viewed = viewing.note
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="imports")
        self._working: dict[str, Future[None]] = {}
        self._held: set[Path] = set()  # files that came and are still to be read
        if folder is not None:
            for left in folder.glob(f"*{UPLOAD}"):  # a service that was killed left them: one serves at a time
                left.unlink(missing_ok=True)

    @cached_property
    def _office(self) -> "Importing":
        return self._make()

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/imports/{id}"
        return [
            show("/imports", self._list),
            self._guard.take_files("/imports", self._bring),
            show(one, self._one),
            show(one + "/report.xlsx", self._report(".xlsx")),
            show(one + "/report.csv", self._report(".csv")),
            show(one + "/aside.csv", self._aside),
            take(one + "/map", self._map),
            take(one + "/preview", self._preview),
            take(one + "/apply", self._apply),
            take(one + "/undo", self._undo),
        ]

    def close(self) -> None:
        """Wait for what is being done; what only waits for its turn is let go."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", **params: str | int
    ) -> Response:  # fmt: skip
        manages = person.may(Permission.MANAGE_IMPORTS)
        return self._drawing.draw(
            request, "imports.html", person, status, lines=self._office.lines(), manages=manages, problem=problem,
            params=params, profiles=sorted(self._office.profiles()) if manages else [], state=self._state,
        )  # fmt: skip

    def _state(self, line: "ImportLine") -> str:
        """``read``, ``working`` or ``stopped``."""
        held = self._working.get(line.id)
        if held is not None and not held.done():
            return "working"
        return "read" if line.state == "read" else "stopped"

    def _bring(self, request: Request, person: SignedIn, fields: Fields, files: tuple[Upload, ...]) -> Response:
        if len(files) != 1 or not files[0].data:
            return self._list(request, person, 422, "no_file")
        if self._folder is None:
            return self._list(request, person, 422, "import_gone")
        held = _written(self._folder, files[0].data)
        try:
            line = self._office.begin(held, person.username, name=files[0].name, profile=fields.get("profile", ""))
            return self._begin(
                request, person, line, lambda: self._office.run(line, held, person.username), reads=held
            )  # fmt: skip
        except CentralError as error:
            return self._list(request, person, 422, error.code, **error.params)
        finally:
            if held not in self._held:  # no job has it, or one had and is over
                held.unlink(missing_ok=True)

    def _begin(
        self, request: Request, person: SignedIn, line: "ImportLine", act: Callable[[], object],
        reads: Path | None = None,
    ) -> Response:  # fmt: skip
        """Do something to an import beside the page; whoever asked waits a moment. reads: a file that goes after it."""
        running = self._working.get(line.id)
        if running is not None and not running.done():
            return self._show(request, person, line, 409, "import_busy")

        def run() -> None:
            try:
                act()
            except CentralError:
                raise
            except Exception:
                note("import_failed", id=line.id, error=True)
                raise

        if reads is not None:
            self._held.add(reads)
        self._working[line.id] = future = self._pool.submit(run)
        if reads is not None:
            future.add_done_callback(lambda _over: self._let_go(reads))  # of one that never had its turn, too
        try:
            future.result(PATIENCE)
        except NotYetError:
            pass
        except CentralError as error:
            return self._show(request, person, line, 422, error.code, **error.params)
        return RedirectResponse(f"/imports/{line.id}", 303)

    def _let_go(self, held: Path) -> None:
        held.unlink(missing_ok=True)
        self._held.discard(held)

    def _one(self, request: Request, person: SignedIn) -> Response:
        line = self._known(request)
        return self._drawing.missing(request, person) if line is None else self._show(request, person, line)

    def _known(self, request: Request) -> "ImportLine | None":
        try:
            return self._office.one(wanted(request))
        except CentralError:
            return None

    def _show(
        self, request: Request, person: SignedIn, line: "ImportLine", status: int = 200, problem: str = "",
        **params: str | int,
    ) -> Response:  # fmt: skip
        named, manages = person.may(Permission.SEE_PEOPLE), person.may(Permission.MANAGE_IMPORTS)
        state = self._state(line)
        steps: tuple[Step, ...] = ()
        proposed: tuple[Rule, ...] = ()
        if manages and state == "read":
            from sync.central.importing.rules import standard

            proposed = standard(tuple(line.mapping.values()))
            try:
                steps = self._office.steps(line.id)
            except CentralError as error:
                problem, params = problem or error.code, dict(error.params) if not problem else params
        return self._drawing.draw(
            request, "import_one.html", person, status, one=line, state=state, manages=manages, named=named,
            report=for_reader(line.report, named=named), first=for_reader(line.first_report, named=named),
            shown=shown_to(named=named), smallest=SMALLEST, kinds=KINDS, across=tuple(ACROSS), steps=steps,
            proposed=proposed, problem=problem, params=_words(request, params), properties=PROPERTIES, places=PLACES,
            headings=line.shape["headings"] if named or line.shape["sure"] else [],
            columns=len(line.shape["headings"]), **_choices(line),
        )  # fmt: skip

    def _report(self, ending: str) -> Callable[[Request, SignedIn], Response]:
        def shown(request: Request, person: SignedIn) -> Response:
            from dataclasses import replace

            from sync.central.importing.reports import MAKERS, tables

            line = self._known(request)
            if line is None or not line.report:
                return self._drawing.missing(request, person)
            named, language = person.may(Permission.SEE_PEOPLE), language_of(request)
            line = replace(line, report=for_reader(line.report, named=named))
            data = MAKERS[ending](tables(line, language, shown_to(named=named)), language)
            return saved(data, f"quality-{line.id[:13]}{ending}")

        return shown

    def _aside(self, request: Request, person: SignedIn) -> Response:
        from sync.central.importing.reports import aside_csv

        line = self._known(request)
        if line is None:
            return self._drawing.missing(request, person)
        self._viewed(person, "import_viewed", line.id, what="aside")
        try:
            with self._office.opened(line.id) as store:
                data = aside_csv(store, language_of(request))
        except CentralError as error:
            return self._drawing.problem(request, error.code, 409, person, **error.params)
        return saved(data, f"aside-{line.id[:13]}.csv")

    def _map(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        line = self._known(request)
        if line is None:
            return self._drawing.missing(request, person)
        mapping = {
            column: fields[f"c{column}"] for column in range(len(line.shape["headings"])) if fields.get(f"c{column}")
        }  # fmt: skip
        name = fields.get("profile", "").strip()

        def run() -> None:
            from sync.central.importing.importing import shape_of
            from sync.central.importing.profiles import of_mapping

            self._office.map(line.id, mapping, person.username)
            if name:
                self._office.save_profile(name, of_mapping(shape_of(line.shape), mapping), person.username)

        return self._begin(request, person, line, run)

    def _preview(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        from sync.central.importing.rules import as_json

        line = self._known(request)
        if line is None:
            return self._drawing.missing(request, person)
        named = person.may(Permission.SEE_PEOPLE)
        try:
            (rule,) = _rules(fields)
            found = self._office.preview(line.id, rule)
        except CentralError as error:
            return self._show(request, person, line, 422, error.code, **error.params)
        if named and any(one.samples for one in found):
            self._viewed(person, "import_viewed", line.id, what="samples")
        return self._drawing.draw(
            request, "import_preview.html", person, one=line, rule=rule, found=[one for one in found if one.rows],
            said=json.dumps([as_json(rule)], ensure_ascii=False), named=named, shown=shown_to(named=named),
        )  # fmt: skip

    def _apply(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        line = self._known(request)
        if line is None:
            return self._drawing.missing(request, person)
        from sync.central.importing.rules import standard

        try:
            rules = _rules(fields) if fields.get("rule") else standard(tuple(line.mapping.values()))
        except CentralError as error:
            return self._show(request, person, line, 422, error.code, **error.params)
        return self._begin(request, person, line, lambda: self._office.apply(line.id, rules, person.username))

    def _undo(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        line, step = self._known(request), as_number(fields.get("step", ""))
        if line is None:
            return self._drawing.missing(request, person)
        return self._begin(request, person, line, lambda: self._office.undo(line.id, step, person.username))


def _written(folder: Path, data: bytes) -> Path:
    """A file that came, under the name of its bytes, for its owner alone."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{secrets.token_hex(8)}{UPLOAD}"
    try:
        path.touch(mode=0o600)
        path.write_bytes(data)
        return path.replace(path.with_name(f"{hashlib.sha256(data).hexdigest()}{UPLOAD}"))
    finally:
        path.unlink(missing_ok=True)


def for_reader(report: Mapping[str, Any], *, named: bool) -> Mapping[str, Any]:
    """A report without places of few people, for whoever may see nobody: what a column holds is what its file says."""
    if named or not report:
        return report
    return {**report, "places": [one for one in report["places"] if one["people"] >= SMALLEST]}


def shown_to(*, named: bool) -> Callable[[int], str | int]:
    """How a number of people is written: few of them are kept back from whoever may see nobody."""
    return lambda number: number if named or not 0 < number < SMALLEST else f"< {SMALLEST}"


def _words(request: Request, params: Mapping[str, str | int]) -> dict[str, str | int]:
    """A property in a problem as people call it."""
    from sync.central.words import say

    language = language_of(request)
    return {
        name: say(language, f"p_{value}") if name == "property" and value in PROPERTIES else value
        for name, value in params.items()
    }


def _choices(line: "ImportLine") -> dict[str, Any]:
    """What the form of a rule offers."""
    from sync.central.importing.actions import ACTIONS
    from sync.central.importing.days import ORDERS
    from sync.central.importing.rules import TESTS

    present = [name for name in PROPERTIES if name in line.mapping.values()]
    return {"actions": tuple(ACTIONS), "orders": ORDERS, "tests": tuple(TESTS), "present": present, "codes": CODES}


def _rules(fields: Fields) -> "tuple[Any, ...]":
    """The rule of a form: as JSON, or field by field. ``CentralError("rule_malformed")``."""
    from sync.central.importing.actions import ACTIONS
    from sync.central.importing.rules import read_rules

    if fields.get("rule"):
        try:
            return read_rules(json.loads(fields["rule"]))
        except (ValueError, RecursionError):
            raise CentralError("rule_malformed", number=1, field="") from None
    action = fields.get("action", "")
    names = [name for name in PROPERTIES if name in fields.get("properties", "").split()]
    fits = ACTIONS[action].fits if action in ACTIONS else frozenset()
    allowed = ACTIONS[action].options if action in ACTIONS else {}
    options = {name: fields[name] for name in allowed if fields.get(name)}
    when = []
    if fields.get("when_property"):
        when = [
            {
                "property": fields["when_property"],
                "test": fields.get("when_test", ""),
                "value": fields.get("when_value", ""),
            }
        ]
    said = {"action": action, "properties": [name for name in names if name in fits], "when": when, "options": options}
    return read_rules([said])
