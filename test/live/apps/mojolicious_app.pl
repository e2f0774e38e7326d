# Mojolicious::Lite with its sessions, its CSRF check and its own error pages.
use Mojolicious::Lite -signatures;

app->secrets(['example-session-key-0123456789']);
app->mode('production');
app->log->level('fatal');

my %users = (alice => 'admin', bob => 'clerk', carol => 'disabled');

get '/basic' => sub ($c) {
  my $sent = $c->req->url->to_abs->userinfo // '';
  return $c->render(json => {ok => \1}) if $sent eq 'alice:example-password';
  $c->res->headers->www_authenticate('Basic realm="Orders"');
  $c->render(text => 'Authentication required!', status => 401);
};

get '/login' => sub ($c) { $c->render(inline => '<title>Login</title><%= form_for login => begin %><%= text_field "user" %><%= password_field "pass" %><%= csrf_field %><% end %>') };
post '/login' => sub ($c) {
  my $user = $c->param('user') // '';
  return $c->render(text => 'Wrong username or password.', status => 403)
    unless $users{$user} && ($c->param('pass') // '') eq 'example-password';
  return $c->render(text => 'This account has been disabled.', status => 403) if $users{$user} eq 'disabled';
  $c->session(user => $user, $c->param('short') ? (expiration => 1) : ());
  $c->csrf_token;
  $c->render(json => {csrf => $c->csrf_token});
} => 'login';

group {
  under '/page' => sub ($c) { return 1 if $c->session('user'); $c->redirect_to('/login'); return undef };
  get '/' => sub ($c) { $c->render(text => 'Welcome') };
};

group {
  under '/api' => sub ($c) {
    return 1 if $c->session('user');
    $c->render(json => {error => 'Not logged in'}, status => 401);
    return undef;
  };
  get '/orders' => sub ($c) { $c->render(json => {ok => \1}) };
  get '/admin' => sub ($c) {
    return $c->render(json => {error => 'Permission denied'}, status => 403) unless $users{$c->session('user')} eq 'admin';
    $c->render(json => {ok => \1});
  };
  post '/orders' => sub ($c) {
    my $v = $c->validation;
    return $c->render(text => 'Bad CSRF token!', status => 403) if $v->csrf_protect->has_error('csrf_token');
    return $c->render(text => 'Quantity is missing', status => 400) if $v->required('quantity')->has_error('quantity');
    $c->render(json => {ok => \1});
  };
  get '/broken' => sub ($c) { die 'out of paper' };
};

group {
  under '/keyed' => sub ($c) {
    return 1 if ($c->req->headers->header('X-API-Key') // '') eq 'example-key-1';
    $c->render(json => {message => 'Forbidden'}, status => 403);
    return undef;
  };
  get '/' => sub ($c) { $c->render(json => {ok => \1}) };
};

app->start('daemon', '-l', "http://127.0.0.1:$ARGV[0]");
