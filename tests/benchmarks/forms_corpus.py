"""The generated forms that both engines are measured on."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

SECTIONS = 10
PER_SECTION = 50
CALCULATIONS = 20  # of each section
RESULT = 25  # choices that a filter leaves, however long its list is

_HEAD = (
    '<?xml version="1.0"?>\n<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" '
    'xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>Benchmark</h:title><model>'
)
_META = "<meta><instanceID/></meta>"
_META_BIND = '<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>'


def questionnaire() -> bytes:
    """500 questions in ten sections with 200 calculations, in two languages.

    Each section is relevant by an answer in the one before. Its calculations are a running chain over its numbers,
    which goes on from the section before, so that an answer in the first has the longest cascade.
    """
    sections = [_Section(number) for number in range(SECTIONS)]
    texts = "".join(
        f'<translation lang="{language}">{"".join(each.texts(language) for each in sections)}</translation>'
        for language in ("Arabic (ar)", "Sorani (ckb)")
    )
    instance = "".join(each.instance() for each in sections)
    binds = "".join(bind for each in sections for bind in each.binds())
    body = "".join(each.body() for each in sections)
    return _form(instance, binds, body, itext=f"<itext>{texts}</itext>")


class _Section:
    """50 questions: numbers, choices and texts in turn."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.path = f"/data/s{number}"

    def texts(self, language: str) -> str:
        label = "السؤال" if "ar" in language else "پرسیار"
        return "".join(
            f'<text id="{self.path}/q{each}:label"><value>{label} {each}</value></text>' for each in range(PER_SECTION)
        )

    def instance(self) -> str:
        questions = "".join(f"<q{each}/>" for each in range(PER_SECTION))
        return f"<s{self.number}>{questions}{''.join(f'<c{each}/>' for each in range(CALCULATIONS))}</s{self.number}>"

    def binds(self) -> Iterator[str]:
        if self.number:
            yield f"<bind nodeset={quoteattr(self.path)} relevant=\"/data/s{self.number - 1}/q1 != 'no'\"/>"
        for each in range(PER_SECTION):
            place = f"nodeset={quoteattr(f'{self.path}/q{each}')}"
            match each % 3:
                case 0:
                    yield f'<bind {place} type="int" constraint=". &gt;= 0 and . &lt; 1000"/>'
                case 1:
                    yield f'<bind {place} type="string" required="{self.path}/q0 &gt; 0"/>'
                case _:
                    yield f'<bind {place} type="string" relevant="{self.path}/q{each - 1} != \'no\'"/>'
        before = f"/data/s{self.number - 1}/c{CALCULATIONS - 1}" if self.number else "0"
        for each in range(CALCULATIONS):
            question = f"{self.path}/q{each * 3 % PER_SECTION // 3 * 3}"
            source = escape(f"{before} + if({question} = '', 0, {question})", {'"': "&quot;"})
            before = f"{self.path}/c{each}"
            yield f'<bind nodeset="{before}" type="int" calculate="{source}"/>'

    def body(self) -> str:
        return f'<group ref="{self.path}"><label>{self.number}</label>{"".join(self._controls())}</group>'

    def _controls(self) -> Iterator[str]:
        for each in range(PER_SECTION):
            place = f"{self.path}/q{each}"
            label = f"<label ref=\"jr:itext('{place}:label')\"/>"
            if each % 3 == 1:
                items = "".join(
                    f"<item><label>{value}</label><value>{value}</value></item>"
                    for value in ("yes", "no", "unknown", "refused")
                )
                yield f'<select1 ref="{place}">{label}{items}</select1>'
            else:
                yield f'<input ref="{place}">{label}</input>'


def household() -> bytes:
    """A repeat of people with calculations and relevance within each, and sums over all of them outside."""
    instance = (
        '<people jr:template=""><name/><age/><earns/><income/><yearly/><line/></people><total/><adults/><summary/>'
    )
    binds = "".join(
        (
            '<bind nodeset="/data/people/age" type="int" constraint=". &lt; 120"/>',
            '<bind nodeset="/data/people/earns" type="string" relevant="/data/people/age &gt;= 15"/>',
            '<bind nodeset="/data/people/income" type="int" relevant="/data/people/earns = \'yes\'"/>',
            '<bind nodeset="/data/people/yearly" type="int" calculate="/data/people/income * 12"/>',
            '<bind nodeset="/data/people/line" calculate="concat(position(..), \'. \', /data/people/name)"/>',
            '<bind nodeset="/data/total" type="int" calculate="sum(/data/people/yearly)"/>',
            '<bind nodeset="/data/adults" type="int" calculate="count(/data/people[age &gt;= 18])"/>',
        )
    )
    questions = "".join(
        f'<input ref="/data/people/{name}"><label>{name} <output value="/data/people/name"/></label></input>'
        for name in ("name", "age", "earns", "income")
    )
    body = (
        f'<group ref="/data/people"><label>People</label><repeat nodeset="/data/people">{questions}</repeat></group>'
        '<input ref="/data/summary"><label>In all <output value="/data/total"/></label></input>'
    )
    return _form(instance, binds, body)


def cascade(choices: int) -> bytes:
    """A select, and below it one whose list of so many choices it filters to `RESULT`."""
    groups = choices // RESULT
    regions = "".join(f"<item><name>r{each}</name><label>Region {each}</label></item>" for each in range(groups))
    places = "".join(
        f"<item><name>p{each}</name><label>Place {each}</label><region>r{each % groups}</region></item>"
        for each in range(choices)
    )
    model = "".join(
        f'<instance id="{name}"><root>{items}</root></instance>'
        for name, items in (("regions", regions), ("places", places))
    )
    body = "".join(
        f'<select1 ref="/data/{name}"><label>{name}</label><itemset nodeset="{nodeset}">'
        '<value ref="name"/><label ref="label"/></itemset></select1>'
        for name, nodeset in (
            ("region", "instance('regions')/root/item"),
            ("place", "instance('places')/root/item[region = /data/region]"),
        )
    )
    binds = '<bind nodeset="/data/region" type="string"/><bind nodeset="/data/place" type="string"/>'
    return _form("<region/><place/>", binds, body, model=model)


def _form(instance: str, binds: str, body: str, *, model: str = "", itext: str = "") -> bytes:
    primary = f'<instance><data id="bench" version="1">{instance}{_META}</data></instance>'
    return (
        f"{_HEAD}{itext}{primary}{model}{binds}{_META_BIND}</model></h:head><h:body>{body}</h:body></h:html>".encode()
    )
