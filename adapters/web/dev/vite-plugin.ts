import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Connect, Plugin } from 'vite';
import { FakeServer } from './fakeServer.ts';

/** The policy under which the application must work; the real server sends the same one. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const chair =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="#d8d2c4"/><path d="M90 60h140v70H90zM100 130v45M220 130v45" stroke="#6b5f4a" stroke-width="12" fill="#a8552e"/></svg>';

/** Serves the fake server beside the pages. `POST /fake/say/12` with a text makes that ticket's customer write it. */
export function fakeServer(): Plugin {
  const fake = new FakeServer();
  const answer: Connect.NextHandleFunction = (incoming, outgoing, next) => {
    const path = incoming.url ?? '/';
    if (path === '/fake/chair.svg') {
      outgoing.setHeader('Content-Type', 'image/svg+xml').end(chair);
    } else if (path === '/fake/login') {
      const { id } = fake.channels.comeBack();
      outgoing.writeHead(302, { Location: `/channels/return?connection=${id}` }).end();
    } else if (path.startsWith('/fake/')) {
      void control(fake, path, incoming).then(() => outgoing.end());
    } else if (path.startsWith('/api/v1/')) {
      respond(fake, incoming, outgoing).catch(() => outgoing.destroy());
    } else {
      next();
    }
  };
  return {
    name: 'bandeja-fake-server',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => {
      server.middlewares.use((_incoming, outgoing, next) => {
        outgoing.setHeader('Content-Security-Policy', policy);
        next();
      });
      server.middlewares.use(answer);
    },
  };
}

async function control(fake: FakeServer, path: string, incoming: IncomingMessage): Promise<void> {
  const [, , word, id] = path.split('/');
  if (word === 'say') fake.say(Number(id), await textOf(incoming));
  if (word === 'away') fake.breakStreams();
  if (word === 'back') fake.away = false;
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function respond(fake: FakeServer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = incoming.method === 'GET' ? undefined : await textOf(incoming);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  const request = new Request(new URL(incoming.url!, 'http://localhost'), {
    method: incoming.method,
    headers,
    body: body || undefined,
  });
  const response = await fake.handle(request);
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  if (!response.body) {
    outgoing.end();
    return;
  }
  const stream = Readable.fromWeb(response.body as ReadableStream);
  outgoing.on('close', () => stream.destroy());
  stream.pipe(outgoing);
}
