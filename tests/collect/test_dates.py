"""When a report was published."""

import pytest

from mahdar.collect.dates import iso_of


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2031-05-06", "2031-05-06"),
        (" 2031-05-06 ", "2031-05-06"),
        ("20310506", "2031-05-06"),
        ("2031-05-06T19:30", "2031-05-06T19:30:00"),
        ("2031-05-06 19:30:05", "2031-05-06T19:30:05"),
        ("2031-05-06T19:30:00Z", "2031-05-06T19:30:00+00:00"),
        ("2031-05-06T19:30:00+04:30", "2031-05-06T19:30:00+04:30"),
        ("Tue, 06 May 2031 19:30:00 +0300", "2031-05-06T19:30:00+03:00"),
        ("6 May 2031 19:30 GMT", "2031-05-06T19:30:00+00:00"),
    ],
)
def test_dates_come_back_in_iso_8601(given, iso):
    """The zone and the precision given are kept."""
    assert iso == iso_of(given)


@pytest.mark.parametrize(
    "given", ["", "yesterday", "06/05/2031", "2031-13-01", "2031-02-30", "2031", "أمس", "1 2 3"]
)
def test_what_is_no_date_gives_none(given):
    """Nothing is made of half a date."""
    assert iso_of(given) is None
