// Knows how a page's sources become one script and one style sheet: the door to esbuild. Refuses to know any page.
import { basename } from "node:path";
import { build } from "esbuild";

/** `parts` are scripts that the first one asks for when it needs them, by file name. */
export type Bundle = { script: string; style: string; parts: Record<string, string> };

/** Bundles a page from its entry file; throws with the file and line of what does not compile. About 50 ms. */
export async function bundlePage(entry: string): Promise<Bundle> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    outdir: "out",
    splitting: true,
    chunkNames: "page-[name]-[hash]",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const name = basename(entry).replace(/\.\w+$/, "");
  const pick = (ending: string): string => result.outputFiles.find((file) => basename(file.path) === name + ending)?.text ?? "";
  const parts = result.outputFiles.filter(({ path }) => path.endsWith(".js") && basename(path) !== `${name}.js`);
  return { script: pick(".js"), style: pick(".css"), parts: Object.fromEntries(parts.map(({ path, text }) => [basename(path), text])) };
}
