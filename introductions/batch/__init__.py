"""Many at once, nothing stored: what would be asked, what a reply means (``optin asks``, ``optin read``).

One JSON object in, one out, of the shapes in DESIGN §7. A line that cannot be used gives ``{"id", "error"}``. The two
halves are files of their own, so that a program that needs one does not load what only the other stands on.
"""
