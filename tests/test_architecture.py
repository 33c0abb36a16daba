"""What the layout promises: the order of folders, the names, where Arabic stands, the tables."""

import ast
import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import mahdar

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "mahdar"
CATALOG = SOURCE / "catalog"
MODULES = sorted(path for path in SOURCE.rglob("*.py"))
FOLDERS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
TABLES = sorted(path for path in CATALOG.iterdir() if path.suffix in (".tsv", ".toml"))
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
AT_HOME = ("arabic", "catalog")
"""Folders in which Arabic may stand in the code."""

HIDDEN = {
    ("find", "mentions"): "the stage bears its folder's name",
    ("find", "statements"): "the stage bears its folder's name",
}
"""Public names that hide a folder of their own package, each with the reason."""

ELSEWHERE = {
    ("collect/text.py", "[اليمنورتبةهأ]"): "the frequent letters by which windows-1256 is told",
    ("collect/text.py", "[ء-ي][×à-ÿŒœ]|[×à-ÿŒœ][ء-ي]"): "letters that betray a wrong encoding",
    ("find/mentions/text.py", "ي"): "the fourth letter of a verbal noun: تفعيل",
    ("find/mentions/text.py", "ات"): "an ending: the feminine plural",
    ("find/mentions/text.py", "إ"): "marks a name that begins with hamza and lam",
    ("find/mentions/text.py", "ول"): "joined letters: و and ل",
    ("find/mentions/text.py", "وب"): "joined letters: و and ب",
    ("find/mentions/text.py", "فل"): "joined letters: ف and ل",
    ("find/mentions/text.py", "فب"): "joined letters: ف and ب",
    ("find/statements/relay.py", "قال"): "the lemma that stands for a noun of saying",
    ("find/statements/relay.py", "نقل"): "the lemma that stands for handing over",
    ("find/statements/documents.py", "جاء"): "the lemma that stands for what a document says",
    ("render/fields.py", "، "): "the comma between values",
    ("render/sheets/laid.py", "، "): "the comma between values",
    ("render/sheets/text.py", "، "): "the comma between values",
    ("surfaces/cli/__init__.py", "Minutes of Arabic reports of officials' meetings (محضر)."): (
        "the program's own description"
    ),
}
"""Arabic outside `arabic/` and `catalog/`: by file and literal, each with its reason."""


def name_of(path):
    """Give a module's path within the package."""
    return path.relative_to(SOURCE).as_posix()


def tree_of(path):
    """Give a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def literals(tree):
    """Give every string in the code that is no docstring."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


# ---- folders -------------------------------------------------------------------------------------


def test_the_list_of_folders_is_the_import_contract():
    """Folders sort as the layers of the contract stand, the ground first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = [
        contract["layers"]
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    ]

    assert FOLDERS == layers[::-1]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_folder_imports_only_those_before_it(path):
    """Nothing is imported from further down the list."""
    folder = path.relative_to(SOURCE).parts[0]
    imported = [
        node.module.split(".")[1]
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mahdar.")
    ]

    assert [] == [other for other in imported if folder in FOLDERS and other > folder]


def test_no_folder_has_a_name_that_says_nothing():
    """What a folder holds is said by its name."""
    assert set(FOLDERS).isdisjoint({"utils", "helpers", "common", "misc", "core", "lib"})


def test_no_public_name_of_the_package_is_a_folder():
    """`mahdar.minutes` is the function for good."""
    assert set(mahdar.__all__).isdisjoint(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_name_of_a_folder_hides_a_folder_in_it(folder):
    """A folder within is reached as an attribute too, but for the exceptions listed."""
    inside = {path.parent.name for path in (SOURCE / folder).glob("*/__init__.py")}
    package = import_module(f"mahdar.{folder}")
    modules = {name: import_module(f"mahdar.{folder}.{name}") for name in inside}

    hidden = {name for name, module in modules.items() if getattr(package, name) is not module}
    assert {name for where, name in HIDDEN if where == folder} == hidden


# ---- Arabic in the code --------------------------------------------------------------------------


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arabic_stands_in_tables_and_letters_alone(path):
    """A word in the code is knowledge that nobody can extend; the exceptions are listed."""
    name = name_of(path)
    found = {literal for literal in literals(tree_of(path)) if ARABIC.search(literal)}
    allowed = {literal for where, literal in ELSEWHERE if where == name}

    if name.split("/")[0] not in AT_HOME:
        assert set() == found - allowed
        assert set() == allowed - found, "an exception that is no longer needed"


# ---- tables --------------------------------------------------------------------------------------


WORDING = ("labels.toml", "messages.toml")
"""What the program itself says: it has no other source."""


@pytest.mark.parametrize(
    "path", [path for path in TABLES if path.name not in WORDING], ids=lambda path: path.name
)
def test_a_table_names_its_source_in_its_first_lines(path):
    """Who wrote it, or where it is from, and under which licence."""
    comment = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        comment.append(line)

    assert re.search("source", "\n".join(comment), re.IGNORECASE)


@pytest.mark.parametrize(
    "path", [path for path in TABLES if path.suffix == ".tsv"], ids=lambda path: path.name
)
def test_a_table_has_the_same_columns_in_every_row(path):
    """A tab too few or too many moves a value into another column."""
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    columns = lines[0].count("\t")

    assert [] == [line for line in lines if line.count("\t") != columns]
    assert [] == [line for line in lines if any(v != v.strip() for v in line.split("\t"))]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_is_plain_text(path):
    """UTF-8 without a mark, line feeds, no tatweel, no control characters."""
    data = path.read_bytes()
    text = data.decode("utf-8")

    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not re.search("[\u0000-\u0008\u000b-\u001f\u0640\u200b-\u200f\u202a-\u202e]", text)


# ---- word lists ----------------------------------------------------------------------------------

WORDS = tomllib.loads((CATALOG / "words.toml").read_text(encoding="utf-8"))
CLAIMS = {
    *tomllib.loads((CATALOG / "claims.toml").read_text(encoding="utf-8"))["words"],
    "degrees",  # the stronger and the weaker in one
}
LISTS = ("words", "phrases", "sets", "lists")
ASKING = ("is_in", "phrase")


def names_asked_for(tree):
    """Give the names of word lists in a module: words["x"], is_in(i, "x"), phrase("x", i)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
            if owner in LISTS and isinstance(node.slice.value, str):
                yield node.slice.value
        elif isinstance(node, ast.Call):
            asked = getattr(node.func, "attr", getattr(node.func, "id", ""))
            values = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if asked in ASKING:
                yield from (value for value in values if isinstance(value, str))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_word_list_that_is_asked_for_exists(path):
    """A name mistyped would be met only by the text that needs it."""
    assert set() == set(names_asked_for(tree_of(path))) - set(WORDS) - CLAIMS


UNUSED: dict[str, str] = {}
"""Word lists that no rule reads, each with the reason that it is kept."""


def test_every_word_list_is_used():
    """A list that nothing reads is knowledge that does nothing, but for those listed."""
    used = {literal for path in MODULES for literal in literals(tree_of(path))}

    assert set(UNUSED) == set(WORDS) - used


@pytest.mark.parametrize("name", [name for name, value in WORDS.items() if isinstance(value, list)])
def test_a_word_list_holds_words_or_phrases_and_each_once(name):
    """Either all words or all phrases; none empty, none twice."""
    rows = [tuple(row) if isinstance(row, list) else row for row in WORDS[name]]

    assert rows
    assert 1 == len({type(row) for row in rows})
    assert [] == [row for row in rows if not row]
    assert [] == [row for place, row in enumerate(rows) if row in rows[:place]]
