"""Pages: what every one of them promises, whatever it shows."""

import re
from importlib.resources import files

import pytest

from mahdar.render.pages import DIRECTIONS, page
from tests.render.parsed import parsed

STYLES = files("mahdar.render").joinpath("templates", "page.css").read_text(encoding="utf-8")
LIGHT, DARK = re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)
HUES = range(7)
READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text, AA."""


def colors(scheme):
    """Give the colours of a scheme by name."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", scheme))


def light_of(color):
    """Give the relative luminance of a colour, by WCAG."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Give the contrast of two colours, by WCAG."""
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


PAIRS = [
    *((ink, ground) for ink in ("text", "quiet", "link") for ground in ("paper", "card")),
    ("text", "notice"),
    *(("text", f"fill-{hue}") for hue in HUES),
    *((f"ink-{hue}", "paper") for hue in HUES),
    *((f"ink-{hue}", f"fill-{hue}") for hue in HUES),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_what_is_behind_it(scheme, ink, ground):
    """Every text keeps the contrast of WCAG AA, by day and by night."""
    of = colors(scheme)

    assert contrast(of[ink], of[ground]) >= READABLE


def test_both_schemes_have_the_same_colours():
    """None falls back on the other scheme's."""
    assert colors(LIGHT).keys() == colors(DARK).keys()


@pytest.mark.parametrize(
    "bad", [r"\b(left|right)\b", "letter-spacing", "italic", r"url\(", "@import", "justify;"]
)
def test_styles_are_fit_for_arabic_and_ask_for_nothing(bad):
    """Logical properties only, nothing that parts letters, no other file."""
    assert [] == re.findall(bad, STYLES)


def test_a_mark_has_nothing_that_changes_the_width_of_a_word():
    """Background, shadow, outline and underline alone."""
    marks = r"^(?:mark|\.(?:said|cue|speaker|fact)\b)[^{]*\{([^}]*)\}"
    rules = re.findall(marks, STYLES, re.MULTILINE)
    named = {name for rule in rules for name in re.findall(r"([\w-]+):", rule)}

    assert named - {"background", "color", "outline", "box-shadow"} <= {
        "print-color-adjust",
        "-webkit-print-color-adjust",
        "text-decoration",
        "text-decoration-skip-ink",
        "text-underline-offset",
    }


@pytest.mark.parametrize("lang", DIRECTIONS)
def test_the_language_of_labels_sets_the_direction(lang):
    """Never the first letter of what is shown."""
    html = parsed(page("base.html", lang)).one("html")

    assert (lang, DIRECTIONS[lang]) == (html["lang"], html["dir"])


def test_a_page_forbids_itself_to_ask_for_anything():
    """Neither scripts nor pictures nor fonts: its own style alone."""
    told = parsed(page("base.html", "en")).one("meta", **{"http-equiv": "Content-Security-Policy"})

    assert told["content"].startswith("default-src 'none'; style-src 'unsafe-inline';")
