"""What challenges are made of: words of guards of inboxes, in the languages they speak (see ``challenges``)."""

from __future__ import annotations

from introductions.reading.machine_words import phrases

SURE = phrases(
    """
    spam arrest / spamarrest / boxbe / mailinblack / mail in black / tmda / boxguard / challenge-response /
    challenge/response / is protecting his inbox / is protecting her inbox / is protecting their inbox /
    protecting himself from / protecting herself from / protects their inbox / protect my inbox /
    prove you are human / prove that you are human / verify that you are a human / confirm that you are a human /
    confirm you are a real person / you are a real live / real live human / requires verification /
    i use a whitelist / verify you are a real person / not a robot / captcha /
    to have your message delivered / in order for your message to be delivered / for your message to be delivered /
    your message is being held / your message has been held / your message is waiting / one-time verification /
    sender verification / first time you write to this address / first time that you write to /
    approve your message by / add yourself to / damit ihre nachricht zugestellt / um ihre nachricht zuzustellen /
    pour que votre message soit / afin que votre message / pour valider votre envoi / para que su mensaje sea /
    para que tu mensaje / per consegnare il / affinché il tuo messaggio / om uw bericht te bezorgen
    """
)
# What a challenge is made of. The mail is held:
HELD = phrases(
    """
    held back / held mail / put in my inbox / be let through / let you through / letting you through / is being held /
    has been held /
    is held / was held / being kept / quarantin / not been delivered yet /
    not yet been delivered / will not be delivered until / before it can be delivered / before it is delivered /
    before your message / before your e-mail / before your email / let your message / let your mail /
    let your e-mail / let your email / release your message / release it / your message through /
    your mail through / waiting to be / pending approval / goes away after / will be discarded / will be deleted /
    to be delivered / to reach me / reach my inbox / zurückgehalten / noch nicht zugestellt / zustellen /
    zugestellt / wartet auf / freigeben / freigegeben / est en attente / retenu / mis en attente /
    mis en quarantaine / me parvienne / soit délivré / soit remis / libérer / retenido / en espera / sea entregado /
    llegue a / ser entregue / retida / em espera / seja entregue / chegue / trattenuto / in attesa / sia consegnat /
    recapitat / tegengehouden / vastgehouden / wordt afgeleverd / wordt bezorgd / hålls kvar / tilbageholdt /
    zatrzyman / задержан
    """
)
# Its sender is not known:
STRANGER = phrases(
    """
    mail from people / people i do not know / people i don't know / senders i do not / contacts autorisés /
    pas dans ses contacts / pas dans mes contacts / pas encore dans / no está en /
    no figura en / não está na / non è nella / non sei nella / niet in mijn / niet in zijn / niet in haar /
    nicht in meiner / nicht auf meiner / approved sender / accepted sender / known sender / allowed sender /
    trusted sender / unknown sender / new sender / first-time sender / not on my list / not on his list /
    not on her list / not on their list / not yet on / not in my / not in his / not in her / not in their /
    address book / contact list / guest list / allow list / allowlist / whitelist / white list / safe list /
    new correspondent / don't recognise / don't recognize / do not recognise / do not recognize / first time you /
    first time that you / haven't heard from you / strangers / people i know / you only have to do this once /
    only need to do this once / remembered for good / unbekannter absender / unbekannte absender / zum ersten mal /
    erstmalig / absenderliste / freigabeliste / nicht in meinem adressbuch / nur einmal / expéditeur inconnu /
    expéditeurs autorisés / liste blanche / première fois / une seule fois / n'a lieu qu'une /
    remitente desconocido / lista blanca / primera vez / una sola vez / remetente desconhecido / lista branca /
    primeira vez / uma única vez / mittente sconosciuto / mittenti / prima volta / una sola volta /
    onbekende afzender / eerste keer / eenmalig / slechts één keer
    """
)
# Somebody is to be proven a person:
HUMAN = phrases(
    """
    amount of spam / so much spam / too much spam / un robot / ein roboter / essere umano / être humain / ser humano /
    ser humana / un umano / are a person /
    a real person / are human / a human / not a robot / not a bot / not a machine / not spam / no spam / captcha /
    puzzle / little sum / simple sum / anti-spam / antispam / spam filter / spamfilter / junk / unsolicited /
    sender verification / verify your message / verify your e-mail / verify your email / verify your address /
    confirm your message / confirm your e-mail / confirm your email / confirm your address / authenticate /
    spam-schutz / spamschutz / ein mensch / kein roboter / kein spam / bestätigen sie ihre / filtre antispam /
    une personne / un humain / pas un robot / confirmer votre / authentifi / una persona / no es un robot /
    confirme su / uma pessoa / não é um robô / confirme o seu / una persona reale / non sei un robot /
    conferma il tuo / confermi il suo / geen robot / een mens / bevestig uw / ongewenste
    """
)
# And something is to be done.
ACT = phrases(
    """
    open this page / open this link / open the page / type the word / type the letters / enter the word /
    this page and / click / follow the link / follow this link / use the link / visit the link / open the link /
    or open /
    please open / solve / verify / confirm / just one click / press the button / enter the code /
    answer the question / complete the / klicken / folgenden link / link öffnen / bestätigen / cliqu /
    suivez le lien / suivre le lien / haga clic / haz clic / siga el enlace / clique / siga o link / fare clic /
    fai clic / clicca / segua il link / klik / volg de link / bevestig / klicka / klik på / kliknij / нажмите
    """
)
BY_REPLY = phrases(
    """
    answer this mail with / answer this message with / reply with the word / reply with the single word / simply
    reply to this / simply reply to this / just reply to this / reply to this message / reply to this e-mail /
    reply to this email /
    reply to this mail / by replying to this / antworten sie einfach / auf diese mail antworten /
    auf diese nachricht / de répondre à ce / répondez à ce / répondre à ce message / responda a este /
    responde a este / responder a este / rispondere a questo / risponda a questo / rispondi a questa /
    beantwoord dit / antwoord op dit
    """
)
