"""Replies as mail programs write them: what they set around a letter, by program.

``{letter}`` stands for the letter as paragraphs of that program, ``{ask}`` for our ask in the same way, ``{sig}`` for a
signature that the program adds. Names of classes and ids are those found in real mail; the people are invented.
"""

# ruff: noqa: E501  (markup in one line)

from __future__ import annotations

import html

ASK = """\
Hi Amy,

I'd like to introduce you to Lisa Novak, who repairs church organs and is looking for a cabinet maker.

Would you be open to an introduction? Just reply yes or no; a no is fine.

Best,
Tom"""
WHEN = "On Tue, Mar 3, 2026 at 9:14 AM"
TOM = "Tom Hale &lt;<a href='mailto:tom@example.com'>tom@example.com</a>&gt;"
HEAD = "<b>From:</b> Tom Hale &lt;tom@example.com&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 9:14 AM<br><b>To:</b> Amy Carter &lt;amy@example.org&gt;<br><b>Subject:</b> Lisa?"

# program: (how a line of the letter is written, how an empty one is, the whole)
HTML: dict[str, tuple[str, str, str]] = {
    "Gmail": (
        "<div>{}</div>", "<div><br></div>",
        f'<div dir="ltr">{{letter}}<div><br clear="all"></div>{{sig}}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{WHEN} {TOM} wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">{{ask}}</div></blockquote></div>',
    ),
    "Gmail mobile": (
        "{}<br>", "<br>",
        '<div dir="auto">{letter}{sig}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 3 Mar 2026, 09:14 Tom Hale, &lt;tom@example.com&gt; wrote:<br></div><blockquote class="gmail_quote">{ask}</blockquote></div>',
    ),
    "Outlook desktop": (
        '<p class="MsoNormal">{}<o:p></o:p></p>', '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
        f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{{{{margin:0cm}}}}</style></head><body lang="EN-GB"><div class="WordSection1">{{letter}}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>{{sig}}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{HEAD}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>{{ask}}</div></body></html>',
    ),
    "Outlook 365 on the web": (
        '<div class="elementToProof" style="font-family:Aptos">{}</div>', '<div class="elementToProof"><br></div>',
        f'<body dir="ltr">{{letter}}<div class="elementToProof" id="Signature">{{sig}}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt">{HEAD}</font><div>&nbsp;</div></div>{{ask}}</body>',
    ),
    "Outlook mobile": (
        '<div dir="ltr" style="color:black">{}</div>', '<div dir="ltr"><br></div>',
        f'<body>{{letter}}<div id="ms-outlook-mobile-body-separator-line"><br></div><div id="ms-outlook-mobile-signature">{{sig}}Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><hr style="width:98%"><div>{HEAD}</div>{{ask}}</div></body>',
    ),
    "Outlook for Mac": (
        '<p class="MsoNormal" style="margin:0">{}<o:p></o:p></p>', '<p class="MsoNormal" style="margin:0"><o:p>&nbsp;</o:p></p>',
        '<body><div class="WordSection1">{letter}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>{sig}<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From: </b>Tom Hale &lt;tom@example.com&gt;<br><b>Date: </b>Tuesday, 3 March 2026 at 09:14<br><b>To: </b>Amy Carter &lt;amy@example.org&gt;<br><b>Subject: </b>Lisa?</p></div>{ask}</div></body>',
    ),
    "Outlook 2011 for Mac": (
        "<div>{}</div>", "<div><br></div>",
        f'<html><body>{{letter}}<div><br></div>{{sig}}<div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="border-top: #b5c4df 1pt solid">{HEAD}<br></div><div><br></div>{{ask}}</span></body></html>',
    ),
    "Outlook 2003": (
        "{}<br>", "<br>",
        f'<body><div dir="ltr" align="left"><font face="Arial" size="2">{{letter}}</font></div>{{sig}}<br><div class="OutlookMessageHeader" lang="en-us" dir="ltr" align="left"><hr tabindex="-1"><font face="Tahoma" size="2">{HEAD}<br></font><br></div>{{ask}}</body>',
    ),
    "Apple Mail": (
        "<div>{}</div>", '<div><br class=""></div>',
        '<body style="overflow-wrap: break-word">{letter}<div><br class=""></div>{sig}<div><br><blockquote type="cite"><div>On 3 Mar 2026, at 09:14, Tom Hale &lt;tom@example.com&gt; wrote:</div><br class="Apple-interchange-newline"><div>{ask}</div></blockquote></div></body>',
    ),
    "iPhone": (
        "{}<br>", "<br>",
        '<body dir="auto">{letter}{sig}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 3 Mar 2026, at 09:14, Tom Hale &lt;tom@example.com&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff{ask}</div></blockquote></body>',
    ),
    "Yahoo": (
        '<div dir="ltr" data-setdir="false">{}</div>', "<div><br></div>",
        '<div class="ydp1 yahoo-style-wrap">{letter}<div><br></div><div class="ydp1signature">{sig}</div></div><div id="ydp2yahoo_quoted_1" class="ydp2yahoo_quoted"><div><div>On Tuesday, March 3, 2026 at 9:14:26 AM GMT, Tom Hale &lt;tom@example.com&gt; wrote:</div><div><br></div>{ask}</div></div>',
    ),
    "Yahoo, as others receive it": (
        "<div>{}</div>", "<div><br></div>",
        '<div class="yahoo-style-wrap">{letter}</div><div class="yahoo_quoted"><div>On Tuesday, March 3, 2026 at 9:14:26 AM GMT, Tom Hale wrote:</div><div>{ask}</div></div>',
    ),
    "Proton": (
        '<div style="font-family: Arial">{}</div>', "<div><br></div>",
        '{letter}<div class="protonmail_signature_block"><div class="protonmail_signature_block-user">{sig}</div><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Tuesday, March 3rd, 2026 at 9:14 AM, Tom Hale &lt;tom@example.com&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">{ask}</blockquote></div>',
    ),
    "Thunderbird": (
        "<p>{}</p>", "",
        '<body>{letter}<div class="moz-signature">-- <br>{sig}</div><div class="moz-cite-prefix">On 03/03/2026 09:14, Tom Hale wrote:<br></div><blockquote type="cite" cite="mid:ask@example.com">{ask}</blockquote></body>',
    ),
    "Thunderbird below the quote": (
        "<p>{}</p>", "",
        '<body><div class="moz-cite-prefix">On 03/03/2026 09:14, Tom Hale wrote:<br></div><blockquote type="cite" cite="mid:ask@example.com">{ask}</blockquote>{letter}<div class="moz-signature">-- <br>{sig}</div></body>',
    ),
    "Superhuman": (
        '<div class="">{}<br></div>', "<div><br></div>",
        f'<div>{{letter}}<div class="gmail_signature sh-signature"><br>{{sig}}<div>Sent via <a href="https://sprh.mn">Superhuman</a></div></div><br><div class="gmail_quote"><div>{WHEN}, Tom Hale <span dir="ltr">&lt;<a href="mailto:tom@example.com">tom@example.com</a>&gt;</span> wrote:<br></div><blockquote class="gmail_quote sh-color">{{ask}}</blockquote></div></div>',
    ),
    "Front": (
        "<div>{}</div>", "<div><br></div>",
        '<div>{letter}</div><div class="front-signature"><br>{sig}</div><br><div class="front-quote"><blockquote type="cite" class="front-blockquote"><div>On March 3, 2026 at 9:14 AM GMT tom@example.com wrote:</div><br>{ask}</blockquote></div>',
    ),
    "Spark": (
        '<div dir="auto">{}</div>', '<div dir="auto"><br></div>',
        '<div name="messageBodySection">{letter}</div><div name="messageSignatureSection"><br>{sig}</div><div name="messageReplySection">On 3 Mar 2026 at 09:14 +0000, Tom Hale &lt;tom@example.com&gt;, wrote:<br><blockquote type="cite" class="spark_quote">{ask}</blockquote></div>',
    ),
    "Zoho": (
        "<div>{}</div>", "<div><br></div>",
        '<div style="font-family: Verdana">{letter}<div id="Zm-_Id_-Sgn" data-sigid="1" data-zbluepencil-ignore="true">{sig}<div>Sent using <a href="https://www.zoho.com/mail/">Zoho Mail</a></div></div><div class="zmail_extra" style="border-top:1px solid #ddd"><div id="Zm-_Id_-Sgn1">---- On Tue, 03 Mar 2026 09:14:26 +0000 <b>Tom Hale &lt;tom@example.com&gt;</b> wrote ---</div><br><blockquote id="blockquote_zmail">{ask}</blockquote></div></div>',
    ),
    "GMX": (
        "<div>{}</div>", "<div>&nbsp;</div>",
        '<html><body><div style="font-family: Verdana;font-size: 12.0px;">{letter}<div class="signature">{sig}</div><div><div name="quote" style="margin:10px 5px 5px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Dienstag, 03. März 2026 um 09:14 Uhr<br><b>Von:</b>&nbsp;"Tom Hale" &lt;tom@example.com&gt;<br><b>An:</b>&nbsp;amy@example.org<br><b>Betreff:</b>&nbsp;Lisa?</div><div name="quoted-content">{ask}</div></div></div></div></body></html>',
    ),
    "Samsung": (
        '<div dir="auto">{}</div>', '<div dir="auto"><br></div>',
        '<html><body>{letter}<div id="composer_signature" dir="auto">{sig}<div style="font-size:12px;color:#575757">Sent from my Galaxy</div></div><div dir="auto"><br></div><div><div style="font-size:100%;color:#000000" align="left" dir="auto"><div>-------- Original message --------</div><div>From: Tom Hale &lt;tom@example.com&gt; </div><div>Date: 03/03/2026  09:14  (GMT+00:00) </div><div>To: amy@example.org </div><div>Subject: Lisa? </div><div><br></div></div>{ask}</div></body></html>',
    ),
    "Fastmail": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body>{letter}<div><br></div><div id="sig98765" class="signature">{sig}</div><div>On Tue, 3 Mar 2026, at 9:14 AM, Tom Hale wrote:<br></div><blockquote type="cite" id="qt">{ask}</blockquote></body></html>',
    ),
    "Hey": (
        "<div>{}</div>", "<div><br></div>",
        '<div class="trix-content">{letter}<div class="hey-signature">{sig}</div></div><div><br></div>On March 3, 2026, Tom Hale &lt;tom@example.com&gt; wrote:<br><blockquote>{ask}</blockquote>',
    ),
    "Missive": (
        "<div>{}</div>", "<div><br></div>",
        '<div>{letter}</div><div class="missive_signature">{sig}</div><div class="missive_quote" type="cite"><br>On March 3, 2026 at 9:14:26 AM, Tom Hale (<a href="mailto:tom@example.com">tom@example.com</a>) wrote:<br><blockquote class="missive_quote" type="cite">{ask}</blockquote></div>',
    ),
    "Notion Mail": (
        '<p style="margin:0">{}</p>', '<p style="margin:0"><br></p>',
        '<div>{letter}</div><div class="notion-mail-signature">{sig}</div><div class="gmail_quote"><div>On Tue Mar 3, 2026, 09:14 AM GMT, <a href="mailto:tom@example.com">Tom Hale</a> wrote:</div><blockquote>{ask}</blockquote></div>',
    ),
    "Roundcube": (
        "<p>{}</p>", "",
        '<html><body style="font-size: 10pt">{letter}<div id="signature">-- <br><div class="pre">{sig}</div></div><p id="reply-intro">On 2026-03-03 09:14, Tom Hale wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div id="replybody1">{ask}</div></blockquote></body></html>',
    ),
    "Zimbra": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body><div style="font-family: arial">{letter}<div data-marker="__SIG_PRE__">{sig}</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Tom Hale" &lt;tom@example.com&gt;<br><b>To: </b>"Amy Carter" &lt;amy@example.org&gt;<br><b>Sent: </b>Tuesday, March 3, 2026 9:14:26 AM<br><b>Subject: </b>Lisa?<br></div><div><br></div><div data-marker="__QUOTED_TEXT__">{ask}</div></div></body></html>',
    ),
    "Open-Xchange": (
        '<div class="default-style">{}</div>', '<div class="default-style"><br></div>',
        '<html><body>{letter}<div class="io-ox-signature">{sig}</div><blockquote type="cite"><div>Tom Hale &lt;tom@example.com&gt; hat am 03.03.2026 09:14 CET geschrieben:</div><div><br></div>{ask}</blockquote></body></html>',
    ),
    "Tutanota": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body>{letter}<div class="tutanota-signature">{sig}</div><div>Mar 3, 2026, 09:14 by tom@example.com:<br></div><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8; padding-left: 10px">{ask}</blockquote></body></html>',
    ),
    "Airmail": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body>{letter}<br><div class="bloop_sign" id="bloop_sign_1">{sig}</div><br><p class="airmail_on">On 3 March 2026 at 09:14:26, Tom Hale (<a href="mailto:tom@example.com">tom@example.com</a>) wrote:</p><blockquote type="cite" class="clean_bq"><span>{ask}</span></blockquote></body></html>',
    ),
    "Mailbird": (
        "<div>{}</div>", "<div><br></div>",
        '<div style="font-size:11pt">{letter}<div class="mb_sig">{sig}</div></div><div class="gmail_extra"><blockquote class="history_container" type="cite" style="border-left-style:solid"><p style="color: #AAAAAA; margin-top: 10px;">On 03/03/2026 09:14:26, Tom Hale &lt;tom@example.com&gt; wrote:</p>{ask}</blockquote></div>',
    ),
    "Mailspring": (
        "<div>{}</div>", "<br>",
        '{letter}<signature id="local-1">{sig}</signature><div class="gmail_quote_attribution">On Mar 3 2026, at 9:14 am, Tom Hale &lt;tom@example.com&gt; wrote:</div><blockquote>{ask}</blockquote>',
    ),
    "eM Client": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body>{letter}<div id="signature_old">{sig}</div><div>------ Original Message ------</div><div>From "Tom Hale" &lt;<a href="mailto:tom@example.com">tom@example.com</a>&gt;</div><div>To "Amy Carter" &lt;amy@example.org&gt;</div><div>Date 03/03/2026 09:14:26</div><div>Subject Lisa?</div><div><br></div><div id="x123" class="plain"><blockquote type="cite" class="cite2">{ask}</blockquote></div></body></html>',
    ),
    "Windows Mail": (
        '<p class="MsoNormal">{}</p>', '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
        '<div class="WordSection1">{letter}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>{sig}<p class="MsoNormal">Sent from <a href="https://go.microsoft.com">Mail</a> for Windows</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal" style="border:none;padding:0cm"><b>From: </b>Tom Hale<br><b>Sent: </b>03 March 2026 09:14<br><b>To: </b>Amy Carter<br><b>Subject: </b>Lisa?</p></div>{ask}</div>',
    ),
    "Lotus Notes": (
        "{}<br>", "<br>",
        '<font face="Default Sans Serif" size="2">{letter}{sig}<br><br><font color="#990099">-----Tom Hale &lt;tom@example.com&gt; wrote: -----</font><div class="iNotesHistory" style="padding-left:5px;"><div style="padding-right:0px;padding-left:5px;border-left:solid black 2px;">To: Amy Carter<br>From: Tom Hale &lt;tom@example.com&gt;<br>Date: 03/03/2026 09:14AM<br>Subject: Lisa?<br><br>{ask}</div></div></font>',
    ),
    "QQ": (
        "<div>{}</div>", "<div><br></div>",
        '{letter}<div><br></div>{sig}<div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;Original&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>From: </b>&nbsp;"Tom Hale"&lt;tom@example.com&gt;;</div><div><b>Date: </b>&nbsp;Tue, Mar 3, 2026 05:14 PM</div><div><b>To: </b>&nbsp;"Amy Carter"&lt;amy@example.org&gt;;</div><div><b>Subject: </b>&nbsp;Lisa?</div></div><div><br></div>{ask}',
    ),
    "163": (
        "<div>{}</div>", "<div><br></div>",
        '<div style="line-height:1.7">{letter}<div><br></div>{sig}<br><p>At 2026-03-03 17:14:26, "Tom Hale" &lt;tom@example.com&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">{ask}</blockquote></div>',
    ),
    "Mail.ru": (
        "<div>{}</div>", "<div>&nbsp;</div>",
        '<HTML><BODY>{letter}<div data-signature-widget="container"><div data-signature-widget="content">--<br>{sig}</div></div><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Вторник, 3 марта 2026, 9:14 +03:00 от Tom Hale &lt;<a href="mailto:tom@example.com">tom@example.com</a>&gt;:<br>&nbsp;{ask}</blockquote></BODY></HTML>',
    ),
    "Yandex": (
        "<div>{}</div>", "<div>&nbsp;</div>",
        '{letter}<div>&nbsp;</div><div>-- <br>{sig}</div><div>&nbsp;</div><div>03.03.2026, 09:14, "Tom Hale" &lt;tom@example.com&gt;:</div><blockquote>{ask}</blockquote>',
    ),
    "BlueMail": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body><div dir="auto">{letter}</div><div dir="auto"><!-- tmjah_g_1299s --><br>Get <a href="https://bluemail.me">BlueMail for Android</a><!-- tmjah_g_1299e --></div><div class="gmail_quote">On 3 Mar 2026, at 09:14, Tom Hale &lt;<a href="mailto:tom@example.com">tom@example.com</a>&gt; wrote:<blockquote class="gmail_quote">{ask}</blockquote></div></body></html>',
    ),
    "Edison": (
        "<div>{}</div>", "<div><br></div>",
        '<div id="edo-message">{letter}</div><div id="edo-meta"></div><div id="edo-signature">{sig}</div><div id="edo-original"><div>On Mar 3, 2026 at 9:14 AM, &lt;<a href="mailto:tom@example.com">Tom Hale</a>&gt; wrote:<blockquote style="margin: 1ex">{ask}</blockquote></div></div>',
    ),
    "Canary": (
        "<div>{}</div>", "<div><br></div>",
        '<div id="CanaryBody">{letter}</div><div id="CanarySig">{sig}</div><div id="CanaryDropbox"></div><blockquote id="CanaryBlockquote"><div>On Tuesday, Mar 03, 2026 at 9:14 AM, Tom Hale &lt;tom@example.com&gt; wrote:</div>{ask}</blockquote>',
    ),
    "Evolution": (
        "<div>{}</div>", "<div><br></div>",
        '<html><body>{letter}<div><span>{sig}</span></div><div>On Tue, 2026-03-03 at 09:14 +0000, Tom Hale wrote:</div><blockquote type="cite" style="margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex">{ask}</blockquote></body></html>',
    ),
    "Intercom, Zendesk and other desks": (
        "<p>{}</p>", "",
        '<div>{letter}</div><div class="email-signature">{sig}</div><div class="reply_quoted_text" style="color:#999"><p>On Tue, 3 Mar 2026 at 09:14 AM, Tom Hale &lt;tom@example.com&gt; wrote:</p><div>{ask}</div></div>',
    ),
    "no program that is known": (
        "<p>{}</p>", "",
        "<div>{letter}</div><section class='prev-message' style='color:gray'><p>Tom Hale, 3 Mar 2026, 09:14</p>{ask}</section>",
    ),
}  # fmt: skip


def page(program: str, letter: str, signature: str = "") -> str:
    """The HTML body in which ``program`` answers our ask with ``letter``."""
    line, empty, whole = HTML[program]

    def lines(text: str) -> str:
        return "".join(line.format(html.escape(one, quote=False)) if one else empty for one in text.split("\n"))

    return whole.format(letter=lines(letter), ask=lines(ASK), sig=lines(signature) if signature else "")


def mail(program: str, letter: str, signature: str = "") -> bytes:
    """The whole mail, HTML only: a plain part would hide what the markup says."""
    return (
        "From: Amy Carter <amy@example.org>\nTo: Tom Hale <tom@example.com>\nSubject: Re: Lisa?\n"
        "Message-ID: <r1@example.org>\nIn-Reply-To: <ask@example.com>\nMIME-Version: 1.0\n"
        f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{page(program, letter, signature)}"
    ).encode()
