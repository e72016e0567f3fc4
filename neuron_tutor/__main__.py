"""Makes ``python -m neuron_tutor`` the same as the command ``neuron``."""

import sys

from neuron_tutor.cli import main

sys.exit(main())
