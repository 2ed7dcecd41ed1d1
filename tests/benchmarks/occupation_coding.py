"""Row occupation_coding: what occupations are also called in ESCO, each looked for among the unit groups of ISCO-08.

Half of ESCO's alternative labels (by a hash of the label) is held out; known are its preferred labels, the other half
and the project's own titles and words. A held-out label that is written just so in what is known is not asked. ESCO is
read from beside the project and never copied [European Commission, ESCO 1.1.1, CC BY 4.0]. The note has the same
without any ESCO, without the alternative labels, of the titles of the counter, and what a key costs.
"""

import csv
import io
import time
import zipfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.work.coding import Coder, Kind, Phrase
from resources.codes.coder import phrases
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.domain.spoken_titles import SPOKEN

SOURCE = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "esco"
ASKED, TYPED, SLOWEST = 3_000, 60, 0.020
Pairs = list[tuple[str, str]]
Ranking = Callable[[str], list[str]]


def measure() -> Measured:
    """Ours: the share of held-out labels whose group is not among the first five; the peer's: of BM25."""
    preferred, known, asked = _labels()
    own = list(phrases())
    everything = [*own, *(Phrase(code, "en", label, Kind.LABEL) for code, label in (*preferred, *known))]
    bare = [*own, *(Phrase(code, "en", label, Kind.LABEL) for code, label in preferred)]
    coder = Coder(everything)
    ours, theirs = _hits(_ranking(coder), asked), _hits(_bm25(everything), asked)
    half, none = _hits(_ranking(Coder(bare)), asked), _hits(_ranking(Coder(own)), asked)
    spoken = _hits(_ranking(Coder(own)), [(code, title) for title, code in SPOKEN])
    middle, late, latest = _keys(coder, [label for _, label in asked[:TYPED]])
    note = (
        f"hit@1 {ours[0]:.3f}, hit@5 {ours[1]:.3f} of {len(asked)} labels among {len(everything)} phrases; BM25 "
        f"{theirs[0]:.3f}, {theirs[1]:.3f}; with preferred labels alone {half[0]:.3f}, {half[1]:.3f}; without any ESCO "
        f"{none[0]:.3f}, {none[1]:.3f}; {len(SPOKEN)} titles of the counter in three languages {spoken[0]:.3f}, "
        f"{spoken[1]:.3f}; a key {middle * 1000:.1f} ms, p95 {late * 1000:.1f}, slowest {latest * 1000:.1f}"
    )
    return Measured([1 - ours[1]], [1 - theirs[1]], note, "" if late <= SLOWEST else "a key takes more than 20 ms")


def _labels() -> tuple[Pairs, Pairs, Pairs]:
    """(group, label): preferred ones, the alternative ones that are known, and those that are asked."""
    packed = next(iter(SOURCE.glob("*classification-csv.zip")), None)
    if packed is None:
        raise PeerMissingError("ESCO is not on this machine")
    with zipfile.ZipFile(packed) as archive:
        name = next(one for one in archive.namelist() if one.endswith("occupations_en.csv"))
        rows = list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
    preferred = [(row["iscoGroup"], row["preferredLabel"].strip()) for row in rows]
    also = {(row["iscoGroup"], label.strip()) for row in rows for label in row["altLabels"].splitlines()}
    halves: tuple[Pairs, Pairs] = [], []
    for code, label in sorted(also, key=_by_hash):
        if label:
            halves[_by_hash((code, label))[0] % 2].append((code, label))
    written = {fold(label) for _, label in (*preferred, *halves[0])} | {fold(phrase.words) for phrase in phrases()}
    return preferred, halves[0], [one for one in halves[1] if fold(one[1]) not in written][:ASKED]


def _by_hash(pair: tuple[str, str]) -> bytes:
    return sha256(pair[1].encode()).digest()


def _ranking(coder: Coder) -> Ranking:
    return lambda title: [found.code for found in coder.code(title, 5)]


def _bm25(known: list[Phrase]) -> Ranking:
    """The groups of the phrases that BM25 ranks first, each once."""
    try:
        import bm25s
    except ImportError as error:
        raise PeerMissingError("bm25s") from error
    index = bm25s.BM25()
    index.index(bm25s.tokenize([one.words for one in known], stopwords=None, show_progress=False), show_progress=False)

    def ranked(title: str) -> list[str]:
        tokens = bm25s.tokenize([title], stopwords=None, show_progress=False, return_ids=False)
        found, _ = index.retrieve(tokens, k=50, show_progress=False)
        return list(dict.fromkeys(known[int(number)].code for number in found[0]))[:5]

    return ranked


def _hits(ranking: Ranking, asked: Iterable[tuple[str, str]]) -> tuple[float, float]:
    """Shares of titles whose group is the first, and among the first five."""
    pairs = list(asked)
    found = [(code, ranking(title)) for code, title in pairs]
    first = sum(codes[:1] == [code] for code, codes in found)
    return first / len(pairs), sum(code in codes for code, codes in found) / len(pairs)


def _keys(coder: Coder, titles: list[str]) -> tuple[float, float, float]:
    """Seconds for a key: the median, the 95th of a hundred, and the slowest, of titles typed letter by letter."""
    spent = []
    for title in titles:
        for end in range(1, len(title) + 1):
            begun = time.process_time()
            coder.suggest(title[:end])
            spent.append(time.process_time() - begun)
    spent.sort()
    return spent[len(spent) // 2], spent[len(spent) * 95 // 100], spent[-1]
