"""The first page anyone sees, and the one click that makes a visitor of the demo somebody."""

import pytest
from checks import Taps, axe, no_horizontal_scroll, screenshot
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

SHAPES = pytest.mark.parametrize("shape", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")])


@SHAPES
def test_the_sign_in_page_lists_the_people_of_the_demo(window, site, shape, request):
    page = window(shape).new_page()
    page.goto("/")
    for someone in site.people:
        expect(page.get_by_text(someone.name, exact=False).first).to_be_visible()
    axe(page)
    no_horizontal_scroll(page)
    screenshot(page, f"sign-in-{request.node.callspec.id}")


@SHAPES
def test_one_tap_becomes_a_person(window, shape):
    page = window(shape).new_page()
    page.goto("/")
    taps = Taps(page)
    taps.tap(page.locator("form[action$='/demo/sign-in'] :is(button, input[type=submit])").first)
    expect(page.locator("form[action$='/demo/sign-in']")).to_have_count(0)
    taps.at_most(1)
    axe(page)
    no_horizontal_scroll(page)


def test_every_person_of_the_demo_has_a_first_screen(person, site):
    for someone in site.people:
        page = person(someone.person)
        expect(page.locator("h1")).to_be_visible()
        page.context.close()
