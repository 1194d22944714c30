"""The six moments, walked in a browser: taps and required fields are counted, and every page on the way is held against axe.

The tests run in this order on one demo: a later one may find what an earlier one did.
"""

import re

import pytest
from checks import Taps, required_fields
from conftest import DESKTOP, PHONE
from journeys import look, mails, says
from playwright.sync_api import expect

SHAPES = pytest.mark.parametrize("shape", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")])


@SHAPES
@pytest.mark.parametrize("who", ["Noor", "Bram", "Amira", "Fatma", "Sanne", "Hans"])
def test_every_role_reads_its_own_pages_on_a_desk_and_on_a_phone(person, who, shape):
    """Vandaag and every page one tap from it: nothing axe objects to, nothing wider than the screen."""
    page = person(who, shape)
    look(page, f"today-{who.lower()}-{'phone' if shape is PHONE else 'desktop'}")
    for path in dict.fromkeys(page.eval_on_selector_all("main a, .bar nav a", "links => links.map(link => link.getAttribute('href'))")):
        # A part of a page that is open already gives no answer of its own.
        answer = page.goto(path.split("#")[0])
        assert answer.status == 200, f"{path} answered {answer.status}"
        look(page)


def test_two_members_who_type_at_once_lose_nothing(person, trouble):
    """LB-2.1-05 Students write one work plan together: two who type in the same field both keep their words."""
    bram, yara = person("Bram"), person("Yara")
    for page in (bram, yara):
        page.get_by_role("link", name=re.compile("Werkplan openen")).click()
    rows = "textarea[name^='text-']"
    bram.locator(rows).nth(1).fill("Liedjes kiezen met Yara")
    bram.get_by_role("button", name="Bewaren").click()
    yara.locator(rows).nth(2).fill("Huiskamer reserveren voor donderdag")
    yara.get_by_role("button", name="Bewaren").click()
    bram.goto(bram.url)
    expect(bram.locator(rows).nth(1)).to_have_value("Liedjes kiezen met Yara")
    expect(bram.locator(rows).nth(2)).to_have_value("Huiskamer reserveren voor donderdag")
    # The same field: the later one sees both texts and keeps what was typed.
    yara.goto(yara.url)
    bram.locator(rows).nth(3).fill("Zangmiddag op donderdag")
    bram.get_by_role("button", name="Bewaren").click()
    yara.locator(rows).nth(3).fill("Zangmiddag op vrijdag")
    yara.get_by_role("button", name="Bewaren").click()
    says(yara, "Zangmiddag op donderdag")
    expect(yara.locator(rows).nth(3)).to_have_value("Zangmiddag op vrijdag")
    trouble.clear()  # the browser notes the status 409


def test_a_student_hands_in_a_plan_in_two_taps(person):
    """LB-2.1-05 At 23:00 the student sees the open knot, and hands the plan in: two taps, no required field."""
    page = person("Bram", PHONE)
    taps = Taps(page)
    taps.tap(page.get_by_role("link", name=re.compile("Werkplan openen")))
    assert required_fields(page) == []
    look(page, "plan-phone")
    taps.tap(page.get_by_role("button", name="Inleveren"))
    says(page, "Het werkplan is ingeleverd")
    taps.at_most(2)
    look(page, "thread-phone")


def test_a_guide_gives_a_go_and_gets_the_next_plan(person):
    """LB-2.1-04, LB-1.2-07 On Monday 8:25 the first waiting plan is one tap away, Go and the next one the second; attendance three."""
    page = person("Noor")
    taps = Taps(page)
    taps.tap(page.get_by_role("link", name=re.compile(r"\d werkplannen wachten op je Go")).last)
    taps.at_most(1)
    first = page.url
    assert required_fields(page) == []
    look(page, "go-desktop")
    taps.tap(page.get_by_role("button", name="Go en volgende"))
    taps.at_most(2)
    expect(page.get_by_role("heading", name="Go of No-go")).to_be_visible()
    assert page.url != first
    # On the same morning: attendance with two absent takes three taps from Vandaag.
    page.goto("/")
    taps = Taps(page)
    taps.tap(page.locator(".group", has=page.get_by_role("link", name="2B", exact=True)).get_by_role("link", name="Les van vandaag"))
    assert required_fields(page) == []
    absent = page.get_by_role("radio", name=re.compile("^(Daan|Zoë).*: afwezig"))
    expect(absent).to_have_count(2)
    for place in range(2):
        taps.tap(absent.nth(place))
    taps.at_most(3)
    expect(page.locator("[data-saved]")).to_have_text("Opgeslagen")
    # With keys: up one row from the last, late, and present again on the next.
    absent.nth(1).focus()
    for key in ["ArrowUp", "l", " "]:
        page.keyboard.press(key)
    expect(absent.nth(1)).not_to_be_checked()
    expect(page.locator("[data-saved]")).to_have_text("Opgeslagen")
    page.reload()
    expect(absent.nth(0)).to_be_checked()
    expect(page.get_by_role("radio", name=re.compile(": te laat"), checked=True)).to_have_count(1)
    look(page, "lesson-desktop")
    # What is seen is noted in place, and the list stays where it was.
    row = page.get_by_role("row", name=re.compile("^Chloé"))
    row.get_by_text("+ waarneming").click()
    row.get_by_role("textbox").fill("Chloé wachtte tot de ander was uitgesproken.")
    row.get_by_role("button", name=re.compile("Noteer over")).click()
    expect(row.get_by_text("Genoteerd")).to_be_visible()


def test_a_guide_who_says_no_go_writes_what_is_needed(person, trouble):
    """LB-2.1-18 A No-go without what is needed is refused, and nothing that was chosen is lost."""
    page = person("Noor")
    page.get_by_role("link", name=re.compile("werkplan(nen)? wacht(en)? op je Go")).last.click()
    page.get_by_role("radio", name="Nog niet").first.check()
    page.get_by_role("button", name="No-go").click()
    says(page, "Schrijf in één zin wat hier nog nodig is")
    expect(page.get_by_role("radio", name="Nog niet").first).to_be_checked()
    look(page, "no-go-desktop")
    trouble.clear()  # the browser notes the status 422 of the refused form


def test_practice_gives_the_final_go_from_a_mail_on_a_phone(window, person, trouble):
    """LB-2.1-06 One of the linked practice supervisors gives the final Go without an account: one tap after the mail's own."""
    page = window(PHONE).new_page()
    link = next(path for path in mails(page) if "/link/" in path)
    taps = Taps(page)
    look(page, "mailbox-phone")
    taps.tap(page.locator(f"a[href='{link}']"))
    assert required_fields(page) == []
    look(page, "final-go-phone")
    taps.tap(page.get_by_role("button", name="Go", exact=True))
    says(page, "je besluit is doorgegeven")
    taps.at_most(2)
    look(page)


def test_practice_notes_what_it_sees_in_two_taps_and_a_sentence(person):
    """LB-2.1-15 An observation is two taps and one sentence, and the student reads it at once."""
    page = person("Fatma", PHONE)
    taps = Taps(page)
    taps.tap(page.get_by_role("link", name="+ Waarneming").first)
    assert required_fields(page) == []
    page.get_by_label("Wat zag je?", exact=False).fill("Finn wachtte tot Henk zelf begon te vertellen.")
    taps.tap(page.get_by_role("button", name="Noteer"))
    taps.at_most(2)
    student = person("Finn")
    student.get_by_role("link", name="Een dag plannen op de dagbesteding").click()
    says(student, "Finn wachtte tot Henk zelf begon te vertellen.")


def test_a_student_reads_the_judgement_and_responds(person):
    """LB-3.2-05 The judgement stands ready one tap from Vandaag; responding is free."""
    page = person("Amira", PHONE)
    taps = Taps(page)
    taps.tap(page.get_by_role("link", name="Lezen en reageren"))
    taps.at_most(1)
    assert required_fields(page) == []
    look(page, "judgement-phone")
    page.locator("textarea[name=response]").fill("Ik herken het. Alles in één keer vertellen wil ik afleren.")
    page.locator("form:has(textarea[name=response]) button").first.click()
    says(page, "Alles in één keer vertellen wil ik afleren.")


def test_a_guide_registers_what_was_confirmed_for_a_group_on_one_screen(person):
    """LB-4.2-01 LB-4.2-05 After the last interview the administration is done: open, tick, register."""
    page = person("Noor")
    taps = Taps(page)
    taps.tap(page.get_by_role("link", name=re.compile("wacht op registratie")))
    look(page, "register-desktop")
    taps.tap(page.get_by_label("Nagekeken: Ömer Kaya"))
    taps.tap(page.get_by_role("button", name="Registreer"))
    taps.at_most(3)
    says(page, "Geregistreerd voor")
    page.get_by_role("link", name="Monitor").first.click()
    look(page, "matrix-desktop")


def test_everything_works_without_javascript_and_in_english(person):
    """F-38 A person who chose English and has no script writes in the logbook as well as anybody."""
    page = person("Daan", PHONE, java_script_enabled=False)
    page.get_by_role("link", name="Ik", exact=True).click()
    page.get_by_label("English").check()
    page.locator("form[action='/me/language'] button").click()
    page.goto("/")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.get_by_role("link", name="Open the logbook").click()
    page.locator("textarea[name=entry]").fill("I am back. We planned the tasting for Thursday.")
    page.get_by_role("button", name="Into the logbook").click()
    says(page, "We planned the tasting for Thursday.")
