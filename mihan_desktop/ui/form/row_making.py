"""What a node is drawn as: a question, a group, a repeat."""

from PySide6.QtWidgets import QWidget

from forms.nodes import Node, NodeKind
from mihan_desktop.ui.form.body import GroupBlock
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.rows import Row


def make_row(node: Node, canvas: Canvas, parent: QWidget, indent: int) -> Row:
    """A new row for a node; indent: by how many pixels it is set in."""
    if node.kind is NodeKind.GROUP:
        return GroupBlock(node, canvas, parent, indent)
    if node.kind is NodeKind.REPEAT:
        return RepeatView(node, canvas, parent, indent)
    return Field(node, canvas, parent, indent)
