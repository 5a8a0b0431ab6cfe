// Starts the stand-in for Google; Debian's Node 18 has Web Cryptography, but not yet under its global name.
globalThis.crypto ??= require('node:crypto').webcrypto;
import(require.resolve('./node_modules/emulate/dist/index.js'));
