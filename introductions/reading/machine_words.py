"""Words by which mails that no person wrote give themselves away: data only. Lower case, phrases parted by " / "."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in (p.strip() for p in " ".join(text.split()).split(" / ")) if phrase)


# Subjects that mail programs set on an out-of-office mail: how they begin, sure signs.
AWAY_SUBJECTS = _phrases(
    """
    automatic reply / auto reply / auto-reply / autoreply / auto response / automatic response /
    autoresponse / auto-response / out of office / out of the office / out-of-office / ooo: / [auto-reply] /
    [autoreply] / vacation reply / automatische antwort / abwesenheitsnotiz / abwesenheitsmeldung /
    abwesenheit: / autoantwort / abwesend: / réponse automatique / absence du bureau / absent du bureau /
    notification d'absence / message d'absence / respuesta automática / respuesta automatica /
    fuera de la oficina / fuera de oficina / ausencia de la oficina / resposta automática /
    resposta automatica / ausência temporária / fora do escritório / risposta automatica / fuori ufficio /
    fuori sede / assenza dall'ufficio / automatisch antwoord / afwezigheidsbericht / afwezig: /
    niet aanwezig: / autosvar / automatiskt svar / frånvaro / frånvarande: / automatisk svar /
    automatisk svar: / fravær / fraværende: / ikke til stede / automaattinen vastaus / poissa toimistosta /
    poissaoloilmoitus / odpowiedź automatyczna / autoodpowiedź / nieobecność: / automatická odpověď /
    automatická odpoveď / mimo kancelář / автоответ / автоматический ответ / автоматична відповідь /
    otomatik yanıt / otomatik cevap / ofis dışında / αυτόματη απάντηση / εκτός γραφείου /
    automatikus válasz / răspuns automat / automatski odgovor / samodejni odgovor / 自动回复 / 自動回覆 /
    自動返信 / 自動応答 / 자동 회신 / 자동회신 / 부재중 / תשובה אוטומטית / رد تلقائي / trả lời tự động /
    balasan otomatis / ตอบกลับอัตโนมัติ / resposta automàtica / automatinis atsakymas /
    automātiska atbilde / automaatvastus
    """
)
# Subjects that a person may write as well: they need a second sign.
MAYBE_AWAY_SUBJECTS = _phrases(
    """
    i am away / i'm away / away from / away until / on vacation / on holiday / on leave / annual leave /
    on parental leave / maternity leave / urlaub / im urlaub / en vacances / en congé / de vacaciones /
    de férias / in ferie / op vakantie / semester / ferie / lomalla / na urlopie / auto: / gone fishing /
    office closed / absent / absence
    """
)
# A text that says of itself that nobody wrote it.
SAYS_AUTOMATIC = _phrases(
    """
    this is an automatic / this is an automated / this is an auto / automatically generated /
    automated response / automatic response / auto-generated / automatic message / automatic reply /
    diese nachricht wurde automatisch / dies ist eine automatische / automatisch generiert /
    automatisch erstellt / ceci est une réponse automatique / ceci est un message automatique /
    message automatique / esta es una respuesta automática / este es un mensaje automático /
    mensaje automático / esta é uma resposta automática / mensagem automática /
    questa è una risposta automatica / messaggio automatico / dit is een automatisch /
    automatisch gegenereerd / detta är ett automatiskt / dette er en automatisk / to jest automatyczna /
    это автоматический / bu otomatik / 自動返信です / 自動送信 / 自动回复
    """
)
# Wording of absence, in a text whose headers already look automatic.
AWAY = _phrases(
    """
    out of the office / out of office / away from / i am away / i'm away / i’m away / on holiday /
    on vacation / on leave / annual leave / parental leave / maternity / paternity / sabbatical /
    limited access / back on / back in the / be back / i return / my return / will return / return on /
    no longer with / no longer work / have left / has left / not monitored / no longer monitored /
    only in on / gone fishing / back in office / office is closed / travelling / traveling / urlaub /
    abwesend / nicht im büro / nicht im haus / außer haus / zurück / wieder erreichbar / elternzeit /
    bin ab / en congé / en vacances / absent / de retour / mon retour / de vacaciones /
    fuera de la oficina / vuelvo / regreso / estaré de / de baja / de férias / fora do escritório /
    ausente / regresso / retorno / volto / in ferie / fuori ufficio / assente / rientr / chiuso / ripresa /
    op vakantie / afwezig / niet aanwezig / terug / met verlof / semester / tillbaka / ferie / tilbage /
    tilbake / lomalla / urlop / отпуск / dovolen / 休暇 / 不在 / お休み / 休假 / 不在办公室
    """
)
# Words for coming back: the sentence they stand in names the day.
RETURN = _phrases(
    """
    back / return / until / till / through / again / resume / reopen / re-open / respond / reply / zurück /
    wieder / bis / ab dem / einschließlich / retour / jusqu / à partir / reprise / rentrée / vuelv /
    volver / regres / hasta / a partir / incorpor / volt / até / retorno / rientr / fino / ripresa / torn /
    rispond / terug / tot / weer / vanaf / tillbaka / t.o.m / till och med / tilbage / tilbake / inntil /
    takaisin / wracam / do dnia / вернусь / до / まで / 以降 / から
    """
)
LEFT_FOR_GOOD = _phrases(
    """
    no longer with / no longer work / no longer employed / have left / has left / left the company /
    left the organi / nicht mehr bei / nicht mehr für / nicht mehr im unternehmen / ausgeschieden /
    a quitté / ai quitté / ne travaille plus / ya no trabaj / he dejado / ha dejado / não trabalh /
    deixei a / non lavor / ho lasciato / ha lasciato / niet meer werkzaam / niet langer werkzaam /
    slutat på / sluttet i / nie pracuj / больше не работа
    """
)
# "I'll read your note when I'm back": how an absence without any header speaks.
READS_LATER = (
    r"\b(?:i['’]ll|i will|we will|we['’]ll)\s+(?:\w+\s+)?(?:read|see|answer|respond to|reply to|get to|look at)"
    r"\s+(?:your|this|all|any)\s+(?:\w+\s+)?(?:notes?|e-?mails?|mails?|messages?)\b[^.!?]{0,60}\b(?:back|return)"
)

BOUNCE_SUBJECTS = _phrases(
    """
    undeliverable / undelivered / undelivered mail / delivery status notification / mail delivery failed /
    mail delivery failure / delivery failure / delivery failed / failure notice / returned mail /
    returned to sender / message not delivered / delivery has failed / mail delivery system /
    mail system error / delivery notification / message undeliverable / nondeliverable / non-deliverable /
    non remis / non délivré / message non distribué / echec de / échec de / unzustellbar /
    nicht zustellbar / zustellung fehlgeschlagen / übermittlung fehlgeschlagen / no se puede entregar /
    no entregado / mensaje no entregado / correo no entregado / não entregue / não foi possível entregar /
    falha na entrega / mensagem não entregue / impossibile recapitare / mancato recapito /
    mancata consegna / onbestelbaar / kan niet worden bezorgd / niet bezorgd / kunde inte levereras /
    olevererbart / det går inte att leverera / kan ikke leveres / ikke levert / ei voitu toimittaa /
    toimittaminen epäonnistui / nie dostarczono / niedostarczalne / nedoručitelné / недоставлен /
    не доставлено / teslim edilemedi / 配信不能 / 送信できません / 无法传递 / 退信 / 배달되지 않음 /
    undelivered mail returned / warning: message / delayed mail / delivery delayed / message delayed /
    verzögert / zustellung verzögert / warning: could not send
    """
)
BOUNCE_TEXT = _phrases(
    """
    could not be delivered / couldn't be delivered / wasn't delivered / was not delivered /
    not able to deliver / unable to deliver / delivery has failed / delivery to the following /
    failed permanently / permanent error / permanent failure / returned to sender / undeliverable /
    user unknown / no such user / unknown user / mailbox unavailable / address not found / does not exist /
    recipient rejected / address rejected / mailbox full / over quota / this is the mail system at /
    qmail-send program / message that you sent could not / konnte nicht zugestellt /
    nicht zugestellt werden / n'a pas pu être / n'a pu être remis / no se pudo entregar /
    no se ha podido entregar / não pôde ser entregue / non è stato recapitato / impossibile recapitare /
    kon niet worden bezorgd / kunde inte levereras / 配信できません
    """
)
DELAY = _phrases(
    """
    delayed / delay) / (delay) / will be retried / still being retried / will retry / warning only /
    not yet been delivered / has not yet been / delivery incomplete / attempts will continue /
    we will keep trying / continue to try / verzögert / wird weiter versucht / weitere zustellversuche /
    retardé / différé / demorad / retrasad / atrasad / ritardat / vertraagd / försenad / forsinket /
    opóźni / задерж / 遅延
    """
)
GIVEN_UP = _phrases(
    "giving up / given up / permanent / fatal errors / returned to sender / will not be retried / failed permanently"
)

CHALLENGE_SURE = _phrases(
    """
    spam arrest / spamarrest / boxbe / mailinblack / mail in black / tmda / boxguard / challenge-response /
    challenge/response / is protecting his inbox / is protecting her inbox / is protecting their inbox /
    protecting himself from / protecting herself from / protects their inbox / protect my inbox /
    prove you are human / prove that you are human / verify that you are a human /
    confirm that you are a human / confirm you are a real person / verify you are a real person /
    not a robot / captcha / to have your message delivered / in order for your message to be delivered /
    for your message to be delivered / your message is being held / your message has been held /
    your message is waiting / one-time verification / sender verification /
    first time you write to this address / first time that you write to / approve your message by /
    add yourself to / damit ihre nachricht zugestellt / um ihre nachricht zuzustellen /
    pour que votre message soit / afin que votre message / pour valider votre envoi /
    para que su mensaje sea / para que tu mensaje / per consegnare il / affinché il tuo messaggio /
    om uw bericht te bezorgen
    """
)
CHALLENGE_MAYBE = _phrases(
    """
    click the link / click on the link / click here / click below / verify your message /
    verify your e-mail / confirm your message / junk / spam / unsolicited / whitelist / allow list /
    authenticate / verify / just one click / klicken sie / bestätigen sie / cliquez / authentifi /
    haga clic / confirme / fare clic / conferma / klik op / bevestig
    """
)
TICKET = _phrases(
    """
    ticket has been created / ticket was created / has been assigned ticket / your ticket number /
    ticket number is / ticket id / case number is / your case number / reference number is /
    request has been received / we have received your request / support request /
    ##- please type your reply / ticketnummer / vorgangsnummer / ihre anfrage ist bei uns eingegangen /
    numéro de ticket / votre demande a bien été / número de ticket / número de caso / numero di ticket /
    ticketnummer is
    """
)
