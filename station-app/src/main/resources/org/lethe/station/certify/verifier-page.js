
// What the verifier page does with its controls; verifier.js stands before it in the same module. Nothing is kept and
// nothing is sent: the page's content security policy forbids every connection.

const element = (id) => document.getElementById(id);
const texts = JSON.parse(element('texts').textContent);
const LANGUAGES = ['zh-CN', 'en'];
const LARGEST_FILE = 50_000_000, LARGEST_SIDE = 2000;
const ROWS = ['number', 'phone', 'issuedAt', 'station', 'policy', 'assurance', 'route', 'passes', 'capacity', 'overwritten',
  'readBack', 'mismatches', 'keyIdentifier', 'evidenceSha256'];

let language = (navigator.languages ?? []).some((tag) => /^zh\b/i.test(tag)) ? 'zh-CN' : 'en';
let trust, outcome, sameness, refusal, stream, cameraFault, asked = 0;

function text(key, values = {}) {
  return texts[language][key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

// --- showing --------------------------------------------------------------------------------------------------------------

function render() {
  document.documentElement.lang = language;
  document.title = text('title');
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = text(node.dataset.text); });
  const other = LANGUAGES.find((tag) => tag !== language);
  Object.assign(element('language'), { textContent: texts[other].language, lang: other });
  element('camera').textContent = text(stream ? 'camera.stop' : 'camera.start');
  element('camera').setAttribute('aria-pressed', String(Boolean(stream)));
  element('view').setAttribute('aria-label', text('camera.view'));
  renderTrust();
  renderOutcome();
}

function renderTrust() {
  element('refused').textContent = refusal ? text('trust.refused', { fault: refusal }) : '';
  element('keys').replaceChildren(...(trust?.keys ?? []).map((key) => {
    const revoked = trust.revoked.some(({ id }) => id === key.id) ? ' – ' + text('trust.revoked') : '';
    return node('li', text('trust.key', { ...key, scope: text('trust.' + key.scope) }) + revoked);
  }));
}

function renderOutcome() {
  const word = wordOf(outcome), said = outcome?.result === 'VALID' ? outcome.statements : undefined;
  element('result').className = word ?? '';
  element('result').dataset.result = word ?? '';
  element('result').dataset.flaw = outcome?.flaw ?? '';
  element('result').replaceChildren(...(word ? outcomeNodes(word) : []), ...(said ? statementNodes(said) : []));
  if (!word) element('result').append(node('p', cameraFault ? text('camera.none', { fault: cameraFault }) : text('nothing')));
  element('phone-form').hidden = !said;
  element('phone-form').classList.toggle('answered', Boolean(sameness));
  element('same').textContent = sameness ? text('phone.' + sameness) : '';
}

function wordOf(verification) {
  return verification?.statements?.simulated && verification.result === 'VALID' ? 'SIMULATED' : verification?.result;
}

function outcomeNodes(word) {
  const nodes = [node('h2', text('result.' + word)), node('p', text(`result.${word}.meaning`, valuesOf(outcome)))];
  if (outcome.flaw) nodes.push(node('p', flawSaid(outcome.flaw)));
  if (outcome.evidence) nodes.push(node('p', text('evidence.matches')));
  return nodes;
}

function flawSaid(flaw) {
  return text('flaw.said', { flaw: text('flaw.' + flaw), remedy: text(`flaw.${flaw}.remedy`) });
}

function valuesOf({ key, statements: said, revocation }) {
  const since = revocation?.since;
  return {
    name: key?.name, key: key?.id, number: said?.number, reason: revocation?.reason,
    since: text(since ? 'result.REVOKED.since' : 'result.REVOKED.whole', { since }),
  };
}

function statementNodes(said) {
  const list = node('dl');
  ROWS.forEach((name) => list.append(node('dt', text('row.' + name)), node('dd', shown(name, said[name]))));
  return [list, node('p', text('residuals'))];
}

function shown(name, value) {
  if (typeof value === 'bigint') return value.toLocaleString(language);
  return texts[language][`${name}.${value}`] ?? value;
}

function node(name, content = '') {
  return Object.assign(document.createElement(name), { textContent: content });
}

// --- checking -------------------------------------------------------------------------------------------------------------

// An answer that comes after a newer question is dropped.
async function show(work) {
  const question = ++asked;
  const answer = await work.catch(() => ({ result: 'UNSUPPORTED' }));
  if (question !== asked) return;
  [outcome, sameness, cameraFault] = [answer, undefined, undefined];
  render();
}

async function checkToken(scanned) {
  element('token').value = scanned;
  return verify(scanned, trust);
}

async function checkFile(file) {
  if (file.size > LARGEST_FILE) return { result: 'MALFORMED', flaw: 'FILE_TOO_LARGE' };
  if (file.type.startsWith('image/')) return checkPicture(file);
  const content = (await file.text()).trim();
  if (content.startsWith('%PDF')) return { result: 'MALFORMED', flaw: 'PDF' };
  return content.startsWith('{') ? checkBundle(content) : checkToken(content);
}

async function checkPicture(file) {
  const picture = await createImageBitmap(file).catch(() => undefined);
  const scanned = picture && codeIn(picture, picture.width, picture.height);
  return scanned ? checkToken(scanned) : { result: 'MALFORMED', flaw: 'NO_CODE_IN_PICTURE' };
}

async function checkBundle(content) {
  const bundle = parsed(content);
  if (bundle?.schema !== 'lethe-certificate-1' || typeof bundle.token !== 'string' || !isObject(bundle.evidence)) {
    return { result: 'MALFORMED', flaw: 'NO_TOKEN_IN_FILE' };
  }
  const verification = await checkToken(bundle.token);
  if (verification.result !== 'VALID') return verification;
  if (!isExact(content)) return { result: 'MALFORMED', flaw: 'EVIDENCE_UNREADABLE' };
  const evidence = await sha256(utf8(canonical(bundle.evidence))) === verification.statements.evidenceSha256;
  return evidence ? { ...verification, evidence } : { result: 'FORGED', flaw: 'EVIDENCE' };
}

// JSON.parse lets two things pass that change what a file says: a name that stands twice in an object, of which it takes
// the last, and a whole number beyond 2^53, which it rounds. The station refuses both, and so does this page.
const JSON_TOKENS = /"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}]/g;

function parsed(content) {
  try {
    const value = JSON.parse(content);
    return repeatsNames(content) ? undefined : value;
  } catch {
    return undefined;
  }
}

function repeatsNames(json) {
  const objects = [];
  return json.match(JSON_TOKENS).some((token) => {
    if (token === '{') objects.push(new Set());
    if (token === '}') objects.pop();
    if (!token.endsWith(':')) return false;
    const names = objects.at(-1), name = JSON.parse(token.slice(0, -1));
    return names.size === names.add(name).size;
  });
}

function isExact(json) {
  const whole = json.match(JSON_TOKENS).filter((token) => /^-?\d+$/.test(token));
  return whole.every((digits) => BigInt(digits) <= 2n ** 53n && BigInt(digits) >= -(2n ** 53n));
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// RFC 8785 is what JSON.stringify writes, with the names of objects sorted by UTF-16 code units, as sort() does.
function canonical(value) {
  return JSON.stringify(value, (name, part) => part && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.keys(part).sort().map((key) => [key, part[key]])) : part);
}

async function samePhone(serial, imeis) {
  const { number, phoneHash } = outcome.statements, sorted = [...imeis].sort();
  for (let choice = 0; choice < 1 << sorted.length; choice++) {
    const password = [serial, ...sorted.filter((imei, place) => choice & (1 << place))].join('\n');
    if (await phoneHashOf(password, number) === phoneHash) return 'SAME';
  }
  return 'OTHER';
}

async function phoneHashOf(password, salt) {
  const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations: 100_000 };
  return hex(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 128)));
}

// --- pictures -------------------------------------------------------------------------------------------------------------

function codeIn(picture, width, height) {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = Object.assign(node('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(pixels.data, pixels.width, pixels.height)?.data;
}

async function startCamera() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: 1920 } });
  } catch (fault) {
    [outcome, cameraFault] = [undefined, fault.message];
    return render();
  }
  element('view').srcObject = stream;
  element('view').hidden = false;
  await element('view').play();
  render();
  scan();
}

function scan() {
  if (!stream) return;
  const view = element('view'), scanned = view.videoWidth && codeIn(view, view.videoWidth, view.videoHeight);
  if (!scanned) return void requestAnimationFrame(scan);
  stopCamera();
  show(checkToken(scanned));
}

function stopCamera() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  element('view').hidden = true;
  render();
}

// --- controls -------------------------------------------------------------------------------------------------------------

async function trustMore(file) {
  try {
    const own = parsed(element('trusted').textContent), more = parsed(await file.text());
    const all = { keys: [...own.keys, ...more.keys], revoked: [...own.revoked, ...(more.revoked ?? [])] };
    await readTrust(JSON.stringify(more));
    trust = await readTrust(JSON.stringify(all));
    refusal = undefined;
  } catch (fault) {
    refusal = fault.message;
  }
  element('token').value ? show(checkToken(element('token').value)) : render();
}

const fragment = () => { if (location.hash.length > 1) show(checkToken(decodeURIComponent(location.hash.slice(1)))); };

element('language').onclick = () => { language = LANGUAGES.find((tag) => tag !== language); render(); };
element('token-form').onsubmit = (event) => { event.preventDefault(); show(checkToken(element('token').value)); };
element('file').onchange = ({ target }) => { if (target.files[0]) show(checkFile(target.files[0])); };
element('trust').onchange = ({ target }) => { if (target.files[0]) trustMore(target.files[0]); };
element('camera').onclick = () => (stream ? stopCamera() : startCamera());
element('print').onclick = () => window.print();
element('phone-form').onsubmit = async (event) => {
  event.preventDefault();
  sameness = await samePhone(element('serial').value.trim(), element('imeis').value.match(/\d{15}/g) ?? []);
  renderOutcome();
};
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) show(checkFile(event.dataTransfer.files[0]));
};
window.onhashchange = fragment;

render();
try {
  trust = await readTrust(element('trusted').textContent);
  render();
  fragment();
} catch {
  outcome = { result: 'UNSUPPORTED' };
  render();
}
