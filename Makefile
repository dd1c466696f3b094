# Every task of the hub. Needs make, git and python3 (3.11 or newer, with venv); the rest is installed into .venv.
#
# Paths are relative, so that a checkout may lie anywhere, also behind spaces or a very long path; for the same
# reason tools are started as modules and not by their scripts.

PYTHON ?= python3
ARGS ?=
PYTEST_ARGS ?= -n 2
RUN := .venv/bin/python -m

# Compiled modules are kept: without them every start compiles the hub anew, which takes longer than the rest.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help serve seed migrate schema bench test pytest lint types arrows sdl format lock clean env env-test

help:  ## List every task.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

serve: env  ## Start PostgreSQL, migrate, seed, and serve http://127.0.0.1:8000/graphql; ARGS="--port 9000" and the like.
	@exec $(RUN) hub serve --until-parent-ends $(ARGS)

seed: env  ## Load the seeds (again); ARGS="--scale 100000" adds a synthetic world of that many opportunities.
	@exec $(RUN) hub seed $(ARGS)

migrate: env  ## Bring the database to the newest migration.
	@exec $(RUN) hub migrate $(ARGS)

schema: env  ## Write the schema as served to schema/schema.graphql.
	@exec $(RUN) hub schema --write

bench: env-test  ## Measure the hub beside its peers, about ten minutes; ARGS="--rounds 3 --questions list,deep" and the like.
	@exec $(RUN) tests.bench $(ARGS)

test: lint types arrows sdl pytest  ## Run every check: style, types, import arrows, the schema's snapshot, and the tests.

pytest: env-test  ## Run the tests alone; PYTEST_ARGS="tests/read -k cursor" chooses.
	@$(RUN) pytest $(PYTEST_ARGS)

lint: env-test  ## Check style and format.
	@$(RUN) ruff check --quiet .
	@$(RUN) ruff format --check --quiet .

types: env-test  ## Check the types.
	@$(RUN) mypy

arrows: env-test  ## Check which package may import which.
	@.venv/bin/python -c 'from importlinter.cli import lint_imports_command as check; check()' --no-logo

sdl: env-test  ## Check that schema/schema.graphql is the schema as served.
	@$(RUN) hub schema --check

format: env-test  ## Format the code, and mend what can be mended by rule.
	@$(RUN) ruff check --fix --quiet . || true
	@$(RUN) ruff format .

lock:  ## Renew the locks in requirements/ from pyproject.toml; UPGRADE=--upgrade takes newer versions.
	@$(PYTHON) -m venv .cache/lock && .cache/lock/bin/python -m pip install --quiet uv
	@$(COMPILE) -o requirements/serve.txt
	@$(COMPILE) --group dev --constraint requirements/serve.txt -o requirements/test.txt

COMPILE = .cache/lock/bin/python -m uv pip compile pyproject.toml requirements/build.in $(UPGRADE) --quiet \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

clean:  ## Remove the environment and all caches; data in .data stays.
	rm -rf .venv .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache *.egg-info
	find . -name __pycache__ -type d -not -path './.data/*' -prune -exec rm -rf {} +

env:
	@$(PYTHON) requirements/install.py serve

env-test:
	@$(PYTHON) requirements/install.py test
