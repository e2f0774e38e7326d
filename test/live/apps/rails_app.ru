# Rails in one file: Basic, Token, and the protection of forms, with the pages that a developer sees.
require "logger"
require "rails"
require "action_controller/railtie"

class Orders < Rails::Application
  config.eager_load = false
  config.secret_key_base = "example-session-key-0123456789-0123456789"
  config.consider_all_requests_local = true
  config.logger = Logger.new(IO::NULL)
  config.hosts = ["127.0.0.1"]
  config.session_store :cookie_store, key: "_orders_session"
  config.action_controller.default_protect_from_forgery = true
  config.action_controller.forgery_protection_origin_check = true
end

class OrdersController < ActionController::Base
  include ActionController::HttpAuthentication::Token::ControllerMethods
  protect_from_forgery with: :exception
  http_basic_authenticate_with name: "alice", password: "example-password", realm: "Orders", only: [:basic]
  before_action(only: [:token]) do
    authenticate_or_request_with_http_token { |token| token == "example-token-1" }
  end

  def basic = render(json: { ok: true })
  alias token basic
  alias create basic

  def form = render(plain: form_authenticity_token)
  def bare = request.authorization ? head(:unauthorized) : render(json: { error: "Not signed in" }, status: 401)
  def forbidden = request.authorization ? head(:forbidden) : head(:unauthorized)
  def broken = raise("the database is away")
  def invalid = render(json: { errors: ["Quantity must be greater than 0"] }, status: :unprocessable_entity)
end

Orders.initialize!
Orders.routes.draw do
  %w[basic token form bare forbidden broken invalid].each { |name| get "/#{name}", to: "orders##{name}" }
  post "/form", to: "orders#create"
end
run Orders
