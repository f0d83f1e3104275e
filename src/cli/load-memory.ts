import type * as Memories from '../memory/index.js';

/** What the modules of the memory export. */
export type MemoryModule = typeof Memories;

/**
 * Loads the memory where it is needed. Older Node.js versions that are supported warn that their SQLite is experimental;
 * a user of termtreu can do nothing about that, so this one warning is not shown.
 */
export function loadMemory(): Promise<MemoryModule> {
  return withoutSqliteWarning(() => import('../memory/index.js'));
}

/** Does something during which Node.js may warn of its SQLite. Any other warning is shown. */
export async function withoutSqliteWarning<T>(work: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(process, 'emitWarning') ?? {};
  process.emitWarning = new Proxy(process.emitWarning.bind(process), {
    apply(target, self, [warning, ...rest]: unknown[]) {
      if (String(warning).includes('SQLite is an experimental feature')) return;
      Reflect.apply(target, self, [warning, ...rest]);
    },
  });
  try {
    return await work();
  } finally {
    Object.defineProperty(process, 'emitWarning', before);
  }
}
