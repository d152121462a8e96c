"""The recovery sheet: one page to print and lock away, with the key that opens a lost vault."""

from __future__ import annotations

import re

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Heading, Look, Picture, Row, Text, subheading, text
from eh_desktop.documents.fonts import BOLD, register_fonts
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import ACCENT_SOFT, INK, WHITE, WIDTH, style
from eh_desktop.documents.tagging import element, tagged
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.language import in_english

SENSITIVITY = "Secret: whoever holds this sheet and the laptop can read the records"
_QR = 140.0
_LABEL = 118.0
_SIZE = 14.0
_MOST_NAME = 160
"""Characters of a name that are printed: the sheet stays one page."""

_ADVICE = (
    (
        "What it is for",
        (
            "If the passphrase is forgotten, this key opens the vault. Without passphrase and key "
            "nobody can read the records again, not even the people who made the application."
        ),
    ),
    (
        "How to keep it",
        (
            "Print it now. Keep it in a locked place away from the laptop, such as your agency's "
            "safe. Do not keep a copy or a photograph on the laptop or a phone, and delete the "
            "file once it is printed."
        ),
    ),
    (
        "How to use it",
        (
            "In the unlock window choose “Forgotten passphrase”, type the key or scan the square "
            "code, and set a new passphrase. Capital or small letters do not matter."
        ),
    ),
    (
        "Who not to give it to",
        (
            "Nobody by telephone, e-mail or message, whoever they say they are. Nobody who "
            "supports the laptop needs it. If someone else has seen it, make a new key in "
            "Settings at once."
        ),
    ),
)


class KeyGroups(Flowable):
    """The key in groups, every character in a cell of the same width so that it is easy to copy."""

    def __init__(self, groups: list[str]) -> None:
        """Take the groups in order."""
        super().__init__()
        self._groups = groups

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points: as many groups in a line as fit."""
        longest = max(map(len, self._groups))
        self._cell = min(_SIZE * 0.76, width / longest)
        self._step = (longest + 1.4) * self._cell
        self._columns = max(1, int((width + 1.4 * self._cell) // self._step))
        lines = -(-len(self._groups) // self._columns)
        self.width, self.height = width, lines * _SIZE * 1.9
        return self.width, self.height

    def draw(self) -> None:
        """Draw each character in the middle of its cell, the groups left to right."""
        canvas = self.canv
        with element(canvas, "P"), tagged(canvas, "Code", actual=" ".join(self._groups)):
            canvas.setFillColor(INK)
            canvas.setFont(BOLD, _SIZE)
            for at, group in enumerate(self._groups):
                line, column = divmod(at, self._columns)
                y = self.height - (line + 1) * _SIZE * 1.9 + 8
                for place, char in enumerate(group):
                    x = column * self._step + (place + 0.5) * self._cell
                    canvas.drawString(x - stringWidth(char, BOLD, _SIZE) / 2, y, char)


@in_english()
def build_recovery_sheet(
    *, name: str, agency: str, vault_folder_name: str, recovery_key_groups: str, made_at: str
) -> bytes:
    """Give the one-page PDF; groups of the key stand apart by spaces or hyphens.

    `made_at` is an ISO moment. ValueError if there is no key.
    """
    register_fonts()
    groups = [group for group in re.split(r"[\s-]+", recovery_key_groups) if group]
    if not groups:
        raise ValueError("a recovery sheet needs a key")
    facts = (
        ("Belongs to", ", ".join(part for part in (name, agency) if part.strip())),
        ("Opens the vault in", vault_folder_name),
        ("Made", british_moment(made_at)),
    )
    story: list[Flowable] = [
        Heading(escape("Recovery sheet"), style("title")),
        text("Keep this on paper. It is the only way back if the passphrase is lost.", "subtitle"),
        Spacer(1, 14),
        *[_fact(label, value) for label, value in facts],
        Spacer(1, 12),
        _key_card(groups, recovery_key_groups),
        Spacer(1, 12),
        *[_advice(title, words) for title, words in _ADVICE],
    ]
    return build_pdf(story, _imprint(made_at))


def _imprint(made_at: str) -> Imprint:
    return Imprint(
        title="Recovery sheet",
        author="EH Desktop",
        subject="The key that opens a vault when its passphrase is lost",
        application="EH Desktop",
        made_at=made_at,
        foot=SENSITIVITY,
    )


def _fact(label: str, value: str) -> Row:
    look = Look(above=4, below=5)
    shown = value if len(value) <= _MOST_NAME else f"{value[:_MOST_NAME]}…"
    widths = (_LABEL, WIDTH - _LABEL - look.gap)
    return Row([[text(label, "label")], [text(shown)]], widths, look, "Pair")


def _key_card(groups: list[str], key: str) -> Row:
    left: list[Text | KeyGroups | Spacer] = [
        subheading("Recovery key", 2),
        Spacer(1, 6),
        KeyGroups(groups),
    ]
    look = Look(above=16, below=16, gap=16, inset=16, rule=None, ground=ACCENT_SOFT, corner=6)
    code = Picture(_qr(key), "Square code that holds the recovery key")
    return Row([left, [code]], (WIDTH - _QR - look.gap - 2 * look.inset, _QR), look)


def _qr(key: str) -> Drawing:
    ground = Rect(0, 0, _QR, _QR, rx=4, ry=4)
    ground.fillColor, ground.strokeColor = WHITE, None
    code = QrCodeWidget(key, barWidth=_QR, barHeight=_QR, barBorder=4, barLevel="M")
    return Drawing(_QR, _QR, ground, code)


def _advice(title: str, words: str) -> Row:
    look = Look(above=8, below=8)
    widths = (_LABEL, WIDTH - _LABEL - look.gap)
    return Row([[subheading(title, 2)], [text(words)]], widths, look)
