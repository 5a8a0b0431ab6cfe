"""Words that mail programs write by themselves, in the languages they speak: data only.

Dates and addresses do most of the work in :mod:`introductions.reading.quotes`; a language needs only these few words.
All are in lower case; phrases are parted by " / ".
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in (p.strip() for p in " ".join(text.split()).split(" / ")) if phrase)


# "… wrote:" as it stands above a quote.
WROTE = _words(
    """
    ecrit escreveu escribe escribio escribió escrigué escrito escriure geschreven geschrieben idatzi
    kirjoitti kirjutas menulis napisala napisao napisał napisał(a) napisała napsal napsal(a) napsala
    napísal napísal(a) napísala parašė pisze píše rakstīja rašė schreef schreibt schrieb schrijft scris
    scritto scrive scríobh shkroi skrev skrifaði skriver tulis viết writes wrote wrote, wrote: yazdi
    yazdı yazmış zuen écrit écrivait írta έγραψε написа написав написал написал(а) написала пише пишет
    כתב כתבה כתב/ה كتب كتبت نوشت napisana napisane napisany quoting zitat citando citation cytowanie citerar
    लिखा เขียน เขียนว่า 作成 写到 写道 寫到 寫道 書きました 작성 작성: 작성했습니다
    """
)

# Scripts without spaces: looked for inside a line.
WROTE_INSIDE = _phrases(
    """
    写道 / 寫道 / のメール / 님이 작성 / 작성: / เขียนว่า / さんは書きました / が書きました / ने लिखा
    """
)

# How such a line begins; used only to find the first of its wrapped lines.
WROTE_OPENERS = _phrases(
    """
    on / am / le / el / il / op / em / no / ao / às / as / den / dne / dňa / dnia / w / в / на / pe / pada / vào /
    tarihinde / στις / a(z) / * / at / giorno / på / tis / am: / um / lunes / em:
    """
)

# The fields of a header block as it is copied above a quote, by what they mean.
FIELD_FROM = _words(
    """
    absender afzender avsender da dari de expeditor expéditeur feladó fra from från gönderen kimden
    lähettäjä mittente nadawca od odesílatel pošiljatelj remetente remitente saatja từ van von από від
    відправник от от: отправитель מאת من ผู้ส่ง 发件人 寄件者 差出人 發件人 送信元 보낸 보낸사람 사람
    """
) | frozenset(
    _phrases(
        """
    de la / 보낸 사람
    """
    )
)

FIELD_SENT = _words(
    """
    data data/ora date dato datum dată dátum el elküldve enviada enviado envoye envoyé envoyée fecha
    gesendet gönderildi gönderme inviato išsiųsta kuupäev lähetetty ngày nosūtīts odesláno odoslané
    poslano päivämäärä päiväys saadetud sendt sendur sent skickat tanggal tarih trimis verzonden wysłane
    wysłano ημερομηνία στάλθηκε дата изпратено надіслано отправлено נשלח תאריך أرسلت التاريخ 发送时间 寄件日期
    日付 日時 日期 發送時間 送信日時 날짜 보낸날짜
    """
) | frozenset(
    _phrases(
        """
    enviada em / enviado el / enviado em / gönderme tarihi / gửi lúc / sent on / 보낸 날짜
    """
    )
)

FIELD_TO = _words(
    """
    a aan an bcc bilgi cc cci copia címzett cópia către cătreː destinataire destinatario destinatário do
    kam kellele kenelle kepada kime komu kopia kopie kopio másolat para per prima saajad til till to
    vastaanottaja za à đến προς до кому копия אל إلى 副本 宛先 抄送 收件人 받는사람 참조
    """
) | frozenset(
    _phrases(
        """
    copie à / 받는 사람
    """
    )
)

FIELD_SUBJECT = _words(
    """
    aihe assunto asunto betreff chủ efni emne importance konu objet oggetto onderwerp perihal predmet
    předmět re reply-to subiect subject subjek teema tema temat tárgy tēma wichtigkeit ämne θέμα относно
    тема נושא الموضوع เรื่อง 主旨 主題 主题 件名 제목
    """
) | frozenset(
    _phrases(
        """
    antwort an / chủ đề / répondre à
    """
    )
)

# What stands between dashes above a copied message.
ORIGINAL = _phrases(
    """
    original message / originalnachricht / ursprüngliche nachricht / weitergeleitete nachricht / message original /
    message d'origine / message d’origine / message transféré / mensaje original / mensaje reenviado /
    mensagem original / mensagem encaminhada / messaggio originale / messaggio inoltrato / messaggio originario /
    oorspronkelijk bericht / oorspronkelijke bericht / doorgestuurd bericht / ursprungligt meddelande /
    originalmeddelande / opprinnelig melding / oprindelig meddelelse / alkuperäinen viesti / wiadomość oryginalna /
    oryginalna wiadomość / původní zpráva / pôvodná správa / исходное сообщение / пересылаемое сообщение /
    оригинальное сообщение / özgün ileti / orijinal mesaj / αρχικό μήνυμα / eredeti üzenet / mesaj original /
    forwarded message / original email / original-nachricht / 元のメッセージ / 原始邮件 / 原始郵件 / 转发的邮件 /
    원본 메시지 / 원본메시지 / הודעה מקורית / الرسالة الأصلية / izvorna poruka / message transmis / reply message /
    original appointment
    """
)

FORWARDED = _phrases(
    """
    begin forwarded message / anfang der weitergeleiteten / début du message / inicio del mensaje reenviado /
    inizio messaggio inoltrato / begin doorgestuurd bericht / início da mensagem / vidarebefordrat brev
    """
)

# "Sent from my iPhone": how it begins or ends, and what it names.
SENT_BY = _phrases(
    """
    sent from / gönderen: / 获取 outlook / 从我的 / 發自我的 / 发自 / отправлено / נשלח מ / مرسل من / أُرسلت من /
    تم الإرسال من / trimis de / dërguar nga / poslané z / poslano iz / được gửi từ / dikirim dari / ส่งจาก /
    sent with / sent via / sent by / sent on the go / get outlook / gesendet von / gesendet mit / gesendet über /
    von meinem / von meiner / diese nachricht wurde von meinem / envoyé de / envoyé depuis / envoyé à partir /
    envoyé avec / envoyé via / télécharger outlook / enviado desde / enviado de / enviado do / enviado con /
    enviado a partir / obtener outlook / obter o outlook / obtén outlook / inviato da / inviato con /
    scarica outlook / ottieni outlook / verstuurd vanaf / verstuurd vanuit / verzonden vanuit / verzonden vanaf /
    verzonden met / verstuurd met / outlook voor / download outlook / skickat från / skickades från / sendt fra /
    sendt via / lähetetty / wysłane z / wysłano z / odesláno z / odoslané z / отправлено с / отправлено из /
    надіслано з / iphone'umdan / iphone’umdan / στάλθηκε από / elküldve / trimis de pe / trimis din / 发自我的 /
    從我的 / sent using / outlook für / outlook pour / outlook para / outlook per / typed on / written on my phone /
    poslano z / poslano s / mobil gesendet / enviat des / nosūtīts no / saadetud
    """
)

SENT_BY_END = _phrases(
    """
    gesendet / を入手する / 发送 / 發送 / 에서 보냄 / 다운로드 / gönderildi / से भेजा गया / から送信 /
    から送信されました / 나의 iphone에서 보냄 / verzonden
    """
)

DEVICES = _phrases(
    """
    iphon / ipad / ipod / galaxy / samsung / android / outlook / yahoo / proton / superhuman / blackberry / mobile /
    phone / handy / smartphone / tablet / mobil / móvil / movil / celular / portable / windows mail /
    mail for windows / mail für windows / courrier pour windows / spark / gmx / web.de / xperia / huawei / pixel /
    mailspring / gmail / airmail / hey.com / fastmail / thunderbird / telefon / телефон / айфон / oneplus / xiaomi /
    redmi / t-online / tutanota / tuta / zoho / aol / nokia / motorola / mailbox / boîte / free mail / mail app /
    mail-app / app mail / telekom / ionos / freenet / posteo / orange / sfr / laposte / libero / tiscali / kpn /
    ziggo / telenet / uol / shortwave / notion mail / missive / edison / k-9 / aquamail / fairemail / open-xchange /
    spike / polymail / mail.ru / яндекс / yandex / почт / qq邮箱 / 网易 / naver / bluemail / nine / newton mail /
    canary / apple watch / wireless
    """
)

# Phrases of disclaimers; one strong phrase, or two weak ones, make a paragraph one.
DISCLAIMER_STRONG = _phrases(
    """
    confidentiality notice / intended recipient / intended solely for / intended only for / privileged information /
    privileged and confidential / confidential and privileged / legally privileged / may contain confidential /
    may contain privileged / contains confidential / if you have received this / if received in error /
    received this e-mail in error / received this email in error / received this message in error /
    registered office / registered in england / consider the environment / think before you print /
    company accepts no liability / no contract is concluded by / email disclaimer / this email has been scanned /
    this e-mail has been scanned / virus-free / scanned for viruses / checked for viruses / unauthorised use /
    unauthorized use / unauthorized review / enthält vertrauliche / vertrauliche informationen /
    vertraulich und ausschließlich / nicht der richtige adressat / nicht der beabsichtigte empfänger /
    irrtümlich erhalten / sitz der gesellschaft / registergericht / umwelt und drucken /
    bitte denken sie an die umwelt / pflichtangaben / ce message est confidentiel /
    message et toutes les pièces jointes / si vous n'êtes pas le destinataire / si vous n’êtes pas le destinataire /
    si vous avez reçu ce message / pensez à l'environnement / informations confidentielles /
    este mensaje y sus archivos / puede contener información confidencial / si usted no es el destinatario /
    aviso legal / aviso de confidencialidad / ha recibido este mensaje por error / esta mensagem pode conter /
    informação confidencial / informações confidenciais / se você não é o destinatário /
    se recebeu esta mensagem por engano / aviso de confidencialidade / informazioni riservate /
    contiene informazioni confidenziali / se avete ricevuto questo messaggio / se ha ricevuto questo messaggio /
    avviso di riservatezza / d.lgs. 196 / regolamento ue 2016/679 / uitsluitend bestemd voor /
    geen rechten worden ontleend / vertrouwelijke informatie / niet de geadresseerde / ten onrechte ontvangen /
    konfidentiell information / fortrolig information / poufne informacje / wiadomość jest przeznaczona /
    конфиденциальную информацию / bu e-posta ve ekleri / důvěrné informace / luottamuksellis / 本メールには機密 /
    本邮件及其附件 / protecting your privacy / we process personal data / data protection notice / follow us on /
    unsubscribe from
    """
)

DISCLAIMER_WEAK = _phrases(
    """
    confidential / privileged / disclaimer / recipient / addressee / disclose / liability / in error /
    sender immediately / please notify / delete it / delete this / copying / dissemination / vertraulich /
    adressat / empfänger / absender / vernichten / löschen sie / weitergabe / confidentiel / destinataire /
    divulgation / détruire / confidencial / destinatario / destinatário / prohibid / proibid / eliminar / riservat /
    vietat / cancellar / vertrouwelijk / geadresseerde / afzender / verwijderen / hrb / ust-id / vat no /
    company number / amtsgericht / geschäftsführer
    """
)

# What people are and where they sit, as signatures say it.
ROLES = _words(
    """
    department dept office team division manager director directorate head chair professor lecturer reader
    fellow secretary assistant partner associate founder cofounder president chairman chairwoman chairperson ceo
    cfo cto coo vp officer lead coordinator administrator engineer architect consultant analyst adviser advisor
    editor producer designer developer researcher scientist curator principal dean registrar bursar treasurer
    trustee clerk solicitor barrister attorney counsel accountant surveyor relations purchasing procurement
    sales marketing communications operations finance accounts support services logistics reception headquarters
    faculty institute school college university ministry agency bureau foundation trust council committee
    editorial abteilung leiter leiterin leitung geschäftsführer geschäftsführerin geschäftsführung vorstand
    referat sekretariat einkauf vertrieb verwaltung professorin lehrstuhl institut fakultät büro zentrale
    assistenz assistentin projektleiter direction directeur directrice responsable service chargé chargée chef
    gérant gérante présidente secrétariat secrétaire achats ventes faculté département professeur ingénieur
    conseiller conseillère associé associée departamento directora gerente jefe jefa dirección oficina ventas
    compras secretaría profesor profesora ingeniero ingeniera presidente socio socia facultad diretor diretora
    gestor gestora coordenador coordenadora secretaria vendas professora engenheiro direção escritório faculdade
    ufficio direttore direttrice responsabile direzione acquisti vendite segreteria professore professoressa
    ingegnere avvocato dipartimento facoltà consulente afdeling hoofd directie inkoop verkoop secretariaat
    hoogleraar ingenieur adviseur bestuur faculteit kantoor avdelning direktör leder direktør osasto johtaja
    dział kierownik dyrektor oddělení ředitel отдел директор
    """
)

# Sentences that people keep in their signatures.
TAGLINES = _phrases(
    """
    working hours may not be / working hours might not be / working hours may differ /
    outside of your working hours / outside your working hours / outside your normal working /
    outside of normal working / i work flexibly / working flexibly / don't feel obliged to respond /
    do not feel obliged to / no expectation that you / no expectation to reply / acknowledge the traditional /
    acknowledges the traditional / traditional owners of / traditional custodians / pronouns: / my pronouns /
    scanned by / checked by / virus-free / before printing / printing this e / we are hiring / we're hiring /
    join our newsletter / follow me on / follow us on / connect with me on / book time with me /
    book a meeting with me / schedule a meeting with me / see my calendar: / meine arbeitszeiten /
    arbeitszeiten müssen nicht / vor dem drucken / bevor sie diese e-mail / mes horaires de travail /
    avant d'imprimer / antes de imprimir / prima di stampare / denk aan het milieu / sent from a mobile device /
    mobile device; / mobile device, please / excuse my brevity / please excuse brevity / excuse any typos /
    excuse typos
    """
)

# What a paragraph about the mail itself is about, once it begins like one.
DISCLAIMER_OPENED = _phrases(
    """
    are those of the / do not represent / not necessarily / not of the / trading name of / terms of business /
    terms and conditions / confirmed in writing / by replying / at any time / opt out / opt-out / unsubscribe /
    regulated by / registered in / registered number / company no / calls may be recorded / calls are recorded /
    no liability / decline all / service by e / do not accept / does not accept / accept service / constitute /
    employer / not those of / no employee / conclude / tell us / an offer / acceptance / advice /
    without prejudice / allgemeine geschäftsbedingungen / agb / unaufgefordert / conditions générales / engagement /
    condiciones / condições / condizioni / voorwaarden / villkor / betingelser / warunki / intended / attachment /
    contract / virus / scanned / not binding / legally binding / views expressed / opinions / property of /
    monitored / unauthori / prohibited / authorised / authorized / personal data / data protection / bestimmt /
    rechtlich / verbindlich / anhänge / unverbindlich / datenschutz / strictement / établi / pièces jointes /
    juridique / destinad / adjunto / vinculante / anexo / exclusiv / allegat / esclusiv / destinat / vincolant /
    bestemd / bijlage / bindend / avsett / avsedd / bilag / tilsigtet / tarkoitettu / przeznaczon / załącznik /
    určen / přílo / предназначен / вложени / amaçlan / ekleri
    """
)

# Banners that gateways put on top.
BANNER = _phrases(
    """
    this email originated from outside / this message originated from outside / external email / external sender /
    caution: this e / caution: external / you don't often get email from / you don’t often get email from /
    some people who received this message don / sie erhalten nicht häufig e-mails / sie erhalten nicht oft /
    vous ne recevez pas souvent / no suele recibir correo / diese e-mail kommt von außerhalb /
    this message was sent from outside / [external] / think before you click /
    do not click links or open attachments unless
    """
)

# Closings, to know that a name below them is one (never to cut by).
CLOSINGS = _phrases(
    """
    best / regards / kind regards / best regards / warm regards / cheers / thanks / thank you / many thanks /
    sincerely / yours / love / all best / best wishes / with best / yours sincerely / respectfully / thx /
    take care / mit freundlichen / viele grüße / liebe grüße / beste grüße / herzliche / gruß / grüße / mfg / lg /
    vg / schöne grüße / cordialement / bien à / amicalement / bises / à bientôt / bien cordialement / merci /
    un saludo / saludos / un abrazo / atentamente / gracias / abraço / abraços / cumprimentos / beijinhos /
    obrigad / atenciosamente / cordiali saluti / saluti / a presto / un caro saluto / grazie / ciao / groet /
    groeten / met vriendelijke / hartelijke / gr / mvg / hilsen / mvh / hälsningar / vänliga / med venlig /
    terveisin / ystävällisin / pozdrawiam / s pozdravem / с уважением / saygılarımla
    """
)
