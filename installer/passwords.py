"""Make the lists of easy passwords anew: ``python -m installer.passwords`` (needs zxcvbn, which is not shipped).

``resources/passwords/common.txt.xz``: the 30,000 passwords of zxcvbn's list (MIT); ``local.txt.xz``: names, places,
months and words of the office, from this repository's own tables.
"""

import csv
import lzma
from pathlib import Path
from typing import Final

from mihan_desktop.domain.names import fold
from resources.demo import names

TARGET: Final = Path("resources") / "passwords"
CODES: Final = Path("resources") / "codes"
SHORTEST: Final = 3
MONTHS: Final = """
january february march april june july august september october november december
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين محرم صفر رجب شعبان رمضان شوال ربيع جمادى
نەورۆز خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر گەڵاڕێزان سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە
shubat athar nisan ayar haziran tammuz aylul tishreen kanoon ramadan nawroz newroz
"""
OFFICE: Final = """
mihan ministry labour labor iraq iraqi office clerk trainer supervisor administrator admin employee employment job work
training welcome secret letmein login user desk kurdistan hawler slemani duhok baghdad basra mosul najaf karbala
مهن ميهن وزارة الوزارة العمل العراق عراق عراقي كردستان مكتب دائرة موظف موظفة مشرف مدير مدرب مستخدم تشغيل تدريب كلمة
السر سر مرور مرحبا حبيبي حبيبتي الله وظيفة عمل حاسبة سري
مهەن وەزارەت کار عێراق کوردستان نووسینگە فەرمانبەر سەرپەرشتیار بەڕێوەبەر ڕاهێنەر بەکارهێنەر نهێنی وشەی تێپەڕ
سڵاو خۆشەویست ڕاهێنان هەولێر سلێمانی دهۆک کەرکوک هەڵەبجە
"""
WORLD: Final = """
12345678 123456789 1234567890 password password1 passw0rd qwertyui qwerty123 qwertyuiop 11111111 00000000 88888888
12341234 87654321 987654321 0987654321 abcd1234 abc12345 a1234567 aa123456 asdfghjk asdf1234 1q2w3e4r 1qaz2wsx
iloveyou sunshine princess football baseball welcome1 admin123 administrator letmein1 trustno1 superman
"""


def main() -> None:
    """Write both files; the same every time."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    _write("common.txt.xz", [*FREQUENCY_LISTS["passwords"], *WORLD.split()])
    here = [*_names(), *_places(), *MONTHS.split(), *OFFICE.split()]
    _write("local.txt.xz", [*here, *(word.removeprefix("ال") for word in here)])


def _names() -> list[str]:
    found: list[str] = []
    for table in vars(names).values():
        if isinstance(table, tuple) and table and isinstance(table[0], names.NamePart):
            found += [text for part in table for text in (part.text, part.latin)]
    return found


def _places() -> list[str]:
    found: list[str] = []
    for name in ("governorates.csv", "districts.csv"):
        with (CODES / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for language in ("ar", "ckb", "en"):
                    found += [row[f"name_{language}"], *row[f"name_{language}"].split()]
    return found


def _write(name: str, words: list[str]) -> None:
    folded = {fold(word).replace(" ", "") for word in words}
    text = "\n".join(sorted(word for word in folded if len(word) >= SHORTEST))
    TARGET.mkdir(exist_ok=True)
    (TARGET / name).write_bytes(lzma.compress(text.encode("utf-8"), preset=9))
    print(name, text.count("\n") + 1, "words", (TARGET / name).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
