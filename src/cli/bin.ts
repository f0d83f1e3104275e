#!/usr/bin/env node
// This file has to run on any Node.js that knows modules: it says which version is needed before anything newer loads.
const WANTED = '^22.18 || ^24.11 || >=26';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;

if (supported) {
  void import('./process.js').then(({ runProcess }) => runProcess());
} else {
  const german = /^de/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '');
  const actual = process.versions.node;
  const message = german
    ? `Node.js ${actual} ist zu alt; gebraucht wird ${WANTED}.`
    : `Node.js ${actual} is too old; ${WANTED} is needed.`;
  process.stderr.write(`termtreu: ${message}\n`);
  process.exitCode = 2;
}
