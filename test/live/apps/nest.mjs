// NestJS with its passport guard, a guard of its own and its throttler; decorators are called by hand.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
require('reflect-metadata');
const { Controller, Get, Module, Param, ParseIntPipe, Post, UseGuards } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { AuthGuard, PassportStrategy } = require('@nestjs/passport');
const { ThrottlerGuard, ThrottlerModule } = require('@nestjs/throttler');
const { ExtractJwt, Strategy } = require('passport-jwt');

class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: 'example-key-of-the-live-evaluation-0123456789',
      issuer: 'https://login.example.test/',
      audience: 'https://orders.example.test',
    });
  }
  validate(claims) {
    return { id: claims.sub, role: claims.role };
  }
}
class AdminGuard {
  canActivate(context) {
    return context.switchToHttp().getRequest().user?.role === 'admin';
  }
}
class Orders {
  ok() {
    return { ok: true };
  }
  one(id) {
    return { id };
  }
  broken() {
    throw new Error('the database is away');
  }
}
function route(name, method, path, guards) {
  const own = Object.getOwnPropertyDescriptor(Orders.prototype, name);
  const key = path.replace(/\W/g, '_');
  const descriptor = { ...own, value: (...args) => own.value.apply(new Orders(), args) };
  Object.defineProperty(Orders.prototype, key, descriptor);
  method(path)(Orders.prototype, key, descriptor);
  if (guards.length > 0) UseGuards(...guards)(Orders.prototype, key, descriptor);
  return key;
}
const jwt = AuthGuard('jwt');
route('ok', Get, 'jwt', [jwt]);
route('ok', Get, 'admin', [jwt, AdminGuard]);
route('ok', Get, 'guarded', [AdminGuard]);
route('ok', Get, 'throttled', [ThrottlerGuard]);
route('ok', Post, 'orders', [jwt]);
route('broken', Get, 'broken', [jwt]);
Param('id', ParseIntPipe)(Orders.prototype, route('one', Get, 'orders/:id', [jwt]), 0);
Controller()(Orders);
class App {}
Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1 }])],
  controllers: [Orders],
  providers: [JwtStrategy],
})(App);
const app = await NestFactory.create(App, { logger: false });
await app.listen(Number(process.argv[2]), '127.0.0.1');
