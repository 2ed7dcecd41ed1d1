"""Makes an XForm of what pyxform gives for columns of our own: the prefix declared, messages in every language."""

from __future__ import annotations

import ast

from lxml import etree

from forms.soft import COLUMNS, MIHAN
from forms.xml import XFORMS, child, children, parse_xml

_MESSAGE = f"{{{MIHAN}}}{COLUMNS[2].partition(':')[2]}"


def declare_prefix(xml: bytes) -> bytes:
    """pyxform writes ``mihan:soft`` as it stands and declares only what the settings sheet names."""
    if b"mihan:" not in xml or b"xmlns:mihan=" in xml:
        return xml
    return xml.replace(b"<h:html ", f'<h:html xmlns:mihan="{MIHAN}" '.encode(), 1)


def translate_messages(xml: bytes) -> bytes:
    """pyxform writes a column in several languages as a table in one attribute: it becomes itext."""
    if b"mihan:soft-message" not in xml:
        return xml
    html = parse_xml(xml)
    head = child(html, "head")
    model = child(head, "model") if head is not None else None
    if model is None:
        return xml
    for bind in children(model, "bind"):
        texts = _texts(bind.get(_MESSAGE) or "")
        if texts:
            key = f"{bind.get('nodeset')}:mihan:soft-message"
            bind.set(_MESSAGE, f"jr:itext('{key}')")
            for language, text in texts.items():
                _add(model, language, key, text)
    return etree.tostring(html, encoding="utf-8", xml_declaration=True)


def _texts(written: str) -> dict[str, str]:
    if not written.startswith("{"):
        return {}
    try:
        table = ast.literal_eval(written)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in table.items()} if isinstance(table, dict) else {}


def _add(model: etree._Element, language: str, key: str, text: str) -> None:
    itext = child(model, "itext")
    if itext is None:
        itext = etree.Element(f"{{{XFORMS}}}itext")
        model.insert(0, itext)
    translation = next((each for each in children(itext, "translation") if each.get("lang") == language), None)
    if translation is None:
        translation = etree.SubElement(itext, f"{{{XFORMS}}}translation", lang=language)
    entry = etree.SubElement(translation, f"{{{XFORMS}}}text", id=key)
    etree.SubElement(entry, f"{{{XFORMS}}}value").text = text
