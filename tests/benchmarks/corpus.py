"""10,000 invented registrations as a desk would save them, made once and kept in build/ until their makers change."""

import concurrent.futures
import hashlib
import json
import os
import pickle
import random
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from lxml import etree

from sync.protocol.messages import Change, encode_change

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "forms" / "library" / "jobseeker_registration.xlsx"
COUNT = 10_000
SHARE = 250
AUTHOR = "01980000-0000-7000-8000-00000000c1e4"


@dataclass(frozen=True)
class Corpus:
    """changes: each as it is encoded for the wire when it is saved; json: the same answers as JSON, one a line."""

    changes: list[bytes]
    json: bytes


def corpus() -> Corpus:
    """The registrations of this version of form, engine and invented people."""
    makers = [FORM, *(ROOT / "resources" / "demo").glob("*.py"), *(ROOT / "forms").rglob("*.py"), Path(__file__)]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(makers))).hexdigest()[:16]
    kept = ROOT / "build" / f"corpus-{digest}.pickle"
    if kept.exists():
        loaded: Corpus = pickle.loads(kept.read_bytes())
        return loaded
    print(f"making {COUNT} registrations (once) ...", flush=True)
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        parts = list(pool.map(_some, range(0, COUNT, SHARE)))
    made = Corpus([change for part in parts for change in part[0]], b"".join(part[1] for part in parts))
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(pickle.dumps(made))
    return made


def _some(first: int) -> tuple[list[bytes], bytes]:
    from forms.session import Session
    from forms.xlsform import read_form
    from resources.demo.people import fill, people

    definition = read_form(FORM.read_bytes(), FORM.name).definition
    form = (definition.form_id, definition.version)
    changes, lines = [], []
    moment = datetime(2026, 3, 1, 8, tzinfo=UTC)
    chance = random.Random(first)
    for number, person in enumerate(people(1, SHARE, first), first + 1):
        identity, record = _new_id(chance, number), _new_id(chance, number)
        session = Session(definition, clock=lambda: moment, new_id=partial(str, _new_id(chance, number)))
        fill(session, person)
        done = session.finalise()
        body: dict[str, object] = {
            "submission": done.xml.decode(), "entity": dict(done.entity or {}), "label": done.instance_name,
            "recorded_at": moment.isoformat(),
        }  # fmt: skip
        clock = f"{int(moment.timestamp() * 1000) + number * 1000:012x}-0000-desk-1"
        changes.append(encode_change(Change(identity, number, "registration", record, AUTHOR, clock, *form, body=body)))
        plain = {
            "_id": identity, "sequence": number, "kind": "registration", "record": record, "author": AUTHOR,
            "clock": clock, "form_id": form[0], "form_version": form[1], "recorded_at": moment.isoformat(),
            "label": done.instance_name, **_nested(done.xml),
        }  # fmt: skip
        lines.append(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())
    return changes, b"\n".join(lines) + b"\n"


def _new_id(chance: random.Random, number: int) -> str:
    """A UUIDv7 as a desk would make it on that day: a rising time, and 74 bits of chance."""
    moment = 0x0198_0000_0000 + number * 60_000
    return str(UUID(int=moment << 80 | 7 << 76 | chance.getrandbits(12) << 64 | 2 << 62 | chance.getrandbits(62)))


def _nested(xml: bytes) -> dict[str, object]:
    """The answers of a submission as a JSON document would hold them: groups as objects, repeats as lists."""

    def value(element: etree._Element) -> object:
        if not len(element):
            return element.text or ""
        found: dict[str, object] = {}
        for child in element:
            name = etree.QName(child).localname
            known = found.get(name)
            if known is None:
                found[name] = value(child)
            else:
                found[name] = [*(known if isinstance(known, list) else [known]), value(child)]
        return found

    answers = value(etree.fromstring(xml))
    if not isinstance(answers, dict):
        raise TypeError("a submission without answers")
    return answers
