"""mahdar.relation, compare, followup and track from Python."""

import pytest

import mahdar
from tests.relate.test_meetings import HOST, MET, SAID

DAY, LATER = "في 3 مايو 2031", "في 13 يونيو 2031"
ASKED = "وطالب الكرمل بفتح معبر الوردة أمام الشاحنات."


@pytest.fixture(scope="module")
def reports():
    """Two reports of one meeting, and one of a later one."""
    texts = (f"{MET} {DAY}. {ASKED} {SAID}", f"{HOST} {DAY}. {ASKED}", f"{HOST} {LATER}. {ASKED}")
    return [mahdar.minutes(text) for text in texts]


def test_two_statements_have_a_relation(reports):
    """With our own knowledge where no folder is named."""
    one, other = (minutes.statements[0] for minutes in reports[:2])

    found = mahdar.relation(one, other)
    assert isinstance(found, mahdar.Relation)
    assert ("same_words", 1.0) == (found.kind, found.score)


def test_reports_are_compared(reports):
    """Any iterable of minutes will do."""
    found = mahdar.compare(minutes for minutes in reports)

    assert isinstance(found, mahdar.Comparison)
    assert ["same", "same", "different"] == [column.answer for column in found.columns]


def test_what_was_asked_is_followed(reports):
    """In time order, or as given."""
    found, turned = (mahdar.followup(iter(reports[::-1]), sort=sort) for sort in (True, False))

    assert isinstance(found, mahdar.Ledger)
    assert "repeated" == found.obligations[0].stages[0].steps[0].state
    assert [r.report.id for r in reports[::-1]] == [source.report for source in turned.sources]


def test_an_issue_is_tracked(reports):
    """Of all actors, or of one."""
    found = mahdar.track(iter(reports), "border_security")

    assert isinstance(found, mahdar.Track)
    assert ["فادي الكرمل"] == [course.actor for course in found.courses]
    assert () == mahdar.track(reports, "border_security", actor="السيل").courses


CALLS = {
    "compare": mahdar.compare,
    "followup": mahdar.followup,
    "track": lambda given, **more: mahdar.track(given, "border_security", **more),
}


@pytest.mark.parametrize("verb", CALLS)
@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_reports_are_an_error_of_usage(reports, verb, count):
    """It names the function and the count."""
    with pytest.raises(mahdar.UsageError) as raised:
        CALLS[verb](reports[:count])

    assert "too_few" == raised.value.key
    assert {"verb": verb, "count": count}.items() <= raised.value.facts.items()


@pytest.mark.parametrize("verb", CALLS)
def test_a_folder_that_is_not_there_is_an_error_of_usage(reports, verb, tmp_path):
    """As for `minutes`."""
    with pytest.raises(mahdar.UsageError) as raised:
        CALLS[verb](reports, catalog=tmp_path / "gone")

    assert "no_catalog" == raised.value.key


@pytest.mark.parametrize("verb", CALLS)
def test_a_folder_of_tables_is_read(reports, folder, verb):
    """The user's own knowledge is used beside ours."""
    assert CALLS[verb](reports) == CALLS[verb](reports, catalog=str(folder))
    one, other = (minutes.statements[0] for minutes in reports[:2])

    assert "same_words" == mahdar.relation(one, other, catalog=folder).kind
