"""Legal exposure: beside the total, never in it (method, section 3.9)."""

from app.engine import units as u
from app.engine.quantities.register import figure, rate, result
from app.engine.quantity import Scope

EXPOSURE = Scope.EXPOSURE
claims = figure("claims", "Claims", u.CLAIMS, EXPOSURE)
days_per_claim = rate("days_per_claim", "Days for each claim", u.DAYS_PER_CLAIM, EXPOSURE)
amount_per_day = rate("amount_per_day", "Amount for each day", u.DOLLARS_PER_DAY, EXPOSURE)
cap_per_claim = rate("cap_per_claim", "Most paid on one claim", u.DOLLARS_PER_CLAIM, EXPOSURE)
legal_fees = figure("legal_fees", "Legal fees", u.DOLLARS, EXPOSURE, field="fees")
deductible = figure("deductible", "Insurance deductible", u.DOLLARS, EXPOSURE)
claims_amount = result("claims_amount", "Amount of the claims", u.DOLLARS, EXPOSURE)
exposure_total = result("exposure_total", "Claims and fees", u.DOLLARS, EXPOSURE)
exposure_insured = result("exposure_insured", "Paid by insurance", u.DOLLARS, EXPOSURE)
exposure_county_share = result("exposure_county_share", "Left to the county", u.DOLLARS, EXPOSURE)
