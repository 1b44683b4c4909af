"""Why two statements of a cost differ: figure by figure, summing to the difference to the cent.

reconcile(a, b)["sentence"]
"""

from app.engine.reconciliation.results import RESULTS as RESULTS
from app.engine.reconciliation.settlement import reconcile as reconcile

__all__ = ["RESULTS", "reconcile"]
