import type { Language, Translate } from '../locales/index.js';
import type { Io } from './io.js';
import type { ReadConfig } from './read-config.js';

/** What every command gets. */
export interface Context {
  readonly io: Io;
  readonly t: Translate;
  readonly language: Language;
  readonly found: ReadConfig;
}

/** What every command may be told. */
export interface CommonOptions {
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly verbose: boolean;
}
