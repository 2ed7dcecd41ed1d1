"""Pages on which the ministry decides who is registered twice: side by side, by two where money hangs on it, undone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from sqlalchemy import select

from sync.central.cli import main
from sync.central.linkage.schema import LinkageCase, PersonLink
from sync.central.schema import Act
from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import new_id
from tests.central.test_deciding_pages import problem

RANA = {
    "given_name": "رنا", "father_name": "عبد الكريم", "grandfather_name": "شاكر", "family_name": "الدليمي",
    "mother_given_name": "سميرة", "date_of_birth": "1994-03-12", "sex": "female", "national_number": "199499911122",
}  # fmt: skip
AGAIN = RANA | {"given_name": "رنــا", "father_name": "عبدالكريم", "national_number": "199499911123"}


@dataclass
class Twice:
    """Two records of one person, the case that a run made of them, and two of the staff before their browsers."""

    ministry: Ministry
    first: str
    second: str
    case: str
    rania: Browser
    salam: Browser

    def links(self) -> list[PersonLink]:
        """Those of the two records that hold."""
        with self.ministry.database.read() as session:
            found = select(PersonLink).where(PersonLink.case_id == self.case, PersonLink.undone_at.is_(None))
            return list(session.scalars(found))


@pytest.fixture
def twice(sqlite_ministry: Ministry) -> Iterator[Twice]:
    desk = sqlite_ministry.desk()
    first = desk.registration("رنا عبد الكريم شاكر الدليمي", "", "", 0, **RANA)
    second = desk.registration("رنــا عبدالكريم شاكر الدليمي", "", "", 0, **AGAIN)
    desk.send(first, second)
    assert main(["linkage", "run", "--full", "--memory", "1GB", "--data", str(sqlite_ministry.centre.data)]) == 0
    with sqlite_ministry.database.read() as session:
        pair = sorted((first.record, second.record))
        query = select(LinkageCase.id).where(LinkageCase.left_id == pair[0], LinkageCase.right_id == pair[1])
        case = session.scalars(query).one()
    with Browser(sqlite_ministry.centre.url) as rania, Browser(sqlite_ministry.centre.url) as salam:
        for browser in (rania, salam):
            browser.sign_in(sqlite_ministry.add_staff(Role.ADMINISTRATOR))
        yield Twice(sqlite_ministry, first.record, second.record, case, rania, salam)


def test_two_records_are_seen_side_by_side_linked_and_parted_again(twice: Twice) -> None:
    rania, page = twice.rania, f"/pairs/{twice.case}"
    assert twice.case in rania.open("/pairs").text
    shown = unescape(rania.open(page).text)
    assert all(text in shown for text in ("رنا", "رنــا", "199499911122", "199499911123", "Are they one person?"))
    assert "Take the decision back" not in shown
    answer = rania.hand_in(f"{page}/same", words="البطاقة نفسها")
    assert answer.status_code == 200
    (link,) = twice.links()
    assert {link.record_id, link.of_id} == {twice.first, twice.second}
    assert "البطاقة نفسها" in rania.open(page).text
    assert "meanwhile" in problem(twice.salam.hand_in(f"{page}/different").text)
    rania.hand_in(f"{page}/undo")
    assert not twice.links()
    rania.hand_in(f"{page}/different")
    assert twice.case in rania.open("/pairs?state=different").text
    rania.hand_in(f"{page}/undo")
    assert twice.case in rania.open("/pairs?state=waiting").text
    with twice.ministry.database.read() as session:
        seen = session.scalars(select(Act.subject).where(Act.verb == "pair_viewed")).all()
    assert {twice.first, twice.second} <= set(seen)


def test_where_money_hangs_on_a_record_a_second_reviewer_says_it_too(twice: Twice) -> None:
    page = f"/pairs/{twice.case}"
    with twice.ministry.database.write() as session:
        session.get_one(LinkageCase, twice.case).two = "trained"
    twice.rania.hand_in(f"{page}/same")
    assert not twice.links()
    assert "said that they are one person" in unescape(twice.salam.open(page).text)
    assert "somebody else" in problem(twice.rania.hand_in(f"{page}/same").text)
    twice.salam.hand_in(f"{page}/same")
    assert len(twice.links()) == 1


def test_the_surest_are_linked_at_once_with_a_fresh_code_and_nobody_else_sees_a_name(twice: Twice) -> None:
    with twice.ministry.database.write() as session:
        session.get_one(LinkageCase, twice.case).probability = 0.9999999
    assert twice.rania.hand_in("/pairs/confirm", code="000000").status_code == 401
    assert not twice.links()
    (shown,) = re.findall(r'name="count" value="([0-9]+)"', twice.rania.open("/pairs").text)
    stale = twice.rania.hand_in("/pairs/confirm", code=twice.rania.codes.pop(), count=f"{int(shown) + 1}")
    assert "have changed" in problem(stale.text)
    assert f'name="count" value="{shown}"' in stale.text
    assert not twice.links()
    answer = twice.rania.hand_in("/pairs/confirm", code=twice.rania.codes[-1], count=shown)
    assert "pairs were linked" in answer.text
    assert len(twice.links()) == 1
    assert twice.rania.open(f"/pairs/{new_id()}").status_code == 404
    with Browser(twice.ministry.centre.url) as analyst:
        analyst.sign_in(twice.ministry.add_staff(Role.ANALYST))
        refused = analyst.open(f"/pairs/{twice.case}")
    assert (refused.status_code, "رنا" in refused.text) == (403, False)
