// Knows which addresses an outgoing event may never reach: our own machine and the networks behind it. Refuses to resolve names.
import { BlockList, isIP } from "node:net";

/** IANA special-purpose registries (RFC 6890 and updates): not globally reachable, or not unicast. */
const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) closed.addSubnet(net, bits, "ipv4"); // prettier-ignore
for (const [net, bits] of [
  ["::", 128], ["::1", 128], ["64:ff9b:1::", 48], ["100::", 64], ["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20], ["5f00::", 16], ["fc00::", 7],
  ["fe80::", 10], ["fec0::", 10], ["ff00::", 8],
] as const) closed.addSubnet(net, bits, "ipv6"); // prettier-ignore

/** An IPv4 address inside an IPv6 one counts as the IPv4 address. */
function unwrapped(address: string): string {
  const canonical = isIP(address) === 6 ? new URL(`http://[${address.split("%", 1)[0]}]/`).hostname.slice(1, -1) : address;
  const match = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(canonical);
  if (!match) return canonical;
  const [high, low] = [parseInt(match[1] ?? "0", 16), parseInt(match[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** True for an address of the public internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const plain = unwrapped(address);
  return !closed.check(plain, isIP(plain) === 4 ? "ipv4" : "ipv6");
}
