"""A process that imports Flask, answers once and ends."""

from flask import Flask

app = Flask("floor")
app.add_url_rule("/", view_func=lambda: "")
assert app.test_client().get("/").status_code == 200
