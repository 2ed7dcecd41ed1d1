"""What a form is, once read: its identity, languages, and everything that a filling needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_LANGUAGE_NAMES = {
    "ar": ("ar", "arabic", "العربية", "عربي", "عەرەبی"),
    "ckb": ("ckb", "ku", "kurdish", "sorani", "کوردی", "كوردي", "سۆرانی", "الكردية"),
    "en": ("en", "english", "الإنجليزية", "ئینگلیزی"),
}


@dataclass(frozen=True)
class EntityDeclaration:
    """The entity list (dataset) a form writes to, and which ref is saved to which property."""

    dataset: str
    save_to: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FormDefinition:
    """One version of a form.

    languages are named as in the form, such as ``"Arabic (ar)"``; xml is the XForm it was read from.
    """

    form_id: str
    version: str
    title: str
    languages: tuple[str, ...]
    default_language: str
    xml: bytes
    entity: EntityDeclaration | None = None

    def language_for(self, code: str) -> str | None:
        """The form's own name for the language ``ar``, ``ckb`` or ``en``; None when it does not speak it."""
        wanted = _LANGUAGE_NAMES.get(code, (code,))
        named = [(name, name.casefold()) for name in self.languages]
        for name, folded in named:
            if folded == code or folded.endswith(f"({code})"):
                return name
        for name, folded in named:
            words = folded.replace("(", " ").replace(")", " ").replace("-", " ").replace("_", " ").split()
            if any(alias in words for alias in wanted):
                return name
        return None
