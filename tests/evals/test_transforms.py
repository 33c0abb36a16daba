"""What stays of minutes when a text is laid out in another way."""

import pytest

import mahdar
from evals.rewriting import Edit, rewritten
from evals.transforms import TRANSFORMS, score_transform, trials
from mahdar.base.span import Span

TEXT = (
    "استقبل وزير الخارجية سامر الرملي أمس وزير الدفاع نادر الكهفي.\n"
    'وقال الرملي: "لن نقبل بهذا الأمر أبدا"، مؤكدا أن السد آمن.\n'
    "وأعلن الكهفي أن بلاده ستزيد عدد الرحلات."
)
MINUTES = mahdar.minutes(TEXT)


def changed(name):
    """Give the first text that a transform makes of the sample."""
    return next(TRANSFORMS[name](TEXT, MINUTES))[0].text


def score(transform):
    """Score a transform on the sample."""
    return score_transform(transform, {"sample": (TEXT, MINUTES)})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("guillemets", "«لن نقبل بهذا الأمر أبدا»"),
        ("curly", "“لن نقبل بهذا الأمر أبدا”"),
        ("mismatched", '«لن نقبل بهذا الأمر أبدا"'),
        ("reversed", "”لن نقبل بهذا الأمر أبدا“"),
        ("latin_names", "سامر الرملي (Adam Norwell) أمس"),
        ("one_line", "الكهفي. وقال"),
        ("captions", "الكهفي.\nصورة من اللقاء (أرشيف)\nوقال"),
    ],
)
def test_a_transform_changes_the_layout(name, expected):
    """Marks, names, line breaks and lines between paragraphs are as it says."""
    assert expected in changed(name)


def test_each_cue_is_misspelt_once_and_spared():
    """A text for each cue, with one letter that is another one."""
    found = list(TRANSFORMS["cue_misspelt"](TEXT, MINUTES))

    assert [said.cue.exact for said in MINUTES.statements] == [
        TEXT[spared.start : spared.end] for _, spared in found
    ]
    for new, spared in found:
        differing = [
            at for at, pair in enumerate(zip(TEXT, new.text, strict=True)) if len({*pair}) > 1
        ]
        assert 1 == len(differing)
        assert spared.start <= differing[0] < spared.end


def test_offsets_lead_back():
    """What is put in has no length in the old text, what is replaced stands where it stood."""
    new = rewritten("قال نعم", [Edit(0, 0, "ثم "), Edit(3, 4, "\n")])

    assert "ثم قال\nنعم" == new.text
    assert [Span(0, 0), Span(0, 3), Span(4, 7)] == [
        new.back(Span(*span)) for span in ((0, 3), (3, 6), (7, 10))
    ]


def test_minutes_that_stay_count_in_full():
    """Of a text that nothing was done to, everything stays."""
    figures = score(lambda text, _: iter([(rewritten(text, []), None)])).figures

    assert (3, 100.0) == (figures["statements"], figures["who_said_what.f1"])


def test_what_is_lost_and_what_is_new_counts():
    """A cue that is gone costs recall, a statement put in costs precision."""
    at = TEXT.index("وأعلن")
    said = "وقال الكهفي إن الحدود مفتوحة.\n"
    lost = score(lambda text, _: iter([(rewritten(text, [Edit(at, at + 5, "وسكت")]), None)]))
    more = score(lambda text, _: iter([(rewritten(text, [Edit(at, at, said)]), None)]))

    assert (100.0, 66.7) == (lost.figures["who_said_what.p"], lost.figures["who_said_what.r"])
    assert (75.0, 100.0) == (more.figures["who_said_what.p"], more.figures["who_said_what.r"])
    assert ["LOST", "EXTRA"] == [one.errors[0].split()[1] for one in (lost, more)]


def test_a_misspelt_cue_itself_is_not_asked_for():
    """Where its statement is spared, the others alone count."""
    start = TEXT.index("أعلن")
    new = rewritten(TEXT, [Edit(start, start + 4, "سكت ")])
    figures = score(lambda *_: iter([(new, Span(start, start + 4))])).figures

    assert (2, 100.0) == (figures["statements"], figures["who_said_what.f1"])


def test_texts_that_are_missing_are_told(tmp_path):
    """A trial whose texts are not at hand names the file."""
    found = list(trials(tmp_path, tmp_path / "shared"))

    assert 2 * len(TRANSFORMS) == len(found)
    assert all(trial.missing() for trial in found)
