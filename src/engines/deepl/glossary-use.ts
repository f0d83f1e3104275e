import { TermtreuError } from '../../errors.js';
import type { EngineWarning, TranslateOptions } from '../engine.js';
import type { Failure } from '../http/outcome.js';
import { type Account, hashDictionary } from './account.js';

/** A glossary as it was pushed. */
export interface PushedDictionary {
  readonly id: string;
  readonly name: string;
  /** That of the pairs pushed, see {@link hashDictionary}. */
  readonly hash: string;
}

/** Whether requests may name a pushed glossary; found out before the first of them, and whenever one is refused. */
export interface GlossaryUse {
  /** The id to name; nothing where there is none, or it is not what was pushed. */
  current(): Promise<string | undefined>;
  /** Gives the glossary up. */
  drop(warning: EngineWarning['code']): void;
}

/** No glossary at all. */
export const NO_GLOSSARY: GlossaryUse = { current: () => Promise.resolve(undefined), drop: () => undefined };

/**
 * Watches over the use of a pushed glossary. It is compared with what the server holds, once: somebody else may have
 * changed or deleted it. A key that may not look is taken at the word of the last push.
 * @param open opens the account, when it is needed
 */
export function watchGlossary(
  pushed: PushedDictionary,
  open: (options: TranslateOptions) => Promise<Pick<Account, 'dictionary'>>,
): (options: TranslateOptions) => GlossaryUse {
  let checked: Promise<boolean> | undefined;
  let dropped = false;
  return (options) => {
    const drop = (code: EngineWarning['code']): void => {
      if (!dropped) options.onWarning?.({ code, args: { name: pushed.name } });
      dropped = true;
    };
    const check = async (): Promise<boolean> => {
      const held = await heldBy(await open(options), pushed.id);
      if (held === 'unknown') return true;
      if (held === undefined) drop('glossary-gone');
      else if (hashDictionary(held) !== pushed.hash) drop('glossary-changed');
      return !dropped;
    };
    return {
      async current() {
        checked ??= check();
        try {
          return (await checked) && !dropped ? pushed.id : undefined;
        } catch (error) {
          checked = undefined;
          throw error;
        }
      },
      drop,
    };
  };
}

async function heldBy(account: Pick<Account, 'dictionary'>, id: string) {
  try {
    return await account.dictionary(id);
  } catch (error) {
    if (error instanceof TermtreuError && error.code === 'glossary-forbidden') return 'unknown';
    throw error;
  }
}

/** Whether a translation was refused because of its glossary. */
export function refusesGlossary({ error }: Failure): boolean {
  return error.code === 'engine-failed' && error.cause instanceof Error && /glossar/iu.test(error.cause.message);
}
