"""The quality gate says no when it should."""

import json

import pytest

from evals import floors, gate
from evals.floors import Floors
from evals.tallies import Score
from evals.trials import Trial
from tests.evals.golds import ASKED, NAME, QUOTED, corpus, gold, output, row, whole

FIGURE = "who_said_what.f1"
COUNT = "hard_called_same"


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Let the gate measure the sample alone; give the corpus."""
    found = corpus(tmp_path)
    monkeypatch.setattr(gate, "sets", lambda: [whole(found)])
    monkeypatch.setattr(gate, "trials", lambda: iter(()))
    monkeypatch.setattr(gate, "output_of", lambda _: output())
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(gate, "PROGRAM", tmp_path / "no_reference")
    return found


def hold(found, floor, digest=None):
    """Set a floor."""
    floors.write(gate.FLOORS, {NAME: Floors(digest or found.digest(), {FIGURE: floor})})


def held():
    """Give the floor that is set."""
    return floors.read(gate.FLOORS)[NAME].figures[FIGURE]


def worse(monkeypatch):
    """Let the output lose one of its two statements."""
    minutes = row()
    less = output(minutes | {"statements": minutes["statements"][:1]})
    monkeypatch.setattr(gate, "output_of", lambda _: less)


def test_figures_at_their_floors_pass(measured):
    """A floor is the least that is allowed, not the least but one."""
    hold(measured, 100.0)

    assert 0 == gate.main([])


def test_a_figure_under_its_floor_fails(measured, monkeypatch, capsys):
    """The set, the figure and the floor are named."""
    hold(measured, 100.0)
    worse(monkeypatch)

    assert 1 == gate.main([])
    assert f"{NAME}: {FIGURE}: 66.7 is under its floor of 100.0" in capsys.readouterr().err


def test_a_changed_corpus_fails(measured, capsys):
    """Floors hold for the very files that they were set on."""
    hold(measured, 50.0, digest="0" * 64)

    assert 1 == gate.main([])
    assert "corpus" in capsys.readouterr().err


def test_a_changed_corpus_can_be_accepted(measured):
    """Accepting writes the new hash and raises the floors."""
    hold(measured, 50.0, digest="0" * 64)

    assert 0 == gate.main(["--accept"])
    assert (100.0, 0) == (held(), gate.main([]))


def test_one_letter_of_a_text_changes_the_corpus(measured):
    """Gold and texts both count."""
    before = measured.digest()
    measured.texts.write_text(measured.texts.read_text(encoding="utf-8") + " ", encoding="utf-8")

    assert before != measured.digest()


def test_accepting_does_not_lower_a_floor(measured, monkeypatch):
    """Without leave nothing is written."""
    hold(measured, 100.0)
    worse(monkeypatch)

    assert 1 == gate.main(["--accept"])
    assert 100.0 == held()


def test_a_floor_is_lowered_only_when_told(measured, monkeypatch):
    """Then it is what is reached, cut to halves."""
    hold(measured, 100.0)
    worse(monkeypatch)

    assert 0 == gate.main(["--accept", "--allow-regression"])
    assert 66.5 == held()


def test_leave_to_regress_without_accepting_is_refused(measured):
    """It would do nothing."""
    hold(measured, 100.0)
    with pytest.raises(SystemExit):
        gate.main(["--allow-regression"])


def test_a_floor_between_halves_is_kept(measured, monkeypatch):
    """A floor set by hand above the cut figure, and reached, stays."""
    hold(measured, 66.6)
    worse(monkeypatch)

    assert 0 == gate.main(["--accept"])
    assert 66.6 == held()


@pytest.mark.parametrize("flags", [[], ["--accept"], ["--accept", "--allow-regression"]])
def test_what_breaks_the_contract_always_fails(measured, monkeypatch, flags):
    """No flag lets an invalid row through."""
    hold(measured, 0.0)
    bad = output(row(statements=[{}]))
    monkeypatch.setattr(gate, "output_of", lambda _: bad)

    assert 1 == gate.main(flags)


def test_a_set_that_is_gone_fails(measured):
    """Deleting the texts is no way through the gate."""
    floors.write(gate.FLOORS, {"other": Floors(measured.digest(), {FIGURE: 1.0})})

    assert 1 == gate.main([])


def test_a_set_whose_files_are_missing_is_skipped(measured, capsys):
    """It says which file it lacks, and keeps the floors."""
    hold(measured, 100.0)
    measured.texts.unlink()

    assert 0 == gate.main(["--accept"])
    assert str(measured.texts) in capsys.readouterr().out
    assert 100.0 == held()


def test_errors_of_a_set_are_listed(measured, capsys):
    """One line for each; no such set is a usage error."""
    corpus(measured.gold.parent, gold(QUOTED))

    assert (0, 2) == (gate.main(["--errors", NAME]), gate.main(["--errors", "nothing"]))
    assert "EXTRA" in capsys.readouterr().out


def test_statements_lost_and_gained_are_shown(measured, monkeypatch, tmp_path, capsys):
    """A saved sample is compared with what mahdar gives now."""
    saved = tmp_path / "saved.json"
    gate.main(["--save", str(saved)])
    worse(monkeypatch)
    capsys.readouterr()

    assert 0 == gate.main(["--diff", str(saved)])
    shown = capsys.readouterr().out.splitlines()
    assert ["-", "0 gained, 1 lost"] == [shown[0][0], shown[1]]
    assert measured.name in shown[0]


def test_a_saved_sample_holds_no_words(measured, tmp_path):
    """Offsets, labels and hashes alone: texts of others stay theirs."""
    saved = tmp_path / "saved.json"
    gate.main(["--save", str(saved)])

    assert saved.read_text(encoding="utf-8").isascii()
    assert 2 == len(json.loads(saved.read_text(encoding="utf-8"))[measured.name][NAME])


def test_floors_read_back_as_written(tmp_path):
    """The file is TOML that people may edit."""
    path = tmp_path / "floors.toml"
    written = {NAME: Floors("0" * 64, {FIGURE: 68.0, "kind": 99.5})}
    floors.write(path, written)

    assert written == floors.read(path)


def test_a_figure_that_is_no_longer_measured_is_under_its_floor():
    """Losing a figure is losing what it guarded."""
    assert 1 == len(floors.failures({}, Floors("", {"kind": 1.0}), ""))


def test_statements_in_any_order_score_the_same(measured):
    """The gold's order means nothing."""
    corpus(measured.gold.parent, gold(ASKED, QUOTED))
    hold(measured, 100.0)

    assert 0 == gate.main([])


def trial(found, monkeypatch, faults, unequal=()):
    """Let the gate measure another kind of set too, with so many faults."""
    score = Score({"right": 50.0, COUNT: faults}, ("one fault",))
    columns = (("right", ("right",)),)
    chosen = Trial("other", (found.gold,), columns, lambda: (score, unequal))
    monkeypatch.setattr(gate, "trials", lambda: iter([chosen]))


def test_a_count_of_faults_may_not_rise(measured, monkeypatch, capsys):
    """It has a ceiling, which accepting lowers and never raises."""
    trial(measured, monkeypatch, 2)

    assert 0 == gate.main(["--accept"])
    trial(measured, monkeypatch, 3)
    assert (1, 1) == (gate.main([]), gate.main(["--accept"]))
    assert f"other: {COUNT}: 3 is above its ceiling of 2" in capsys.readouterr().err
    trial(measured, monkeypatch, 1)
    assert 0 == gate.main(["--accept"])
    assert {COUNT: 1} == floors.read(gate.FLOORS)["other"].ceilings


def test_a_ceiling_is_raised_only_when_told(measured, monkeypatch):
    """Then it is what is reached."""
    trial(measured, monkeypatch, 2)
    gate.main(["--accept"])
    trial(measured, monkeypatch, 3)

    assert 0 == gate.main(["--accept", "--allow-regression"])
    assert {COUNT: 3} == floors.read(gate.FLOORS)["other"].ceilings


def test_a_set_of_another_kind_has_a_table_and_errors(measured, monkeypatch, capsys):
    """Its columns are its own."""
    trial(measured, monkeypatch, 0)

    assert (0, 0) == (gate.main([]), gate.main(["--errors", "other"]))
    shown = capsys.readouterr().out.splitlines()
    assert ["other", "50.0"] in [line.split() for line in shown]
    assert "one fault" in shown


def test_a_set_of_another_kind_must_equal_the_reference_too(measured, monkeypatch, capsys):
    """What its run says of that is told where the program is at hand."""
    trial(measured, monkeypatch, 0, unequal=["right: ours is another"])
    monkeypatch.setattr(gate, "PROGRAM", measured.gold)
    monkeypatch.setattr(gate, "reference_figures", lambda *_: {})

    assert 1 == gate.main([])
    assert "FAIL other: right: ours is another" in capsys.readouterr().err


def test_a_set_of_another_kind_whose_files_are_missing_is_skipped(measured, monkeypatch, capsys):
    """It says which file it lacks, and keeps the floors."""
    trial(measured, monkeypatch, 0)
    gate.main(["--accept"])
    missing = measured.gold.with_name("nothing")
    chosen = Trial("other", (missing,), (), lambda: (_ for _ in ()).throw(FileNotFoundError))
    monkeypatch.setattr(gate, "trials", lambda: iter([chosen]))

    assert 0 == gate.main([])
    assert str(missing) in capsys.readouterr().out
