"""Running a centre: nobody takes more than their share, it says how it does, and it stops with nothing half done."""

import hashlib
import json
import threading
from collections.abc import Mapping
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from sqlalchemy import select, text

from sync.central.pacing import Pace
from sync.central.schema import Batch
from sync.client.errors import ClientError
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import enrol
from tests.central.test_intake import big


def asked(url: str, headers: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """(status, Retry-After, body) of a plain GET."""
    try:
        with urlopen(Request(url, headers=dict(headers or {})), timeout=60) as answer:
            return answer.status, answer.headers.get("Retry-After", ""), answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Retry-After", ""), error.read().decode("utf-8", "replace")


def with_limits(ministry: Ministry, **limits: float) -> None:
    """Start the centre again with these limits and otherwise the usual ones, unless they are its own already."""
    file = ministry.centre.data / "centre.json"
    if json.loads(file.read_text("utf-8")).get("limits", {}) == limits:
        return
    ministry.centre.stop()
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {"limits": limits}), "utf-8")
    ministry.centre.start()


def test_a_sender_may_spend_a_burst_and_then_what_flows_in() -> None:
    now = [0.0]
    pace = Pace(rate=2, burst=4, clock=lambda: now[0])
    assert [pace.wait("one") for _ in range(5)] == [0, 0, 0, 0, 0.5]
    assert pace.wait("another") == 0
    now[0] = 0.5
    assert [pace.wait("one"), pace.wait("one")] == [0, 0.5]
    now[0] = 1000
    assert pace.wait("one", 400) == 0  # larger than the bucket: out of a full one
    assert pace.wait("one") > 100


def test_a_desk_that_asks_too_often_is_told_when_to_come_again(module_ministry: Ministry) -> None:
    with_limits(module_ministry)
    desk, other = module_ministry.desk(), module_ministry.desk()
    with_limits(module_ministry, requests=0.01, requests_burst=3)
    with desk.transport() as transport:
        for _ in range(3):
            transport.feed(0)
        with pytest.raises(ClientError) as slow:
            transport.feed(0)
        assert slow.value.params["status"] == 429
    assert other.outcomes(other.registration()) == [("accepted", "")]
    figures = asked(module_ministry.centre.url + "/metrics")[2]
    assert 'mihan_refusals_total{code="rate_limited"} ' in figures
    assert 'mihan_changes_total{status="accepted"}' in figures
    assert not any(name in figures for name in (desk.id, other.id, desk.office, other.clerk))


def test_wrong_codes_are_counted_and_right_ones_are_not(module_ministry: Ministry) -> None:
    from sync.protocol.keys import new_signing_key
    from sync.protocol.printed_code import CodeKind, PrintedCode

    with_limits(module_ministry, guesses=3, forgiven=1000)
    office = module_ministry.add_office()
    for _ in range(5):
        enrol(module_ministry.centre, office, module_ministry.code(CodeKind.DEVICE, office))
    said = []
    for _ in range(5):
        strange = PrintedCode.new(CodeKind.DEVICE, new_signing_key().public_key())
        with pytest.raises(ClientError) as refused:
            enrol(module_ministry.centre, office, str(strange))
        said.append(refused.value.reason or refused.value.params["status"])
    assert said == ["proof_wrong"] * 3 + ["rate_limited"] * 2


def test_a_desk_that_begins_and_never_ends_is_held_back_and_what_it_began_goes_on(module_ministry: Ministry) -> None:
    with_limits(module_ministry)
    desk = module_ministry.desk()
    with_limits(module_ministry, unfinished_batches=2)
    batches = [desk.seal(*big(desk, 2)) for _ in range(3)]
    with desk.transport() as transport:
        for sealed in batches[:2]:
            transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 2))
        with pytest.raises(ClientError) as held:
            transport.offer(batches[2].manifest, batches[2].signature, desk.supervisor.approve(batches[2], 2))
        assert held.value.params["status"] == 429
    for sealed in batches:
        assert desk.push(sealed, 2).receipt is not None


SLOWLY = """CREATE TRIGGER slowly BEFORE INSERT ON receipts BEGIN SELECT count(*) FROM (
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18000000) SELECT i FROM n); END"""
"""Some seconds in the middle of a transaction."""


def test_told_to_stop_it_writes_what_it_is_writing_and_turns_the_others_away(module_ministry: Ministry) -> None:
    with_limits(module_ministry)
    desk, centre = module_ministry.desk(), module_ministry.centre
    sealed = desk.seal(desk.registration())
    with module_ministry.database.write() as session:
        session.execute(text(SLOWLY))
    status: list[int] = []
    stopping = threading.Thread(target=lambda: status.append(centre.stop()))
    with desk.transport() as transport:
        transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1))
        answer = transport.put_chunk(sealed.id, hashlib.sha256(sealed.chunks[0]).digest(), sealed.chunks[0])
        assert answer.state is BatchState.WORKING  # it takes longer than an answer waits
        stopping.start()
        said = (200, "", "")
        while said[0] == 200:
            said = asked(centre.url + "/healthz")
        assert said[:2] == (503, "30")
        assert asked(centre.url + "/v1/feed?after=0")[:2] == (503, "30")
    stopping.join()
    assert status == [0]
    with module_ministry.database.write() as session:
        assert session.scalars(select(Batch.state).where(Batch.id == sealed.id)).one() == BatchState.DONE
        session.execute(text("DROP TRIGGER slowly"))
    centre.start()


def test_figures_are_for_this_machine_or_whoever_has_the_token(module_ministry: Ministry) -> None:
    centre = module_ministry.centre
    with_limits(module_ministry)
    status, _, figures = asked(centre.url + "/metrics")
    assert status == 200
    assert "mihan_intake_queue 0.0" in figures
    centre.stop()
    centre.environment |= {"MIHAN_CENTRAL_METRICS_TOKEN": "a token"}
    centre.start("--behind-proxy")
    assert asked(centre.url + "/metrics")[0] == 403
    assert json.loads(asked(centre.url + "/healthz")[2]) == {"status": "ok"}
    assert "desks_silent" in asked(centre.url + "/healthz", {"Authorization": "Bearer a token"})[2]
    assert asked(centre.url + "/metrics", {"Authorization": "Bearer another"})[0] == 403
    assert asked(centre.url + "/metrics", {"Authorization": "Bearer a token"})[0] == 200
    centre.restart()
