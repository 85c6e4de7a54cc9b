// Reads a trust file on the first line and tokens on the others; answers each with what verifier.js says, as JSON.
import { createInterface } from 'node:readline';
import { readTrust, verify } from './verifier.mjs';

let trust;
for await (const line of createInterface({ input: process.stdin })) {
  if (!trust) {
    trust = await readTrust(line);
    continue;
  }
  const { result, flaw, statements } = await verify(line, trust);
  console.log(JSON.stringify({ result, flaw, ...statements }, (key, value) => (typeof value === 'bigint' ? String(value) : value)));
}
