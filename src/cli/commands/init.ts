import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CONFIG_EXTENSIONS, CONFIG_NAME } from '../../config/find-config.js';
import { configTemplate } from '../../config/template.js';
import { TermtreuError } from '../../errors.js';
import type { CommonOptions, Context } from '../context.js';
import { describeSetting } from '../settings.js';
import { writeWhole } from '../write-file.js';
import { flag, textOption, type Values } from './command.js';

/** `termtreu init`: a config file with comments, in the working directory or where `--config` says. */
export async function initCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const file = textOption(values, 'config') ?? `${CONFIG_NAME}.yaml`;
  const path = resolve(io.cwd, file);
  const extension = extname(path).slice(1).toLowerCase();
  if (!CONFIG_EXTENSIONS.some((known) => known === extension)) {
    const allowed = CONFIG_EXTENSIONS.map((known) => `.${known}`).join(', ');
    throw new TermtreuError('config-format', { file, extension: extname(path), allowed });
  }
  if (!flag(values, 'force')) refuseExisting(path, file);
  const folder = dirname(path);
  const text = configTemplate({
    extension,
    schema: schemaAddress(folder),
    intro: [t('config.intro.order'), t('config.intro.paths'), t('config.intro.keys')],
    describe: describeSetting(t),
    chosen: existsSync(join(folder, 'glossary')) ? { glossary: 'glossary/' } : {},
  });
  await writeWhole(path, text, file);
  if (common.format === 'json') io.stdout.write(`${JSON.stringify({ file }, null, 2)}\n`);
  if (!common.quiet) io.stderr.write(`${t('config.written', { file })}\n`);
  return 0;
}

/** Refuses to write over a config file, or to set one beside another, which would leave one of them without effect. */
function refuseExisting(path: string, shown: string): void {
  if (existsSync(path)) throw new TermtreuError('config-exists', { file: shown });
  if (!basename(path).startsWith(`${CONFIG_NAME}.`)) return;
  const names = CONFIG_EXTENSIONS.map((extension) => `${CONFIG_NAME}.${extension}`);
  const other = names.find((name) => existsSync(join(dirname(path), name)));
  if (other !== undefined) throw new TermtreuError('config-exists', { file: join(dirname(shown), other) });
}

const SCHEMA = 'docs/config.schema.json';

/** Where an editor finds the JSON Schema: in the project's own installation, or else in the one that runs. */
function schemaAddress(folder: string): string {
  const installed = `node_modules/termtreu/${SCHEMA}`;
  if (existsSync(join(folder, installed))) return `./${installed}`;
  return new URL(`../../../${SCHEMA}`, import.meta.url).href;
}
