import type { Account, RemoteGlossary } from '../../../engines/deepl/account.js';
import { TermtreuError } from '../../../errors.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { accountOption, chooseRemote } from '../../remote-glossary.js';
import { textOption, type Values } from '../command.js';

/** `termtreu glossary remote`: the glossaries of the user's DeepL account; with `--delete` one of them goes. */
export async function glossaryRemoteCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const account = await accountOption(context, common);
  const all = await account.glossaries();
  const wanted = textOption(values, 'delete');
  if (wanted !== undefined) return removeOne(wanted, { account, all, quiet: common.quiet }, context);
  if (common.format === 'json') {
    io.stdout.write(`${JSON.stringify({ server: account.host, glossaries: all }, null, 2)}\n`);
    return 0;
  }
  if (all.length === 0 && !common.quiet) io.stderr.write(`${t('remote.none', { server: account.host })}\n`);
  io.stdout.write(all.map((glossary) => `${line(glossary)}\n`).join(''));
  return 0;
}

/** Name, dictionaries, day and id, parted by tabulators. */
function line({ id, name, created, dictionaries }: RemoteGlossary): string {
  const held = dictionaries.map(({ source, target, entries }) => `${source}→${target} ${entries}`).join(', ');
  return [name, held, created.slice(0, 10), id].map(visible).join('\t');
}

async function removeOne(
  wanted: string,
  {
    account,
    all,
    quiet,
  }: { readonly account: Account; readonly all: readonly RemoteGlossary[]; readonly quiet: boolean },
  { io, t }: Context,
): Promise<number> {
  const chosen =
    all.find(({ id }) => id === wanted) ?? chooseRemote(all, { name: wanted, pushed: undefined }, account.host);
  const isGone = chosen === undefined || !(await account.remove(chosen.id));
  if (isGone) throw new TermtreuError('glossary-not-found', { name: wanted, server: account.host });
  if (!quiet) io.stderr.write(`${t('remote.deleted', { name: visible(chosen.name), id: chosen.id })}\n`);
  return 0;
}
