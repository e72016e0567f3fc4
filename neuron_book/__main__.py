"""Makes ``python -m neuron_book`` and ``python neuron-book.pyz`` serve the book.

This file must be understood by every Python 3, for it refuses those that are too old.
"""

import sys

if sys.version_info < (3, 8):
    sys.stderr.write(
        "Python 3.8 or newer is needed; this is Python %d.%d.\n"
        "Python 3.8 이상이 필요해요. 지금은 Python %d.%d 버전이에요.\n" % (sys.version_info[:2] * 2)
    )
    sys.exit(2)

from neuron_book.command import main

sys.exit(main())
