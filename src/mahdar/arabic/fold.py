"""Folding: the shadow of a text by which words are compared, never stored."""

from mahdar.arabic.letters import FOLDING


def fold(text: str) -> str:
    """Give the text as it is compared: no marks, one spelling of each letter.

    >>> fold("شدّدت الوزيرةُ على الأمـن")
    'شددت الوزيره علي الامن'
    """
    return text.translate(FOLDING)
