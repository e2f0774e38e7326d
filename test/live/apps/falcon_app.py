# Falcon with the words of its own documentation and its own error documents.
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import falcon

TOKENS = {"example-token-1": "alice", "example-token-2": "bob"}


class AuthMiddleware:
    def process_resource(self, req, resp, resource, params):
        if getattr(resource, "open", False):
            return
        token = req.get_header("Authorization")
        account = req.get_header("Account-ID")
        challenges = ['Token type="Fernet"']
        if token is None:
            raise falcon.HTTPUnauthorized(
                title="Auth token required",
                description="Please provide an auth token as part of the request.",
                challenges=challenges,
                href="http://docs.example.com/auth",
            )
        known = TOKENS.get(token.removeprefix("Token "))
        if known is None or account != "7":
            raise falcon.HTTPUnauthorized(
                title="Authentication required",
                description="The provided auth token is not valid. Please request a new token and try again.",
                challenges=challenges,
                href="http://docs.example.com/auth",
            )
        req.context.user = known


class Orders:
    def on_get(self, req, resp):
        resp.media = {"ok": True}

    def on_post(self, req, resp):
        if "quantity" not in req.get_media():
            raise falcon.HTTPMissingParam("quantity")
        resp.media = {"ok": True}

    def on_delete(self, req, resp):
        if req.context.user != "alice":
            raise falcon.HTTPForbidden(title="Permission denied", description="Only the owner may delete orders.")
        resp.status = falcon.HTTP_204


class Locked:
    def on_get(self, req, resp):
        raise falcon.HTTPForbidden(description="User does not have access to this resource")


class Throttled:
    open = True

    def on_get(self, req, resp):
        raise falcon.HTTPTooManyRequests(title="API rate limit reached", description="Retry in a minute", retry_after=60)


class Broken:
    open = True

    def on_get(self, req, resp):
        raise RuntimeError("out of paper")


class Keyed:
    open = True

    def on_get(self, req, resp):
        key = req.get_header("X-API-Key", required=True)
        if key != "example-key-1":
            raise falcon.HTTPUnauthorized(title="Invalid API key")
        resp.media = {"ok": True}


class Silent(WSGIRequestHandler):
    def log_message(self, *_):
        pass


app = falcon.App(middleware=[AuthMiddleware()])
for path, resource in [
    ("/orders", Orders()),
    ("/owner", Locked()),
    ("/throttled", Throttled()),
    ("/broken", Broken()),
    ("/keyed", Keyed()),
]:
    app.add_route(path, resource)
sys.stderr = open("/dev/null", "w")
make_server("127.0.0.1", int(sys.argv[1]), app, handler_class=Silent).serve_forever()
