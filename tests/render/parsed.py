"""A page of HTML as a tree, read strictly: every tag is closed, every id stands once."""

from html.parser import HTMLParser

VOID = {"meta", "input", "br", "hr"}


class Element:
    """One element: its tag, attributes, and what it holds in order."""

    def __init__(self, tag, attributes, parent=None):
        """Begin an element inside another."""
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = []

    @property
    def classes(self):
        """The classes it is of."""
        return set((self.attributes.get("class") or "").split())

    @property
    def text(self):
        """All text in it."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def __getitem__(self, name):
        """Give an attribute."""
        return self.attributes[name]

    def without(self, name):
        """Give all text in it but for what stands in elements of a class."""
        return "".join(
            child if isinstance(child, str) else child.without(name)
            for child in self.children
            if isinstance(child, str) or name not in child.classes
        )

    def all(self, tag=None, name=None, **attributes):
        """Give every element in it of a tag, of a class, with these attributes."""
        for child in self.children:
            if isinstance(child, str):
                continue
            if (
                tag in (None, child.tag)
                and (name is None or name in child.classes)
                and all(child.attributes.get(key) == value for key, value in attributes.items())
            ):
                yield child
            yield from child.all(tag, name, **attributes)

    def one(self, tag=None, name=None, **attributes):
        """Give the only element of a tag, of a class, with these attributes."""
        (only,) = self.all(tag, name, **attributes)
        return only

    def up(self, tag):
        """Give the nearest element of a tag around it, None where there is none."""
        around = self.parent
        while around is not None and around.tag != tag:
            around = around.parent
        return around


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self):
        """Begin with an element that holds the page."""
        super().__init__()
        self.page = self.at = Element("page", {})

    def handle_starttag(self, tag, attrs):
        """Open an element."""
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in {tag}: {attrs}"
        child = Element(tag, dict(attrs), self.at)
        self.at.children.append(child)
        if tag not in VOID:
            self.at = child

    def handle_endtag(self, tag):
        """Close the element that is open."""
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>"
        self.at = self.at.parent

    def handle_data(self, data):
        """Take a text."""
        self.at.children.append(data)


def parsed(html):
    """Give the tree of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.page is reader.at, f"<{reader.at.tag}> is never closed"
    ids = [element["id"] for element in reader.page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    return reader.page
