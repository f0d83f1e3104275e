import { expect, it } from 'vitest';
import { setInConfig } from '../../src/config/set-in-config.js';

it.each([
  ['yaml', '', 'model: "./m"\n'],
  ['yaml', 'lang: de', 'lang: de\nmodel: "./m"\n'],
  ['yml', '# a\nmodel: x # b\nlang: de\n', '# a\nmodel: "./m" # b\nlang: de\n'],
  ['yaml', "model: 'x'\n", 'model: "./m"\n'],
  ['json', '{\n    "lang": "de"\n}\n', '{\n    "lang": "de",\n    "model": "./m"\n}\n'],
  ['json', '{"model": "x"}', '{\n  "model": "./m"\n}\n'],
  ['ts', 'export default {};', undefined],
])('sets a value in %s: %j', (extension, text, expected) => {
  expect(setInConfig(text, { extension, key: 'model', value: './m' })).toBe(expected);
});
