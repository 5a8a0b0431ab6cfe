"""Spanish, as the pages in the browser say it."""

from __future__ import annotations

from typing import Any

ES_PAGES: dict[str, Any] = {
    "skip_to_content": "Ir al contenido",
    "reading": "Lectura",
    "reading_empty": "Elige una presentación o un borrador para leerlo aquí.",
    "mail_from": "De",
    "mail_to": "Para",
    "mail_draft": "Borrador",
    "mail_sent": "Enviado",
    "mail_received": "Recibido",
    "mail_earlier": "Lo anterior",
    "no_text": "Este correo no tiene texto.",
    "attachments": "Adjuntos: {names}",
    "letters_with": "Tú y {name}",
    "no_letters": "Todavía no se ha enviado nada.",
    "mailbox_quiet": "Ahora no se puede leer el buzón.",
    "changed": "Algo ha cambiado.",
    "sign_in_title": "Abre el enlace del terminal",
    "sign_in_text": "Esta página es para una persona en su propio ordenador. El programa mostró al empezar un enlace "
    "con un secreto: ábrelo, o pega aquí el secreto.",
    "sign_in_label": "Secreto",
    "sign_in_button": "Abrir",
    "sign_in_wrong": "Ese no es el secreto de este programa.",
    "demo_send": "Enviar",
    "demo_reply": "Contestar a {name}",
    "demo_people": "Quién es quién en esta demostración",
    "demo_text": "Todo aquí es inventado y se queda en este ordenador: "
    "un pequeño servidor de correo y gente que contesta.",
    "page_missing": "Aquí no hay nada.",
    "more_pages": "Más páginas",
    "only_here_title": "Solo en el ordenador donde funciona",
    "only_here": "Esta página es para una sola persona en su propio ordenador, y esta petición viene de "
    "otra parte, sin nadie en medio que identifique a la gente. Ábrala en http://127.0.0.1 en"
    " el ordenador donde funciona, o por «ssh -L».",
    "sign_in_at_proxy": "Nadie ha iniciado sesión. Abra esta página por el acceso de su organización.",
    "insight": "Mirada atrás",
    "insight_nothing": "Aún no hay nada que mirar. En cuanto empiece una presentación, aquí verá en qué quedó.",
    "insight_months": "Presentaciones por mes",
    "insight_introduced": "{n} de {all} acabaron en presentación.",
    "insight_outcomes": (
        "presentados",
        "en contacto por su cuenta",
        "rechazada",
        "sin respuesta",
        "retirada",
        "en curso",
    ),
    "insight_times": "Cuánto tardan en responder",
    "insight_median": "La mitad en {days} días o menos.",
    "insight_median_same_day": "La mitad el mismo día.",
    "insight_median_next_day": "La mitad al día siguiente.",
    "insight_spans": ("el mismo día", "1–2 días", "3–7 días", "8–14 días", "más tarde"),
    "insight_answers": "Respuestas",
    "insight_order": "Quién dice que sí, según el orden",
    "insight_orders": ("ambos a la vez", "en primer lugar", "tras el otro sí"),
    "insight_share": "{n} de {all}",
    "insight_people": "A quién ha preguntado más",
    "insight_asked": "Preguntas",
    "insight_numbers": "En cifras",
    "insight_csv": "Descargar como tabla (CSV)",
}
