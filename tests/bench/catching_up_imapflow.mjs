// The same thousand with imapflow: argv = host, port, user, password, first UID. Prints seconds.
import { ImapFlow } from 'imapflow';

const [host, port, user, pass, first] = process.argv.slice(2);
const client = new ImapFlow({ host, port: Number(port), secure: false, doSTARTTLS: false, auth: { user, pass }, logger: false });
await client.connect();
await client.mailboxOpen('INBOX', { readOnly: true });
const fields = ['message-id', 'in-reply-to', 'references', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'subject',
  'date', 'auto-submitted', 'content-type', 'return-path', 'x-failed-recipients', 'precedence', 'list-id', 'x-autoreply',
  'x-auto-response-suppress', 'x-google-original-message-id'];
const start = process.hrtime.bigint();
const ours = [];
for await (const message of client.fetch(`${first}:*`, { uid: true, flags: true, size: true, headers: fields }, { uid: true })) {
  if (message.headers.includes('<reply-')) ours.push(message.uid);
}
for await (const message of client.fetch(ours.join(','), { uid: true, source: { maxLength: 262144 } }, { uid: true })) {
  if (!message.source) throw new Error('no source');
}
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e9));
await client.logout();
