// Promises about access: passwords kept so that nobody can read them, codes used once, roles that cannot do what is not theirs.
import { describe, expect, test } from "@jest/globals";
import { TOTP, Secret } from "otpauth";
import { acceptedStep, newSecret, secretUri } from "../../bot/console/one-time-code.ts";
import { hashPassword, isPasswordRight, nobody, passwordFault } from "../../bot/console/password.ts";
import { acts, actsOf, mayAct, roles } from "../../bot/console/roles.ts";

describe("passwords", () => {
  test("are checked against a salted hash and never kept", async () => {
    const [first, second] = [await hashPassword("correct horse battery"), await hashPassword("correct horse battery")];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await isPasswordRight("correct horse battery", first)).toBe(true);
    expect(await isPasswordRight("correct horse batterz", first)).toBe(false);
    expect(await isPasswordRight("", nobody)).toBe(false);
  });
  test("typed on another keyboard are the same password", async () => {
    expect(await isPasswordRight("contrasen\u0303a larga", await hashPassword("contraseña larga".normalize("NFC")))).toBe(true);
  });
  test.each([
    ["short", "too_short"],
    ["x".repeat(129), "too_long"],
    ["aaaaaaaaaaaaaa", "too_common"],
    ["MyPassword-2026", "too_common"],
    ["dana-whitfield-7", "holds_own_name"],
    ["seven slow trams", null],
    ["十二个汉字的密码也可以用", null],
  ])("%p: %s", (password, fault) => {
    expect(passwordFault(password, ["Dana", "Whitfield"])).toBe(fault);
  });
  test("a stored form that cannot be read is our fault, not a wrong password", async () => {
    await expect(isPasswordRight("x", "md5:abc")).rejects.toThrow(/argon2id/);
  });
});

describe("one-time codes", () => {
  const secret = newSecret();
  const now = 1_770_000_015_000;
  const codeAt = (ms: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms });
  test("are taken once, and one step early or late", () => {
    const step = acceptedStep(secret, codeAt(now), now, 0)!;
    expect(step).toBe(Math.floor(now / 30_000));
    expect(acceptedStep(secret, codeAt(now), now, step)).toBeNull();
    expect(acceptedStep(secret, codeAt(now - 30_000), now, 0)).toBe(step - 1);
    expect(acceptedStep(secret, codeAt(now - 90_000), now, 0)).toBeNull();
    for (const bad of ["", "12345", "abcdef", "1234567"]) expect(acceptedStep(secret, bad, now, 0)).toBeNull();
  });
  test("can be set up by hand", () => {
    expect(secretUri(secret, "dana@example.com")).toContain(`secret=${secret}`);
  });
});

describe("roles", () => {
  test("every act belongs to somebody", () => {
    expect(acts.filter((act) => !roles.some((role) => mayAct(role, act)))).toEqual([]);
  });
  test("nobody approves what they may ask for themselves", () => {
    expect(mayAct("agent", "offer.approve")).toBe(false);
    expect(roles.filter((role) => mayAct(role, "file.erase") && mayAct(role, "file.erase.approve"))).toEqual([]);
  });
  test("compliance and administrators talk to nobody", () => {
    for (const role of ["compliance", "administrator"] as const)
      expect(actsOf(role).filter((act) => act === "talk.reply" || act === "talk.claim")).toEqual([]);
  });
});
