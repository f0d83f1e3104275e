import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normaliseText, partHash } from '../../src/memory/key.js';
import { openMemory } from '../../src/memory/open-memory.js';
import { byPerson } from '../memory/temporary.js';
import { type FakeDeepL, type FakeRequest, startFakeDeepL } from '../support/fake-deepl.js';
import { buildProgram, ended, start } from './built-program.js';

/**
 * Articles are translated by a program that is killed again and again: `kill -9`, at any point. `KILLS=100` does it with sixty
 * of them and a hundred times; see bench/README.md.
 */
const KILLS = Number(process.env['KILLS'] ?? 5);
const ARTICLES = KILLS > 20 ? 60 : 8;
const SENTENCES = 4;
const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
- id: frigate
  de: Fregatte
  en: frigate
`;

/** Every sentence has a number, but for one that all articles share. */
function article(number: number): string {
  const sentences = Array.from({ length: SENTENCES }, (_, i) => {
    const tag = number * SENTENCES + i;
    const subjects = ['die Koalition der Willigen', 'der Rat', 'die **Fregatte**', 'das Kabinett'];
    return `Am Tag Nr. ${tag} tagte ${subjects[(number + i) % subjects.length]} in Kiel.`;
  });
  return `# Bericht Nr. ${10_000 + number}\n\n${sentences.slice(0, 2).join(' ')} Es regnet.\n\n${sentences.slice(2).join(' ')}\n`;
}

/** The server does not know the terms, but leaves alone what stands in tags; its English does not hang on the order. */
const english = (german: string): string =>
  german.replaceAll(/(<[^>]+>)|\b(tagte|Bericht|regnet)\b/gu, (word, tag: string | undefined) => tag ?? `${word}ed`);

let folder = '';
let bin = '';
let fake: FakeDeepL | undefined;
let onRequest: (request: FakeRequest) => void = () => undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-kill-'));
  bin = await buildProgram(folder);
  await writeFile(join(folder, 'glossary.yaml'), GLOSSARY);
  await mkdir(join(folder, 'german'));
  for (let i = 0; i < ARTICLES; i += 1) await writeFile(join(folder, 'german', `${i}.md`), article(i));
  fake = await startFakeDeepL({
    english,
    reply: (request) => {
      onRequest(request);
      return undefined;
    },
  });
}, 120_000);
afterAll(async () => {
  await fake?.close();
  await rm(folder, { recursive: true });
});

function run(out: string, ...options: string[]) {
  const files = ['german/*.md', '--glossary', 'glossary.yaml', '--fail-on', 'never', '--quiet'];
  const env = { DEEPL_AUTH_KEY: 'test-key', DEEPL_SERVER_URL: fake?.url ?? '' };
  return start(process.execPath, [bin, 'translate', ...files, '--out', out, ...options], { cwd: folder, env });
}

async function outputs(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => name.endsWith('.en.md')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, out, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

/** What is asked for, told by the German and its context; of a repair only the number of its sentence is known. */
function askedFor({ texts, parameters }: FakeRequest): string[] {
  const context = parameters.get('context') ?? '';
  return texts.map((text) => {
    if (text.includes('<x id')) return `repair ${/Nr\. (\d+)/u.exec(text)?.[1] ?? text}`;
    return `${normaliseText(text)} ${Buffer.from(partHash(normaliseText(context))).toString('hex')}`;
  });
}

/** What a memory holds, in the same words; a run may have been killed before it made one. */
function stored(file: string): string[] {
  if (!existsSync(file)) return [];
  const memory = openMemory(file, { readOnly: true });
  try {
    const known: string[] = [];
    for (const { source, context, by, finished } of memory.units()) {
      known.push(`${source} ${Buffer.from(context).toString('hex')}`);
      if (finished && by === 'repair') known.push(`repair ${/Nr\. (\d+)/u.exec(source)?.[1] ?? source}`);
    }
    return known;
  } finally {
    memory.close();
  }
}

/** Runs the program and kills it, some time after some request or, now and then, before the first. */
async function killOnce(out: string, ...options: string[]): Promise<void> {
  const early = Math.random() < 0.1 ? Math.random() * 600 : undefined;
  await killAfter({ requests: Math.floor(Math.random() * 3), early }, run(out, ...options));
}

interface Moment {
  /** Requests that are answered before. */
  readonly requests: number;
  /** Milliseconds after which it is killed in any case. */
  readonly early?: number | undefined;
}

async function killAfter({ requests, early }: Moment, child: ReturnType<typeof run>): Promise<void> {
  const end = ended(child);
  let left = requests;
  const kill = (): void => void child.kill('SIGKILL');
  onRequest = () => {
    if (left === 0) setTimeout(kill, Math.random() * 40);
    left -= 1;
  };
  const timer = early === undefined ? undefined : setTimeout(kill, early);
  await end;
  clearTimeout(timer);
  onRequest = () => undefined;
}

it('two runs may use one memory at once', async () => {
  const both = ['--memory', 'shared.sqlite'];
  const ends = await Promise.all([ended(run('one', ...both)), ended(run('other', ...both))]);
  expect(ends).toMatchObject([
    { exitCode: 0, stderr: '' },
    { exitCode: 0, stderr: '' },
  ]);
  expect(await outputs('one')).toEqual(await outputs('other'));
  const memory = openMemory(join(folder, 'shared.sqlite'));
  expect(memory.verify()).toEqual([]);
  memory.close();
}, 300_000);

/** The instructions that each sentence was asked with since some request, its repairs apart. */
const told = (from: number): Map<string, string> => {
  const requests = fake?.requests.slice(from) ?? [];
  const lines = requests.flatMap(({ texts, parameters }) =>
    texts.map((text) => [text, parameters.getAll('custom_instructions').join('\n')] as const),
  );
  return new Map(lines.filter(([text]) => !text.includes('<x id')));
};
const begin = (): number => fake?.requests.length ?? 0;

const guided = (name: string) => run(name, '--memory', `${name}.sqlite`, '--examples');

describe(`a run that is killed ${KILLS} times`, () => {
  it('goes on where it was: the same files, nothing asked for twice, a sound memory', async () => {
    expect((await ended(run('whole', '--memory', 'whole.sqlite'))).exitCode).toBe(0);
    const file = join(folder, 'memory.sqlite');
    const known = new Set<string>();
    const twice: string[] = [];
    for (let killed = 0; killed < KILLS; killed += 1) {
      const before = fake?.requests.length ?? 0;
      await killOnce('broken', '--memory', 'memory.sqlite');
      twice.push(...(fake?.requests.slice(before) ?? []).flatMap(askedFor).filter((text) => known.has(text)));
      for (const text of stored(file)) known.add(text);
    }
    const before = fake?.requests.length ?? 0;
    expect(await ended(run('broken', '--memory', 'memory.sqlite'))).toMatchObject({ exitCode: 0, stderr: '' });
    twice.push(...(fake?.requests.slice(before) ?? []).flatMap(askedFor).filter((text) => known.has(text)));
    expect(twice).toEqual([]);
    expect(Object.keys(await outputs('broken'))).toHaveLength(ARTICLES);
    expect(await outputs('broken')).toEqual(await outputs('whole'));
    const memory = openMemory(file);
    expect(memory.verify()).toEqual([]);
    memory.close();
  }, 900_000);

  it('gives its sentences the same examples as an unbroken one', async () => {
    for (const name of ['guided', 'guided-whole']) {
      const memory = openMemory(join(folder, `${name}.sqlite`));
      memory.add([byPerson('Am Tag Nr. 3 tagte der Rat in Bonn.', 'On day no. 3 the council met in Bonn.')], false);
      memory.close();
    }
    const first = begin();
    expect((await ended(guided('guided-whole'))).exitCode).toBe(0);
    const wanted = told(first);
    const second = begin();
    for (const requests of [1, 3, 5]) await killAfter({ requests }, guided('guided'));
    expect(await ended(guided('guided'))).toMatchObject({ exitCode: 0, stderr: '' });
    expect(told(second)).toEqual(wanted);
    expect([...wanted.values()]).toContain(
      'Where the meaning is the same, keep to this wording: "On day no. 3 the council met in Bonn."',
    );
    expect(await outputs('guided')).toEqual(await outputs('guided-whole'));
  }, 300_000);

  it('goes on by its journal where it has no memory', async () => {
    // A request is only made when the answers before it are on the disk.
    for (const requests of [1, 2, 0]) await killAfter({ requests }, run('journal', '--no-memory'));
    const left = (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.journal'));
    const known = new Set(left.flatMap((name) => stored(join(folder, 'journal', name))));
    const before = fake?.requests.length ?? 0;
    await ended(run('journal', '--no-memory'));
    expect((fake?.requests.slice(before) ?? []).flatMap(askedFor).filter((text) => known.has(text))).toEqual([]);
    expect(known.size).toBeGreaterThan(0);
    expect(await outputs('journal')).toEqual(await outputs('whole'));
    expect((await readdir(join(folder, 'journal'))).filter((name) => name.includes('journal'))).toEqual([]);
  }, 300_000);
});
