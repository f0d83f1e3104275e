import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A JSON schema of SARIF 2.1.0, made from the declarations of `@types/sarif`, which were made from the schema of OASIS:
 * every object with its properties and their types, those that are required, the words of each enumeration, nothing
 * beyond. Formats and smallest values, which declarations cannot say, are added by the names of properties.
 */
export function sarifSchema(): object {
  const require = createRequire(import.meta.url);
  const text = readFileSync(join(dirname(require.resolve('@types/sarif/package.json')), 'index.d.ts'), 'utf8');
  const code = text.replaceAll(/\/\*\*[\s\S]*?\*\//gu, '');
  const definitions = Object.fromEntries([...interfaces(code), ...enumerations(code)]);
  return { $schema: 'http://json-schema.org/draft-07/schema#', $ref: '#/definitions/Log', definitions };
}

function interfaces(code: string): [string, object][] {
  return [...code.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/gu)].map(([, name = '', body = '']) => {
    const members = [...body.matchAll(/^ {4}"?([$\w]+)"?(\??): ([\s\S]*?);$/gmu)];
    const properties = members.map(([, key = '', , type = '']) => [key, { ...typeSchema(type), ...LIMITS[key] }]);
    const required = members.filter(([, , optional]) => optional === '').map(([, key]) => key);
    const open = body.includes('[key: string]: any');
    return [name, { type: 'object', additionalProperties: open, properties: Object.fromEntries(properties), required }];
  });
}

function enumerations(code: string): [string, object][] {
  return [...code.matchAll(/export namespace (\w+) \{\n([\s\S]*?)\n\}/gu)].flatMap(([, name = '', body = '']) =>
    [...body.matchAll(/type (\w+) =([\s\S]*?);/gu)].map(([, key = '', words = '']): [string, object] => [
      `${name}.${key}`,
      { enum: [...words.matchAll(/"([^"]*)"/gu)].map(([, word]) => word) },
    ]),
  );
}

function typeSchema(written: string): object {
  const type = written.replace(/ \| undefined$/u, '').trim();
  const map = /^\{ \[key: string\]: (.+) \}$/u.exec(type);
  if (map !== null) return { type: 'object', additionalProperties: typeSchema(map[1] ?? '') };
  if (type.endsWith('[]')) return { type: 'array', items: typeSchema(type.slice(0, -2)) };
  if (['string', 'boolean'].includes(type)) return { type };
  if (type === 'number') return { type: 'number' };
  if (type === 'any') return {};
  return { $ref: `#/definitions/${type}` };
}

const ordinal = { type: 'integer', minimum: 1 };
const LIMITS: Readonly<Record<string, object>> = {
  $schema: { format: 'uri' },
  uri: { format: 'uri-reference' },
  helpUri: { format: 'uri' },
  startLine: ordinal,
  startColumn: ordinal,
  endLine: ordinal,
  endColumn: ordinal,
  charOffset: { type: 'integer', minimum: 0 },
  charLength: { type: 'integer', minimum: 0 },
  ruleIndex: { type: 'integer', minimum: 0 },
  id: {},
  language: { pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
  semanticVersion: { pattern: String.raw`^\d+\.\d+\.\d+` },
};
