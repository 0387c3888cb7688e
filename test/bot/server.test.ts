// Knows what the door promises: raw bytes in, one form of error out, a good end. Loopback only; no route of the product.
import { afterEach, describe, expect, test } from "@jest/globals";
import { connect } from "node:net";
import { HttpProblem, json, readForm, readJson, text, type HttpRequest, type Route } from "../../bot/http.ts";
import { createServer, PortBusy, type Server } from "../../bot/server.ts";

const opened: Server[] = [];
const bugs: unknown[] = [];
afterEach(async () => {
  bugs.length = 0;
  await Promise.all(opened.splice(0).map((server) => server.close(200)));
});

async function serve(routes: Route[], isOpen = true): Promise<{ server: Server; base: string; port: number }> {
  const server = createServer({ onBug: (error) => bugs.push(error) });
  opened.push(server);
  server.add(routes);
  const port = await server.listen(0, "127.0.0.1");
  if (isOpen) server.open();
  return { server, base: `http://127.0.0.1:${port}`, port };
}

/** Sends bytes as they are and answers what came back until the connection closed. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  let answer = "";
  for await (const piece of socket) answer += String(piece);
  return answer;
}

const echo: Route = {
  method: "POST",
  path: "/echo/:name",
  maxBytes: 100,
  handle: async (request) =>
    json(200, { name: request.params["name"], url: request.url, body: request.rawBody.toString("latin1"), query: [...request.query] }),
};

describe("a request", () => {
  test("arrives with its very bytes, its address and its decoded path", async () => {
    const { base } = await serve([echo]);
    const bytes = Buffer.from([0x61, 0x3d, 0xff, 0x26, 0x61, 0x3d, 0x20]);
    const answer = await fetch(`${base}/echo/a%20b?x=1&x=2`, {
      method: "POST",
      body: bytes,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(await answer.json()).toEqual({ name: "a b", url: "/echo/a%20b?x=1&x=2", body: bytes.toString("latin1"), query: [["x", "1"], ["x", "2"]] }); // prettier-ignore
  });

  test("larger than allowed is refused, told or untold in length", async () => {
    const { base, port } = await serve([echo]);
    const told = await fetch(`${base}/echo/a`, { method: "POST", body: "x".repeat(101) });
    expect({ status: told.status, code: ((await told.json()) as { code: string }).code }).toEqual({ status: 413, code: "too_large" });
    const chunks = `POST /echo/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${`50\r\n${"y".repeat(0x50)}\r\n`.repeat(2)}0\r\n\r\n`;
    expect(await raw(port, chunks)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("larger than allowed by far still gets its answer, though the caller writes to the end before it reads", async () => {
    const { base, port } = await serve([
      echo,
      { method: "POST", path: "/refuses", body: "stream", maxBytes: 1e9, handle: () => Promise.reject(new HttpProblem(401, "no", "No.")) },
    ]);
    const big = "z".repeat(8_000_000);
    expect((await fetch(`${base}/echo/a`, { method: "POST", body: big })).status).toBe(413);
    expect((await fetch(`${base}/refuses`, { method: "POST", body: big })).status).toBe(401);
    const piece = `10000\r\n${"y".repeat(0x10000)}\r\n`;
    expect(await raw(port, `POST /echo/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${piece.repeat(100)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"too_large"/); // prettier-ignore
    expect(bugs).toEqual([]);
  });

  test("without an end is cut before it costs much, and the door stays open", async () => {
    const { base, port } = await serve([echo]);
    const socket = connect(port, "127.0.0.1");
    const piece = Buffer.from(`100000\r\n${"y".repeat(0x100000)}\r\n`);
    socket.resume();
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const more = (): void => {
      while (!socket.destroyed && socket.writable && socket.write(piece));
    };
    socket.on("drain", more);
    more();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
    expect((await fetch(`${base}/echo/a`, { method: "POST", body: "x" })).status).toBe(200);
    expect(bugs).toEqual([]);
  });

  test("streams only as far as allowed", async () => {
    const { base } = await serve([
      {
        method: "POST",
        path: "/stream",
        body: "stream",
        maxBytes: 10,
        async handle({ stream }) {
          let size = 0;
          for await (const piece of stream!) size += (piece as Buffer).length;
          return json(200, { size });
        },
      },
    ]);
    expect(await (await fetch(`${base}/stream`, { method: "POST", body: "0123456789" })).json()).toEqual({ size: 10 });
    expect((await fetch(`${base}/stream`, { method: "POST", body: "0123456789a" })).status).toBe(413);
  });
});

describe("an error", () => {
  test("has one form, whoever made it", async () => {
    const { base } = await serve([
      { method: "GET", path: "/refused", handle: () => Promise.reject(new HttpProblem(409, "taken", "Ana holds it.", { owner: "Ana" })) },
      { method: "GET", path: "/broken", handle: () => Promise.reject(new TypeError("secret detail")) },
    ]);
    const get = async (path: string): Promise<unknown> => {
      const answer = await fetch(base + path);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      return answer.json();
    };
    expect(await get("/refused")).toEqual({ type: "urn:duecourse:problem:taken", title: "Conflict", status: 409, detail: "Ana holds it.", code: "taken", owner: "Ana" }); // prettier-ignore
    expect(JSON.stringify(await get("/broken"))).not.toContain("secret");
    expect(await get("/nowhere")).toMatchObject({ status: 404, code: "no_such_route" });
    expect(bugs).toHaveLength(1);
  });

  test("of the wire ends neither the process nor the door", async () => {
    const { base, port } = await serve([echo, { method: "GET", path: "/ok/:x", handle: async () => text(200, "ok") }]);
    for (const path of ["/ok/%ff", "/ok/%zz", "/ok/..%2f..%2fetc", "//", "/echo/a"]) {
      const answer = await fetch(base + path);
      expect(answer.status).toBeLessThan(500);
      await answer.arrayBuffer();
    }
    expect((await fetch(`${base}/ok/1`, { method: "DELETE" })).status).toBe(405);
    expect(await raw(port, "NONSENSE\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
    expect(await (await fetch(`${base}/ok/1`)).text()).toBe("ok");
    expect(bugs).toEqual([]);
  });

  test("of a caller that hangs up is nobody's bug", async () => {
    let reached = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (reached = resolve));
    const { base } = await serve([
      {
        method: "GET",
        path: "/wait",
        handle: ({ signal }) =>
          new Promise((_resolve, reject) => (reached(), signal.addEventListener("abort", () => reject(new Error("gone"))))),
      },
    ]);
    const leave = new AbortController();
    const asked = fetch(`${base}/wait`, { signal: leave.signal }).catch(() => "left");
    await arrived;
    leave.abort();
    expect(await asked).toBe("left");
    await opened.at(-1)!.close(500);
    expect(bugs).toEqual([]);
  });
});

describe("the house", () => {
  test("answers early routes only until it is open", async () => {
    const { base, server } = await serve(
      [
        { method: "GET", path: "/late", handle: async () => text(200, "late") },
        { method: "GET", path: "/early", early: true, handle: async () => text(200, "early") },
      ],
      false,
    );
    expect([(await fetch(`${base}/early`)).status, (await fetch(`${base}/late`)).status]).toEqual([200, 503]);
    server.open();
    expect((await fetch(`${base}/late`)).status).toBe(200);
  });

  test("says which port is taken", async () => {
    const { port } = await serve([]);
    const second = createServer({ onBug: (error) => bugs.push(error) });
    await expect(second.listen(port, "127.0.0.1")).rejects.toThrow(PortBusy);
    await expect(createServer({ onBug: () => undefined }).listen(port, "127.0.0.1")).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  test("lets what runs finish, then ends", async () => {
    let release = (): void => undefined;
    let reached = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (reached = resolve));
    const { base, server } = await serve([
      {
        method: "GET",
        path: "/slow",
        handle: async () => {
          reached();
          await new Promise<void>((resolve) => (release = resolve));
          return text(200, "done");
        },
      },
    ]);
    const asked = fetch(`${base}/slow`);
    await arrived;
    const closed = server.close(5000);
    release();
    expect(await (await asked).text()).toBe("done");
    await closed;
    await expect(fetch(`${base}/slow`)).rejects.toThrow("fetch failed");
  });

  test("cuts what does not finish in time", async () => {
    let reached = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (reached = resolve));
    const { base, server } = await serve([{ method: "GET", path: "/stuck", handle: () => (reached(), new Promise(() => undefined)) }]);
    const asked = fetch(`${base}/stuck`).catch(() => "cut");
    await arrived;
    await server.close(50);
    expect(await asked).toBe("cut");
  });

  test("ends a stream of events when it ends itself", async () => {
    const { base, server } = await serve([
      {
        method: "GET",
        path: "/events",
        handle: async ({ signal }) => ({
          status: 200,
          headers: { "content-type": "text/event-stream" },
          body: (async function* () {
            yield "data: 1\n\n";
            await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
          })(),
        }),
      },
    ]);
    const answer = await fetch(`${base}/events`);
    const whole = answer.text();
    await server.close(2000);
    expect(await whole).toBe("data: 1\n\n");
  });
});

describe("a body", () => {
  const request = (rawBody: Buffer | string, contentType?: string): HttpRequest =>
    ({ rawBody: Buffer.from(rawBody as string), headers: { "content-type": contentType } }) as unknown as HttpRequest;

  test("of JSON is read, and what is not JSON is told", () => {
    expect(readJson(request('{"a":1}', "application/json; charset=utf-8"))).toEqual({ a: 1 });
    expect(readJson(request(""))).toEqual({});
    expect(() => readJson(request("{", "application/json"))).toThrow(expect.objectContaining({ status: 400, code: "bad_json" }));
    expect(() => readJson(request(Buffer.from([0x22, 0xff, 0x22]), "application/json"))).toThrow(expect.objectContaining({ status: 400 }));
    expect(() => readJson(request("a=1", "application/x-www-form-urlencoded"))).toThrow(expect.objectContaining({ status: 415 }));
  });

  test("of a form keeps every space and every empty value", () => {
    expect([...readForm(request("Body=+hi+%F0%9F%99%82&To=&From=%2B1"))]).toEqual([
      ["Body", " hi 🙂"],
      ["To", ""],
      ["From", "+1"],
    ]);
  });
});
