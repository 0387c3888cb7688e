// Knows which room may import which, and which file is a vendor's only door. Refuses to know what the rooms do.
import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const ladder: Record<string, readonly string[]> = {
  src: ["src"],
  prompts: ["prompts", "src"],
  dialogs: ["dialogs", "prompts", "src"],
  bot: ["bot", "dialogs", "prompts", "src"],
};

/** Package → the only places that may import it (path prefixes). */
const doors: Record<string, readonly string[]> = {
  luxon: ["src/calendar.ts"],
  natural: ["prompts/stem.ts"],
  "libphonenumber-js": ["prompts/phone.ts"],
  restify: ["bot/server.ts"],
  twilio: ["bot/channels/twilio-"],
  botbuilder: ["bot/turn", "bot/channels/"],
  pg: ["bot/store/", "bot/postgres/"],
  pdfkit: ["bot/documents/"],
  preact: ["bot/console/web/", "bot/sandbox/web/", "bot/web-chat/"],
  "@preact/signals": ["bot/console/web/", "bot/sandbox/web/", "bot/web-chat/"],
  esbuild: ["bot/bundle.ts", "bot/sandbox/", "bot/console/"],
  "fast-xml-parser": ["bot/channels/wechat/", "bot/sandbox/twiml-nodes.ts"],
  standardwebhooks: ["bot/events-out", "bot/outgoing"],
  otpauth: ["bot/console/"],
  "prom-client": ["bot/metrics.ts", "bot/server.ts"],
  "csv-parse": ["bot/api/", "bot/commands/"],
};

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s*["']([^"']+)["']/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

describe("the rooms", () => {
  for (const room of Object.keys(ladder)) {
    test(`${room}/ imports only ${ladder[room]!.join(", ")}`, () => {
      const files = filesBelow(room);
      expect(files.length).toBeGreaterThan(0);
      const strays = files.flatMap((file) =>
        importsOf(file)
          .filter((to) => to.startsWith("."))
          .map((to) => relative(root, resolve(root, dirname(file), to)).split("/")[0]!)
          .filter((target) => !ladder[room]!.includes(target) && !(room === "bot" && target === "package.json"))
          .map((target) => `${file} → ${target}`),
      );
      expect(strays).toEqual([]);
    });
  }

  test("the core reads no clock, no chance, no environment, no disk", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(|\bglobalThis\.crypto|\bcrypto\.random/;
    const strays = ["src", "prompts", "dialogs"].flatMap(filesBelow).flatMap((file) => {
      const code = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
      const reads = impure.exec(code);
      const builtin = importsOf(file).find((to) => to.startsWith("node:") || builtinModules.includes(to));
      return [...(reads ? [`${file}: ${reads[0]}`] : []), ...(builtin ? [`${file}: ${builtin}`] : [])];
    });
    expect(strays).toEqual([]);
  });
});

describe("the doors", () => {
  const all = Object.keys(ladder).flatMap(filesBelow);
  for (const [vendor, places] of Object.entries(doors)) {
    test(`${vendor} is reached only through ${places.join(" or ")}`, () => {
      const users = all.filter((file) => importsOf(file).some((to) => !to.startsWith(".") && packageOf(to) === vendor));
      expect(users.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
    });
  }

  test("each package the owner chose is in real use", () => {
    for (const vendor of ["botbuilder", "twilio", "restify", "luxon", "natural"])
      expect({ vendor, users: all.filter((file) => importsOf(file).some((to) => packageOf(to) === vendor)).length > 0 }).toEqual({
        vendor,
        users: true,
      });
  });
});

describe("the packages", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;

  test("that run in production are those a production install brings", () => {
    const strays = Object.keys(ladder).flatMap(filesBelow).flatMap((file) =>
      importsOf(file).filter((to) => !to.startsWith(".") && !to.startsWith("node:") && !Object.hasOwn(dependencies!, packageOf(to))).map((to) => `${file}: ${to}`),
    );
    expect(strays).toEqual([]);
  });

  test("are each named with one exact version", () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
}); // prettier-ignore

test("each file says in its first line what it knows", () => {
  const silent = Object.keys(ladder)
    .flatMap(filesBelow)
    .filter(
      (file) => !/^(?:#![^\n]*\n)?(?:\/\*\*? ?@jsxImportSource[^\n]*\n)?\s*(?:\/\/|\/\*)/.test(readFileSync(join(root, file), "utf8")),
    );
  expect(silent).toEqual([]);
});
