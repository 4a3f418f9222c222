# What this project can do; `make` alone lists it. Needs Python 3.11 to 3.14 and a C compiler: `make install` names what is missing.
.NOTPARALLEL:
.PHONY: help install serve test test-spark browser fuzz bench check lint lock clean ready

PYTHON =
UV = uv
TESTS =

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

install: ## make .venv from the locked requirements (PYTHON=python3.12 to choose one)
	@PYTHON='$(PYTHON)' scripts/install.sh

serve: ready ## the form and the API on this machine, port 8000
	@.venv/bin/manypaths serve

test: ready ## every test; a skipped test is a failure (TESTS=tests/test_x.py for some)
	@.venv/bin/python -m pytest -n auto --dist worksteal $(TESTS)

browser: ## Chromium for the browser tests: by apt as root, else says how
	@scripts/browser.sh

fuzz: ready ## the rule engine against its double, on random rulebooks and people
	@.venv/bin/python -m benchmarks.fuzz

bench: ready ## side by side with other engines: one table
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation -r requirements/bench.txt
	@.venv/bin/python -m benchmarks.speed
	@.venv/bin/python -m benchmarks.web

test-spark: ready ## the rules as Spark runs them, held to the same meaning (needs Java 17)
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation -r requirements/spark.txt
	@MANYPATHS_TEST_SPARK=1 .venv/bin/python -m pytest -W ignore::FutureWarning -k spark tests/test_one_meaning.py

check: ready ## every mistake in the rule files
	@.venv/bin/manypaths check

lint: ready ## style of the Python files
	@.venv/bin/python -m ruff check .

lock: ## write requirements/ anew from pyproject.toml (needs uv; UV=... names another)
	@UV='$(UV)' scripts/lock.sh

clean: ## remove .venv and everything that can be made again
	@rm -rf .venv .pytest_cache .ruff_cache .hypothesis dist build
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@.venv/bin/python scripts/install.py --is-current 2>/dev/null || { echo 'not installed, or something it is made from changed: run `make install` first' >&2; exit 1; }
