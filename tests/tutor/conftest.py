"""Settings for the tests of this folder."""

import contextlib

with contextlib.suppress(ImportError):  # Pyodide has no hypothesis
    from hypothesis import settings

    # A busy machine is no error.
    settings.register_profile("no deadline", deadline=None)
    settings.load_profile("no deadline")
