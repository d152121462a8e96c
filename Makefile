# Every target sets the project up first, once. PYTHON names another interpreter (3.11 or later).
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14; do \
  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BOOTSTRAP = $(if $(PYTHON),$(PYTHON),python3) packaging/bootstrap.py

.PHONY: run test check bench screens demo lock clean
run test check bench screens demo:
	@$(BOOTSTRAP) $@ $(ARGS)
lock:
	@packaging/lock
clean:
	rm -rf build .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage*
