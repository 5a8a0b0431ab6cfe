"""The page that looks back: what became of introductions, how fast people answer, who was asked how often."""

from __future__ import annotations

from dataclasses import dataclass

from addon.sidebar.charts import Plot, lying, stacked
from addon.words import Words
from introductions.insight import Insight, Outcome

MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot with its title, the sentence that says the same in words, and the same numbers as a table."""

    title: str
    said: str
    plot: Plot
    legend: tuple[tuple[str, str], ...]  # (kind, words)
    columns: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]


def figures(seen: Insight, words: Words) -> tuple[Figure, ...]:
    """Those that have something to show."""
    if not seen.begun:
        return ()
    made = [_months(seen, words), _times(seen, words), _order(seen, words), _people(seen, words)]
    return tuple(figure for figure in made if figure is not None)


def _months(seen: Insight, words: Words) -> Figure:
    outcomes = _outcome_words(words)
    used = [one for one in Outcome if any(one is o for month in seen.months for o, _ in month.outcomes)]
    columns = [(_month(m.month, words), [(o.value, n) for o, n in m.outcomes]) for m in seen.months]
    table = tuple(
        (_month_and_year(m.month, words), *(str(dict(m.outcomes).get(o, 0)) for o in used)) for m in seen.months
    )
    said = words.insight_introduced.format(n=seen.introduced, all=seen.begun)
    legend = tuple((o.value, outcomes[o]) for o in used)
    return Figure(words.insight_months, said, stacked(columns), legend, ("", *(t for _, t in legend)), table)


def _times(seen: Insight, words: Words) -> Figure | None:
    total = sum(n for _, n in seen.answer_times)
    if not total or seen.median_days is None:
        return None
    names = dict(zip((name for name, _ in seen.answer_times), words.insight_spans, strict=True))
    rows = [(names[name], float(n), str(n)) for name, n in seen.answer_times]
    days = int(seen.median_days) if seen.median_days == int(seen.median_days) else seen.median_days
    near = {0: words.insight_median_same_day, 1: words.insight_median_next_day}
    said = near.get(int(days) if days == int(days) else -1) or words.insight_median.format(days=days)
    table = tuple((label, said_) for label, _, said_ in rows)
    return Figure(words.insight_times, said, lying(rows), (), ("", words.insight_answers), table)


def _order(seen: Insight, words: Words) -> Figure | None:
    shares = [(order, share) for order, share in seen.by_order if share.answered]
    if not shares:
        return None
    names = dict(zip((order for order, _ in seen.by_order), words.insight_orders, strict=True))
    rows = [
        (names[order], share.agreed / share.answered, words.insight_share.format(n=share.agreed, all=share.answered))
        for order, share in shares
    ]
    table = tuple((label, said) for label, _, said in rows)
    return Figure(words.insight_order, "", lying(rows, 1.0), (), ("", words.yes), table)


def _people(seen: Insight, words: Words) -> Figure | None:
    if not seen.asked:
        return None
    shown = seen.asked[:MOST_PEOPLE]
    rows = [(one.person.name or one.person.email, float(one.times), str(one.times)) for one in shown]
    table = tuple((label, said) for label, _, said in rows)
    return Figure(words.insight_people, "", lying(rows), (), ("", words.insight_asked), table)


def _outcome_words(words: Words) -> dict[Outcome, str]:
    return dict(zip(Outcome, words.insight_outcomes, strict=True))


def _month(name: str, words: Words) -> str:
    """``"Mar"``; the first three letters tell the months apart in every language there is."""
    return words.months[int(name[5:]) - 1][:3]


def _month_and_year(name: str, words: Words) -> str:
    return f"{words.months[int(name[5:]) - 1]} {name[:4]}"
