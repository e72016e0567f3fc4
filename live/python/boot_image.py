"""Leave nothing behind that a boot image need not carry."""

import gc
import importlib
import linecache


def rest() -> None:
    """Tidy up before the memory is taken."""
    linecache.clearcache()
    importlib.invalidate_caches()  # the directory of a library that is not that of the page
    gc.collect()
    # What was freed still lies in memory; zeros in its place pack to nothing.
    sizes = (400_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
    zeros = [bytes(size) for size in sizes for _ in range(6)]
    del zeros
