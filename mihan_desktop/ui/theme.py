"""Light, dark and high contrast: explicit palettes on Fusion, one bundled font, one scale for everything."""

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from mihan_desktop.ui.turns import Work

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes offered, in percent."""

BESIDE_UP_TO = 125
"""Percent of the letters' size up to which things stand beside each other on the screen of an office."""
BASE_POINTS = 10.5
FAMILY = "Vazirmatn"


class Look(StrEnum):
    """How the window is coloured."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of a look by what they are for; ``on_x`` is text upon ``x``, ``x_soft`` a quiet ground for ``x``."""

    window: str
    surface: str
    sunken: str
    hover: str
    border: str
    field_border: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    sidebar: str
    sidebar_active: str
    on_sidebar: str
    on_sidebar_active: str
    sidebar_muted: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    focus: str


LOOKS: dict[Look, Tokens] = {
    Look.LIGHT: Tokens(
        window="#f4f6f7", surface="#ffffff", sunken="#eaeff0", hover="#eef3f4", border="#d3dcdf",
        field_border="#82939b", text="#16252b", muted="#50626a", primary="#0b6e69",
        primary_hover="#095a56", on_primary="#ffffff",
        primary_soft="#dcefed", sidebar="#0d363b", sidebar_active="#17575b", on_sidebar="#d6e9e8",
        on_sidebar_active="#ffffff", sidebar_muted="#9dbfbf", success="#17693a", success_soft="#dff2e5",
        warning="#7c4f00", warning_soft="#fdeecb", danger="#ad231b", danger_soft="#fbe6e4", info="#1c5899",
        info_soft="#e2edf9", focus="#0b6e69",
    ),
    Look.DARK: Tokens(
        window="#11191c", surface="#1a2529", sunken="#0d1416", hover="#223036", border="#33444a",
        field_border="#78909a", text="#e6eef0", muted="#a6b7bd", primary="#5ccabf",
        primary_hover="#7ad8cf", on_primary="#05211f",
        primary_soft="#163c3b", sidebar="#0b1618", sidebar_active="#1b3b3d", on_sidebar="#c6dbda",
        on_sidebar_active="#ffffff", sidebar_muted="#86a3a4", success="#74d497", success_soft="#17351f",
        warning="#f0bf5b", warning_soft="#3a2d0f", danger="#ff9a90", danger_soft="#45201d", info="#8dbff5",
        info_soft="#182f48", focus="#5ccabf",
    ),
    Look.CONTRAST: Tokens(
        window="#000000", surface="#000000", sunken="#000000", hover="#333300", border="#ffffff",
        field_border="#ffffff", text="#ffffff", muted="#ffffff", primary="#ffdd00",
        primary_hover="#ffee66", on_primary="#000000",
        primary_soft="#2b2b00", sidebar="#000000", sidebar_active="#ffdd00", on_sidebar="#ffffff",
        on_sidebar_active="#000000", sidebar_muted="#ffffff", success="#6dff8f", success_soft="#000000",
        warning="#ffdd00", warning_soft="#000000", danger="#ff9d9d", danger_soft="#000000", info="#8fd3ff",
        info_soft="#000000", focus="#00e5ff",
    ),
}  # fmt: skip

PAIRS: tuple[tuple[str, str], ...] = (
    ("text", "window"), ("text", "surface"), ("text", "sunken"), ("text", "hover"), ("text", "primary_soft"),
    ("muted", "window"), ("muted", "surface"), ("muted", "sunken"), ("muted", "hover"),
    ("primary", "surface"), ("primary", "window"), ("primary", "primary_soft"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"),
    ("on_sidebar", "sidebar"), ("on_sidebar_active", "sidebar_active"), ("sidebar_muted", "sidebar"),
    *(("text", tone + "_soft") for tone in ("success", "warning", "danger", "info")),
    *((tone, tone + "_soft") for tone in ("success", "warning", "danger", "info")),
    *((tone, ground) for tone in ("success", "warning", "danger", "info") for ground in ("surface", "window")),
)  # fmt: skip
"""Every (text, ground) that the window paints; a test computes each contrast."""


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0..1 (WCAG 2.2)."""
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colours, 1..21 (WCAG 2.2)."""
    return contrast_of(luminance(first), luminance(second))


def contrast_of(first: float, second: float) -> float:
    """Contrast ratio of two luminances, 1..21 (WCAG 2.2)."""
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


RING = QPalette.ColorRole.Shadow
"""Of a palette: the ring around what has the keyboard, for widgets that know no theme; Fusion has no use for it."""


def palette_of(tokens: Tokens) -> QPalette:
    """A whole Qt palette, disabled states included, from ``tokens``."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, tokens.window), (role.Base, tokens.surface), (role.AlternateBase, tokens.hover),
        (role.Button, tokens.surface), (role.ToolTipBase, tokens.text), (role.ToolTipText, tokens.surface),
        (role.WindowText, tokens.text), (role.Text, tokens.text), (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger), (role.PlaceholderText, tokens.muted), (role.Link, tokens.primary),
        (role.LinkVisited, tokens.primary), (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary), (role.Accent, tokens.primary), (role.Light, tokens.surface),
        (role.Midlight, tokens.hover), (role.Mid, tokens.border), (role.Dark, tokens.field_border),
        (role.Shadow, tokens.focus),
    ):  # fmt: skip
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.border))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(tokens.text))
    return palette


@lru_cache(maxsize=64)
def _font(points: float, *, bold: bool) -> QFont:
    """The bundled font; looking for it by its name costs more than painting a word."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


class Theme(QObject):
    """Dresses the application and tells widgets that paint themselves which colours to use.

    Attributes: look, scale (percent), tokens. Signals: changed() after the application wears another look or size.
    """

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self._sheet = Template((resources / "styles" / "mihan.qss").read_text(encoding="utf-8"))
        for name in ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(resources / "fonts" / name))
        self._icons = (resources / "icons").as_posix()
        self.look = Look.LIGHT
        self.scale = 100
        self.tokens = LOOKS[self.look]
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)

    def wear(self, look: Look, scale: int) -> None:
        """Dress every window in ``look`` at ``scale`` percent (clamped to 80..200), at once."""
        for _ in self.dressing(look, scale):
            pass
        self.changed.emit()

    def dressing(self, look: Look, scale: int) -> Work:
        """As ``wear``, with a stop after each call that goes through all widgets; whoever has it so says ``changed``.

        Without a sheet first: another sheet, font or palette below one goes through the widgets inside of each widget.
        """
        self.look, self.scale = look, min(max(scale, SCALES[0]), SCALES[-1])
        self.tokens = LOOKS[look]
        self._application.setStyleSheet("")
        yield True
        self._application.setFont(self.font())
        yield True
        self._application.setPalette(palette_of(self.tokens))
        yield True
        self._application.setStyleSheet(self._sheet.substitute(self._values()))

    @property
    def large(self) -> bool:
        """Whether letters are so large that things stand below each other that else stand side by side."""
        return self.scale > BESIDE_UP_TO

    def px(self, pixels: float) -> int:
        """``pixels`` at 100 % in the present scale."""
        return max(1, round(pixels * self.scale / 100))

    def font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """The bundled font at ``factor`` of the reading size."""
        return QFont(_font(BASE_POINTS * factor * self.scale / 100, bold=bold))

    def colour(self, token: str) -> QColor:
        """The colour of ``token`` in the present look."""
        return QColor(_colour(str(getattr(self.tokens, token))))

    def _values(self) -> dict[str, str]:
        values = {field.name: str(getattr(self.tokens, field.name)) for field in fields(self.tokens)}
        line, inside = (2, 4) if self.look is Look.CONTRAST else (1, 2)
        edge = f"{line}px solid {self.tokens.border if self.look is Look.CONTRAST else self.tokens.field_border}"
        sizes = {f"px{n}": f"{self.px(n)}px" for n in (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 24, 32, 36)}
        texts = {"title": 1.5, "heading": 1.15}
        points = {name: f"{BASE_POINTS * factor * self.scale / 100:.1f}pt" for name, factor in texts.items()}
        # In high contrast a ring around yellow would stand out too little: there it lies inside the button, in black.
        ink = f"double {self.tokens.on_primary}" if self.look is Look.CONTRAST else f"solid {self.tokens.text}"
        off = "dashed" if self.look is Look.CONTRAST else "solid"  # all lines are white there: what rests is broken
        drawn = {"line": f"{line}px", "edge": edge, "ring": f"{inside}px {ink}", "off": off, "icons": self._icons}
        drawn["look"] = str(self.look)
        # What has the keyboard takes as much room as before: its border is wider, so there is less air in it.
        wider = {"focus": 2 - line, "ring": inside - line}
        air = {f"px{n}_{name}": f"{self.px(n) - by}px" for n in (4, 5, 8, 14) for name, by in wider.items()}
        air["tick_focus"] = f"{self.px(16) - 2 * wider['focus']}px"
        return values | sizes | points | drawn | air
