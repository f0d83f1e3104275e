import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { EngineResult } from '../../../src/engines/engine.js';
import { TermtreuError } from '../../../src/errors.js';
import { body, changed, cut, drip, hangUp, type Reply, silence, status } from '../../support/fake-deepl.js';
import { HASTE, KEY, manySentences, openPair, sentences } from './open.js';

const ONE = sentences('Die Regierung schweigt dazu.');

async function failure(work: Promise<unknown>): Promise<TermtreuError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TermtreuError);
  if (error instanceof TermtreuError) return error;
  throw new Error('no failure');
}

const repeat = (reply: Reply): Reply[] => Array.from({ length: 20 }, () => reply);

describe('a request that is answered with', () => {
  it.each([
    [400, 'engine-failed', 3, 1],
    [401, 'key-refused', 4, 1],
    [403, 'key-refused', 4, 1],
    [404, 'engine-failed', 3, 1],
    [413, 'request-too-large', 3, 1],
    [418, 'engine-failed', 3, 1],
    [429, 'engine-overloaded', 3, HASTE.attempts.together],
    [456, 'quota-exceeded', 4, 1],
    [500, 'engine-unreachable', 3, HASTE.attempts.alone],
    [502, 'engine-unreachable', 3, HASTE.attempts.alone],
    [503, 'engine-unreachable', 3, HASTE.attempts.alone],
    [504, 'engine-unreachable', 3, HASTE.attempts.alone],
    [529, 'engine-overloaded', 3, HASTE.attempts.together],
  ])('%i ends in %s, exit code %i, after %i attempts', async (...[code, error, exitCode, attempts]) => {
    const { fake, engine } = await openPair();
    fake.script(...repeat(status(code)));
    expect(await failure(engine.translate(ONE))).toMatchObject({ code: error, exitCode });
    expect(fake.requests).toHaveLength(attempts);
  });

  it.each([
    ['HTML', body('<!doctype html><title>Log in</title>')],
    ['nothing', body('')],
    ['JSON of another kind', body('{"result":"Hello"}')],
    ['half of its JSON', body('{"translations":[{"detected_source_language":"DE","text":"The gov')],
    ['a redirect', status(302, { location: 'http://127.0.0.1:9/' })],
    ['no text', changed(() => [])],
    ['a text too many', changed((all) => [...all, ...all])],
    ['an empty text', changed((all) => all.map((one) => ({ ...one, text: ' ' })))],
    ['no string', changed((all) => all.map((one) => ({ ...one, text: 7 })))],
    ['the German', changed((all) => all.map((one) => ({ ...one, text: ONE[0]?.text })))],
  ])('%s is no translation', async (_, reply) => {
    const { fake, engine } = await openPair();
    fake.script(reply);
    expect(await failure(engine.translate(ONE))).toMatchObject({ code: 'engine-answer-invalid', exitCode: 3 });
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ['silence', silence],
    ['a byte now and then', drip],
    ['a cut connection', hangUp],
    ['half an answer', cut],
  ])('%s is made again', async (_, reply) => {
    const { fake, engine } = await openPair({}, { timing: { ...HASTE, timeout: 150 } });
    fake.script(reply, reply);
    expect(await engine.translate(ONE)).toMatchObject([{ text: '[Die Regierung schweigt dazu.]', lost: 2 * 28 }]);
    expect(fake.requests).toHaveLength(3);
  });

  it.each([
    ['silence', silence],
    ['half an answer', cut],
  ])('%s again and again is given up', async (_, reply) => {
    const { fake, engine } = await openPair({}, { timing: { ...HASTE, timeout: 100 } });
    fake.script(...repeat(reply));
    expect(await failure(engine.translate(ONE))).toMatchObject({ code: 'engine-unreachable', exitCode: 3 });
  });
});

it('does not read an answer without end', async () => {
  const { fake, engine } = await openPair();
  fake.script(...repeat(body(' '.repeat(17 * 1024 * 1024))));
  expect(await failure(engine.translate(ONE))).toMatchObject({ code: 'engine-unreachable' });
});

it('finds nobody where no server is', async () => {
  const { fake, engine } = await openPair();
  await fake.close();
  const error = await failure(engine.translate(ONE));
  expect(error).toMatchObject({ code: 'engine-unreachable', args: { server: fake.url } });
  expect(error.args['problem']).toContain('ECONNREFUSED');
});

describe('names and quotations', () => {
  it.each([
    'Stockholm International Peace Research Institute',
    'Make America Great Again',
    'This is what the treaty says about it',
    'Pistorius in Kiew',
  ])('may stay as they are: %s', async (text) => {
    const { engine } = await openPair({ english: (german) => german });
    expect(await engine.translate(sentences(text))).toMatchObject([{ text }]);
  });

  it.each(['Deutschland liefert Panzer nach Kiew', 'Im Haus of Cards ist die Luft und der Wein gut'])(
    'a German sentence may not: %s',
    async (text) => {
      const { engine } = await openPair({ english: (german) => german });
      expect(await failure(engine.translate(sentences(text)))).toMatchObject({ code: 'engine-answer-invalid' });
    },
  );
});

describe('pauses', () => {
  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('are as long as the server asks, in %s', async (_, value) => {
    const { fake, engine } = await openPair();
    fake.script(status(503, { 'retry-after': value() }));
    await engine.translate(ONE);
    const [first, second] = fake.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
  });

  it('are not kept where the server asks for too long a one', async () => {
    const { fake, engine } = await openPair();
    fake.script(status(429, { 'retry-after': '3600' }));
    expect(await failure(engine.translate(ONE))).toMatchObject({ code: 'engine-overloaded' });
    expect(fake.requests).toHaveLength(1);
  });

  it('are kept by all requests after a 429', async () => {
    const { fake, engine } = await openPair();
    fake.script(status(429, { 'retry-after': '1' }));
    await engine.translate(manySentences(500));
    const begin = fake.requests[0]?.at ?? 0;
    const during = fake.requests.filter(({ at }) => at > begin + 200 && at < begin + 900);
    expect(during).toEqual([]);
    expect(fake.requests).toHaveLength(11);
  });

  it('grow, within limits, and are not the same for all', async () => {
    const { pauseAfter, TIMING } = await import('../../../src/engines/http/timing.js');
    const pauses = Array.from({ length: 100 }, () => pauseAfter(3, TIMING));
    expect(new Set(pauses).size).toBeGreaterThan(1);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2560 * 0.75);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(2560 * 1.25);
    expect(pauseAfter(50, TIMING)).toBeLessThanOrEqual(TIMING.longestPause * 1.25);
    expect(TIMING.timeout).toBeGreaterThanOrEqual(30_000);
  });
});

describe('a batch that is too large', () => {
  it('goes in halves', async () => {
    const { fake, engine } = await openPair({
      reply: ({ texts }) => (texts.length > 10 ? status(413) : undefined),
    });
    const results = await engine.translate(manySentences(45));
    expect(results.map(({ text }) => text)).toEqual(manySentences(45).map(({ text }) => `[${text}]`));
    expect(fake.requests.map(({ texts }) => texts.length)).toEqual([
      45, 23, 12, 6, 6, 11, 6, 5, 22, 11, 6, 5, 11, 6, 5,
    ]);
  });

  it('may be a sentence with too much around it', async () => {
    const { fake, engine } = await openPair({
      reply: ({ parameters }) => (parameters.has('context') ? status(413) : undefined),
    });
    const segments = [{ text: 'Es regnet.', terms: [], context: 'Das Wetter' }];
    expect(await engine.translate(segments)).toMatchObject([{ text: '[Es regnet.]' }]);
    expect(fake.requests).toHaveLength(2);
  });
});

describe('an interruption', () => {
  it('before a run asks nothing', async () => {
    const { fake, engine } = await openPair();
    const error = await failure(engine.translate(ONE, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'interrupted', exitCode: 130 });
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ['a request', silence],
    ['a pause', status(503, { 'retry-after': '60' })],
    ['a pause of all', status(429, { 'retry-after': '60' })],
  ])('during %s ends it at once', async (_, reply) => {
    const { fake, engine } = await openPair({ reply: () => reply });
    const controller = new AbortController();
    const work = failure(engine.translate(ONE, { signal: controller.signal }));
    while (fake.requests.length === 0) await new Promise(setImmediate);
    setTimeout(() => controller.abort(), 50);
    const begin = performance.now();
    expect(await work).toMatchObject({ code: 'interrupted' });
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('keeps what has arrived', async () => {
    const { fake, engine } = await openPair({
      reply: ({ texts }) => (texts[0]?.includes('Nummer 51.') === true ? silence : undefined),
    });
    const controller = new AbortController();
    const done: number[] = [];
    const options = { signal: controller.signal, onResult: (index: number) => void done.push(index) };
    const work = failure(engine.translate(manySentences(60), options));
    while (done.length < 50 || fake.requests.length < 2) await new Promise(setImmediate);
    controller.abort();
    await work;
    expect(done).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});

it('begins no batch after one has failed, and lets those under way arrive', async () => {
  const { fake, engine } = await openPair({
    reply: ({ texts }) => (texts[0]?.includes('Nummer 1.') === true ? status(456) : undefined),
  });
  const done: number[] = [];
  const work = engine.translate(manySentences(1000), { onResult: (index) => void done.push(index) });
  expect(await failure(work)).toMatchObject({ code: 'quota-exceeded' });
  expect(fake.requests.length).toBeLessThan(20);
  expect(done).toHaveLength(50 * (fake.requests.length - 1));
});

describe('the key', () => {
  it.each([
    ['a refusal', (response) => void response.writeHead(400).end(`{"message":"Bad key ${KEY}"}`)],
    ['a page', body(`<html>${KEY}</html>`)],
    ['an unknown status', (response) => void response.writeHead(599).end(KEY)],
    ['a cut connection', hangUp],
  ] satisfies [string, Reply][])('is not told after %s', async (_, reply) => {
    const { fake, engine } = await openPair();
    fake.script(...repeat(reply));
    const error = await failure(engine.translate(ONE));
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(KEY);
    expect(JSON.stringify([error, error.message, error.args, error.stack])).not.toContain(KEY);
    expect(inspect(engine, { depth: Infinity, showHidden: true })).not.toContain(KEY);
  });
});

it('hands on what is sound in an answer, for it is paid for', async () => {
  const { fake, engine } = await openPair();
  fake.script(changed(([first, ...rest]) => [first, ...rest.map((one) => ({ ...one, text: '' }))]));
  const done: string[] = [];
  const work = engine.translate(manySentences(2), { onResult: (_, { text }) => void done.push(text) });
  expect((await failure(work)).args['problem']).toBe('translations[1].text = ""');
  expect(done).toEqual(['[Das ist der Satz mit der Nummer 1.]']);
});

it('does not take for lost what a server refused', async () => {
  const { fake, engine } = await openPair();
  fake.script(status(503), status(429, { 'retry-after': '0' }));
  expect((await engine.translate(ONE))[0]).not.toHaveProperty('lost');
});

it('translates every article or says why not, though three requests in ten fail', async () => {
  const FAULTS = [
    status(429, { 'retry-after': '0' }),
    status(500),
    status(503),
    hangUp,
    cut,
    body('<html>'),
    status(529),
  ];
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const { fake, engine } = await openPair({
    reply: () => (random() < 0.3 ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined),
  });
  const outcomes: unknown[] = [];
  let billed = 0;
  for (let article = 0; article < 200; article += 1) {
    const segments = manySentences(1 + (article % 60));
    const onResult = (_: number, result: EngineResult) => void (billed += result.billed ?? 0);
    const outcome = await engine.translate(segments, { onResult }).catch((error: unknown) => error);
    outcomes.push(Array.isArray(outcome) ? outcome.length - segments.length : outcome);
  }
  const failures = outcomes.filter((outcome) => outcome !== 0);
  expect(failures.filter((outcome) => !(outcome instanceof TermtreuError))).toEqual([]);
  expect(failures.length).toBeLessThan(50);
  // Each answer that the server gave has arrived, once.
  expect(billed).toBe(fake.billed());
});
