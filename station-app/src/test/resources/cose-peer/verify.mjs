// Reads lines "<public key, hex> <token, hex>" and answers each with "ok" or "refused", by two roads that are not ours:
// the COSE library, and Node's own Ed25519 over a Sig_structure (RFC 9052, section 4.4) built here byte by byte.
import { createPublicKey, verify } from 'node:crypto';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

// required, not imported: the library's build for import does not load under Node 18, which Debian 12 has
const { Sign1 } = createRequire(import.meta.url)('@auth0/cose');

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

function byteString(bytes) {
  const head = bytes.length < 24 ? [0x40 + bytes.length] : [0x58, bytes.length];
  return Buffer.concat([Buffer.from(head), bytes]);
}

function sigStructure(message) {
  const context = Buffer.from('Signature1');
  return Buffer.concat([
    Buffer.from([0x84, 0x60 + context.length]), context,
    byteString(Buffer.from(message.encodedProtectedHeaders)),
    byteString(Buffer.alloc(0)),
    byteString(Buffer.from(message.payload)),
  ]);
}

async function byLibrary(message, key) {
  try {
    await message.verify(key);
    return true;
  } catch {
    return false;
  }
}

async function answer(line) {
  const [publicKey, token] = line.split(' ').map((hex) => Buffer.from(hex, 'hex'));
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  const message = Sign1.decode(token);
  const library = await byLibrary(message, key);
  const node = verify(null, sigStructure(message), key, Buffer.from(message.signature));
  return library === node ? (library ? 'ok' : 'refused') : `disagree: library ${library}, node ${node}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(await answer(line).catch((error) => `unreadable: ${error.message}`));
}
