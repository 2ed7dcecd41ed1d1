"""What the ministry says of a referral, done inside the transaction of its page: every word is kept beside the own."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.work.referral_words import read_word
from mihan_desktop.services.seen_clocks import see

if TYPE_CHECKING:
    from mihan_desktop.storage.referrals import KeptWord
    from mihan_desktop.storage.work import Work


def keep(work: "Work", body: Any, at: datetime) -> bool:
    """Keep what an item of ``at`` says; whether it now stands otherwise than it did here. A word that only a newer
    program knows is passed over.
    """
    before = work.referrals.one(body.vacancy, body.person)
    see(work, (str(one["clock"]) for one in body.said), at)
    work.referrals.tell(_words(body.vacancy, body.person, body.name, body.side, body.said))
    now = work.referrals.one(body.vacancy, body.person)
    return now is not None and (before is None or before.referral.last.change_id != now.referral.last.change_id)


def _words(
    vacancy: str, person: str, name: str, side: str, said: Iterable[Mapping[str, Any]]
) -> "Iterable[KeptWord]":  # fmt: skip
    from mihan_desktop.storage.referrals import MINISTRY, OFFICE, KeptWord

    origin = MINISTRY if side == "vacancy" else OFFICE
    for one in said:
        try:
            word = read_word(one, str(one["clock"]), str(one["id"]), str(one["author"]))
        except (KeyError, TypeError, ValueError):
            continue
        yield KeptWord(vacancy, person, name, word, RecordStatus.RECEIVED, origin)
