// Knows HTTP: the only door to restify. Reads raw bodies, limits them, turns errors into problem documents, ends in good order. Refuses to know any route.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Transform, type Readable } from "node:stream";
import restify from "restify";
import { HttpProblem, problemReply, type HttpReply, type HttpRequest, type Route } from "./http.ts";

export type Observe = (seen: { method: string; route: string; status: number; seconds: number }) => void;

export type Server = {
  /** May be called before and after listening; the first route that matches answers. */
  add(routes: readonly Route[]): void;
  /** Everything that was added. */
  routes(): readonly Route[];
  /** Resolves with the port once connections are accepted. Rejects with a PortBusy or the system's own error. */
  listen(port: number, host: string): Promise<number>;
  /** From now on every route answers; until then only the early ones do. */
  open(): void;
  /** Takes no new connection, lets what runs finish for at most `withinMs`, then cuts the rest. */
  close(withinMs: number): Promise<void>;
};

export class PortBusy extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is taken by another program: end it, or set PORT to a free one.`);
    this.name = "PortBusy";
  }
}

const defaultMaxBytes = 256 * 1024;
/** How much more of a body that is refused is taken in, and for how long: a connection closed under a caller who still writes takes our answer with it. */
const lingerBytes = 32 * 1024 * 1024;
const lingerMs = 5_000;
const quietLog = {
  level: "silent",
  child: () => quietLog,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
function nothing(): void {}

/** `onBug` hears of everything a handler threw that is no HttpProblem; the caller of the route only sees a 500. */
export function createServer(options: { onBug: (error: unknown, request: HttpRequest) => void; observe?: Observe }): Server {
  const server = restify.createServer({ name: "", log: quietLog as never });
  const ending = new AbortController();
  const inFlight = new Set<Promise<void>>();
  const added: Route[] = [];
  let isOpen = false;

  // What no route of ours answered: restify tells it here once, whatever it was, and would answer in its own JSON.
  server.on("restifyError", (req: restify.Request, res: restify.Response, error: { statusCode?: number }, done: () => void) => {
    const reply = problemReply(unanswered(error.statusCode ?? 500, req.method ?? "", pathOf(req.url ?? "/")));
    // sendRaw and not the bare response: restify must see that an answer went out, or it sends another.
    if (!res.headersSent) res.sendRaw(reply.status, reply.body as string, { ...reply.headers, "x-content-type-options": "nosniff" });
    done();
  });

  // restify passes the listener's errors on, and without somebody to hear them they would end the process; listen() tells them.
  server.on("error", () => undefined);

  async function answer(route: Route, req: restify.Request, res: restify.Response): Promise<void> {
    const started = process.hrtime.bigint();
    const gone = new AbortController();
    res.on("close", () => gone.abort());
    const request = requestOf(req, route, AbortSignal.any([gone.signal, ending.signal]));
    let reply: HttpReply;
    try {
      if (!isOpen && !route.early) throw new HttpProblem(503, "not_ready", "DueCourse is still starting.", {}, { "retry-after": "1" });
      if (/%00/.test(request.url)) throw new HttpProblem(400, "bad_text", "The address holds a character that is no text.");
      if (route.body === "stream") request.stream = limited(req, route.maxBytes ?? defaultMaxBytes);
      else request.rawBody = await readBody(req, route.maxBytes ?? defaultMaxBytes);
      reply = await route.handle(request);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (error instanceof HttpProblem) reply = problemReply(error);
      else if (ending.signal.aborted) reply = problemReply(new HttpProblem(503, "ending", "DueCourse is ending."));
      else {
        options.onBug(error, request);
        reply = problemReply(new HttpProblem(500, "bug", "Something went wrong here. It has been noted."));
      }
      // What is left of the body would otherwise be read as the next request.
      if (!(await dropRest(req))) reply = { ...reply, headers: { ...reply.headers, connection: "close" } };
    }
    try {
      await write(res, reply);
    } catch (error) {
      // A body that breaks half way has no status left to tell it by: the line is cut, and the house stays open.
      if (!gone.signal.aborted) options.onBug(error, request);
      res.destroy();
    }
    options.observe?.({
      method: route.method,
      route: route.path,
      status: reply.status,
      seconds: Number(process.hrtime.bigint() - started) / 1e9,
    });
  }

  return {
    routes: () => added,
    add(routes) {
      added.push(...routes);
      for (const route of routes) {
        const mount = { GET: "get", POST: "post", PUT: "put", DELETE: "del" }[route.method] as "get" | "post" | "put" | "del";
        // restify takes an async handler only with exactly two parameters.
        server[mount](route.path, async (req: restify.Request, res: restify.Response) => {
          const running = answer(route, req, res);
          inFlight.add(running);
          await running.finally(() => inFlight.delete(running));
        });
      }
    },
    async listen(port, host) {
      const raw = server.server;
      raw.requestTimeout = 120_000;
      raw.headersTimeout = 15_000;
      raw.keepAliveTimeout = 5_000;
      server.listen(port, host);
      try {
        await once(raw, "listening");
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? new PortBusy(host, port) : error;
      }
      return (raw.address() as AddressInfo).port;
    },
    open() {
      isOpen = true;
    },
    async close(withinMs) {
      isOpen = false;
      ending.abort();
      const raw = server.server;
      const closed = new Promise<void>((resolve) => raw.close(() => resolve()));
      raw.closeIdleConnections();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
      await Promise.race([Promise.allSettled(inFlight), late]);
      clearTimeout(timer);
      raw.closeAllConnections();
      await closed;
    },
  };
}

function unanswered(status: number, method: string, path: string): HttpProblem {
  if (status === 404) return new HttpProblem(404, "no_such_route", `Nothing answers ${method} ${path}.`);
  if (status === 405) return new HttpProblem(405, "method_not_allowed", `${path} does not answer ${method}.`);
  if (status < 500) return new HttpProblem(status, "bad_request", `${method} ${path} is no request that can be read.`);
  return new HttpProblem(status, "bug", "Something went wrong here.");
}

function requestOf(req: restify.Request, route: Route, signal: AbortSignal): HttpRequest {
  const url = req.url ?? "/";
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(req.headers)) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  return {
    method: route.method,
    url,
    path: pathOf(url),
    query: new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : ""),
    params: { ...(req.params as Record<string, string>) },
    headers,
    rawBody: Buffer.alloc(0),
    stream: null,
    remoteAddress: req.socket.remoteAddress ?? "",
    signal,
  };
}

function pathOf(url: string): string {
  return url.split("?", 1)[0]!;
}

function tooLarge(maxBytes: number): HttpProblem {
  return new HttpProblem(413, "too_large", `The body is larger than the ${maxBytes} bytes allowed here.`);
}

type Body = Readable & { headers: NodeJS.Dict<string | string[]> };

async function readBody(req: Body, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const pieces: Buffer[] = [];
  let size = 0;
  // Left whole when the loop is left: destroying it would cut the line before the answer.
  for await (const piece of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

function limited(req: Body, maxBytes: number): Readable {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  let size = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, next) {
      size += piece.length;
      if (size > maxBytes) next(tooLarge(maxBytes));
      else next(null, piece);
    },
  });
  const hungUp = (): void => void counted.destroy(new Error("the caller hung up before the end of the body"));
  req.once("close", () => req.readableEnded || hungUp());
  req.once("error", hungUp);
  // Nobody may be listening any more when the caller hangs up.
  counted.on("error", () => undefined);
  return req.pipe(counted);
}

/** Takes in what a caller still sends of a body nobody wants; true when its end was reached. */
async function dropRest(req: Body): Promise<boolean> {
  if (req.readableEnded || req.destroyed) return req.readableEnded;
  req.unpipe();
  let timer: NodeJS.Timeout | undefined;
  let size = 0;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, lingerMs);
    for (const end of ["end", "close", "error"]) req.once(end, () => resolve());
    req.on("data", (piece: Buffer) => (size += piece.length) > lingerBytes && resolve());
    req.resume();
  });
  clearTimeout(timer);
  return req.readableEnded;
}

/** Answers true when the body is to be written piece by piece. */
function writeHead(res: restify.Response, reply: HttpReply): boolean {
  const { body } = reply;
  const headers: Record<string, string | string[]> = { "x-content-type-options": "nosniff" };
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers[name] = typeof value === "string" ? value : [...value];
  const isStream = body !== undefined && typeof body !== "string" && !(body instanceof Uint8Array);
  if (!isStream) headers["content-length"] = String(Buffer.byteLength(body ?? ""));
  res.writeHead(reply.status, headers);
  return isStream;
}

async function write(res: restify.Response, reply: HttpReply): Promise<void> {
  if (res.headersSent || res.destroyed) return;
  if (!writeHead(res, reply)) {
    res.end(reply.body);
    return;
  }
  try {
    for await (const piece of reply.body as AsyncIterable<string | Uint8Array>) {
      if (res.destroyed) break;
      if (!res.write(piece)) await Promise.race([once(res, "drain"), once(res, "close")]);
    }
  } finally {
    res.end();
  }
}
