"""The classes a log's bookings are split by: a fixed list, so that no cell of a log is repeated."""

from __future__ import annotations

from app.language import Words

# From the most serious on: a booking is of the most serious of its local charges.
SEVERITIES = Words(
    {
        "level_1": "Level 1",
        "level_2": "Level 2",
        "level_3": "Level 3",
        "felony_a": "Felony, class A or first degree",
        "felony_b": "Felony, class B or second degree",
        "felony_c": "Felony, class C or third degree",
        "felony_d": "Felony, class D or below",
        "violent": "Violent offense",
        "felony": "Felony",
        "sex": "Sex offense",
        "weapon": "Weapons offense",
        "drug": "Drug offense",
        "property": "Property offense",
        "gross_misdemeanor": "Gross misdemeanor, or misdemeanor of class A",
        "misdemeanor": "Misdemeanor",
        "driving": "Driving or traffic offense",
        "public_order": "Public order offense",
        "infraction": "Infraction or violation",
        "other": "Another class",
        "no_charge": "No local charge",
        "not_told": "Not told",
    }
)
OUTCOMES = Words(
    {
        "taken_by_ice": "Taken into custody by ICE",
        "released": "Released without pickup",
        "elsewhere": "Handed to prison or another agency",
        "cancelled": "Detainer cancelled",
        "not_told": "Not told",
    }
)
SEVERITY_ORDER = tuple(SEVERITIES.written)
OUTCOME_ORDER = tuple(OUTCOMES.written)
NOT_TOLD, NO_CHARGE, OTHER = "not_told", "no_charge", "other"
