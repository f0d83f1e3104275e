import { randomUUID } from 'node:crypto';

/** A dictionary of a glossary. */
interface FakeDictionary {
  readonly source: string;
  readonly target: string;
  readonly entries: ReadonlyMap<string, string>;
}

/** A glossary in the account of a key. */
export interface FakeGlossary {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly key: string;
  dictionaries: readonly FakeDictionary[];
}

/** A request about glossaries. */
export interface GlossaryRequest {
  readonly key: string;
  readonly method: string;
  /** The address with its query. */
  readonly url: URL;
  readonly parameters: URLSearchParams;
}

/** What the server says: a status, and JSON where there is any. */
export interface GlossaryAnswer {
  readonly status: number;
  readonly json?: unknown;
}

/** Documented at https://developers.deepl.com/docs/customize/managing-glossaries */
const LARGEST = 10 * 1024 * 1024;
const LONGEST_TERM = 1024;
const DEFAULT_MOST = 1000;
const LANGUAGES = new Set(['de', 'en', 'fr', 'es']);
// oxlint-disable-next-line no-control-regex -- what the documentation names
const FORBIDDEN = /[\u0000-\u001F\u0080-\u009F\u2028\u2029]/u;

/** A refusal, with its reason. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The glossary endpoints (v3) with their documented limits; PATCH merges, as it does there. */
export function createFakeGlossaries({ most = DEFAULT_MOST }: { readonly most?: number } = {}) {
  const store = new Map<string, FakeGlossary>();
  const own = (key: string): FakeGlossary[] => [...store.values()].filter((glossary) => glossary.key === key);
  const find = (id: string, key: string): FakeGlossary => {
    const found = store.get(id);
    if (found?.key !== key) throw new Refusal(404, 'Glossary not found');
    return found;
  };
  const handle = ({ key, method, url, parameters }: GlossaryRequest): GlossaryAnswer => {
    const [, id, rest] = /\/v3\/glossaries(?:\/([^/]+))?(?:\/(\w+))?$/u.exec(url.pathname) ?? [];
    if (id === undefined && method === 'GET') return { status: 200, json: { glossaries: own(key).map(infoOf) } };
    if (id === undefined && method === 'POST') {
      if (own(key).length >= most) throw new Refusal(456, 'Quota Exceeded');
      const glossary = makeGlossary(key, parameters);
      store.set(glossary.id, glossary);
      return { status: 201, json: infoOf(glossary) };
    }
    const glossary = find(id ?? '', key);
    if (rest === undefined && method === 'GET') return { status: 200, json: infoOf(glossary) };
    if (rest === undefined && method === 'DELETE') {
      store.delete(glossary.id);
      return { status: 204 };
    }
    if (rest === 'entries' && method === 'GET') return { status: 200, json: entriesOf(glossary, url.searchParams) };
    if (rest === 'dictionaries' && method === 'PUT') {
      const dictionary = readDictionary((name) => parameters.get(name));
      glossary.dictionaries = [...glossary.dictionaries.filter((one) => !isPair(one, dictionary)), dictionary];
      return { status: 200, json: dictionaryInfo(dictionary) };
    }
    throw new Refusal(405, 'Method not allowed');
  };
  return {
    /** The glossaries of all keys. */
    all: (): readonly FakeGlossary[] => [...store.values()],
    /** The dictionary for a translation from German into English; nothing where it is not there. */
    dictionary: (id: string, key: string): ReadonlyMap<string, string> | undefined => {
      const glossary = store.get(id);
      return glossary?.key === key
        ? glossary.dictionaries.find((one) => isPair(one, GERMAN_ENGLISH))?.entries
        : undefined;
    },
    answer(request: GlossaryRequest): GlossaryAnswer {
      try {
        return handle(request);
      } catch (error) {
        if (error instanceof Refusal) return { status: error.status, json: { message: error.message } };
        throw error;
      }
    },
  };
}

const GERMAN_ENGLISH = { source: 'de', target: 'en' };

function isPair(one: Pick<FakeDictionary, 'source' | 'target'>, other: Pick<FakeDictionary, 'source' | 'target'>) {
  return one.source === other.source && one.target === other.target;
}

function makeGlossary(key: string, parameters: URLSearchParams): FakeGlossary {
  const name = parameters.get('name') ?? '';
  if (name === '' || Buffer.byteLength(name) > LONGEST_TERM)
    throw new Refusal(400, 'Missing or invalid argument: name');
  const dictionaries = [readDictionary((field) => parameters.get(`dictionaries[0].${field}`))];
  return { id: randomUUID(), name, created: '2026-01-02T03:04:05.000Z', key, dictionaries };
}

function readDictionary(get: (name: string) => string | null): FakeDictionary {
  const source = get('source_lang')?.toLowerCase() ?? '';
  const target = get('target_lang')?.toLowerCase() ?? '';
  if (!LANGUAGES.has(source) || !LANGUAGES.has(target) || source === target) {
    throw new Refusal(400, 'Unsupported glossary source and target language pair');
  }
  if (get('entries_format') !== 'tsv') throw new Refusal(400, 'Value for entries_format not supported.');
  const text = get('entries') ?? '';
  if (Buffer.byteLength(text) > LARGEST) throw new Refusal(413, 'Request too large');
  const entries = new Map<string, string>();
  for (const [index, row] of text.split('\n').entries()) readRow(row, index, entries);
  if (entries.size === 0) throw new Refusal(400, 'Missing or invalid argument: entries');
  return { source, target, entries };
}

/** One row that is wrong fails all of them, and is named by its number. */
function readRow(row: string, index: number, entries: Map<string, string>): void {
  const [source = '', target = '', ...others] = row.split('\t');
  const terms = [source, target];
  const wrong = terms.some(
    (term) => term === '' || term !== term.trim() || FORBIDDEN.test(term) || Buffer.byteLength(term) > LONGEST_TERM,
  );
  if (wrong || others.length > 0) throw new Refusal(400, `Invalid glossary entries provided: index ${index}`);
  if (entries.has(source)) throw new Refusal(400, `Key with the index ${index} duplicates another key`);
  entries.set(source, target);
}

function entriesOf(glossary: FakeGlossary, query: URLSearchParams) {
  const wanted = { source: query.get('source_lang') ?? '', target: query.get('target_lang') ?? '' };
  const dictionary = glossary.dictionaries.find((one) => isPair(one, wanted));
  if (dictionary === undefined) throw new Refusal(404, 'Dictionary not found');
  const entries = [...dictionary.entries].map((pair) => pair.join('\t')).join('\n');
  const { source, target } = dictionary;
  return { dictionaries: [{ source_lang: source, target_lang: target, entries, entries_format: 'tsv' }] };
}

function dictionaryInfo({ source, target, entries }: FakeDictionary) {
  return { source_lang: source, target_lang: target, entry_count: entries.size };
}

function infoOf({ id, name, created, dictionaries }: FakeGlossary) {
  return { glossary_id: id, name, creation_time: created, dictionaries: dictionaries.map(dictionaryInfo) };
}
