"""The words that headings of jail logs and releases are made of, in English and Spanish.

What is made of other words is not shown: it may be somebody's name in a file without headings.
"""

from __future__ import annotations

import re

from app.intake.sheets.headings import plain_heading

_WORDS = """
a about abbr action active actual actually adjudication admin administrative admission admit
admitted after age agencies agency agent all alt amount amt and annual any apprehension area
arraignment arrest arrested arresting arrests arrival arrived as assigned at authority available
avg balance basis bed before beg began begin beginning begins bk bkd bkg board body book booked
booking bookings books borough branch building bureau by cancel canceled cancellation cancelled
capacity cat categories category cause cd census center changed charge charged charges chg chrg
circumstance citizen citizenship class classification cleared clearance clock close closed code
codes column comment comments commit commitment committed completed complexion condition conditions
confinement conviction convictions cost costs count counter country county crime crimes criminal
criminality current cust custodial custody daily data date dated dates datetime days dept
departed departure department desc descr descrip description descriptions detail details detain
detained detainer detainers detention detloc dhs discharge discharged disp dispo disposition
dispositions district division docs document duplicate duration each education effective eligible
eligibility employment encounter end ended ending ends enforcement entered entry equipment ero
ethnicity event exit exited expected expiration expired eye eyes facilities facility fed federal
fee fees fel felony field file filed final fips fiscal flag for form forms from full gender general
grp guilty gang had hair has have height held history hold holding holds hour hours housing how
hearing i ice id identifier ids if immigration imm in incarcerated incarceration incident
indicator ind initial ins institution intake investigation is issue issued issuing item jail
jailed jails judgment judicial jur juris jurisdiction key kind landmark language last later law
left legal length level lift lifted likely line lines literal lives local located location lock
lodged lvl mail manner marital max maximum meaning method min minimum minutes misd misdemeanor mode
month months most moved movement name nationality nature nbr no not note notes notice notified
notification notify now nr num number numbers occurred of offence offense offenses office officer
officers official on only open or order ordered orders ordinance ori origin original other
otherwise out outcome outcomes own paid part pending per percent period permanent person persons
pick picked pickup place placed population posted pre prep prepare prepared presence previous prior
priority probation processed processing program prosecution program quantity query race rank rate
rc reason reasons rec received recommended record records ref reference referral region rel
related release released releases releasing remark remarks removal report reported reporting
request requested requesting requests residency responsible result results return returned rls row
schedule scheduled seq sequence sentence sentenced served service severity sex shift site skin
sort source start started starts stat state status statement stmnt stmt statute stay stays step
stop subdivision subtype sub sum supervision system table taken temporary term text that the then
thing threat through time times timestamp tm to total town track transfer transferred transport
treatment trial turned type types unit units until up update updated us user val value values
verified veteran victims violation violent visit was week weeks weight when where which who why
will with within without would year years yes yn yr
alien anonymized born cell contact customs defendant dispatch division emergency enforcement
felonies hash hispanic home hour inmate inmates latest legacy local master middle nation overall
permit phase prisoner prisoners removed section special tier unique visa weapon zone been booker
apprehended bond bail case cases court courts day street page ward grade block bldg dorm pod
dob doa dor doc dt dttm datestamp ssn sid fbi aka alias birth birthdate address email phone zip
took over det addr names aliases addresses telephone mobile initials registration reg uscis dl oln
subject individual tel postal card identification fingerprint fingerprints receipt lic drivers
city race photo image passport license docket warrant citation arrestee detainee offender suspect
witness attorney judge first fname lname mname surname jacket spn mni pin ucn a# #
anchor area cargo cargos carcel carceles categoria causa centro ciudad clase codigo condado
condicion correo costo cuando de del delito delitos departamento descripcion desenlace destino
detencion detenido detenida dia dias direccion disposicion documento duracion edad el en entrada
entrega entregada estado etnia expediente fecha fianza fin final genero gravedad habria hora
horas ice identificador inicio ingreso ingresos instalacion internamiento la las liberacion
liberada liberado libertad local locales los lugar mes motivo nacimiento nacionalidad nivel no
nombre nota notas numero observaciones oficina orden otra otro oficial origen pais persona por raza
razon recluso reclusa registro requerimiento reserva resultado resolucion retencion salida
sentencia severidad sexo si sin sobre solicitud tipo tiempo traslado transferencia tribunal
tomada ultima ultimo unidad y acusado acusada apellido apellidos caso domicilio extranjero ficha
llevo nac nacido nombres telefono licencia modo grave esa este fue que se sido palabras
into this words finish finished i247a quien ser arresto condena
puesta puesto detenidos presos preso presa
"""
# As a whole heading they may be a surname too: they count only beside another of the words.
_NEVER_ALONE = """
a all and at bail been block bond books booker born branch by card case clock close court day de del
each el en field for from full gang grade guilty hair hold home i if in kind la las last law left
line lock los master middle modo no now of on or order own page part pick place pod por post price
print prior race rank shift si sin son sort special step street sub tier town track veteran ward
weapon will with y zone
"""
WORDS = frozenset(_WORDS.split())
_WEAK = frozenset(_NEVER_ALONE.split())
# What is written without a space at the end of another word: bookingid, releasedate, chargedesc.
_ENDS = ("id", "no", "num", "nbr", "number", "date", "time", "dt", "datetime", "code", "cd", "desc",
         "description", "type", "status", "name", "flag", "reason", "agency")  # fmt: skip
_SHORTEST_START = 3
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def is_made_of_heading_words(text: str) -> bool:
    """Whether every word of a text is one of headings, whatever stands between the words."""
    return any(_is_made_of(plain_heading(each)) for each in (text, _CAMEL.sub(" ", text)))


def _is_made_of(plain: str) -> bool:
    words = [bare for word in plain.split() if (bare := _bare(word))]
    is_number = "#" in plain or {"no", "num"} & set(words)
    return all(len(word) == 1 or _is_known(word) for word in words) and any(
        _is_known(word) and (word not in _WEAK or is_number) for word in words
    )


def _bare(word: str) -> str:
    return word if word in WORDS else word.strip("#0123456789")


def _is_known(word: str) -> bool:
    return word in WORDS or any(
        word.endswith(end)
        and len(word) >= _SHORTEST_START + len(end)
        and word.removesuffix(end) in WORDS
        for end in _ENDS
    )
