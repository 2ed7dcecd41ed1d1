"""The documents of a mark as a column keeps them: what they are called and what is in them; the bytes are elsewhere."""

import json
from collections.abc import Sequence

from mihan_desktop.domain.attachments import Attachment


def write_documents(found: Sequence[Attachment]) -> str:
    """As JSON; "" for none, so that most rows hold nothing."""
    if not found:
        return ""
    return json.dumps([[one.name, one.sha256, one.media_type, one.size] for one in found], ensure_ascii=False)


def read_documents(kept: str, change_id: str) -> tuple[Attachment, ...]:
    """What ``write_documents`` wrote of the change ``change_id``."""
    if not kept:
        return ()
    return tuple(
        Attachment(name, sha256, media_type, size, change_id=change_id)
        for name, sha256, media_type, size in json.loads(kept)
    )
