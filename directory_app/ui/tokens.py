"""The colours of the two themes, by what they are for.

Each pair that is drawn together passes WCAG 2.2 AA (1.4.3: 4.5:1 for text; 1.4.11: 3:1 for
controls and focus); tests/ui/test_tokens.py computes them. Knows nothing of widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

AVATAR_COLOURS = (
    "#0B5CA6", "#176437", "#8A3B00", "#7A1F5C", "#5B3FA0",
    "#00636B", "#9B1C31", "#4F5B0A", "#3A4A5C", "#6B3F1D",
)  # fmt: skip
"""Backgrounds of avatars; white text on each has at least 6.8:1."""

ON_AVATAR = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: every colour as ``#RRGGBB``."""

    is_dark: bool
    window: str
    surface: str
    bar: str
    sidebar: str
    alt: str
    hover: str
    selected: str
    selected_inactive: str
    border: str
    control: str
    text: str
    text2: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    link: str
    focus: str
    danger: str
    danger_bg: str
    on_danger: str
    warn: str
    warn_bg: str
    ok: str
    ok_bg: str
    info: str
    info_bg: str
    neutral: str
    neutral_bg: str
    toast: str
    on_toast: str
    toast_action: str
    match: str
    on_match: str


LIGHT = Tokens(
    is_dark=False,
    window="#F4F6F8",
    surface="#FFFFFF",
    bar="#F4F6F8",
    sidebar="#E9EDF2",
    alt="#F8FAFB",
    hover="#EDF2F7",
    selected="#CFE3F6",
    selected_inactive="#E1E6EC",
    border="#D5DBE2",
    control="#76818E",
    text="#1A2129",
    text2="#4A5663",
    disabled="#8A949F",
    accent="#0B5CA6",
    accent_hover="#084A87",
    on_accent="#FFFFFF",
    link="#0B5CA6",
    focus="#0B5CA6",
    danger="#B3261E",
    danger_bg="#FCE9E7",
    on_danger="#FFFFFF",
    warn="#7A4A00",
    warn_bg="#FFF0D3",
    ok="#176437",
    ok_bg="#E1F4E7",
    info="#0B5394",
    info_bg="#E2EFFB",
    neutral="#3F4A56",
    neutral_bg="#E6EAEF",
    toast="#262E37",
    on_toast="#FFFFFF",
    toast_action="#8CC7FA",
    match="#FFE08A",
    on_match="#1A2129",
)

DARK = Tokens(
    is_dark=True,
    window="#1A1E23",
    surface="#22272E",
    bar="#1A1E23",
    sidebar="#16191E",
    alt="#262C33",
    hover="#2C333C",
    selected="#1F4468",
    selected_inactive="#333B45",
    border="#3A434E",
    control="#8994A1",
    text="#ECEFF3",
    text2="#B3BDC8",
    disabled="#717C89",
    accent="#6CB4F2",
    accent_hover="#8FC7F7",
    on_accent="#0B1A29",
    link="#82C0F6",
    focus="#8CC7FA",
    danger="#FF9F96",
    danger_bg="#4A211E",
    on_danger="#2A0A08",
    warn="#F4C56B",
    warn_bg="#41300C",
    ok="#83D69E",
    ok_bg="#153A26",
    info="#93CAFA",
    info_bg="#15344F",
    neutral="#C9D1DA",
    neutral_bg="#353E49",
    toast="#E9EDF2",
    on_toast="#1A2129",
    toast_action="#0B5394",
    match="#6B5200",
    on_match="#FFFFFF",
)
