"""The first promise: no code path can send mail."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [p for room in ("introductions", "sync", "addon") for p in sorted((ROOT / room).rglob("*.py"))]
PRODUCT = [p for p in SOURCES if (ROOT / "addon" / "demo") not in p.parents]

# What can hand a mail to somebody else: SMTP and LMTP clients, and the sending calls of mail services.
SENDING_MODULES = {"smtplib", "aiosmtplib", "aiosmtpd", "smtpd", "sendgrid", "mailgun", "yagmail", "subprocess"}
SENDING_CALLS = {"sendmail", "send_message", "send_mail"}
SENDING_ADDRESSES = ("/messages/send", "/drafts/send", "messages.send", "drafts.send", "sendMail")


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("source", PRODUCT, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_mail_leaves_without_the_introducer_pressing_send(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    tree = ast.parse(text)

    assert not imported(tree) & SENDING_MODULES
    called = {n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)}
    assert not called & SENDING_CALLS
    assert not [address for address in SENDING_ADDRESSES if address in text]
    # Gmail's client spells it users().drafts().send(…).
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "send":
            inner = node.func.value
            chained = isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute)
            assert not (chained and inner.func.attr in ("drafts", "messages")), f"{source}:{node.lineno} sends"


def test_this_check_would_see_the_demo_which_does_send() -> None:
    """The demo plays the introducer's own mail program; if the check were blind, it would miss that too."""
    demo = [p for p in SOURCES if p not in PRODUCT]

    assert any(imported(ast.parse(p.read_text(encoding="utf-8"))) & SENDING_MODULES for p in demo)
