"""Whether minutes still hold."""

from msgspec.structs import replace

from mahdar.base.records import Minutes
from mahdar.base.report import Excerpt, Report
from mahdar.produce.verify import BadExcerpt, excerpts_of, verify
from tests.samples import TEXT, stand_in


def sample():
    """Give the minutes of the sample text."""
    return stand_in(Report.of(TEXT))


def with_words(start, end, exact):
    """Give minutes whose first statement has other words."""
    minutes = sample()
    first, *rest = minutes.statements
    return replace(minutes, statements=(replace(first, words=Excerpt(start, end, exact)), *rest))


def test_minutes_hold_for_their_own_text():
    """Nothing is bad, whether the minutes are fresh or read back."""
    back = Minutes.from_dict(sample().to_dict())

    assert ((), ()) == (verify(sample(), TEXT), verify(back, TEXT))


def test_every_excerpt_is_looked_at():
    """People, meetings and statements are walked to the last excerpt, cues included."""
    paths = {path for path, *_ in excerpts_of(sample())}

    expected = {
        "people[0].posts[0].excerpt",
        "people[1].mentions[0]",
        "meetings[0].when.excerpt",
        "meetings[0].excerpt",
        "statements[0].speaker.excerpt",
        "statements[0].cue",
        "statements[1].via[0].excerpt",
        "statements[1].addressee.excerpt",
        "statements[1].words",
        "statements[1].sentence",
    }
    assert expected <= paths


def test_words_that_the_text_does_not_hold_are_bad():
    """An excerpt must be the text at its own offsets, letter for letter."""
    assert (BadExcerpt("statements[0].words", 0, 3, "words"),) == verify(
        with_words(0, 3, "قال"), TEXT
    )


def test_offsets_outside_the_text_are_bad():
    """Negative, empty, reversed and too large spans are never verbatim."""
    end = len(TEXT)
    spans = [(-3, -1), (5, 5), (6, 5), (end - 1, end + 1)]

    found = [verify(with_words(start, stop, TEXT[start:stop]), TEXT) for start, stop in spans]
    assert ["range"] * 4 == [bad.why for (bad,) in found]


def test_another_text_is_bad_by_hash_and_length():
    """A text changed after every excerpt still differs by its hash."""
    changed = TEXT + "."

    expected = (
        BadExcerpt("report.sha256", 0, len(changed), "hash"),
        BadExcerpt("report.characters", 0, len(changed), "length"),
    )
    assert expected == verify(sample(), changed)
