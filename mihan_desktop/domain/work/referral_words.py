"""What one change says of one referral: as it travels, read alike by desks and by the ministry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from mihan_desktop.domain.work.referrals import MOST_NOTE, Reason, Side, State, Word, referral_id

MOST_VACANCY: Final = 128


@dataclass(frozen=True, slots=True)
class ReferralSaid:
    """One word, of whom and which vacancy. recorded_at: ISO 8601."""

    vacancy: str
    person: str
    word: Word
    recorded_at: str = ""

    @property
    def record(self) -> str:
        """The record that it is a word of."""
        return referral_id(self.vacancy, self.person)


def write_body(said: ReferralSaid) -> dict[str, object]:
    """The body of a change of kind ``referral``; clock, author and id are the change's."""
    return {
        "vacancy": said.vacancy, "person": said.person, **write_word(said.word), "recorded_at": said.recorded_at,
    }  # fmt: skip


def write_word(word: Word) -> dict[str, object]:
    """As ``read_word`` reads it."""
    return {
        "state": word.state.value, "side": word.side.value, "on": word.on.isoformat(),
        "reason": word.reason.value if word.reason else "", "note": word.note,
        "then": "" if word.then is None else word.then.isoformat(), "corrects": word.corrects,
    }  # fmt: skip


def read_word(body: Mapping[str, Any], clock: str = "", change_id: str = "", author_id: str = "") -> Word:
    """One word. KeyError, TypeError or ValueError for anything else than ``write_word`` wrote."""
    texts = {name: _text(body[name]) for name in ("state", "side", "on", "reason", "note", "then", "corrects")}
    if len(texts["note"]) > MOST_NOTE:
        raise ValueError("note")
    if texts["corrects"]:
        UUID(texts["corrects"])
    return Word(
        State(texts["state"]), date.fromisoformat(texts["on"]), clock, change_id, Side(texts["side"]),
        Reason(texts["reason"]) if texts["reason"] else None, texts["note"],
        date.fromisoformat(texts["then"]) if texts["then"] else None, texts["corrects"], author_id,
    )  # fmt: skip


def read_body(body: Mapping[str, Any], clock: str = "", change_id: str = "", author_id: str = "") -> ReferralSaid:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    vacancy, person = _text(body["vacancy"]), _text(body["person"])
    UUID(person)
    if not 0 < len(vacancy) <= MOST_VACANCY:
        raise ValueError("vacancy")
    return ReferralSaid(vacancy, person, read_word(body, clock, change_id, author_id), _text(body["recorded_at"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value
