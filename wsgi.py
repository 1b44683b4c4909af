"""What the server and the `flask` command load."""

import sys

from app import create_app
from config import ConfigurationError

try:
    app = create_app()
except ConfigurationError as error:
    sys.exit(f"Holdcost did not start: {error}")
