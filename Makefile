# Everything that a person types here. Each target sets up what it needs: Python 3.11, pip and make are enough.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
ONLY ?=
DATA ?=
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --all-extras \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

.DEFAULT_GOAL := help
.PHONY: help setup run test check fix bench bench-language drill train lock

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

setup: .venv/.ready ## make .venv with everything in it (done once; every other command calls it)

run: setup ## start the desk with the demo business
	$(BIN)/warmdesk run demo/boutique

test: setup ## run the tests
	$(BIN)/pytest

check: setup ## style, types, floors, architecture: everything but behaviour
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/architecture

fix: setup ## let the tools repair style, and write the generated documents
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python -m docs.generate

bench: setup ## print figures, a line each (ONLY=name for one)
	$(BIN)/python -m benchmarks $(ONLY)

bench-language: setup ## how well messages are understood: every public set in a folder (DATA=DIR)
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.language $(DATA)

drill: setup ## run the long drills at full size (ONLY=name for one)
	$(BIN)/python -m benchmarks.drills $(ONLY)

train: setup ## train what the desk ships, from our own corpus (about an hour)
	@test -d .venv-training || $(PYTHON) -m venv .venv-training
	.venv-training/bin/pip install --quiet --editable . --requirement training/requirements.txt
	.venv-training/bin/python -m training.adapter
	.venv-training/bin/python -m training.searcher
	$(BIN)/python -m warmdesk.assistant.training

lock: setup ## pin every dependency anew, with hashes
	$(COMPILE) --upgrade --output-file requirements.lock pyproject.toml
	$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']['dev'], sep='\n')" \
		| $(COMPILE) --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml -

# Debian splits ensurepip off: where `venv` cannot bring pip along, the pip that is there fills the environment.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Warmdesk needs Python 3.11 or newer." >&2; exit 1; }
	@$(PYTHON) -m venv .venv 2>/dev/null || { $(PYTHON) -m venv --clear --without-pip .venv && $(PYTHON) -m pip --python $@ install --quiet pip; }

.venv/.ready: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m warmdesk.lib.encoder_weights || echo "No sentence encoder: the desk works on words alone."
	@touch $@
