import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/locales/index.js';
import { renderHtmlReport } from '../../src/report/html/page.js';
import type { TranslationReport } from '../../src/report/translation.js';
import { exampleArticle } from './example.js';
import { poisonedReport } from './poison.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function background(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
}

describe.skipIf(!existsSync(CHROMIUM))('the review page in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'termtreu-page-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the page of a report and keeps what it should never do. */
  async function open(report: TranslationReport, options: BrowserContextOptions = {}) {
    const file = path.join(folder, `${crypto.randomUUID()}.html`);
    await writeFile(file, renderHtmlReport(report, { t: createTranslate('en'), language: 'en' }));
    const url = pathToFileURL(file).href;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== url) trouble.push(`request: ${request.url()}`);
    });
    await page.goto(url, { waitUntil: 'load' });
    return { page, trouble };
  }

  it('keeps to its policy: no message, no request, no dialog', async () => {
    const { page, trouble } = await open(exampleArticle());
    expect(await page.title()).toBe('Translation review: samples/ostsee.de.md');
    expect(await background(page), 'the style sheet is let in').toBe('rgb(251, 250, 247)');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('shows a poisoned article as text', async () => {
    const { page, trouble } = await open(poisonedReport());
    await page.waitForTimeout(200);
    expect(trouble).toEqual([]);
    expect(await page.locator('img, iframe, script:not([type="application/json"])').count()).toBe(0);
    expect(await page.locator('.segment .german').first().innerText()).toContain('<script>alert(1)</script>');
    await page.close();
  });

  it('blocks by its policy what escaping might miss', async () => {
    const { page, trouble } = await open(exampleArticle());
    const failures: (string | undefined)[] = [];
    page.on('requestfailed', (request) => failures.push(request.failure()?.errorText));
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" onerror="alert(1)">');
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(2)' }));
    `);
    await page.waitForTimeout(200);
    expect(trouble.filter((one) => one.startsWith('dialog'))).toEqual([]);
    expect(failures).toEqual(['csp']);
    expect(trouble.filter((one) => one.includes('Content Security Policy'))).toHaveLength(3);
    await page.close();
  });

  it('sets both columns side by side, and one below the other on a narrow screen', async () => {
    const { page } = await open(exampleArticle());
    const boxes = async () => {
      const [german, english] = await Promise.all([
        page.locator('#s2 .german').boundingBox(),
        page.locator('#s2 .english').boundingBox(),
      ]);
      if (german === null || english === null) throw new Error('A column is not visible');
      return { german, english };
    };
    const wide = await boxes();
    expect(wide.english.x).toBeGreaterThan(wide.german.x + wide.german.width);
    expect(wide.english.y).toBe(wide.german.y);
    await page.setViewportSize({ width: 400, height: 800 });
    const narrow = await boxes();
    expect(narrow.english.y).toBeGreaterThanOrEqual(narrow.german.y + narrow.german.height);
    expect(await page.evaluate('document.documentElement.scrollWidth'), 'nothing sticks out').toBeLessThanOrEqual(400);
    await page.close();
  });

  it('follows the colour scheme', async () => {
    const light = await open(exampleArticle(), { colorScheme: 'light' });
    const dark = await open(exampleArticle(), { colorScheme: 'dark' });
    expect(await background(light.page)).not.toBe(await background(dark.page));
    await Promise.all([light.page.close(), dark.page.close()]);
  });

  it('lights up the counterpart of a term, by pointer and by keyboard, and describes it', async () => {
    const { page } = await open(exampleArticle());
    const german = page.locator('#s2 .german .term');
    const colour = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('#s2 .english .term')).backgroundColor`);
    const resting = await colour();
    await german.hover();
    expect(await colour()).not.toBe(resting);
    const note = page.locator(`#${await german.getAttribute('aria-describedby')}`);
    expect(await note.isVisible()).toBe(true);
    expect(await note.innerText()).toContain('Koalition der Willigen → coalition of the willing');
    await page.mouse.move(0, 0);
    expect(await colour()).toBe(resting);
    await page.locator('#s2 .number').focus();
    await page.keyboard.press('Tab');
    expect(await colour()).not.toBe(resting);
    await page.close();
  });

  it('leads from the list of findings to the finding, and filters without a script', async () => {
    const { page } = await open(exampleArticle());
    await page.locator('.jump a').first().click();
    expect(new URL(page.url()).hash).toBe('#f1');
    expect(await page.locator('#f1').isVisible()).toBe(true);
    const shown = () => page.locator('.segment:visible').count();
    const all = await shown();
    await page.locator('#only-findings').check();
    expect(await shown()).toBe(2);
    expect(all).toBe(11);
    await page.close();
  });

  it('gives its data to a script as JSON', async () => {
    const report = poisonedReport();
    const { page } = await open(report);
    const text = await page.evaluate<string>('document.querySelector("#report").textContent');
    expect(JSON.parse(text)).toMatchObject({ file: report.file, segments: [{ source: report.segments[0]?.source }] });
    await page.close();
  });
});
