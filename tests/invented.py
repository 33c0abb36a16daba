"""A catalog folder of invented states, officials, outlets and events, as a user would add it."""

STATES = (
    ("name", "kind", "code", "source"),
    ("أرضستان", "country", "XA", "common"),
    ("أرضستاني", "nationality", "XA", "common"),
    ("بحرستان", "country", "XB", "common"),
    ("بحرستاني", "nationality", "XB", "common"),
    ("جبلستان", "country", "XC", "common"),
    ("جبلستاني", "nationality", "XC", "common"),
)

POSTS = (
    ("person", "variants", "post", "country", "from", "to", "seen", "source"),
    (
        "سامر الرملي",
        "فادي القزويني",
        "foreign_minister",
        "XA",
        "2030-01-01",
        "2032-06-30",
        "",
        "s1",
    ),
    ("سامر الرملي", "", "prime_minister", "XA", "2033", "", "2034-05", "s2"),
    ("سعد الصخري", "", "foreign_minister", "XB", "2028", "2031-02", "", "s3"),
    ("نادر الموجي", "", "foreign_minister", "XB", "2031-03", "", "2033", "s4"),
    ("هدى السنابل", "", "prime_minister", "XB", "2029", "2031-05-10", "", "s5"),
    ("جاد البستان", "", "prime_minister", "XB", "2031-05-10", "2034", "", "s6"),
    ("رامي الوادي", "", "foreign_minister", "XC", "2020", "2024", "", "s7"),
    ("رامي الوادي", "", "foreign_minister", "XC", "2028", "2034", "", "s8"),
)

OUTLETS = (
    ("name", "variants", "domain", "kind", "side", "ownership", "source"),
    ("وكالة أنباء أرضستان", "أرضنا|ANA", "ana.example|ana.test", "agency", "XA", "state", "s"),
    ("صحيفة اللؤلؤ البحرستانية", "", "lulu.example", "newspaper", "XB", "state-funded", "s"),
    ("جريدة السنونو", "", "", "newspaper", "", "private", "s"),
)

EVENTS = (
    ("name", "phrases", "start", "end", "weak", "source"),
    ("quake", "زلزال المرجان|هزة المرجان الكبرى", "2031-05-10", "", "", "e1"),
    ("summit", "قمة الفيروز", "2031-08-01", "", "yes", "e2"),
    ("late summit", "قمة الزبرجد", "2035-01-01", "", "yes", "e3"),
    ("battle", "معركة الياقوت", "2021-04-01", "", "", "e4"),
    ("late flood", "فيضان الكهرمان", "2033-02-01", "", "", "e5"),
    ("fire", "حريق خزن", "2031-06-01", "", "", "e6"),
)


def write_table(folder, name, *rows, ending="\n", encoding="utf-8"):
    """Write a table into a folder and give its path."""
    path = folder / name
    text = ending.join("\t".join(row) for row in rows) + ending
    path.write_bytes(text.encode(encoding))
    return path


def write_catalog(folder):
    """Write every table of the invented world into a folder and give it."""
    for name, rows in (
        ("places.tsv", STATES),
        ("posts.tsv", POSTS),
        ("outlets.tsv", OUTLETS),
        ("events.tsv", EVENTS),
    ):
        write_table(folder, name, *rows)
    return folder
