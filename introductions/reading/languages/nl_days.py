"""Dutch words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "januari, jan", "M2": "februari, feb", "M3": "maart, mrt", "M4": "april, apr", "M5": "mei",
    "M6": "juni, jun", "M7": "juli, jul", "M8": "augustus, aug", "M9": "september, sept, sep",
    "M10": "oktober, okt", "M11": "november, nov", "M12": "december, dec", "W0": "maandag", "W1": "dinsdag",
    "W2": "woensdag", "W3": "donderdag", "W4": "vrijdag", "W5": "zaterdag", "W6": "zondag",
    "a1": "een, één", "N2": "twee, paar, een paar", "N3": "drie, enkele, een aantal, aantal", "N4": "vier",
    "N5": "vijf", "N6": "zes", "N7": "zeven", "N8": "acht", "N9": "negen", "N10": "tien", "N11": "elf",
    "N12": "twaalf", "N14": "veertien", "v1": "eerste", "v2": "tweede", "v3": "derde", "v4": "vierde",
    "E": "laatste week van", "d": "dag, dagen", "j": "week, weken, weekje, weekjes",
    "o": "maand, maanden, maandje", "q": "kwartaal, kwartalen", "y": "jaar, jaren",
    "A": "na, na de, na het, na afloop van, voorbij", "L": "eindigt op, loopt tot, duurt tot, is afgelopen op, tot, tot aan, tot de, tot het",
    "I": "tot en met, t/m, tm, tot eind, tot het einde van, tot einde, t m",
    "F": "vanaf, met ingang van, per, van af",
    "B": "niet voor, niet vóór, pas, pas in, pas op, pas vanaf, pas na, niet eerder dan, pas weer",
    "p": "voor, vóór", "n": "volgende, komende, aanstaande, volgend, komend", "t": "deze, dit, huidige",
    "c": "daarop, daarna", "i": "over, binnen, over een, over ongeveer, in",
    "e": "begin, begin van, aan het begin van", "m": "midden, half, medio, halverwege, midden in",
    "l": "eind, einde, eind van, einde van, het einde van, eind van de, laatste dag van",
    "k": "weeknummer, week nummer", "Q1": "q1, eerste kwartaal", "Q2": "q2, tweede kwartaal",
    "Q3": "q3, derde kwartaal", "Q4": "q4, vierde kwartaal, laatste kwartaal",
    "H1": "eerste helft van, eerste helft", "H2": "tweede helft van, tweede helft", "S1": "voorjaar, lente",
    "S2": "zomer", "S3": "herfst, najaar", "S4": "winter", "h:easter": "pasen, paasvakantie, paasweekend",
    "h:christmas": "kerst, kerstmis",
    "h:year's end": "feestdagen, kerstvakantie, de feestdagen, jaarwisseling",
    "s": "wachten", "x": "fijne kerst, gelukkig nieuwjaar", "J": "voorbij is, voorbij zijn, voorbij", "h:new year": "nieuwe jaar, nieuwjaar, oud en nieuw", "h:carnival": "carnaval", "h:pentecost": "pinksteren",
    "h:ascension": "hemelvaart", "h:king's day": "koningsdag, meivakantie", "h:sinterklaas": "sinterklaas",
    "h:summer holidays": "zomervakantie, schoolvakantie, bouwvak, de grote vakantie", "T0": "vandaag",
    "T1": "morgen", "T2": "overmorgen", "w": "weekend, weekeinde",
    "V": "week daarna, week daarop, week erna", "C": "maand daarna, maand erna",
    "r": "vanaf nu, vanaf vandaag", "g": "geleden, vorige, afgelopen, sinds, elke, iedere, laatste, vorig",
    "z": "niet, geen, nooit, niks, niets",
    "u": (
        "weg, vakantie, op reis, dicht, gesloten, druk, afwezig, verlof, buitenland, er niet, vol, "
        "volgeboekt, onderweg"
    ),
    "b": "terug, weer terug, weer, terug ben, ben ik er weer", "R": "en, of, tot",
}  # fmt: skip
FILLERS = "de, het, van, op, rond, ongeveer, zo, eens, ergens, om, zo'n, circa, omstreeks, ik, we"
# words before a bare number that make it a day of the month
NUMBERED = "de, dag"
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = "een, mei, vol, dicht, druk, over, per, voor, pas, zo, weg, weer, in, en, of, midden, laatste, vol"
