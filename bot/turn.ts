// Knows the order of a turn: read, hear, step, check, one commit. Refuses to judge: every decision in it belongs to another room.
import type { Turn, TurnPorts } from "./turn-ports.ts";

export type { Turn, TurnPorts } from "./turn-ports.ts";

export declare function createTurn(ports: TurnPorts): Turn;
