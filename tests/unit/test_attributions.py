"""Attribution lines of programs and languages beyond those of :mod:`tests.unit.test_new_text`."""

from __future__ import annotations

import pytest

from introductions.reading.new_text import from_plain
from tests.mail_programs import ASK

QUOTED = "\n".join(f"> {line}".rstrip() for line in ASK.split("\n"))
REPLY = "Gladly, thank you!"

# As they stand above a copy that nothing else marks.
SURE = """
On March 3, 2026, Tom Hale <tom@example.com> wrote:
On Tue, Mar 03, 2026 at 9:14 AM, Tom Hale <tom@example.com> wrote:
On Tue Mar 3, 2026, 09:14 AM GMT, Tom Hale wrote:
On March 3, 2026 at 9:14 AM GMT tom@example.com wrote:
On March 3, 2026 at 9:14:26 AM, Tom Hale (tom@example.com) wrote:
---- On Tue, 03 Mar 2026 09:14:26 +0000 Tom Hale <tom@example.com> wrote ----
---- On Tue, 03 Mar 2026 09:14:26 +0000 Tom Hale<tom@example.com> wrote ---
---- On Tue, 03 Mar 2026 09:14:26 +0000 tom@example.com wrote ----
On 3 Mar 2026 at 09:14 +0000, Tom Hale <tom@example.com>, wrote:
-----Tom Hale <tom@example.com> wrote: -----
Вторник, 3 марта 2026, 9:14 +03:00 от Tom Hale <tom@example.com>:
03.03.2026, 09:14, "Tom Hale" <tom@example.com>:
At 2026-03-03 09:14:26, "Tom Hale" <tom@example.com> wrote:
在 2026-03-03 09:14:26，"Tom Hale" <tom@example.com> 写道：
在 2026年3月3日，09:14，Tom Hale <tom@example.com> 写道：
Tom Hale <tom@example.com> 於 2026年3月3日 週二 上午9:14寫道：
2026/03/03 9:14、Tom Hale <tom@example.com>のメール:
2026/03/03 9:14, Tom Hale wrote:
On 2026/03/03 9:14, Tom Hale さんは書きました:
Tom Hale さん wrote (2026/03/03 09:14):
2026. 3. 3. 오전 9:14, Tom Hale <tom@example.com> 작성:
2026년 3월 3일 (화) 오전 9:14, Tom Hale <tom@example.com>님이 작성:
‫في الثلاثاء، 3 مارس 2026 في 9:14 ص تمت كتابة ما يلي بواسطة ‪Tom Hale‬‏ <‪tom@example.com‬‏>:‬
في ٣ مارس ٢٠٢٦، الساعة ٩:١٤ ص، كتب Tom Hale <tom@example.com>:
بتاريخ الثلاثاء، 3 مارس 2026 9:14 ص Tom Hale <tom@example.com>:
‏ב-3 במרץ 2026, בשעה 9:14, ‏Tom Hale <tom@example.com> כתב/ה:
Op 3 mrt. 2026 om 09:14 heeft Tom Hale <tom@example.com> het volgende geschreven:
Op 03-03-2026 om 09:14 schreef Tom Hale:
Am 03.03.2026 um 09:14 schrieb Tom Hale <tom@example.com>:
Tom Hale schrieb am 03.03.2026 um 09:14:
Tom Hale <tom@example.com> schrieb am Di., 3. März 2026, 09:14:
Zitat von Tom Hale <tom@example.com>:
Quoting Tom Hale <tom@example.com>:
El 3 mar 2026, a las 9:14, Tom Hale <tom@example.com> escribió:
Tom Hale <tom@example.com> escribió el mar, 3 mar 2026 a las 9:14:
Le 3 mars 2026 à 09:14, Tom Hale <tom@example.com> a écrit :
Le mardi 3 mars 2026, 09:14, Tom Hale <tom@example.com> a écrit :
Il giorno 3 mar 2026, alle ore 09:14, Tom Hale <tom@example.com> ha scritto:
Il Mar 3 Mar 2026, 09:14 Tom Hale <tom@example.com> ha scritto:
No dia 03/03/2026, às 09:14, Tom Hale <tom@example.com> escreveu:
Em 3 de mar. de 2026, à(s) 09:14, Tom Hale <tom@example.com> escreveu:
Em terça-feira, 3 de março de 2026 09:14:26 GMT, Tom Hale <tom@example.com> escreveu:
3 mars 2026 kl. 09:14 skrev Tom Hale <tom@example.com>:
Den 2026-03-03 kl. 09:14, skrev Tom Hale:
Den 3. mar. 2026 kl. 09.14 skrev Tom Hale <tom@example.com>:
3. mars 2026 kl. 09:14 skrev Tom Hale <tom@example.com>:
Den 03.03.2026 09:14, skrev Tom Hale:
Tom Hale <tom@example.com> kirjoitti 3.3.2026 kello 9.14:
Tom Hale kirjoitti 3.3.2026 klo 9.14:
Dnia 3 marca 2026 09:14 Tom Hale <tom@example.com> napisał(a):
Wiadomość napisana przez Tom Hale <tom@example.com> w dniu 03.03.2026, o godz. 09:14:
W dniu 03.03.2026 o 09:14, Tom Hale pisze:
3. 3. 2026 v 9:14, Tom Hale <tom@example.com>:
Dne 03. 03. 26 v 9:14 Tom Hale napsal(a):
ut 3. 3. 2026 o 9:14 Tom Hale <tom@example.com> napísal(a):
2026. márc. 3. dátummal, 9:14 időpontban Tom Hale <tom@example.com> írta:
2026. 03. 03. 9:14 keltezéssel, Tom Hale írta:
Pe 3 mar. 2026, la 09:14, Tom Hale <tom@example.com> a scris:
3 марта 2026 г., в 09:14, Tom Hale <tom@example.com> написал(а):
03.03.2026 09:14, Tom Hale пишет:
3 бер. 2026 р. о 09:14 Tom Hale <tom@example.com> написав(ла):
Tom Hale <tom@example.com> 3 березня 2026 р. о 09:14 пише:
Tom Hale <tom@example.com> şunları yazdı (3 Mar 2026 09:14):
3 Mar 2026 tarihinde saat 09:14'de, Tom Hale <tom@example.com> şunları yazdı:
Στις 3 Μαρ 2026, στις 09:14, ο/η Tom Hale <tom@example.com> έγραψε:
Στις 3/3/26 09:14, ο Tom Hale έγραψε:
На 3.03.2026 г. в 9:14, Tom Hale написа:
Dana 3. ožu 2026. u 09:14, Tom Hale <tom@example.com> je napisao:
V tor., 3. mar. 2026 ob 09:14 je oseba Tom Hale <tom@example.com> napisala:
Kuupäev T, 3. märts 2026 kell 09:14 kirjutas Tom Hale <tom@example.com>:
2026-03-03, an, 09:14 Tom Hale <tom@example.com> rašė:
otrd., 2026. g. 3. marts plkst. 09:14 Tom Hale (<tom@example.com>) rakstīja:
El dt., 3 de març 2026, 9:14, Tom Hale <tom@example.com> va escriure:
Vào Th 3, 3 thg 3, 2026 vào lúc 09:14 Tom Hale <tom@example.com> đã viết:
Pada tanggal Sel, 3 Mar 2026 pukul 09.14 Tom Hale <tom@example.com> menulis:
ในวันที่ อ. 3 มี.ค. 2026 เวลา 9:14 Tom Hale <tom@example.com> เขียนว่า:
मंगल, 3 मार्च 2026 को 9:14 am बजे को Tom Hale <tom@example.com> ने लिखा:
در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶، ۹:۱۴ Tom Hale <tom@example.com> نوشت:
tom@example.com wrote:
<tom@example.com> 3 Mar 2026 09:14:
On Mar 3, 9:14 AM, Tom Hale wrote:
At 09:14 AM 3/3/2026, Tom Hale wrote:
Tom Hale wrote on 3/3/2026 9:14 AM:
Thus spake Tom Hale (tom@example.com) on Tue, Mar 03, 2026 at 09:14:12AM +0000:
2026-03-03 09:14 Tom Hale <tom@example.com>:
2026-03-03T09:14:26+0000 Tom Hale wrote:
Tom Hale via example.com <tom@example.com> wrote on Tuesday, 3 March 2026 at 09:14:
On 03/03/2026 09:14, Tom Hale <mailto:tom@example.com> wrote:
On 3 Mar 2026, at 09:14, Tom Hale <tom@example.com <mailto:tom@example.com>> wrote:
[On 3 Mar 2026, Tom Hale wrote:]
*On Tue, Mar 3, 2026 at 9:14 AM Tom Hale <tom@example.com> wrote:*
""".strip().split("\n")
# So little that only the quote below them tells what they are.
WITH_A_QUOTE = """
Fra: Tom Hale skrev den 3. marts 2026:
Tom Hale, 3 Mar 2026, 09:14:
Tom Hale (Mar 3, 2026, 9:14 AM):
Tom Hale said:
In article <ask@example.com>, Tom Hale wrote:
""".strip().split("\n")


@pytest.mark.parametrize("line", SURE)
def test_the_ask_is_not_read_as_an_answer_below_a_line_of_any_make(line: str) -> None:
    for below in (QUOTED, ASK):
        assert from_plain(f"{REPLY}\n\n{line}\n\n{below}\n").text == REPLY
    assert from_plain(f"{line}\n{QUOTED}\n\n{REPLY}\n").text == REPLY


@pytest.mark.parametrize("line", [*SURE, *WITH_A_QUOTE])
def test_a_line_of_any_make_goes_with_the_quote_below_it(line: str) -> None:
    assert from_plain(f"{REPLY}\n\n{line}\n{QUOTED}\n").text == REPLY
    assert from_plain(f"{REPLY}\n\n{line}\n\n{ASK}\n", [ASK]).text == REPLY
