# Everything Holdcost can be asked to do. `make` alone lists it.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.run-ready
DEV_READY := $(VENV)/.dev-ready
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
FLASK := $(BIN)/flask
PYTEST ?=

.DEFAULT_GOAL := help
.PHONY: help run test check bench screenshots

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## set up, load the worked examples once, start the server and print its address
	@$(FLASK) upgrade-database
	@$(FLASK) load-examples
	@exec $(FLASK) serve

test: $(DEV_READY) ## run the tests (PYTEST="..." is passed on to pytest)
	@$(BIN)/python -m pytest $(PYTEST)

check: $(DEV_READY) ## style, types and the order of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV_READY) ## measure speed beside what it is compared with; writes benchmarks/results.json
	@$(BIN)/python -m benchmarks $(BENCH)

screenshots: $(DEV_READY) ## write every page and the printed report as images
	@$(BIN)/python -m tests.browser.screenshots $(SCREENSHOTS)

$(READY): requirements.txt
	@test -n "$(PYTHON)" || { echo "Holdcost needs Python 3.11 or newer (Debian: apt install python3.11 python3.11-venv)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Holdcost needs Python 3.11 or newer; $(PYTHON) is older."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || { echo "Python came without venv (Debian: apt install python3.11-venv)."; exit 1; }
	@echo "Setting up $(VENV) ..."
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --requirement requirements.txt
	@touch $@

$(DEV_READY): requirements-dev.txt $(READY)
	@$(PIP) --requirement requirements-dev.txt
	@touch $@
