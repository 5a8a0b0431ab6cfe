"""Words by which mails that no person wrote give themselves away: data only. Lower case, phrases parted by " / "."""

from __future__ import annotations


def phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in (p.strip() for p in " ".join(text.split()).split(" / ")) if phrase)


# Subjects that mail programs set on an out-of-office mail: how they begin, sure signs.
AWAY_SUBJECTS = phrases(
    """
    automatic reply / auto reply / auto-reply / autoreply / auto response / automatic response / autoresponse /
    auto-response / out of office / out of the office / out-of-office / ooo: / [auto-reply] / [autoreply] /
    vacation reply / automatische antwort / abwesenheitsnotiz / abwesenheitsmeldung / abwesenheit: / autoantwort /
    abwesend: / réponse automatique / absence du bureau / absent du bureau / notification d'absence /
    message d'absence / respuesta automática / respuesta automatica / fuera de la oficina / fuera de oficina /
    ausencia de la oficina / resposta automática / resposta automatica / ausência temporária / fora do escritório /
    risposta automatica / fuori ufficio / fuori sede / assenza dall'ufficio / automatisch antwoord /
    afwezigheidsbericht / afwezig: / niet aanwezig: / autosvar / automatiskt svar / frånvaro / frånvarande: /
    automatisk svar / automatisk svar: / fravær / fraværende: / ikke til stede / automaattinen vastaus /
    poissa toimistosta / poissaoloilmoitus / odpowiedź automatyczna / autoodpowiedź / nieobecność: /
    automatická odpověď / automatická odpoveď / mimo kancelář / автоответ / автоматический ответ /
    автоматична відповідь / otomatik yanıt / otomatik cevap / ofis dışında / αυτόματη απάντηση / εκτός γραφείου /
    automatikus válasz / răspuns automat / automatski odgovor / samodejni odgovor / 自动回复 / 自動回覆 / 自動返信 /
    自動応答 / 자동 회신 / 자동회신 / 부재중 / תשובה אוטומטית / رد تلقائي / trả lời tự động / balasan otomatis /
    ตอบกลับอัตโนมัติ / resposta automàtica / automatinis atsakymas / automātiska atbilde / automaatvastus
    """
)
# Subjects that a person may write as well: they need a second sign.
MAYBE_AWAY_SUBJECTS = phrases(
    """
    i am away / i'm away / away from / away until / on vacation / on holiday / on leave / annual leave /
    on parental leave / maternity leave / urlaub / im urlaub / en vacances / en congé / de vacaciones / de férias /
    in ferie / op vakantie / semester / ferie / lomalla / na urlopie / auto: / gone fishing / office closed /
    absent / absence
    """
)
# A text that says of itself that nobody wrote it.
SAYS_AUTOMATIC = phrases(
    """
    automatic answer / auto-responder / autoresponder / auto responder / vacation responder / vacation message /
    robot speaking / this is a robot / my robot / e-mail robot / this is a bot / auto-reply / autoreply /
    out-of-office reply / out-of-office message / you are receiving this automatic / you're getting this automatic /
    no need to reply to this / please do not reply to this / do not reply to this message / if you're reading this /
    if you are reading this / automatische abwesenheitsnotiz / abwesenheitsassistent / automatische e-mail /
    automatische nachricht / réponse automatisée / message automatisé / courriel automatique /
    mensaje automatizado / respuesta automatizada / contestador automático / resposta automatizada /
    mensagem automatizada / e-mail automático / risposta automatizzata / messaggio automatizzato /
    email automatica / automatische reactie / automatisch bericht / autosvar / automatsvar / automaattinen /
    automatyczna odpowiedź / wiadomość automatyczna / wygenerowana automatycznie / automatická zpráva /
    automatická odpověď / автоматическ / автоматичн / otomatik olarak / automatikus / mesaj automat / αυτόματο /
    自動応答 / 自動返信 / 自動配信 / 自动发送 / 自動發送 / 자동으로 / this is an automatic / this is an automated /
    this is an auto / automatically generated / automated response / automatic response / auto-generated /
    automatic message / automatic reply / diese nachricht wurde automatisch / dies ist eine automatische /
    automatisch generiert / automatisch erstellt / ceci est une réponse automatique /
    ceci est un message automatique / message automatique / esta es una respuesta automática /
    este es un mensaje automático / mensaje automático / esta é uma resposta automática / mensagem automática /
    questa è una risposta automatica / messaggio automatico / dit is een automatisch / automatisch gegenereerd /
    detta är ett automatiskt / dette er en automatisk / to jest automatyczna / это автоматический / bu otomatik /
    自動返信です / 自動送信 / 自动回复
    """
)
# The same, said at the very beginning: then it is believed though the text is full of yes and no.
SAYS_AUTOMATIC_FIRST = phrases(
    """
    this is an automatic reply / this is an automated reply / this is an automatic response /
    this is an automated response / this is an auto-reply / this is an auto-response / this is an auto reply /
    this is an automatic message / this is an automated message / this is an auto-generated / automatic reply: /
    's mailbox but / 's mailbox and not / 's inbox but / you've reached the mailbox / you have reached the mailbox /
    you've reached the inbox / you have reached the inbox / robot speaking / this is my auto / this is my out /
    this is my vacation / this is a robot / this is a bot /
    this is the auto-responder / this is the autoresponder / you've reached my auto / you have reached my auto /
    dies ist eine automatische / das ist eine automatische / diese nachricht wurde automatisch /
    ceci est une réponse automatique / ceci est un message automatique / esta es una respuesta automática /
    este es un mensaje automático / esta é uma resposta automática / esta é uma mensagem automática /
    questa è una risposta automatica / questo è un messaggio automatico / dit is een automatisch /
    detta är ett automatiskt / dette er et automatisk / dette er en automatisk / to jest automatyczna /
    toto je automatická / это автоматический / це автоматична / bu otomatik / bu bir otomatik
    """
)
# Wording of absence, in a text whose headers already look automatic.
AWAY = phrases(
    """
    on pto / ooo until / out of the office / out of office / pto / ooo / away from / i am away / i'm away /
    i’m away / on holiday / on vacation / on leave / annual leave / parental leave / maternity / paternity /
    sabbatical / limited access / back on / back in the / be back / i return / my return / will return / return on /
    no longer with / no longer work / have left / has left / not monitored / no longer monitored / only in on /
    gone fishing / back in office / office is closed / travelling / traveling / urlaub / abwesend / nicht im büro /
    nicht im haus / außer haus / zurück / wieder erreichbar / elternzeit / bin ab / en congé / en vacances /
    absent / de retour / mon retour / de vacaciones / fuera de la oficina / vuelvo / regreso / estaré de / de baja /
    de férias / fora do escritório / ausente / regresso / retorno / volto / in ferie / fuori ufficio / assente /
    rientr / chiuso / ripresa / op vakantie / afwezig / niet aanwezig / terug / met verlof / semester / tillbaka /
    ferie / tilbage / tilbake / lomalla / urlop / отпуск / dovolen / 休暇 / 不在 / お休み / 休假 / 不在办公室 /
    office will be closed / offices are closed / we are closed / closed for the / will be closed / on a beach /
    on the road / at a conference / at an event / off sick / on sick leave / jury duty / on a trip / on tour /
    in the field / no signal / no internet / spotty access / sporadic access / intermittent access / no access to /
    slow to respond / slow to reply / delayed in responding / response may be delayed / check my e-mail /
    check my email / check email / check e-mail / checking email / checking e-mail / checking messages / offline /
    unplugged / off the grid / out until / away until / away through / out through / away this week / back at /
    back from / reopen / resumes / when i am back / when i'm back / auf reisen / dienstreise / nicht erreichbar /
    geschlossen / betriebsferien / feiertag / krankheit / mutterschutz / sabbatjahr / nicht mehr im / unterwegs /
    in mutterschaftsurlaub / auszeit / en déplacement / congé maternité / congés / en arrêt / fermé / fermeture /
    rentrerai / indisponible / fuera de / de viaje / de permiso / ausencia / cerrad / vacaciones / baja maternal /
    estoy fuera / férias / licença / em viagem / encerrad / fechad / fora do / ausência / afastad / in viaggio /
    in trasferta / in maternità / in congedo / chiusur / sono via / non sarò in / fuori sede / met vakantie /
    buiten kantoor / op reis / gesloten / zwangerschapsverlof / ouderschapsverlof / niet op kantoor / vakantie /
    verlof / föräldraledig / tjänstledig / inte på kontoret / ej på kontoret / bortrest / ledig / på ferie /
    barsel / orlov / ikke på kontoret / bortreist / fraværende / ikke til stede / permisjon / poissa / vuosiloma /
    lomailen / en ole toimistolla / vanhempainvapaa / nieobecn / poza biurem / urlopie / macierzyńsk /
    mimo kancelář / nepřítom / na dovolené / mimo provoz / отсутств / в отъезде / декрет / відпуст / відсутн /
    izinde / yıllık izin / ofis dışında / tatilde / szabadság / távol / concediu / nu sunt la birou / άδεια /
    εκτός γραφείου / απουσι / 休業 / 休み / 出張 / 外出 / 出差 / 휴가 / 부재 / 출장
    """
)
# Words for coming back: the sentence they stand in names the day.
RETURN = phrases(
    """
    riapr / reabr / rouvr / heropen / öffnen wieder / back / return / until / till / through / again / resume /
    reopen / re-open / respond / reply / zurück / wieder /
    bis / ab dem / einschließlich / retour / jusqu / à partir / reprise / rentrée / vuelv / volver / regres /
    hasta / a partir / incorpor / volt / até / retorno / rientr / fino / ripresa / torn / rispond / terug / tot /
    weer / vanaf / tillbaka / t.o.m / till och med / tilbage / tilbake / inntil / takaisin / wracam / do dnia /
    вернусь / до / まで / 以降 / から / より / desk / in the office on / in the office from / available from /
    available on / service / ansprechbar / da bin ich / rentrerai / reprend / disponible / reincorpor / contest /
    atend / retom / disponív / operativ / bereikbaar / åter / palaan / töissä / wróc / powr / zpět / vrát /
    повернусь / dönece / dönüş / vissza / revin / întorc / επιστρ / 까지 / 부터 / 返回 / 回来
    """
)
LEFT_FOR_GOOD = phrases(
    """
    no longer with / no longer work / no longer employed / have left / has left / left the company /
    left the organi / nicht mehr bei / nicht mehr für / nicht mehr im unternehmen / ausgeschieden / a quitté /
    ai quitté / ne travaille plus / ya no trabaj / he dejado / ha dejado / não trabalh / deixei a / non lavor /
    ho lasciato / ha lasciato / niet meer werkzaam / niet langer werkzaam / slutat på / sluttet i / nie pracuj /
    больше не работа / retired / is no longer / are no longer / moved on from / my last day was / last day at /
    last working day / leaving the company / left my position / left my role / mailbox is closed /
    account is closed / address is no longer / address has been retired / not in use / passed away /
    in den ruhestand / im ruhestand / pensioniert / verlassen / nicht mehr tätig / nicht mehr beschäftigt /
    adresse wird nicht mehr / pris sa retraite / à la retraite / plus partie / plus en poste / plus utilisée /
    quitté l / se ha jubilado / me he jubilado / ya no forma parte / ya no está / dejó la / se aposentou /
    me aposentei / reformad / já não faz parte / não faz mais parte / saiu da / in pensione / non fa più parte /
    non è più / met pensioen / uit dienst / werkt niet meer / verlaten / inte kvar / slutat / gått i pension /
    ikke længere / ikke lenger / fratrådt / ei ole enää / не работает / уволи
    """
)
# "I'll read your note when I'm back": how an absence without any header speaks, of itself or of its owner.
READS_LATER = (
    r"\b(?:i|we|he|she|they)(?:['’]ll| will| shall)\s+(?:\w+\s+)?(?:read|see|answer|respond to|reply to|"
    r"get to|look at|get back to)"
    r"\s+(?:your|this|all|any|you)\b[^.!?]{0,60}\b(?:back|return|then)\b"
    r"|\b(?:mails?|messages?|emails?|notes?|anything)\b[^.!?]{0,40}\b(?:not|won['’]t|never|cannot|isn['’]t|"
    r"aren['’]t)\s+(?:be\s+|being\s+)?"
    r"(?:read|seen|answered|forwarded|checked|monitored)\b"
    r"|\b(?:i|he|she|we)(?:['’]m|['’]s| am| is| are|['’]ll| will)? ?(?:not|won['’]t)\s+(?:be\s+)?(?:reading|"
    r"checking|answering|seeing|read|check|see)\b"
    r"[^.!?]{0,30}\b(?:e-?mails?|mails?|messages?|inbox|this)\b"
    r"|\b(?:werde|werden|kann)\b[^.!?]{0,80}\b(?:nach (?:meiner|unserer) rückkehr|nach dem urlaub|"
    r"wenn ich (?:wieder|zurück))\b[^.!?]{0,60}"
    r"\b(?:beantwort|bearbeit|les|meld|antwort)\w*"
    r"|\b(?:wird|werden) (?:auch )?nicht (?:automatisch )?weitergeleitet"
    r"|\b(?:traiterai|répondrai|répondrons|lirai|reviendrai vers)\b[^.!?]{0,60}\b(?:retour|rentrée)\b"
    r"|\b(?:responderé|contestaré|responderemos|leeré|atenderé)\b[^.!?]{0,60}\b(?:vuelta|regreso|vuelva|"
    r"regrese|entonces)\b"
    r"|\b(?:responderei|respondo|lerei|tratarei)\b[^.!?]{0,60}\b(?:regresso|volta|retorno|voltar|regressar)\b"
    r"|\b(?:risponderò|risponderemo|leggerò)\b[^.!?]{0,60}\b(?:rientro|ritorno|torno)\b"
    r"|\b(?:beantwoord|lees|reageer)\b[^.!?]{0,60}\b(?:terugkomst|terug ben|terugkeer)\b"
)
# Wording that a mail program's template has and a letter has not.
TEMPLATE = phrases(
    """
    thank you for your message / thank you for your e-mail / thank you for your email / thanks for your email /
    thanks for your message / thank you for contacting / for urgent matters / for urgent / if urgent /
    if it is urgent / if your matter is urgent / if your message is urgent / in urgent cases / for anything urgent /
    in case of emergency / limited access to / no access to my / in my absence / during my absence /
    during this time / during this period / please contact my / will not be forwarded / not be checking /
    won't be checking / not checking / vielen dank für ihre / in dringenden fällen / dringenden angelegenheiten /
    wenden sie sich / vertretung / nicht weitergeleitet / in dieser zeit / merci de votre message /
    en cas d'urgence / pour toute urgence / pendant mon absence / veuillez contacter / para asuntos urgentes /
    en caso de urgencia / para temas urgentes / durante mi ausencia / durante este tiempo / em caso de urgência /
    para assuntos urgentes / durante a minha ausência / durante minha ausência / per urgenze / in caso di urgenza /
    per questioni urgenti / durante la mia assenza / bij spoed / in dringende gevallen / voor dringende /
    tijdens mijn afwezigheid / vid brådskande / ved hastesager / kiireellisissä / w pilnych / v naléhavých /
    по срочным / acil durumlarda
    """
)

# Read receipts: how their subjects begin in the programs' languages, and what they say.
RECEIPT_SUBJECTS = phrases(
    """
    read: / not read: / read receipt / return receipt / delivered: / relayed: / opened: / gelesen: /
    ungelesen gelöscht: / nicht gelesen: / lesebestätigung / empfangsbestätigung / zugestellt: / lu : / lu: /
    non lu : / non lu: / accusé de lecture / confirmation de lecture / accusé de réception / leído: / no leído: /
    confirmación de lectura / acuse de recibo / lido: / não lido: / lida: / confirmação de leitura /
    aviso de recepção / letto: / non letto: / conferma di lettura / ricevuta di lettura / ricevuta di ritorno /
    gelezen: / niet gelezen: / leesbevestiging / ontvangstbevestiging / läst: / läskvitto / læst: / lest: /
    luettu: / przeczytano: / potwierdzenie / přečteno: / прочитано: / okundu: / olvasva: / 開封済み / 已读 / 읽음
    """
)
RECEIPT_TEXT = phrases(
    """
    was read / was deleted without being read / was displayed / was opened / has been read / return receipt /
    read receipt / does not guarantee that the message has been / has been delivered / was delivered /
    wurde gelesen / gelesen am / wurde am / wurde ungelesen / angezeigt / a été lu / a été affiché /
    a été supprimé / se ha leído / fue leído / ha sido leído / foi lida / foi lido / è stato letto / è stata letta /
    is gelezen / werd gelezen / har lästs / er læst / er lest / on luettu / został przeczytany / byla přečtena /
    было прочитано / okundu / 開封 / 已读 / 읽었
    """
)
# Answers to invitations.
CALENDAR_SUBJECTS = phrases(
    """
    accepted: / declined: / tentative: / tentatively accepted: / maybe: / new time proposed: / updated invitation /
    invitation: / canceled: / cancelled: / canceled event / cancelled event / accepted invitation /
    meeting accepted / meeting declined / zugesagt: / abgelehnt: / abgesagt: / mit vorbehalt: / unter vorbehalt /
    einladung: / neue zeit vorgeschlagen / accepté : / accepté: / refusé : / refusé: / provisoire : / invitation : /
    annulé : / aceptado: / aceptada: / rechazado: / rechazada: / provisional: / invitación: / cancelado: / aceite: /
    aceito: / recusado: / tentativa: / convite: / accettato: / rifiutato: / provvisorio: / invito: / annullato: /
    geaccepteerd: / geweigerd: / afgewezen: / voorlopig: / uitnodiging: / accepterat: / tackat nej: / accepteret: /
    afvist: / akseptert: / hyväksytty: / zaakceptowano: / odrzucono: / přijato: / принято: / отклонено: / 承諾: /
    辞退: / 已接受: / 수락:
    """
)
CALENDAR_TEXT = phrases(
    """
    this invitation / the invitation / invitation from google / has accepted / has declined / has tentatively /
    has proposed / accepted this / calendar / einladung / hat zugesagt / hat abgesagt / termin / a accepté /
    a refusé / l'invitation / invitación / ha aceptado / ha rechazado / convite / aceitou / recusou / invito /
    ha accettato / ha rifiutato / uitnodiging / heeft geaccepteerd / inbjudan / invitasjon / kutsu / zaproszenie /
    pozvánk / приглаш / 招待
    """
)

BOUNCE_SUBJECTS = phrases(
    """
    message not accepted / mail not accepted / mailbox disabled / undeliverable / undelivered / undelivered mail /
    delivery status notification / mail delivery failed /
    mail delivery failure / delivery failure / delivery failed / failure notice / returned mail /
    returned to sender / message not delivered / delivery has failed / mail delivery system / mail system error /
    delivery notification / message undeliverable / nondeliverable / non-deliverable / non remis / non délivré /
    message non distribué / echec de / échec de / unzustellbar / nicht zustellbar / zustellung fehlgeschlagen /
    übermittlung fehlgeschlagen / no se puede entregar / no entregado / mensaje no entregado / correo no entregado /
    não entregue / não foi possível entregar / falha na entrega / mensagem não entregue / impossibile recapitare /
    mancato recapito / mancata consegna / onbestelbaar / kan niet worden bezorgd / niet bezorgd /
    kunde inte levereras / olevererbart / det går inte att leverera / kan ikke leveres / ikke levert /
    ei voitu toimittaa / toimittaminen epäonnistui / nie dostarczono / niedostarczalne / nedoručitelné /
    недоставлен / не доставлено / teslim edilemedi / 配信不能 / 送信できません / 无法传递 / 退信 / 배달되지 않음 /
    undeliverable mail / undeliverable message / undelivered message / delivery problem / mail failure /
    mail could not be delivered / message could not be delivered / your message couldn't be delivered /
    message blocked / message rejected / rejected: / mail rejected / delivery error / delivery status /
    mail returned / returned email / nicht zugestellt / zustellfehler / zustellungsfehler /
    fehler bei der zustellung / unzustellbarkeit / remise impossible / impossible de remettre /
    notification d'échec / avis de non-remise / courrier non distribué / non distribuable / no se pudo entregar /
    error de entrega / entrega fallida / aviso de estado de entrega / no se ha entregado / correo devuelto /
    não entregável / entrega falhou / falha ao entregar / erro de entrega / correio devolvido /
    notificação de status de entrega / recapito non riuscito / non recapitabile / mancato inoltro /
    errore di consegna / messaggio non recapitato / bezorging mislukt / niet afgeleverd / onbestelbare /
    aflevering mislukt / kunde inte leverera / kunne ikke leveres / leveringsfejl / leveringsfeil / toimitusvirhe /
    niedostarczona / błąd dostarczania / doručení se nezdařilo / не удалось доставить / недоставленное /
    iletilemedi / kézbesíthetetlen / nelivrat / αποτυχία παράδοσης / 配信エラー / 未配信 / 送信エラー / 退回 /
    投递失败 / 반송 / 전송 실패 / undelivered mail returned / warning: message / delayed mail / delivery delayed /
    message delayed / verzögert / zustellung verzögert / warning: could not send
    """
)
BOUNCE_TEXT = phrases(
    """
    could not hand over / was not accepted / has not been stored / mailbox disabled / account disabled /
    disabled by its owner / could not be delivered / couldn't be delivered / wasn't delivered / was not delivered /
    not able to deliver /
    unable to deliver / delivery has failed / delivery to the following / failed permanently / permanent error /
    permanent failure / returned to sender / undeliverable / user unknown / no such user / unknown user /
    mailbox unavailable / address not found / does not exist / recipient rejected / address rejected /
    mailbox full / over quota / this is the mail system at / qmail-send program / message that you sent could not /
    konnte nicht zugestellt / nicht zugestellt werden / n'a pas pu être / n'a pu être remis / no se pudo entregar /
    no se ha podido entregar / não pôde ser entregue / non è stato recapitato / impossibile recapitare /
    kon niet worden bezorgd / kunde inte levereras / 配信できません / was not delivered to /
    has not been delivered / couldn't be found / could not be found / wasn't found at / not found at /
    unknown recipient / recipient unknown / no mailbox here by that name / unknown mailbox / invalid recipient /
    unrouteable address / recipient not found / account has been suspended / account has been disabled /
    account is disabled / account has been closed / is not a valid / is no longer valid / mailbox is full /
    inbox is full / quota exceeded / out of storage / rejected your message / message was rejected /
    was rejected by / blocked by / message blocked / access denied / domain not found / host not found /
    host unknown / relay access denied / sorry, we were unable / following addresses had / addresses failed /
    delivery failure / 550 5. / 554 5. / 552 5. / #5. / status: 5. / smtp error / remote server returned /
    returned the following error / unzustellbar / nicht zustellbar / unbekannter empfänger / existiert nicht /
    nicht gefunden / postfach ist voll / abgewiesen / zurückgewiesen / n'existe pas / introuvable / boîte pleine /
    rejeté / adresse inconnue / non distribué / no existe / buzón lleno / rechazad / destinatario desconocido /
    não existe / caixa cheia / rejeitad / destinatário desconhecido / non esiste / casella piena / respint /
    rifiutat / sconosciut / bestaat niet / onbekend / mailbox vol / geweigerd / finns inte / findes ikke /
    finnes ikke / ei ole olemassa / nie istnieje / neexistuje / не существует / не найден / bulunamadı /
    nem létezik / nu există / 存在しません / 不存在 / 찾을 수 없
    """
)
DELAY = phrases(
    """
    warning message only / will keep trying / non-fatal errors / transient error / delayed / delay) / (delay) /
    will be retried / still being retried / will retry / warning only / not yet been delivered / has not yet been /
    delivery incomplete / attempts will continue / we will keep trying / continue to try / verzögert /
    wird weiter versucht / weitere zustellversuche / retardé / différé / demorad / retrasad / atrasad / ritardat /
    vertraagd / försenad / forsinket / opóźni / задерж / 遅延
    """
)
GIVEN_UP = phrases("giving up / given up / permanent / returned to sender / will not be retried / failed permanently")
TICKET = phrases(
    """
    ticket has been created / ticket was created / has been assigned ticket / your ticket number /
    ticket number is / ticket id / case number is / your case number / reference number is /
    message has arrived / mail has arrived / has arrived safely / one of us will answer / one of us will reply /
    we will answer as soon as / we will get back to you as soon / request has been received /
    we have received your request / support request / ##- please type your reply /
    ticketnummer / vorgangsnummer / ihre anfrage ist bei uns eingegangen / numéro de ticket /
    votre demande a bien été / número de ticket / número de caso / numero di ticket / ticketnummer is
    """
)
