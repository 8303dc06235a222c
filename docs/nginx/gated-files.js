// biome-ignore-all lint/style/useNodejsImportProtocol: njs is not Node
// biome-ignore-all lint/style/noDefaultExport: njs knows no other
// nginx's njs: lets through what the museum signed, see docs/operate.md. `npx enfilade keys files --json` makes the keys.
import crypto from 'crypto';
import fs from 'fs';

const LONGEST_S = 300;
const ADDRESS = /^\/gated\/([1-9][0-9]{9})\.([A-Za-z0-9_-]{43})\/(rooms\/[a-z0-9-]+\/)/;
const keys = JSON.parse(fs.readFileSync('/etc/nginx/enfilade-files.json')).keys;

/** "1" for an address whose signature holds now, else "0"; nginx has resolved dots and encodings in `uri` already. */
function check(r) {
  const found = ADDRESS.exec(r.variables.uri);
  if (!found) return '0';
  const leftS = Number(found[1]) - Date.now() / 1000;
  if (leftS <= 0 || leftS > LONGEST_S) return '0';
  const signed = `${found[1]}\n${found[3]}`;
  return keys.some((key) => isSame(signatureOf(signed, key.secret), found[2])) ? '1' : '0';
}

function signatureOf(signed, secret) {
  const hmac = crypto.createHmac('sha256', Buffer.from(secret, 'base64url'));
  return hmac.update(signed).digest('base64url');
}

/** Compares texts of 43 characters in the same time wherever they differ. */
function isSame(one, other) {
  let differing = 0;
  for (let at = 0; at < 43; at++) differing |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return differing === 0;
}

export default { check };
