"""Whose signatures a new version of this program must carry: keys.json, written by ``installer.releasing``."""

from importlib.resources import files


def keys() -> bytes:
    """The set of keys that this program was built with (``sync.protocol.programs.read_keys``)."""
    return files("resources.programs").joinpath("keys.json").read_bytes()
