"""What a journey asks of a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from demo_site import PROJECT

SCREENSHOTS = PROJECT / "var" / "screenshots"


def axe(page: Page) -> None:
    """No violation of any rule axe knows, best practices included."""
    violations = Axe().run(page).response["violations"]
    lines = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {' '.join(node['target'][0:1])}  {node['html'][:160]}"
        for rule in violations
        for node in rule["nodes"]
    ]
    assert not lines, f"axe at {page.url}:\n" + "\n".join(lines)


def no_horizontal_scroll(page: Page) -> None:
    """The page is exactly as wide as the window; a table that scrolls inside itself is fine."""
    size = page.evaluate("({ page: document.scrollingElement.scrollWidth, window: document.documentElement.clientWidth })")
    wanted = page.viewport_size["width"]
    wide = page.evaluate(
        """width => [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > width + 1)
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""",
        wanted,
    )
    assert size["page"] <= wanted and size["window"] <= wanted, f"{page.url} is {size['page']} wide in {wanted}:\n" + "\n".join(wide)


def required_fields(page: Page) -> list[str]:
    """The names of the visible fields that a form does not go without."""
    return page.eval_on_selector_all(
        ":is(input, select, textarea):is([required], [aria-required=true])",
        "fields => [...new Set(fields.filter(f => f.checkVisibility()).map(f => f.name || f.id))]",
    )


def screenshot(page: Page, name: str) -> None:
    """Kept in var/screenshots, to be looked at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


class Taps:
    """Counts what a person does with a finger or a mouse; typing is free, every form has its own bound on fields."""

    def __init__(self, page: Page):
        self.page = page
        self.count = 0

    def tap(self, target: str | Locator) -> None:
        place = self.page.locator(target) if isinstance(target, str) else target
        self.count += 1
        place.click()

    def at_most(self, bound: int) -> None:
        assert self.count <= bound, f"this took {self.count} taps; the promise is {bound}"
