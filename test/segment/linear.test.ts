import { describe, expect, test } from 'vitest';
import { segment } from '../../src/segment/segment.js';

/** Far above the time of a linear scan, far below that of a quadratic one, also on a busy machine. */
const LIMIT_MS = 5000;
const LENGTH = 1_000_000;

describe('a megabyte takes linear time', () => {
  test.each([
    ...Array.from('.!…"„»\'1() \n-\u00ad@'),
    '\ud83d',
    'a-',
    '1,',
    '.[1',
    '.)',
    '.(',
    '. ',
    '1. ',
    'A. ',
    'z. B. ',
    '(. A ',
    '„A. ',
    '„a. A ',
    'A b\n',
    '\n- ',
    '\n1. ',
    'die 1. ',
    '. […',
    '. :',
    ',,',
    '. – ',
    'er.Der ',
  ])('%j', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const start = performance.now();
    segment(text);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});
