"""Form parts: labels, hints, units and errors belong to their input."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from wtforms import Form, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than the stubs

from app.engine.quantities import QUANTITIES
from tests.reports.pages import Element, render

MESSAGE = "Enter the number of people held, as 412."


class FigureForm(Form):
    value = StringField("Daily cost", render_kw={"inputmode": "decimal"})
    source_title = StringField("Title of the source")
    grade = RadioField(
        "Grade", choices=[SelectChoice("A", "measured"), SelectChoice("E", "assumed")]
    )
    note = TextAreaField("Note")


def shown(call: str, **values: object) -> Element:
    name = call.split("(")[0]
    source = f"{{% from 'components/forms.html' import {name} %}}{{{{ {call} }}}}"
    return render(source, **values)


@pytest.fixture
def form() -> FigureForm:
    return FigureForm(data={"value": "142.18", "grade": "A", "source_title": "Budget"})


def described(page: Element, control: Element) -> list[str]:
    """What is read out after the name of a control."""
    return [page.by_id(key).text for key in control.attributes["aria-describedby"].split()]


def test_a_label_belongs_to_its_input(form: FigureForm) -> None:
    page = shown("text_field(form.value)", form=form)
    assert page.one("label").attributes["for"] == page.one("input").attributes["id"]
    assert page.one("input").attributes["inputmode"] == "decimal"
    assert "aria-invalid" not in page.one("input").attributes


def test_hint_error_and_unit_are_read_out_with_the_input(form: FigureForm) -> None:
    form.value.errors = [MESSAGE]
    page = shown("text_field(form.value, '$', 'a day', hint='For one person')", form=form)
    control = page.one("input")
    assert control.attributes["aria-invalid"] == "true"
    assert described(page, control) == ["For one person", f"Error: {MESSAGE}", "$", "a day"]


def test_choices_stand_in_a_named_group_with_their_error(form: FigureForm) -> None:
    form.grade.errors = ["Choose a grade."]
    page = shown("radios(form.grade, hints={'E': 'no source'})", form=form)
    group = page.one("fieldset")
    assert group.one("legend").text == "Grade"
    assert described(page, group) == ["Error: Choose a grade."]
    assert described(page, page.all("input")[1]) == ["no source"]


def test_a_box_of_text_carries_its_error(form: FigureForm) -> None:
    form.note.errors = ["Shorten the note."]
    page = shown("textarea(form.note)", form=form)
    assert page.one("textarea").attributes["aria-invalid"] == "true"
    assert described(page, page.one("textarea")) == ["Error: Shorten the note."]


def test_the_summary_links_each_problem_to_its_field() -> None:
    page = shown("error_summary(errors)", errors=[("#people_held", MESSAGE)])
    assert page.one("div", role="alert").attributes["tabindex"] == "-1"
    assert page.one("h2").text == "There is a problem"
    assert page.one("a", href="#people_held").text == MESSAGE


def test_no_problem_shows_no_summary() -> None:
    assert shown("error_summary(errors)", errors=[]).text == ""


def test_a_figure_takes_its_unit_and_words_from_the_quantity(form: FigureForm) -> None:
    quantity = QUANTITIES["published_daily_cost"]
    page = shown("figure_field(form, quantity)", form=form, quantity=quantity)
    assert page.by_id("value-prefix").text == "$"
    assert page.by_id("value-suffix").text == "a day"
    assert "What this includes and leaves out" in page.text
    assert "Source, grade and note: Budget, A" in page.text


def test_the_source_of_a_figure_opens_where_it_has_an_error(form: FigureForm) -> None:
    closed = shown("figure_field(form)", form=form)
    assert "open" not in closed.one("details").attributes
    form.source_title.errors = ["Enter a title."]
    assert "open" in shown("figure_field(form)", form=form).one("details").attributes


def test_each_row_of_a_list_can_be_removed_by_name() -> None:
    source = (
        "{% from 'components/forms.html' import repeat_rows %}"
        "{% call(row, index) repeat_rows(rows, 'cost_items', 'cost item') %}"
        "{{ row.name }}{% endcall %}"
    )
    page = render(source, rows=[SimpleNamespace(name="Food"), SimpleNamespace(name="Officers")])
    assert [item.text for item in page.all("legend")] == ["Cost item 1", "Cost item 2"]
    remove = page.all("button", name="remove")
    assert [item.attributes["value"] for item in remove] == ["cost_items-0", "cost_items-1"]
    assert remove[1].text == "Remove cost item 2"
    assert page.one("button", name="add", value="cost_items").text == "Add another cost item"
