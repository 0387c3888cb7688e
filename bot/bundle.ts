// Knows how a page's sources become one script and one style sheet: the door to esbuild. Refuses to know any page.
import { build } from "esbuild";

export type Bundle = { script: string; style: string };

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
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const pick = (ending: string): string => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: pick(".js"), style: pick(".css") };
}
