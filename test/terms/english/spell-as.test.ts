import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellAs } from '../../../src/terms/english/spelling.js';

const PAIRS: readonly (readonly [british: string, american: string])[] = [
  ['the defence programme of the centre', 'the defense program of the center'],
  ['armoured vehicles were cancelled', 'armored vehicles were canceled'],
  ['two per cent of the harbours', 'two percent of the harbors'],
  ['manoeuvres lasting kilometres', 'maneuvers lasting kilometers'],
];

describe('spellAs', () => {
  it.each(PAIRS)('writes “%s” and “%s” either way', (british, american) => {
    expect(spellAs(british, 'en-US')).toBe(american);
    expect(spellAs(american, 'en-GB')).toBe(british);
    expect(spellAs(british, 'en-GB')).toBe(british);
    expect(spellAs(american, 'en-US')).toBe(american);
  });

  it('gives American -ize and leaves British both', () => {
    expect(spellAs('to organise and analyse', 'en-US')).toBe('to organize and analyze');
    expect(spellAs('to organize and organise', 'en-GB')).toBe('to organize and organise');
    expect(spellAs('to exercise, advertise and advise', 'en-US')).toBe('to exercise, advertise and advise');
  });

  it('writes titles and the letters of countries with points in America, without in Britain', () => {
    expect(spellAs('Mr. Jones and Dr. Mills met Mrs. King.', 'en-GB')).toBe('Mr Jones and Dr Mills met Mrs King.');
    expect(spellAs('Mr Jones and Dr. Mills', 'en-US')).toBe('Mr. Jones and Dr. Mills');
    expect(spellAs('the U.S. role; “the U.S.,” he said; from the U.S.', 'en-GB')).toBe(
      'the US role; “the US,” he said; from the U.S.',
    );
    expect(spellAs('the US role and the U.N.', 'en-US')).toBe('the US role and the U.N.');
  });

  it('leaves names alone', () => {
    const text = 'the Department of Defense and the Australian Labor Party';
    expect(spellAs(text, 'en-GB')).toBe(text);
  });

  it('changes nothing the second time', () => {
    const words = constantFrom(
      'defence',
      'defense',
      'center',
      'centre',
      'labeled',
      'analyse',
      'grey',
      'licence',
      'metre',
    );
    assert(
      property(array(words), constantFrom('en-GB' as const, 'en-US' as const), (list, variant) => {
        const once = spellAs(list.join(' '), variant);
        expect(spellAs(once, variant)).toBe(once);
      }),
    );
  });
});
