"""The web server for one person on their own computer."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from introductions.errors import SettingsError

if TYPE_CHECKING:
    from addon.demo_controls import DemoControls
    from addon.live import Changes
    from addon.mail_view import MailView
    from addon.wiring.house import House

THREADS = 8  # each open page holds one for its live updates


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

    The link holds a fresh secret (as Jupyter does), so that no other page or program on this computer gets in.
    Raises SettingsError for an address that others could reach, or a port that is taken.
    """
    import waitress

    from addon import create_app
    from addon.identity import LocalIdentity
    from addon.live import Changes, state_of
    from addon.mail_view import MailViewFinder
    from addon.wiring.ground import utc_now

    settings = house.settings
    listening = _listen(settings.host, settings.port)
    base_url = settings.public_url or f"http://{settings.host}:{listening.getsockname()[1]}"
    identity = LocalIdentity(secrets.token_urlsafe(32), base_url)
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
        heartbeat=lambda: max((b for b in house.heartbeats().values() if b is not None), default=None),
    )
    server = waitress.create_server(app, sockets=[listening], threads=THREADS, ident=None)

    def end() -> None:
        stop.wait()
        live.stop()  # open pages first: they hold the threads that are waited for next
        server.task_dispatcher.shutdown()
        server.close()

    threading.Thread(target=end, name="end of serving", daemon=True).start()
    announce(f"Open {identity.link}")
    try:
        server.run()
    except OSError:
        if not stop.is_set():
            raise
    finally:
        stop.set()


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
