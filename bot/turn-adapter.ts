// Knows the Bot Framework's shape of a turn: an activity in, activities out, kept back until the commit. Refuses to send anything itself.
import { BotAdapter, TurnContext } from "botbuilder";
import type { Activity, ConversationReference, ResourceResponse } from "botbuilder";
import type { Carry } from "./turn-ports.ts";

const buffer = Symbol("said in this turn");

/** Activities go to the turn's own buffer; only the outbox, after the commit, takes anything to a carrier. */
class BufferingAdapter extends BotAdapter {
  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const said = context.turnState.get<string[]>(buffer);
    // One response for each activity, in order: the framework gives ids by position. Traces carry the whole state and are dropped.
    return Promise.resolve(
      activities.map((activity) => {
        if (activity.type !== "message" || !activity.text) return { id: "" };
        return { id: String(said.push(activity.text) - 1) };
      }),
    );
  }
  override updateActivity(): Promise<void> {
    return Promise.reject(new Error("a message that has left cannot be changed"));
  }
  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error("a message that has left cannot be taken back"));
  }
  override continueConversation(reference: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: "event", name: "continueConversation" }, reference, true);
    return this.process(activity, logic);
  }
  async process(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(buffer, []);
    await this.runMiddleware(context, logic);
  }
}

const adapter = new BufferingAdapter();

/** Runs `logic` as one Bot Framework turn. A locale is always set: the framework's own getter throws without one. */
export const carryByBotFramework: Carry = async (about, logic) => {
  let result: { value: Awaited<ReturnType<typeof logic>> } | undefined;
  await adapter.process(
    {
      type: about.text === null ? "event" : "message",
      ...(about.text === null ? { name: about.event ?? "clock" } : { text: about.text }),
      id: about.externalId,
      channelId: about.channel,
      locale: about.locale,
      conversation: { id: about.conversationId, isGroup: false, conversationType: "personal", name: "" },
      from: { id: about.theirs, name: "", role: "user" },
      recipient: { id: about.ours, name: "", role: "bot" },
    },
    async (context) => {
      const said = context.turnState.get<string[]>(buffer);
      result = {
        value: await logic({
          say: async (text, locale) => void (await context.sendActivity({ type: "message", text, locale, inputHint: "expectingInput" })),
          said: () => [...said],
          startOver: () => void (said.length = 0),
        }),
      };
    },
  );
  if (!result) throw new Error("the turn ended without a result");
  return result.value;
};
