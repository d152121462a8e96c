"""The style sheet, written from tokens and a text scale. Looks are the property `look`."""

from __future__ import annotations

from string import Template

from eh_desktop.paths import resource
from eh_desktop.ui.tokens import BODY_PT, CARD_TITLE_PT, CRITERION_PT, FIGURE_PT, TITLE_PT, Tokens


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Give the style sheet for one scheme at a text scale of 1.0 to 2.0."""
    values: dict[str, object] = {
        name: getattr(tokens, name) for name in Tokens._fields if name != "hairline"
    }
    for steps in (2, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 48):
        values[f"p{steps}"] = round(steps * scale)
        values[f"p{steps}m"] = max(0, round(steps * scale) - 2 + tokens.hairline)
        values[f"p{steps}w"] = max(0, round(steps * scale) - 4 + tokens.hairline)
    values["icons"] = resource("icons").as_posix()
    values["ground"] = "dark" if tokens.name == "dark" else "light"
    values["hair"] = tokens.hairline
    strong = tokens.hairline > 1
    values["off_edge"] = "dashed" if strong else "solid"
    values["off_ground"] = values["trough"] = tokens.card if strong else tokens.line
    values["rest"] = 2 - tokens.hairline  # what a border lacks to the ring of the focus
    values["outline"] = tokens.hairline - 1
    values["chip"] = round(9 * scale)
    outer, dot = round(16 * scale) + 2 * tokens.hairline, round(8 * scale)
    values["radio"] = outer // 2  # more would be square
    values["radio_ring"] = ring = (outer - dot) // 2
    values["radio_on"] = (dot + 2 * ring) // 2
    values["target"] = round(22 * scale)
    values["link"] = round(20 * scale)
    values["segment"] = round(20 * scale)
    sizes = {
        "title": TITLE_PT,
        "card_title": CARD_TITLE_PT,
        "criterion": CRITERION_PT,
        "body": BODY_PT,
        "figure": FIGURE_PT,
    }
    values.update({name: f"{points * scale:.2f}" for name, points in sizes.items()})
    sheet = resource("style/eh_desktop.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values)
