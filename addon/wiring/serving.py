"""The web server: for one person on their own computer, or for Google behind a proxy."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from introductions.errors import SettingsError

if TYPE_CHECKING:
    from flask import Flask

    from addon.demo_controls import DemoControls
    from addon.identity import LocalIdentity
    from addon.live import Changes
    from addon.mail_view import MailView
    from addon.proxied import ProxiedIdentity
    from addon.wiring.house import House
    from introductions.settings import Settings

THREADS = 8  # each open page holds one for its live updates
FOR_GOOGLE = 16  # a press may wait for Gmail


def serve(
    house: House,
    stop: threading.Event,
    announce: Callable[[str], object],
    changes: Changes | None = None,
    *,
    mail_view: MailView | None = None,
    demo: DemoControls | None = None,
) -> None:
    """Serve until ``stop`` is set; ``announce`` is given the link to open.

    For one person the link holds a fresh secret (as Jupyter does), so that no other page or program on this computer
    gets in. With the settings of the add-on it is Google's backend instead, whose callers prove who they are.
    With a header in which a proxy says who has signed in, it is these people's (``addon.proxied``).
    Raises SettingsError for an address that others could reach, or a port that is taken.
    """
    from addon.wiring.google import google_app, is_for_google

    if is_for_google(house.settings) and demo is None:
        app = google_app(house)
        listening = _listen(house.settings.host, house.settings.port)
        port = listening.getsockname()[1]
        said = f"Serving the add-on for {house.settings.public_url} at {house.settings.host}:{port}"
        _run(app, listening, stop, FOR_GOOGLE, lambda: announce(said), trusted_proxy=house.settings.trusted_proxy)
        return
    from addon import create_app
    from addon.live import Changes, state_of
    from addon.mail_view import MailViewFinder
    from addon.wiring.ground import utc_now

    settings = house.settings
    listening = _listen(settings.host, settings.port)
    base_url = settings.public_url or f"http://{settings.host}:{listening.getsockname()[1]}"
    try:
        identity = _identity(house, base_url)
    except SettingsError:
        listening.close()
        raise
    view = mail_view or house.mail_view()
    live = changes or Changes(lambda: state_of(house.service))
    app = create_app(
        service=house.service,
        identity=identity,
        finder=MailViewFinder(view),
        clock=utc_now,
        ids=house.ids,
        base_url=base_url,
        mail_view=view,
        demo=demo,
        changes=live,
        place_now=house.place_now,
        heartbeat=house.last_beat,
    )
    # Open pages hold threads that are waited for at the end: they are let go first.
    said = f"Open {identity.link}"
    if not identity.asks_for_secret:
        said = f"Serving the sidebar for {base_url} at {settings.host}:{listening.getsockname()[1]}"
    _run(app, listening, stop, THREADS, lambda: announce(said), before_end=live.stop)


def _identity(house: House, base_url: str) -> LocalIdentity | ProxiedIdentity:
    """Who may look: whoever has the link, on this computer; or, where a proxy signs people in, whoever it names.

    The link's secret is new with every start. Behind a proxy there may be several processes, and a form that one of
    them gave is sent to another: what proves it comes out of the store that they share.
    """
    from addon.identity import LocalIdentity

    if not house.settings.signed_in_header:
        return LocalIdentity(secrets.token_urlsafe(32), base_url)
    return proxied(house.settings, base_url, house.store.secret_for("forms of the sidebar").hex())


def proxied(settings: Settings, base_url: str, secret: str) -> ProxiedIdentity:
    """Those whom a proxy signs in. Raises SettingsError where the parts would leave the door open."""
    from addon.proxied import ProxiedIdentity

    proxy, steward = settings.trusted_proxy, settings.signed_in_steward
    return ProxiedIdentity(secret, base_url, settings.signed_in_header, proxy, steward)


def _run(
    app: Flask,
    listening: socket.socket,
    stop: threading.Event,
    threads: int,
    begun: Callable[[], object],
    *,
    trusted_proxy: str = "",
    before_end: Callable[[], object] = lambda: None,
) -> None:
    import waitress

    from addon.routes import LARGEST_BODY

    proxy = {"trusted_proxy": trusted_proxy, "trusted_proxy_headers": {"x-forwarded-for"}} if trusted_proxy else {}
    server = waitress.create_server(
        app,
        sockets=[listening],
        threads=threads,
        ident=None,
        max_request_body_size=LARGEST_BODY,
        channel_timeout=60,
        clear_untrusted_proxy_headers=False,  # one person's own page refuses what came through a proxy
        **proxy,
    )

    def end() -> None:
        stop.wait()
        before_end()
        server.task_dispatcher.shutdown()
        server.close()

    threading.Thread(target=end, name="end of serving", daemon=True).start()
    begun()
    try:
        server.run()
    except OSError:
        if not stop.is_set():
            raise
    finally:
        stop.set()
        for channel in list(server.active_channels.values()):  # whoever was still connected is let go
            channel.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise SettingsError(
            f"Nothing can listen at {host}:{port}: {error.strerror}.", "Choose another port with OPTIN_PORT."
        ) from error
    return listening
