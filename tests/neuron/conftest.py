"""Settings for the tests of this folder."""

import contextlib
import os

import pytest

from neuron import language

with contextlib.suppress(ImportError):  # Pyodide has no hypothesis
    from hypothesis import settings

    # A busy machine is no error.
    settings.register_profile("no deadline", deadline=None)
    settings.register_profile("long", parent=settings.get_profile("no deadline"), max_examples=2000)
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "no deadline"))


@pytest.fixture
def english(monkeypatch):
    """Speak English, whatever language this machine speaks."""
    monkeypatch.setattr(language, "_chosen", "en")
