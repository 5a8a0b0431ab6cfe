"""German words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "januar, jan, jänner, januars", "M2": "februar, feb, feber, februars", "M3": "märz, mrz, maerz",
    "M4": "april, apr", "M5": "mai", "M6": "juni, jun", "M7": "juli, jul", "M8": "august, aug",
    "M9": "september, sept, sep", "M10": "oktober, okt", "M11": "november, nov", "M12": "dezember, dez",
    "W0": "montag, montags, mo", "W1": "dienstag, di", "W2": "mittwoch, mi", "W3": "donnerstag, do",
    "W4": "freitag, fr", "W5": "samstag, sonnabend, sa", "W6": "sonntag, so",
    "a1": "ein, eine, einem, einer, einen", "N2": "zwei, paar, ein paar, beiden",
    "N3": "drei, einige, einigen, ein paar mehr, wenigen, wenige", "N4": "vier", "N5": "fünf",
    "N6": "sechs", "N7": "sieben", "N8": "acht", "N9": "neun", "N10": "zehn", "N11": "elf", "N12": "zwölf",
    "N14": "vierzehn", "v1": "erste, ersten, erster", "v2": "zweite, zweiten", "v3": "dritte, dritten",
    "v4": "vierte, vierten", "E": "letzte, letzten", "d": "tag, tage, tagen", "j": "woche, wochen",
    "o": "monat, monate, monaten, monats", "q": "quartal, quartals", "y": "jahr, jahre, jahren, jahres",
    "A": "nach, nach dem, nach der, nach den", "L": "endet am, endet, geht bis, läuft bis, bis, bis zum, bis zur, bis in den",
    "I": "bis einschließlich, bis inklusive, bis ende, bis zum ende, bis zum ende des, bis einschl",
    "F": "ab, ab dem, von, vom, frühestens, frühestens ab, seit ab, ab anfang",
    "B": (
        "nicht vor, nicht vor dem, erst, erst ab, erst im, erst am, erst wieder, erst wieder ab, erst "
        "wieder im, erst wieder am, nicht bevor, erst nächste, erst in"
    ),
    "p": "vor, vorm, vor dem, bevor",
    "n": "nächste, nächsten, nächster, nächstes, kommende, kommenden, kommendes, kommender",
    "t": "diese, diesen, dieser, dieses, diesem, aktuelle", "c": "darauffolgenden, folgenden, darauf",
    "i": "in, in etwa, in ca, in rund, in circa, in ungefähr", "e": "anfang, beginn, zu beginn, anfangs",
    "m": "mitte", "l": "ende, gegen ende, ende des, spät im", "k": "kw, kalenderwoche",
    "Q1": "q1, erstes quartal, ersten quartal", "Q2": "q2, zweites quartal, zweiten quartal",
    "Q3": "q3, drittes quartal, dritten quartal",
    "Q4": "q4, viertes quartal, vierten quartal, letzten quartal",
    "H1": "h1, erste jahreshälfte, ersten halbjahr",
    "H2": "h2, zweite jahreshälfte, zweiten halbjahr, zweiten jahreshälfte", "S1": "frühling, frühjahr",
    "S2": "sommer", "S3": "herbst", "S4": "winter",
    "h:easter": "ostern, osterferien, osterwochenende, osterfeiertagen",
    "h:christmas": "weihnachten, weihnachtsfeiertagen",
    "h:year's end": (
        "weihnachtsferien, feiertagen, feiertage, jahreswechsel, den feiertagen, weihnachtspause"
    ),
    "h:new year": "neujahr, silvester, neuen jahr, neues jahr, neue jahr", "h:epiphany": "dreikönig, heilige drei könige",
    "h:carnival": "karneval, fasching, fastnacht, fasnacht", "h:pentecost": "pfingsten, pfingstferien",
    "h:ascension": "himmelfahrt, christi himmelfahrt", "h:all saints": "allerheiligen",
    "h:summer holidays": "sommerferien, sommerpause, schulferien, den ferien, großen ferien, sommerurlaub",
    "T0": "heute", "T1": "morgen", "T2": "übermorgen", "w": "wochenende",
    "X": "übernächste woche, übernächster woche, übernächsten woche",
    "V": "die woche darauf, woche danach, woche drauf",
    "C": "monat danach, monat darauf, übernächsten monat, übernächster monat",
    "r": "von heute an, ab heute, ab jetzt",
    "g": "letzten, letzte woche, letzter, letztes, seit, vor einer, vor zwei",
    "z": "nicht, kein, keine, nie, nichts",
    "u": (
        "weg, urlaub, verreist, unterwegs, geschlossen, beschäftigt, ausgebucht, außer haus, abwesend, "
        "zu, krank, dienstreise, elternzeit, ferien, im stress, land unter, auf reisen, voll"
    ),
    "b": "zurück, wieder, wieder da, wieder im, wieder erreichbar, wieder zurück", "R": "und, oder, bis",
    "s": "warten, verschieben", "x": "frohe weihnachten, frohe ostern, frohes neues jahr", "P": "war, waren, hatte, hatten, traf, trafen", "J": "vorbei ist, vorbei sind, vorbei, rum ist",
    "Z6": "halbes jahr, halben jahr, halbem jahr",
}  # fmt: skip
FILLERS = "der, die, das, dem, den, des, im, am, um, zum, zur, etwa, ca, rund, circa, ungefähr, so, dann, herum"
# words before a bare number that make it a day of the month
NUMBERED = ""
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = "mo, di, mi, do, fr, sa, so, zu, voll, weg, wieder, von, vom, darauf, ferien, letzte, folgenden, beiden"
