"""French, as the pages in the browser say it."""

from __future__ import annotations

from typing import Any

FR_PAGES: dict[str, Any] = {
    "skip_to_content": "Aller au contenu",
    "reading": "Lecture",
    "reading_empty": "Choisissez une présentation ou un brouillon pour le lire ici.",
    "mail_from": "De",
    "mail_to": "À",
    "mail_draft": "Brouillon",
    "mail_sent": "Envoyé",
    "mail_received": "Reçu",
    "mail_earlier": "Ce qui précède",
    "no_text": "Ce mail ne contient pas de texte.",
    "attachments": "Pièces jointes : {names}",
    "letters_with": "Vous et {name}",
    "no_letters": "Rien d’envoyé pour l’instant.",
    "mailbox_quiet": "La boîte mail ne peut pas être lue pour l’instant.",
    "changed": "Quelque chose a changé.",
    "sign_in_title": "Ouvrez le lien affiché dans le terminal",
    "sign_in_text": "Cette page est pour une personne, sur son propre ordinateur. Le programme a affiché au démarrage "
    "un lien avec un secret : ouvrez-le, ou collez le secret ici.",
    "sign_in_label": "Secret",
    "sign_in_button": "Ouvrir",
    "sign_in_wrong": "Ce n’est pas le secret de ce programme.",
    "demo_send": "Envoyer",
    "demo_reply": "Répondre à {name}",
    "demo_people": "Qui est qui dans cette démonstration",
    "demo_text": "Tout ici est inventé et reste sur cet ordinateur : un petit serveur mail, et des gens qui y répondent.",
    "page_missing": "Il n’y a rien ici.",
    "more_pages": "Autres pages",
    "only_here_title": "Seulement sur l’ordinateur où cela tourne",
    "only_here": "Cette page est pour une seule personne, sur son propre ordinateur, et cette demande "
    "vient d’ailleurs, sans personne entre les deux pour identifier les gens. Ouvrez-la à "
    "http://127.0.0.1 sur l’ordinateur où elle tourne, ou par « ssh -L ».",
    "sign_in_at_proxy": "Personne n’est connecté. Ouvrez cette page par la connexion de votre organisation.",
    "insight": "Rétrospective",
    "insight_nothing": "Rien encore. Une fois une mise en relation lancée, vous verrez ici ce qu’elle est devenue.",
    "insight_months": "Mises en relation par mois",
    "insight_introduced": "{n} sur {all} ont abouti.",
    "insight_outcomes": ("mis en relation", "déjà en contact", "refusé", "sans réponse", "retiré", "en cours"),
    "insight_times": "Le temps de répondre",
    "insight_median": "La moitié en {days} jours au plus.",
    "insight_median_same_day": "La moitié le jour même.",
    "insight_median_next_day": "La moitié dès le lendemain.",
    "insight_spans": ("le jour même", "1 à 2 jours", "3 à 7 jours", "8 à 14 jours", "plus tard"),
    "insight_answers": "Réponses",
    "insight_order": "Qui dit oui, selon l’ordre",
    "insight_orders": ("les deux à la fois", "en premier", "après l’autre oui"),
    "insight_share": "{n} sur {all}",
    "insight_people": "Qui vous avez le plus sollicité",
    "insight_asked": "Demandes",
    "insight_numbers": "En chiffres",
    "insight_csv": "Télécharger le tableau (CSV)",
}
