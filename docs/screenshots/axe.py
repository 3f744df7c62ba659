"""Runs axe-core on every page of the site: `seen faq --html DIR && python3 docs/screenshots/axe.py DIR AXE.JS [EVERY]`.

AXE.JS is axe.min.js, which PyPI's axe-playwright-python holds: `pip download --no-deps axe-playwright-python`, then unzip.
WCAG 2.0 to 2.2 at levels A and AA, and axe's own best practices; at a phone's and a desk's width, by day and in the dark. EVERY takes
only each so-many-eth article (all other pages always). Status 1 if anything is violated.
"""

import sys
from pathlib import Path

from browser import address, browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WINDOWS = [(390, 844, False), (1280, 900, False), (1280, 900, True)]
ASK = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations"]})
  .then(result => done(result.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes[0].html])));
"""


def pages(site, every):
    """The pages, and of the articles each so-many-eth."""
    found = sorted(p.relative_to(site).as_posix() for p in Path(site).rglob("*.html"))
    articles = [p for p in found if "/" in p and not p.endswith("index.html") and "registered" not in p]
    return sorted(set(found) - set(articles)) + articles[::every] + ["search.html?q=syn+ack"]


def main(site, axe, every=1):
    source = Path(axe).read_text()
    asked = pages(site, int(every))
    faults = 0
    for width, height, dark in WINDOWS:
        driver = browser(width, height, dark)
        driver.set_script_timeout(120)
        for page in asked:
            driver.get(address(site, page))
            driver.execute_script(source)
            for rule, help_text, count, html in driver.execute_async_script(ASK, RULES):
                faults += 1
                print(f"{page} at {width}{' in the dark' if dark else ''}: {rule}: {help_text} ({count}): {html[:150]}")
        driver.quit()
    print(f"{len(asked)} pages, {len(WINDOWS)} windows: {faults} violations")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
