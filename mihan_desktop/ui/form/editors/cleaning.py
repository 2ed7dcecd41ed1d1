"""What an answer is typed or pasted with that has no place in it: control characters, bidi overrides, emoji."""

import re
from dataclasses import dataclass

LONGEST_LINE = 4_000
LONGEST_TEXT = 20_000
"""More letters than these are not kept: a text of 100,000 in one word takes Qt half a second for every key."""

# Controls, overrides and isolates, halves of pairs, private and unassigned signs. Joiners stay: Sorani needs them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef"
    "\U000e0000-\U0010ffff]+"
)
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff](?:\u200d(?=[\u2600-\U0001faff]))?")
_BREAKS = re.compile("[ \t]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])[ \t]*")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """text: what is kept; left_out: "" or why something is not, a code of wording's notices."""

    text: str
    left_out: str = ""


def clean_line(text: str) -> Cleaned:
    """One line for a name, an address, a number: no breaks, nothing unseen, no emoji, which no paper can print."""
    whole = _BREAKS.sub(" ", text.strip()).replace("\t", " ")
    seen = _UNSEEN.sub("", whole)
    kept = _EMOJI.sub("", seen)
    short = kept[:LONGEST_LINE].strip()
    return Cleaned(short, _why(long=len(kept) > LONGEST_LINE, emoji=kept != seen, unseen=seen != whole))


def clean_text(text: str) -> Cleaned:
    """Several lines: breaks and emoji stay."""
    whole = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text.strip()).replace("\t", " ")
    seen = _UNSEEN.sub("", whole)
    short = seen[:LONGEST_TEXT].strip()
    return Cleaned(short, _why(long=len(seen) > LONGEST_TEXT, emoji=False, unseen=seen != whole))


def _why(*, long: bool, emoji: bool, unseen: bool) -> str:
    if long:
        return "text_cut"
    if emoji:
        return "emoji_left_out"
    return "unseen_left_out" if unseen else ""
