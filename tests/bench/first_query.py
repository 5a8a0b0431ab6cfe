"""A process that imports Flask and SQLAlchemy, answers once from a store and ends."""

import os

from flask import Flask
from sqlalchemy import create_engine, text

engine = create_engine(f"sqlite:///{os.environ['OPTIN_HOME']}/optin.db")
app = Flask("floor")


def count() -> str:
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT count(*) FROM event")).scalar())


app.add_url_rule("/", view_func=count)
assert app.test_client().get("/").status_code == 200
