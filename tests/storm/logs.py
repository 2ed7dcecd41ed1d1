"""Desks' logs in a storm: on sticks to the ministry, cut, changed or late; its words back; and through the hub."""

import random
from pathlib import Path

from mihan_desktop.domain.problems import MihanError
from sync.central.auditing import Auditing
from sync.central.carrying import import_log
from sync.central.refusing import RefusedError
from sync.office.logs import Logs
from sync.protocol.errors import ProtocolError
from tests.storm.acts import Act
from tests.storm.invariants import must, own_and_there
from tests.storm.machines import Machines
from tests.storm.sticks import brought_back, carried
from tests.storm.world import Stick, World


def log_file(world: World, chance: random.Random) -> None:
    """A desk writes a batch to a stick, and its log beside it."""
    desk = world.pick(chance)
    huda = desk.enter("huda")
    batches = desk.office.desk.sending.batches(huda)
    if not batches:
        return
    try:
        written = desk.office.desk.sending.export_all(huda, chance.choice(batches).id, world.new_path(".mihan"))
    except MihanError as error:
        must(error.code == "batch_ended", "could not be written:", error.code)
        return
    world.sticks += [Stick(path, desk.name, "batch") for path in written.batches]
    if written.log is not None:
        world.sticks.append(Stick(written.log, desk.name, "log"))


def carry_log(world: World, chance: random.Random) -> None:
    """A stick with a log reaches the ministry, perhaps spoilt, perhaps once more."""
    found = carried(world, "log", chance)
    if found is None:
        return
    stick, path = found
    ministry = world.ministry
    try:
        taken = import_log(path, Auditing(ministry.database, ministry.keys, ministry.wall))
    except (ProtocolError, RefusedError) as error:
        gone = any(desk.revoked for desk in world.desks)
        must(path != stick.path or (gone and error.code == "device_revoked"), "a good log was refused:", error.code)
        return
    world.sticks.append(Stick(taken.receipt, stick.desk, "word"))


def log_word(world: World, chance: random.Random) -> None:
    """The ministry's word comes back on a stick: late, twice, spoilt, or to another desk."""
    found = brought_back(world, "word", chance)
    if found is None:
        return
    desk, path, refusable = found
    huda = desk.enter("huda")
    try:
        desk.office.desk.importing.take_over(huda, path)
    except MihanError as error:
        must(refusable or desk.restored, "a good word was refused:", error.code, error.params)
    if desk.restored:
        desk.hear_of_numbers()


LOG_ACTS: dict[str, tuple[Act, int]] = {
    "log file": (log_file, 3), "carry log": (carry_log, 5), "log word": (log_word, 3),
}  # fmt: skip
OFFICE_LOG_ACTS = {name: LOG_ACTS[name] for name in ("carry log", "log word")}


def check_logs(world: World, machines: Machines) -> None:
    """The hub sends once more: then no log lies there, and the ministry has whatever was handed over to it."""
    hub = machines.hub
    if hub.revoked:
        return
    must(hub.send() == "", "nothing is wrong, and the hub cannot send")
    logs = Logs(Path(hub.profile) / "office" / "logs")
    for desk in machines.desks:
        if desk.revoked or not desk.used:
            continue
        must(not logs.waiting(desk.device), "a log lies at the hub for ever:", desk.name)
        stand = logs.stand(desk.device)
        own, there = own_and_there(world, desk)
        if desk.restored or hub.restored or not stand.upto:
            continue
        must(own.get(stand.upto) == stand.head, "the hub has another log:", desk.name)
        must(max(there, default=0) >= stand.upto, "passed on, and the ministry does not have it:", desk.name)
