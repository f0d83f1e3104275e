import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

function markdownFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

const pages = ['README.md', 'glossary/README.md', 'models/de-en/README.md', 'samples/README.md', 'bench/README.md'];

describe('the documentation', () => {
  it.each([...pages, ...markdownFiles('docs')])('%s has no dead link', (page) => {
    const text = read(page).replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('fits the README on a few screens', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(200);
  });

  it('names commands that there are', () => {
    const blocks = [...read('README.md').matchAll(/```[\s\S]*?```/gu)].map(([block]) => block).join('\n');
    const named = [...blocks.matchAll(/^(?:\$ |- run: )?termtreu ([a-z]+)/gmu)];
    const known = new Set(COMMANDS.map(({ name }) => name.split(' ')[0]));
    expect(named.length).toBeGreaterThan(5);
    expect(named.map((match) => match[1]).filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives the model’s version as its card does', () => {
    const card: unknown = JSON.parse(read('models/de-en/config.json'));
    const { name, version } = { name: '', version: '', ...(typeof card === 'object' ? card : {}) };
    expect(read('README.md')).toContain(`Engine: local (${name} ${version})`);
  });
});
