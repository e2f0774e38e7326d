# Pyramid with its own policies: Basic, the signed ticket cookie, permissions and CSRF.
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

from pyramid.authentication import AuthTktCookieHelper, extract_http_basic_credentials
from pyramid.authorization import ACLHelper, Allow, Authenticated, Everyone
from pyramid.config import Configurator
from pyramid.csrf import get_csrf_token
from pyramid.httpexceptions import HTTPBadRequest, HTTPFound, HTTPUnauthorized
from pyramid.response import Response
from pyramid.security import remember
from pyramid.session import SignedCookieSessionFactory

USERS = {"alice": ("example-password", ["clerk", "admin"]), "bob": ("example-password", ["clerk"])}


class Root:
    __acl__ = [(Allow, "clerk", "view"), (Allow, "admin", "edit")]

    def __init__(self, request):
        pass


class Policy:
    def __init__(self):
        self.ticket = AuthTktCookieHelper("example-session-key-0123456789")
        self.acl = ACLHelper()

    def identity(self, request):
        sent = extract_http_basic_credentials(request)
        if sent is not None:
            known = USERS.get(sent.username)
            return sent.username if known and known[0] == sent.password else None
        ticket = self.ticket.identify(request)
        return ticket["userid"] if ticket and ticket["userid"] in USERS else None

    def authenticated_userid(self, request):
        return self.identity(request)

    def permits(self, request, context, permission):
        user = self.identity(request)
        principals = [Everyone] + ([Authenticated, user, *USERS[user][1]] if user else [])
        return self.acl.permits(context, principals, permission)

    def remember(self, request, userid, **more):
        return self.ticket.remember(request, userid, **more)

    def forget(self, request, **more):
        return self.ticket.forget(request)


def forbidden(exc, request):
    if request.is_authenticated:
        return exc
    if request.path.startswith("/page"):
        return HTTPFound("/login?next=" + request.path)
    answer = HTTPUnauthorized()
    answer.www_authenticate = 'Basic realm="Orders"'
    return answer


def ok(request):
    return {"ok": True}


def login(request):
    if request.method == "GET":
        return Response(
            '<html><title>Log in</title><form method="post"><input name="login"><input type="password" name="password"></form></html>'
        )
    known = USERS.get(request.POST.get("login"))
    if known is None or known[0] != request.POST.get("password"):
        return Response("<html><title>Log in</title><p>Failed login</p></html>", status=400)
    return HTTPFound("/page", headers=remember(request, request.POST["login"]))


def token(request):
    return {"token": get_csrf_token(request)}


def order(request):
    try:
        return {"quantity": int(request.json_body["quantity"])}
    except (KeyError, ValueError):
        raise HTTPBadRequest("quantity is not a number")


def broken(request):
    raise RuntimeError("out of paper")


def failed(exc, request):
    return Response("Internal Server Error", status=500)


class Silent(WSGIRequestHandler):
    def log_message(self, *_):
        pass


with Configurator(root_factory=Root) as config:
    config.set_session_factory(SignedCookieSessionFactory("example-session-key-9876543210"))
    config.set_security_policy(Policy())
    config.add_forbidden_view(forbidden)
    config.add_exception_view(failed, context=RuntimeError)
    for name, path, view, more in [
        ("orders", "/orders", ok, {"permission": "view", "request_method": "GET"}),
        ("page", "/page", ok, {"permission": "view"}),
        ("admin", "/admin", ok, {"permission": "edit"}),
        ("token", "/token", token, {}),
        ("checked", "/checked", ok, {"permission": "view", "require_csrf": True, "request_method": "POST"}),
        ("new", "/new", order, {"permission": "view", "request_method": "POST"}),
        ("broken", "/broken", broken, {"permission": "view"}),
    ]:
        config.add_route(name, path)
        config.add_view(view, route_name=name, renderer="json", **more)
    config.add_route("login", "/login")
    config.add_view(login, route_name="login")
    app = config.make_wsgi_app()

make_server("127.0.0.1", int(sys.argv[1]), app, handler_class=Silent).serve_forever()
