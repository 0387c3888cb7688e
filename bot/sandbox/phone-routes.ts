// Knows what the sandbox's phone and WeChat apps may ask: calls, keys, words, bubbles. Answers on loopback to its own page only. Refuses to exist in live mode.
import { z } from "zod";
import { toIso } from "../../src/calendar.ts";
import { HttpProblem, json, readJson, type HttpRequest, type Route } from "../http.ts";
import type { Store } from "../store/store.ts";
import type { SandboxClock } from "./advance.ts";
import type { CallView, PhoneView, WechatView } from "./page-wire.ts";
import { mustBeOurPage } from "./routes.ts";
import type { LineCall, VoiceLine } from "./voice-line.ts";
import type { WechatServer } from "./wechat-server.ts";

export type PhoneHouse = {
  store: Pick<Store, "readBorrower">;
  clock: SandboxClock;
  line: VoiceLine;
  wechat: WechatServer | null;
  /** Our number on the phones. */
  number: string;
  /** Phones of the lender's people: the shared line and each one's own. */
  agentLines: readonly string[];
  publicBaseUrl: string;
};

const callsShown = 8;

export function phoneRoutes(house: PhoneHouse): Route[] {
  const { line, wechat, clock } = house;
  const own = (method: "GET" | "POST", path: string, handle: (request: HttpRequest) => Promise<unknown>): Route => ({
    method,
    path: `/sandbox/api/people/:id${path}`,
    async handle(request) {
      mustBeOurPage(request, house.publicBaseUrl);
      const answered = await handle(request);
      if (method === "POST") await clock.settle();
      return json(200, answered ?? {});
    },
  });

  const body = <T>(request: HttpRequest, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(readJson(request));
    if (result.success) return result.data;
    throw new HttpProblem(422, "bad_value", result.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; "));
  }; // prettier-ignore

  async function phoneOf(request: HttpRequest): Promise<string> {
    const record = await house.store.readBorrower(request.params["id"]!);
    const phone = record?.borrower?.phone;
    if (!phone) throw new HttpProblem(422, "no_phone", `There is no phone on record for "${request.params["id"]!}".`);
    return phone;
  }

  /** A borrower without WeChat on record writes as somebody the account does not know yet. */
  async function openIdOf(request: HttpRequest): Promise<string> {
    const record = await house.store.readBorrower(request.params["id"]!);
    if (!record?.borrower) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${request.params["id"]!}".`);
    return record.borrower.wechatOpenId ?? `oSandbox_${record.borrower.id}`;
  }

  const viewOf = (call: LineCall): CallView => ({
    sid: call.sid, direction: call.direction === "inbound" ? "out" : "in", with: call.direction === "inbound" ? call.to : call.from, at: toIso(call.at), status: call.status, state: call.state, room: call.room,
    lines: call.lines.map(({ who, text, language }) => ({ who, text, ...(language ? { language } : {}) })), tookMs: [...call.tookMs],
  }); // prettier-ignore

  async function phoneView(request: HttpRequest): Promise<PhoneView> {
    const calls = line.callsOf(await phoneOf(request)).slice(-callsShown);
    const agentCalls = house.agentLines.flatMap((number) => line.callsOf(number).slice(-2));
    return { number: house.number, calls: calls.map(viewOf), agentCalls: agentCalls.map((call) => ({ ...viewOf(call), phone: call.to })) };
  }

  async function wechatView(request: HttpRequest): Promise<WechatView> {
    const openId = await openIdOf(request);
    if (!wechat) return { isHere: false, bubbles: [], menu: [], window: null, isFollowing: true, openId };
    const window = wechat.windowOf(openId);
    return {
      isHere: true, openId, isFollowing: wechat.isFollowing(openId), menu: wechat.menu(), window: window && { until: toIso(window.until), left: window.left },
      bubbles: wechat.threadOf(openId).map(({ at, ...bubble }) => ({ ...bubble, at: toIso(at) })),
    }; // prettier-ignore
  }

  const must = (): WechatServer => {
    if (!wechat) throw new HttpProblem(409, "other_server", "WECHAT_API_BASE_URL names another server: write from there.");
    return wechat;
  };
  const sid = z.string().regex(/^CA[0-9a-f]{32}$/);

  return [
    own("GET", "/calls", phoneView),
    own("POST", "/calls", async (request) => viewOf(await line.ring(await phoneOf(request)))),
    own("POST", "/calls/act", async (request) => {
      const act = body(
        request,
        z.discriminatedUnion("do", [
          z.strictObject({ do: z.literal("pickUp"), sid, by: z.enum(["human", "machine"]) }),
          z.strictObject({ do: z.literal("refuse"), sid, how: z.enum(["busy", "no-answer", "failed"]) }),
          z.strictObject({ do: z.literal("press"), sid, keys: z.string().regex(/^[0-9*#]{1,20}$/) }),
          z.strictObject({ do: z.literal("say"), sid, text: z.string().min(1).max(500), confidence: z.number().min(0).max(1) }),
          z.strictObject({ do: z.literal("stayQuiet"), sid }),
          z.strictObject({ do: z.literal("hangUp"), sid }),
        ]),
      );
      const mine = [...line.callsOf(await phoneOf(request)), ...house.agentLines.flatMap((number) => line.callsOf(number))];
      if (!mine.some((call) => call.sid === act.sid))
        throw new HttpProblem(404, "no_such_call", `There is no call "${act.sid}" on this phone.`);
      if (act.do === "pickUp") await line.pickUp(act.sid, act.by);
      else if (act.do === "refuse") await line.refuse(act.sid, act.how);
      else if (act.do === "press") await line.press(act.sid, act.keys);
      else if (act.do === "say") await line.say(act.sid, act.text, act.confidence);
      else if (act.do === "stayQuiet") await line.stayQuiet(act.sid);
      else await line.hangUp(act.sid);
      return phoneView(request);
    }),
    own("GET", "/wechat", wechatView),
    own("POST", "/wechat", async (request) => {
      const act = body(
        request,
        z.discriminatedUnion("do", [
          z.strictObject({ do: z.literal("write"), text: z.string().min(1).max(600) }),
          z.strictObject({ do: z.literal("speak"), recognised: z.string().max(600) }),
          z.strictObject({ do: z.literal("menu"), key: z.string().max(60) }),
          z.strictObject({ do: z.literal("follow"), isFollowing: z.boolean() }),
        ]),
      );
      const openId = await openIdOf(request);
      const server = must();
      if (act.do === "write") await server.write(openId, act.text);
      else if (act.do === "speak") await server.speak(openId, act.recognised);
      else if (act.do === "menu") await server.pressMenu(openId, act.key);
      else await server.follow(openId, act.isFollowing);
      return wechatView(request);
    }),
  ];
}
