// Knows how the desk's page is put together when the house opens: its HTML and its bundle. Refuses to fetch anything from elsewhere.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundlePage } from "../bundle.ts";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DueCourse desk</title>
<link rel="stylesheet" href="/console/page.css">
<script type="module" src="/console/page.js"></script>
</head>
<body><noscript>The desk needs JavaScript.</noscript></body>
</html>
`;

export async function buildConsolePage(): Promise<{ html: string; script: string; style: string }> {
  const entry = join(import.meta.dirname, "web", "main.tsx");
  return { html, ...(existsSync(entry) ? await bundlePage(entry) : { script: "", style: "" }) };
}
