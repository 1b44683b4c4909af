"""The sentences of the answer, whole, by definition: another language orders each its own way."""

from __future__ import annotations

from app.language import Words, marked

COST = {
    "hold": marked(
        "Holding people past release for ICE cost {county} {amount} {when}, {money_received}."
    ),
    "extra_stay": marked(
        "Longer jail stays linked to ICE detainers cost {county} {amount} {when}, {money_received}."
    ),
    "all_days": marked(
        "All jail days of people with an ICE detainer cost {county} {amount} {when}, "
        "{money_received}."
    ),
    "program": marked(
        "Added staff and program work for ICE cost {county} {amount} {when}, {money_received}."
    ),
}
COST_WITH_ADDED = {
    "hold": marked(
        "Holding people past release for ICE, {added} included, cost {county} {amount} {when}, "
        "{money_received}."
    ),
    "extra_stay": marked(
        "Longer jail stays linked to ICE detainers, {added} included, cost {county} {amount} "
        "{when}, {money_received}."
    ),
    "all_days": marked(
        "All jail days of people with an ICE detainer, {added} included, cost {county} {amount} "
        "{when}, {money_received}."
    ),
}
GAIN = {
    "hold": marked(
        "Holding people past release for ICE brought {county} a gain of {amount} {when}: "
        "{received} in money received against {cost} in cost."
    ),
    "extra_stay": marked(
        "Longer jail stays linked to ICE detainers brought {county} a gain of {amount} {when}: "
        "{received} in money received against {cost} in cost."
    ),
    "all_days": marked(
        "All jail days of people with an ICE detainer brought {county} a gain of {amount} {when}: "
        "{received} in money received against {cost} in cost."
    ),
    "program": marked(
        "Added staff and program work for ICE brought {county} a gain of {amount} {when}: "
        "{received} in money received against {cost} in cost."
    ),
}
GAIN_WITH_ADDED = {
    "hold": marked(
        "Holding people past release for ICE, {added} included, brought {county} a gain of "
        "{amount} {when}: {received} in money received against {cost} in cost."
    ),
    "extra_stay": marked(
        "Longer jail stays linked to ICE detainers, {added} included, brought {county} a gain of "
        "{amount} {when}: {received} in money received against {cost} in cost."
    ),
    "all_days": marked(
        "All jail days of people with an ICE detainer, {added} included, brought {county} a gain "
        "of {amount} {when}: {received} in money received against {cost} in cost."
    ),
}
NO_TOTAL = {
    "hold": marked(
        "There is no total yet for what holding people past release for ICE cost {county} {when}."
    ),
    "extra_stay": marked(
        "There is no total yet for what longer jail stays linked to ICE detainers cost {county} "
        "{when}."
    ),
    "all_days": marked(
        "There is no total yet for what all jail days of people with an ICE detainer cost {county} "
        "{when}."
    ),
    "program": marked(
        "There is no total yet for what added staff and program work for ICE cost {county} {when}."
    ),
}
QUESTION = {
    "hold": marked("What did holding people past release for ICE cost {county} {when}?"),
    "extra_stay": marked(
        "What did longer jail stays linked to ICE detainers cost {county} {when}?"
    ),
    "all_days": marked(
        "What did all jail days of people with an ICE detainer cost {county} {when}?"
    ),
    "program": marked("What did added staff and program work for ICE cost {county} {when}?"),
}
COUNTS = Words(
    {
        "hold": "It counts only the time people were kept after they could have left.",
        "extra_stay": "It counts the longer stay of people with a detainer beside people without "
        "one. Other differences between the two groups may be part of it.",
        "all_days": "It counts every jail day of everyone with a detainer, also the days owed to "
        "local charges: an upper bound, not what detainers alone add.",
        "program": "It counts only added cost: staff time, trips, care and program items. "
        "It counts no jail days.",
    }
)
ADDED = Words(
    {
        "processing_cost": "staff time",
        "transport_cost": "transport",
        "medical_cost": "medical care",
        "program_cost": "program cost",
    }
)
