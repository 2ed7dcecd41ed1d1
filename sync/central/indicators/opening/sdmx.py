"""Indicators as SDMX-CSV 2.0, with the structure of SDMX 3.0 (SDMX-ML) that says what every column and code is.

Codes are those of SDMX's cross-domain lists where there are any. What is kept back has no value, ``OBS_STATUS`` Q
(missing, suppressed) and ``CONF_STATUS`` C (confidential): which number began it is not told, nor which followed.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from lxml import etree

from sync.central.indicators import classes
from sync.central.indicators.classes import AGES, OTHER, SEXES, UNKNOWN
from sync.central.indicators.definitions import INDICATORS, STARS, Shape
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.opening.datasets import COUNTRY, FEW, SETS, TOTAL, Opening, Row, class_, place
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Released
from sync.central.words import LANGUAGES, say

AGENCY: Final = "MIHAN"
VERSION: Final = "1.0.0"
FLOW: Final = f"{AGENCY}:DF_LABOUR({VERSION})"
_BASE: Final = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_MES, _STR, _COM = (f"{_BASE}/{name}" for name in ("message", "structure", "common"))
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_URN: Final = "urn:sdmx:org.sdmx.infomodel"

DIMENSIONS: Final = (
    "FREQ", "INDICATOR", "REF_AREA", "SEX", "AGE", "EDUCATION", "OCCUPATION", "CHARACTERISTIC", "TIME_PERIOD",
)  # fmt: skip
ATTRIBUTES: Final = ("UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS", "OBS_BASE", "COVERAGE")
CODED: Final = (*DIMENSIONS[:-1], *ATTRIBUTES[:3])
_HEADS: Final = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES)

_SEX: Final = {"female": "F", "male": "M", UNKNOWN: "_U"}
_UNKNOWN: Final = "_U"
_UNITS: Final = {Shape.SHARE: "PERCENT", Shape.RATIO: "RATIO"}
_MEASURED: Final = {"median_days": "DAYS", "mean_days": "DAYS", "attendance": "PERCENT"}

Texts = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """Where a class of a table stands among the dimensions; month: of the quarter, 0 for all of it."""

    sex: str = TOTAL
    age: str = TOTAL
    education: str = TOTAL
    occupation: str = TOTAL
    other: str = TOTAL
    month: int = 0


def told(table: str, name: str) -> Told:
    """The class ``name`` of a classification."""
    if name in (ALL, TOTAL):
        return Told()
    if table == "month":
        return Told(month=int(name))
    if table == "education":
        return Told(education=_UNKNOWN if name == UNKNOWN else f"ISCED11_{name}")
    if table.startswith("occupation"):
        return Told(occupation=_occupation(name))
    if table in ("sex", "sex_age", "sex_age_activity"):
        return _person(name)
    return Told(other=f"{table}_{name}".replace("+", "_UP"))


def _occupation(name: str) -> str:
    if name == UNKNOWN:
        return _UNKNOWN
    major, _, rest = name.partition("-")
    return f"ISCO08_{major}_O" if rest == OTHER else f"ISCO08_{major}"


def _person(name: str) -> Told:
    sex, _, rest = name.partition("-")
    age = next((one for one in _AGES if rest == one or rest.startswith(f"{one}-")), "")
    does = rest[len(age) + 1 :]
    return Told(sex=_SEX[sex], age=_AGES.get(age, TOTAL), other=f"youth_{does}" if does else TOTAL)


def _age(name: str) -> str:
    if name == UNKNOWN:
        return _UNKNOWN
    first, _, last = name.partition("-")
    return f"Y{first}T{last}" if last else f"Y_GE{first.rstrip('+')}"


_AGES: Final[Mapping[str, str]] = {name: _age(name) for name in (*(one for one, _ in AGES), UNKNOWN)}


def data(opening: Opening, released: Iterable[Released]) -> bytes:
    """Every value of every quarter and whole year that is out, as information (action I)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADS)
    names = SETS["values"].names
    for row in opening.rows("values", released):
        writer.writerow(observation(dict(zip(names, row, strict=True))))
    return text.getvalue().encode()


def observation(one: Mapping[str, object]) -> tuple[object, ...]:
    """The line of a value, by the columns of the data set ``values``."""
    code, period = str(one["indicator"]), str(one["period"])
    where = told(str(one["table"]), str(one["class"]))
    freq, time = ("Q", period) if "-" in period else ("A", period)
    if where.month:
        freq, time = "M", f"{Quarter.read(period).months[where.month - 1]:%Y-%m}"
    doubted = bool(one["low_coverage"] or one["small_base"])
    status = "Q" if one["kept_back"] else "M" if one["value"] is None else "U" if doubted else "A"
    return (
        "dataflow", FLOW, "I", freq, code, area(str(one["place"])), where.sex, where.age, where.education,
        where.occupation, where.other, time, _plain(one["value"]), unit(code), status,
        "C" if one["kept_back"] else "F", _plain(one["base"]), _plain(one["coverage"]),
    )  # fmt: skip


def area(code: str) -> str:
    """A governorate as SDMX names what is not known."""
    return _UNKNOWN if code == UNKNOWN else code


def unit(indicator: str) -> str:
    """In what an indicator is told."""
    one = INDICATORS[indicator]
    if one.shape is Shape.MEASURE:
        return _MEASURED.get(indicator, "POINTS")
    return _UNITS.get(one.shape, str(one.unit).upper())


def _plain(number: object) -> object:
    return "" if number is None else number


def codes() -> dict[str, dict[str, Texts]]:
    """Every list of codes, by the dimension or attribute that has it, in three languages."""
    found: dict[str, dict[str, Texts]] = {name: {} for name in CODED}
    found["FREQ"] = {one: _said(f"sdmx_freq_{one}") for one in ("A", "Q", "M")}
    found["INDICATOR"] = {code: _said(f"indicator_{code}") for code in INDICATORS}
    found["REF_AREA"] = {
        area({ALL: COUNTRY, TOGETHER: FEW}.get(code, code)): _three(place(code)[1:])
        for code in (ALL, *classes.governorates(), TOGETHER)
    }
    total = _said("figures_everybody")
    for name in ("SEX", "AGE", "EDUCATION", "OCCUPATION", "CHARACTERISTIC"):
        found[name][TOTAL] = total
    found["SEX"] |= {_SEX[one]: _three(class_("sex", one)[1:]) for one in (*SEXES, UNKNOWN)}
    found["AGE"] |= {code: _said("figures_unknown") if name == UNKNOWN else (name,) * 3 for name, code in _AGES.items()}
    for table in _tables():
        for name in classes.fixed(table).above:
            where, said = told(table, name), _three(class_(table, name)[1:])
            for dimension, code in (
                ("EDUCATION", where.education), ("OCCUPATION", where.occupation), ("CHARACTERISTIC", where.other),
            ):  # fmt: skip
                found[dimension].setdefault(code, said)
    found["UNIT_MEASURE"] = {unit(code): _unit(code) for code in INDICATORS}
    found["OBS_STATUS"] = {one: _said(f"sdmx_status_{one}") for one in "AQMU"}
    found["CONF_STATUS"] = {one: _said(f"sdmx_conf_{one}") for one in "FC"}
    return found


def _tables() -> Iterator[str]:
    yield from dict.fromkeys(table for one in INDICATORS.values() for table in one.by)


def _unit(indicator: str) -> Texts:
    code = unit(indicator)
    return _said(
        f"unit_{code.lower()}" if code.lower() in {str(star.unit) for star in STARS.values()} else f"sdmx_{code}"
    )


def _said(word: str) -> Texts:
    return _three(tuple(say(language, word) for language in LANGUAGES))


def _three(texts: Row | tuple[str, ...]) -> Texts:
    first, second, third = (str(text) for text in texts)
    return first, second, third


def structure(now: datetime) -> bytes:
    """Codelists, concepts, data structure and dataflow as one message of SDMX-ML 3.0. now: when it is prepared."""
    whole = etree.Element(f"{{{_MES}}}Structure", nsmap={"mes": _MES, "str": _STR, "com": _COM})
    header = _in(whole, _MES, "Header")
    for name, text in (("ID", "structure"), ("Test", "false"), ("Prepared", now.isoformat(timespec="seconds"))):
        _in(header, _MES, name).text = text
    _in(header, _MES, "Sender", id=AGENCY)
    among = _in(whole, _MES, "Structures")
    lists = _in(among, _STR, "Codelists")
    for name, found in codes().items():
        one = _named(_in(lists, _STR, "Codelist", **_owned(f"CL_{name}")), _said(f"sdmx_of_{name}"))
        for code, texts in found.items():
            _named(_in(one, _STR, "Code", id=code), texts)
    schemes = _in(among, _STR, "ConceptSchemes")
    scheme = _named(_in(schemes, _STR, "ConceptScheme", **_owned("CS_LABOUR")), _said("opendata"))
    for name in (*DIMENSIONS, "OBS_VALUE", *ATTRIBUTES):
        _named(_in(scheme, _STR, "Concept", id=name), _said(f"sdmx_of_{name}"))
    flows = _in(among, _STR, "Dataflows")
    flow = _named(_in(flows, _STR, "Dataflow", **_owned("DF_LABOUR")), _said("indicators"))
    _in(flow, _STR, "Structure").text = f"{_URN}.datastructure.DataStructure={AGENCY}:DSD_LABOUR({VERSION})"
    _components(_in(among, _STR, "DataStructures"))
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8")


def _components(structures: etree._Element) -> None:
    made = _named(_in(structures, _STR, "DataStructure", **_owned("DSD_LABOUR")), _said("indicators"))
    parts = _in(made, _STR, "DataStructureComponents")
    dimensions = _in(parts, _STR, "DimensionList", id="DimensionDescriptor")
    for position, name in enumerate(DIMENSIONS, 1):
        kind, place_ = ("TimeDimension", {}) if name == "TIME_PERIOD" else ("Dimension", {"position": str(position)})
        _represented(_in(dimensions, _STR, kind, id=name, **place_), name, "ObservationalTimePeriod")
    attributes = _in(parts, _STR, "AttributeList", id="AttributeDescriptor")
    for name in ATTRIBUTES:
        usage = "mandatory" if name in CODED else "optional"
        one = _represented(_in(attributes, _STR, "Attribute", id=name, usage=usage), name, "Integer")
        _in(_in(one, _STR, "AttributeRelationship"), _STR, "Observation")
    measures = _in(parts, _STR, "MeasureList", id="MeasureDescriptor")
    _represented(_in(measures, _STR, "Measure", id="OBS_VALUE"), "OBS_VALUE", "Double")


def _represented(one: etree._Element, name: str, plain: str) -> etree._Element:
    concept = f"{_URN}.conceptscheme.Concept={AGENCY}:CS_LABOUR({VERSION}).{name}"
    _in(one, _STR, "ConceptIdentity").text = concept
    form = _in(one, _STR, "LocalRepresentation")
    if name in CODED:
        _in(form, _STR, "Enumeration").text = f"{_URN}.codelist.Codelist={AGENCY}:CL_{name}({VERSION})"
    else:
        _in(form, _STR, "TextFormat", textType=plain)
    return one


def _owned(name: str) -> dict[str, str]:
    return {"id": name, "agencyID": AGENCY, "version": VERSION}


def _in(parent: etree._Element, space: str, name: str, **facts: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{space}}}{name}", facts)


def _named(one: etree._Element, texts: Texts) -> etree._Element:
    for language, text in zip(LANGUAGES, texts, strict=True):
        _in(one, _COM, "Name").text = text
        one[-1].set(f"{{{_XML}}}lang", language)
    return one
