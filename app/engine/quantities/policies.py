"""What a policy to compare is told: who would still be held under it (method, section 5)."""

from decimal import Decimal

from app.engine import units as u
from app.engine.quantities.register import rate
from app.engine.quantity import Scope

POLICY = Scope.POLICY
warrant_share = rate(
    "warrant_share",
    "Share of holds with a judge's warrant",
    u.SHARE,
    POLICY,
    most=Decimal(1),
    includes="Of the people held now, those whose detainer came with a warrant signed by a judge.",
    excludes="ICE's own warrants (Forms I-200 and I-205): an immigration officer signs them.",
    where="Jail records: the papers kept with each detainer.",
)
share_held = rate(
    "share_held",
    "Share of people held",
    u.SHARE,
    POLICY,
    field="held_share",
    most=Decimal(1),
    includes="Of the people held now, those who would still be held under the policy.",
    where="The county's draft policy, applied to past holds.",
)
