// Knows how hearing, the dialogs and the phrases are put together for the turn, with trained models in hand. Refuses to understand or to word anything itself.
import { choicesOf, expectationOf, initialState, step, upgradeState } from "../dialogs/index.ts";
import type { Player } from "../dialogs/chat-replay.ts";
import { hearWith, warmUp } from "../prompts/hear.ts";
import { apology, render } from "../prompts/render.ts";
import type { Language } from "../src/loan.ts";
import type { ConversationState, Medium } from "../dialogs/dialog.ts";
import { loadIntentModels } from "./intent-models.ts";

export type Speech = Omit<Player, "lender"> & {
  upgradeState: (stored: unknown) => ConversationState;
  apology: (language: Language, medium: Medium, phone: string) => string;
};

/** Loads the models, or learns them on the very first start (seconds; kept beside the program). */
export async function openSpeech(): Promise<Speech> {
  const hear = hearWith(loadIntentModels());
  warmUp(hear);
  return { hear, step, initialState, upgradeState, expectationOf, choicesOf, render, apology };
}
