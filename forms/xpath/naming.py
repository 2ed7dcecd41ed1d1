"""Names in rules: ``${name}`` is read as the variable ``$name``, and every character stays at its place."""

import re

_NAMED = re.compile(r"""("[^"]*"|'[^']*')|\$\{\s*([^\W\d][\w.\-]*)\s*\}""")


def with_variables(source: str) -> str:
    """``${name}`` as ``$ name ``, which is a variable and has its characters at the same places; not in quotes."""
    return _NAMED.sub(_as_variable, source)


def names_in(source: str) -> tuple[str, ...]:
    """What a rule calls by ``${name}``, once each, in its order."""
    return tuple(dict.fromkeys(match[2] for match in _NAMED.finditer(source) if match[2]))


def _as_variable(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    return match[0].replace("{", " ").replace("}", " ")
