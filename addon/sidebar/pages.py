"""What stands at which address of the sidebar.

GET  /                               what waits, what is under way; drafts found       GET /events   live updates
GET  /draft?id=…                     both asks, as they would be, beside the draft itself
GET  /introductions/ID               one introduction beside its mails (?read=drafts, or an address)
GET  /introductions/ID/answer, /introductions/ID/withdraw
POST /addon/…                        the presses: a form in, a page out (see ``addon.routes``)
POST /sign-in                        the secret, pasted
POST /demo/send, /demo/reply         only where the demo plays the mail program
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, g, redirect, request, send_from_directory
from werkzeug.exceptions import HTTPException, NotFound

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.drafts import drafts_card
from addon.cards.notice import error_card
from addon.cards.widgets import Json
from addon.demo_controls import DemoControls
from addon.events import Event, read_form
from addon.identity import EXPOSED, Caller, LocalIdentity
from addon.live import Changes
from addon.mail_view import MailView
from addon.presses import Outcome, Presses, outcome_of
from addon.sidebar import letters
from addon.sidebar.feed import Feed
from addon.sidebar.letters import Reading
from addon.sidebar.render import Renderer
from addon.words import Words, words_for
from introductions.errors import MailboxError, OptInError
from introductions.model import DraftState, PartyState
from introductions.service import IntroductionView

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from introductions.ports import Clock

LANGUAGES = ("en", "de", "fr", "es")
SAYABLE = ("choose_one", "condition_missing", "lies_in_drafts", "on_its_way")


WAITING = (PartyState.QUESTION, PartyState.UNCLEAR)  # whose mail is worth reading before all others


@dataclass(frozen=True, slots=True)
class Tab:
    """One choice of the reading pane."""

    label: str
    href: str
    current: bool


def link_to(path: str, parameters: Mapping[str, str]) -> str | None:
    """The page that shows what a press shows; None for those that change something or need what was typed.

    >>> link_to("/addon/introduction", {"introduction": "k3", "show": "answer", "party": "amy@example.org"})
    '/introductions/k3/answer?party=amy%40example.org'
    """
    introduction = quote(parameters.get("introduction", ""), safe="")
    if path in (Path.HOME, Path.REFRESH):
        account = parameters.get("account")
        return f"/?{urlencode({'account': account})}" if account else "/"
    if path == Path.PREVIEW and "draft" in parameters and "again" not in parameters:
        return f"/draft?{urlencode({'id': parameters['draft'], 'account': parameters.get('account', '')})}"
    if path == Path.INTRODUCTION:
        show = parameters.get("show", "")
        more = f"/{show}" if show in ("answer", "withdraw") else ""
        query = f"?{urlencode({'party': parameters['party']})}" if "party" in parameters else ""
        return f"/introductions/{introduction}{more}{query}"
    if path == Path.OPEN_DRAFT:
        return f"/introductions/{introduction}?read=drafts#{letters.anchor(parameters.get('message', ''))}"
    return None


class Sidebar:
    """Bound to what the app was given."""

    def __init__(
        self,
        presses: Presses,
        identity: LocalIdentity,
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
        event = Event(parameters={"account": request.args.get("account", "")})
        outcome = outcome_of(self._presses.home, event, caller, desk)
        account = outcome_account(outcome)
        found, trouble = self._look(lambda view: view.draft_introductions(account)) if account else ((), "")
        return self._show(
            "home.html",
            desk,
            outcome,
            found=drafts_card(account, found, desk, outcome.under_way)
            if account and self._mail_view and not trouble
            else None,
            trouble=trouble,
            accounts=[(a.address, a.address == account) for a in self._presses.accounts(caller)],
            correspondents=self._demo.correspondents() if self._demo else (),
        )

    def draft(self, caller: Caller, desk: Desk) -> Response:
        """Both asks beside the draft that they are made of."""
        where = {"draft": request.args.get("id", ""), "account": request.args.get("account", "")}
        return self._draft(outcome_of(self._presses.preview, Event(parameters=where), caller, desk), desk)

    def introduction(self, caller: Caller, desk: Desk, found: str) -> Response:
        """One introduction beside its mails."""
        outcome = outcome_of(self._presses.introduction, Event(parameters={"introduction": found}), caller, desk)
        if not outcome.introduction:
            return self._show("single.html", desk, outcome, status=404)
        view = self._presses.view(caller, found)
        tabs, readings, trouble = self._pane(view, desk)
        return self._show(
            "introduction.html", desk, outcome, tabs=tabs, readings=readings, trouble=trouble,
            sendable=self._sendable(view), question=self._question(view, tabs),
            introduction=found, demo=self._demo is not None,
        )  # fmt: skip

    def step(self, caller: Caller, desk: Desk, found: str, show: str) -> Response:
        """The form for an answer; the question whether to call it off."""
        if show not in ("answer", "withdraw"):
            raise NotFound
        where = {"introduction": found, "show": show, "party": request.args.get("party", "")}
        outcome = outcome_of(self._presses.introduction, Event(parameters=where), caller, desk)
        return self._show("single.html", desk, outcome, status=200 if outcome.introduction else 404)

    def pressed(self, path: str) -> AnyResponse:
        """A form of ours: do it, then go where the outcome is to be seen, so that reloading repeats nothing."""
        words = self._words()
        g.version = self._feed.version()
        try:
            event = read_form(request.form.to_dict(flat=False), words.language)
        except OptInError as trouble:
            event, said = Event(), trouble.for_user()
        else:
            said = ""
        caller = self._identity.identify(request, event)
        desk = Desk(words, self._clock(), self._base)
        if said:
            return self._show("single.html", desk, Outcome(error_card(said, desk)), status=400)
        outcome = outcome_of(self._presses.of(path), event, caller, desk)
        if outcome.changed:
            self._changes.tick()
        if outcome.page:
            home = outcome.page == "home"
            target = "/" if home else f"/introductions/{quote(outcome.introduction, safe='')}"
            return redirect(f"{target}?{urlencode({'said': outcome.said})}" if outcome.said else target, 303)
        return self._draft(outcome, desk) if outcome.draft else self._show("single.html", desk, outcome)

    # small addresses --------------------------------------------------------------------------------------------

    def events(self) -> Response:
        """The stream of "something changed"."""
        self._identity.identify(request, Event())
        return self._feed.answer()

    def sign_in(self) -> AnyResponse:
        """The secret, pasted into the page that asks for it."""
        self._identity.check_place(request)
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
        if code == 401:
            if request.method == "GET" and request.headers.get("Sec-Fetch-Site") == "cross-site":
                return Response(self._render.page("bounce.html", words=words, to=_here(request.args)), 200)
            return self._ask_for_secret("")
        said = {404: words.page_missing, 405: words.page_missing}.get(code, words.went_wrong)
        if code == 403 and error.description == EXPOSED:
            said = EXPOSED
        page = self._render.page("plain.html", words=words, title=words.did_not_work, text=said)
        return Response(page, code)

    # putting a page together ------------------------------------------------------------------------------------

    def _page(self, page: Callable[..., AnyResponse]) -> Callable[..., AnyResponse]:
        """Check who calls, and take the secret out of the address bar."""

        def answer(**where: str) -> AnyResponse:
            self._identity.check_place(request)
            if "token" in request.args:
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

    def _show(self, template: str, desk: Desk, outcome: Outcome, *, status: int = 200, **given: Any) -> Response:
        words = desk.words
        said = request.args.get("said", "") if request.method == "GET" else outcome.said
        known = said.startswith("said_") or said in SAYABLE
        notice = outcome.notice or (getattr(words, said, "") if known else "")
        html = self._render.page(
            template,
            words=words,
            card=self._card(outcome.card) if outcome.card else "",
            title=outcome.card["header"]["title"] if outcome.card else words.product,
            notice=notice,
            warn=bool(outcome.notice) or said in ("choose_one", "condition_missing", "said_draft_changed"),
            version=g.get("version", ""),
            posted=request.method == "POST",
            csrf=self._identity.csrf_token,
            draw=lambda further: self._card(further, level=3),
            day=lambda at: words.on(at.date(), desk.now.date()),
            **given,
        )
        return Response(html, status)

    def _card(self, card: Json, *, level: int = 2) -> str:
        return self._render.card(card, csrf=self._identity.csrf_token, level=level)

    def _draft(self, outcome: Outcome, desk: Desk) -> Response:
        if outcome.draft is None:
            return self._show("single.html", desk, outcome, status=404)
        return self._show("draft.html", desk, outcome, reading=letters.of_found(outcome.draft))

    def _pane(self, view: IntroductionView, desk: Desk) -> tuple[list[Tab], list[Reading], str]:
        """The drafts of ours that lie ready, or what was written to and fro with one of the parties."""
        found = view.introduction
        here = f"/introductions/{quote(found.id, safe='')}"
        live = [i for i in view.drafts if not i.retract and i.state in (DraftState.DECIDED, DraftState.PLACED)]
        answered = [p for p in found.parties if p.answered_at is not None and p.ever_asked]
        latest = max(answered, key=lambda p: (p.state in WAITING, p.answered_at or desk.now), default=None)
        asked = request.args.get("read", "")
        party = found.party(asked) or (None if live or asked == "drafts" else latest)
        tabs = [Tab(desk.words.drafts_found, f"{here}?read=drafts", party is None)] if live or party is None else []
        if self._mail_view is not None:
            tabs += [
                Tab(
                    desk.words.letters_with.format(name=people.name_of(p)),
                    f"{here}?{urlencode({'read': p.person.key})}",
                    p is party,
                )
                for p in found.parties
            ]
        if party is None:
            mails, trouble = self._look(lambda m: m.drafts(found.account)) if live else ((), "")
            lying = {m.message_id: m for m in mails}
            readings = [
                letters.of_letter(lying[i.draft.message_id])
                if i.draft.message_id in lying
                else letters.of_draft(i.draft)
                for i in live
            ]
            return tabs, readings, trouble
        mails, trouble = self._look(lambda m: m.letters_with(found.account, party.person.email))
        return tabs, [letters.of_letter(m, people.evidence(party)) for m in mails], trouble

    def _look(self, look: Callable[[MailView], Sequence[Any]]) -> tuple[Sequence[Any], str]:
        """What the mailbox shows, or what to do where it cannot be looked into."""
        if self._mail_view is None:
            return (), ""
        try:
            return look(self._mail_view), ""
        except MailboxError as trouble:
            return (), trouble.for_user()

    def _sendable(self, view: IntroductionView) -> frozenset[str]:
        if self._demo is None:
            return frozenset()
        placed = (i for i in view.drafts if i.state is DraftState.PLACED and not i.retract)
        return frozenset(i.draft.message_id for i in placed)

    def _question(self, view: IntroductionView, tabs: list[Tab]) -> tuple[str, str] | None:
        """Name and address of the party of this tab who waits for an answer, in the demo."""
        if self._demo is None:
            return None
        for party in view.introduction.parties:
            open_tab = any(t.current and t.href.endswith(urlencode({"read": party.person.key})) for t in tabs)
            if party.state is PartyState.QUESTION and open_tab:
                return people.name_of(party), party.person.email
        return None

    def _demo_press(self, act: Callable[[DemoControls], None], said: str) -> AnyResponse:
        caller = self._identity.identify(request, Event())
        desk = Desk(self._words(), self._clock(), self._base)
        found = request.form.get("introduction", "")
        g.version = self._feed.version()
        if self._demo is None:
            raise NotFound
        try:
            self._presses.view(caller, found)
            act(self._demo)
        except OptInError as trouble:
            return self._show("single.html", desk, Outcome(error_card(trouble.for_user(), desk)), status=400)
        return redirect(f"/introductions/{quote(found, safe='')}?said={said}", 303)

    def _ask_for_secret(self, wrong: str) -> Response:
        return Response(self._render.page("sign_in.html", words=self._words(), wrong=wrong), 401)

    def _words(self) -> Words:
        wanted = (locale.split("-")[0].casefold() for locale in request.accept_languages.values())
        return words_for(next((language for language in wanted if language in LANGUAGES), "en"))


def outcome_account(outcome: Outcome) -> str:
    """The account that the first card is about, "" where none is connected."""
    card = outcome.card or {}
    return str(card["header"].get("subtitle", "")) if card.get("name") == "home" else ""


def _here(query: Mapping[str, str]) -> str:
    """The present address on this server; nothing in it can lead to another (``//``, ``/\\``)."""
    path = "/" + quote(request.path.lstrip("/\\"))
    return f"{path}?{urlencode(list(query.items()))}" if query else path


def _static(name: str) -> AnyResponse:
    from importlib.resources import files

    response = send_from_directory(str(files("addon.sidebar") / "static"), name)
    response.headers["Cache-Control"] = "max-age=300"
    return response
