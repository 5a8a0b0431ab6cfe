// Runs the bridge as Apps Script would, one call a line: {"call": "onHome", "given": [event]} -> {"gave": …} or {"error": …}.
// What the script fetches goes out as {"fetch": {"url", "options"}} and the answer {"status", "text"} is awaited; a null
// answer is a network that is down.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { CardService, readBack } from './recording.mjs';

const say = (what) => fs.writeSync(1, JSON.stringify(what) + '\n');
let rest = '';
const hear = () => {
  const octets = Buffer.alloc(65536);
  while (!rest.includes('\n')) {
    const count = fs.readSync(0, octets);
    if (!count) process.exit(0);
    rest += octets.toString('latin1', 0, count);
  }
  const end = rest.indexOf('\n');
  const line = Buffer.from(rest.slice(0, end), 'latin1').toString('utf8');
  rest = rest.slice(end + 1);
  return JSON.parse(line);
};

const world = vm.createContext({
  CardService,
  ScriptApp: {
    AuthMode: { FULL: 'FULL' },
    getIdentityToken: () => 'identity-token',
    requireScopes: (mode, wanted) => { throw new Error(`consent: ${wanted.join(' ')}`); },
    requireAllScopes: () => { throw new Error('consent: all'); },
  },
  UrlFetchApp: {
    fetch: (url, options) => {
      say({ fetch: { url, options } });
      const answer = hear();
      if (answer === null) throw new Error('DNS error');
      return { getResponseCode: () => answer.status, getContentText: () => answer.text };
    },
  },
});
const bridge = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../appsscript/bridge');
for (const file of ['Bridge.js', 'Cards.js']) vm.runInContext(fs.readFileSync(path.join(bridge, file), 'utf8'), world, file);

for (;;) {
  const { call, given } = hear();
  try {
    say({ gave: readBack(vm.runInContext(call, world)(...given)) });
  } catch (error) {
    say({ error: String(error.message) });
  }
}
