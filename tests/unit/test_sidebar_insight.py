"""Looking back in the browser: what happened is drawn to scale, said in words, and shown to its owner only."""

from __future__ import annotations

import csv
import io
import re

from addon.sidebar.charts import HEAD, MOST_LABELS, MOST_MONTHS, STANDING, WIDTH, lying, stacked
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, LittleHouse
from tests.unit.test_sidebar_pages import browser

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"


def a_busy_house() -> LittleHouse:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    house.begin()
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes please!")
    house.send_all()
    house.save_draft(BEN_AND_CARA)
    house.begin(BEN_AND_CARA)
    return house


def test_what_became_of_introductions_is_seen_as_a_plot_as_words_and_as_numbers() -> None:
    page = browser(a_busy_house()).get("/insight").text

    assert "<title>Looking back" in page
    assert "1 of 2 became an introduction." in page
    assert "is-introduced" in page
    assert "is-under_way" in page
    assert '<th scope="row">March 2026</th><td>1</td><td>1</td>' in page
    assert "Amy Carter" in page
    assert "style=" not in page


def test_before_the_first_introduction_the_page_says_what_will_be_there() -> None:
    page = browser(LittleHouse()).get("/insight").text

    assert "Nothing to look back on yet" in page
    assert "<figure" not in page


def test_the_table_to_take_home_names_nobody() -> None:
    answer = browser(a_busy_house()).get("/insight.csv")
    lines = list(csv.reader(io.StringIO(answer.text)))

    assert answer.mimetype == "text/csv"
    assert [line[1] for line in lines] == ["outcome", "under_way", "introduced"]
    assert "@" not in answer.text


def test_a_mailbox_of_somebody_else_is_not_looked_into() -> None:
    client = browser(a_busy_house())

    assert client.get("/insight?account=stranger@example.com").status_code == 404
    assert client.get("/insight.csv?account=stranger@example.com").status_code == 404


def test_bars_are_as_long_as_what_they_count_and_stay_inside_the_plot() -> None:
    plot = lying([("a", 4, "4"), ("b", 2, "2"), ("c", 0, "0")])
    long, half, none = (row.bar.width for row in plot.lying)
    assert (half, none) == (long / 2, 0)
    assert plot.lying[0].bar.x + long < WIDTH

    columns = stacked([(str(n), [("x", n), ("y", 1)]) for n in range(40)])
    assert len(columns.standing) == MOST_MONTHS
    assert 1 < sum(bool(c.label) for c in columns.standing) <= MOST_LABELS
    highest = columns.standing[-1]
    assert highest.total == 40
    assert round(sum(p.height for p in highest.parts)) == STANDING - HEAD
    assert all(p.y >= 0 and p.x + p.width <= WIDTH for c in columns.standing for p in c.parts)


def test_every_language_names_everything_that_can_be_counted() -> None:
    house = a_busy_house()
    for language in ("de", "fr", "es"):
        page = browser(house).get("/insight", headers={"Accept-Language": language}).text
        assert len(re.findall("<figure", page)) >= 3
