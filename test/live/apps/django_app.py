# Django and Django REST framework in one file, each with its own answers.
import os
import sys

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="example-session-key-0123456789-0123456789-0123456789",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1"],
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    LOGIN_URL="/login/",
    LOGGING_CONFIG=None,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DATABASE"]}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "rest_framework",
        "rest_framework.authtoken",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    SIMPLE_JWT={
        "SIGNING_KEY": "example-key-of-the-live-evaluation-0123456789",
        "AUDIENCE": "https://orders.example.test",
        "ISSUER": "https://login.example.test/",
    },
)
django.setup()

from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.management import call_command, execute_from_command_line
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path
from rest_framework.authentication import BasicAuthentication, SessionAuthentication, TokenAuthentication
from rest_framework.authtoken.models import Token
from rest_framework.permissions import IsAdminUser, IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import JWTAuthentication
from rest_framework_simplejwt.views import TokenObtainPairView, TokenRefreshView


class Guarded(APIView):
    renderer_classes = [JSONRenderer]
    permission_classes = [IsAuthenticated]

    def get(self, request):
        return Response({"user": request.user.username})

    def post(self, request):
        return Response(request.data)


class OncePerHour(AnonRateThrottle):
    rate = "1/hour"


def guarded(authentication, **more):
    return Guarded.as_view(authentication_classes=[authentication], **more)


def session_login(request):
    login(request, User.objects.get(username=request.GET["user"]))
    return JsonResponse({"csrf": get_token(request)})


def page(request):
    return HttpResponse("ok")


def login_page(request):
    return HttpResponse('<title>Log in</title><form method="post"><input name="username"><input type="password" name="password"></form>')


urlpatterns = [
    path("basic/", guarded(BasicAuthentication)),
    path("token/", guarded(TokenAuthentication)),
    path("session/", guarded(SessionAuthentication)),
    path("jwt/", guarded(JWTAuthentication)),
    path("staff/", guarded(BasicAuthentication, permission_classes=[IsAdminUser])),
    path("throttled/", guarded(BasicAuthentication, permission_classes=[], throttle_classes=[OncePerHour])),
    path("api/token/", TokenObtainPairView.as_view()),
    path("api/token/refresh/", TokenRefreshView.as_view()),
    path("session-login", session_login),
    path("form/", page),
    path("page/", login_required(page)),
    path("login/", login_page),
]

call_command("migrate", verbosity=0)
alice = User.objects.create_user("alice", password="example-password")
User.objects.create_user("carol", password="example-password", is_active=False)
Token.objects.create(user=alice, key="0123456789abcdef0123456789abcdef01234567")
sys.stderr = open(os.devnull, "w")
execute_from_command_line(["app", "runserver", "--noreload", f"127.0.0.1:{sys.argv[1]}"])
