"""What the columns of a jail log mean, in the words jails use for them."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.sheets.headings import Meanings, plain_heading
from app.language import Words

BOOKING_NUMBER = "booking_number"
BOOKED, BOOKED_TIME = "booked_at", "booked_time"
RELEASED, RELEASED_TIME = "released_at", "released_time"
LOCAL, LOCAL_TIME = "local_release_at", "local_release_time"
CHARGE = "charge"
CHARGE_RELEASED, CHARGE_RELEASED_TIME = "charge_released_at", "charge_released_time"
DETAINER, DETAINER_DATE = "detainer", "detainer_date"
OUTCOME, FINAL_OUTCOME, TAKEN = "outcome", "final_outcome", "taken_by_ice"
SEVERITY = "severity"

MEANING_WORDS = Words(
    {
        BOOKED: "booked at",
        BOOKED_TIME: "time of booking",
        RELEASED: "released at",
        RELEASED_TIME: "time of release",
        LOCAL: "would otherwise have been released at",
        LOCAL_TIME: "time of that release",
        DETAINER: "detainer (yes or no)",
        DETAINER_DATE: "day of the detainer",
        OUTCOME: "outcome (who took the person, or why released)",
        FINAL_OUTCOME: "final outcome of the booking",
        TAKEN: "taken by ICE (yes or no)",
        SEVERITY: "severity of the charge",
        BOOKING_NUMBER: "booking number",
        CHARGE: "charge or hold, in words",
        CHARGE_RELEASED: "released on this charge at",
        CHARGE_RELEASED_TIME: "time of release on this charge",
    }
)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))


_DAY_FORMS = _names(
    "{} date, {} datetime, {} date time, {} date and time, {} dt, {} dttm, {} at, {} on, "
    "{} timestamp, date {}, date of {}, {} date time local"
)
_TIME_FORMS = _names("{} time, time {}, time of {}, {} tm, {} hour")
_NUMBER_FORMS = _names("{} id, {} number, {} no, {} num, {} #, {} nbr, {} identifier")
_FLAG_FORMS = _names("{}, {} y n, {} yes no, {} flag, {} status")

_IN = _names(
    "booking, book, booked, bkg, intake, admit, admission, admitted, commitment, confinement, "
    "entry, in, arrival, jail in, incarceration"
)
_OUT = _names(
    "release, released, rel, rls, discharge, discharged, out, exit, departure, booking release, "
    "actual release, jail release, jail out, custody release"
)
_LOCAL = _names(
    "local release, local charges release, court release, court ordered release, "
    "otherwise release, otherwise released, eligible release, release eligible, hold start, "
    "hold began, ice hold start, hold begin, local custody end"
)
_CHARGE_OUT = _names(
    "charge release, charge released, offense release, charge disposition, charge end, "
    "charge closed, charge cleared, chg release"
)
_DETAINER = _names(
    "detainer, ice detainer, immigration detainer, immigration hold, ice hold, imm hold, "
    "ins hold, dhs hold, hold for ice, i 247, i 247a, i247a"
)


def _formed(forms: tuple[str, ...], things: tuple[str, ...], more: str = "") -> tuple[str, ...]:
    """`booking` as it heads a column: booking date, booking datetime, date of booking …"""
    names = (form.format(thing) for thing in things for form in forms)
    return (*names, *(_names(more) if more else ()))


MEANINGS: Meanings = {
    BOOKED: _formed(
        _DAY_FORMS,
        _IN,
        "booked, intake, admit, admitted, booking, custody start, ingreso, fecha de ingreso, "
        "fecha ingreso, booking start, booked in, booked into jail, entrada, entrada a la carcel, "
        "ingreso a la carcel",
    ),
    BOOKED_TIME: _formed(_TIME_FORMS, _IN, "hora de ingreso, hora del ingreso, hora ingreso"),
    RELEASED: _formed(
        _DAY_FORMS,
        _OUT,
        "release, released, discharge, discharged, custody end, final release date, "
        "fecha de salida, fecha de liberacion, salida, date left, left at, left, "
        "left jail, left the jail, actually released, actual release, salida de la carcel, "
        "fecha de la salida, liberacion",
    ),
    RELEASED_TIME: _formed(
        _TIME_FORMS, _OUT, "hora de salida, hora de la salida, hora salida, hora de liberacion"
    ),
    LOCAL: _formed(
        _DAY_FORMS,
        _LOCAL,
        "would otherwise have been released at, would otherwise have been released, "
        "would have been released, local release, court release, hold start, hold began, "
        "local charges cleared, local charges ended, held for ice from, release ordered, "
        "release ordered at, ordered released, eligible for release, charges ended, "
        "charges cleared, local charges end, fin de cargos, fin de los cargos, "
        "fin de cargos locales, fin de los cargos locales, habria sido liberada de otro modo",
    ),
    LOCAL_TIME: _formed(_TIME_FORMS, _LOCAL, "time of that release, hora de esa liberacion"),
    CHARGE: _names(
        "charge, charges, charge description, charge desc, booking charge desc, booking charge, "
        "booking charge description, offense, offense description, offense desc, charge text, "
        "arrest charge, statute description, chg desc, charge or hold, hold description, "
        "charge literal, delito, cargo, charge or hold in words, cargo o retencion en palabras"
    ),
    CHARGE_RELEASED: _formed(
        _DAY_FORMS,
        _CHARGE_OUT,
        "charge release, charge released, charge ended, released on this charge at, "
        "released on this charge, liberacion por este cargo, fin del cargo",
    ),
    CHARGE_RELEASED_TIME: _formed(
        _TIME_FORMS,
        _CHARGE_OUT,
        "time of release on this charge, hora de la liberacion por este cargo",
    ),
    DETAINER: _formed(
        _FLAG_FORMS,
        _DETAINER,
        "has detainer, has ice detainer, detainer on file, detainer lodged, detainer placed, "
        "detainer yn, ice detainer on file, ice, solicitud de retencion, "
        "detainer yes or no, solicitud de retencion si o no, retencion de ice",
    ),
    DETAINER_DATE: _formed(
        _DAY_FORMS,
        _DETAINER,
        "detainer received, detainer received date, detainer issued, date detainer received, "
        "detainer issue date, detainer issued date, detainer prepare date, detainer lodged date, "
        "date detainer lodged, date detainer issued, day of the detainer, "
        "dia de la solicitud de retencion, fecha de la solicitud de retencion",
    ),
    OUTCOME: _names(
        "outcome, release reason, reason for release, reason released, release type, "
        "release disposition desc, release disposition, released to, release to, disposition, "
        "release description, release desc, release method, resultado, hold outcome, "
        "detainer outcome, release agency, released to agency, "
        "outcome who took the person or why released, "
        "resultado quien se llevo a la persona o por que fue liberada"
    ),
    FINAL_OUTCOME: _names(
        "final release disp, final disposition, final release disposition, final release reason, "
        "booking disposition, final release type, final outcome, final outcome of the booking, "
        "resultado final, resultado final del ingreso"
    ),
    TAKEN: _names(
        "release to imm, release to ice, released to ice, taken by ice, ice pickup, "
        "picked up by ice, transferred to ice, released to immigration, ice took custody, "
        "transfer to ice, turned over to ice, taken by ice yes or no, ice se la llevo, "
        "ice se la llevo si o no"
    ),
    SEVERITY: _names(
        "severity, severity class, charge class, offense class, charge level, offense level, "
        "category, charge category, offense category, class, threat level, level, crime class, "
        "charge type, offense type, severity level, felony misdemeanor, felony or misdemeanor, "
        "f m, charge severity, severity of the charge, gravedad, gravedad del cargo, clase"
    ),
    BOOKING_NUMBER: _formed(
        _NUMBER_FORMS,
        ("booking", "book", "bkg", "jail booking", "intake"),
        "bookingid, bookingnumber, bookingno, commitment number, confinement number, "
        "admission number, booking key, booking id hash, numero de ingreso, jacket, "
        "jacket number, jacket no, jacket #, jacket id, numero de reserva",
    ),
}

OUTCOME_COLUMNS = {OUTCOME, FINAL_OUTCOME, TAKEN}

# Where days have a column and times another one beside it.
TIME_BESIDE: Mapping[str, str] = {
    BOOKED: BOOKED_TIME,
    RELEASED: RELEASED_TIME,
    LOCAL: LOCAL_TIME,
    CHARGE_RELEASED: CHARGE_RELEASED_TIME,
}
PLAIN: Mapping[str, frozenset[str]] = {
    meaning: frozenset(plain_heading(heading) for heading in headings)
    for meaning, headings in MEANINGS.items()
}
