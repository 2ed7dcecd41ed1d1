"""Tells fillings as a person would: open a form, answer, see what is asked and what it says."""

import itertools
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from forms.definition import FormDefinition
from forms.nodes import Node
from forms.session import Session
from forms.xform import read_xform

MOMENT = datetime(2026, 3, 21, 9, 30, tzinfo=UTC)


def ids() -> Callable[[], str]:
    """UUIDs that count up."""
    numbers = itertools.count(1)
    return lambda: str(uuid.UUID(int=next(numbers)))


def xform(instance: str, binds: str = "", body: str = "", model: str = "", itext: str = "") -> bytes:
    """An XForm around its parts; the primary instance's element is <data>."""
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"
  xmlns:odk="http://www.opendatakit.org/xforms" xmlns:mihan="urn:mihan:forms" xmlns:entities="http://www.opendatakit.org/xforms/entities">
  <h:head><h:title>A form</h:title><model>{itext}
    <instance><data id="a-form" version="3">{instance}</data></instance>{model}{binds}
  </model></h:head><h:body>{body}</h:body></h:html>""".encode()


class Scenario:
    """A filling and the person at it."""

    def __init__(self, xml: bytes, *, files: Mapping[str, bytes] | None = None, seed: int = 0) -> None:
        self.definition: FormDefinition = read_xform(xml)
        self.files = files or {}
        self.session = Session(self.definition, clock=lambda: MOMENT, new_id=ids(), seed=seed, files=self.files)

    def at(self, ref: str) -> Node:
        """The node at a ref below /data."""
        return self.session.node(f"/data/{ref}")

    def answer(self, ref: str, value: str | int | float | bool | list[str] | None) -> frozenset[str]:
        """Answer; the refs below /data that changed."""
        change = self.session.set(f"/data/{ref}", value)
        return frozenset(each.removeprefix("/data/") for each in change.refs)

    def value(self, ref: str) -> str:
        """The answer at a ref below /data."""
        return self.at(ref).value

    def options(self, ref: str) -> list[str]:
        """Values of the choices at a ref below /data."""
        return [each.value for each in self.at(ref).choices]

    def broken(self) -> list[tuple[str, str]]:
        """Refs below /data and conditions that stand against finishing."""
        return [(each.ref.removeprefix("/data/"), each.condition) for each in self.session.violations()]

    def reload(self) -> "Scenario":
        """The power fails, and the draft is opened again."""
        again = object.__new__(Scenario)
        again.definition, again.files = self.definition, self.files
        again.session = Session.restore(
            self.definition, self.session.save(), clock=lambda: MOMENT, new_id=ids(), files=self.files
        )
        return again
