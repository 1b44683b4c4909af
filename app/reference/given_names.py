"""Given names common in the United States, and words that stand in no name of a person."""

from __future__ import annotations

_GIVEN = """
aaron abdul abel abigail abraham adam adan adrian adriana agustin ahmed aisha alan albert alberto
alejandra alejandro alex alexander alexandra alexis alfonso alfredo ali alice alicia allen alma
alonso alvaro amanda amber amy ana andre andrea andres andrew angel angela angelica anita ann anna
anne anthony antonio araceli armando arthur arturo ashley barbara beatriz benito benjamin bernardo
betty beverly bobby bonnie bradley brandon brenda brian brittany bruce bryan carl carla carlos
carmen carol carolina carolyn catherine cecilia celia cesar charles cheryl christian christina
christine christopher cindy claudia craig cristian cristina crystal cynthia damian daniel daniela
danielle danny darryl david deborah debra delia denise dennis derek diana diane diego dolores
domingo donald donna dorothy douglas dustin dylan edgar edith eduardo edward edwin efrain elena
elias elizabeth eloy elsa elvira emanuel emilio emily emma enrique eric erica erik ernesto
esmeralda esteban esther ethan eugene eva evelyn fabian fatima federico felipe felix fernando
fidel florencia francis francisco frank fred frederick gabriel gabriela gary genaro george gerald
gerardo german gilberto gladys gloria gonzalo gordon graciela gregorio gregory guadalupe
guillermo gustavo harold harry hassan hector heather heidi helen henry heriberto hernan homero
howard hugo humberto ian ibrahim ignacio ines irene irma isaac isabel isaiah ismael israel ivan
jack jacob jacqueline jaime james jamie janet janice jasmine jason javier jeffrey jennifer jeremy
jerry jesse jessica jesus jill jimmy joan joaquin joe joel john johnny jonathan jordan jorge jose
josefina joseph josh joshua josue joyce juan juana juanita judith judy julia julian juliana julie
julio justin karen karina karla katherine kathleen kathryn katie keith kelly kenneth kevin kimberly
kristen kyle larry laura lauren lawrence leonardo leonel leonor leticia lidia liliana linda lisa
lorena lorenzo louis lourdes lucas lucia luis luisa luz manuel marcela marco marcos margaret
margarita maria mariana maribel marie marilyn mario marisol mark marlene marta martha martin marvin
mary mateo matthew mauricio maximo megan melissa mercedes micaela michael michelle miguel mildred
miriam mohamed mohammed moises monica muhammad nancy natalia natalie nathan nelson nestor nicholas
nicole noah noe noel norma octavio ofelia olga olivia omar orlando oscar osvaldo pablo pamela
patricia patrick paul paula pedro peter philip phillip rachel rafael ralph ramiro ramon randy raul
raymond rebecca refugio rene reynaldo ricardo richard rigoberto roberto robert robin rocio rodolfo
rodrigo rogelio roger roman ronald rosa rosalinda rosario roy ruben russell ruth ryan salvador
samantha samuel sandra santiago santos sara sarah scott sean sebastian sergio sharon shirley silvia
sofia sonia stephanie stephen steven susan susana sylvia tamara tania teresa terry theresa thomas
tiffany timothy todd tomas tony tyler ulises valentin valeria vanessa veronica vicente victor
victoria vincent violeta virginia walter wayne wendy wilfredo william willie xavier yadira yesenia
yolanda zachary zoe zulema
"""
# What stands in charges, outcomes, agencies, facilities and places.
_NO_NAME = """
abuse academy accessory aci act adc addition adult agency aggravated agreement alcohol animal annex
arbor arms arraigned arrest arson article assault assist attempt attempted auto bail battery bay
beach bench bluff bond booked border bribery bureau burg burglary camp cancelled ccc cdc cell cen
center central centre cert cf charge charges child ci city civil class cntr co code colony commerce
commissary commit commitment committed community complex complied conduct consp conspiracy contempt
contract controlled conv convict convicted corr correc correction correctional corrections county
court criminal ctr cty custody customs damage danger dea death declined degree delivery department
deported dept deputy det detainer detent detention diner disch discharged dismissed disorderly disp
disposition dist distr district division dog domestic driving drug drugs dui dv dwi east eastern
elude enforcement entry escape evading expired extortion fac faci facil facility failure falls
false fcc fci fdc federal felony field fine fines firearm first flight force forgery fort fourth
fpc fraud ft fugitive gang general gov grand gross guard guilty gun harassment harm hearing hgts
high hills hold holdroom holds home homicide hospital house housing ice identity immigrat
immigration in indecent infraction injury inlet inn inst institution insurance intent intox inv
invalid island jail jf judge juv juvenile kidnap kidnapping lake lakes larceny law leaving lewd
liberty license lift lifted liquor lodge lottery low malicious manslaughter marijuana marshal
marshall marshals max mcc mci mdc medium meth mill min minor mischief misd misdemeanor mount
municipal murder narcotics ncf new no none north northern not notice obstruct obstructing of off
offender offense office old open operating order other out par parish park pen pending penitentiary
perjury person personal petty plea point police poss possess possession posted precinct pretrial
pris prison prisoner probation processing program property prostitution protection public rape
rapids rec reception reckless recog recognizance reg region regional registration release released
removal removed reservation resist resisting restraining revocation ridge river rivers robbery rule
saint san sanction santa sci second section security sentence served service services sex sexual
sheriff sheriffs shoplifting simple so south southern spc speeding springs st staging stalking
state stateside station statutory ste stolen stream substance supervised supervision suspended
terroristic the theft third threat threats time to traffic trafficking transfer transferred
transport trespass trespassing trial tribal unauthorized unit united unk unknown unlawful us use
usp valley vandalism vehicle vehicular village violation violence voluntary warrant weapon weapons
west western with without woods work wsp youth zone
"""
_PLACES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota
ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin
wyoming columbia puerto rico guam samoa usa us america canada guatemala honduras salvador nicaragua
brazil colombia ecuador peru venezuela cuba haiti jamaica china india philippines vietnam
al ak az ar ca co ct de fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd
oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi
"""
GIVEN_NAMES = frozenset(_GIVEN.split())
NO_NAMES = frozenset(_NO_NAME.split())
PLACES = frozenset(_PLACES.split())
