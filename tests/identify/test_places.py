"""Where a contact took place."""

import pytest

from tests.identify.told import told
from tests.markup import read, table

SIDES = "التقى الوزير التونسي سامر الرملي نظيره العراقي سعد الصخري"

ROWS = {
    "city": [
        f"{SIDES} في [القاهرة]{{place}} أمس.",
        f"{SIDES} أمس في [بغداد]{{place}}.",
        f"{SIDES} ب[القاهرة]{{place}}.",
        f"{SIDES} في العاصمة [بغداد]{{place}}.",
        f"{SIDES} في مدينة [البصرة]{{place}}.",
    ],
    "building": [
        f"{SIDES} في [مقر الوزارة]{{place}} أمس.",
        f"{SIDES} في [قصر الضيافة]{{place}} أمس.",
        f"{SIDES} ب[قصر الضيافة]{{place}} في تونس أمس.",
        f"{SIDES} في [قصر قرطاج]{{place}} أمس.",
        f"{SIDES} في [القصر الرئاسي]{{place}} ببغداد.",
        f"{SIDES} ب[مقر رئاسة الجمهورية]{{place}} أمس.",
        f"{SIDES} في [مقر وزارة الخارجية]{{place}} أمس.",
    ],
    "country": [f"{SIDES} في [مصر]{{place}} أمس."],
    "told again under the headline": [
        f"سامر الرملي يلتقي سعد الصخري\n{SIDES} في [قصر الضيافة]{{place}} أمس.",
    ],
    "none": [
        f"{SIDES} أمس.",
        f"{SIDES}. وقال الرملي: «في القاهرة سد قديم».",
        f"{SIDES} لبحث الوضع بين الجانبين.",
    ],
}


@pytest.mark.parametrize("row", table(ROWS))
def test_a_meeting_has_the_narrowest_place_of_its_sentence(row):
    """A building before a city, a city before a state; None where the text has none."""
    marked = read(row)
    place = told(marked.text).meetings[0].place

    assert marked.words("place") == (None if place is None else place.name)
    assert marked.one("place") == (None if place is None else place.excerpt.span)
