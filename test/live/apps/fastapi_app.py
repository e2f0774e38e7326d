# FastAPI with its own security classes, in the words of its tutorial.
import secrets
import sys

import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Security
from fastapi.security import (
    APIKeyHeader,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
    SecurityScopes,
)
from jose import JWTError, jwt
from pydantic import BaseModel

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "", "admin": ""})


class Order(BaseModel):
    quantity: int


def current_user(needed: SecurityScopes, token: str = Depends(oauth2)):
    challenge = f'Bearer scope="{needed.scope_str}"' if needed.scopes else "Bearer"
    refused = HTTPException(401, "Could not validate credentials", {"WWW-Authenticate": challenge})
    try:
        claims = jwt.decode(
            token,
            "example-key-of-the-live-evaluation-0123456789",
            algorithms=["HS256"],
            audience="https://orders.example.test",
            issuer="https://login.example.test/",
        )
    except JWTError:
        raise refused
    if any(scope not in claims.get("scope", "").split() for scope in needed.scopes):
        raise HTTPException(401, "Not enough permissions", {"WWW-Authenticate": challenge})
    return claims


@app.get("/basic")
def with_basic(sent: HTTPBasicCredentials = Depends(HTTPBasic())):
    if not (secrets.compare_digest(sent.username, "alice") and secrets.compare_digest(sent.password, "example-password")):
        raise HTTPException(401, "Incorrect username or password", {"WWW-Authenticate": "Basic"})
    return {"ok": True}


@app.get("/jwt")
def with_jwt(user=Security(current_user)):
    return {"ok": True}


@app.get("/admin")
def as_admin(user=Security(current_user, scopes=["admin"])):
    return {"ok": True}


@app.get("/inactive")
def inactive(user=Security(current_user)):
    raise HTTPException(400, "Inactive user")


@app.get("/http-bearer")
def with_bearer(sent: HTTPAuthorizationCredentials = Depends(HTTPBearer())):
    if sent.credentials != "example-token-1":
        raise HTTPException(403, "Invalid token")
    return {"ok": True}


@app.get("/keyed")
def with_key(key: str = Security(APIKeyHeader(name="X-API-Key"))):
    if key != "example-key-1":
        raise HTTPException(401, "Invalid API Key")
    return {"ok": True}


@app.post("/token")
def login(form: OAuth2PasswordRequestForm = Depends()):
    if (form.username, form.password) != ("alice", "example-password"):
        raise HTTPException(400, "Incorrect username or password")
    return {"access_token": "example-token-1", "token_type": "bearer"}


@app.post("/orders")
def orders(order: Order, user=Security(current_user)):
    return order


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="critical")
