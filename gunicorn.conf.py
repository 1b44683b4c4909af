"""How the server runs: two processes of four threads, unless the environment says otherwise."""

import os
import sys
from typing import Any

bind = os.environ.get("HOLDCOST_BIND", "127.0.0.1:8000")
worker_class = os.environ.get("HOLDCOST_WORKER_CLASS", "gthread")
workers = int(os.environ.get("HOLDCOST_WORKERS", "2"))
threads = int(os.environ.get("HOLDCOST_THREADS", "4"))
timeout = int(os.environ.get("HOLDCOST_TIMEOUT", "60"))
graceful_timeout = 20
# The occasion of a report travels in its address: words of an advocate may be long.
limit_request_line = 8190
# Loaded once, before the workers are made: less memory, and one message when a setting is missing.
preload_app = True
loglevel = os.environ.get("HOLDCOST_LOG_LEVEL", "warning")
# No access log: addresses carry secret tokens, and nobody's reading habits are kept.
accesslog = None
control_socket_disable = True


def when_ready(server: Any) -> None:
    """Print the address, plainly, once the server answers."""
    for listener in server.LISTENERS:
        sys.stdout.write(f"Holdcost is ready at {listener}  (stop it with Ctrl+C)\n")
    sys.stdout.flush()
