"""The whole live book in one package: pages, Python for the browser, and a server for this machine.

Nothing but the standard library, and nothing newer than Python 3.8: it is started wherever a school
has some Python. ``neuron book``, ``python -m neuron_book`` and ``python neuron-book.pyz`` serve it.
"""
