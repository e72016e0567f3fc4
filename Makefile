# What a person types. Everything else is in tools/, which needs nothing but Python.
PYTHON ?= python3
COMMANDS := serve page site test browser check bench lock clean

.PHONY: help $(COMMANDS)
help:
	@$(PYTHON) -m tools help
$(filter-out page,$(COMMANDS)):
	@$(PYTHON) -m tools $@
page:
	@$(PYTHON) -m tools page $(CH)
