"""Names as keys: one plain form to compare, the parts of a full name, and a consonant skeleton that scripts share."""

import re
from functools import lru_cache

from mihan_desktop.domain.names import fold

_ARABIC = {
    **dict.fromkeys("بپ", "B"),
    **dict.fromkeys("تط", "T"),
    **dict.fromkeys("دذضظثز", "D"),
    **dict.fromkeys("سص", "S"),
    **dict.fromkeys("جچژ", "J"),
    **dict.fromkeys("كقگ", "K"),
    **dict.fromkeys("فڤ", "F"),
    **dict.fromkeys("رڕ", "R"),
    **dict.fromkeys("لڵ", "L"),
    **dict.fromkeys("حه", "H"),
    "خ": "X",
    "ش": "C",
    "غ": "G",
    "م": "M",
    "ن": "N",
}
_LATIN = {
    **dict.fromkeys("bp", "B"),
    "t": "T",
    **dict.fromkeys("dz", "D"),
    "s": "S",
    "j": "J",
    **dict.fromkeys("ckqg", "K"),
    **dict.fromkeys("fv", "F"),
    "r": "R",
    "l": "L",
    "h": "H",
    "x": "X",
    "m": "M",
    "n": "N",
}
_DIGRAPHS = {
    "sh": "C",
    "ch": "J",
    "kh": "X",
    "gh": "G",
    "th": "D",
    "dh": "D",
    "zh": "J",
    "ph": "F",
    "ck": "K",
    "dj": "J",
}
_DIGRAPH = re.compile("|".join(_DIGRAPHS))
_DOUBLED = re.compile(r"([a-z])\1")
_LATIN_ABD = re.compile(r"^ab[dt](?:[aeiou]?[lrsznt]?[ -]|[aeiou]l)(?=[a-z]{2})")
_LATIN_ARTICLE = re.compile(r"^(?:[ae]l|a[a-z])-(?=[a-z]{3})|^[ae]l(?=[b-df-hj-np-tv-z][a-z]{3})")
_NO_NAME = re.compile(r"[^\w\s'’`-]|[\d_]")
_SPACES = re.compile(r"[\s]+")
_LATIN_JOINED = re.compile(r"\b(abd|abdul|abdel|abdal|abu|abo|abou|umm|um) (?:(?:al|el|ul)[ -])?(?=\S)|\b(?:al|el)[ -]")
_BEFORE_DIN = re.compile(r"(?<=\S)[ -](?=(?:al|el|ud|ad|ed|ul|uddin|aldin|eldin)?[ -]?(?:din|deen|allah)\b)")
_INITIAL_VOWEL = frozenset("اعءيaeiouy")


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """One name to compare by: folded, without points, hyphens and apostrophes, compounds joined, no blanks at all."""
    return "".join(name_parts(text))


@lru_cache(maxsize=50_000)
def name_parts(text: str) -> tuple[str, ...]:
    """The folded parts of a full name, compounds (Abd al-X, Abu X, X al-Din) joined to one part each."""
    folded = fold(_NO_NAME.sub(" ", text))
    if folded.isascii():
        folded = _LATIN_JOINED.sub(lambda match: (match[1] or "al") + "-", folded)
        folded = _BEFORE_DIN.sub("-", folded)
        folded = re.sub("['’`-]", "", folded)
    return tuple(_SPACES.split(folded.strip())) if folded.strip() else ()


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of one name part as ASCII classes, the same in Arabic, Sorani and Latin; ``""`` if none is."""
    folded = fold(word)
    if not folded:
        return ""
    return _latin_skeleton(folded) if folded.isascii() else _arabic_skeleton(folded)


def _arabic_skeleton(word: str) -> str:
    word = word.replace(" ", "")
    if word.startswith("عبدال") and len(word) > 6:
        return "ABD" + _arabic_bones(word[5:])
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    return ("A" if word[0] in "اع" else "Y" if word[0] == "ي" else "W" if word[0] == "و" else "") + _arabic_bones(word)


def _arabic_bones(word: str) -> str:
    word = word.removesuffix("ه")
    return "".join(_ARABIC.get(letter, "") for letter in word)


def _latin_skeleton(word: str) -> str:
    if match := _LATIN_ABD.match(word):
        return "ABD" + _latin_bones(word[match.end() :])
    word = _LATIN_ARTICLE.sub("", word)
    word = re.sub("[^a-z]", "", word)
    if not word:
        return ""
    first = word[0]
    return ("A" if first in "aeiou" else first.upper() if first in "yw" else "") + _latin_bones(word)


def _latin_bones(word: str) -> str:
    word = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], _DOUBLED.sub(r"\1", word).removesuffix("h"))
    return "".join(letter if letter.isupper() else _LATIN.get(letter, "") for letter in word)
