"""Every page has an address in each language, and leads to itself in the other one."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string, request, url_for

from app.web.languages import in_other_language
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.web.calculations.journey import QUICK


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Addresses are the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def spoken(page: Page) -> str | None:
    return page.all("html")[0].get("lang")


def switches(page: Page) -> list[tuple[str | None, str, str | None]]:
    """The language, the words and the address of each link to the page in another language."""
    links = [link for link in page.all("a") if link.get("class") == "language"]
    return [(link.get("hreflang"), words_of(link), link.get("href")) for link in links]


def alternates(page: Page) -> list[tuple[str | None, str | None]]:
    links = [link for link in page.all("link") if link.get("rel") == "alternate"]
    return [(link.get("hreflang"), link.get("href")) for link in links]


class TestTheAddressDecides:
    @pytest.mark.parametrize("path", ["/es", "/es/", "/es/counties", "/es/c/48201"])
    def test_what_begins_with_the_language_is_in_it(
        self, client: CheckingClient, path: str
    ) -> None:
        page = client.get(path)
        assert spoken(page) == "es"
        assert "Condados" in page.words

    @pytest.mark.parametrize("path", ["/", "/counties", "/c/48201"])
    def test_what_does_not_is_english(self, client: CheckingClient, path: str) -> None:
        page = client.get(path)
        assert spoken(page) == "en"
        assert "Counties" in page.words

    @pytest.mark.parametrize("path", ["/esther", "/es-mx/counties", "/ES/counties", "/x/es/"])
    def test_an_address_that_merely_looks_like_it_is_english(
        self, client: CheckingClient, path: str
    ) -> None:
        page = client.get(path, 404)
        assert spoken(page) == "en"
        assert page.h1 == "Page not found"

    def test_what_the_browser_prefers_does_not_matter(self, client: CheckingClient) -> None:
        assert spoken(client.get("/", headers={"Accept-Language": "es"})) == "en"

    def test_nothing_of_a_language_is_left_after_a_page_in_it(self, client: CheckingClient) -> None:
        assert [
            spoken(client.get(path)) for path in ("/es/", "/", "/es/counties", "/counties")
        ] == [
            "es",
            "en",
            "es",
            "en",
        ]

    @pytest.mark.parametrize("path", ["/es", "/es/", "/es/counties"])
    def test_only_the_head_of_a_page_can_be_asked_for(self, app: Flask, path: str) -> None:
        answer = app.test_client().head(path)
        assert answer.status_code == 200
        assert answer.data == b""


class TestLinksStayInTheLanguage:
    def test_addresses_made_on_a_page_begin_with_it(self, client: CheckingClient) -> None:
        page = client.get("/es/counties")
        switch = switches(page)[0][2]
        inside = [href for href in page.links() if href.startswith("/") and href != switch]
        assert len(inside) > 50
        assert all(href.startswith("/es/") for href in inside)

    def test_a_redirect_stays_in_it(self, client: CheckingClient) -> None:
        assert client.get("/es/counties/texas", 301).location == "/es/counties/tx"
        assert client.get("/counties/texas", 301).location == "/counties/tx"
        assert spoken(client.get("/es/counties/tx")) == "es"

    def test_a_form_is_answered_in_it(self, client: CheckingClient) -> None:
        answer = client.submit(client.get("/es/"), {**QUICK, "next": "steps"})
        assert (answer.location or "").startswith("/es/calculations/")
        assert spoken(client.follow(answer)) == "es"

    def test_what_was_made_in_one_can_be_changed_in_the_other(self, client: CheckingClient) -> None:
        made = client.post("/es/", {**QUICK, "next": "steps"})
        assert "Path=/" in made.headers["Set-Cookie"].split("; ")
        path = (made.location or "").removeprefix("/es")
        assert spoken(client.get(path)) == "en"
        assert spoken(client.get(f"/es{path}")) == "es"

    def test_files_of_ours_have_one_address(self, client: CheckingClient) -> None:
        def files(page: Page) -> list[str]:
            found = [(link, "href") for link in page.all("link") if link.get("rel") != "alternate"]
            found += [(script, "src") for script in page.all("script")]
            return [element.get(name, "") for element, name in found]

        english, spanish = files(client.get("/counties")), files(client.get("/es/counties"))
        assert english == spanish
        assert all(path.startswith("/static/") for path in english)

    def test_a_site_below_an_address_of_its_own_keeps_it(self, app: Flask) -> None:
        below = {"SCRIPT_NAME": "/cost"}
        text = app.test_client().get("/es/counties", environ_overrides=below).text
        assert 'href="/cost/es/glossary"' in text
        assert 'href="/cost/static/holdcost.css"' in text
        assert 'class="language" href="/cost/counties"' in text


class TestTheSwitch:
    def test_it_leads_to_the_same_page_in_the_other_language(self, client: CheckingClient) -> None:
        assert switches(client.get("/counties/tx")) == [("es", "Español", "/es/counties/tx")]
        assert switches(client.get("/es/counties/tx")) == [("en", "English", "/counties/tx")]
        assert switches(client.get("/")) == [("es", "Español", "/es/")]
        assert switches(client.get("/es")) == [("en", "English", "/")]

    def test_its_word_is_in_the_language_it_leads_to(self, client: CheckingClient) -> None:
        (link,) = [link for link in client.get("/").all("a") if link.get("class") == "language"]
        assert link.get("lang") == "es"

    def test_what_was_asked_is_asked_again(self, client: CheckingClient) -> None:
        page = client.get("/es/counties?q=cort%C3%A9s+y&q=%22%26")
        assert switches(page)[0][2] == "/counties?q=cort%C3%A9s+y&q=%22%26"
        assert switches(client.get("/counties?q=zz"))[0][2] == "/es/counties?q=zz"

    @pytest.mark.parametrize(
        ("asked", "other"),
        [
            ("/counties/do%C3%B1a", "/es/counties/do%C3%B1a"),
            ("/counties/100%25%3F%23", "/es/counties/100%25%3F%23"),
            ("/counties/a%20%22%3E%3Cb", "/es/counties/a%20%22%3E%3Cb"),
        ],
    )
    def test_any_address_is_written_so_that_it_can_be_followed(
        self, client: CheckingClient, asked: str, other: str
    ) -> None:
        page = client.get(asked, 404)
        assert switches(page) == [("es", "Español", other)]
        assert switches(client.get(other, 404)) == [("en", "English", asked)]

    @pytest.mark.parametrize(
        ("query", "kept"),
        [
            ("q=\xff", "q=%FF"),
            ('q="><script>', "q=%22%3E%3Cscript%3E"),
            ("q=%zz&x=a%20b", "q=%zz&x=a%20b"),
        ],
    )
    def test_a_question_that_is_no_proper_text_is_kept_as_bytes(
        self, app: Flask, query: str, kept: str
    ) -> None:
        asked = {"PATH_INFO": "/counties/\xff", "QUERY_STRING": query}
        with app.test_request_context(environ_overrides=asked):
            assert in_other_language("es") == f"/es/counties/%FF?{kept}"

    @pytest.mark.parametrize(
        ("path", "other"),
        [
            ("//example.org", "/es/example.org"),
            ("/es//example.org", "/example.org"),
            ("/es///example.org/x", "/example.org/x"),
            ("/es/\\example.org", "/%5Cexample.org"),
        ],
    )
    def test_it_never_leads_to_another_site(
        self, client: CheckingClient, path: str, other: str
    ) -> None:
        page = client.get("/", 404, environ_overrides={"PATH_INFO": path})
        assert [href for _, _, href in switches(page)] == [other]

    def test_after_a_form_it_leads_to_the_page_of_the_form(self, client: CheckingClient) -> None:
        page = client.post("/es/", {"people_held": "many"}, 422)
        assert switches(page) == [("en", "English", "/")]

    def test_an_address_that_takes_only_forms_has_none(self, client: CheckingClient) -> None:
        page = client.post("/es/calculations/abc/save", {}, 400, csrf=False)
        assert spoken(page) == "es"
        assert switches(page) == []


class TestWhatSearchEnginesAreTold:
    def test_a_page_names_its_addresses_in_each_language(self, client: CheckingClient) -> None:
        both = [("en", "/counties/tx"), ("es", "/es/counties/tx")]
        assert alternates(client.get("/counties/tx")) == both
        assert alternates(client.get("/es/counties/tx")) == both

    @pytest.mark.parametrize(
        ("path", "status"),
        [
            ("/s/" + "a" * 40, 404),
            ("/es/s/" + "a" * 40, 404),
            ("/edit/" + "a" * 40, 200),
            ("/es/edit/" + "a" * 40, 200),
            ("/studies/miami-dade-2018-complicity/compare", 200),
            ("/es/studies/miami-dade-2018-complicity/compare", 200),
            ("/nothing-here", 404),
            ("/es/nothing-here", 404),
        ],
    )
    def test_a_page_that_is_not_to_be_found_names_none(
        self, client: CheckingClient, path: str, status: int
    ) -> None:
        page = client.get(path, status)
        assert alternates(page) == []
        assert len(switches(page)) == 1


def test_a_text_with_a_number_is_said_in_the_language_of_the_address(app: Flask) -> None:
    source = (
        "{% trans count=n %}{{ count }} report contradicts itself and is left out of every total "
        "and of the chart. The table of months shows it.{% pluralize %}{{ count }} reports "
        "contradict themselves and are left out of every total and of the chart. The table of "
        "months shows them.{% endtrans %}"
    )
    app.add_url_rule(
        "/said", view_func=lambda: render_template_string(source, n=int(request.args["n"]))
    )
    client = app.test_client()
    assert client.get("/said?n=1").text.startswith("1 report contradicts")
    assert client.get("/es/said?n=1").text.startswith("1 informe se contradice")
    assert client.get("/es/said?n=2").text.startswith("2 informes se contradicen")


def test_an_address_made_inside_a_page_has_the_language_once(app: Flask) -> None:
    app.add_url_rule("/where", view_func=lambda: url_for("counties.counties"))
    client = app.test_client()
    assert client.get("/where").text == "/counties"
    assert client.get("/es/where").text == "/es/counties"
