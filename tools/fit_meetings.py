"""Fit the weights of catalog/weights.toml on pairs of reports; print them, and what they reach.

Usage: python tools/fit_meetings.py [TEXTS.jsonl PAIRS.jsonl]…   (default: evals/pairs)

Logistic regression on the degrees of the reasons, by gradient descent. The weights in use are the
prior: each is pulled back to where it stands, so that a reason that few pairs show keeps its
weight. A weight never changes its sign. Nothing is written: round what is printed and put it in.
"""

import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import mahdar
from mahdar import catalog
from mahdar.relate.evidence import evidence
from mahdar.relate.sides import sides_of

ROOT = Path(__file__).resolve().parents[1]
STEPS, RATE, PULL = 2_000, 0.05, 0.02
"""So many steps of this size; the pull towards the weight in use, per weight squared."""


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a JSON Lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def examples(texts: Path, pairs: Path, *, dated: bool) -> Iterator[tuple[dict[str, float], bool]]:
    """Give the degree of each reason for each pair, and whether the meeting is one."""
    known = catalog.load()
    minutes = {
        row["id"]: mahdar.minutes(
            row["text"], published=row["published"] if dated else None, outlet=row["outlet"]
        )
        for row in rows(texts)
    }
    for pair in rows(pairs):
        ours, theirs = (sides_of(minutes[pair[name]], known) for name in "ab")
        if ours and theirs:
            found: dict[str, float] = {
                f.kind: f.degree for f in evidence(ours[0], theirs[0], known)
            }
            yield found, bool(pair["same_meeting"])


def probability(degrees: dict[str, float], weights: dict[str, float], bias: float) -> float:
    """Give how probable one meeting is."""
    score = bias + sum(weights[kind] * degree for kind, degree in degrees.items())
    return 1 / (1 + math.exp(-score))


def fit(found: list[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """Give the fitted weights; the bias stays, since it is how often pairs are of one meeting."""
    known = catalog.load().weights
    prior = {k: w for k, w in known.items() if k not in ("bias", "same", "different")}
    weights = dict(prior)
    for _ in range(STEPS):
        slopes = {kind: PULL * (weights[kind] - prior[kind]) for kind in weights}
        for degrees, same in found:
            error = probability(degrees, weights, known["bias"]) - same
            for kind, degree in degrees.items():
                slopes[kind] += error * degree / len(found)
        for kind, slope in slopes.items():
            moved = weights[kind] - RATE * slope
            weights[kind] = moved if moved * prior[kind] > 0 else weights[kind]
    return weights


def main() -> None:
    """Fit, and print each weight in use and fitted, then how many pairs each calls right."""
    given = [Path(name) for name in sys.argv[1:]]
    given = given or [ROOT / "evals/pairs/texts.jsonl", ROOT / "evals/pairs/pairs.jsonl"]
    found = [
        example
        for texts, pairs in zip(given[::2], given[1::2], strict=True)
        for dated in (True, False)
        for example in examples(texts, pairs, dated=dated)
    ]
    known, fitted = dict(catalog.load().weights), fit(found)
    for kind, weight in fitted.items():
        print(f"{kind} = {known[kind]:.2f} -> {weight:.2f}")
    for name, weights in (("in use", known), ("fitted", fitted)):
        right = sum((probability(d, weights, known["bias"]) > 0.5) == same for d, same in found)  # noqa: PLR2004
        print(f"{name}: {right} of {len(found)} pairs on the right side of one half")


if __name__ == "__main__":
    main()
