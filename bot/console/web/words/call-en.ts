// Knows the desk's sentences about calls in English, and with it which there are. Refuses to know when one is shown.

export const callEn = {
  region: "Calls", calls: (name: string) => `${name} is on the phone and asks for a person`, callsYou: (name: string) => `${name}, whose case you hold, is on the phone`,
  take: "Take the call", look: "Look first", later: "Not now", more: (n: string) => `${n} more on the phone`,
  bar: "Call", waits: "On the line, waiting for a person", ringsOther: "On the line; a phone rings", ringsMe: (phone: string) => `Your telephone ${phone} rings: pick it up`,
  whispers: "You hear who it is: press 1 on the telephone, or", whispersOther: "On the line; somebody hears who it is", join: "Join now", calling: "The borrower's telephone rings",
  talking: "You are on the phone", talkingWith: (name: string) => `On the phone with ${name}`, somebody: "a colleague on the shared line", onHold: "On hold", mutedNow: "You are muted",
  mute: "Mute", unmute: "Unmute", hold: "Hold", unhold: "Take off hold", hangUp: "Hang up", giveBack: "Give to the assistant", confirm: "Have a promise confirmed", mine: "That was me",
  listen: "Listen in", coach: "Whisper to the agent", uncoach: "Stop whispering", listens: (names: string) => `${names} listens`, coaches: (names: string) => `${names} whispers to you`,
  call: "Call the borrower", ringsYou: "Your telephone rings first, then theirs.", noPhone: "The lender's file names no telephone for you.",
  taken: "The call is yours: your telephone rings.", muted: "Muted.", unmuted: "Unmuted.", held: "On hold.", unheld: "Off hold.", hungUp: "The call is over.", gaveBack: "The assistant has the call.", listening: "Your telephone rings: you will be heard by nobody.", coaching: "Only the agent hears you.", uncoached: "Nobody hears you.", joined: "You are in.", ended: "The caller has hung up.",
  confirmTitle: "The assistant reads it back and asks for a yes", confirmHint: "You leave the call; the promise binds only when the borrower confirms it.",
}; // prettier-ignore
export type CallWords = typeof callEn;
