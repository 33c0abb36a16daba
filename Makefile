# What people and CI run. `make demo` and `make test` need Python 3.11 or later (with venv), make
# and a package index, and install into .venv alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp
BROWSER := $(VENV)/browser.stamp

export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX

.DEFAULT_GOAL := help
.PHONY: help demo test browser screenshots lint types imports eval bench shape docs check clean

help: ## what there is
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' Makefile

demo: $(RUN) ## venv, install, minutes of the examples, who reported what, what became of it
	$(BIN)/mahdar minutes examples/reports.jsonl
	$(BIN)/mahdar compare examples/ex_a1.txt examples/ex_b1.txt --published 2023-03-14 \
	--outlet "مردانيا برس" --outlet "وكالة سلونا"
	$(BIN)/mahdar followup examples/reports.jsonl

test: $(DEV) ## venv, install, the whole test suite
	$(BIN)/python -m pytest $(ARGS)

browser: $(BROWSER) ## pages in the distribution's Chromium, which MAHDAR_CHROMIUM may name
	$(BIN)/python -m pytest -m browser tests/browser $(ARGS)

screenshots: $(BROWSER) ## the pictures in docs/screenshots, made anew
	$(BIN)/python tools/screenshots.py

lint: $(DEV) ## ruff: rules and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(DEV) ## mypy --strict
	$(BIN)/mypy

imports: $(DEV) ## a folder imports only folders above it
	$(BIN)/lint-imports

eval: $(DEV) ## the quality gate; ARGS="--accept", ARGS="--errors own", see evals/README.md
	$(BIN)/python -m evals.gate $(ARGS)

bench: $(DEV) ## speed as ratios, start-up, memory; ARGS=--profile shows where time goes
	$(BIN)/python bench/bench.py $(ARGS)

shape: $(DEV) ## length of functions, import cycles, docstrings
	$(BIN)/python tools/shape_bars.py

docs: $(DEV) ## whether what is generated in docs/ is fresh
	$(BIN)/python tools/schema.py --check

check: lint types imports test browser eval shape docs ## everything CI runs

clean: ## remove what was made here
	rm -rf $(VENV) dist .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
	"$(PYTHON): it is older than Python 3.11 or missing. Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(DEV): $(RUN)
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(BROWSER): $(DEV)
	$(BIN)/python -m pip install --quiet --group browser
	@touch $@
