"""Names in rules: ``${name}`` is read as the variable ``$name``, and every character stays at its place."""

import re

_NAMED = re.compile(r"""("[^"]*"|'[^']*')|\$\{\s*([^\W\d][\w.\-]*)\s*\}""")


def with_variables(source: str) -> str:
    """``${name}`` as ``$ name ``, which is a variable and has its characters at the same places; not in quotes."""
    return _NAMED.sub(_as_variable, source)


def _as_variable(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    return match[0].replace("{", " ").replace("}", " ")
