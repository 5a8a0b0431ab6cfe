# Two commands are enough on a fresh machine: make demo, make test. Each makes or updates .venv by itself.

PYTHON ?= python3
BIN    := .venv/bin
WORKERS ?= auto
N       ?= 10000
SEED    ?= 1


.PHONY: demo install test lint fuzz bench faults scale screenshots clean help

help:
	@echo "make demo    the whole story on a mail server of its own, in your browser"
	@echo "make test    everything that is tested"
	@echo "make install optin itself, in .venv"
	@echo "make lint    ruff, mypy --strict, import contracts"
	@echo "make fuzz    N=1000000 random and mutated mails through the reading"
	@echo "make bench   ratios against floors and peers"
	@echo "make faults  N=1000 schedules of faults: lost / twice / stuck"
	@echo "make scale   what ten thousand to a million mailboxes would take"
	@echo "make screenshots   every state of every card, as pictures in docs/screenshots"
	@echo "make clean   remove what these made"

demo: .venv/.demo
	$(BIN)/optin demo

install: .venv/.demo
	@echo "Use it with:  . .venv/bin/activate  then  optin --help"

test: .venv/.dev
	@sh tests/system-packages
	@sh tests/npm-packages
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fuzz: .venv/.dev
	$(BIN)/python -m tests.fuzz --count $(N) --seed $(SEED)

bench: .venv/.dev
	$(BIN)/python -m tests.bench

faults: .venv/.dev
	@sh tests/system-packages
	$(BIN)/python -m tests.faults $(if $(findstring command,$(origin N)),$(N),1000)

scale: .venv/.dev
	$(BIN)/python -m tests.scale

screenshots: .venv/.dev
	@sh tests/system-packages
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build *.egg-info

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'

.venv/.demo: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[demo]'
	@touch $@

.venv/.dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[demo,postgres,model]' --group dev
	@touch $@ .venv/.demo
