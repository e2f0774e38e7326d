<?php
// PHP with nothing but what it brings: sessions, Basic authentication as the manual shows it, and a token of its own in forms.
session_name('PHPSESSID');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);

function answer(int $status, array $body): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
    exit;
}

function signedIn(): string
{
    session_start();
    if (!isset($_SESSION['user'])) {
        answer(401, ['error' => 'You are not logged in']);
    }
    return $_SESSION['user'];
}

if ($path === '/basic') {
    if (!isset($_SERVER['PHP_AUTH_USER'])) {
        header('WWW-Authenticate: Basic realm="My Realm"');
        http_response_code(401);
        exit('Text to send if user hits Cancel button');
    }
    if ($_SERVER['PHP_AUTH_USER'] !== 'alice' || $_SERVER['PHP_AUTH_PW'] !== 'example-password') {
        header('WWW-Authenticate: Basic realm="My Realm"');
        answer(401, ['error' => 'Wrong Credentials!']);
    }
    answer(200, ['ok' => true]);
}
if ($path === '/login') {
    session_start();
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        exit('<html><title>Login</title><form method="post"><input name="user"><input type="password" name="password"></form></html>');
    }
    if (($_POST['password'] ?? '') !== 'example-password') {
        answer(401, ['success' => false, 'message' => 'Invalid username or password']);
    }
    if ($_POST['user'] === 'carol') {
        answer(401, ['success' => false, 'message' => 'Your account is not activated yet']);
    }
    if ($_POST['user'] === 'dave') {
        answer(401, ['success' => false, 'message' => 'Your account is locked after too many failed login attempts']);
    }
    session_regenerate_id(true);
    $_SESSION = ['user' => $_POST['user'], 'csrf_token' => bin2hex(random_bytes(32))];
    answer(200, ['csrf_token' => $_SESSION['csrf_token']]);
}
if ($path === '/logout') {
    session_start();
    session_destroy();
    exit;
}
if ($path === '/page.php') {
    session_start();
    if (!isset($_SESSION['user'])) {
        header('Location: /login');
        exit;
    }
    exit('Welcome');
}
if ($path === '/orders') {
    $user = signedIn();
    if ($_SERVER['REQUEST_METHOD'] === 'POST') {
        if (!hash_equals($_SESSION['csrf_token'], $_POST['csrf_token'] ?? '')) {
            answer(403, ['error' => 'Invalid CSRF token']);
        }
        if (!is_numeric($_POST['quantity'] ?? '')) {
            answer(422, ['error' => 'quantity must be a number']);
        }
    }
    answer(200, ['ok' => true]);
}
if ($path === '/admin') {
    if (signedIn() !== 'alice') {
        answer(403, ['error' => 'Access denied']);
    }
    answer(200, ['ok' => true]);
}
if ($path === '/keyed') {
    $key = $_GET['api_key'] ?? null;
    if ($key === null) {
        answer(401, ['error' => 'Missing parameter: api_key']);
    }
    if ($key !== 'example-key-1') {
        answer(401, ['error' => 'Invalid API key']);
    }
    answer(200, ['ok' => true]);
}
if ($path === '/errors') {
    // The status was forgotten.
    header('Content-Type: application/json');
    exit(json_encode(['status' => 'error', 'code' => 401, 'message' => 'Unauthorized: invalid token']));
}
if ($path === '/broken') {
    signedIn();
    throw new RuntimeException('out of paper');
}
answer(404, ['error' => 'No such page']);
