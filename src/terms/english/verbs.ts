/** Inflection of English verbs. */

import { regularPlural } from './nouns.js';

/** Past and past participle of irregular verbs, where they differ with a blank between. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'was been',
  become: 'became become',
  begin: 'began begun',
  bind: 'bound',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  cast: 'cast',
  choose: 'chose chosen',
  come: 'came come',
  cut: 'cut',
  deal: 'dealt',
  do: 'did done',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  feed: 'fed',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  forego: 'forewent foregone',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  hang: 'hung',
  have: 'had',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay lain',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  oversee: 'oversaw overseen',
  overthrow: 'overthrew overthrown',
  pay: 'paid',
  put: 'put',
  read: 'read',
  ride: 'rode ridden',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shoot: 'shot',
  show: 'showed shown',
  shut: 'shut',
  sink: 'sank sunk',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  spread: 'spread',
  stand: 'stood',
  strike: 'struck',
  swear: 'swore sworn',
  take: 'took taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  undergo: 'underwent undergone',
  undertake: 'undertook undertaken',
  uphold: 'upheld',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  withstand: 'withstood',
  write: 'wrote written',
};

/** Verbs of more than one syllable that double the last consonant: stress on the end, or British l. */
const DOUBLING =
  /^(?:abet|acquit|admit|allot|cancel|channel|commit|compel|concur|confer|control|counsel|defer|deter|dispel|embed|emit|equip|excel|expel|fuel|forget|format|impel|incur|infer|kidnap|label|level|marshal|model|occur|omit|outfit|panel|patrol|permit|prefer|propel|rebel|rebut|recur|refer|refuel|regret|remit|repel|signal|submit|total|transfer|transmit|travel|tunnel|upset|worship)$/;
const ONE_SYLLABLE_CVC = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/;

/** The finite and other forms of a verb phrase whose first word is the verb, without the base form. */
export function otherVerbForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  return verbForms(verb).map((form) => form + tail);
}

function verbForms(verb: string): string[] {
  const lower = verb.toLowerCase();
  if (lower === 'be') return ['is', 'are', 'was', 'were', 'been', 'being'];
  const at = lower.lastIndexOf('-') + 1;
  const stem = lower.slice(at);
  const past = irregularPast(stem) ?? [regularPast(stem)];
  const forms = [thirdPerson(stem), ...past, presentParticiple(stem)];
  return [...new Set(forms)].filter((form) => form !== stem).map((form) => lower.slice(0, at) + form);
}

function irregularPast(verb: string): string[] | undefined {
  if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb]?.split(' ');
  const prefix = /^(?:re|over|out|under|mis)(?=\p{L}{3})/u.exec(verb)?.[0] ?? '';
  const plain = verb.slice(prefix.length);
  if (prefix === '' || !Object.hasOwn(IRREGULAR, plain)) return undefined;
  return IRREGULAR[plain]?.split(' ').map((form) => prefix + form);
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'do' || verb.endsWith('go') || verb === 'veto') return `${verb}es`;
  return regularPlural(verb);
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function presentParticiple(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

function doubled(verb: string): string {
  return ONE_SYLLABLE_CVC.test(verb) || DOUBLING.test(verb) ? verb + verb.slice(-1) : verb;
}
