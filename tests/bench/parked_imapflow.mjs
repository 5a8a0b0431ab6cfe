// The same as parked.py measures, with imapflow: argv = count, port, authority.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ImapFlow } from 'imapflow';

const [count, port, ca] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async (what, names = []) => {
  process.stdout.write(JSON.stringify({ ask: what, names }) + '\n');
  return JSON.parse((await answers.next()).value);
};
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const monotonic = () => Number(process.hrtime.bigint()) / 1e9;
const privateKib = () =>
  readFileSync('/proc/self/smaps_rollup', 'utf8').split('\n')
    .filter((line) => line.startsWith('Private_')).reduce((sum, line) => sum + Number(line.split(/\s+/)[1]), 0);

const marked = new Map();
const open = async (name) => {
  const client = new ImapFlow({
    host: 'localhost', port, secure: Boolean(ca), auth: { user: name, pass: 'secret' }, logger: false,
    maxIdleTime: 3600_000, socketTimeout: 3600_000, disableAutoIdle: true,
  });
  client.on('error', () => {});
  client.on('exists', () => { if (!marked.has(name)) marked.set(name, monotonic()); });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  client.idle();
  return client;
};

const first = await open('warm-up@example.com');
await first.logout().catch(() => {});
const names = Array.from({ length: count }, (_, n) => `user${n}@example.com`);
globalThis.gc?.();
const [before, start] = [privateKib(), monotonic()];
const cpuOf = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const connecting = cpuOf();
const queue = [...names];
const clients = [];
await Promise.all(Array.from({ length: 16 }, async () => {
  for (let name = queue.pop(); name; name = queue.pop()) clients.push(await open(name));
}));
while ((await ask('idling')) < count) await sleep(0.1);
const connected = monotonic() - start;
const visitCpu = ((cpuOf() - connecting) * 1000) / count;
await sleep(3);
globalThis.gc?.();
const each = (privateKib() - before) / count;
const cpu = cpuOf();
await sleep(10);
const idle = ((cpuOf() - cpu) / 10) * 100;
marked.clear();
const chosen = names.slice(0, Math.min(1500, count));
const sent = await ask('push', chosen);
await sleep(1);
const late = Object.entries(sent).filter(([name]) => marked.has(name))
  .map(([name, at]) => (marked.get(name) - at) * 1000).sort((a, b) => a - b);
const quantile = (q) => late[Math.min(late.length - 1, Math.floor(late.length * q))] ?? 0;
const round = (value, places) => Number(value.toFixed(places));
process.stdout.write(JSON.stringify({ result: {
  who: 'imapflow', count, kib_each: round(each, 1), connect_seconds: round(connected, 1),
  idle_cpu_percent: round(idle, 2), wake_p50_ms: round(quantile(0.5), 2), wake_p99_ms: round(quantile(0.99), 2),
  lost: chosen.length - late.length, visit_cpu_ms: round(visitCpu, 2),
} }) + '\n');
process.exit(0);
