import { array, assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { markText, readList, unmarkText, writeList } from '../../src/glossary/table-cells.js';

const item = string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');

it('reads back every list that it writes', () => {
  assert(
    property(array(item), (items) => {
      expect(readList(writeList(items))).toEqual(items);
    }),
  );
});

it.each([
  ['a | b', ['a', 'b']],
  ['a|b||', ['a', 'b']],
  [String.raw`a\|b | c\\`, ['a|b', 'c\\']],
  [String.raw`C:\temp | \ x\ `, [String.raw`C:\temp`, ' x ']],
  [' ', []],
])('reads %j', (cell, items) => {
  expect(readList(cell)).toEqual(items);
});

it.each(['=1+1', '+49', '-able', '@x', "'=1", "''-", '\tx'])('marks %j as text, and takes the mark off', (cell) => {
  expect(markText(cell)).toBe(`'${cell}`);
  expect(unmarkText(markText(cell))).toBe(cell);
});

it.each(['a=1', "'tis", "o'clock", ''])('leaves %j alone', (cell) => {
  expect([markText(cell), unmarkText(cell)]).toEqual([cell, cell]);
});
