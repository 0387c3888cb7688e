// Knows how the desk's page is put together when the house opens: its HTML, its bundle and the Chinese font. Refuses to fetch anything from elsewhere.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePage } from "../bundle.ts";
import type { Route } from "../http.ts";

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b5d5b'/%3E%3Cpath d='M9 8h6a8 8 0 0 1 0 16H9z' fill='none' stroke='white' stroke-width='3'/%3E%3C/svg%3E";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DueCourse desk</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/console/fonts/400.css">
<link rel="stylesheet" href="/console/page.css">
<script type="module" src="/console/page.js"></script>
</head>
<body><noscript>The desk needs JavaScript.</noscript></body>
</html>
`;

/** Throws with the file and line of what does not compile. */
export async function buildConsolePage(): Promise<{ html: string; script: string; style: string }> {
  return { html, ...(await bundlePage(join(import.meta.dirname, "web", "main.tsx"))) };
}

const fontFolder = join(import.meta.dirname, "..", "..", "node_modules", "@fontsource", "noto-sans-sc");

/** Noto Sans SC in pieces: a browser with a Chinese font of its own never asks for one. */
export function consoleFontRoutes(): Route[] {
  const css = join(fontFolder, "400.css");
  return [
    {
      method: "GET",
      path: "/console/fonts/400.css",
      handle: async () => ({
        status: 200,
        headers: { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=86400", "x-content-type-options": "nosniff" },
        body: existsSync(css) ? readFileSync(css, "utf8") : "",
      }),
    },
    {
      method: "GET",
      path: "/console/fonts/files/:file",
      async handle({ params }) {
        const file = params["file"]!;
        const path = join(fontFolder, "files", file);
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
