// Knows the routes of the wallboard, of the figures as CSV. Refuses to count: the board does.
import { parseInstant, type Instant } from "../../src/calendar.ts";
import { HttpProblem, json } from "../http.ts";
import { boardCsv, boardOf } from "./board.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";

export function boardRoutes(room: DeskRoom): DeskRoute[] {
  const { store, lender } = room;
  return [
    {
      method: "GET", path: `${base}/board`, act: "board.see",
      async handle({ query, headers }) {
        const now = room.now();
        const at = (name: string, otherwise: Instant): Instant => {
          const value = query.get(name);
          if (value === null) return otherwise;
          try {
            return parseInstant(value);
          } catch (error) {
            throw new HttpProblem(422, "bad_field", `${name}: ${(error as Error).message}.`);
          }
        };
        const board = await boardOf(store, { by: query.get("by") ?? "channel", from: at("from", now - 30 * 86_400_000), to: at("to", now), now, zone: lender.businessHours.zone });
        const wantsCsv = (headers["accept"] ?? "").includes("text/csv") || query.get("format") === "csv";
        return wantsCsv ? { status: 200, headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="board.csv"', "cache-control": "no-store" }, body: boardCsv(board) } : json(200, board);
      },
    },
  ]; // prettier-ignore
}
