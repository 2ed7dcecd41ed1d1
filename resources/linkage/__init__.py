"""The model by which two records are compared, as the program carries it until a release brings another."""

from importlib.resources import files


def model() -> bytes:
    """JSON in the format of ``mihan_desktop.domain.people.likeness``."""
    return (files(__name__) / "model.json").read_bytes()
