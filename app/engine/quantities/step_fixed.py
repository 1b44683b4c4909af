"""Cost that changes in steps, when a post or a housing unit opens or closes (method, section 3.2).

Average daily population and beds have one dimension: a bed taken all through the year.
"""

from app.engine import units as u
from app.engine.quantities.register import fact, rate, result
from app.engine.quantity import Scope

STEP = Scope.COST_ITEM
beds_per_step = rate(
    "beds_per_step",
    "Beds that one post or housing unit serves",
    u.BEDS,
    STEP,
    includes="The beds that one more post, or one more housing unit, makes it possible to fill.",
    where="The jail's staffing plan, or the size of its housing units.",
)
fewer_beds = fact("fewer_beds", "Beds no longer used under a policy", u.BEDS)

beds_occupied = result(
    "beds_occupied", "Beds in use under a policy", u.BEDS, STEP, adds_up=False, short="beds in use"
)
steps_now = result("steps_now", "Posts or units now", u.STEPS, STEP, adds_up=False)
steps_occupied = result(
    "steps_occupied", "Posts or units under a policy", u.STEPS, STEP, adds_up=False
)
steps_changed = result(
    "steps_changed", "Posts or units opened, or closed if less than 0", u.STEPS, STEP, adds_up=False
)
amount_per_step = result(
    "amount_per_step", "One post or unit for a year", u.DOLLARS, STEP, adds_up=False
)
steps_amount_change = result(
    "steps_amount_change", "Change of the cost in one year", u.DOLLARS, STEP
)
closes_at_beds = result(
    "closes_at_beds", "Beds in use at which one post or unit closes", u.BEDS, STEP, adds_up=False
)
opens_above_beds = result(
    "opens_above_beds", "Beds in use above which one more opens", u.BEDS, STEP, adds_up=False
)
beds_to_close = result(
    "beds_to_close", "Fewer beds until one post or unit closes", u.BEDS, STEP, adds_up=False
)
beds_to_open = result(
    "beds_to_open", "More beds until one more has to open", u.BEDS, STEP, adds_up=False
)
