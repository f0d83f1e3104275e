import { describe, expect, it } from 'vitest';
import { fakeEngine } from '../support/fake-engine.js';
import { translate } from './translate.js';

describe('a repair', () => {
  const german = 'Die Fregatte kostet 3.000 Euro.';
  const first = 'The ship costs 3,000 euros.';
  const repairedTo = async (repair: string | readonly [string, 'repetition' | 'output-limit' | 'empty']) => {
    const engine = fakeEngine({ english: { [german]: first }, repaired: { [german]: repair } });
    const { report } = await translate(german, { engine });
    return report.segments[0];
  };

  it('is taken where it is better', async () => {
    expect(await repairedTo('The frigate costs 3,000 euros.')).toMatchObject({
      target: 'The frigate costs 3,000 euros.',
      origin: 'repair',
    });
  });

  it.each([
    ['is no better', 'The vessel costs 3,000 euros.'],
    ['loses a number', 'The frigate costs money.'],
    ['repeats itself', ['The frigate frigate frigate costs 3,000 euros.', 'repetition']],
    ['was cut off', ['The frigate costs 3,000', 'output-limit']],
    ['is empty', ''],
  ] as const)('is not taken where it %s', async (_, repair) => {
    expect(await repairedTo(repair)).toMatchObject({ target: first, origin: 'engine' });
  });

  it('does not pay for a lost number by a repetition that is gone', async () => {
    const engine = fakeEngine({
      english: { [german]: ['The ship the ship costs 3,000 euros.', 'repetition'] },
      repaired: { [german]: 'The frigate costs money.' },
    });
    const { report } = await translate(german, { engine });
    expect(report.segments[0]?.origin).toBe('engine');
  });

  it('does not bring in a rendering to avoid', async () => {
    const source = 'Die Koalition der Willigen und die Fregatte.';
    const engine = fakeEngine({
      english: { [source]: 'The coalition of the willing and the ship.' },
      repaired: { [source]: 'The coalition of the willing, the alliance of the willing and the frigate.' },
    });
    expect((await translate(source, { engine })).report.segments[0]?.origin).toBe('engine');
  });
});
