# aiohttp: its exceptions, sessions of aiohttp-session, and a bearer middleware with PyJWT.
import sys

import jwt
from aiohttp import BasicAuth, web
from aiohttp_session import SimpleCookieStorage, get_session, new_session, setup

KEY = "example-key-of-the-live-evaluation-0123456789"
routes = web.RouteTableDef()


@web.middleware
async def bearer(request, handler):
    if not request.path.startswith("/jwt"):
        return await handler(request)
    header = request.headers.get("Authorization")
    if header is None:
        raise web.HTTPUnauthorized(reason="Missing authorization token")
    try:
        scheme, token = header.split(" ")
    except ValueError:
        raise web.HTTPForbidden(reason="Invalid authorization header")
    if scheme.lower() != "bearer":
        raise web.HTTPForbidden(reason="Invalid token scheme")
    try:
        request["claims"] = jwt.decode(
            token, KEY, algorithms=["HS256"], audience="https://orders.example.test", issuer="https://login.example.test/"
        )
    except jwt.InvalidTokenError as error:
        raise web.HTTPUnauthorized(reason=f"Invalid authorization token, {error}")
    return await handler(request)


@routes.get("/jwt")
async def with_jwt(request):
    return web.json_response({"ok": True})


@routes.get("/jwt/admin")
async def with_scope(request):
    if "admin" not in request["claims"].get("scopes", []):
        raise web.HTTPForbidden(reason="Insufficient scopes")
    return web.json_response({"ok": True})


@routes.post("/jwt/orders")
async def orders(request):
    order = await request.json()
    if not isinstance(order.get("quantity"), int):
        raise web.HTTPUnprocessableEntity(text="quantity is not a number")
    return web.json_response(order)


@routes.get("/jwt/broken")
async def broken(request):
    raise RuntimeError("out of paper")


@routes.get("/basic")
async def with_basic(request):
    try:
        sent = BasicAuth.decode(request.headers.get("Authorization", ""))
    except ValueError:
        sent = None
    if sent is None or (sent.login, sent.password) != ("alice", "example-password"):
        raise web.HTTPUnauthorized(headers={"WWW-Authenticate": 'Basic realm="Orders"'})
    return web.json_response({"ok": True})


@routes.post("/login")
async def login(request):
    form = await request.post()
    if form.get("password") != "example-password":
        raise web.HTTPUnauthorized(text="Invalid username/password combination")
    if form["login"] == "carol":
        raise web.HTTPForbidden(text="User account is disabled")
    session = await new_session(request)
    session["user"] = form["login"]
    return web.Response(text="ok")


@routes.get("/profile")
async def profile(request):
    session = await get_session(request)
    if "user" not in session:
        raise web.HTTPUnauthorized()
    return web.json_response({"ok": True})


@routes.get("/staff")
async def staff(request):
    session = await get_session(request)
    if "user" not in session:
        raise web.HTTPUnauthorized()
    if session["user"] != "alice":
        raise web.HTTPForbidden()
    return web.json_response({"ok": True})


app = web.Application(middlewares=[bearer])
setup(app, SimpleCookieStorage(cookie_name="AIOHTTP_SESSION"))
app.add_routes(routes)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)
