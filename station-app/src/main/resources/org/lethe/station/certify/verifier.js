// Checks certificates of Lethe Station, step by step as docs/token.md has it. Needs nothing but WebCrypto with Ed25519: browsers
// (from a file or https), Node 18 and later. Part of the verifier page; as a module of its own it exports the names below.

const DEMO_KEY = { id: 'cc41ece819629680', publicKey: 'OZb0zOmUNwRmFMJTpTyKB5v4i4u2cOfXA/ODsqCVn5E=',
  name: 'DEMO KEY, NOT SECRET', scope: 'simulated' };
const LAST_SECOND = 253402300799n, LAST_INTEGER = 2n ** 63n - 1n;
const CODES = {
  policy: { 1: 'gb46864', 2: 'nist-clear', 3: 'quick' },
  assurance: { 1: 'A', 2: 'B' },
  route: { 1: 'TEST_HARNESS', 2: 'TRADE_IN_MODE', 3: 'ADMIN_APP', 4: 'RESCUE', 5: 'GUIDED' },
  keyIdentifier: { 0: 'NONE', 1: 'CHANGED' },
};

function demand(holds, what) { if (!holds) throw new Error(what); }
function checked(value, test, what) { demand(test(value), what); return value; }

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOfHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const bytesOfBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);
const sha256 = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

// Deterministic CBOR (RFC 8949, section 4.2.1): every value has one spelling, any other is refused.
class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }
  take(count) {
    demand(this.at + count <= this.bytes.length, 'it ends too early');
    return this.bytes.slice(this.at, this.at += count);
  }
  literal(text) { demand(hex(this.take(text.length / 2)) === text, 'another algorithm, header or spelling'); }
  head() {
    const [first] = this.take(1), size = first & 31;
    if (size < 24) return [first >> 5, BigInt(size)];
    demand(size < 28, 'a length that is not stated');
    const count = 1 << (size - 24), value = BigInt('0x' + hex(this.take(count)));
    demand(value >= (count === 1 ? 24n : 1n << BigInt(4 * count)), 'a number in a longer spelling');
    return [first >> 5, value];
  }
  typed(type) { return checked(this.head(), ([major]) => major === type, 'another type')[1]; }
  number(least, most) {
    return checked(this.typed(0), (value) => value >= least && value <= most, 'a number that no certificate states');
  }
  byteString() { return this.take(Number(this.typed(2))); }
  hash(length) { return hex(checked(this.byteString(), (bytes) => bytes.length === length, 'another length')); }
  text() { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(Number(this.typed(3)))); }
  truth() { return checked(this.typed(7), (value) => value === 20n || value === 21n, 'neither true nor false') === 21n; }
  code(name) { return checked(CODES[name][this.typed(0)], Boolean, 'a code that this version does not know'); }
  key(number) { demand(this.typed(0) === BigInt(number), 'another statement'); return this; }
  end() { demand(this.at === this.bytes.length, 'something follows it'); }
}

function tokenOfDigits(scanned) {
  const digits = scanned.slice(scanned.lastIndexOf('#') + 1).trim();
  demand(/^[1-9][0-9]{0,602}$/.test(digits), 'no digits of a token');
  const number = BigInt(digits).toString(16);
  demand(number.length % 2 === 1 && number[0] === '1' && number.length > 1 && number.length <= 501, 'another format');
  return bytesOfHex(number.slice(1));
}

// COSE_Sign1 (RFC 9052): tag 18, four parts, protected header {1: -8, 4: key id}, no unprotected header, 64 bytes of signature.
// Its Sig_structure (section 4.4) repeats header and payload as the token spells them.
function envelope(token) {
  const reader = new Reader(token);
  reader.literal('d2844da201270448');
  const keyId = hex(reader.take(8));
  reader.literal('a0');
  const payload = reader.byteString(), signature = bytesOfHex(reader.hash(64));
  reader.end();
  const signed = [0x84, 0x6a, ...utf8('Signature1'), ...token.slice(2, 16), 0x40, ...token.slice(17, -66)];
  return { keyId, payload, signature, signed: Uint8Array.from(signed) };
}

async function isSignedBy(key, { signed, signature }) {
  const imported = await crypto.subtle.importKey('raw', bytesOfBase64(key.publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature, signed);
}

function statements(payload) {
  const map = new Reader(payload), said = {};
  demand(map.typed(5) === 17n, 'not 17 statements');
  said.station = map.key(1).text();
  said.number = said.station + '-' + String(map.key(2).number(1n, 0xffffffffn)).padStart(6, '0');
  said.issuedAt = new Date(Number(map.key(3).number(1n, LAST_SECOND)) * 1000).toISOString().replace('.000Z', 'Z');
  said.policy = map.key(4).code('policy');
  said.assurance = map.key(5).code('assurance');
  said.phone = map.key(6).text();
  said.phoneHash = map.key(7).hash(16);
  said.capacity = map.key(8).number(1n, LAST_INTEGER);
  said.route = map.key(9).code('route');
  said.passes = map.key(10).number(1n, 9n);
  said.overwritten = map.key(11).number(1n, said.capacity);
  said.readBack = map.key(12).number(1n, said.overwritten);
  said.mismatches = map.key(13).number(0n, 0n);
  said.keyIdentifier = map.key(14).code('keyIdentifier');
  said.consentHash = map.key(15).hash(8);
  said.evidenceSha256 = map.key(16).hash(32);
  said.simulated = map.key(17).truth();
  map.end();
  demand(/^[0-9A-Za-z-]{1,9}$/.test(said.station), 'no station');
  demand(/\S/.test(said.phone) && !/[\u0000-\u001f\u007f-\u009f]/.test(said.phone) && utf8(said.phone).length <= 30, 'no phone');
  return said;
}

const attempt = (work) => { try { return work(); } catch { return undefined; } };

/** What a token is worth: { result, flaw?, key?, statements?, revocation? }. `trust` comes from readTrust. */
async function verify(scanned, trust) {
  const token = attempt(() => tokenOfDigits(scanned));
  if (!token) return { result: 'MALFORMED', flaw: 'NO_TOKEN' };
  const message = attempt(() => envelope(token));
  if (!message) return { result: 'MALFORMED', flaw: 'ENVELOPE' };
  const key = trust.keys.find((known) => known.id === message.keyId);
  if (!key) return { result: 'UNKNOWN_KEY', key: { id: message.keyId } };
  if (!(await isSignedBy(key, message))) return { result: 'FORGED', flaw: 'SIGNATURE' };
  const said = attempt(() => statements(message.payload));
  if (!said) return { result: 'MALFORMED', flaw: 'STATEMENTS' };
  if (said.simulated !== (key.scope === 'simulated')) return { result: 'FORGED', flaw: 'SCOPE' };
  const revocation = trust.revoked.find(
    ({ id, since }) => id === key.id && !(since && new Date(said.issuedAt) < new Date(since)));
  return { result: revocation ? 'REVOKED' : 'VALID', key, statements: said, revocation };
}

/** Reads a trust file and adds the demo key; whatever is not understood, or contradicts itself, is refused whole. */
async function readTrust(json) {
  const file = JSON.parse(json), only = (object, ...names) =>
    demand(Object.keys(object).every((name) => names.includes(name)), 'a name that this version does not know');
  only(file, 'keys', 'revoked');
  demand(Array.isArray(file.keys) && Array.isArray(file.revoked ?? []), 'no list of keys');
  const keys = [DEMO_KEY, ...file.keys], revoked = file.revoked ?? [];
  for (const key of keys) {
    only(key, 'id', 'publicKey', 'name', 'scope');
    const bytes = checked(bytesOfBase64(key.publicKey), ({ length }) => length === 32, 'a key of another length');
    demand((await sha256(bytes)).slice(0, 16) === key.id, 'a key under a wrong id');
    demand(key.name?.trim() && ['real', 'simulated'].includes(key.scope), 'a key without name or scope');
    demand(keys.every(({ id, scope }) => id !== key.id || scope === key.scope), 'a key with two scopes');
  }
  for (const key of revoked) {
    only(key, 'id', 'since', 'reason');
    demand(/^[0-9a-f]{16}$/.test(key.id) && key.reason?.trim(), 'a revoked key without id or reason');
    demand(key.since === undefined || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(key.since), 'a key revoked at no time');
  }
  return { keys, revoked };
}

export { verify, readTrust, sha256, utf8, hex };
