// Knows where the Chinese font of our own pages comes from: the package, in pieces. Refuses to fetch anything from elsewhere.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Route } from "./http.ts";

const folder = join(import.meta.dirname, "..", "node_modules", "@fontsource", "noto-sans-sc");

/** Noto Sans SC below `prefix`/fonts: a browser with a Chinese font of its own never asks for a piece. */
export function fontRoutes(prefix: string): Route[] {
  const css = join(folder, "400.css");
  return [
    {
      method: "GET",
      path: `${prefix}/fonts/400.css`,
      handle: async () => ({
        status: 200,
        headers: { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=86400", "x-content-type-options": "nosniff" },
        body: existsSync(css) ? readFileSync(css, "utf8") : "",
      }),
    },
    {
      method: "GET",
      path: `${prefix}/fonts/files/:file`,
      async handle({ params }) {
        const file = params["file"]!;
        const path = join(folder, "files", file);
        if (!/^noto-sans-sc-[\w-]+\.woff2?$/.test(file) || !existsSync(path)) return { status: 404, body: "" };
        return {
          status: 200,
          headers: { "content-type": "font/woff2", "cache-control": "max-age=86400, immutable", "x-content-type-options": "nosniff" },
          body: readFileSync(path),
        };
      },
    },
  ];
}
