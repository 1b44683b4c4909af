"""The funnel, from booking to transfer (method, section 3.3)."""

from app.engine import units as u
from app.engine.quantities.register import figure, result
from app.engine.quantity import Scope
from app.engine.units import ratio

LINE = Scope.LINE
bookings = figure(
    "bookings",
    "Bookings",
    u.BOOKINGS,
    LINE,
    includes="Every booking into the jail in the period.",
    excludes="Transfers between housing units.",
    where="Jail management system.",
)
fingerprint_submissions = figure(
    "fingerprint_submissions",
    "Fingerprint submissions",
    u.SUBMISSIONS,
    LINE,
    includes="Bookings whose prints went to the state and on to federal databases.",
    where="State identification bureau, or ICE interoperability statistics.",
)
fingerprint_matches = figure(
    "fingerprint_matches",
    "Fingerprint matches",
    u.MATCHES,
    LINE,
    includes="Hits: prints found in a federal immigration database.",
    excludes="Any finding about status: citizens and lawful residents can match too.",
    where="ICE interoperability statistics.",
)
detainers_received = figure(
    "detainers_received",
    "Detainers received",
    u.DETAINERS,
    LINE,
    includes="Requests to hold (Form I-247A; before April 2017, I-247 and I-247D).",
    excludes="Requests only to notify (Form I-247N).",
    where="Jail records, or ICE detainer releases by facility.",
)
notify_only_requests = figure(
    "notify_only_requests",
    "Requests only to notify",
    u.REQUESTS,
    LINE,
    includes="Form I-247N: ICE asks to be told of a release.",
    excludes="Anything that asks for a hold. These have no hold and no hold cost.",
    where="Jail records, or ICE detainer releases.",
)
detainers_honored = figure(
    "detainers_honored",
    "Detainers honored",
    u.DETAINERS,
    LINE,
    includes="Detainers the jail agreed to act on.",
    where="Jail records; county policy.",
)
people_held = figure(
    "people_held",
    "People held past release",
    u.PEOPLE,
    LINE,
    includes="People kept after they would otherwise have been released.",
    excludes="People with a detainer who were still held on local charges.",
    where="Jail records: release order time against actual release time.",
)
taken_by_ice = figure(
    "taken_by_ice",
    "Taken into custody by ICE",
    u.PEOPLE,
    LINE,
    includes="People whom ICE picked up from the jail.",
    where="Jail release reasons.",
)
released_without_pickup = figure(
    "released_without_pickup",
    "Released without pickup",
    u.PEOPLE,
    LINE,
    includes="People held, then released because ICE did not come.",
    where="Jail release reasons.",
)

FUNNEL = (
    bookings,
    fingerprint_submissions,
    fingerprint_matches,
    detainers_received,
    detainers_honored,
    people_held,
    taken_by_ice,
)

submitted_share = result(
    "submitted_share", "Bookings fingerprinted", ratio(u.SUBMISSIONS, u.BOOKINGS)
)
matched_share = result("matched_share", "Submissions that match", ratio(u.MATCHES, u.SUBMISSIONS))
detainer_share = result(
    "detainer_share", "Matches that become detainers", ratio(u.DETAINERS, u.MATCHES)
)
honored_share = result("honored_share", "Detainers honored", ratio(u.DETAINERS, u.DETAINERS))
held_share = result(
    "held_share", "Honored detainers that become holds", ratio(u.PEOPLE, u.DETAINERS)
)
taken_share = result("taken_share", "Holds that end with ICE custody", ratio(u.PEOPLE, u.PEOPLE))

STAGE_SHARES = {
    fingerprint_submissions: submitted_share,
    fingerprint_matches: matched_share,
    detainers_received: detainer_share,
    detainers_honored: honored_share,
    people_held: held_share,
    taken_by_ice: taken_share,
}
