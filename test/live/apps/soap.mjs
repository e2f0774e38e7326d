// A SOAP service with WS-Security: the name and password stand in the message, refusals are faults.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const soap = require('soap');

const wsdl = `<?xml version="1.0"?>
<definitions name="Orders" targetNamespace="urn:example:orders" xmlns="http://schemas.xmlsoap.org/wsdl/"
  xmlns:tns="urn:example:orders" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <message name="CountRequest"><part name="of" type="xsd:string"/></message>
  <message name="CountResponse"><part name="count" type="xsd:string"/></message>
  <portType name="OrdersPort"><operation name="Count"><input message="tns:CountRequest"/><output message="tns:CountResponse"/></operation></portType>
  <binding name="OrdersBinding" type="tns:OrdersPort">
    <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Count"><soap:operation soapAction="Count"/>
      <input><soap:body use="literal" namespace="urn:example:orders"/></input>
      <output><soap:body use="literal" namespace="urn:example:orders"/></output></operation>
  </binding>
  <service name="OrdersService"><port name="OrdersPort" binding="tns:OrdersBinding"><soap:address location="http://127.0.0.1/orders"/></port></service>
</definitions>`;
function fault(code, reason, statusCode = 500) {
  const Code = { Value: 'soap:Client', Subcode: { Value: code } };
  return {
    Fault: { faultcode: `wsse:${code}`, faultstring: reason, statusCode, Code, Reason: { Text: reason } },
  };
}
function checked(security) {
  const token = security?.UsernameToken;
  if (!security)
    throw fault('InvalidSecurity', 'An error was discovered processing the <wsse:Security> header');
  if (!token?.Username) throw fault('InvalidSecurityToken', 'An invalid security token was provided');
  const password = token.Password?.$value ?? token.Password;
  const expires = security.Timestamp?.Expires;
  if (expires && new Date(expires) < new Date()) throw fault('MessageExpired', 'The message has expired');
  const isKnown = ['alice', 'bob'].includes(token.Username) && password === 'example-password';
  if (!isKnown)
    throw fault('FailedAuthentication', 'The security token could not be authenticated or authorized');
  return token.Username;
}
const silent = createServer((_request, response) => response.writeHead(404).end());
silent.listen(Number(process.argv[2]), '127.0.0.1', () => {
  const count = ({ of }, _callback, headers) => {
    const user = checked(headers?.Security);
    if (user === 'bob')
      throw fault('FailedAuthentication', 'User bob is not authorized to invoke operation Count', 403);
    if (!of) throw { Fault: { faultcode: 'soap:Client', faultstring: 'The element "of" is missing' } };
    if (of === 'errors') throw { Fault: { faultcode: 'soap:Server', faultstring: 'The database is gone' } };
    return { count: '7' };
  };
  soap.listen(silent, '/orders', { OrdersService: { OrdersPort: { Count: count } } }, wsdl);
  // The service's own hook: it refuses without saying why.
  const quiet = soap.listen(
    silent,
    '/quiet',
    { OrdersService: { OrdersPort: { Count: () => ({ count: '7' }) } } },
    wsdl,
  );
  quiet.authenticate = security => {
    try {
      return checked(security) !== undefined;
    } catch {
      return false;
    }
  };
  // Basic before any message is read.
  const basic = soap.listen(
    silent,
    '/basic',
    { OrdersService: { OrdersPort: { Count: () => ({ count: '7' }) } } },
    wsdl,
  );
  basic.authorizeConnection = ({ url, headers }, response) => {
    if (!url.startsWith('/basic')) return true;
    const wanted = `Basic ${Buffer.from('alice:example-password').toString('base64')}`;
    if (headers.authorization === wanted) return true;
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Orders"' });
    return false;
  };
});
