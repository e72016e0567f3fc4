"""Settings for the tests of this folder."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from neuron_tutor import my_neuron

with contextlib.suppress(ImportError):  # Pyodide has no hypothesis
    from hypothesis import settings

    # A busy machine is no error.
    settings.register_profile("no deadline", deadline=None)
    settings.register_profile("long", parent=settings.get_profile("no deadline"), max_examples=2000)
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "no deadline"))

# A part may import the parts of earlier chapters: `from my_neuron.ch04 import train`.
EDITION = tempfile.TemporaryDirectory(prefix="my-neuron-")
my_neuron.write(Path(EDITION.name))
sys.path.append(EDITION.name)
