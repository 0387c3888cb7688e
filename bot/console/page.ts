// Knows how the desk's page is put together when the house opens: its HTML, its bundle and the Chinese font. Refuses to fetch anything from elsewhere.
import { join } from "node:path";
import { bundlePage, type Bundle } from "../bundle.ts";

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b5d5b'/%3E%3Cpath d='M9 8h6a8 8 0 0 1 0 16H9z' fill='none' stroke='white' stroke-width='3'/%3E%3C/svg%3E";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DueCourse desk</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/console/fonts/chinese.css">
<link rel="stylesheet" href="/console/page.css">
<script type="module" src="/console/page.js"></script>
</head>
<body><noscript>The desk needs JavaScript.</noscript></body>
</html>
`;

/** Throws with the file and line of what does not compile. */
export async function buildConsolePage(): Promise<{ html: string } & Bundle> {
  return { html, ...(await bundlePage(join(import.meta.dirname, "web", "main.tsx"))) };
}
