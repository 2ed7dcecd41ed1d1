"""Which editor a question gets: by control first, then type, then appearance. What is unknown is typed as text."""

from collections.abc import Callable

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors import choice, many
from mihan_desktop.ui.form.editors.annotate import AnnotateEditor
from mihan_desktop.ui.form.editors.barcode import BarcodeEditor
from mihan_desktop.ui.form.editors.chips import ChipsEditor
from mihan_desktop.ui.form.editors.date import DateEditor, DateTimeEditor, TimeEditor
from mihan_desktop.ui.form.editors.editor import Editor
from mihan_desktop.ui.form.editors.geo import GeoPointEditor
from mihan_desktop.ui.form.editors.image_map import ImageMapEditor
from mihan_desktop.ui.form.editors.number import NumberEditor
from mihan_desktop.ui.form.editors.points import PointsEditor
from mihan_desktop.ui.form.editors.range import RangeEditor, steps_of
from mihan_desktop.ui.form.editors.rank import RankEditor
from mihan_desktop.ui.form.editors.rating import MOST_STARS, PickerEditor, RatingEditor
from mihan_desktop.ui.form.editors.readonly import ReadonlyEditor
from mihan_desktop.ui.form.editors.scale import HeadsEditor
from mihan_desktop.ui.form.editors.signature import SignatureEditor
from mihan_desktop.ui.form.editors.text import LineEditor, TextEditor
from mihan_desktop.ui.form.editors.trigger import TriggerEditor
from mihan_desktop.ui.form.editors.upload import UploadEditor

_AS_LIST = frozenset({"minimal", "autocomplete", "search", "picker"})
_SPREAD_OUT = frozenset(
    {"quick", "columns", "columns-pack", "columns-flex", "horizontal", "horizontal-compact", "compact", "likert"}
    | {"list", "list-nolabel", "no-buttons", "image-map"}
)
_DRAWN = frozenset({"signature", "draw"})
MOST_BUTTONS = 40
"""More choices than this are a list, whatever the appearance."""

MOST_TICKED = 200
"""Several out of more choices than this are typed for, whatever the appearance: nobody scrolls through them."""

MOST_PARTS = 200
"""Of a drawing that can be walked through."""

_BY_TYPE: dict[str, Callable[[Node, Drawing], Editor]] = {
    "int": NumberEditor,
    "decimal": NumberEditor,
    "date": DateEditor,
    "time": TimeEditor,
    "dateTime": DateTimeEditor,
    "geopoint": GeoPointEditor,
    "geotrace": PointsEditor,
    "geoshape": PointsEditor,
    "barcode": BarcodeEditor,
}


def editor_for(node: Node, drawing: Drawing) -> Editor:
    """A new editor for a question, showing nothing yet."""
    return editor_class(node)(node, drawing)


def editor_class(node: Node) -> Callable[[Node, Drawing], Editor]:
    """What makes the editor of a question as it is now (its choices may ask for another later)."""
    if node.readonly:
        return ReadonlyEditor
    match node.control:
        case "select1" | "select" if "label" in node.appearance:
            return HeadsEditor
        case "select1" | "select" if "image-map" in node.appearance and len(node.choices) <= MOST_PARTS:
            return ImageMapEditor
        case "select1":
            return choice.ListEditor if _wants_list(node, choice.FEW) else choice.RadioEditor
        case "select":
            return _many_editor(node)
        case "rank":
            return RankEditor
        case "range":
            return _range_editor(node)
        case "trigger":
            return TriggerEditor
        case "upload":
            return _upload_editor(node)
    if node.type in _BY_TYPE:
        return _BY_TYPE[node.type]
    return TextEditor if node.appearance & {"multiline", "textarea"} else LineEditor


def _many_editor(node: Node) -> Callable[[Node, Drawing], Editor]:
    if "autocomplete" in node.appearance or len(node.choices) > MOST_TICKED:
        return ChipsEditor
    return many.TickListEditor if _wants_list(node, many.FEW) else many.CheckBoxesEditor


def _upload_editor(node: Node) -> Callable[[Node, Drawing], Editor]:
    if "annotate" in node.appearance:
        return AnnotateEditor
    return SignatureEditor if node.appearance & _DRAWN else UploadEditor


def _range_editor(node: Node) -> Callable[[Node, Drawing], Editor]:
    if "picker" in node.appearance:
        return PickerEditor
    few = steps_of(node)[2] < MOST_STARS
    return RatingEditor if "rating" in node.appearance and few else RangeEditor


def _wants_list(node: Node, few: int) -> bool:
    count = len(node.choices)
    if count > MOST_BUTTONS or node.appearance & _AS_LIST:
        return True
    spread = node.appearance & _SPREAD_OUT or any(name.startswith(("columns-", "compact-")) for name in node.appearance)
    # A cascade that is still empty will hold more than a few: the list is what it becomes.
    return not spread and (count > few or count == 0)
