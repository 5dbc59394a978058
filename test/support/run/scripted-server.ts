import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { TestRunnerConfig } from '@web/test-runner';
import type { ScriptedAnswer, ScriptedRequest } from '../fixtures/scripted.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface Script {
  /** Still to be given; the last one stays. */
  answers: readonly ScriptedAnswer[];
  readonly requests: Mutable<ScriptedRequest>[];
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const PART_BYTES = 64 * 1024;
const DRIP_MS = 20;

const scripts = new Map<string, Script>();

/**
 * A server whose every answer, and every fault down to the connection, a test writes beforehand: `PUT /scripts` with
 * lists of answers by name, `GET /scripts?names=…` for what was asked, and `/scripted/<name>` to be asked. The last
 * answer of a list is given again and again, until another list takes its place.
 */
export const scriptedServer: Middleware = async (context, next) => {
  const { path, req, res } = context;
  if (path === '/scripts') {
    context.respond = false;
    await control(req, res);
  } else if (path.startsWith('/scripted/')) {
    context.respond = false;
    answer(path.slice('/scripted/'.length), req, res);
  } else {
    await next();
  }
};

async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const names = (url.searchParams.get('names') ?? '').split(',').filter(Boolean);
  response.statusCode = 200;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'PUT') {
    let text = '';
    request.setEncoding('utf8');
    for await (const part of request) text += String(part);
    for (const [name, answers] of Object.entries(JSON.parse(text) as Record<string, []>)) {
      const known = scripts.get(name);
      if (known === undefined) scripts.set(name, { answers, requests: [] });
      else known.answers = answers;
    }
    response.end('{}');
    return;
  }
  response.end(JSON.stringify(names.map((name) => scripts.get(name)?.requests ?? [])));
  if (request.method === 'DELETE') for (const name of names) scripts.delete(name);
}

function answer(name: string, request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  // The runner lists what is left at its own 404.
  response.statusCode = 200;
  const script = scripts.get(name);
  if (script === undefined) {
    response.writeHead(501).end('No script has this name.');
    return;
  }
  const asked: Mutable<ScriptedRequest> = {
    method: request.method ?? '',
    headers: request.headers as Record<string, string>,
    sentBytes: 0,
    wasCutOff: false,
  };
  const [given, ...others] = script.answers;
  if (others.length > 0) script.answers = others;
  script.requests.push(asked);
  response.on('close', () => {
    asked.wasCutOff = !response.writableFinished;
  });
  if (given !== undefined) play(given, response, asked);
}

function play(
  given: ScriptedAnswer,
  response: ServerResponse,
  asked: Mutable<ScriptedRequest>,
): void {
  const { status = 200, headers = {}, body = '', padding = 0, end = 'whole' } = given;
  if (end === 'reset before headers') return void response.socket?.resetAndDestroy();
  if (end === 'silence') return;
  let bytes = Buffer.from(body, given.encoding ?? 'utf8');
  if (given.isGzipped === true) bytes = gzipSync(bytes);
  response.writeHead(status, headers);
  response.flushHeaders();
  // What is sent first must have left before the connection breaks.
  response.write(bytes, () => {
    asked.sentBytes += bytes.length;
    if (end === 'reset') setTimeout(() => response.socket?.resetAndDestroy(), DRIP_MS);
    else if (end === 'drip') drip(response);
    else if (end === 'whole') pad(padding, response, asked);
  });
  if (bytes.length === 0 && end === 'whole' && padding === 0) response.end();
}

/** Sends blanks, no faster than they are taken. */
function pad(left: number, response: ServerResponse, asked: Mutable<ScriptedRequest>): void {
  if (response.destroyed || response.writableEnded) return;
  if (left <= 0) return void response.end();
  const part = Math.min(left, PART_BYTES);
  response.write(Buffer.alloc(part, ' '), () => {
    asked.sentBytes += part;
    pad(left - part, response, asked);
  });
}

/** A blank now and then, and never an end. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), DRIP_MS);
  response.on('close', () => clearInterval(timer));
}
