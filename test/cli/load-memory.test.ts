import { expect, it, vi } from 'vitest';
import { withoutSqliteWarning } from '../../src/cli/load-memory.js';

it('the warning of older Node.js versions that SQLite is experimental is not shown, and no other is kept back', async () => {
  const shown = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const result = await withoutSqliteWarning(async () => {
    process.emitWarning('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
    process.emitWarning('Something else', 'DeprecationWarning');
    return 7;
  });
  process.emitWarning('SQLite is an experimental feature', 'ExperimentalWarning');
  expect(result).toBe(7);
  expect(shown.mock.calls).toEqual([
    ['Something else', 'DeprecationWarning'],
    ['SQLite is an experimental feature', 'ExperimentalWarning'],
  ]);
  shown.mockRestore();
});
