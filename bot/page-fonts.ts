// Knows where the Chinese font of our own pages comes from: the machine's own, else the package, in pieces. Refuses to fetch anything from elsewhere.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Route } from "./http.ts";

const folder = join(import.meta.dirname, "..", "node_modules", "@fontsource", "noto-sans-sc");

/** What the machine may have already, by weight: none of the package's pieces is asked for then. */
const machineFonts: Readonly<Record<400 | 700, readonly string[]>> = {
  400: ["PingFang SC", "PingFangSC-Regular", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"],
  700: ["PingFang SC Semibold", "PingFangSC-Semibold", "Microsoft YaHei Bold", "Noto Sans CJK SC Bold", "Noto Sans SC Bold"],
};

/** Chinese characters and punctuation, forms of full width. Latin letters, quotes and pictures stay with the fonts behind this one. */
const chinese: readonly (readonly [number, number])[] = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
];

/** The Chinese part of a list such as "U+4e00-4e03,U+20". */
export function chinesePartOf(unicodeRange: string): string {
  return unicodeRange
    .split(",")
    .map((range) => range.trim())
    .filter((range) => {
      const from = Number.parseInt(range.replace(/^U\+/i, ""), 16);
      return chinese.some(([first, last]) => from >= first && from <= last);
    })
    .join(",");
}

/**
 * The pieces of one weight as faces of "Noto Sans SC". The family stands before the Latin ones on our pages: a browser does not draw
 * anew what it drew with an earlier family while a piece was on its way, and boxes would stay where names belong.
 */
function facesOf(weight: 400 | 700): string {
  const path = join(folder, `${weight}.css`);
  if (!existsSync(path)) return "";
  const locals = machineFonts[weight].map((name) => `local("${name}")`).join(", ");
  return [...readFileSync(path, "utf8").matchAll(/url\((\.\/files\/[\w-]+\.woff2)\)[^;]*;\s*unicode-range: ([^;]+);/g)]
    .map(([, file, range]) => ({ file, range: chinesePartOf(range!) }))
    .filter(({ range }) => range !== "")
    .map(
      ({ file, range }) =>
        `@font-face { font-family: "Noto Sans SC"; font-weight: ${weight}; font-display: swap; src: ${locals}, url(${file}) format("woff2"); unicode-range: ${range}; }`,
    )
    .join("\n");
}

/** Noto Sans SC below `prefix`/fonts: a browser with a Chinese font of its own never asks for a piece. */
export function fontRoutes(prefix: string): Route[] {
  let css: string | undefined;
  return [
    {
      method: "GET",
      path: `${prefix}/fonts/chinese.css`,
      handle: async () => ({
        status: 200,
        headers: { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=86400", "x-content-type-options": "nosniff" },
        body: (css ??= `${facesOf(400)}\n${facesOf(700)}`),
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
