PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test check bench torture screenshots clean

$(READY): pyproject.toml
	@echo "Installing into $(VENV) (first run: about a minute) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Policy Desk needs Python 3.11 or newer; set PYTHON=...")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $(READY)
	-@$(BIN)/policydesk build > /dev/null  # so that the first run starts at once; a fault is told again by the run

run: $(READY) ## start: connects to Slack when the tokens are set, else a local Slack for the browser; ARGS=--open
	@$(BIN)/policydesk run $(ARGS)

test: $(READY) ## every test
	@$(BIN)/pytest -q $(ARGS)

check: $(READY) ## ruff, mypy, who may import whom, and the seeds
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/policydesk check

bench: $(READY) ## measure: ratios of medians, with the goals beside them
	@$(BIN)/python -m tests.benchmarks

torture: $(READY) ## kill the running bot in 100 rounds (ROUNDS=...), at random moments; nothing may be lost or doubled
	@$(BIN)/python -m tests.torture $(or $(ROUNDS),100) $(ARGS)
	@$(BIN)/python -m tests.torture.daily $(or $(DAILY_ROUNDS),50)

screenshots: $(READY) ## the pictures of the README, taken in Chromium
	@$(BIN)/python -m tests.playground.screenshots

clean:
	rm -rf $(VENV) data
