import type { Translate } from '../../locales/index.js';
import type { CommonOptions, Context } from '../context.js';
import { accountOption } from '../remote-glossary.js';
import type { Values } from './command.js';

/** `termtreu usage`: what of a DeepL account is used up in this billing period. */
export async function usageCommand(context: Context, _values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const account = await accountOption(context, common);
  const usage = await account.usage();
  if (common.format === 'json') io.stdout.write(`${JSON.stringify({ server: account.host, ...usage }, null, 2)}\n`);
  else {
    const { characters, documents } = usage;
    const lines = [
      ...(characters === undefined ? [] : [usageLine('usage.characters', characters, t)]),
      ...(documents === undefined ? [] : [usageLine('usage.documents', documents, t)]),
    ];
    io.stdout.write(lines.length === 0 ? `${t('usage.none')}\n` : lines.join(''));
  }
  return 0;
}

function usageLine(
  key: 'usage.characters' | 'usage.documents',
  { count, limit }: { readonly count: number; readonly limit: number },
  t: Translate,
): string {
  const number = new Intl.NumberFormat(t('report.locale'));
  const percent = limit === 0 ? 100 : Math.floor((count / limit) * 100);
  const args = {
    count: number.format(count),
    limit: number.format(limit),
    left: number.format(limit - count),
    percent,
  };
  return `${t(key, args)}\n`;
}
