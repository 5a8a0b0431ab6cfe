"""Case number n of a seed: a mail made of fixture mails and of what mails are made of, then damaged a few times."""

# ruff: noqa: E501  (mails in one line)

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Callable, Sequence
from pathlib import Path

SMALL = 6_000  # octets; most cases
LARGE = 300_000  # one case in LARGE_EVERY is blown up to about this
LARGE_EVERY = 2_000

FIXTURES = Path(__file__).parent.parent / "fixtures" / "replies"
SEEDS = Path(__file__).parent / "seeds"

LINES = """\
On Tue, Mar 3, 2026 at 9:14 AM Tom Hale <tom@example.com> wrote:
On 3 Mar 2026, at 09:14, Tom Hale
<tom@example.com> wrote:
Am Di., 3. März 2026 um 09:14 Uhr schrieb Tom Hale <tom@example.com>:
Le mar. 3 mars 2026 à 09:14, Tom Hale a écrit :
El 3/3/26 a las 9:14, Tom Hale escribió:
2026年3月3日(火) 9:14 Tom Hale <tom@example.com>:
Tom Hale wrote:
-----Original Message-----
-------- Weitergeleitete Nachricht --------
---------- Forwarded message ---------
________________________________
From: Tom Hale <tom@example.com>
*From:* Tom Hale <tom@example.com>
Von: Tom Hale [mailto:tom@example.com]
Sent: Tuesday, 3 March 2026 09:14
Gesendet: Dienstag, 3. März 2026 09:14
To: Amy Carter; Lorna
Subject: Introduction to Lisa?
Betreff: Lisa?
> Would you be open to an introduction to Lisa Novak?
> > Hi Amy,
>
would you be open to an introduction to Lisa Novak, who repairs church organs?
Just reply yes or no; a no is fine.
Best,
Tom
Yes, gladly!
No, thank you.
Sure, after the 15th.
Not before Easter, please.
Who is she? What does she want?
I'll write to her myself.
Yes, but by e-mail only.
Sorry, I am swamped. Ask me in Q3.
I am out of the office until 20 July and will reply on my return.
Ich bin bis einschließlich 17.07.2026 nicht im Büro.
Je suis absent jusqu'au 24 juillet inclus.
This is an automatic reply.
This message was created automatically by mail delivery software.
<amy@example.org>: host mx.example.org said: 550 5.1.1 user unknown
Final-Recipient: rfc822; amy@example.org
Action: failed
Status: 5.1.1
Message-ID: <ask@example.com>
To have your message delivered, please click https://guard.example.net/v?1
-- \n
--
Amy Carter | Partner | Carter Cabinets Ltd
T: 555-0104 | www.example.org
Sent from my iPhone
Get Outlook for iOS
This e-mail is confidential and intended solely for the recipient. If received in error, delete it.
CAUTION: This email originated from outside the organisation.
[cid:image001.png]
p.s. ask Sam
👍
ok
""".replace("\\n", "").splitlines()

MARKUP = """\
<div dir="ltr">|</div>|<br>|<p>|</p>|<p class="MsoNormal">|<blockquote type="cite">|</blockquote>|<div class="gmail_quote">|
<div id="divRplyFwdMsg">|<div id="appendonsend"></div>|<div style="border:none;border-top:solid #E1E1E1 1.0pt">|<hr>|<pre>|</pre>|
<div class="gmail_signature">|<div class="yahoo_quoted">|<div name="quote">|<table><tr><td>|</td></tr></table>|<style>p{}</style>|
<span style="display:none">|</span>|<!--|-->|<![CDATA[|&nbsp;|&#8203;|&gt;|&lt;|&amp;amp;|<a href="x|">|<|>|<script>|<img alt="👍">|
""".replace("\n", "").split("|")

HEADERS = """\
Auto-Submitted: auto-replied|Auto-Submitted: auto-generated|Precedence: bulk|X-Autoreply: yes|Return-Path: <>|List-Id: <x.example.org>|
From: MAILER-DAEMON@mx.example.org|From: Amy Carter <amy@example.org>|From: |X-Failed-Recipients: amy@example.org|Subject: Re: Lisa?|
Subject: Automatic reply: Lisa?|Subject: Undeliverable: Lisa?|Subject: =?utf-8?q?R=C3=A9: =?= =?x?b?/|In-Reply-To: <ask@example.com>|
References: <a@b> <ask@example.com>|Content-Type: text/html; charset=utf-8|Content-Type: text/plain; charset=utf-16|MIME-Version: 1.0|
Content-Type: text/plain; format=flowed; delsp=yes|Content-Type: multipart/alternative; boundary=b|Content-Type: text/calendar; method=REPLY|
Content-Type: multipart/report; report-type=delivery-status; boundary=b|Content-Type: message/delivery-status|Content-Type: message/rfc822|
Content-Transfer-Encoding: base64|Content-Transfer-Encoding: quoted-printable|Content-Transfer-Encoding: 8bit|Date: Wed, 4 Mar 2026 10:00:00 +0000|
Date: Fri, 31 Dec 9999 23:59:59 -2359|Content-Disposition: attachment; filename*0*=utf-8''%e2; filename*1=x|To: tom@example.com, "Carter, Amy" <amy@example.org>
""".replace("\n", "").split("|")

OCTETS = [
    b"\r\n", b"\n", b"\n\n", b"\r", b"\x00", b"\xff", b"\xfe\xff", b"\xe2\x80\xae", b"\xc2\xa0", b"\xe2\x80\xa8", b"\xee\x80\x80", b"=\n", b"=C3=",
    b"\n--b\n", b"\n--b--\n", b"\n> ", b"> " * 40, b":" * 30, b"-" * 80, b"1" * 40, b"@" * 20, b"<" * 20, b"(" * 20, b".", b"?", b"!", b"\xf0\x9f\x91\x8d",
    "年月日".encode(), "ß".encode(), "İ".encode(), "٣".encode(), "²".encode(), "ﬁ".encode(),
]  # fmt: skip


def bases() -> tuple[bytes, ...]:
    """The mails that cases are made from: the fixtures and whatever once broke the reading."""
    paths = sorted([*FIXTURES.glob("*.eml"), *SEEDS.glob("*.eml")])
    return tuple(path.read_bytes()[:SMALL] for path in paths)


def case(seed: str, number: int, from_: Sequence[bytes]) -> bytes:
    """The mail of that number, the same wherever it is made: ``case("1", 7, bases())``."""
    rng = random.Random(f"{seed}:{number}")
    kind = rng.random()
    if kind < 0.35:
        raw = rng.choice(from_)
    elif kind < 0.95:
        raw = _invented(rng)
    else:
        return rng.randbytes(rng.randrange(400))
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5, 9))):
        raw = rng.choice(_DAMAGES)(rng, raw)[:SMALL]
    return _blown_up(rng, raw) if number % LARGE_EVERY == 0 else raw


def _invented(rng: random.Random) -> bytes:
    html = rng.random() < 0.3
    lines = [rng.choice(LINES) for _ in range(rng.randrange(1, 14))]
    if html:
        body = "".join(rng.choice(MARKUP) + rng.choice((*lines, "")) for _ in range(rng.randrange(2, 24)))
    else:
        body = rng.choice(("\n", "\n", "\n\n", "\r\n")).join(lines)
    head = [rng.choice(HEADERS) for _ in range(rng.randrange(5))]
    octets = body.encode(rng.choice(("utf-8", "utf-8", "cp1252", "utf-16", "iso2022_jp")), "replace")
    coding = rng.random()
    if coding < 0.1:
        head.append("Content-Transfer-Encoding: base64")
        octets = base64.encodebytes(octets)
    elif coding < 0.2:
        head.append("Content-Transfer-Encoding: quoted-printable")
        octets = quopri.encodestring(octets)
    if html:
        head.append("Content-Type: text/html; charset=utf-8")
    return "\n".join(head).encode() + b"\n\n" + octets


def _place(rng: random.Random, raw: bytes) -> int:
    return rng.randrange(len(raw) + 1)


def _span(rng: random.Random, raw: bytes) -> tuple[int, int]:
    start = _place(rng, raw)
    return start, min(len(raw), start + rng.choice((1, 2, 5, 20, 100, 500)))


def _flip(rng: random.Random, raw: bytes) -> bytes:
    at = _place(rng, raw)
    return raw[:at] + bytes([rng.randrange(256)]) + raw[at + 1 :]


def _insert(rng: random.Random, raw: bytes) -> bytes:
    at = _place(rng, raw)
    return raw[:at] + rng.choice(OCTETS) + raw[at:]


def _insert_line(rng: random.Random, raw: bytes) -> bytes:
    at = max(raw.find(b"\n", _place(rng, raw)), 0)
    return raw[:at] + b"\n" + rng.choice(rng.choice((LINES, HEADERS, MARKUP))).encode() + raw[at:]


def _drop(rng: random.Random, raw: bytes) -> bytes:
    start, end = _span(rng, raw)
    return raw[:start] + raw[end:]


def _repeat(rng: random.Random, raw: bytes) -> bytes:
    start, end = _span(rng, raw)
    return raw[:start] + raw[start:end] * rng.choice((2, 3, 30)) + raw[end:]


def _shuffle(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _quote(rng: random.Random, raw: bytes) -> bytes:
    start, end = _span(rng, raw)
    return raw[:start] + raw[start:end].replace(b"\n", rng.choice((b"\n> ", b"\n>", b"\n>> ", b"\n| "))) + raw[end:]


def _wrap(rng: random.Random, raw: bytes) -> bytes:
    at = raw.find(b" ", _place(rng, raw))
    return raw if at < 0 else raw[:at] + b"\n" + raw[at + 1 :]


def _as_latin(rng: random.Random, raw: bytes) -> bytes:
    """The letters spoilt as two wrong charsets in a row spoil them."""
    return raw.decode("utf-8", "replace").encode("cp1252", "replace") if rng.random() < 0.5 else (
        raw.decode("cp1252", "replace").encode()
    )  # fmt: skip


_DAMAGES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip, _insert, _insert_line, _insert_line, _drop, _repeat, _shuffle, _shuffle, _quote, _wrap, _as_latin
)  # fmt: skip


def _blown_up(rng: random.Random, raw: bytes) -> bytes:
    """A part of it so often that anything worse than linear is felt."""
    head, gap, body = raw.partition(b"\n\n")
    start, end = _span(rng, body)
    piece = body[start:end] or rng.choice(OCTETS)
    return head + gap + body[:start] + piece * (LARGE // len(piece)) + body[end:]
