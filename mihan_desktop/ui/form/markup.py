"""The little markup that labels may hold (ODK's subset of Markdown and HTML), as rich text that loads nothing."""

import html
import re

_MARKED = re.compile(r"[*_#\[<&\n\\]")
_HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
_BULLET = re.compile(r"^\s*[-*]\s+(.*)$")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"'<>]+", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?=[^\s*_])(.{1,2000}?)(?<=[^\s*_])\1(?![\w*])", re.DOTALL)
_SPAN = re.compile(r'&lt;(?:span|font)\s+(?:style=)?"?([^&<>"]{0,200}?)"?\s*&gt;(.*?)&lt;/(?:span|font)&gt;', re.DOTALL)
_COLOUR = re.compile(r"color\s*[:=]\s*[\"']?(#[0-9a-fA-F]{3,6}|[a-zA-Z]{3,20})")
_TAGS = re.compile(r"&lt;(/?)(b|strong|i|em|u|sub|sup|small|big)&gt;", re.IGNORECASE)
_BREAK = re.compile(r"&lt;br\s*/?&gt;", re.IGNORECASE)
_PARAGRAPH = re.compile(r"&lt;/?(?:p|div)(?:\s[^&]*)?&gt;", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([*_#\[\]\\])")


def is_marked_up(text: str) -> bool:
    """Whether the text may hold markup; most labels do not, and stay plain."""
    return _MARKED.search(text) is not None


def rich(text: str, *, right_to_left: bool) -> str:
    """The text as HTML for a QLabel. Images and scripts become plain text; so do links to anything but the web, mail
    and telephones. Whoever shows it asks before a link leaves the desk.
    """
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(html.escape(match[1]))
        return f"\x00{len(kept) - 1}\x00"

    escaped = html.escape(_ESCAPED.sub(keep, text.replace("\x00", "")), quote=False)
    body = _inline(_lines(_PARAGRAPH.sub("", _BREAK.sub("\n", escaped)).strip().split("\n")))
    for number, letter in enumerate(kept):
        body = body.replace(f"\x00{number}\x00", letter)
    return f'<div dir="{"rtl" if right_to_left else "ltr"}">{body}</div>'


def plain(text: str) -> str:
    """The words alone, on one line, for accessible names and lists."""
    if not is_marked_up(text):
        return " ".join(text.split())
    bare = _LINK.sub(r"\1", re.sub(r"<[^<>]{1,200}>", "", text))
    bare = _STRONG.sub(r"\2", bare)
    bare = _EMPHASIS.sub(r"\2", bare)
    return re.sub(r"\s+", " ", _ESCAPED.sub(r"\1", re.sub(r"(?m)^#{1,6}\s+", "", bare))).strip()


def _lines(lines: list[str]) -> str:
    """Lines with breaks between them; those that begin with a bullet as a list, so that they hang when they wrap."""
    body, listed = "", False
    for number, line in enumerate(lines):
        bullet = _BULLET.match(line)
        if bullet:
            body += f"<li>{bullet[1]}</li>" if listed else f'<ul style="margin:3px 0 3px 0"><li>{bullet[1]}</li>'
            listed = True
            continue
        if listed:
            body += "</ul>"
        elif number:
            body += "<br>"
        listed = False
        body += _line(line)
    return f"{body}</ul>" if listed else body


def _line(line: str) -> str:
    if heading := _HEADING.match(line):
        size = {1: "x-large", 2: "large"}.get(len(heading[1]), "medium")
        return f'<span style="font-size:{size}; font-weight:bold">{heading[2]}</span>'
    return line


def _inline(body: str) -> str:
    body = _SPAN.sub(_coloured, body)
    body = _TAGS.sub(lambda match: f"<{match[1]}{match[2].lower()}>", body)
    body = _LINK.sub(_linked, body)
    body = _STRONG.sub(r"<b>\2</b>", body)
    return _EMPHASIS.sub(r"<i>\2</i>", body)


def _linked(match: re.Match[str]) -> str:
    address = html.unescape(match[2])
    if not _ADDRESS.fullmatch(address):
        return f"<u>{match[1]}</u>"
    # Signs that later patterns would take for emphasis stand in the address as their codes.
    kept = re.sub(r"[*_]", lambda sign: f"%{ord(sign[0]):02X}", address)
    return f'<a href="{html.escape(kept, quote=True)}">{match[1]}</a>'


def _coloured(match: re.Match[str]) -> str:
    colour = _COLOUR.search(match[1])
    return f'<span style="color:{colour[1]}">{match[2]}</span>' if colour else match[2]
