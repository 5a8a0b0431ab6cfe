"""A whole crafted mail of a megabyte through ``optin read``: nobody's reading of mail can be held up by a letter."""

from __future__ import annotations

import base64
import time
from datetime import date

import pytest

from introductions.batch.replies import read_mail

_MANY = 1_000_000
_TODAY = date(2026, 3, 2)
_HEAD = b"From: Amy Carter <amy@example.org>\r\nMessage-ID: <a@example.org>\r\nSubject: "


def _mail(content_type: str, piece: str, subject: str = "Re: Meeting Lisa?") -> bytes:
    head = _HEAD + f"{subject}\r\nContent-Type: {content_type}; charset=utf-8\r\n\r\n".encode()
    return head + (piece * (_MANY // len(piece) + 1)).encode()[:_MANY]


_MARKUP = ["<p>a", "<div>Ben ", "<ul><li>a", "<blockquote>a", "<table><tr><td>a", "<pre>a\n", "<br><i></i>", "<hr>",
           "<p>é", "<li>From: a<br>Sent: b<br>", "<p>On 1 May 2026, Tom wrote:<br>", '<img alt=":)">']  # fmt: skip
_WORDS = ["1 (", "On 1 May 2026, Tom Hale <tom@example.com> wrote:\n", "From: a\nSent: b\nTo: c\nSubject: d\n\n",
          "1 May 2026 or ", "2-3 weeks ", "😀", "a\u0301", "yes, but ", "Amy\n\n", "\u200b"]  # fmt: skip
_WHOLE = {
    "parts": _HEAD + b"a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\na\r\n" * 90_000,
    "parts within parts": _HEAD
    + b"a\r\nContent-Type: multipart/mixed; boundary=x0\r\n\r\n"
    + b"".join(b"--x%d\r\nContent-Type: multipart/mixed; boundary=x%d\r\n\r\n" % (n, n + 1) for n in range(15_000)),
    "base64": _HEAD
    + b"a\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes(b"<p>a" * 185_000),
    "fields": _HEAD + b"a\r\n" + b"From: Tom <tom@example.com>\r\n" * 35_000 + b"\r\nYes.",
    "references": _HEAD + b"a\r\nReferences: " + b"<a@b> " * 160_000 + b"\r\n\r\nYes.",
    "absence": _mail("text/html", "<p>back on 20 July or 3 May until next week ", "Automatic reply: Hello"),
    "flowed": _mail("text/plain; format=flowed; delsp=yes", "> a \r\n"),
}


def _spent(raw: bytes) -> float:
    start = time.process_time()
    assert read_mail(raw, "1", _TODAY)["confident"] in (True, False)
    return time.process_time() - start


@pytest.mark.parametrize("piece", _MARKUP)
def test_a_megabyte_of_markup_does_not_hold_up_the_others(piece: str) -> None:
    assert _spent(_mail("text/html", piece)) < 3  # each below one second on a quiet machine


@pytest.mark.parametrize("piece", _WORDS)
def test_a_megabyte_of_words_does_not_hold_up_the_others(piece: str) -> None:
    assert _spent(_mail("text/plain", piece)) < 3


@pytest.mark.parametrize("name", _WHOLE)
def test_a_mail_crafted_from_its_head_down_does_not_hold_up_the_others(name: str) -> None:
    assert _spent(_WHOLE[name]) < 3
