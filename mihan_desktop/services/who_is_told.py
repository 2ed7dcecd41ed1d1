"""What a change says of who somebody is."""

from collections.abc import Mapping
from typing import Final

from mihan_desktop.domain.people.documents import DocumentKind

PROPERTIES: Final = frozenset(
    {
        "given_name", "father_name", "grandfather_name", "great_grandfather_name", "family_name", "full_name",
        "latin_name", "mother_given_name", "mother_father_name", "sex", "date_of_birth", "date_of_birth_precision",
        "birth_governorate", "governorate", "district", "phone", "phone_2", *(kind.value for kind in DocumentKind),
    }
)  # fmt: skip
"""What a form tells of who somebody is, by ``save_to`` or by a question's own name."""


def body_of(message: bytes) -> Mapping[str, object]:
    """What a change says."""
    from sync.protocol.messages import decode_change

    return decode_change(message).body


def properties_of(body: Mapping[str, object]) -> dict[str, str]:
    """What a registration's body says of who somebody is, by property."""
    entity = body.get("entity")
    told = {str(name): str(value) for name, value in entity.items()} if isinstance(entity, Mapping) else {}
    found = {name: value for name, value in told.items() if name in PROPERTIES and value}
    submission = str(body.get("submission", ""))
    if any(f"{name}>" in submission for name in PROPERTIES - found.keys()):
        from mihan_desktop.services.submissions import answers

        for name, value in answers(submission.encode()):
            if name in PROPERTIES and value and name not in found:
                found[name] = value
    return found
