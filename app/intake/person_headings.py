"""What the heading of a column says about the people in its rows, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.intake.sheets.headings import plain_heading

# Phrases by kind, as plain headings: words that stand together anywhere in a heading, or are the
# whole of it where "=" is before them. N stands for every way to write "number".
_PHRASES = {
    "email": "email, e mail, emails, correo, correo electronico",
    "ssn": """
        ssn, ss N, ssn1, soc sec, social security, social sec, seguro social, nss, itin, tin,
        taxpayer id
        """,
    "a_number": """
        a N, a file, anumber, a num, alien N, alien file, alien registration, alien reg, =alien,
        aliens N, uscis, numero a, a numero, numero de extranjero, numero extranjero, arn
        """,
    "birth_date": """
        dob, d o b, date of birth, birth date, birthdate, birth day, birthday, birth year,
        birth dt, birthdt, year of birth, yr of birth, month of birth, yob, born, =birth,
        fecha de nacimiento, fecha nacimiento, fecha nac, fecha de nac, fec nac, ano de nacimiento,
        =nacimiento, nacido, nacida
        """,
    "photo": """
        photo, photos, photograph, mug shot, mugshot, mugshots, mug, picture, pictures, image,
        images, foto, fotos, fotografia, fotografias
        """,
    "fingerprint": """
        fbi, fbi N, sid, sid N, state id, state identification, ucn, afis, fingerprint,
        fingerprints, finger print, finger prints, =fin, fin N, fins, huella, huellas, dna,
        biometric, biometrics
        """,
    "document": """
        passport, passports, pasaporte, pasaportes, driver license, drivers license,
        driver s license, driver lic, drivers lic, dl, dl N, oln, license N, license plate,
        plate, plates, licencia, matricula, cedula, curp, consular, consular id, i 94, i94,
        green card, visa N, case N, cause N, docket N, docket, warrant N, citation N, caso N,
        numero de caso, numero de causa, expediente, receipt N
        """,
    "booking_number": """
        booking N, bookings N, book N, bkg N, inmate N, jacket N, jacket, offender N, prisoner N,
        detainee N, arrest N, person N, subject N, jail N, name N, mni N, mni, spn, so N, pin,
        eid, individual N, numero de ingreso, ingreso N, recluso N, numero de recluso,
        detenido N, numero de detenido, registro N, numero de registro, numero de reserva
        """,
    "phone": """
        phone, phones, telephone, phone N, tel, mobile, cell phone, cellphone, cell N, telefono,
        telefonos, celular
        """,
    "address": """
        address, addresses, address1, address2, addr, addr1, addr2, street, residence, apt,
        apartment, direccion, direcciones, domicilio, calle, zip, zip code, zipcode, postal,
        codigo postal
        """,
    "name": """
        name, names, firstname, lastname, middlename, fullname, surname, forename, nickname,
        fname, lname, mname, =first, =last, =middle, =given, =mi, alias, aliases, aka, initials,
        nombre, nombres, apellido, apellidos, kin, arresting officer, emergency contact, =inmate,
        =inmates name, =defendant, =arrestee, =prisoner, =detainee, =offender, =suspect, =victim,
        =witness, =attorney, =judge, =recluso, =reclusa, =detenido, =detenida, =acusado, =acusada
        """,
}
_NUMBERS = ("number", "numbers", "num", "no", "nbr", "nr", "id", "ids", "identifier", "#", "numero")
# Whose name, number or address it is, or what is not of one person: then it tells of none.
_NOT_OF_ONE = """
facility facilities county jail agency agencia court tribunal charge cargo offense city ciudad
state country pais file sheet column field department dept office oficina program unit housing
hospital company carcel condado centro instalacion form month source fuente station
institution detloc place lugar location site area region aor division group category policy
figure fund account landmark
"""
_OF_NO_PERSON = frozenset(_NOT_OF_ONE.split())
# Of a person, whatever else the heading speaks of.
_ALWAYS = frozenset({"ssn", "a_number", "photo", "fingerprint", "document", "booking_number"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def person_kind_of_heading(text: object) -> str | None:
    """The kind of personal data a column of this heading holds, or None.

    Kinds: name, birth_date, a_number, booking_number, ssn, address, phone, email, photo,
    fingerprint, document. `Facility Name`, `Jail address` and the like are of no person.
    """
    if not isinstance(text, str):
        return None
    written = {text, _CAMEL.sub(" ", text)} if len(text) < 200 else set()
    for each in sorted(written):
        heading = " ".join(plain_heading(each).replace("#", " # ").split())
        if kind := _kind_of(heading):
            return kind
    return None


def _kind_of(heading: str) -> str | None:
    of_no_person = not _OF_NO_PERSON.isdisjoint(heading.split())
    inside = f" {heading} "
    for kind, wholes, parts in _KNOWN:
        if kind in _ALWAYS or not of_no_person:
            squeezed = heading.replace(" ", "")
            if heading in wholes or squeezed in wholes or any(part in inside for part in parts):
                return kind
    return None


def _phrases(listed: str) -> Iterator[str]:
    for phrase in " ".join(listed.split()).split(", "):
        if phrase.endswith(" N"):
            yield from (phrase.removesuffix("N") + number for number in _NUMBERS)
        else:
            yield phrase


def _known(kind: str) -> tuple[str, frozenset[str], tuple[str, ...]]:
    """A kind, the headings that mean it as a whole, and what means it within one."""
    phrases = list(_phrases(_PHRASES[kind]))
    bare = {phrase.removeprefix("=") for phrase in phrases}
    # BOOKINGNO, but not "ano", which is a year in Spanish.
    squeezed = {phrase.replace(" ", "") for phrase in bare if len(phrase) > 5}
    inside = tuple(f" {phrase} " for phrase in phrases if not phrase.startswith("="))
    return kind, frozenset(bare | squeezed), inside


# The first that fits is the kind: an e-mail address is no street address.
_KNOWN = tuple(_known(kind) for kind in _PHRASES)
