"""What services say, in the language of whoever asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.engine import CaseProblems, Facts, calculate, read_case
from app.intake.texas_flags import Flag
from app.intake.texas_places import facility_in_words
from app.language import SPANISH, in_language
from app.reference.studies import studies
from app.services.calculate_case import read_known_case
from app.services.compare_calculations import compare_cases_of_study
from app.services.recompute_study import recompute_study
from tests.engine.worked import a_case
from tests.services.test_county_case import JUNE, MAY, case_of, frio


def test_a_county_case_is_written_in_spanish() -> None:
    flagged = replace(JUNE, flag=Flag.OVER_31_DAYS_A_PERSON)
    private = replace(MAY, facility="Private facility 2")
    with in_language(SPANISH):
        document = case_of(MAY, private, flagged)
    assert document["title"].startswith("Frio County, Texas: personas con una solicitud de ")
    assert document["note"].startswith("Una línea por mes, de los informes del propio condado. ")
    assert document["note"].endswith(" (más de 31 días por persona).")
    jails = [line["jail"] for line in document["lines"]]
    assert jails == ["Cárcel de Frio County", "Frio County, centro privado 2"]
    figures = document["lines"][0]["figures"]
    assert (
        figures["published_daily_cost"]["note"] == "Implícito: costo informado $3,960.00 ÷ 90 días."
    )
    assert figures["detainer_bed_days"]["source"]["page"] == "fila 7"


def test_a_county_case_has_the_same_figures_in_spanish() -> None:
    with in_language(SPANISH):
        document = case_of(MAY, JUNE)
    found = [calculate(read_case(each), Facts()) for each in (document, case_of(MAY, JUNE))]
    assert found[0].to_document()["results"] == found[1].to_document()["results"]


def test_a_facility_that_is_not_known_stays_as_it_is_written() -> None:
    with in_language(SPANISH):
        assert facility_in_words("Annex") == "annex"
        assert facility_in_words("Private facility") == "centro privado"
    assert frio().name == "Frio County"


@pytest.mark.parametrize(
    ("fips", "says"),
    [("48999", "los de Texas van de 48001 a 48507."), ("99001", "como 48201 para el condado de")],
)
def test_a_code_that_is_no_countys_is_told_in_spanish(fips: str, says: str) -> None:
    with in_language(SPANISH), pytest.raises(CaseProblems) as told:
        read_known_case(a_case(county_fips=fips))
    assert says in str(told.value)


def test_what_is_kept_of_a_study_is_kept_for_each_language() -> None:
    study = next(each for each in studies() if each.comparisons)
    english, compared = recompute_study(study.id), compare_cases_of_study(study.id)
    with in_language(SPANISH):
        assert recompute_study(study.id) is recompute_study(study.id)
        assert recompute_study(study.id) is not english
        [spanish, *_] = compare_cases_of_study(study.id)
    assert spanish.document["shares"] == compared[0].document["shares"]
    assert spanish.document["reason"] != compared[0].document["reason"]
    assert recompute_study(study.id) is english
    assert compare_cases_of_study(study.id) is compared
