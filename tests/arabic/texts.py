"""Texts that hypothesis makes up: Arabic of a sort, any Unicode, pieces of the examples."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
EXAMPLES = tuple(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))
)

STEADY = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=250,
    suppress_health_check=[HealthCheck.too_slow],
)
"""The same examples in every run, whatever the order of the tests."""

ARABIC = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةؤئء"),
        st.sampled_from("  \n،.:؛؟!«»\"“”'()-…/"),
        st.sampled_from("ًٌٍَُِّْٰـ\u00a0\u200b\u200e\u200f\u202b\u2067\ufeff\0"),
        st.sampled_from("ﻻﷲﭐﺍ٣٤۵09\u0600\u06dd"),
    ),
    max_size=120,
)
"""Arabic letters with everything that is typed between, above and inside them."""

ANYTHING = st.text(max_size=80)
"""Any Unicode that can be encoded."""

BROKEN = st.text(alphabet=st.characters(exclude_categories=[]), max_size=80)
"""Any code points, lone surrogates among them."""

_WORDS = tuple(
    dict.fromkeys(
        word for text in EXAMPLES for word in text.replace("\n", " \n ").split(" ") if word
    )
)
_PIECES = tuple(
    piece for text in EXAMPLES for line in text.split("\n") for piece in line.split("،") if piece
)
_GLUE = st.sampled_from([" ", "، ", ". ", "\n", ": ", ' "', '" ', " «", "» ", " و", " (", ") "])


@st.composite
def _joined(draw, pieces):
    """Give some of the pieces in any order, with any punctuation between them."""
    chosen = draw(st.lists(st.sampled_from(pieces), max_size=30 if pieces is _WORDS else 8))
    return "".join(draw(_GLUE) + piece for piece in chosen)


SHUFFLED = st.one_of(_joined(_PIECES), _joined(_WORDS))
"""Pieces and words of the examples in any order: much that looks like a statement."""

TEXTS = st.one_of(ARABIC, ANYTHING, BROKEN, SHUFFLED)
