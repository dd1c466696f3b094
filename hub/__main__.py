"""The program `hub`, also as `python -m hub`: loads everything with the garbage collector at rest.

While modules load there is nothing to collect, and looking for it takes a fifth of the start. What was loaded
stays for good, so it is set aside from every later collection, here and in each worker.
"""

import gc

gc.disable()

from hub.cli import main  # noqa: E402 - that is the point

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main()
