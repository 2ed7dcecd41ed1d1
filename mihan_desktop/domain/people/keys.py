"""Names as keys: one plain form to compare, the parts of a full name, and a consonant skeleton that scripts share."""

import re
from functools import lru_cache
from typing import Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.people.variants import SAME

_ARABIC: Final = str.maketrans(
    {
        **dict.fromkeys("بپ", "B"),
        **dict.fromkeys("تط", "T"),
        **dict.fromkeys("دذضظثز", "D"),
        **dict.fromkeys("سص", "S"),
        **dict.fromkeys("جچژش", "J"),
        **dict.fromkeys("كقگغ", "K"),
        **dict.fromkeys("فڤ", "F"),
        **dict.fromkeys("رڕ", "R"),
        **dict.fromkeys("لڵ", "L"),
        **dict(zip("خمن", "XMN", strict=True)),
    }
)
_LATIN: Final = str.maketrans(
    {
        **dict.fromkeys("bp", "B"),
        **dict.fromkeys("dz", "D"),
        **dict.fromkeys("ckqg", "K"),
        **dict.fromkeys("fv", "F"),
        **dict(zip("tsjrlmn", "TSJRLMN", strict=True)),
    }
)
_DIGRAPHS: Final = {
    **dict.fromkeys(("sch", "sh", "tch", "ch", "dj"), "J"),
    **dict.fromkeys(("th", "dh"), "D"),
    "kh": "X",
    "gh": "K",
    "ph": "F",
}
_DIGRAPH: Final = re.compile("|".join(_DIGRAPHS))
_DOUBLED: Final = re.compile(r"(sh|ch|kh|gh|th|dh|[a-z])\1")
_LATIN_SERVANT: Final = re.compile(
    r"ab[aeiou]?d[aeiou]?"
    r"(?:l(?=[a-z]{3})|(?<=[aeiou])([rsztdn])(?=\1)|(?<=[aeiou])(?=(?:sh|dh)[a-z]{3}))"
    r"|abd(?=[b-df-hj-np-tv-z][a-z]{2})"
)
"""Abd al-, Abdel, Abdur-, Abd before the name of God whose servant it is"""
_FIRST: Final = {**dict.fromkeys("اعaeiou", "A"), "ي": "Y", "y": "Y", "و": "W", "w": "W", **dict.fromkeys("حهh", "H")}
"""what only begins a skeleton: elsewhere vowels and h are written or not"""
_NO_BONE: Final = re.compile("[^A-Z]+")
# What a letter stands for may hang on its place: c before a high vowel, x within a word, zh at its beginning.
_LATIN_RULES: Final = (
    (re.compile("^zh"), "j"),
    (re.compile("^x"), "kh"),
    (re.compile("x"), "ks"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("g(?=eo|e$|y$)"), "j"),
    (re.compile("^[ou]sman"), "othman"),
)
_WIDE: Final = str.maketrans("ڕڵ", "رل")
_TWO_WAW: Final = re.compile("وو+")
_GOD: Final = re.compile("^عبدو?لل?(?:ا|ه)$")
_SERVANT: Final = re.compile("^عبدو?ل(?=[^اوي].)")
_LATIN_OF_FAITH: Final = re.compile("(?<=[a-z]{2})[aeiou][ld]?d(?:i|ee|ie)ne?$")
_ALLAH: Final = re.compile("(?<=.)ا?لله$")
_LATIN_ALLAH: Final = re.compile("(?<=[a-z]{2})[aeou](?:ll?ah|lla)$")

# Sorani: hamza that only carries a vowel; short a, which Arabic does not write; ه typed for it where no ه can be.
_CARRIER: Final = re.compile(r"(?<!\S)ئا?(?=\S)")
_SHORT_A: Final = re.compile(r"ە(?=\S)|(?<=[حعغخ])ه(?=\S)")

_NO_NAME: Final = re.compile(r"[^\w\s'’ʿʾ`-]|[\d_]")
_WITHIN: Final = re.compile("['’ʿʾ`]")
_GLUED: Final = re.compile(r"\b(Al|El)(?=[A-Z][a-z])")
_ARTICLES: Final = "al|el|ul|il|ar|er|as|es|ash|esh|at|et|ath|eth|ad|ed|adh|az|ez|an|en|ur|us|ush|ud|uz|un|ut"
_LATIN_ABD: Final = re.compile(
    r"\b(abd|abed|abdal|abdel|abdul|abdol|abdil|abdu|abdo)[ -]+"
    rf"(?:(?:{_ARTICLES})[ -]+|al(?=[b-df-hj-np-tv-z][a-z]{{3}}))?(?=[a-z]{{2}})"
)
_LATIN_KUNYA: Final = re.compile(rf"\b(abu|abo|abou|abul|aboul|um|umm|om|umme)[ -]+(?:(?:{_ARTICLES})[ -]+)?(?=[a-z])")
_LATIN_DIN: Final = re.compile(rf"(?<=[a-z])[ -]+(?:(?:{_ARTICLES})[ -]*)?(?=(?:din|deen|dine)\b)")
_LATIN_GOD: Final = re.compile(r"(?<=[a-z])[ -]+(?=(?:allah|ullah|ollah|alla|ulla)\b)")
_LATIN_ARTICLE: Final = re.compile(rf"\b(?:(?:{_ARTICLES})-+|(?:al|el) +)(?=[a-z])")
_LATIN_GLUED: Final = re.compile(r"^[ae]l(?=(?!l)[b-df-hj-np-tv-z][a-z]{3})")
_ARABIC_ARTICLE: Final = re.compile(r"^ال(?=\w{3})")
_TWICE: Final = re.compile(rf"{_LATIN_GLUED.pattern}|{_ARABIC_ARTICLE.pattern}")
"""what would lose an article once more keeps the first one: a plain name is plain again"""
_ROOTED: Final = re.compile("الياس|الهام|الاء.*|الطاف|الماس|البرت.*|الفريد.*|الكس.*|اليزا.*|الينا?|البير|الوسي|اليان.*")
"""names whose ال is no article"""


def plain(text: str) -> str:
    """One name to compare by: folded, compounds joined, without its article, blanks, points and hyphens.

    Sorani spellings come out as Arabic writes the name where that is sure (``ئەحمەد`` as ``احمد``).
    """
    return _plain(text) if text else ""


@lru_cache(maxsize=200_000)
def _plain(text: str) -> str:
    name = _joined(text)
    while (again := _joined(name)) != name:
        name = again
    return name


def _joined(text: str) -> str:
    first, *more = name_parts(text) or ("",)
    name = ("" if more and first == "ال" else without_article(first)) + "".join(more).replace("-", "")
    if not name.isascii():
        name = _SERVANT.sub("عبدال", _GOD.sub("عبدالله", name)) if name.startswith("عبد") else name
        return SAME.get(name, name)
    if match := _LATIN_SERVANT.match(name):
        name = f"abdal{name[match.end() :]}"
    return _LATIN_OF_FAITH.sub("aldin", name)


def name_parts(text: str) -> tuple[str, ...]:
    """The folded parts of a full name, compounds (Abd al-X, Abu X, X al-Din, X Allah) joined to one part each."""
    return _name_parts(text) if text else ()


@lru_cache(maxsize=50_000)
def _name_parts(text: str) -> tuple[str, ...]:
    text = _GLUED.sub(r"\1-", text)
    folded = fold(_SHORT_A.sub("", _CARRIER.sub("ا", _NO_NAME.sub(" ", text))))
    if folded.isascii():
        folded = _WITHIN.sub("", folded)
        folded = _LATIN_ABD.sub("abdal", folded)
        folded = _LATIN_KUNYA.sub(r"\1", folded)
        folded = _LATIN_GOD.sub("", _LATIN_DIN.sub("al", folded))
        folded = _LATIN_ARTICLE.sub("al-", folded)
        parts = (part.replace("-", "") if not part.startswith("al-") else part for part in folded.split())
        return tuple(part for part in parts if part.strip("-"))
    folded = _TWO_WAW.sub("و", _WITHIN.sub("", folded).translate(_WIDE))
    return tuple(folded.replace("-", " ").split())


def without_article(part: str) -> str:
    """A folded part without ``ال`` or ``al``, where it is an article and enough is left."""
    if part.startswith("al-"):
        part = part.replace("-", "")
        rest = part[2:]
    elif part.isascii():
        rest = _LATIN_GLUED.sub("", part)
    else:
        rest = part if _ROOTED.fullmatch(part) else _ARABIC_ARTICLE.sub("", part)
    return part if _TWICE.match(rest) and not _ROOTED.fullmatch(rest) else rest


def skeleton(word: str) -> str:
    """The consonants of a plain name (or of one part) as ASCII classes, the same in every script; ``""`` if none is."""
    return _skeleton(word) if word else ""


@lru_cache(maxsize=200_000)
def _skeleton(word: str) -> str:
    word = _plain(word)
    if not word:
        return ""
    return _latin_skeleton(word) if word.isascii() else _arabic_skeleton(word)


def _arabic_skeleton(word: str) -> str:
    word = word[2:] if word.startswith("الال") else word
    if word.startswith("عبدال") and len(word) > 6:
        word = "عبد" + word[5:]
    if word.endswith("الدين"):
        word = word[:-5] + "دين"
    word = _ALLAH.sub("له", word)
    return _FIRST.get(word[0], "") + _NO_BONE.sub("", word.translate(_ARABIC))


def _latin_skeleton(word: str) -> str:
    word = word[2:] if word.startswith("alal") else word
    if word.startswith("abdal") and len(word) > 7:
        return "ABD" + _latin_bones(word[5:])
    word = _LATIN_OF_FAITH.sub("din", word)
    return _FIRST.get(word[0], "") + _latin_bones(word)


def _latin_bones(word: str) -> str:
    word = _LATIN_ALLAH.sub("l", word)
    for pattern, letters in _LATIN_RULES:
        word = pattern.sub(letters, word)
    word = _DOUBLED.sub(r"\1", word)
    return _NO_BONE.sub("", _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], word).translate(_LATIN))
