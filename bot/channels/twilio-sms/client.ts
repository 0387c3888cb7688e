// Knows how Twilio's REST interface is reached, at its own address or at a stand-in's. Refuses to know what is sent.
import twilio from "twilio";

export type TwilioAccount = { accountSid: string; authToken: string; /** Null: api.twilio.com. */ apiBaseUrl: string | null };

/** Every call goes to one base address instead of *.twilio.com; path and query stay as Twilio's package makes them. */
class StandInClient extends twilio.RequestClient {
  readonly #base: string;
  constructor(base: string, timeoutMs: number) {
    super({ timeout: timeoutMs, keepAlive: true });
    this.#base = base.replace(/\/+$/, "");
  }
  override request<TData>(options: Parameters<twilio.RequestClient["request"]>[0]): ReturnType<typeof twilio.RequestClient.prototype.request<TData>> {
    const { pathname, search } = new URL(options.uri);
    return super.request<TData>({ ...options, uri: this.#base + pathname + search } as Parameters<typeof twilio.RequestClient.prototype.request<TData>>[0]);
  }
} // prettier-ignore

/** The package retries nothing by itself here: whether a send may be repeated is the outbox's decision. */
export function twilioClient(account: TwilioAccount, timeoutMs = 6000): twilio.Twilio {
  const httpClient = account.apiBaseUrl ? new StandInClient(account.apiBaseUrl, timeoutMs) : new twilio.RequestClient({ timeout: timeoutMs, keepAlive: true });
  return twilio(account.accountSid, account.authToken, { httpClient, autoRetry: false });
} // prettier-ignore
