// Knows the one decision every contact passes, at planning and again at sending; refuses to know the law, which is data in policy/.
export * from "./contact-rules-terms.ts";
