#!/usr/bin/env node
import module from 'node:module';

// This file has to run on any Node.js that knows modules: it says which version is needed before anything newer loads.
const WANTED = '^22.18 || ^24.11 || >=26';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;

if (supported) {
  // Later starts spare the time that compiling the modules takes, about a fifth of it.
  module.enableCompileCache();
  void import('./process.js').then(({ runProcess }) => runProcess());
} else {
  const { TERMTREU_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [, asked = ''] = / --lang[ =](\w*)/.exec(process.argv.join(' ')) || [];
  const german = /^de/i.test(asked || TERMTREU_LANG || LC_ALL || LC_MESSAGES || LANG || '');
  const actual = process.versions.node;
  const message = german
    ? `Node.js ${actual} genügt nicht; gebraucht wird ${WANTED}.`
    : `Node.js ${actual} will not do; ${WANTED} is needed.`;
  process.stderr.write(`termtreu: ${message}\n`);
  process.exitCode = 2;
}
