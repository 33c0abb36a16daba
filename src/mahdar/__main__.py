"""`python -m mahdar`."""

import sys

from mahdar.surfaces.cli import run

if __name__ == "__main__":
    sys.exit(run())
