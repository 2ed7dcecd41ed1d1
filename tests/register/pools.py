"""Pools of name parts with the frequencies of a country: a few names on every street, and a tail that hardly ends.

The heads are those of ``resources.demo.names``; the tails are words that the patterns of Arabic make of roots (كاتب,
كتيب, مكتوب …) and compounds with عبد. Nobody's name is copied from anywhere.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from resources.demo.names import (
    ARABIC_ELDERS,
    ARABIC_MEN,
    ARABIC_MOTHERS,
    ARABIC_WOMEN,
    FAMILIES_KURDISH,
    FAMILIES_NORTH_WEST,
    FAMILIES_SOUTH,
    KURDISH_ELDERS,
    KURDISH_MEN,
    KURDISH_MOTHERS,
    KURDISH_WOMEN,
    NamePart,
)

_ROOTS: Final = (
    "حمد صبر شكر كرم جبر نصر فضل رشد حسن صلح نعم سلم قسم جمل كمل عدل حكم علم فهم شرف نجح فرح سعد مجد حفظ نظم كتب طلب "
    "ربح غنم بشر ظفر قدر عمر زهر نور طهر فخر صدق خلق رزق وثق شفق عشق برك ملك سلك ضحك فلح صبح سمح ربع نفع رفع شجع سبع "
    "فرس حرس غرس خلص حرص خلد ورد زود عود جود رعد وعد حسب نسب شهب رحب نجب رقب هذب حبب ثبت نبت حدث غيث لبث بهج نهج فرج"
)
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوية"
_SOUNDS: Final = "a b t th j h kh d dh r z s sh s dh t dh a gh f q k l m n h w y a"
_COMPOUNDS: Final = (
    "الله=ullah الرحمن=ulrahman الرزاق=ulrazzaq الكريم=ulkareem الحسين=ulhussein الزهرة=ulzahra الستار=ulsattar "
    "الأمير=ulameer الجبار=uljabbar الواحد=ulwahid القادر=ulqadir العزيز=ulaziz الرحيم=ulraheem السلام=ulsalam "
    "الهادي=ulhadi الوهاب=ulwahhab اللطيف=ullatif الحميد=ulhameed المجيد=ulmajeed الصمد=ulsamad الغني=ulghani "
    "الباسط=ulbasit الخالق=ulkhaliq الحليم=ulhaleem الإله=ulilah المنعم=ulmunim المطلب=ulmuttalib الحسن=ulhasan "
    "الرضا=ulridha الكاظم=ulkadhim المهدي=ulmahdi النبي=ulnabi علي=ali المحسن=ulmuhsin الحافظ=ulhafidh"
)


@dataclass(frozen=True, slots=True)
class Pool:
    """Name parts with their share of the people; weights sum to 1."""

    parts: tuple[NamePart, ...]
    weights: NDArray[np.float64]


def _roots() -> list[tuple[str, ...]]:
    """Three letters each, and their three sounds."""
    sounds = dict(zip(_LETTERS, _SOUNDS.split(), strict=True))
    return [(*root, *(sounds[letter] for letter in root)) for root in _ROOTS.split()]


def _men_of_roots() -> list[NamePart]:
    found = []
    for a, b, c, x, y, z in _roots():
        found += [
            NamePart(f"{a}ا{b}{c}", f"{x}a{y}i{z}".title()),
            NamePart(f"{a}{b}ي{c}", f"{x}a{y}ee{z}".title()),
            NamePart(f"م{a}{b}و{c}", f"ma{x}{y}oo{z}".title()),
            NamePart(f"{a}{b}ا{c}", f"{x}a{y}{y}a{z}".title()),
            NamePart(f"{a}{b}{c}ان", f"{x}a{y}{z}an".title()),
            NamePart(f"م{a}{b}{c}", f"mu{x}a{y}{y}i{z}".title()),
        ]
    return found


def _women_of_roots() -> list[NamePart]:
    found = []
    for a, b, c, x, y, z in _roots():
        found += [
            NamePart(f"{a}ا{b}{c}ة", f"{x}a{y}i{z}a".title()),
            NamePart(f"{a}{b}ي{c}ة", f"{x}a{y}ee{z}a".title()),
            NamePart(f"{a}{b}ا{c}", f"{x}i{y}a{z}".title()),
            NamePart(f"ا{a}{b}ا{c}", f"I{x}{y}a{z}"),
        ]
    return found


def _families_of_roots() -> list[NamePart]:
    found = []
    for a, b, c, x, y, z in _roots():
        found += [
            NamePart(f"ال{a}{b}{c}ي", f"Al-{(x + 'a' + y + z + 'i').capitalize()}"),
            NamePart(f"ال{a}{b}ي{c}ي", f"Al-{(x + 'u' + y + 'ay' + z + 'i').capitalize()}"),
            NamePart(f"ال{a}{b}{c}اوي", f"Al-{(x + 'a' + y + z + 'awi').capitalize()}"),
            NamePart(f"ال{a}{b}ا{c}ي", f"Al-{(x + 'i' + y + 'a' + z + 'i').capitalize()}"),
        ]
    return found


def _compounds() -> list[NamePart]:
    pairs = (pair.split("=") for pair in _COMPOUNDS.split())
    return [NamePart(f"عبد {word}", f"Abd{latin}") for word, latin in pairs]


def _pool(heads: tuple[NamePart, ...], tail: list[NamePart], tail_share: float, slope: float = 0.9) -> Pool:
    """The heads by Zipf's law, and all of the tail together ``tail_share`` of the people, by a flatter one."""
    known = {part.text for part in heads}
    rest: dict[str, NamePart] = {}
    for part in tail:
        if part.text not in known:
            rest.setdefault(part.text, part)
    head = 1 / np.arange(1, len(heads) + 1) ** slope
    weights = head / head.sum()
    if rest:
        flat = 1 / np.arange(3, len(rest) + 3) ** 0.6
        weights = np.concatenate([weights * (1 - tail_share), flat / flat.sum() * tail_share])
    return Pool((*heads, *rest.values()), weights)


@cache
def pools() -> dict[str, Pool]:
    """All pools: ``ar`` and ``ckb`` of ``_men``, ``_women``, ``_elders``, ``_mothers`` and ``_families``."""
    men, women = _men_of_roots(), _women_of_roots()
    compounds = _compounds()
    families = tuple(dict.fromkeys((*FAMILIES_SOUTH, *FAMILIES_NORTH_WEST)))
    mixed = [*(part for pair in zip(men[::7], compounds * 3, strict=False) for part in pair), *men]
    return {
        "ar_men": _pool(ARABIC_MEN, mixed, 0.22),
        "ar_women": _pool(ARABIC_WOMEN, women, 0.25),
        "ar_elders": _pool(ARABIC_ELDERS, [*compounds, *men], 0.28),
        "ar_mothers": _pool(ARABIC_MOTHERS, women, 0.3),
        "ar_families": _pool(families, _families_of_roots(), 0.35, 0.7),
        "ckb_men": _pool((*KURDISH_MEN, *KURDISH_ELDERS[11:]), men[::9], 0.06),
        "ckb_women": _pool(KURDISH_WOMEN, women[::9], 0.06),
        "ckb_elders": _pool((*KURDISH_ELDERS, *KURDISH_MEN[:20]), men[::9], 0.08),
        "ckb_mothers": _pool((*KURDISH_MOTHERS, *KURDISH_WOMEN[:12]), women[::9], 0.06),
        "ckb_families": _pool(FAMILIES_KURDISH, _families_of_roots()[::11], 0.15, 0.7),
    }


@cache
def latin_spellings() -> dict[str, str]:
    """Of every part of every pool, as written there: one Latin spelling."""
    return {part.text: part.latin for pool in pools().values() for part in pool.parts}
