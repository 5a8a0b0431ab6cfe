"""``make scale``: the table of docs/scale.md."""

from __future__ import annotations

from tests.scale.model import Day, day

SIZES = (10_000, 100_000, 1_000_000)
SEED = 1


def table() -> list[str]:
    """Its lines, in Markdown."""
    days = [day(size, SEED) for size in SIZES]
    rows = [
        ("worker processes (one core each)", lambda d: f"{d.processes}"),
        ("machines of four cores", lambda d: f"{d.machines}"),
        ("sockets", lambda d: f"{d.mailboxes:,}"),
        ("memory of what waits", lambda d: f"{d.gib:.1f} GiB"),
        ("CPU, mean / peak", lambda d: f"{d.cpu_mean:.2f} / {d.cpu_peak:.2f} cores"),
        ("connects a second, mean / peak", lambda d: f"{d.connects_mean:.1f} / {d.connects_peak:.0f}"),
        ("writes to the database a second, mean / peak", lambda d: f"{d.writes_mean:.1f} / {d.writes_peak:.0f}"),
        ("rows of leases lengthened a second", lambda d: f"{d.rows_lengthened:,.0f}"),
        ("all watched again after the outage", lambda d: f"{d.after_outage:.0f} s"),
        ("all watched again after the loss of a machine", lambda d: f"{d.after_loss:.0f} s" if d.machines > 1 else "–"),
        ("read by Gmail's API instead of IMAP (not built): units a minute, peak", lambda d: f"{d.units_a_minute:,.0f}"),
    ]
    head = ["| a day of mailboxes | " + " | ".join(f"{size:,}" for size in SIZES) + " |", "|---|" + "---|" * len(SIZES)]
    return head + [f"| {name} | " + " | ".join(_cell(show, d) for d in days) + " |" for name, show in rows]


def _cell(show: object, one: Day) -> str:
    assert callable(show)
    return str(show(one))


if __name__ == "__main__":
    print("\n".join(table()))
