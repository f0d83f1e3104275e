import { message } from './onnx-message.js';

/** What changes in the bytes of a model. */
export interface ModelEdit {
  /** Where the fields begin that are taken out of the graph. */
  readonly dropped: readonly number[];
  /**
   * What is put behind the model: where a message of Protocol Buffers is followed by another, the two are merged, lists
   * one after the other (https://protobuf.dev/programming-guides/encoding/#last-one-wins).
   */
  readonly added: Uint8Array;
}

/** Nothing changes. */
export const NO_EDIT: ModelEdit = { dropped: [], added: new Uint8Array() };

/** A field that graphs had once and have no longer, with content of any length. */
const UNUSED_FIELD = (3 << 3) | 2;

/**
 * Changes a model in place: a field that is taken out is given a number that the format does not use, and every reader
 * passes over such fields (https://protobuf.dev/programming-guides/proto3/#unknowns).
 * @param memory begins with the model and may have room behind it, for what is added
 * @param size bytes of the model
 * @returns the changed model; a copy where the room was too small
 */
export function editModel(memory: Uint8Array, size: number, edits: readonly ModelEdit[]): Uint8Array {
  for (const at of edits.flatMap(({ dropped }) => dropped)) memory[at] = UNUSED_FIELD;
  const added = message(...edits.map((edit) => edit.added));
  if (size + added.length > memory.length) return message(memory.subarray(0, size), added);
  memory.set(added, size);
  return memory.subarray(0, size + added.length);
}
