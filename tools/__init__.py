"""The project's commands; they set up what they need and run on nothing but Python."""

import sys

# This file is read by any Python that is called, however old: it must stay plain.
if sys.version_info < (3, 11):
    sys.exit(
        "Python 3.11 or newer is needed; this is "
        + sys.version.split()[0]
        + ".\nIf a newer one is installed, name it: make PYTHON=python3.13 ..."
    )
