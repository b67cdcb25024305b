PYTHON ?= python3.11
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export TRAGUARDO_DATA ?= $(CURDIR)/var
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo test test-postgres check format bench screenshots messages requirements wheel clean

# Show this list
help:
	@awk '/^# /{said=substr($$0,3)} /^[a-z-]+:/{if(said){split($$1,name,":");printf "  make %-14s %s\n",name[1],said};said=""}' $(MAKEFILE_LIST)

# Set up what running needs (virtual environment, pinned packages)
setup: $(VENV)/run.stamp

# Set up what developing and testing need
setup-dev: $(VENV)/dev.stamp

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: $(VENV)/bin/python requirements/run.txt pyproject.toml hatch_build.py
	@echo "Installing the pinned packages (the first time takes a minute or two) …"
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

# Serve the demonstration on http://127.0.0.1:$(PORT) (PORT=8001 to change)
demo: setup
	@$(BIN)/traguardo demo --port $(PORT)

# Run the tests (browser, PostgreSQL and shared-data tests skip where those are absent)
test: setup-dev
	$(BIN)/python hatch_build.py
	$(BIN)/coverage erase
	$(BIN)/pytest --numprocesses auto --cov --cov-report= --durations 5
	$(MAKE) --no-print-directory test-postgres
	$(BIN)/coverage report --include='*/core/*,*/documents/*,*/actions/*' --fail-under=95 | tail -n 25

# Run the tests of rows and verbs again on PostgreSQL, where a server answers
test-postgres: setup-dev
	$(BIN)/python -m tests.postgres

# Check format, lint, types, import contracts, migrations and documentation
check: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m django makemigrations --check --dry-run --settings traguardo.config.settings
	$(BIN)/pytest --no-cov tests/architecture tests/house

# Put the code into the house format
format: setup-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Measure what is promised about speed; each line is a ratio within one run
bench: setup-dev
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

# Take a picture of every page, wide and narrow, into docs/screenshots
screenshots: setup-dev
	$(BIN)/python scripts/screenshots.py

# Bring the English catalogue up to date with the Italian texts
messages: setup-dev
	$(BIN)/python scripts/messages.py
	$(BIN)/python hatch_build.py

# Pin the requirements anew (hashes, no addresses)
requirements: setup-dev
	$(BIN)/uv pip compile pyproject.toml --group build --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --no-strip-extras --quiet --output-file requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --no-strip-extras --quiet --output-file requirements/dev.txt

# Build the wheel into dist/
wheel: setup
	$(BIN)/python -m hatchling build --target wheel

# Remove what was built (entered data in var/ stays)
clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .coverage
