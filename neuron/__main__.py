"""Makes ``python -m neuron`` the same as the command ``neuron``."""

import sys

from neuron.cli import main

sys.exit(main())
