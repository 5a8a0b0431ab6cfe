"""Italian words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "gennaio, gen", "M2": "febbraio, feb", "M3": "marzo", "M4": "aprile, apr", "M5": "maggio, mag",
    "M6": "giugno, giu", "M7": "luglio, lug", "M8": "agosto, ago", "M9": "settembre, sett",
    "M10": "ottobre, ott", "M11": "novembre, nov", "M12": "dicembre, dic", "W0": "lunedì", "W1": "martedì",
    "W2": "mercoledì", "W3": "giovedì", "W4": "venerdì", "W5": "sabato", "W6": "domenica",
    "a1": "un, una, uno", "N2": "due, paio di, un paio di, un paio",
    "N3": "tre, qualche, alcune, alcuni, poche", "N4": "quattro", "N5": "cinque", "N6": "sei",
    "N7": "sette", "N8": "otto", "N9": "nove", "N10": "dieci, una decina di", "N11": "undici",
    "N12": "dodici", "N15": "quindici, una quindicina di", "v1": "prima settimana, primo, prima",
    "v2": "seconda, secondo", "v3": "terza, terzo", "E": "ultima settimana di", "d": "giorno, giorni",
    "j": "settimana, settimane", "o": "mese, mesi", "q": "trimestre, trimestri", "y": "anno, anni",
    "A": "dopo, dopo il, dopo la, dopo le, dopo l', passato, passata, passate, trascorso, finite, finito",
    "L": "finisce il, termina il, scade il, fino a, fino al, fino alla, sino a, sino al, fino all'",
    "I": "fino a fine, fino alla fine di, sino a fine, fino alla fine del, fino a tutto",
    "F": "da, dal, dalla, a partire da, a partire dal, a partire dalla, a decorrere dal",
    "B": (
        "non prima di, non prima del, non prima della, niente prima di, niente prima del, solo da, solo "
        "dal, solo a, solo dopo"
    ),
    "p": "prima di, prima del, prima della, entro, entro il",
    "n": "prossimo, prossima, prossimi, prossime, che viene, che entra",
    "t": "questo, questa, questi, queste, in corso", "c": "successivo, successiva, seguente, dopo ancora",
    "i": "tra, fra, in, entro",
    "e": "inizio, a inizio, inizi di, agli inizi di, primi di, ai primi di, inizio di, all'inizio di",
    "m": "metà, a metà, verso metà, metà di",
    "l": "fine, a fine, fine di, verso fine, alla fine di, ultimo giorno di, fine del",
    "Q1": "q1, primo trimestre", "Q2": "q2, secondo trimestre", "Q3": "q3, terzo trimestre",
    "Q4": "q4, quarto trimestre, ultimo trimestre", "H1": "primo semestre", "H2": "secondo semestre",
    "S1": "primavera", "S2": "estate", "S3": "autunno", "S4": "inverno", "h:easter": "pasqua, pasquetta",
    "h:christmas": "natale", "h:year's end": "feste, le feste, vacanze di natale, festività",
    "h:new year": "nuovo anno, capodanno, anno nuovo", "h:epiphany": "befana, epifania", "h:carnival": "carnevale",
    "h:pentecost": "pentecoste", "h:ferragosto": "ferragosto", "h:all saints": "ognissanti",
    "h:summer holidays": "vacanze estive, vacanze scolastiche",
    "h:back to school": "rientro dalle vacanze, riapertura delle scuole", "T0": "oggi", "T1": "domani",
    "T2": "dopodomani", "w": "weekend, fine settimana, week end",
    "V": "settimana dopo, settimana successiva, settimana seguente", "C": "mese dopo, mese successivo",
    "r": "da oggi, da adesso", "g": "scorso, scorsa, ultimo, ultimi, ultime, ultima, fa, ogni",
    "z": "non, mai, niente, nulla, nessuno, impossibile",
    "u": (
        "via, ferie, vacanza, viaggio, chiusi, chiuso, chiusa, occupato, occupata, trasferta, fuori, "
        "assente, presi, preso, presa, incasinato, incasinata, pieno, piena"
    ),
    "b": "torno, rientro, ritorno, di ritorno, torniamo, rientriamo, libero, libera, riapriamo",
    "R": "a, al, e, o",
}  # fmt: skip
FILLERS = (
    "il, lo, la, i, gli, le, di, del, della, dei, delle, l, ad, a, verso, circa, più o meno, intorno, "
    "al, alla, nel, nella"
)
# words before a bare number that make it a day of the month
NUMBERED = "il, dal, al, del"
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = (
    "sei, un, una, uno, ago, gen, dic, feb, da, in, fa, via, seconda, secondo, prima, primo, passato, "
    "passata, finito, finite, e, a, al, o, feste, fine, presi, preso, presa"
)
