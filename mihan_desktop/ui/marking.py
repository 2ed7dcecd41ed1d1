"""Marks a text for the catalogues where it stands in a table, to be translated when it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the name and the context are what lupdate reads
    """``text`` as it is (Qt's own function, with types)."""
    return text
