import { extensionOf } from '../extension.js';
import type { GlossaryFile } from '../parse.js';
import { readRecordRows } from '../parse-table.js';
import { decodeXml } from './decode-xml.js';
import { readTbxRows } from './read-tbx.js';
import { readXlsx } from './read-xlsx.js';

/**
 * Decodes a glossary in TBX, or unpacks the first sheet of a workbook.
 * @throws TermtreuError `glossary-syntax` where it is damaged, or unpacked too large
 */
export async function unpackGlossary(path: string, bytes: Uint8Array): Promise<GlossaryFile> {
  if (extensionOf(path) === 'xlsx') {
    const { records } = await readXlsx(bytes, path);
    return { path, text: '', readRows: (shown) => readRecordRows(records, shown) };
  }
  const text = decodeXml(bytes, path);
  return { path, text, readRows: (shown) => readTbxRows(text, shown) };
}
