"""What happens in a history: each act draws what it needs from a seed of its own, and knows what may come of it."""

import contextlib
import random
from collections.abc import Callable

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from sync.central.succeeding import KINDS
from sync.protocol.errors import ProtocolError
from tests.services.office import form
from tests.storm.desk import Row, StormDesk
from tests.storm.invariants import must
from tests.storm.sticks import brought_back, carried
from tests.storm.wire import CrashError
from tests.storm.world import Stick, World

Act = Callable[[World, random.Random], None]
JPEG = b"\xff\xd8\xff\xe0"
VERDICTS = ("same", "different", "unsure")
MAY_BE_EDITED = (
    RecordStatus.WAITING, RecordStatus.RETURNED, RecordStatus.RECEIVED, RecordStatus.REJECTED, RecordStatus.MERGED,
    RecordStatus.SEALED,
)  # fmt: skip
ON_THE_WAY = frozenset({RecordStatus.SEALED.value, RecordStatus.SENT.value, RecordStatus.HANDED.value})


class Only(World):
    """The same world in which one desk alone is ever picked."""

    def __init__(self, world: World, desk: StormDesk) -> None:
        self.__dict__.update(world.__dict__)
        self._desk = desk

    def pick(self, chance: random.Random) -> StormDesk:
        """That one."""
        return self._desk


def register(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    for _ in range(chance.randrange(1, 4)):
        desk.register(chance)


def edit(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    record = one_of(desk, chance, *MAY_BE_EDITED)
    if record is None:
        return
    was = desk.shown(record.record).status  # an older revision stays received when a newer one is on its way
    try:
        desk.edit(record, chance)
    except MihanError as error:
        desk.unsure.discard(record.record)
        must(was in ON_THE_WAY and error.code in ("being_sent", "not_author"), "could not be edited:", was, error.code)


def photograph(world: World, chance: random.Random) -> None:
    """Somebody is registered with a photograph, perhaps the family's; or comes with another one."""
    desk = world.pick(chance)
    family = random.Random(chance.randrange(3))
    photo = JPEG + (family if chance.random() < 0.4 else chance).randbytes(3_000)
    records = [one for one in desk.of(*MAY_BE_EDITED) if desk.told.photos.get(one.id)] if chance.random() < 0.4 else []
    if not records:
        desk.photograph(chance, photo)
        return
    record = chance.choice(records)
    was = desk.shown(record.record).status
    try:
        desk.edit(record, chance, photo)
    except MihanError as error:
        desk.unsure.discard(record.record)
        must(was in ON_THE_WAY and error.code in ("being_sent", "not_author"), "could not be edited:", was, error.code)


def decide_pair(world: World, chance: random.Random) -> None:
    """Somebody says of two records whether they are one person's; or says it otherwise than before."""
    desk = world.pick(chance)
    known = [one.record_id for one in desk.records() if one.status is not RecordStatus.WITHDRAWN]
    if len(known) < 2:
        desk.register(chance)
        desk.register(chance)
        known = [one.record_id for one in desk.records()]
    again = [pair for pair in desk.told.pairs if pair <= set(known)]
    one, other = sorted(chance.choice(again)) if again and chance.random() < 0.5 else chance.sample(known, 2)
    for _ in range(chance.choice((1, 1, 2))):  # somebody thinks better of it at once
        desk.decide_pair(one, other, chance.choice(VERDICTS), f"قيل {chance.getrandbits(48):x}")


def ask_elsewhere(world: World, chance: random.Random) -> None:
    """The country's index knew somebody of this desk."""
    desk = world.pick(chance)
    records = [one for one in desk.of(*MAY_BE_EDITED) if one.record == one.id]
    if records:
        desk.ask_elsewhere(chance.choice(records), (chance.getrandbits(64),))


def return_one(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    record = one_of(desk, chance, RecordStatus.WAITING)
    if record is not None:
        huda = desk.enter("huda")
        desk.office.desk.reviewing.return_change(huda, record.id, "رقم الهاتف ناقص")


def withdraw(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    record = one_of(desk, chance, RecordStatus.WAITING, RecordStatus.RETURNED)
    if record is None:
        return
    clerk = desk.enter(desk.author_of(record))
    desk.unsure.add(record.record)
    desk.office.desk.registering.withdraw(clerk, record.record, "سُجّل مرتين")
    desk.unsure.discard(record.record)
    shown = desk.shown(record.record)
    if shown.status is RecordStatus.WITHDRAWN:
        desk.told.withdrawn.add(record.record)
    else:  # the revision that the ministry has stands again
        desk.told.newest[record.record] = shown.change_id


def take_up(world: World, chance: random.Random) -> None:
    """A record that was taken back is to stand after all."""
    desk = world.pick(chance)
    rows = [one for one in desk.rows() if one.kind == "registration" and one.record in desk.told.withdrawn]
    if not rows:
        return
    record = rows[-1]
    clerk = desk.enter(desk.author_of(record))
    desk.unsure.add(record.record)
    try:
        desk.office.desk.registering.take_up(clerk, record.record)
    except MihanError as error:
        must(error.code == "withdrawal_left", "could not be taken up:", error.code)
    else:
        desk.told.withdrawn.discard(record.record)
        desk.told.newest[record.record] = desk.shown(record.record).change_id
    desk.unsure.discard(record.record)


def approve(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    waiting = desk.undecided()
    if waiting:
        desk.approve(chance.sample(waiting, chance.randrange(1, len(waiting) + 1)))


def take_back(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    huda = desk.enter("huda")
    sealed = [one for one in desk.office.desk.sending.batches(huda) if one.state is BatchState.SEALED]
    if not sealed:
        return
    try:
        desk.office.desk.reviewing.undo_approval(huda, chance.choice(sealed).id)
    except MihanError as error:
        must(error.code in ("batch_left", "approval_followed"), "approval could not be taken back:", error.code)


def send(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    world.wire.worsen(chance.choice((0.0, 0.0, 0.2, 0.5)), chance.getrandbits(32))
    database = world.ministry.database
    database.busy = chance.random() < 0.2
    world.wire.faults["centre busy"] += database.busy
    try:
        code = desk.send()
    finally:
        database.busy = False
        world.wire.worsen(0.0, 0)
    if desk.revoked:
        must(code or not sealed(desk), "a revoked desk sent something")


def export(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    huda = desk.enter("huda")
    batches = desk.office.desk.sending.batches(huda)
    if batches:
        path = desk.office.desk.sending.export(huda, chance.choice(batches).id, world.new_path(".mihan"))
        world.sticks.append(Stick(path, desk.name, "batch"))


def carry_to_ministry(world: World, chance: random.Random) -> None:
    found = carried(world, "batch", chance)
    if found is None:
        return
    stick, path = found
    try:
        taken = world.ministry.carry(path)
    except ProtocolError:
        must(path != stick.path, "a good stick was refused")
        return
    if taken.receipt is not None:
        world.sticks.append(Stick(taken.receipt, stick.desk, "receipt"))


def carry_back(world: World, chance: random.Random) -> None:
    found = brought_back(world, "receipt", chance)
    if found is None:
        return
    desk, path, refusable = found
    huda = desk.enter("huda")
    try:
        desk.office.desk.receiving.import_file(huda, path)
    except MihanError as error:
        fine = refusable or desk.restored
        must(fine and error.code in ("batch_unknown", "receipt_invalid", "file_without_receipt"),
             "a good receipt was refused:", error.code, error.params)  # fmt: skip


def deliver_late(world: World, chance: random.Random) -> None:
    if world.wire.late:
        world.wire.faults["late request arrives"] += 1
        world.wire.deliver(world.wire.late.pop(chance.randrange(len(world.wire.late))))


def crash_desk(world: World, chance: random.Random) -> None:
    """A machine stops in the middle of whatever is done at it next."""
    desk = world.pick(chance)
    act = chance.choice(
        (register, edit, approve, send, withdraw, take_up, return_one, take_back, photograph, decide_pair)
    )
    crashed = Only(world, desk)
    if act in (edit, approve, withdraw, return_one, decide_pair):
        desk.register(chance)
    if act in (send, take_back) and not sealed(desk):
        desk.register(chance)
        approve(crashed, chance)
    desk.doom.arm(chance.randrange(4), after=chance.random() < 0.5)
    try:
        with desk.mortal():
            act(crashed, chance)
    except CrashError:
        world.wire.faults["desk crash"] += 1
    desk.crash()
    desk.look_again()


def crash_centre(world: World, chance: random.Random) -> None:
    """The centre stops in the middle of whatever it is asked next, and is started again."""
    desk = world.pick(chance)
    if not sealed(desk):
        desk.register(chance)
        desk.approve([one.id for one in desk.of(RecordStatus.WAITING)])
    before = world.ministry.doom.befell
    stick = chance.random() < 0.3
    only = Only(world, desk)
    if stick:
        export(only, chance)
    world.ministry.doom.arm(chance.randrange(4), after=chance.random() < 0.5)
    with contextlib.suppress(CrashError):
        (carry_to_ministry if stick else send)(only, chance)
    world.wire.faults["centre crash"] += world.ministry.doom.befell - before
    world.ministry.restart()


def centre_off(world: World, chance: random.Random) -> None:
    world.ministry.stop()
    world.wire.faults["centre off"] += 1
    try:
        code = world.pick(chance).send()
        must(code in ("", "offline", "timeout", "cut", "server_error"), "the centre was off:", code)
    finally:
        world.ministry.start()


def back_up(world: World, chance: random.Random) -> None:
    world.pick(chance).back_up(world.new_path(".backup"))


def restore(world: World, chance: random.Random) -> None:
    desk = next((one for one in world.desks if one.backups), None)
    if desk is None:
        back_up(world, chance)
    else:
        world._touched.append(desk)
        world.seen |= desk.told.changes
        world.wire.faults["old backup"] += 1
        desk.restore(chance.choice(desk.backups))


def jump(world: World, chance: random.Random) -> None:
    """A clock is set: by seconds, or by years."""
    wall = chance.choice([desk.wall for desk in world.desks] + [world.ministry.wall])
    world.wire.faults["clock jump"] += 1
    wall.go_on(seconds=chance.choice((-1, 1)) * chance.choice((30, 3_600, 86_400, 400 * 86_400)))


def complain(world: World, chance: random.Random) -> None:
    desk = world.pick(chance)
    words = f"ملاحظة {chance.getrandbits(48):x}"
    zainab = desk.enter("zainab")
    desk.office.desk.giving_feedback.give(zainab, "home", words, b"", "ar")
    desk.told.feedback.add(words)


def answer(world: World, chance: random.Random) -> None:
    """The ministry answers what it has, once."""
    from sync.protocol.canonical import decode
    from sync.protocol.limits import CHANGE

    for one in world.ministry.look().changes:
        if one.kind == "feedback" and one.record not in world.answers:
            body = decode(one.body, CHANGE)
            words = str(body["words"]) if isinstance(body, dict) else ""
            name = next(desk.name for desk in world.desks if desk.device == one.device and words in said_at(desk))
            said = f"جواب {chance.getrandbits(32):x}"
            world.ministry.answer_feedback(one.record, said)
            world.answers[one.record] = (name, words, said)


def publish(world: World, chance: random.Random) -> None:
    """The ministry publishes a form anew: every desk that it knows has it in the end."""
    version = str(len(world.published) + 2)
    path = world.new_path(".xml")
    path.write_bytes(form(version))
    world.published.append(world.ministry.publish(path))


def erase(world: World, chance: random.Random) -> None:
    """The ministry erases a person; where they were written, an old backup may come to be put back later."""
    there = dict.fromkeys(one.record for one in world.ministry.look().changes if one.kind == "registration")
    standing = [record for record in there if record not in world.erased]
    if not standing:
        return
    record = chance.choice(standing)
    holders = [desk for desk in world.desks if record in desk.told.newest]
    if holders and chance.random() < 0.5:
        holders[0].back_up(world.new_path(".backup"))
    world.wire.faults["person erased"] += 1
    world.erased.add(record)
    world.ministry.erase(record)


def rotate_keys(world: World, chance: random.Random) -> None:
    """The ministry has a new key; desks hear of it, and what was sealed to the old one still opens."""
    world.wire.faults["keys rotated"] += 1
    world.ministry.rotate(chance.choice(KINDS))


def revoke(world: World, chance: random.Random) -> None:
    """A desk was stolen."""
    desk = world.pick(chance)
    if chance.random() < 0.3 and not any(one.revoked for one in world.desks):
        desk.enter("huda")
        world.wire.faults["desk revoked"] += 1
        world.ministry.administration().revoke_device(desk.device)
        desk.revoked = True


def one_of(desk: StormDesk, chance: random.Random, *statuses: RecordStatus) -> Row | None:
    found = desk.of(*statuses)
    return chance.choice(found) if found else None


def sealed(desk: StormDesk) -> bool:
    return bool(desk.of(RecordStatus.SEALED, RecordStatus.SENT))


def said_at(desk: StormDesk) -> set[str]:
    return desk.told.feedback | desk.said_before


ACTS: dict[str, tuple[Act, int]] = {
    "register": (register, 20), "edit": (edit, 10), "return": (return_one, 6), "withdraw": (withdraw, 3),
    "take up": (take_up, 2), "approve": (approve, 16), "take back": (take_back, 3), "send": (send, 16),
    "export": (export, 6), "carry": (carry_to_ministry, 7), "carry back": (carry_back, 5), "late": (deliver_late, 4),
    "crash desk": (crash_desk, 6), "crash centre": (crash_centre, 6), "centre off": (centre_off, 1),
    "back up": (back_up, 4), "restore": (restore, 3), "jump": (jump, 3), "complain": (complain, 3),
    "answer": (answer, 3), "publish": (publish, 2), "rotate": (rotate_keys, 2), "revoke": (revoke, 1),
    "erase": (erase, 3), "photograph": (photograph, 7), "decide pair": (decide_pair, 5), "ask": (ask_elsewhere, 2),
}  # fmt: skip
