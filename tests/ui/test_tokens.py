"""Contrast: every pair of colours that is drawn together passes WCAG 2.2 AA, in both themes."""

from __future__ import annotations

import re

import pytest

from directory_app.ui.theme import palette_of, sheet_of
from directory_app.ui.tokens import AVATAR_COLOURS, DARK, LIGHT, ON_AVATAR, Tokens

ROWS = ("hover", "selected", "selected_inactive")
TEXT = [
    *[("text", back) for back in ("window", "surface", "bar", *ROWS)],
    *[("text2", back) for back in ("window", "surface", *ROWS)],
    *[("link", back) for back in ("surface", "window", "hover", "selected")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *[(tone, f"{tone}_bg") for tone in ("danger", "warn", "ok", "info", "neutral")],
    ("warn", "surface"),
    ("danger", "surface"),
    ("on_toast", "toast"),
    ("toast_action", "toast"),
    ("on_match", "match"),
]
CONTROLS = [
    *[("control", back) for back in ("surface", "window")],
    *[("focus", back) for back in ("surface", "window", "selected")],
    ("accent", "selected"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_wcag_s() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("fore", "back"), TEXT)
def test_text_is_readable(tokens: Tokens, fore: str, back: str) -> None:
    assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("fore", "back"), CONTROLS)
def test_controls_are_visible(tokens: Tokens, fore: str, back: str) -> None:
    assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= 3


@pytest.mark.parametrize("colour", AVATAR_COLOURS)
def test_avatars_are_readable(colour: str) -> None:
    assert contrast(ON_AVATAR, colour) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_uses_the_theme_s_colours_only(tokens: Tokens) -> None:
    values = {getattr(tokens, name) for name in Tokens.__slots__ if name != "is_dark"}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet_of(tokens))) <= values
    assert palette_of(tokens).windowText().color().name().upper() == tokens.text
