"""Registrations woven together: the same changes come out, in fewer bytes, and a sheaf that lies is refused."""

import random
from collections.abc import Callable
from dataclasses import replace

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.protocol import limits
from sync.protocol.canonical import encode
from sync.protocol.envelope import open_batch
from sync.protocol.errors import Code
from sync.protocol.messages import ATTACHMENT, Change, encode_change
from sync.protocol.weaving import changes_in, weave
from tests.sync.office import Office
from tests.sync.refusal import outcome, refusal

FIRST = {"id", "record", "author", "clock", "form_id", "form_version", "base", "supersedes", "sequence"}


def there_and_back(changes: list[Change]) -> list[Change]:
    return list(changes_in(weave(map(encode_change, changes)), limits.SHEAF))


def frames_of(changes: list[Change]) -> int:
    return len(list(weave(map(encode_change, changes))))


def a_day(count: int = 20) -> list[Change]:
    office = Office()
    chance = random.Random(3)
    return [office.registration(chance.choice(["زينب", "هدى", "نور"]) + str(at)) for at in range(count)]


def sheaf_of(changes: list[Change]) -> bytes:
    (sheaf,) = weave(map(encode_change, changes))
    return sheaf


def opened(sheaf: bytes) -> list[Change]:
    return list(changes_in([sheaf], limits.SHEAF))


def test_a_day_is_one_sheaf_and_says_the_same() -> None:
    day = a_day()
    sheaf = sheaf_of(day)
    assert opened(sheaf) == day
    assert len(sheaf) < 0.75 * sum(len(encode_change(change)) for change in day)


def test_edits_files_and_other_entities_are_woven_too() -> None:
    first, second, third = a_day(3)
    edited = replace(second, base=first.id, supersedes=(first.id, third.id))
    named = {"photo.jpg": {"sha256": "ab" * 32, "size": 5, "type": "image/jpeg"}}
    with_files = replace(third, body={**third.body, "attachments": named, "entities": [{"dataset": "children"}]})
    changes = [first, edited, with_files]
    assert there_and_back(changes) == changes
    assert frames_of(changes) == 1


def test_what_is_no_registration_travels_as_it_is_between_sheaves() -> None:
    one, two, three, four, five = a_day(5)
    part = {"type": "image/jpeg", "size": 4, "part": 0, "data": b"\xff\xd8\xff\0"}
    changes = [one, two, three.voided(), replace(four, kind=ATTACHMENT, body=part), five]
    assert there_and_back(changes) == changes
    assert frames_of(changes) == 4


@pytest.mark.parametrize(
    "body",
    [
        {"submission": 7, "entity": {}},
        {"submission": "<data/>"},
        {"submission": "<data/>", "entity": "nobody"},
        {"submission": "<data>\1id</data>", "entity": {}},
        {"submission": "<data/>", "entity": {"given": "\2id"}},
        {"submission": "<data/>", "entity": {"given": 3}},
        {"submission": "<data/>", "entity": {}, "label": "\1id"},
    ],
)
def test_a_body_that_no_sheaf_could_hold_travels_as_it_is(body: dict[str, object]) -> None:
    changes = [replace(change, body=body) for change in a_day(3)]
    assert frames_of(changes) == 3
    assert there_and_back(changes) == changes


names = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=3)
markup = st.text(st.sampled_from("<>/=\"' abأ:&;\n\t\r\1\2")) | st.sampled_from(
    ["<a></a>", "<a/>", "<a>b</a>", '<a b="c">', '<a b="uuid:d"/>', "<a>b</a", "</a>", "<!-- x -->", "<![CDATA[<a/>]]>"]
)


@given(
    submissions=st.lists(st.lists(markup, max_size=8).map("".join), min_size=2, max_size=4),
    entities=st.lists(st.dictionaries(names, markup, max_size=3), min_size=4, max_size=4),
    label=markup,
)
def test_any_submission_well_formed_or_not_comes_back_letter_for_letter(
    submissions: list[str], entities: list[dict[str, str]], label: str
) -> None:
    office = Office()
    changes = [
        replace(office.registration(), body={"submission": text, "entity": entity, "label": label, "other": [label]})
        for text, entity in zip(submissions, entities, strict=False)
    ]
    encoded = list(map(encode_change, changes))
    assert [encode_change(one) for one in changes_in(weave(encoded), limits.SHEAF)] == encoded


def test_a_batch_seals_a_sheaf_and_a_very_large_one_none() -> None:
    office = Office()
    for changes, most in ((a_day(), 1), ([office.registration("ز", 50_000) for _ in range(60)], 60)):
        sealed = office.seal(*changes)
        manifest = office.verify(sealed)
        assert open_batch(manifest, sealed.chunks, office.ministry_keys) == tuple(changes)
        assert frames_of(changes) == most


# -- what a reader refuses --------------------------------------------------------------------------------------------


def spoilt(spoil: Callable[..., object]) -> bytes:
    """A sheaf of three with one thing changed."""
    parts = cbor2.loads(sheaf_of(a_day(3)))
    spoil(*parts[1:])
    return encode(parts)


@pytest.mark.parametrize(
    ("what", "spoil", "code"),
    [
        ("a shape nobody gave", lambda places, shapes, flow, columns, rest: flow.append(9), Code.WRONG_SHAPE),
        ("more changes than rests", lambda places, shapes, flow, columns, rest: rest.pop(), Code.WRONG_SHAPE),
        ("a place nobody gave", lambda places, shapes, flow, columns, rest: shapes[0].insert(0, 99), Code.WRONG_SHAPE),
        ("no end", lambda places, shapes, flow, columns, rest: shapes[0].pop(), Code.WRONG_SHAPE),
        ("no places", lambda places, shapes, flow, columns, rest: shapes[0].clear(), Code.WRONG_SHAPE),
        (
            "ends that cost nothing",
            lambda places, shapes, flow, columns, rest: shapes[0].append(shapes[0][-1]),
            Code.WRONG_SHAPE,
        ),
        ("no column", lambda places, shapes, flow, columns, rest: columns.pop("<given"), Code.WRONG_SHAPE),
        ("no ids", lambda places, shapes, flow, columns, rest: columns.pop("id"), Code.WRONG_SHAPE),
        ("too few", lambda places, shapes, flow, columns, rest: columns.update({"<given": b"a"}), Code.WRONG_SHAPE),
        (
            "left over",
            lambda places, shapes, flow, columns, rest: columns.update({"<given": columns["<given"] + b"\0a"}),
            Code.WRONG_SHAPE,
        ),
        ("no UTF-8", lambda places, shapes, flow, columns, rest: columns.update({"<given": b"\xff"}), Code.MALFORMED),
        (
            "said nowhere",
            lambda places, shapes, flow, columns, rest: columns.update({"<given": b"\1x\0\1x\0\1x"}),
            Code.WRONG_SHAPE,
        ),
        (
            "steps back",
            lambda places, shapes, flow, columns, rest: columns.update({"sequence": b"2\0-1\0" + b"1"}),
            Code.SEQUENCE_WRONG,
        ),
        (
            "no id",
            lambda places, shapes, flow, columns, rest: columns.update({"id": b"a\0b\0c"}),
            Code.WRONG_SHAPE,
        ),
    ],
)
def test_a_sheaf_that_is_not_whole_is_refused(what: str, spoil: Callable[..., object], code: Code) -> None:
    assert refusal(opened, spoilt(spoil)) == code, what


def test_a_small_sheaf_cannot_become_a_large_one() -> None:
    long = "ز" * 100_000

    def repeat(places: list[list[str]], shapes: list[list[int]], *others: object) -> None:
        columns = others[1]
        assert isinstance(columns, dict)
        given = next(at for at, place in enumerate(places) if place[1] == "<given")
        shapes[0][0:0] = [given] * 60_000
        columns["<given"] = b"\0".join([long.encode(), *[b"\1<given"] * 59_999])

    assert refusal(opened, spoilt(repeat)) == Code.TOO_LONG


def test_many_small_sheaves_cannot_become_more_than_a_batch_may_hold() -> None:
    sheaf = sheaf_of(a_day(20))
    assert len(list(changes_in([sheaf] * 3, 30_000))) == 60
    assert refusal(lambda: list(changes_in([sheaf] * 9, 30_000))) == Code.TOO_MUCH_INSIDE


def test_a_long_text_between_cannot_be_said_for_ever() -> None:
    def repeat(places: list[list[str]], shapes: list[list[int]], *others: object) -> None:
        columns = others[1]
        assert isinstance(columns, dict)
        places.append(["x" * 1_000_000, "<given"])
        shapes[0][0:0] = [len(places) - 1] * 60_000
        columns["<given"] = b"\0" * 60_000

    assert refusal(opened, spoilt(repeat)) == Code.TOO_LONG


def test_more_places_than_anybody_asks_are_refused_and_not_woven() -> None:
    def many(places: list[list[str]], shapes: list[list[int]], *others: object) -> None:
        shapes[0][0:0] = [0] * limits.PLACES

    assert refusal(opened, spoilt(many)) == Code.WRONG_SHAPE
    body = {"submission": "<a/>" * (limits.PLACES + 1), "entity": {}}
    changes = [replace(change, body=body) for change in a_day(2)]
    assert frames_of(changes) == 2
    assert there_and_back(changes) == changes


values = st.recursive(
    st.none() | st.integers(-3, 400) | st.text(max_size=4) | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@settings(max_examples=50)
@given(value=values, place=st.integers(0, 5))
def test_a_sheaf_with_any_one_part_replaced_never_breaks_its_reader(value: object, place: int) -> None:
    parts = cbor2.loads(sheaf_of(a_day(2)))
    parts[place] = value
    outcome(opened, cbor2.dumps(parts, canonical=True))


@given(name=st.sampled_from(sorted(FIRST)), data=st.binary(max_size=30))
def test_a_sheaf_with_any_column_replaced_never_breaks_its_reader(name: str, data: bytes) -> None:
    outcome(
        opened,
        spoilt(lambda places, shapes, flow, columns, rest: columns.update({name: data})),
    )


def test_sheaves_and_changes_alone_stand_in_one_stream() -> None:
    office = Office()
    changes = [office.registration("زينب"), office.registration("هدى"), office.registration().voided()]
    sealed = office.seal(*changes)
    manifest = office.verify(sealed)
    assert [change.sequence for change in open_batch(manifest, sealed.chunks, office.ministry_keys)] == [1, 2, 3]
