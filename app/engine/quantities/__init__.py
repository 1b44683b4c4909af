"""Every quantity of the method: name, label, unit, what it includes and leaves out.

from app.engine import quantities as q
q.people_held.unit.name == "people"
"""

from app.engine.quantities.constants import *
from app.engine.quantities.county_terms import *
from app.engine.quantities.days import *
from app.engine.quantities.exposure import *
from app.engine.quantities.funnel import *
from app.engine.quantities.jail_day import *
from app.engine.quantities.money_received import *
from app.engine.quantities.place import *
from app.engine.quantities.policies import *
from app.engine.quantities.register import QUANTITIES as QUANTITIES
from app.engine.quantities.staff import *
from app.engine.quantities.step_fixed import *
