"""The colours and measures of every screen, in one place."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One scheme's colours as `#RRGGBB`; text on `page`, `card` and tints is 4.5:1 or more.

    A named tuple, because a dataclass of forty fields takes 3 ms to make at each start.
    """

    name: str
    page: str
    card: str
    line: str
    field_line: str
    """The border of a control that takes input: 3:1 or more against its ground."""
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    focus: str
    met: str
    partly: str
    not_met: str
    na: str
    on_answer: str
    met_tint: str
    partly_tint: str
    not_met_tint: str
    na_tint: str
    met_text: str
    """The answers' colours as text, on their tints and on the card."""
    partly_text: str
    not_met_text: str
    rail: str
    rail_text: str
    rail_muted: str
    rail_selected: str
    rail_edge: str
    hairline: int = 1
    """Width of lines in px before scaling."""


LIGHT = Tokens(
    name="light",
    page="#F5F6F8",
    card="#FFFFFF",
    line="#D7DCE3",
    field_line="#7A8592",
    text="#17212B",
    muted="#55606D",
    accent="#175A85",
    accent_hover="#0F4769",
    on_accent="#FFFFFF",
    soft="#E6F0F6",
    focus="#0B6FB3",
    met="#1E6B45",
    partly="#8A5200",
    not_met="#A3231B",
    na="#55606D",
    on_answer="#FFFFFF",
    met_tint="#E4F2EA",
    partly_tint="#FBF0DE",
    not_met_tint="#FBE7E5",
    na_tint="#E9ECF0",
    met_text="#1E6B45",
    partly_text="#8A5200",
    not_met_text="#A3231B",
    rail="#12222F",
    rail_text="#E8EEF3",
    rail_muted="#A3B4C2",
    rail_selected="#22405A",
    rail_edge="#6FC1EE",
)

DARK = Tokens(
    name="dark",
    page="#12181F",
    card="#1B232C",
    line="#33404D",
    field_line="#7F8E9C",
    text="#EDF1F5",
    muted="#A9B5C1",
    accent="#7CC0EA",
    accent_hover="#A3D5F3",
    on_accent="#0C1B27",
    soft="#20394C",
    focus="#8CCBF2",
    met="#7FD1A4",
    partly="#F0BC6A",
    not_met="#FF9C92",
    na="#B4BFCA",
    on_answer="#101820",
    met_tint="#1B3A2B",
    partly_tint="#43320F",
    not_met_tint="#4A2320",
    na_tint="#2D3844",
    met_text="#8EDBB0",
    partly_text="#F4C77E",
    not_met_text="#FFADA5",
    rail="#0B1118",
    rail_text="#E8EEF3",
    rail_muted="#9BACBA",
    rail_selected="#22405A",
    rail_edge="#6FC1EE",
)

HIGH_CONTRAST = Tokens(
    name="high contrast",
    page="#FFFFFF",
    card="#FFFFFF",
    line="#000000",
    field_line="#000000",
    text="#000000",
    muted="#1F1F1F",
    accent="#002F6C",
    accent_hover="#001A3D",
    on_accent="#FFFFFF",
    soft="#DCE9FF",
    focus="#B30059",
    met="#00461F",
    partly="#5A3000",
    not_met="#7A0000",
    na="#2B2B2B",
    on_answer="#FFFFFF",
    met_tint="#FFFFFF",
    partly_tint="#FFFFFF",
    not_met_tint="#FFFFFF",
    na_tint="#FFFFFF",
    met_text="#00461F",
    partly_text="#5A3000",
    not_met_text="#7A0000",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_muted="#FFFFFF",
    rail_selected="#003A75",
    rail_edge="#FFE14D",
    hairline=2,
)

TITLE_PT, CARD_TITLE_PT, CRITERION_PT, BODY_PT, FIGURE_PT = 17.0, 12.0, 10.5, 10.0, 20.0
"""Type sizes in points, before scaling."""
