"""Open data at a running centre: the page, its tokens, and programs that read it by libraries of others."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
import requests
import sdmx
from lxml import etree
from odata import ODataService
from odata.exceptions import ODataError

from sync.central.indicators import results
from sync.central.indicators.opening import odata
from sync.central.indicators.opening.datasets import COUNTRY, SETS, Opening, Scope, place
from sync.central.web.roles import Role
from sync.central.words import LANGUAGES
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.released import release

PERIOD = "2024-Q1"
"""Other tests at this ministry release other quarters."""


@pytest.fixture(scope="module")
def boss(shared_ministry: Ministry) -> Iterator[Browser]:
    """An administrator; a quarter is out."""
    release(shared_ministry.database, PERIOD)
    with Browser(shared_ministry.centre.url) as browser:
        browser.sign_in(shared_ministry.add_staff())
        yield browser


def make(boss: Browser, *scopes: str, name: str = "وزارة التخطيط") -> str:
    """A token, as the page shows it once."""
    said = {f"scope_{scope}": "1" for scope in scopes}
    answer = boss.hand_in("/opendata/tokens", "/opendata", name=name, days="90", **said)
    found = re.search(r'class="token">([^<]+)<', answer.text)
    assert found is not None, answer.text
    assert found[1] not in boss.open("/opendata").text
    return unescape(found[1])


def session_of(token: str) -> requests.Session:
    """As Excel and Power BI sign in: any name, and the token as its password."""
    made = requests.Session()
    made.trust_env = False
    made.auth = ("excel", token)
    return made


def test_a_client_library_reads_every_set_page_by_page(
    shared_ministry: Ministry, boss: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(odata, "PAGE", 500)
    token = make(boss, "indicators", "figures")
    service = ODataService(
        f"{boss.url}/odata/", session=session_of(token), reflect_entities=True, quiet_progress=True
    )  # fmt: skip
    assert set(service.entities) == set(SETS)
    value = service.entities["values"]
    query = service.query(value).filter(value.period == PERIOD).filter(value.indicator == "seekers")
    opening = Opening(shared_ministry.database)
    among = [one for one in opening.released() if one.period == PERIOD]
    expected = list(opening.rows("values", among, frozenset({"seekers"})))
    found = [tuple(getattr(one, name) for name in SETS["values"].names) for one in query]
    assert [tuple(map(str, one)) for one in found] == [tuple(map(str, one)) for one in expected]
    assert len(found) > 500
    (whole,) = [one for one in found if one[5] == COUNTRY and one[9] == "_T" and one[10] == "_T"]
    with shared_ministry.database.read() as session:
        (slow,) = [one for one in results.values(session, "seekers", [PERIOD]) if place(one.place)[0] == COUNTRY]
    assert whole[SETS["values"].names.index("value")] == slow.value
    few = service.query(value).filter(value.period == PERIOD).order_by(value.value.desc()).limit(3).all()
    assert [one.value for one in few] == sorted(
        (row[14] for row in opening.rows("values", among) if row[14] is not None), reverse=True
    )[:3]
    for name in SETS:
        assert service.query(service.entities[name]).first() is not None


def test_who_has_no_token_or_asks_wrongly_is_told_so(boss: Browser) -> None:
    token = make(boss, "indicators")
    at = f"{boss.url}/odata/"
    bare = requests.Session()
    bare.trust_env = False
    for headers in ({}, {"authorization": "Bearer mihan_nothing"}, {"authorization": "Basic %%%"}):
        answer = bare.get(f"{at}values", headers=headers, timeout=60)
        assert answer.status_code == 401
        assert "Basic" in answer.headers["www-authenticate"]
    bearer = {"authorization": f"Bearer {token}", "accept-language": "ar"}
    refused = bare.get(f"{at}figures", headers=bearer, timeout=60)
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "odata_scope")
    wrong = bare.get(f"{at}values?$filter=plaice eq 'IQ'", headers=bearer, timeout=60)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "odata_column")
    assert "plaice" in wrong.json()["error"]["message"]
    assert bare.get(f"{at}people", headers=bearer, timeout=60).status_code == 404
    whole = bare.get(at, headers=bearer, timeout=60)
    assert {one["name"] for one in whole.json()["value"]} == set(SETS) - {"figures"}
    assert whole.headers["odata-version"] == "4.0"
    service = ODataService(at, session=session_of(token), reflect_entities=True, quiet_progress=True)
    with pytest.raises(ODataError, match="odata_filter"):
        service.query(service.entities["values"]).raw({"$filter": "place eq"})
    count = bare.get(f"{at}values/$count?$filter=period eq '{PERIOD}'", headers=bearer, timeout=60)
    assert int(count.text) > 1000
    page = boss.open("/opendata").text
    ends = re.findall(r'action="(/opendata/tokens/[^"]+/end)"', page)
    for one in ends:
        assert boss.hand_in(one, "/opendata").status_code == 200
    assert bare.get(at, headers=bearer, timeout=60).status_code == 401
    assert "/end" not in boss.open("/opendata").text


def test_sdmx_csv_is_read_by_its_structure(shared_ministry: Ministry, boss: Browser) -> None:
    structure: Any = sdmx.read_sdmx(io.BytesIO(boss.open("/opendata/structure.xml").content))
    (flow,) = structure.dataflow.values()
    (described,) = structure.structure.values()
    text = boss.open("/opendata/sdmx.csv")
    message: Any = sdmx.read_sdmx(io.BytesIO(text.content), format="CSV", structure=described)
    observations = [one for data in message.data for one in data.obs]
    lines = list(csv.DictReader(io.StringIO(text.text)))
    assert len(observations) == len(lines) > 1000
    assert {line["STRUCTURE_ID"] for line in lines} == {f"MIHAN:{flow.id}({flow.version})"}
    lists = {
        one.id: set(structure.codelist[f"CL_{one.id}"].items) for one in described.dimensions if one.id != "TIME_PERIOD"
    }
    keys = set()
    for line in lines:
        for name, codes in lists.items():
            assert line[name] in codes, (name, line[name])
        assert line["UNIT_MEASURE"] in structure.codelist["CL_UNIT_MEASURE"].items
        assert (line["OBS_VALUE"] == "") is (line["OBS_STATUS"] in "QM")
        assert (line["OBS_STATUS"] == "Q") is (line["CONF_STATUS"] == "C")
        keys.add(tuple(line[one.id] for one in described.dimensions))
    assert len(keys) == len(lines), "two observations of one key"
    with shared_ministry.database.read() as session:
        slow = {place(one.place)[0]: one.value for one in results.values(session, "women_share", [PERIOD])}
    told = {
        line["REF_AREA"]: float(line["OBS_VALUE"]) if line["OBS_VALUE"] else None
        for line in lines if line["INDICATOR"] == "women_share" and line["TIME_PERIOD"] == PERIOD
    }  # fmt: skip
    assert told == slow
    youth = [
        line for line in lines if line["SEX"] == "F" and line["AGE"] == "Y15T24" and line["INDICATOR"] == "seekers"
    ]
    assert {line["CHARACTERISTIC"] for line in youth} >= {"_T", "youth_neet"}
    assert {line["FREQ"] for line in lines if line["CHARACTERISTIC"] == "_T"} >= {"Q", "M"}


def test_the_page_and_its_files_for_whoever_sees_counts(shared_ministry: Ministry, boss: Browser) -> None:
    with Browser(shared_ministry.centre.url) as analyst:
        analyst.sign_in(shared_ministry.add_staff(Role.ANALYST))
        for language in LANGUAGES:
            analyst.open(f"/language/{language}")
            page = analyst.open(f"/opendata?period={PERIOD}").text
            assert "opening_" not in page
            assert "/odata/" in page
            assert "/opendata/tokens" not in page
        assert analyst.hand_in("/opendata/tokens", "/account", name="x", days="9", scope_figures="1").status_code == 403
        for path in re.findall(r'href="(/opendata/[^"]+)"', page):
            if "xlsx" not in path or "part=women_share" in path or "periods" in path:
                answer = analyst.open(unescape(path))
                assert answer.status_code == 200
                assert "attachment" in answer.headers["content-disposition"]
        part = analyst.open(f"/opendata/figures/data.xlsx?period={PERIOD}&part=placements")
        assert part.content[:2] == b"PK"
        assert analyst.open("/opendata/people/data.csv").status_code == 404
        assert analyst.open("/opendata/values/data.csv?period=1999-Q1").status_code == 404
        assert analyst.open(f"/opendata/briefings/{PERIOD}/ar").status_code == 404
    wrong = boss.hand_in("/opendata/tokens", "/opendata", name="المكتب", days="9999", scope_figures="1")
    assert wrong.status_code == 422
    assert 'value="المكتب"' in wrong.text


def test_the_metadata_is_csdl(boss: Browser) -> None:
    token = make(boss, "figures")
    answer = requests.get(f"{boss.url}/odata/$metadata", auth=("x", token), timeout=60)
    whole: Any = etree.fromstring(answer.content)
    edm = "{http://docs.oasis-open.org/odata/ns/edm}"
    sets = {one.attrib["Name"]: one.attrib["EntityType"] for one in whole.iter(f"{edm}EntitySet")}
    types = {f"Mihan.{one.attrib['Name']}": one for one in whole.iter(f"{edm}EntityType")}
    assert set(sets) == {made.name for made in SETS.values() if made.scope in (None, Scope.FIGURES)}
    for name, kind in sets.items():
        entity = types[kind]
        assert [one.get("Name") for one in entity.iter(f"{edm}Property")] == list(SETS[name].names)
        keys = {one.get("Name") for one in entity.iter(f"{edm}PropertyRef")}
        assert keys == {column.name for column in SETS[name].columns if column.key}
        assert all(one.get("String") for one in entity.iter(f"{edm}Annotation"))
