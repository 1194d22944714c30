"""What the journeys share: looking at a page the way every page must be."""

from checks import axe, no_horizontal_scroll, screenshot
from playwright.sync_api import Page, expect


def look(page: Page, name: str = "") -> None:
    """A page that anybody can use at this width."""
    axe(page)
    no_horizontal_scroll(page)
    if name:
        screenshot(page, name)


def mails(page: Page) -> list[str]:
    """The links in the mailbox of the demo, newest first."""
    page.goto("/demo/mail")
    return page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href'))")


def says(page: Page, words: str) -> None:
    expect(page.get_by_text(words, exact=False).first).to_be_visible()
