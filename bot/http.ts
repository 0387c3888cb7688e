// Knows what a request and a reply look like to the rest of the house, and how an error is told (RFC 9457). Refuses to know the server.
import type { Readable } from "node:stream";

export type HttpRequest = {
  method: string;
  /** As it arrived, with its query: "/channels/twilio/sms?x=1". Signatures are checked over it behind the public address. */
  url: string;
  path: string;
  query: URLSearchParams;
  /** Decoded path parameters. */
  params: Readonly<Record<string, string>>;
  /** Lower-case names. A header sent twice is joined by ", ". */
  headers: Readonly<Record<string, string | undefined>>;
  /** Exactly the bytes that came; empty on routes that read the stream. */
  rawBody: Buffer;
  /** Only on routes with `body: "stream"`. */
  stream: Readable | null;
  remoteAddress: string;
  /** Aborted when the other side hung up or the server is ending. */
  signal: AbortSignal;
};

export type HttpReply = {
  status: number;
  headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An async iterable is written piece by piece as it comes (server-sent events, downloads). */
  body?: string | Uint8Array | AsyncIterable<string | Uint8Array>;
};

export type Route = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** ":name" is one segment, a "*" at the end is the rest (params["*"]). */
  path: string;
  handle: (request: HttpRequest) => Promise<HttpReply>;
  /** "stream": the handler reads the body itself, up to `maxBytes`. Default "buffer". */
  body?: "buffer" | "stream";
  /** Default 256 KiB: no carrier sends more. */
  maxBytes?: number;
  /** Answered before the house is ready: probes and assets. */
  early?: boolean;
};

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  body: JSON.stringify(body),
});

export const text = (status: number, body: string, contentType = "text/plain; charset=utf-8"): HttpReply => ({
  status,
  headers: { "content-type": contentType },
  body,
});

/** Thrown by a handler to answer with a problem document. `code` is stable; `detail` is for people. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, detail: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    super(detail);
    this.name = "HttpProblem";
    this.status = status;
    this.code = code;
    this.more = more;
    this.headers = headers;
  }
}

const titles: Record<number, string> = {
  400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 413: "Content Too Large",
  415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
}; // prettier-ignore

export function problemReply(problem: HttpProblem): HttpReply {
  const { status, code, more, headers } = problem;
  return {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
    body: JSON.stringify({
      type: `urn:duecourse:problem:${code}`,
      title: titles[status] ?? "Error",
      status,
      detail: problem.message,
      code,
      ...more,
    }),
  };
}

/** The body as JSON. Throws a 400 or 415 problem. An empty body is {}. */
export function readJson(request: HttpRequest): unknown {
  const type = request.headers["content-type"] ?? "application/json";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new HttpProblem(415, "content_type", `Content-Type is "${type}"; application/json was expected.`);
  if (request.rawBody.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(request.rawBody), textOnly);
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem(400, "bad_json", `The body is not JSON: ${(error as Error).message}`);
  }
}

/** JSON may spell what is no text anywhere else: a NUL, half of a surrogate pair. PostgreSQL keeps neither. */
function textOnly(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === "string" && (text.includes("\0") || !text.isWellFormed()))
      throw new HttpProblem(400, "bad_text", `"${key.toWellFormed().replaceAll("\0", "")}" holds a character that is no text.`);
  return value;
}

/** The body as form fields, in order. Values are not trimmed: signatures count every byte. */
export function readForm(request: HttpRequest): URLSearchParams {
  return new URLSearchParams(request.rawBody.toString("utf8"));
}
