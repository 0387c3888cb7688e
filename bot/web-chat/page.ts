// Knows the web chat's page as three assets; refuses to know what is said on it.
import { join } from "node:path";
import { bundlePage } from "../bundle.ts";
import { fontRoutes } from "../page-fonts.ts";
import type { HttpReply, Route } from "../http.ts";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chat</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/chat/fonts/chinese.css">
<link rel="stylesheet" href="/chat/page.css">
<script type="module" src="/chat/page.js"></script>
</head>
<body><noscript>This chat needs JavaScript.</noscript></body>
</html>
`;
const guards = {
  "content-security-policy": "default-src 'self'; img-src data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
}; // prettier-ignore

/** Bundled when it is first asked for: most houses never show it. */
export function chatPageRoutes(): Route[] {
  let bundle: ReturnType<typeof bundlePage> | undefined;
  const bundled = (): ReturnType<typeof bundlePage> => (bundle ??= bundlePage(join(import.meta.dirname, "main.tsx")));
  const asset = (path: string, type: string, body: () => Promise<string>): Route => ({
    method: "GET",
    path,
    handle: async (): Promise<HttpReply> => ({ status: 200, headers: { "content-type": type, ...guards }, body: await body() }),
  });
  return [
    asset("/chat/", "text/html; charset=utf-8", async () => html),
    asset("/chat/page.js", "text/javascript; charset=utf-8", async () => (await bundled()).script),
    asset("/chat/page.css", "text/css; charset=utf-8", async () => (await bundled()).style),
    ...fontRoutes("/chat"),
    { method: "GET", path: "/chat", handle: async () => ({ status: 302, headers: { location: "/chat/" } }) },
  ];
}
