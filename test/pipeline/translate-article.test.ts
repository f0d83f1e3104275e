import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.js';
import { TermtreuError } from '../../src/errors.js';
import type { PlanProgress } from '../../src/pipeline/translate-plan.js';
import { fakeEngine } from '../support/fake-engine.js';
import { expectPlaces, kinds, translate } from './translate.js';

const MARKDOWN = `---
title: Kiel
---

# Die Koalition der Willigen tagt

Die **Bundeswehr** schickt die [Fregatte Hessen](https://example.org/hessen_1). Das kostet *viel* Geld und \`make all\` hilft nicht.

> Die Fregatten sind alt \\& müde.
> Sie bleiben trotzdem im Dienst.

- Erstens fehlt das Personal.
- Zweitens fehlt das Geld.
  Das sagt der Minister.

| Schiff   | Preis   |
| -------- | ------- |
| Fregatte | 1.200,5 |

\`\`\`sh
rm -rf Fregatte
\`\`\`
`;

const TEXT = `Die Koalition der Willigen tagt in Kiel

Die Bundeswehr schickt eine Fregatte. Sie kommt am 24. Februar 2022 an.

>>> Alle Informationen zur Bundeswehr finden Sie hier <<<<

Die Koalition berät über das Minsker Abkommen.

Haftungsausschluss: Dieser Text ist erfunden.
`;

describe('the form of the article', () => {
  it.each([
    ['plain text', TEXT, 'text'],
    ['plain text with CRLF', TEXT.replaceAll('\n', '\r\n'), 'text'],
    ['plain text with a byte order mark', `\uFEFF${TEXT}`, 'text'],
    ['Markdown', MARKDOWN, 'markdown'],
    ['Markdown with CRLF', MARKDOWN.replaceAll('\n', '\r\n'), 'markdown'],
    ['Markdown with a byte order mark', `\uFEFF${MARKDOWN}`, 'markdown'],
  ] as const)('keeps the blocks of %s', async (_, source, format) => {
    const article = await translate(source, { format });
    expect(kinds(article.text, format)).toEqual(kinds(source, format));
    expect(article.report.blocks.map(({ kind }) => kind)).toEqual(kinds(source, format));
    expect(article.text.startsWith('\uFEFF')).toBe(source.startsWith('\uFEFF'));
    expect(/(?<!\r)\n/u.test(article.text)).toBe(/(?<!\r)\n/u.test(source));
    expectPlaces(source, article);
  });

  it('leaves code, addresses and front matter alone', async () => {
    const { text } = await translate(MARKDOWN, { format: 'markdown' });
    for (const part of ['title: Kiel', 'https://example.org/hessen_1', '`make all`', 'rm -rf Fregatte']) {
      expect(text).toContain(part);
    }
  });

  it('gives every segment its place in plain text', async () => {
    for (const source of [TEXT, `\uFEFF${TEXT}`, TEXT.replaceAll('\n', '\r\n')]) {
      const { report } = await translate(source);
      expect(report.segments.length).toBe(6);
      for (const { start, end, source: sentence } of report.segments) expect(source.slice(start, end)).toBe(sentence);
    }
  });

  it('takes the escaped last character of a sentence into its place', async () => {
    const source = 'Er sprach vom Ziel \\[sic\\]\n';
    const { report } = await translate(source, { format: 'markdown' });
    const [segment] = report.segments;
    expect(source.slice(segment?.start, segment?.end)).toBe('Er sprach vom Ziel \\[sic\\]');
  });

  it('unwraps what was wrapped by hand and asks for whole sentences', async () => {
    const source =
      'Die Regierung hat am Dienstag beschlossen, dass die Koalition\nder Willigen in Kiel tagt. Das ist neu und wird noch\nviele beschäftigen. Mehr war nicht zu erfahren.\nAlle schweigen.\n';
    const engine = fakeEngine({ otherwise: (german) => `So ${german.length} of the coalition of the willing.` });
    const { text, report } = await translate(source, { engine });
    expect(engine.asked[0]?.text).toContain('Koalition der Willigen');
    expect(engine.asked[0]?.text).not.toContain('\n');
    expect(report.terms).toEqual({ required: 1, kept: 1, repaired: 0, missing: 0 });
    expect(text.trimEnd()).not.toContain('\n');
  });

  it('keeps the lines of a dialogue', async () => {
    const source = 'Frage: Was kostet das Schiff denn?\nAntwort: Das weiß niemand genau.\n';
    const { text } = await translate(source);
    expect(text).toBe('DENN? SCHIFF DAS KOSTET WAS FRAGE:\nGENAU. NIEMAND WEISS DAS ANTWORT:\n');
  });

  it('drops promotion and disclaimer where they are not wanted', async () => {
    const { text, report } = await translate(TEXT, { skipBoilerplate: true });
    expect(text).not.toMatch(/INFORMATIONEN|HAFTUNGSAUSSCHLUSS|Alle Informationen|Haftungsausschluss/u);
    expect(report.segments.map(({ block }) => block)).toEqual([0, 1, 1, 3]);
    expectPlaces(
      TEXT,
      await translate(TEXT, { skipBoilerplate: true, engine: fakeEngine({ otherwise: () => 'No.' }) }),
    );
  });

  it('joins no empty English into the text', async () => {
    const engine = fakeEngine({ english: { 'Das ist eins.': 'One.', 'Das ist zwei.': '', 'Das ist drei.': 'Three.' } });
    const { text } = await translate('Das ist eins. Das ist zwei. Das ist drei.', { engine });
    expect(text).toBe('One. Three.');
  });
});

describe('sentences without words', () => {
  it('are copied, with English separators', async () => {
    const engine = fakeEngine();
    const source =
      '| Jahr | Mann |\n| --- | --- |\n| 2024 | 1.200,5 |\n| 24.2.2022 | 3,5 % |\n| https://example.org/1.000 | – |\n';
    const { text, report } = await translate(source, { format: 'markdown', engine });
    const copies = report.segments.filter(({ origin }) => origin === 'copy');
    expect(copies.map(({ target }) => target)).toEqual(['2024', '1,200.5', '24.2.2022', '3.5 %']);
    expect(engine.asked.map((segment) => segment.text)).toEqual(['Jahr', 'Mann']);
    expect(text).toContain('https://example.org/1.000');
    expect(report.findings).toEqual([]);
  });

  it('are left as they are in plain text, addresses too', async () => {
    const engine = fakeEngine();
    const source = 'Ein Titel\n\nhttps://example.org/bundeswehr?a=1.000\n\n030 / 12 34\n';
    const { text, report } = await translate(source, { engine });
    expect(text).toBe('TITEL EIN\n\nhttps://example.org/bundeswehr?a=1.000\n\n030 / 12 34\n');
    expect(report.segments.map(({ origin }) => origin)).toEqual(['engine', 'copy', 'copy']);
    expect(report.terms.required).toBe(0);
  });
});

describe('the run', () => {
  it('reports progress sentence by sentence', async () => {
    const seen: PlanProgress[] = [];
    await translate('Das ist eins. Das sind nun zwei.\n\n2024\n\nUnd *noch* drei.\n', {
      format: 'markdown',
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([
      { done: 1, total: 3, words: 3 },
      { done: 2, total: 3, words: 7 },
      { done: 3, total: 3, words: 10 },
    ]);
  });

  it('counts the characters that were translated', async () => {
    const { report } = await translate('Das ist eins.\n\n2024\n');
    expect(report.cost).toEqual({ characters: 13, billed: 0, reused: 0 });
  });

  it('passes on what the engine throws', async () => {
    const failure = new TermtreuError('engine-failed', { engine: 'fake', problem: 'no power' });
    const engine: Engine = {
      ...fakeEngine(),
      translate: () => Promise.reject(failure),
    };
    await expect(translate('Das ist eins.', { engine })).rejects.toBe(failure);
  });

  it('does not take a missing answer for a translation', async () => {
    const engine: Engine = { ...fakeEngine(), translate: () => Promise.resolve([]) };
    await expect(translate('Das ist eins.', { engine })).rejects.toMatchObject({ code: 'engine-failed' });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const run = translate('Das ist eins. Das sind zwei.', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
  });

  it('does not begin a repair when it was stopped', async () => {
    const controller = new AbortController();
    const engine = fakeEngine({ otherwise: () => 'Nothing.' });
    const run = translate('Die Fregatte kommt.', {
      engine,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });
    expect(engine.askedAgain).toEqual([]);
  });

  it('needs no engine where there is nothing to translate', async () => {
    const engine: Engine = { ...fakeEngine(), translate: () => Promise.reject(new Error('not wanted')) };
    expect((await translate('2024\n\n---\n', { engine })).text).toBe('2024\n\n---\n');
  });
});
