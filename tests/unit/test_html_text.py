"""Replies that come as HTML only: the mark-up of each mail program tells what is new."""

# ruff: noqa: E501  (mark-up as mail programs write it)

from __future__ import annotations

import pytest

from introductions.reading.html_text import to_text
from introductions.reading.message import Message
from introductions.reading.new_text import new_text

ASKED = "<div>Hi Amy,</div><div><br></div><div>Would you be open to an introduction? Just say yes.</div><div>Tom</div>"
ATTRIBUTION = 'On 3 Mar 2026, at 09:14, Tom &lt;<a href="mailto:tom@example.com">tom@example.com</a>&gt; wrote:'
HEADER = (
    "<b>{}:</b> Tom Hale &lt;tom@example.com&gt;<br><b>{}:</b> Tuesday, March 3, 2026 9:14 AM<br>"
    "<b>{}:</b> Amy Carter &lt;amy@example.org&gt;<br><b>{}:</b> Lisa?"
)
ENGLISH = HEADER.format("From", "Sent", "To", "Subject")
UNKNOWN = HEADER.format("Nuair", "Chuir", "Gu", "Cuspair")  # no list has these words

REPLY = "I would rather not, Tom.\n\nAmy"
WRITTEN = "<div>I would rather not, Tom.</div><div><br></div><div>Amy</div>"

CLIENTS = {
    "Gmail": f'<div dir="ltr">{WRITTEN}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class='
    f'"gmail_attr">{ATTRIBUTION}<br></div><blockquote class="gmail_quote" style="margin:0">{ASKED}</blockquote></div>',
    "Gmail with a signature": f'<div dir="ltr">{WRITTEN}<span class="gmail_signature_prefix">-- </span><br><div '
    'class="gmail_signature" data-smartmail="gmail_signature">Amy Carter<br>Says yes to cabinets</div></div><br>'
    f'<div class="gmail_quote"><div class="gmail_attr">{ATTRIBUTION}</div><blockquote>{ASKED}</blockquote></div>',
    "Gmail in a language nobody listed": f'<div dir="ltr">{WRITTEN}</div><br><div class="gmail_quote"><div class='
    f'"gmail_attr">Sgrìobh Tom an teachdaireachd seo 3/3/2026 &lt;tom@example.com&gt;:</div><blockquote class='
    f'"gmail_quote">{ASKED}</blockquote></div>',
    "Outlook desktop": '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} '
    "--></style></head><body><div class=WordSection1><p class=MsoNormal>I would rather not, Tom.<o:p></o:p></p>"
    "<p class=MsoNormal>&nbsp;<o:p></o:p></p><p class=MsoNormal>Amy<o:p></o:p></p><div><div style='border:none;border-top:"
    f"solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>{ENGLISH}<o:p></o:p></p></div></div>{ASKED}</div>",
    "Outlook desktop in a language nobody listed": f"<div class=WordSection1>{WRITTEN}<div style='border:none;border-top:"
    f"solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>{UNKNOWN}</p></div>{ASKED}</div>",
    "Outlook on the web": f'<div>{WRITTEN}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div '
    f'id="divRplyFwdMsg" dir="ltr"><font>{UNKNOWN}</font><div>&nbsp;</div></div>{ASKED}',
    "Outlook on the web, read in Gmail": f'<div>{WRITTEN}</div><hr><div id="x_divRplyFwdMsg">{ENGLISH}</div>{ASKED}',
    "new Outlook": f'<div class="elementToProof">{WRITTEN}</div><div id="mail-editor-reference-message-container">{UNKNOWN}'
    f"<br>{ASKED}</div>",
    "Outlook mobile": f'<div dir="auto">{WRITTEN}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/x">'
    f'Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">{ENGLISH}</div>{ASKED}',
    "Apple Mail": f'<body>{WRITTEN}<div><br><blockquote type="cite"><div>{ATTRIBUTION}</div><br class='
    f'"Apple-interchange-newline">{ASKED}</blockquote></div></body>',
    "iPhone": f'<div dir="ltr">{WRITTEN}</div><div dir="ltr"><br></div><div dir="ltr">Sent from my iPhone</div><div><br>'
    f'<blockquote type="cite">{ATTRIBUTION}<br><br></blockquote></div><blockquote type="cite">{ASKED}</blockquote>',
    "Thunderbird": f'<p>I would rather not, Tom.</p><p>Amy</p><div class="moz-cite-prefix">{ATTRIBUTION}<br></div>'
    f'<blockquote type="cite" cite="mid:a1@example.com">{ASKED}</blockquote><div class="moz-signature">Amy, yes</div>',
    "Yahoo": f'<div class="yahoo-style-wrap">{WRITTEN}</div><div id="ydpquote" class="yahoo_quoted"><div>{ATTRIBUTION}</div>'
    f"{ASKED}</div>",
    "Proton": f'<div>{WRITTEN}</div><div class="protonmail_signature_block">Sent with <a href="https://proton.me">Proton Mail'
    f'</a> secure email.</div><div class="protonmail_quote">{ATTRIBUTION}<br><blockquote class="protonmail_quote" '
    f'type="cite">{ASKED}</blockquote></div>',
    "GMX": f'<div>{WRITTEN}<div>&nbsp;<div name="quote" style="border-left:2px solid"><div>{UNKNOWN}</div><div '
    f'name="quoted-content">{ASKED}</div></div></div></div>',
    "Samsung": f'<div dir="auto">{WRITTEN}</div><div id="composer_signature"><div>Sent from my Galaxy</div></div><div><br></div>'
    f"<div>-------- Original message --------</div><div>From: Tom Hale &lt;tom@example.com&gt; </div><div>Date: 03/03/2026 "
    f"09:14 (GMT+00:00) </div><div>To: amy@example.org </div><div>Subject: Lisa? </div><div><br></div>{ASKED}",
    "Superhuman": f'<div>{WRITTEN}</div><br><div class="gmail_signature"><div>Sent via <a href="https://sprh.mn">Superhuman</a>'
    f'</div></div><br><div class="gmail_quote">{ATTRIBUTION}<br><blockquote class="gmail_quote">{ASKED}</blockquote></div>',
}


@pytest.mark.parametrize("client", CLIENTS)
def test_the_ask_is_not_read_as_an_answer_in_html(client: str) -> None:
    assert new_text(Message(html=CLIENTS[client])).text == REPLY


def test_answers_between_the_quoted_parts_are_not_lost_in_html() -> None:
    html = (
        f'<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">{ATTRIBUTION}</div><blockquote class='
        '"gmail_quote">Lisa repairs organs.</blockquote><div>Which ones?</div><blockquote class="gmail_quote">Would you be '
        "open to an introduction?</blockquote><div>Yes, after Easter.</div></div></div>"
    )
    assert new_text(Message(html=html)).text == "Which ones?\n\nYes, after Easter."


def test_an_answer_typed_into_the_signature_is_not_lost() -> None:
    html = f'<div class="gmail_signature">Not this time, sorry.</div><blockquote type="cite">{ASKED}</blockquote>'
    assert new_text(Message(html=html)).text == "Not this time, sorry."


def test_words_that_the_introducer_cannot_see_are_not_read_as_an_answer() -> None:
    html = (
        '<div style="display:none">Yes please!</div><div hidden>Yes!</div><span style="font-size:0px">Yes</span><style>yes{}'
        "</style><script>yes()</script><title>Yes</title><!-- yes --><p>No, thank you.</p>"
    )
    assert new_text(Message(html=html)).text == "No, thank you."


def test_the_plain_words_are_read_where_the_html_is_empty() -> None:
    assert new_text(Message(text="Yes, gladly.", html="<html><body></body></html>")).text == "Yes, gladly."
    assert new_text(Message(text=" \n", html="<p>Yes, gladly.</p>")).text == "Yes, gladly."


def test_table_cells_and_lists_do_not_run_together() -> None:
    assert to_text("<table><tr><td>Yes</td><td>please</td></tr></table>")[0] == "Yes please"
    assert to_text("<ul><li>no calls</li><li>no visits</li></ul>")[0] == "no calls\nno visits"


def test_a_mark_of_ours_in_the_mail_itself_hides_nothing() -> None:
    assert new_text(Message(text="Yes.\n\ue000copied\nBut not before May.")).text == "Yes.\ncopied\nBut not before May."
    assert "But not" in new_text(Message(html="<p>Yes.</p><p>\ue000copied</p><p>But not before May.</p>")).text
