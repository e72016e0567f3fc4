# What a person types. Everything else is in tools/, which needs nothing but Python.
PYTHON ?= python3
COMMANDS := serve page chapter site offline test long live-test browser engines check fix bench lock clean

.PHONY: help $(COMMANDS)
help:
	@$(PYTHON) -m tools help
$(filter-out page chapter engines,$(COMMANDS)):
	@$(PYTHON) -m tools $@
page:
	@$(PYTHON) -m tools page $(CH)
chapter:
	@$(PYTHON) -m tools chapter "$(N)" "$(NAME)"
engines:
	@$(PYTHON) -m tools engines $(ENGINES)
