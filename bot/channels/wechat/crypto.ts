// Knows WeChat's signatures and its AES mode; refuses to know what the messages say. Source: the official account message-encryption guide.
import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from "node:crypto";

const blockBytes = 32;

/** sha1 over the sorted parts: (token, timestamp, nonce) for every request, with the ciphertext as a fourth for AES mode. */
export function signatureOf(...parts: string[]): string {
  return createHash("sha1").update(parts.toSorted().join("")).digest("hex");
}

/** Constant time; false for a missing or malformed signature. */
export function isSignatureRight(given: string | null, ...parts: string[]): boolean {
  if (!given || !/^[0-9a-f]{40}$/i.test(given)) return false;
  return timingSafeEqual(Buffer.from(given.toLowerCase(), "hex"), Buffer.from(signatureOf(...parts), "hex"));
}

/** Thrown for anything that is not a message encrypted for us; says which check failed and nothing of the content. */
export class WechatCipherError extends Error {}

/** The 43 letters from the account's settings as a 32-byte key. Throws a RangeError on another length. */
export function readAesKey(encodingAesKey: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  if (encodingAesKey.length !== 43 || key.length !== 32)
    throw new RangeError(`WECHAT_AES_KEY has ${encodingAesKey.length} characters, expected the 43 of the account's EncodingAESKey`);
  return key;
}

/** 16 random bytes, 4 bytes of length, the message, the app id. Throws WechatCipherError when padding, length or app id is wrong. */
export function decryptMessage(encrypted: string, key: Buffer, appId: string): string {
  const cipher = Buffer.from(encrypted, "base64");
  if (cipher.length === 0 || cipher.length % 16 !== 0) throw new WechatCipherError("ciphertext is not whole blocks");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(cipher), decipher.final()]);
  const padding = padded.at(-1)!;
  if (padding < 1 || padding > blockBytes || padding > padded.length || padded.subarray(-padding).some((byte) => byte !== padding))
    throw new WechatCipherError("padding is wrong");
  const plain = padded.subarray(0, padded.length - padding);
  if (plain.length < 20) throw new WechatCipherError("message is too short");
  const length = plain.readUInt32BE(16);
  if (20 + length > plain.length) throw new WechatCipherError("length is beyond the end");
  if (plain.subarray(20 + length).toString("utf8") !== appId) throw new WechatCipherError("app id is not ours");
  return plain.subarray(20, 20 + length).toString("utf8");
}

/** The inverse of `decryptMessage`; `random` is 16 bytes, an argument so that known answers can be reproduced. */
export function encryptMessage(message: string, key: Buffer, appId: string, random: Buffer): string {
  if (random.length !== 16) throw new RangeError(`random has ${random.length} bytes, expected 16`);
  const body = Buffer.from(message, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(appId, "utf8")]);
  const padding = blockBytes - (plain.length % blockBytes);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString("base64");
}
