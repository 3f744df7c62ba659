"""Runs axe-core on every page of the site: `seen faq --html DIR && python3 docs/screenshots/axe.py DIR AXE.JS [EVERY [BROWSERS]]`.

AXE.JS is axe.min.js, which PyPI's axe-playwright-python holds: `pip download --no-deps axe-playwright-python`, then unzip.
WCAG 2.0 to 2.2 at levels A and AA, and axe's own best practices; at a phone's and a desk's width, by day and in the dark. EVERY takes
only each so-many-eth article (all other pages always); BROWSERS work at a time, else two. Status 1 if anything is violated.
"""

import sys
from multiprocessing import Pool
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
    chosen = sorted(set(found) - set(articles)) + articles[::every]
    return chosen + (["search.html?q=syn+ack"] if "search.html" in chosen else [])


def faults(task):
    """What is violated on some pages in one window, a line each."""
    site, source, pages, (width, height, dark) = task
    driver = browser(width, height, dark)
    driver.set_script_timeout(120)
    found = []
    for page in pages:
        driver.get(address(site, page))
        driver.execute_script(source)
        for rule, help_text, count, html in driver.execute_async_script(ASK, RULES):
            found.append(f"{page} at {width}{' in the dark' if dark else ''}: {rule}: {help_text} ({count}): {html[:150]}")
    driver.quit()
    return found


def main(site, axe, every=1, browsers=2):
    source = Path(axe).read_text()
    asked = pages(site, int(every))
    # Pieces of 60 pages: a browser that lives longer grows slow.
    tasks = [(site, source, asked[at:at + 60], window) for window in WINDOWS for at in range(0, len(asked), 60)]
    count = 0
    with Pool(int(browsers)) as pool:
        for lines in pool.imap_unordered(faults, tasks):
            count += len(lines)
            for line in lines:
                print(line, flush=True)
    print(f"{len(asked)} pages, {len(WINDOWS)} windows: {count} violations")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
