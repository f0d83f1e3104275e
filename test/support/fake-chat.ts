import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const requestSchema = z.object({
  model: z.string().min(1),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
  temperature: z.number().optional(),
  response_format: z.looseObject({ type: z.enum(['json_schema', 'json_object']) }).optional(),
});

const taskSchema = z.object({
  context: z.string().optional(),
  sentences: z.array(
    z.object({
      id: z.int(),
      german: z.string(),
      terms: z.array(z.object({ german: z.string(), english: z.string() })).optional(),
      example: z.object({ german: z.string(), english: z.string() }).optional(),
      draft: z.string().optional(),
      missing: z.array(z.string()).optional(),
    }),
  ),
});

/** What the user message of a request holds. */
export type ChatTask = z.output<typeof taskSchema>;
export type ChatSentence = ChatTask['sentences'][number];

/** A request that the server understood. */
export interface ChatRequest extends z.output<typeof requestSchema> {
  readonly authorization: string;
  readonly url: string;
  readonly task: ChatTask;
}

/** Answers in place of the server; what the model would have said is given along. */
export type ChatReply = (response: ServerResponse, content: string) => void;

/** How a server is set up. */
export interface FakeChatOptions {
  /** The English of a sentence. */
  readonly english?: (sentence: ChatSentence) => string;
  /** What the model says in all, in place of the JSON. */
  readonly content?: (task: ChatTask) => string;
  /** The formats of an answer that it knows. */
  readonly formats?: readonly string[];
  /** Refuses a temperature, as models that reason do. */
  readonly noTemperature?: boolean;
  /** The key that it wants. */
  readonly key?: string;
}

/** An endpoint for chat completions, on this machine. */
export interface FakeChat {
  /** With the path that all addresses begin with. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  /** The replies to the next requests. */
  script(...replies: readonly ChatReply[]): void;
  close(): Promise<void>;
}

/** A refusal, as endpoints write it. */
export const refusal =
  (code: number, message = `message ${code}`, headers: Readonly<Record<string, string>> = {}): ChatReply =>
  (response) =>
    void response.writeHead(code, headers).end(JSON.stringify({ error: { message } }));
/** What the model says in place of its translation. */
export const saying =
  (said: string, finish = 'stop'): ChatReply =>
  (response) =>
    answer(response, said, finish);

function answer(response: ServerResponse, content: string, finish = 'stop'): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }];
  response.writeHead(200).end(JSON.stringify({ id: '1', object: 'chat.completion', model: 'fake-1', choices }));
}

/** Starts a server. */
export async function startFakeChat(options: FakeChatOptions = {}): Promise<FakeChat> {
  const requests: ChatRequest[] = [];
  const script: ChatReply[] = [];
  const server = createServer((message, response) => {
    const pieces: Buffer[] = [];
    message.on('data', (piece: Buffer) => void pieces.push(piece));
    message.on('end', () => {
      const authorization = message.headers.authorization ?? '';
      if (options.key !== undefined && authorization !== `Bearer ${options.key}`) return refusal(401)(response, '');
      if (message.method !== 'POST' || message.url?.endsWith('/v1/chat/completions') !== true) {
        return refusal(404)(response, '');
      }
      const body = requestSchema.parse(JSON.parse(Buffer.concat(pieces).toString()));
      const task = taskSchema.parse(JSON.parse(body.messages[1].content));
      requests.push({ ...body, authorization, url: message.url, task });
      const { formats = ['json_schema', 'json_object'], noTemperature = false } = options;
      const format = body.response_format?.type;
      const content = options.content?.(task) ?? translations(task, options);
      const reply = script.shift();
      if (reply !== undefined) return reply(response, content);
      if (format !== undefined && !formats.includes(format)) {
        return refusal(400, `response_format ${format} is not supported`)(response, '');
      }
      if (noTemperature && body.temperature !== undefined) return refusal(400, 'temperature: only 1')(response, '');
      return answer(response, content);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address of this kind
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...replies) => void script.push(...replies),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function translations({ sentences }: ChatTask, { english = ({ german }) => `[${german}]` }: FakeChatOptions): string {
  return JSON.stringify({
    translations: sentences.map((sentence) => ({ id: sentence.id, english: english(sentence) })),
  });
}
