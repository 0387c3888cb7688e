// Knows how the shared database server is let go; another run that still uses it keeps it.
export default async function teardown(): Promise<void> {
  await globalThis.testServer?.stop();
}
