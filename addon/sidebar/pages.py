"""What stands at which address of the sidebar.

GET  /                               what waits, what is under way; drafts found       GET /events   live updates
GET  /draft?id=…                     both asks, as they would be, beside the draft itself
GET  /introductions/ID               one introduction beside its mails (?read=drafts, or an address)
GET  /introductions/ID/answer, /introductions/ID/withdraw
GET  /settings, /settings/wording, /settings/disconnect, /settings/delete
GET  /insight, /insight.csv          looking back: what became of introductions
POST /addon/…                        the presses: a form in, a page out (see ``addon.routes``)
POST /sign-in                        the secret, pasted
POST /demo/send, /demo/reply         only where the demo plays the mail program
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, g, redirect, request, send_from_directory
from werkzeug.exceptions import HTTPException, NotFound

from addon.cards.desk import Desk, Path
from addon.cards.drafts import drafts_card
from addon.cards.notice import error_card
from addon.cards.widgets import Json
from addon.demo_controls import DemoControls
from addon.events import Event, read_form
from addon.identity import EXPOSED, Caller, PageIdentity
from addon.live import Changes
from addon.mail_view import MailView
from addon.outcome import Outcome, outcome_of
from addon.presses import Presses
from addon.sidebar import letters
from addon.sidebar.feed import Feed
from addon.sidebar.insight import figures
from addon.sidebar.links import introduction_page, link_to
from addon.sidebar.pane import look, pane_of
from addon.sidebar.render import Renderer
from addon.words import LANGUAGES, Words, words_for
from introductions.errors import NotFoundError, OptInError
from introductions.events import AnyEvent
from introductions.insight import as_csv, rows
from introductions.insight import look as look_back

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from introductions.ports import Clock

WARNINGS = ("choose_one", "condition_missing", "said_draft_changed", "placed_later")
SAYABLE = ("choose_one", "condition_missing", "lies_in_drafts", "on_its_way", "placed_later")


class Sidebar:
    """Bound to what the app was given."""

    def __init__(
        self,
        presses: Presses,
        identity: PageIdentity,
        clock: Clock,
        base_url: str,
        mail_view: MailView | None,
        demo: DemoControls | None,
        changes: Changes,
    ) -> None:
        self._presses, self._identity, self._clock, self._base = presses, identity, clock, base_url
        self._mail_view, self._demo, self._changes = mail_view, demo, changes
        self._feed = Feed(changes)
        self._render = Renderer(base_url, link_to)

    def blueprint(self) -> Blueprint:
        """All addresses but those of the presses."""
        made = Blueprint("sidebar", __name__)
        pages: dict[str, Callable[..., AnyResponse]] = {
            "/": self.home,
            "/draft": self.draft,
            "/introductions/<found>": self.introduction,
            "/introductions/<found>/<show>": self.step,
            "/settings": self.settings,
            "/settings/wording": self.wording,
            "/settings/<do>": self.leave,
            "/insight": self.insight,
            "/insight.csv": self.insight_csv,
        }
        for rule, page in pages.items():
            made.add_url_rule(rule, page.__name__, self._page(page))
        made.add_url_rule("/events", "events", self.events)
        made.add_url_rule("/sign-in", "sign_in", self.sign_in, methods=["POST"])
        made.add_url_rule("/static/<path:name>", "static", _static)
        if self._demo is not None:
            made.add_url_rule("/demo/send", "demo_send", self.demo_send, methods=["POST"])
            made.add_url_rule("/demo/reply", "demo_reply", self.demo_reply, methods=["POST"])
        return made

    # pages ------------------------------------------------------------------------------------------------------

    def home(self, caller: Caller, desk: Desk) -> Response:
        """What waits, and the drafts that could become introductions."""
        event = Event(parameters={name: request.args.get(name, "") for name in ("account", "after")})
        outcome = outcome_of(self._presses.home, event, caller, desk)
        account = outcome.account
        found, trouble = look(self._mail_view, lambda view: view.draft_introductions(account)) if account else ((), "")
        return self._show(
            "home.html",
            desk,
            outcome,
            found=drafts_card(account, found, desk, outcome.under_way)
            if account and self._mail_view and not trouble
            else None,
            trouble=desk.told(trouble),
            accounts=[(a.address, a.address == account) for a in self._presses.access.accounts(caller)],
            correspondents=self._demo.correspondents() if self._demo else (),
        )

    def draft(self, caller: Caller, desk: Desk) -> Response:
        """Both asks beside the draft that they are made of."""
        where = {"draft": request.args.get("id", "")} | {n: request.args.get(n, "") for n in ("account", "blank")}
        return self._draft(outcome_of(self._presses.preview, Event(parameters=where), caller, desk), desk)

    def introduction(self, caller: Caller, desk: Desk, found: str) -> Response:
        """One introduction beside its mails."""
        outcome = outcome_of(self._presses.introduction, Event(parameters={"introduction": found}), caller, desk)
        if not outcome.introduction:
            return self._show("single.html", desk, outcome)
        view = self._presses.access.view(caller, found)
        pane = pane_of(view, request.args.get("read", ""), self._mail_view, desk)
        demo = self._demo is not None
        return self._show("introduction.html", desk, outcome, pane=pane, introduction=found, demo=demo)

    def step(self, caller: Caller, desk: Desk, found: str, show: str) -> Response:
        """The form for an answer; the question whether to call it off."""
        if show not in ("answer", "withdraw"):
            raise NotFound
        asked = {name: request.args.get(name, "") for name in ("party", "label")}
        where = {"introduction": found, "show": show, **asked}
        outcome = outcome_of(self._presses.introduction, Event(parameters=where), caller, desk)
        return self._show("single.html", desk, outcome)

    def settings(self, caller: Caller, desk: Desk) -> Response:
        """How the introducer wants it."""
        return self._settings(caller, desk, "")

    def leave(self, caller: Caller, desk: Desk, do: str) -> Response:
        """The question before disconnecting or deleting."""
        if do not in ("disconnect", "delete"):
            raise NotFound
        return self._settings(caller, desk, f"{do}?")

    def wording(self, caller: Caller, desk: Desk) -> Response:
        """The introducer's own wording of asks."""
        where = {name: request.args.get(name, "") for name in ("account", "language")}
        return self._show(
            "single.html", desk, outcome_of(self._presses.of(Path.WORDING), Event(parameters=where), caller, desk)
        )

    def _settings(self, caller: Caller, desk: Desk, do: str) -> Response:
        where = {"account": request.args.get("account", ""), "do": do}
        return self._show(
            "single.html", desk, outcome_of(self._presses.of(Path.SETTINGS), Event(parameters=where), caller, desk)
        )

    def insight(self, caller: Caller, desk: Desk) -> Response:
        """What became of the introductions so far, as plots."""
        wanted, words = request.args.get("account", ""), desk.words
        shown = figures(look_back(self._stories(caller, wanted)), words)
        query = f"?{urlencode({'account': wanted})}" if wanted else ""
        return self._show("insight.html", desk, Outcome(), title=words.insight, figures=shown, query=query)

    def insight_csv(self, caller: Caller, desk: Desk) -> Response:
        """One line per introduction, for a spreadsheet; no name and no address is in it."""
        text = as_csv(rows(self._stories(caller, request.args.get("account", ""))))
        named = {"Content-Disposition": "attachment; filename=introductions.csv"}
        return Response(text, mimetype="text/csv", headers=named)

    def pressed(self, path: str) -> AnyResponse:
        """A form of ours: do it, then go where the outcome is to be seen, so that reloading repeats nothing."""
        words = self._words()
        g.version = self._feed.version()
        try:
            event = read_form(request.form.to_dict(flat=False), words.language)
        except OptInError as trouble:
            event, unread = Event(), trouble.for_user()
        else:
            unread = ""
        caller = self._identity.identify(request, event)
        desk = Desk(words, self._clock(), self._base)
        if unread:
            return self._show("single.html", desk, Outcome(error_card(unread, desk)), status=400)
        outcome = outcome_of(self._presses.of(path), event, caller, desk)
        if outcome.changed:
            self._changes.tick()
        if outcome.page and not outcome.notice:  # what went wrong is told once, on the page itself
            said = {"said": outcome.said} if outcome.said else {}
            to = {
                "home": f"/?{urlencode(said)}" if said else "/",
                "settings": f"/settings?{urlencode({**said, 'account': outcome.account})}",
            }.get(outcome.page) or introduction_page(outcome.introduction, **said)
            return redirect(to, 303)
        return self._draft(outcome, desk) if outcome.draft else self._show("single.html", desk, outcome)

    # small addresses --------------------------------------------------------------------------------------------

    def events(self) -> Response:
        """The stream of "something changed"."""
        self._identity.identify(request, Event())
        return self._feed.answer()

    def sign_in(self) -> AnyResponse:
        """The secret, pasted into the page that asks for it."""
        self._identity.check_place(request)
        if not self._identity.asks_for_secret:
            raise NotFound
        if not self._identity.is_right(request.form.get("token", "").strip()):
            return self._ask_for_secret(self._words().sign_in_wrong)
        return self._identity.let_in(redirect("/", 303))  # type: ignore[arg-type]

    def demo_send(self) -> AnyResponse:
        """Play the mail program's Send button (the demo only)."""
        return self._demo_press(lambda demo: demo.send(request.form.get("message", "")), "said_sent")

    def demo_reply(self) -> AnyResponse:
        """Play the mail program's Reply (the demo only)."""
        form = request.form
        text = form.get("text", "").replace("\r\n", "\n")[:10_000]
        return self._demo_press(lambda demo: demo.reply(form.get("address", ""), text), "said_wrote")

    def refuse(self, error: HTTPException) -> AnyResponse:
        """401, 403, 404 …: a page that says what to do, never why in detail."""
        code, words = error.code or 500, self._words()
        if request.path.startswith("/addon/") and request.mimetype != "application/x-www-form-urlencoded":
            return Response(f'{{"error":"{error.name.lower()}"}}\n', code, mimetype="application/json")
        if code == 401 and self._identity.asks_for_secret:
            if request.method == "GET" and request.headers.get("Sec-Fetch-Site") == "cross-site":
                return Response(self._render.page("bounce.html", words=words, to=_here(request.args)), 200)
            return self._ask_for_secret("")
        said = {401: words.sign_in_at_proxy, 404: words.page_missing, 405: words.page_missing}.get(
            code, words.went_wrong
        )
        title = words.did_not_work
        if code == 403 and error.description == EXPOSED:
            title, said = words.only_here_title, words.only_here
        page = self._render.page("plain.html", words=words, title=title, text=said, back=code == 404)
        return Response(page, code)

    # putting a page together ------------------------------------------------------------------------------------

    def _page(self, page: Callable[..., AnyResponse]) -> Callable[..., AnyResponse]:
        """Check who calls, and take the secret out of the address bar."""

        def answer(**where: str) -> AnyResponse:
            self._identity.check_place(request)
            if "token" in request.args and self._identity.asks_for_secret:
                if not self._identity.is_right(request.args["token"]):
                    return self._ask_for_secret(self._words().sign_in_wrong)
                kept = {k: v for k, v in request.args.items() if k != "token"}
                # A page that moves on by itself, not a redirect: after a link from a web mailer a redirect would
                # still count as cross-site, and the browser would hold the strict cookie back (RFC 6265bis §5.2).
                moved = Response(self._render.page("bounce.html", words=self._words(), to=_here(kept)))
                return self._identity.let_in(moved)
            caller = self._identity.identify(request, Event())
            g.version = self._feed.version()  # before anything is read: what changes from here on is news to the page
            return page(caller, Desk(self._words(), self._clock(), self._base), **where)

        return answer

    def _show(
        self, template: str, desk: Desk, outcome: Outcome, *, status: int = 0, title: str = "", **given: Any
    ) -> Response:
        words = desk.words
        said = request.args.get("said", "") if request.method == "GET" else outcome.said
        known = said.startswith("said_") or said in SAYABLE
        notice = outcome.notice or (getattr(words, said, "") if known else "")
        html = self._render.page(
            template,
            words=words,
            card=self._card(outcome.card) if outcome.card else "",
            title=outcome.card["header"]["title"] if outcome.card else title or words.product,
            notice=notice,
            warn=bool(outcome.notice) or said in WARNINGS,
            version=g.get("version", ""),
            here=request.path.split("/")[1],
            whose=f"?{urlencode({'account': request.args['account']})}" if request.args.get("account") else "",
            posted=request.method == "POST",
            csrf=self._identity.csrf(request),
            draw=lambda further: self._card(further, level=3),
            day=lambda at: words.on(at.date(), desk.now.date()),
            **given,
        )
        return Response(html, status or (404 if outcome.missing else 200))

    def _stories(self, caller: Caller, wanted: str) -> list[list[AnyEvent]]:
        try:
            return self._presses.access.stories(self._presses.access.account(caller, wanted))
        except NotFoundError:
            raise NotFound from None

    def _card(self, card: Json, *, level: int = 2) -> str:
        return self._render.card(card, csrf=self._identity.csrf(request), level=level)

    def _draft(self, outcome: Outcome, desk: Desk) -> Response:
        if outcome.draft is None:
            return self._show("single.html", desk, outcome)
        return self._show("draft.html", desk, outcome, reading=letters.of_found(outcome.draft))

    def _demo_press(self, act: Callable[[DemoControls], None], said: str) -> AnyResponse:
        caller = self._identity.identify(request, Event())
        desk = Desk(self._words(), self._clock(), self._base)
        found = request.form.get("introduction", "")
        g.version = self._feed.version()
        if self._demo is None:
            raise NotFound
        try:
            self._presses.access.view(caller, found)
            act(self._demo)
        except OptInError as trouble:
            return self._show("single.html", desk, Outcome(error_card(trouble.for_user(), desk)), status=400)
        return redirect(introduction_page(found, said=said), 303)

    def _ask_for_secret(self, wrong: str) -> Response:
        return Response(self._render.page("sign_in.html", words=self._words(), wrong=wrong), 401)

    def _words(self) -> Words:
        wanted = (locale.split("-")[0].casefold() for locale in request.accept_languages.values())
        return words_for(next((language for language in wanted if language in LANGUAGES), "en"))


def _here(query: Mapping[str, str]) -> str:
    """The present address on this server; nothing in it can lead to another (``//``, ``/\\``)."""
    path = "/" + quote(request.path.lstrip("/\\"))
    return f"{path}?{urlencode(list(query.items()))}" if query else path


def _static(name: str) -> AnyResponse:
    from importlib.resources import files

    response = send_from_directory(str(files("addon.sidebar") / "static"), name)
    response.headers["Cache-Control"] = "max-age=300"
    return response
