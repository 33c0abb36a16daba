"""Plain text in whatever encoding it comes."""

import codecs
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.base.errors import InputError
from mahdar.base.report import Report
from mahdar.collect.found import Notice, Origin
from mahdar.collect.text import check, decode, read
from tests.samples import TEXT

WORDS = ("قال", "الوزير", "إن", "البلدين", "شددت", "على", "ضرورة", "التعاون،", "«نعم»", "2031")
PROSE = st.lists(st.sampled_from(WORDS), min_size=6).map(" ".join)
ARABIC = st.text(
    st.one_of(st.characters(min_codepoint=0x620, max_codepoint=0x6FF), st.sampled_from(" \n\r\t.")),
    min_size=1,
)


def key_of(data: bytes) -> str:
    """Give the key of the error that decoding ends in."""
    with pytest.raises(InputError) as caught:
        decode(data, "x.txt")
    return caught.value.key


@given(ARABIC)
def test_any_text_comes_back_from_utf8(text):
    """UTF-8 is read as it is, and never guessed."""
    decoded = decode(text.encode())

    assert (text, "utf-8", False) == (decoded.text, decoded.encoding, decoded.guessed)


@given(ARABIC, st.sampled_from(["utf-8-sig", "utf-16"]))
def test_any_text_comes_back_from_an_encoding_with_a_mark(text, encoding):
    """A byte order mark tells the encoding and is no part of the text."""
    assert text == decode(text.encode(encoding)).text


@given(ARABIC)
def test_any_text_comes_back_from_big_endian_utf16_with_a_mark(text):
    """The mark's own order decides."""
    assert text == decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")).text


@given(PROSE, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_prose_comes_back_from_utf16_without_a_mark(text, encoding):
    """The high bytes of Arabic letters tell the byte order, and that is said to be a guess."""
    text = "الوزير " + text
    decoded = decode(text.encode(encoding))

    assert (text, encoding, True) == (decoded.text, decoded.encoding, decoded.guessed)


@given(PROSE)
def test_prose_comes_back_from_windows_1256(text):
    """What isn't UTF-8 but reads as Arabic in windows-1256 is that, and a guess."""
    text = "الوزير " + text
    decoded = decode(text.encode("cp1256"))

    assert (text, "windows-1256", True) == (decoded.text, decoded.encoding, decoded.guessed)


@given(st.binary())
def test_any_bytes_are_text_or_an_input_error(data):
    """Decoding never fails in a way of its own."""
    try:
        key = "" if "\0" not in decode(data).text else "NUL"
    except InputError as error:
        key = error.key

    assert key in {"", "empty", "binary", "undecodable"}


def test_line_ends_and_spaces_stay():
    """Nothing of the text is changed."""
    text = "  قال\r\nنعم\r\ufeff \n"

    assert text == decode(text.encode()).text


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty"),
        ("قال نعم".encode()[:-1], "undecodable"),
        (TEXT.encode().replace(b" ", b"\xff", 1), "undecodable"),
        (codecs.BOM_UTF16_LE + b"\x27", "undecodable"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x27\x06", "undecodable"),
        ("قال\0نعم".encode(), "binary"),
        ("قال\0نعم".encode("utf-16"), "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01", "binary"),
        ("Привет, министр".encode("cp1251"), "undecodable"),
        ("déjà vu à Genève".encode("latin-1"), "undecodable"),
        ("قال الوزير إن الأمر جيد".encode("iso-8859-6"), "undecodable"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data, key):
    """Broken, binary and foreign bytes are errors, not misread reports."""
    assert key == key_of(data)


def test_an_undecodable_byte_is_named():
    """The error says which byte of the file is wrong, the mark counted."""
    with pytest.raises(InputError) as caught:
        decode(codecs.BOM_UTF8 + b"ab\xff")

    assert {"byte": 5, "encoding": "UTF-8"} == caught.value.facts


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "empty"), (" \n\t", "empty"), ("Hello, 123", "not_arabic"), ("قال \ud800", "surrogate")],
)
def test_a_text_that_is_no_report_is_refused(text, key):
    """Nothing, no Arabic, half a character: each has its own error."""
    with pytest.raises(InputError) as caught:
        check(text)

    assert key == caught.value.key


def test_a_report_carries_what_is_known_of_its_origin():
    """The options for an input end up in its report."""
    origin = Origin("a.txt", outlet="وكالة", title="لقاء", published="2031-05-06")

    expected = Report.of(TEXT, outlet="وكالة", title="لقاء", published="2031-05-06")
    assert [expected] == list(read(io.BytesIO(TEXT.encode()), origin))


def test_a_guess_is_told():
    """Who reads a guessed encoding is told so once."""
    told: list[Notice] = []
    list(read(io.BytesIO(TEXT.encode("cp1256")), Origin("a.txt", notify=told.append)))

    assert [Notice("guessed", "a.txt", {"encoding": "windows-1256"})] == told


def test_a_text_may_be_as_large_as_the_limit_and_no_larger():
    """The limit counts bytes of the file."""
    data = TEXT.encode()
    allowed = list(read(io.BytesIO(data), Origin("a.txt", max_bytes=len(data))))
    with pytest.raises(InputError) as caught:
        list(read(io.BytesIO(data), Origin("a.txt", max_bytes=len(data) - 1)))

    assert (1, "too_large") == (len(allowed), caught.value.key)
