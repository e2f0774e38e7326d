# Flask with Flask-HTTPAuth, and PyJWT by hand.
import logging
import sys

import jwt
from flask import Flask, abort, jsonify, request
from flask_httpauth import HTTPBasicAuth, HTTPDigestAuth, HTTPTokenAuth

logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
app = Flask("orders")
app.config["SECRET_KEY"] = "example-session-key"
basic, digest, token = HTTPBasicAuth(), HTTPDigestAuth(), HTTPTokenAuth()
basic.verify_password(lambda user, password: user if (user, password) == ("alice", "example-password") else None)
basic.get_user_roles(lambda user: ["reader"])
digest.get_password(lambda user: "example-password" if user == "alice" else None)
token.verify_token(lambda value: "alice" if value == "example-token-1" else None)
EXPECTED = {
    "algorithms": ["HS256"],
    "issuer": "https://login.example.test/",
    "audience": "https://orders.example.test",
}


def claims():
    value = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return jwt.decode(value, "example-key-of-the-live-evaluation-0123456789", **EXPECTED)


@app.get("/basic")
@basic.login_required
def with_basic():
    return jsonify(ok=True)


@app.get("/admin")
@basic.login_required(role="admin")
def as_admin():
    return jsonify(ok=True)


@app.get("/digest")
@digest.login_required
def with_digest():
    return jsonify(ok=True)


@app.get("/token")
@token.login_required
def with_token():
    return jsonify(ok=True)


@app.get("/jwt")
def with_jwt():
    if "Authorization" not in request.headers:
        return jsonify(message="Token is missing!"), 401
    try:
        return jsonify(claims())
    except jwt.PyJWTError as error:
        return jsonify(message=str(error)), 401


@app.get("/abort")
def with_abort():
    try:
        return jsonify(claims())
    except jwt.PyJWTError:
        abort(401)


@app.get("/broken")
def broken():
    raise RuntimeError("the database is away")


@app.post("/orders")
def orders():
    return jsonify(quantity=request.form["quantity"])


app.run("127.0.0.1", int(sys.argv[1]))
