/** Where a run writes to. */
export interface Output {
  write(text: string): void;
  /** Whether a person watches it. */
  readonly isTTY: boolean;
  /** Width of a terminal in columns. */
  readonly columns: number;
}

/** Everything outside that a command may touch, so that tests can stand in for it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Aborted when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since the process began. */
  readonly now: () => number;
}
