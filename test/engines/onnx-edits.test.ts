import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { editModel, NO_EDIT, type ModelEdit } from '../../src/engines/local/onnx-edit.js';
import { turnKeys } from '../../src/engines/local/onnx-keys.js';
import { ELEMENT, floats, readModel, tensor, type GraphNode } from '../../src/engines/local/onnx-message.js';
import { spellOutNorms } from '../../src/engines/local/onnx-norms.js';
import { createOnnxRuntime } from '../../src/engines/local/runtime.js';
import { toyModel, type ToyModel } from './toy-model.js';

const graphOf = (name: string): Buffer => readFileSync(join(DEFAULT_MODEL_FOLDER, `${name}.int8.onnx`));

/** What a model makes of one input of a shape. */
async function run(model: Uint8Array, input: readonly number[], dims: readonly number[]): Promise<Float32Array> {
  const runtime = await createOnnxRuntime();
  const graph = await runtime.load(model);
  const output = { data: new Float32Array(input.length), dims };
  await graph.run({ x: { data: Float32Array.from(input), dims } }, { y: output });
  await graph.dispose();
  return output.data;
}

const edited = (model: Uint8Array, ...edits: readonly ModelEdit[]): Uint8Array =>
  editModel(Uint8Array.from(model), model.length, edits);

const SIZE = 16;
const ramp = (factor: number): number[] => Array.from({ length: SIZE }, (_, i) => Math.fround(factor * (i + 1)));
const list = (name: string, numbers: readonly number[]): Uint8Array => tensor(name, floats(numbers, ELEMENT.float));
const norm = (input: string): GraphNode => ({
  operator: 'LayerNormalization',
  inputs: [input, 'scale', 'bias'],
  outputs: ['y'],
});
const NORM: ToyModel = {
  nodes: [norm('x')],
  constants: [list('scale', ramp(0.25)), list('bias', ramp(-0.1))],
  inputs: ['x'],
  outputs: ['y'],
};
/** Of scale and bias as above, made by onnxruntime 1.30 for Python on a processor with AVX2. */
const RUNTIME_1_30 = [
  -0.3702925145626068, -0.7336097359657288, -1.0690258741378784, -1.3556149005889893, -1.5724509954452515,
  -1.6986083984375, -1.7131609916687012, -1.5951831340789795, -1.3237488269805908, -0.8779324293136597,
  -0.23680773377418518, 0.6205511093139648, 1.7150697708129883, 3.067674160003662, 4.699289798736572, 6.630843639373779,
];
const spelt = (toy: ToyModel): Uint8Array => {
  const model = toyModel(toy);
  return edited(model, spellOutNorms(readModel(model)));
};
const operatorsOf = (model: Uint8Array): string[] => readModel(model).nodes.map(({ operator }) => operator);

/** Rows normalised in double precision. */
function expectedNorm(input: readonly number[]): number[] {
  const rows = Array.from({ length: input.length / SIZE }, (_, row) => input.slice(row * SIZE, (row + 1) * SIZE));
  return rows.flatMap((row) => {
    const mean = row.reduce((sum, item) => sum + Math.fround(item), 0) / SIZE;
    const variance = row.reduce((sum, item) => sum + (Math.fround(item) - mean) ** 2, 0) / SIZE;
    return row.map((item, i) => {
      const normal = (Math.fround(item) - mean) / Math.sqrt(variance + 1e-5);
      return normal * (ramp(0.25)[i] ?? 0) + (ramp(-0.1)[i] ?? 0);
    });
  });
}

function failureOf(act: () => void): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('reading a model', () => {
  it('finds what was written', () => {
    const content = readModel(
      toyModel({ ...NORM, nodes: [{ ...norm('x'), attributes: { axis: -1, perm: [0, 2, 1] } }] }),
    );
    expect(content.nodes).toMatchObject([
      { operator: 'LayerNormalization', inputs: ['x', 'scale', 'bias'], outputs: ['y'] },
    ]);
    expect(content.nodes[0]?.attributes).toEqual(
      new Map([
        ['axis', [-1]],
        ['perm', [0, 2, 1]],
      ]),
    );
    expect(content.constants.get('scale')).toMatchObject({ elementType: ELEMENT.float, dims: [SIZE] });
    expect(content.inputs.map(({ name }) => name)).toEqual(['x']);
    expect(content.outputs.map(({ name }) => name)).toEqual(['y']);
    expect(content.domains).toEqual(['']);
  });

  it('refuses a model that is cut off, and never runs on', () => {
    const model = toyModel(NORM);
    expect(() => readModel(model.subarray(0, model.length - 3))).toThrow(RangeError);
    const backwards = Uint8Array.of(0x3a, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
    expect(() => readModel(backwards)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(failureOf(() => readModel(bytes)) ?? new RangeError('none')).toBeInstanceOf(RangeError);
      }),
    );
  });
});

describe('a normalisation that is spelt out', () => {
  it('computes the same', async () => {
    const input = Array.from({ length: 6 * SIZE }, (_, i) => Math.sin(i) * 3 + Math.floor(i / SIZE));
    const output = await run(spelt(NORM), input, [2, 3, SIZE]);
    const expected = expectedNorm(input);
    for (const [i, number] of output.entries()) expect(number).toBeCloseTo(expected[i] ?? NaN, 5);
  });

  it('keeps its digits where all numbers are large, as the kernel does not', async () => {
    const input = Array.from({ length: SIZE }, (_, i) => 4000 + Math.sin(i));
    const expected = expectedNorm(input);
    const worst = (output: Float32Array): number =>
      Math.max(...[...output].map((number, i) => Math.abs(number - (expected[i] ?? NaN))));
    expect(worst(await run(spelt(NORM), input, [1, 1, SIZE]))).toBeLessThan(1e-3);
    // The variance, a difference, comes out as less than nothing.
    expect(worst(await run(toyModel(NORM), input, [1, 1, SIZE]))).toBeNaN();
  });

  it('has the bits that onnxruntime 1.30 gives', async () => {
    const input = Array.from({ length: SIZE }, (_, i) => Math.fround(Math.fround(0.1) * (i * i - 40)));
    expect([...(await run(spelt(NORM), input, [1, 1, SIZE]))]).toEqual(RUNTIME_1_30);
  });

  it('takes the place of those of the model but for the last of each graph, which adds and normalises', () => {
    for (const [name, count] of [
      ['encoder', 12],
      ['decoder', 9],
    ] as const) {
      const model = graphOf(name);
      expect(spellOutNorms(readModel(model)).dropped).toHaveLength(count);
      const left = operatorsOf(edited(model, spellOutNorms(readModel(model))));
      expect(left.filter((operator) => operator === 'LayerNormalization')).toHaveLength(1);
    }
  });

  it.each<[string, ToyModel]>([
    [
      'of a sum that nothing else reads',
      { ...NORM, nodes: [{ operator: 'Add', inputs: ['x', 'x'], outputs: ['sum'] }, norm('sum')] },
    ],
    ['over another dimension', { ...NORM, nodes: [{ ...norm('x'), attributes: { axis: 1 } }] }],
    ['whose weights are no constants', { ...NORM, constants: [list('bias', ramp(1))], inputs: ['x', 'scale'] }],
    [
      'of rows of another length than a power of two',
      { ...NORM, constants: ['scale', 'bias'].map((name) => list(name, ramp(1).slice(4))) },
    ],
    ['with further outputs', { ...NORM, nodes: [{ ...norm('x'), outputs: ['y', 'mean'] }] }],
  ])('is none %s', (_case, toy) => {
    expect(spellOutNorms(readModel(toyModel(toy)))).toEqual(NO_EDIT);
  });
});

describe('keys', () => {
  it('are turned by the encoder of the model, and its decoder takes them so', () => {
    const { cross, encoder, decoder } = turnKeys(readModel(graphOf('decoder')), 3);
    expect(cross.map(({ output, turned }) => [output, turned])).toEqual([
      ['turned.cross.0.key', true],
      ['cross.0.value', false],
      ['turned.cross.1.key', true],
      ['cross.1.value', false],
      ['turned.cross.2.key', true],
      ['cross.2.value', false],
    ]);
    const outputs = readModel(edited(graphOf('encoder'), ...encoder)).outputs.map(({ name }) => name);
    const inputs = readModel(edited(graphOf('decoder'), ...decoder)).inputs.map(({ name }) => name);
    for (const { output, input } of cross) {
      expect(outputs).toContain(output);
      expect(inputs).toContain(input);
    }
    expect(inputs).not.toContain('cross.0.key');
  });

  it.each<[string, readonly GraphNode[]]>([
    ['are multiplied as they are', [{ operator: 'MatMul', inputs: ['x', 'cross.0.key'], outputs: ['y'] }]],
    [
      'are turned in another way',
      [{ operator: 'Transpose', inputs: ['cross.0.key'], outputs: ['y'], attributes: { perm: [0, 2, 1, 3] } }],
    ],
    [
      'are read twice',
      [
        { operator: 'Transpose', inputs: ['cross.0.key'], outputs: ['turned'], attributes: { perm: [0, 1, 3, 2] } },
        { operator: 'Add', inputs: ['turned', 'cross.0.key'], outputs: ['y'] },
      ],
    ],
  ])('stay as they are where they %s', (_case, nodes) => {
    const model = toyModel({ nodes, inputs: ['x', 'cross.0.key', 'cross.0.value'], outputs: ['y'] });
    expect(turnKeys(readModel(model), 1)).toEqual({
      cross: [
        { output: 'cross.0.key', input: 'cross.0.key', turned: false },
        { output: 'cross.0.value', input: 'cross.0.value', turned: false },
      ],
      encoder: [],
      decoder: [],
    });
  });
});

describe('an edit', () => {
  it('goes into the room behind the model, or into a copy where that is too small', () => {
    const model = toyModel(NORM);
    const edit = spellOutNorms(readModel(model));
    const room = new Uint8Array(model.length + 100_000);
    room.set(model);
    const inPlace = editModel(room, model.length, [edit]);
    expect(inPlace.buffer).toBe(room.buffer);
    expect(inPlace).toEqual(Uint8Array.from(edited(model, edit)));
    expect(operatorsOf(inPlace)).not.toContain('LayerNormalization');
  });
});
