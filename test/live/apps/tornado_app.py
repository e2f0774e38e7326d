# Tornado with what it brings: signed cookies, the login page, XSRF and its own error pages.
import base64
import logging
import sys

import tornado.ioloop
import tornado.web

logging.disable(logging.CRITICAL)


class Guarded(tornado.web.RequestHandler):
    def get_current_user(self):
        user = self.get_secure_cookie("user")
        return user.decode() if user else None


class Page(Guarded):
    @tornado.web.authenticated
    def get(self):
        self.write({"user": self.current_user})

    @tornado.web.authenticated
    def post(self):
        self.write({"ok": True})


class Api(Guarded):
    def prepare(self):
        if not self.current_user:
            raise tornado.web.HTTPError(401)

    def get(self):
        self.write({"ok": True})

    def post(self):
        self.write({"quantity": int(self.get_body_argument("quantity"))})


class Admin(Api):
    def get(self):
        if self.current_user != "admin":
            raise tornado.web.HTTPError(403)
        self.write({"ok": True})


class Login(tornado.web.RequestHandler):
    def check_xsrf_cookie(self):
        pass

    def get(self):
        self.xsrf_token
        self.write('<form method="post"><input name="name"><input type="password" name="password"></form>')

    def post(self):
        if self.get_body_argument("password") != "example-password":
            self.set_status(401)
            self.write("incorrect password")
            return
        self.xsrf_token
        self.set_secure_cookie("user", self.get_body_argument("name"))
        self.redirect("/page")


class Basic(tornado.web.RequestHandler):
    def prepare(self):
        sent = self.request.headers.get("Authorization", "")
        if sent != "Basic " + base64.b64encode(b"alice:example-password").decode():
            self.set_header("WWW-Authenticate", 'Basic realm="Orders"')
            self.set_status(401)
            self.finish()

    def get(self):
        self.write({"ok": True})


class Key(tornado.web.RequestHandler):
    def get(self):
        if self.get_query_argument("key") != "example-key-1":
            raise tornado.web.HTTPError(403, reason="Invalid API key")
        self.write({"ok": True})


class Broken(Api):
    def get(self):
        raise RuntimeError("out of paper")


tornado.web.Application(
    [
        ("/page", Page),
        ("/api", Api),
        ("/admin", Admin),
        ("/login", Login),
        ("/basic", Basic),
        ("/keyed", Key),
        ("/broken", Broken),
    ],
    cookie_secret="example-session-key-0123456789",
    login_url="/login",
    xsrf_cookies=True,
).listen(int(sys.argv[1]), "127.0.0.1")
tornado.ioloop.IOLoop.current().start()
