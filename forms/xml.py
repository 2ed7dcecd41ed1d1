"""Reads XML that anybody may have written: no entities, no network, limits on size and depth."""

from lxml import etree

from forms.problems import Where, refuse

XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"
ENTITIES = "http://www.opendatakit.org/xforms/entities"

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 200
# Tags and attributes: a list of 250,000 choices with four columns has so many, and takes some 300 MB.
MAX_MARKS = 3_000_000


def parse_xml(data: bytes) -> etree._Element:
    """The document element.

    FormError("too_large" | "too_many_nodes" | "broken_xml" | "entities_forbidden" | "too_deep").
    """
    if len(data) > MAX_BYTES:
        raise refuse("too_large", limit=MAX_BYTES, size=len(data))
    if data.count(b"<") + data.count(b"=") > MAX_MARKS:
        raise refuse("too_many_nodes", limit=MAX_MARKS)
    if b"<!ENTITY" in data:
        raise refuse("entities_forbidden")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=False,
    )
    try:
        root = etree.fromstring(data.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        code = "too_deep" if "depth" in str(error) else "broken_xml"
        raise refuse(code, Where(row=line or 0), line=line or 0, column=column or 0) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse("entities_forbidden")
    _check_depth(root)
    return root


def _check_depth(root: etree._Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if str(event) == "start" else -1
        if depth > MAX_DEPTH:
            raise refuse("too_deep", limit=MAX_DEPTH)


def _tag(element: etree._Element) -> str:
    """The tag in Clark's notation; "" for comments and the like, whose tag is a function (which the stubs deny)."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def local(element: etree._Element) -> str:
    """The local name of an element; "" for what is no element."""
    return _tag(element).rpartition("}")[2]


def namespace(element: etree._Element) -> str:
    """The namespace URI of an element, or ""."""
    tag = _tag(element)
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def qualified(element: etree._Element) -> str:
    """The name as written, with its prefix."""
    return f"{element.prefix}:{local(element)}" if element.prefix else local(element)


def children(element: etree._Element, name: str = "") -> list[etree._Element]:
    """Child elements, those of a local name where one is given."""
    if not name:
        return [each for each in element if _tag(each)]
    end = "}" + name
    return [each for each in element if (tag := _tag(each)) == name or tag.endswith(end)]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child element of a local name."""
    found = children(element, name)
    return found[0] if found else None


def text_of(element: etree._Element) -> str:
    """All text in an element, as it stands."""
    if not len(element):
        return element.text or ""
    return "".join(str(part) for part in element.itertext())
