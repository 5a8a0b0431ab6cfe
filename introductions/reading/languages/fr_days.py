"""French words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "janvier, janv", "M2": "février, fév, févr", "M3": "mars", "M4": "avril, avr", "M5": "mai",
    "M6": "juin", "M7": "juillet, juil", "M8": "août", "M9": "septembre, sept", "M10": "octobre, oct",
    "M11": "novembre, nov", "M12": "décembre, déc", "W0": "lundi, lundis", "W1": "mardi", "W2": "mercredi",
    "W3": "jeudi", "W4": "vendredi", "W5": "samedi", "W6": "dimanche", "a1": "un, une",
    "N2": "deux, couple", "N3": "trois, quelques", "N4": "quatre", "N5": "cinq", "N6": "six",
    "N7": "sept jours, sept", "N8": "huit", "N9": "neuf", "N10": "dix, une dizaine de", "N11": "onze",
    "N12": "douze", "N15": "quinze, une quinzaine de, quinzaine de", "f": "quinzaine, une quinzaine",
    "v1": "première, premier", "v2": "deuxième, seconde", "v3": "troisième", "v4": "quatrième",
    "E": "dernière semaine de", "O1": "1er", "d": "jour, jours", "j": "semaine, semaines", "o": "mois",
    "q": "trimestre, trimestres", "y": "an, ans, année, années",
    "A": "après, après le, après la, après les, passé, passée, une fois passé, dans la foulée de",
    "L": "se termine le, finit le, jusqu'à, jusqu'au, jusqu'en, jusque, jusqu'à la, jusqu'aux",
    "I": "jusqu'à fin, jusqu'à la fin de, jusqu'à la fin du, jusqu'au bout de, jusqu'à la fin",
    "F": (
        "à partir du, à partir de, à partir d', à partir, dès, dès le, à compter du, à compter de, à "
        "dater du, depuis le"
    ),
    "B": (
        "pas avant, pas avant le, pas avant la, rien avant, rien avant le, pas avant les, jamais avant, "
        "plus avant"
    ),
    "p": "avant, avant le, avant la, d'ici, d'ici le, d'ici à",
    "n": "prochain, prochaine, prochains, prochaines", "t": "ce, cette, cet",
    "c": "suivant, suivante, d'après", "i": "dans, d'ici, sous, dans environ, dans à peu près, en",
    "e": "début, au début de, au début du, courant, début du, dans le courant de",
    "m": "mi, milieu, milieu de, mi-", "l": "fin, fin du, la fin du, à la fin de, fin de, la fin de",
    "k": "semaine numéro, semaine n", "Q1": "q1, t1, premier trimestre",
    "Q2": "q2, t2, deuxième trimestre, second trimestre", "Q3": "q3, t3, troisième trimestre",
    "Q4": "q4, t4, quatrième trimestre, dernier trimestre", "H1": "s1, premier semestre",
    "H2": "s2, second semestre, deuxième semestre", "S1": "printemps", "S2": "été", "S3": "automne",
    "S4": "hiver", "h:easter": "pâques, vacances de pâques", "h:christmas": "noël, vacances de noël",
    "h:year's end": "fêtes, les fêtes, fêtes de fin d'année", "s": "attendre, patienter, reporter", "x": "joyeux noël, joyeuses pâques, bonne année", "J": "est passé, est passée, est fini, est finie, sera passé, sera fini", "Z12": "l'année prochaine à la même époque",
    "h:new year": "nouvel an, jour de l'an",
    "h:epiphany": "épiphanie", "h:carnival": "carnaval, mardi gras", "h:pentecost": "pentecôte",
    "h:ascension": "ascension", "h:may day": "premier mai", "h:bastille": "fête nationale, 14 juillet",
    "h:ferragosto": "assomption", "h:all saints": "toussaint, vacances de la toussaint",
    "h:summer holidays": "vacances d'été, grandes vacances, vacances scolaires, les vacances",
    "h:back to school": "rentrée, la rentrée", "T0": "aujourd'hui", "T1": "demain",
    "T2": "après-demain, après demain", "w": "week-end, weekend, week end", "X": "semaine en quinze",
    "V": "semaine suivante, semaine d'après, semaine d'apres", "C": "mois suivant, mois d'après",
    "r": "à partir de maintenant",
    "g": "dernier, dernière, derniers, dernières, il y a, depuis, chaque, tous les",
    "z": "pas, jamais, rien, aucun, aucune, non, impossible",
    "u": (
        "absent, absente, congé, congés, vacances, déplacement, fermé, fermée, débordé, débordée, "
        "occupé, occupée, voyage, fermons, ferme, parti, partie, indisponible"
    ),
    "b": "retour, de retour, rentre, reviens, disponible, dispo, rouvre, reprends", "R": "à, au, et, ou",
}  # fmt: skip
FILLERS = "le, la, les, de, du, des, l, d, environ, vers, plutôt, autour, courant du, à la, aux"
# words before a bare number that make it a day of the month
NUMBERED = "le, du, au"
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = "mars, avr, sept, un, une, six, dix, ete, oct, en, ce, passe, passee, a, au, et, ou"
