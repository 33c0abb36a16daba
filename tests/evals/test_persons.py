"""The scorer of persons, on sentences made by hand."""

import pytest

from evals import kinds, persons
from evals.kinds import Fault
from evals.persons import Found, Tagged, paired, score_persons, sentences_of, stretches, trimmed

FILE = """\
التقى O
وزير B-OCC
الخارجية I-OCC B-ORG
سامر B-PERS
الرملي I-PERS
$#$ O

وقال O
الرملي B-PERS
. O
"""


def sentence(text, *spans, posts=()):
    """Give a tagged sentence."""
    return Tagged("line 1", tuple(text.split()), spans, posts)


def rates(found, name):
    """Give precision, recall and F1 of a figure."""
    return tuple(found[f"{name}.{rate}"] for rate in ("p", "r", "f1"))


def test_a_file_is_read_sentence_by_sentence(tmp_path):
    """Nested tags give a span each; the mark of a paragraph is no word."""
    path = tmp_path / "train.txt"
    path.write_text(FILE, encoding="utf-8")
    first, second = sentences_of(path)

    assert "التقى وزير الخارجية سامر الرملي" == first.text
    assert ((range(3, 5),), (range(1, 3),)) == (first.persons, first.posts)
    assert ("line 8", (range(1, 2),)) == (second.name, second.persons)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B I B", [range(2), range(2, 3)]),
        ("O I I", [range(1, 3)]),
        ("B IB I O", [range(3)]),
        ("O O", []),
    ],
)
def test_tags_give_spans(tags, spans):
    """A span that lacks its first tag is one; of nested ones the outermost counts."""
    rows = [[f"{letter}-PERS" for letter in word if letter != "O"] for word in tags.split()]

    assert spans == list(stretches(rows, "PERS"))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("سامر الرملي", 0),
        ("الرئيس سامر الرملي", 1),
        ("وللرئيس السيد سامر", 2),
        ("و سامر الرملي", 1),
        ("الرئيس", 0),
    ],
)
def test_ranks_and_lone_clitics_are_no_name(words, first):
    """They are left off at the front, and never all of the span."""
    found = words.split()

    assert range(first, len(found)) == trimmed(found, range(len(found)))


def test_spans_are_matched_one_to_one():
    """One gold span answers for one said span, the one that shares most."""
    assert [(range(4), range(1, 4))] == paired([range(4)], [range(1), range(1, 4)])
    assert [] == paired([range(2)], [range(2, 4)])


def test_mahdar_is_read_by_words():
    """Names stand without their titles; a clitic joined to a word changes nothing."""
    found = persons.found_in(sentence("التقى وزير الخارجية سامر الرملي بالرئيس كريم الوهداني"))

    assert [range(3, 5), range(6, 8)] == found.persons
    assert [range(1, 3), range(5, 6)] == found.posts


def test_other_bounds_are_no_exact_match():
    """They overlap, and count as found there."""
    gold = sentence("التقى سامر الرملي كريما أمس", range(1, 3), range(3, 4))
    figures, faults = score_persons([(gold, Found([range(1, 4)], []))], posts=False)

    assert (0.0, 0.0, 0.0) == rates(figures, "persons_exact")
    assert (100.0, 50.0, 66.7) == rates(figures, "persons_overlap")
    assert ["MISSED", "BOUNDS"] == [fault.what for fault in faults]
    assert "posts" not in figures


def test_posts_overlap():
    """A post is found where any word of it is."""
    gold = sentence("وزير الخارجية سامر", range(2, 3), posts=(range(2),))
    figures, faults = score_persons([(gold, Found([range(2, 3)], [range(1)]))], posts=True)

    assert (1, (100.0, 100.0, 100.0)) == (figures["posts"], rates(figures, "posts_overlap"))
    assert [] == faults


def test_a_bug_is_counted():
    """The sentence has nobody then."""
    gold = sentence("سامر", range(1))
    figures, faults = score_persons([(gold, Found([], [], crashed=True))], posts=False)

    assert (1, ["CRASHED", "MISSED"]) == (figures["crashed"], [fault.what for fault in faults])


def test_faults_of_a_kind_are_counted():
    """The kind is told by the sorts of the words, whoever is named."""
    words = ("قال", "سامر", "الوهداني", ".")
    faults = [
        Fault("MISSED", "line 1", words, range(1, 3)),
        Fault("MISSED", "line 2", words, range(1, 3)),
        Fault("BOUNDS", "line 3", words, range(1, 2), range(1, 3)),
    ]

    assert [
        "    2 MISSED verb [given ?] mark | سامر الوهداني",
        "    1 BOUNDS end too long: ? | سامر / سامر الوهداني",
    ] == list(persons.commonest(faults, 2))
    assert "edge" == kinds.Kinds.known().sort(faults[0], -1)


def test_a_corpus_that_is_missing_is_named(tmp_path):
    """A checkout on its own says what it can't measure."""
    assert all(trial.missing() for trial in persons.trials(tmp_path))
