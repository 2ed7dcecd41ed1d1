"""ESCO at the desk: named in the reader's language where it can be, found by words, one part at a time."""

import json
from pathlib import Path

import pytest

from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.domain.work.relations import NONE
from mihan_desktop.services.classifying import Classification, Named
from sync.central.work.esco import document
from sync.central.work.esco_files import read_distribution
from sync.protocol.releases import ESCO
from tests.centre import PASSPHRASE, Centre
from tests.esco_files import CUT, MEND, SAFE, SEW, WELD, WELDER, files, write_folder
from tests.services.cohorts import publish
from tests.services.office import Office
from tests.services.test_publishing import device_of, send
from tests.services.test_publishing import publish as publish_to


def brought(folder: Path, more: str = "") -> dict[str, object]:
    """The small classification as offices get it."""
    made: dict[str, object] = json.loads(
        document(read_distribution([write_folder(folder / f"esco-v1.1{more}", files(more))], f"1.1{more}"))
    )
    return made


def test_before_the_ministry_published_one_there_is_nothing_and_nothing_fails(office: Office) -> None:
    zainab, known = office.enter("zainab"), office.desk.classifying
    assert known.about(zainab) == Classification()
    assert known.search(zainab, "weld", "en") == ()
    assert known.labels(zainab, [WELD], "ar") == {}
    assert known.relations(zainab) is NONE


def test_skills_are_named_and_found_and_another_part_takes_the_place_of_the_first(
    office: Office, tmp_path: Path
) -> None:
    zainab, known = office.enter("zainab"), office.desk.classifying
    publish(office, ESCO, brought(tmp_path), "1.1")
    assert known.about(zainab) == Classification("1.1", skills=5, occupations=4)
    labels = known.labels(zainab, [WELD, SAFE, WELDER, "of the local list"], "ckb")
    assert labels == {
        WELD: Named(WELD, "weld steel", "en"), SAFE: Named(SAFE, "wear protective gear", "en"),
        WELDER: Named(WELDER, "steel welder", "en"),
    }, "nobody wrote Sorani names of it: they are in English, and say so"  # fmt: skip
    assert known.labels(zainab, [WELD], "ar")[WELD] == Named(WELD, "لحام الفولاذ", "ar")
    assert [one.id for one in known.search(zainab, "قماش", "ar")] == [], "the middle of a word finds nothing"
    assert [one.id for one in known.search(zainab, "القماش رتق", "ar")] == [MEND]
    assert [one.label for one in known.search(zainab, "METAL cu", "en")] == ["cut metal sheets"]
    assert known.search(zainab, "%", "en") == known.search(zainab, "  ", "en") == ()
    assert known.search(zainab, "welder", "en") == (), "an occupation is no skill"
    first = known.relations(zainab)
    assert first is known.relations(zainab), "read once"
    assert first.support((CUT,)).groups == {"7212": first.weigh(CUT)}

    publish(office, ESCO, brought(tmp_path, " anew"), "1.1 anew")
    assert known.labels(zainab, [SEW], "en")[SEW].label == "sew garments anew"
    assert known.relations(zainab) is not first
    assert known.about(zainab).version == "1.1 anew"


def test_a_part_that_came_to_an_older_program_and_is_for_a_newer_one_stops_nothing(
    office: Office, tmp_path: Path
) -> None:
    """It was put in force unread, for its kind was unknown then; this program knows the kind, not this format of it."""
    zainab, known = office.enter("zainab"), office.desk.classifying
    for form, skills in ((2, 0), (1, 5)):
        data = json.dumps(brought(tmp_path / str(form)) | {"format": form}).encode()
        with office.desk._opened.write() as work:
            part = PublishedPart(
                ESCO, ESCO, "2.0", work.releases.in_force() + 1, known=False, at=office.wall(), data=data
            )
            work.releases.publish(part, f"hash {form}")
        assert known.about(zainab) == Classification("2.0", skills, 4 if skills else 0)
        assert (known.relations(zainab) is NONE) == (form == 2)
        assert len(known.search(zainab, "weld", "en")) == bool(skills)


def test_what_the_ministry_imported_and_published_comes_with_its_release(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    path = tmp_path / "esco.json"
    path.write_text(json.dumps(brought(tmp_path)), encoding="utf-8")
    publish_to(running_centre, device_of(enrolled), "--part", f"{ESCO}:{ESCO}:1.1={path}")
    assert send(enrolled).code == ""
    zainab = enrolled.enter("zainab")
    with enrolled.desk._opened.read() as work:
        assert work.esco_names.counts() == (5, 4), "the names were taken out of it when it came"
    assert [one.id for one in enrolled.desk.classifying.search(zainab, "gear", "ckb")] == [SAFE]
