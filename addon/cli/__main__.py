"""``python -m addon.cli`` is ``optin``."""

from addon.cli import main

main(prog_name="optin")
