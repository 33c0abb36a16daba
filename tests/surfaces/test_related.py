"""mahdar.same_meeting and mahdar.group from Python."""

import pytest

import mahdar
from tests.relate.test_meetings import HOST, MET, OTHERS, SAID

DAY = "في 3 مايو 2031"
KNOWN = (
    "التقى وزير الخارجية الأرضستاني فادي القزويني وزير الري البحرستاني هاني السيل في 3 مايو 2031."
)


def test_two_minutes_give_a_verdict():
    """With our own knowledge where no folder is named."""
    one, other = mahdar.minutes(f"{MET} {DAY}."), mahdar.minutes(f"{HOST} {DAY}. {SAID}")
    verdict = mahdar.same_meeting(one, other)

    assert ("same", one.report.id, other.report.id) == (verdict.answer, verdict.a, verdict.b)


def test_many_minutes_give_groups():
    """In the order of their first reports."""
    texts = (f"{MET} {DAY}.", f"{OTHERS} {DAY}.", f"{HOST} {DAY}. {SAID}")
    groups = mahdar.group(mahdar.minutes(text) for text in texts)

    assert [2, 1] == [len(found.members) for found in groups]


@pytest.mark.parametrize("kind", [str, lambda path: path])
def test_a_folder_of_tables_is_a_path_or_a_string(folder, kind):
    """The user's people are known by it."""
    one = mahdar.minutes(KNOWN, catalog=kind(folder))
    other = mahdar.minutes(KNOWN.replace("فادي القزويني", "سامر الرملي"), catalog=kind(folder))

    assert ["سامر الرملي"] * 2 == [minutes.people[0].key for minutes in (one, other)]
    assert "same" == mahdar.same_meeting(one, other, catalog=kind(folder)).answer
    assert 1 == len(mahdar.group([one, other], catalog=kind(folder)))


def test_a_folder_that_is_not_there_is_an_error_of_usage(tmp_path):
    """In each of the three."""
    minutes = mahdar.minutes(f"{MET}.")
    calls = (
        lambda gone: mahdar.minutes(f"{MET}.", catalog=gone),
        lambda gone: mahdar.same_meeting(minutes, minutes, catalog=gone),
        lambda gone: mahdar.group([minutes], catalog=gone),
    )
    for call in calls:
        with pytest.raises(mahdar.UsageError) as raised:
            call(tmp_path / "gone")
        assert "no_catalog" == raised.value.key


def test_a_folder_of_another_type_is_an_error_of_usage():
    """As for every other argument."""
    with pytest.raises(mahdar.UsageError):
        mahdar.minutes(f"{MET}.", catalog=5)
