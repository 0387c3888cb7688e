#!/usr/bin/env node
// Knows how to find a Node that runs TypeScript as it stands; plain JavaScript because an old Node reads it first. Refuses everything else.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import nodeModule from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wanted = 24;
const here = dirname(fileURLToPath(import.meta.url));

function major(version) {
  return Number(version.replace(/^v/, "").split(".")[0]);
}

/** The Node that came with the dependencies; `npm ci` puts it there without an install script. */
function broughtAlong() {
  const modules = join(here, "..", "node_modules");
  const platform = { win32: "win" }[process.platform] ?? process.platform;
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return names.map((name) => join(modules, name, "bin", binary)).find((path) => existsSync(path));
}

function again(binary) {
  // The channel tells the child when this process dies without a word (kill -9): it must not go on holding the port.
  const child = spawn(binary, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, DUECOURSE_STARTED_BY: String(process.pid) },
  });
  child.on("error", (error) => {
    console.error(`${binary} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

if (major(process.version) >= wanted) {
  if (process.channel && process.env.DUECOURSE_STARTED_BY) {
    process.on("disconnect", () => process.exit(1));
    process.channel.unref();
  }
  delete process.env.DUECOURSE_STARTED_BY;
  // Kept machine code halves the time to start, and leaves the compiler for types (20 MB) unloaded. Where the folder cannot be written, nothing is kept.
  nodeModule.enableCompileCache?.(join(here, "..", "build", "compiled"));
  const { main } = await import("./cli.ts");
  await main(process.argv.slice(2));
} else {
  const binary = broughtAlong();
  if (binary) again(binary);
  else {
    console.error(
      `DueCourse needs Node ${wanted} or newer; this is ${process.version}, and no newer one was found in node_modules. ` +
        `Run "npm ci" in ${join(here, "..")} (it brings one for this system), or install Node ${wanted}.`,
    );
    process.exitCode = 1;
  }
}
