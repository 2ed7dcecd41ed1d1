"""A small classification in the shape of ESCO's official files: everything in it is invented."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

SKILL = "KnowledgeSkillCompetence"
AT = "http://data.europa.eu/esco/"
WELD, CUT, SAFE, SEW, MEND, OLD = (f"00000000-0000-4000-8000-0000000000{n:02}" for n in range(1, 7))
WELDER, CUTTER, TAILOR, MENDER = (f"11111111-0000-4000-8000-0000000000{n:02}" for n in range(1, 5))
METAL, CLOTH = "S1.1", "S2.1"

SKILLS: dict[str, tuple[str, str]] = {
    WELD: ("weld steel", "لحام الفولاذ"), CUT: ("cut metal sheets", "قص صفائح المعادن"),
    SAFE: ("wear protective gear", ""), SEW: ("sew garments", "خياطة الملابس"), MEND: ("mend cloth", "رتق القماش"),
}  # fmt: skip
OCCUPATIONS: dict[str, tuple[str, str, str]] = {
    WELDER: ("7212", "steel welder", "لحّام"), CUTTER: ("7212", "sheet cutter", "قصّاص صفائح"),
    TAILOR: ("7531", "tailor of suits", "خيّاط"), MENDER: ("7533", "mender", "رفّاء"),
}  # fmt: skip
NEEDS = (
    (WELDER, WELD, "essential"), (WELDER, SAFE, "essential"), (WELDER, CUT, "optional"), (CUTTER, CUT, "essential"),
    (CUTTER, SAFE, "essential"), (TAILOR, SEW, "essential"), (TAILOR, MEND, "optional"), (MENDER, MEND, "essential"),
    (MENDER, SEW, "essential"), (MENDER, SAFE, "optional"),
)  # fmt: skip
BROADER = ((WELD, METAL), (CUT, METAL), (SEW, CLOTH), (MEND, CLOTH))

Files = Mapping[str, Sequence[Sequence[str]]]


def files(version_words: str = "", languages: Sequence[str] = ("en", "ar")) -> dict[str, list[Sequence[str]]]:
    """Rows by the name of the file, headings first. version_words: more of the name of a skill, to tell two apart."""
    made: dict[str, list[Sequence[str]]] = {}
    for language in languages:
        at = ("en", "ar").index(language)
        made[f"occupations_{language}.csv"] = [
            ("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status"),
            *(
                ("Occupation", f"{AT}occupation/{one}", said[0], said[1 + at], f"{said[1 + at]} a\nb", "released")
                for one, said in OCCUPATIONS.items()
            ),
        ]
        made[f"skills_{language}.csv"] = [
            ("conceptType", "conceptUri", "skillType", "preferredLabel", "altLabels", "status"),
            *(
                (SKILL, f"{AT}skill/{one}", "", f"{names[at]}{version_words}".strip(), "", "released")
                for one, names in SKILLS.items()
            ),
            (SKILL, f"{AT}skill/{OLD}", "", "of an earlier time", "", "obsolete"),
        ]  # fmt: skip
    made["occupationSkillRelations.csv"] = [
        ("occupationUri", "relationType", "skillType", "skillUri"),
        *((f"{AT}occupation/{one}", kind, "", f"{AT}skill/{skill}") for one, skill, kind in NEEDS),
        (f"{AT}occupation/{WELDER}", "essential", "", f"{AT}skill/{OLD}"),
    ]
    made["broaderRelationsSkillPillar.csv"] = [
        ("conceptType", "conceptUri", "broaderType", "broaderUri"),
        *((SKILL, f"{AT}skill/{one}", "", f"{AT}skill/{above}") for one, above in BROADER),
        ("SkillGroup", f"{AT}skill/{METAL}", "SkillGroup", f"{AT}skill/S1"),
    ]
    return made


def write_folder(folder: Path, rows: Files) -> Path:
    """The files in a folder."""
    folder.mkdir(parents=True)
    for name, lines in rows.items():
        (folder / name).write_bytes(_csv(lines))
    return folder


def write_zip(path: Path, rows: Files) -> Path:
    """The files in one .zip, below a folder as some versions have them."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, lines in rows.items():
            archive.writestr(f"ESCO dataset/{name}", _csv(lines))
    return path


def _csv(lines: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return b"\xef\xbb\xbf" + text.getvalue().encode()
