"""An office with 200,000 invented people in its encrypted database, made once and kept until its makers change.

The rows are written straight into the tables, as saving them one at a time would have left them; each message is the
beginning of a registration (names, numbers, date of birth), because no list and no search reads messages.
"""

import concurrent.futures
import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mihan_desktop.app import new_id, utc_now
from mihan_desktop.domain.finding import findable
from mihan_desktop.domain.people.identity import Identity, identity
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.services.desk import Desk, build_desk
from mihan_desktop.storage.identities import MAKER
from mihan_desktop.storage.search import Search
from mihan_desktop.storage.statements import run
from sync.protocol.keys import Cost
from sync.protocol.messages import Change, encode_change
from tests.benchmarks.corpus import FORM

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 200_000
SHARE = 2_500
WAITING = 20_000
FRESH = 20
"""people saved last, to whom the search index has not come yet"""
PASSWORD = "a password for the benchmark"
START = datetime(2024, 1, 2, 6, tzinfo=UTC)

_OUTBOX = """
    INSERT INTO outbox (sequence, id, kind, record_id, author_id, clock, form_id, form_version, base, recorded_at,
        label, phones, flags, status, status_code, reason)
    VALUES (?, ?, 'registration', ?, ?, ?, ?, ?, '', ?, ?, ?, '[]', ?, '', '')
"""
Row = tuple[str, str, str, bytes, Identity]
"""label, words, phones, the beginning of the message's body, who it is"""
Rows = Callable[[int], Iterator[Row]]


def office(count: int = PEOPLE, kind: str = "people", rows: Rows | None = None, beside: Sequence[Path] = ()) -> Path:
    """The profile of the office; its only user is ``clerk`` with PASSWORD and every role.

    kind: names the folder; rows: another maker of people than the demo's; beside: files that it is made by.
    """
    makers = [
        *beside,
        *(ROOT / "mihan_desktop" / "domain" / "people").glob("*.py"),
        *(ROOT / "resources" / "demo").glob("*.py"),
        *(ROOT / "mihan_desktop" / "storage" / "migrations").rglob("*.py"),
    ]
    core = ("domain/finding.py", "domain/names.py", "storage/search.py", "storage/identities.py")
    makers += [ROOT / "mihan_desktop" / name for name in core]
    makers += [Path(__file__), FORM]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(makers))).hexdigest()[:16]
    kept = ROOT / "build" / f"{kind}-{count}-{digest}"
    if kept.exists():
        return kept
    print(f"making an office of {count} people (once) ...", flush=True)
    new = kept.with_suffix(".new")
    shutil.rmtree(new, ignore_errors=True)
    desk = open_office(new)
    _fill(desk, count, rows or _rows)
    desk.signing_in.sign_out()
    for older in kept.parent.glob(f"{kind}-{count}-*"):
        if older != new:
            shutil.rmtree(older)
    new.rename(kept)
    return kept


def open_office(profile: Path) -> Desk:
    """A desk on ``profile``, its clerk signed in; made when there is none."""
    desk = build_desk(profile, now=utc_now, new_id=new_id, cost=Cost(1024, 1, 1))
    if desk.setting_up.state() == "new":
        desk.setting_up.create_office("clerk", "كاتبة", PASSWORD, "ar", roles=frozenset(Role))
        user = desk.signing_in.sign_in("clerk", PASSWORD)
        desk.registering.add_form(user, FORM.read_bytes(), FORM.name)
    else:
        desk.signing_in.sign_in("clerk", PASSWORD)
    return desk


def _fill(desk: Desk, count: int, rows: Rows) -> None:
    opened = desk.searching._opened
    user = opened.user
    assert user is not None
    (form,) = [one for one in desk.registering.forms(user) if one.form_id.startswith("jobseeker")]
    with opened.write() as work:
        connection = work.outbox._connection
        search = Search(connection)
        driver = connection.connection.dbapi_connection
        assert driver is not None
        for number, (label, words, phones, body, person) in enumerate(rows(count), 1):
            identity = new_id()
            moment = START + timedelta(minutes=6 * number)
            status = RecordStatus.WAITING if number > count - WAITING else RecordStatus.RECEIVED
            clock = f"{int(moment.timestamp() * 1000):012x}-0000-desk-1"
            row = (number, identity, identity, user.id, clock, form.form_id, form.version, moment.isoformat(), label)
            driver.execute(_OUTBOX, (*row, phones, status.value))
            message = encode_change(
                Change(
                    identity, number, "registration", identity, user.id, clock, form.form_id, form.version,
                    body={"submission": body.decode(), "label": label, "recorded_at": moment.isoformat()},
                )
            )  # fmt: skip
            run(connection, "INSERT INTO messages VALUES (:n, :w, :m)", {"n": number, "w": words, "m": message})
            if number <= count - FRESH:
                search.put(number, words)
                work.identities.put(number, person, place=False)
        run(connection, "UPDATE indexed SET up_to = :n", {"n": count - FRESH})
        for at, keys in enumerate(work.identities.all_keys()):
            work.identities.place(at, keys)
        run(connection, "UPDATE identified SET up_to = :n, maker = :m", {"n": count - FRESH, "m": MAKER})


def _rows(count: int) -> Iterator[Row]:
    shares = [(first, min(SHARE, count - first)) for first in range(0, count, SHARE)]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        for part in pool.map(_some, shares):
            yield from part


def _some(share: tuple[int, int]) -> list[Row]:
    from resources.demo.people import people

    found = []
    for one in people(11, share[1], share[0]):
        name = one.name
        label = " ".join(part for part in (name.given, name.father, name.grandfather, name.family) if part)
        answers = [
            ("given_name", name.given), ("father_name", name.father), ("grandfather_name", name.grandfather),
            ("great_grandfather_name", name.great_grandfather), ("family_name", name.family),
            ("mother_given_name", name.mother_given), ("mother_father_name", name.mother_father),
            ("name_latin", name.latin), ("phone", one.phone), ("phone_2", one.phone_2),
            *(("document_number", paper.number) for paper in one.documents),
            ("date_of_birth", one.date_of_birth.isoformat()),
        ]  # fmt: skip
        told = findable(label, answers)
        leaves = "".join(f"<{key}>{value}</{key}>" for key, value in answers if value)
        who = identity(dict(answers) | {"latin_name": name.latin, "sex": one.sex})
        found.append((label, told.text, " ".join(told.phones), f"<data>{leaves}</data>".encode(), who))
    return found
