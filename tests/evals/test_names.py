"""Whether two names are of one person, as a reader of Arabic would say."""

import pytest

from evals.names import same_person, same_post


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ("نعمان الدرهول", "نعمان الدرهول"),
        ("نعمان الدرهول", "الدرهول"),
        ("نعمان الدرهول", "الرئيس نعمان الدرهول"),
        ("نعمان عادل الدرهول", "نعمان الدرهول"),
        ("نعمان الدرهول", "نعمان الدرهولي"),
        ("هزاع بن ساري", "هزاع"),
        ("هزاع بن ساري آل برقان", "الشيخ هزاع بن ساري"),
    ],
)
def test_names_of_one_person(gold, said):
    """Ranks, the article, a second name and a letter more make nobody else."""
    assert same_person(gold, said)


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ("نعمان الدرهول", "مهيب القرزون"),
        ("نعمان الدرهول", "نعمان القرزون"),
        ("هزاع بن ساري", "ساري"),
        ("نعمان الدرهول", "الرئيس"),
        ("نعمان الدرهول", ""),
        (None, "نعمان"),
    ],
)
def test_names_of_two_persons(gold, said):
    """A shared first name is not enough, a father's name is not the son's, a rank is no name."""
    assert not same_person(gold, said)


def test_posts_are_compared_by_their_words():
    """Order and article make no other post; another ministry does."""
    assert same_post("وزير الخارجية", "وزير خارجية")
    assert not same_post("وزير الخارجية", "وزير الدفاع")
    assert not same_post(None, None)
