"""Colours of sides and speakers."""

from hypothesis import given
from hypothesis import strategies as st

from mahdar.render.hues import HUES, Hues

PEOPLE = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=6)


def given_out(hues, *people):
    """Give the colours of people in the section at hand."""
    return [hues.of(person) for person in people]


def test_each_has_a_colour_and_keeps_it():
    """In the order in which they come, in every section."""
    hues = Hues()
    first = given_out(hues, "a", "b", "a")
    hues.turn_to_next()

    assert ([1, 2, 1], [2, 3, 1]) == (first, given_out(hues, "b", "c", "a"))


def test_who_comes_after_the_last_colour_is_grey():
    """A colour shared within a section would say that two are one."""
    assert [*range(1, HUES + 1), 0, 0] == given_out(Hues(), *range(HUES + 2))


def test_a_colour_is_used_again_where_it_is_free():
    """A page of many reports has more speakers than there are colours."""
    hues = Hues()
    given_out(hues, *range(HUES))
    hues.turn_to_next()

    assert [3, 1, 2] == given_out(hues, 2, "new", "newer")


@given(PEOPLE)
def test_two_in_one_section_never_share_a_colour(sections):
    """Whatever was given before."""
    hues = Hues()
    for people in sections:
        hues.turn_to_next()
        colors = {person: hues.of(person) for person in people}

        used = [color for color in colors.values() if color]
        assert len(used) == len(set(used)) == min(HUES, len(colors))
