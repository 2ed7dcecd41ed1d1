"""A version of the program as the ministry hands it on: whose it is, which bytes, and for which offices."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from sync.protocol import limits
from sync.protocol.canonical import decode, encode
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import read_item
from sync.protocol.program_files import statements
from sync.protocol.program_items import (
    ALL,
    GOVERNORATE,
    OFFERED,
    OFFICE,
    PROGRAM,
    ProgramOffer,
    Stage,
    place_of,
    read_offer,
)
from sync.protocol.program_list import ListedFile, ProgramList, check_shard, encode_list, read_list, shards_in
from sync.protocol.programs import read_release
from tests.attacks.test_programs import SETUP, key_set, new_makers, publish


def listed(folder: Path, *names: str) -> ProgramList:
    """What the ministry would make of the release in ``folder``."""
    statement, signatures = statements(folder)
    files = read_release(statement).files
    return ProgramList(
        statement, signatures, {name: ListedFile(name, files[name], shards_in(folder / name)) for name in names}
    )


def test_a_list_names_every_shard_and_its_makers(tmp_path: Path) -> None:
    makers = new_makers()
    content = os.urandom(limits.PROGRAM_SHARD + 7)
    made = listed(publish(tmp_path, makers[:2], content=content), SETUP)
    read = read_list(encode_list(made))
    assert read == made
    assert read.verified(key_set(makers)).version == "1.0.0"
    file = read.files[SETUP]
    assert file.sizes == (limits.PROGRAM_SHARD, 7)
    check_shard(file, 0, content[: limits.PROGRAM_SHARD])
    check_shard(file, 1, content[limits.PROGRAM_SHARD :])
    for number, data in ((0, content[1 : limits.PROGRAM_SHARD + 1]), (1, content[-6:]), (1, content[:7])):
        with pytest.raises(ProtocolError, match="chunk_wrong"):
            check_shard(file, number, data)
    with pytest.raises(ProtocolError, match="signature_wrong"):
        read.verified(key_set(new_makers()))


def test_a_list_that_names_other_files_or_too_few_shards_is_none(tmp_path: Path) -> None:
    made = listed(publish(tmp_path, new_makers()[:2]), SETUP)
    file = made.files[SETUP]
    for files in (
        {},
        {"other.exe": replace(file, name="other.exe")},
        {SETUP: replace(file, shards=())},
        {SETUP: replace(file, shards=file.shards * 2)},
    ):
        with pytest.raises(ProtocolError, match="wrong_shape"):
            encode_list(replace(made, files=files))
    fields = decode(encode_list(made), limits.PROGRAM_LIST)
    assert isinstance(fields, dict)
    for twisted in ({"files": fields["files"] * 2}, {"files": [[SETUP, b"short"]]}, {"release": b"{}"}):
        with pytest.raises(ProtocolError):
            read_list(encode(fields | twisted))


def offer(*stages: Stage, held: tuple[str, ...] = (), sequence: int = 3) -> ProgramOffer:
    """A version for some offices."""
    return ProgramOffer(sequence, "1.0.0", 100, OFFERED, "", stages, held)


def test_stages_reach_the_offices_that_they_name_and_no_other() -> None:
    assert offer(Stage(ALL)).reaches("karrada", "IQ-BG")
    assert offer(Stage(GOVERNORATE, "IQ-BG")).reaches("karrada", "IQ-BG")
    assert not offer(Stage(GOVERNORATE, "IQ-BA")).reaches("karrada", "IQ-BG")
    assert offer(Stage(GOVERNORATE, "IQ-BA"), Stage(OFFICE, "karrada")).reaches("karrada", "IQ-BG")
    assert not offer(Stage(ALL), held=("karrada",)).reaches("karrada", "IQ-BG")
    assert not offer().reaches("karrada", "IQ-BG")


def test_a_share_grows_and_loses_nobody_and_the_next_version_begins_with_others() -> None:
    offices = [f"office-{number}" for number in range(1000)]
    reached = [{one for one in offices if offer(Stage(ALL, "", share)).reaches(one, "")} for share in (10, 50, 100)]
    assert reached[0] < reached[1] < reached[2] == set(offices)
    assert 70 <= len(reached[0]) <= 130
    assert [place_of(one, 3) for one in offices] != [place_of(one, 4) for one in offices]


def test_an_item_is_read_as_it_was_said_and_a_twisted_one_is_refused() -> None:
    said = offer(Stage(ALL, "", 5), Stage(OFFICE, "karrada"), held=("mosul",))
    assert read_item(PROGRAM, said.body()) == said
    assert read_item(PROGRAM, said.body() | {"later": 1}) == said
    for twisted in (
        {"state": "forced"}, {"sequence": 0}, {"sequence": True}, {"version": ""}, {"size": limits.PROGRAM_LIST + 1},
        {"stages": [["all", "", 0]]}, {"stages": [["all", "x", 5]]}, {"stages": [["office", "", 5]]},
        {"stages": [["device", "x", 5]]}, {"stages": [["all", "", True]]}, {"stages": "all"},
        {"stages": [["all", "", 5]] * 501}, {"held": [5]}, {"held": ["x" * 65]}, {"words": "x" * 2001},
    ):  # fmt: skip
        with pytest.raises(ProtocolError, match="wrong_shape"):
            read_offer(said.body() | twisted)
