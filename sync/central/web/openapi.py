"""The description of every address, as OpenAPI 3.1, made of the table of addresses alone."""

import json
import re
import sys
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from sync.central.web.addresses import ADDRESSES, CBOR, FILES, FORM, JSON, NONE, Address, Needs
from sync.central.web.guard import MOST_BODY
from sync.protocol.versions import PROTOCOL

_PARAMETER: Final = re.compile(r"\{(\w+)(:path)?\}")

_SCHEMES: Final[Mapping[str, Mapping[str, str]]] = {
    "staff": {
        "type": "apiKey", "in": "cookie", "name": "__Host-mihan_session",
        "description": "The session of a member of staff; `mihan_session` where there is no TLS.",
    },
    "desk": {
        "type": "apiKey", "in": "header", "name": "signature",
        "description": "HTTP message signature (RFC 9421) of an enrolled desk: docs/protocol.md, section 8.",
    },
    "gateway": {"type": "http", "scheme": "bearer", "description": "The gateway of texts, with a secret of its own."},
    "token": {"type": "http", "scheme": "bearer", "description": "A token of open data; Basic with it as password."},
    "monitor": {"type": "http", "scheme": "bearer", "description": "Or from this machine itself, without a proxy."},
}  # fmt: skip


def description() -> dict[str, Any]:
    """The whole document, as JSON types."""
    paths: dict[str, dict[str, Any]] = {}
    for address in ADDRESSES:
        paths.setdefault(template(address.path), {})[address.method.lower()] = _operation(address)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Mihan central service",
            "version": str(PROTOCOL),
            "description": "What desks ask (CBOR, docs/protocol.md) and what the ministry's staff see.",
        },
        "paths": paths,
        "components": {"securitySchemes": {name: dict(scheme) for name, scheme in _SCHEMES.items()}},
    }


def template(path: str) -> str:
    """A path as OpenAPI writes it."""
    return _PARAMETER.sub(r"{\1}", path)


def _operation(address: Address) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "summary": address.words,
        "operationId": f"{address.method.lower()} {template(address.path)}",
        "x-needs": str(address.needs),
        "parameters": [
            *(_parameter("path", found[1]) for found in _PARAMETER.finditer(address.path)),
            *(_parameter("query", name) for name in address.query),
        ],
        "security": _security(address),
        "responses": {str(status): _answer(status, types) for status, types in sorted(address.answers.items())},
    }
    if address.takes:
        operation["requestBody"] = {"required": True, "content": {address.takes: {"schema": _body(address.takes)}}}
    return operation


def _parameter(where: str, name: str) -> dict[str, Any]:
    return {"in": where, "name": name, "required": where == "path", "schema": {"type": "string"}}


def _security(address: Address) -> list[dict[str, list[str]]]:
    if address.needs == Needs.NOTHING:
        return []
    named = str(address.needs)
    return [{named if named in _SCHEMES else "staff": []}]


def _answer(status: int, types: tuple[str, ...]) -> dict[str, Any]:
    content = {kind: {"schema": {"type": "object"} if kind == JSON else {}} for kind in types if kind != NONE}
    return {"description": HTTPStatus(status).phrase} | ({"content": content} if content else {})


def _body(takes: str) -> dict[str, Any]:
    if takes == FORM:
        return {"type": "object", "additionalProperties": {"type": "string", "maxLength": MOST_BODY}}
    if takes == FILES:
        parts = {"file": {"type": "string", "format": "binary"}, "words": {"type": "string"}}
        return {"type": "object", "properties": parts, "additionalProperties": {"type": "string"}}
    if takes == JSON:
        return {"type": "object", "properties": {"from": {"type": "string"}, "text": {"type": "string"}}}
    return {"type": "string", "format": "binary", "contentMediaType": CBOR} if takes == CBOR else {"type": "string"}


def written() -> str:
    """The document as the file docs/openapi.json holds it."""
    return json.dumps(description(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written())
