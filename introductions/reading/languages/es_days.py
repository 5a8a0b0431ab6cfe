"""Spanish words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "enero, ene", "M2": "febrero, feb", "M3": "marzo, mzo", "M4": "abril, abr", "M5": "mayo",
    "M6": "junio, jun", "M7": "julio, jul", "M8": "agosto, ago", "M9": "septiembre, setiembre, sept, sep",
    "M10": "octubre, oct", "M11": "noviembre, nov", "M12": "diciembre, dic", "W0": "lunes", "W1": "martes",
    "W2": "miércoles", "W3": "jueves", "W4": "viernes", "W5": "sábado", "W6": "domingo", "a1": "un, una",
    "N2": "dos, par de, un par de", "N3": "tres, unos, unas, algunas, algunos, pocas, unos pocos",
    "N4": "cuatro", "N5": "cinco", "N6": "seis", "N7": "siete", "N8": "ocho", "N9": "nueve", "N10": "diez",
    "N11": "once", "N12": "doce", "N15": "quince", "v1": "primera, primer, primero",
    "v2": "segunda, segundo", "v3": "tercera, tercer", "v4": "cuarta, cuarto", "E": "última semana de",
    "f": "quincena", "d": "día, días", "j": "semana, semanas", "o": "mes, meses",
    "q": "trimestre, trimestres", "y": "año, años",
    "A": (
        "después de, después del, luego de, tras, pasado, pasada, pasados, pasadas, después de las, "
        "después de la, después de los, pasando, una vez pasado, una vez pasada"
    ),
    "L": "termina el, acaba el, se acaba el, hasta, hasta el, hasta la",
    "I": "hasta fin de, hasta fines de, hasta finales de, hasta el final de, hasta fin",
    "F": "a partir del, a partir de, desde, desde el, a contar del, a partir",
    "B": (
        "no antes de, no antes del, nada antes de, nada antes del, hasta después de, no hasta, recién, "
        "recién en"
    ),
    "p": "antes de, antes del", "n": "próximo, próxima, próximos, próximas, que viene, que entra, entrante",
    "t": "este, esta, estos, estas", "c": "siguiente", "i": "en, dentro de, de aquí a, en unas, en como",
    "e": (
        "principios de, a principios de, inicio de, inicios de, comienzos de, a comienzos de, primeros "
        "de, a inicios de, principio de, principios del"
    ),
    "m": "mediados de, a mediados de, mitad de, mediados del",
    "l": (
        "finales de, a finales de, fines de, a fines de, fin de, final de, a fin de, último día de, "
        "finales del, fin del"
    ),
    "k": "semana número", "Q1": "q1, primer trimestre", "Q2": "q2, segundo trimestre",
    "Q3": "q3, tercer trimestre", "Q4": "q4, cuarto trimestre, último trimestre", "H1": "primer semestre",
    "H2": "segundo semestre", "S1": "primavera", "S2": "verano", "S3": "otoño", "S4": "invierno",
    "h:easter": "semana santa, pascua, pascuas", "h:christmas": "navidad, navidades",
    "h:year's end": "fiestas, las fiestas, vacaciones de navidad", "h:new year": "año nuevo, fin de año",
    "h:epiphany": "reyes, día de reyes", "h:carnival": "carnaval, carnavales", "h:pentecost": "pentecostés",
    "h:all saints": "todos los santos, día de muertos", "h:ferragosto": "asunción",
    "h:summer holidays": "vacaciones de verano, vacaciones escolares", "h:back to school": "vuelta al cole",
    "T0": "hoy", "T1": "mañana", "T2": "pasado mañana", "w": "fin de semana, finde",
    "V": "semana siguiente", "C": "mes siguiente", "r": "a partir de hoy, desde hoy",
    "g": "hace, pasado lunes, último, última, últimos, últimas, cada, todos los",
    "z": "no, nunca, nada, imposible, tampoco",
    "u": (
        "fuera, vacaciones, viaje, viajando, cerrado, cerrados, ocupado, ocupada, de baja, liado, "
        "liada, ausente, a tope, de permiso, llena, lleno"
    ),
    "b": "vuelvo, regreso, vuelta, de vuelta, estoy libre, volvemos, regresamos, reabrimos",
    "R": "a, al, y, o",
}  # fmt: skip
FILLERS = "el, la, los, las, de, del, al, más o menos, unos, sobre, alrededor, aproximadamente, por, para, hacia"
# words before a bare number that make it a day of the month
NUMBERED = "el, día, del, al"
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = "once, ago, un, una, unos, unas, segunda, segundo, dic, sep, pasado, pasada, a, al, y, o"
