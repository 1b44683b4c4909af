"""Money received, each source a line of its own (method, section 3.7)."""

from decimal import Decimal

from app.engine import units as u
from app.engine.quantities.register import figure, rate, result
from app.engine.quantity import Scope

ROW = Scope.REIMBURSEMENT
officer_salary_cost = figure(
    "officer_salary_cost",
    "Correctional officers' salaries",
    u.DOLLARS,
    includes="Salaries of correctional officers in the SCAAP reporting year.",
    excludes="Benefits and overtime.",
    where="The county's SCAAP application.",
)
all_bed_days = figure(
    "all_bed_days",
    "Bed-days of everyone, SCAAP year",
    u.BED_DAYS,
    includes="All inmates' days in the SCAAP reporting year.",
    where="The county's SCAAP application.",
)
eligible_days = figure(
    "eligible_days",
    "SCAAP-eligible days",
    u.BED_DAYS,
    includes="Days of people convicted of a felony or two misdemeanors and held at least four "
    "days in a row.",
    excludes="A 48-hour hold by itself.",
    where="The county's SCAAP application.",
)
scaap_paid_share = rate(
    "scaap_paid_share",
    "Share of the SCAAP claim paid",
    u.SHARE,
    most=Decimal(1),
    includes="Award divided by claim, in the award year.",
    where="SCAAP award tables of the Bureau of Justice Assistance.",
)
scaap_claim = result("scaap_claim", "SCAAP claim", u.DOLLARS)

scaap_award = figure("scaap_award", "SCAAP award", u.DOLLARS, ROW, field="award")
vendor_fee_share = rate(
    "vendor_fee_share", "Vendor's share of the award", u.SHARE, ROW, most=Decimal(1)
)
per_diem_rate = rate("per_diem_rate", "Federal rate", u.DOLLARS_PER_DAY, ROW, field="rate")
per_diem_days = figure("per_diem_days", "Days in federal custody", u.BED_DAYS, ROW, field="days")
amount_per_hold = rate("amount_per_hold", "Payment for each hold", u.DOLLARS_PER_HOLD, ROW)
paid_holds = figure("paid_holds", "Holds paid for", u.HOLDS, ROW, field="holds")
received_amount = figure("received_amount", "Amount received", u.DOLLARS, ROW, field="amount")
scaap_award_used = result(
    "scaap_award_used", "SCAAP award, entered or estimated", u.DOLLARS, ROW, short="SCAAP award"
)
scaap_vendor_fee = result("scaap_vendor_fee", "Vendor's fee", u.DOLLARS, ROW)
reimbursement = result("reimbursement", "Money received", u.DOLLARS, ROW)

reimbursements = result("reimbursements", "Money received", u.DOLLARS, short="money received")
net_cost = result("net_cost", "Net cost to the county", u.DOLLARS, short="gross cost")
