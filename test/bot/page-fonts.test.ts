// Knows which characters of our pages are drawn with the package's Chinese font. Refuses to draw.
import { expect, test } from "@jest/globals";
import { chinesePartOf, fontRoutes } from "../../bot/page-fonts.ts";
import type { HttpRequest } from "../../bot/http.ts";

test("leaves Latin letters, quotes and pictures to the fonts behind it", () => {
  expect(chinesePartOf("U+0000-00FF,U+201c-201d,U+1f300")).toBe("");
  expect(chinesePartOf("U+20,U+4e00-4e03, U+ff0c,U+9f98")).toBe("U+4e00-4e03,U+ff0c,U+9f98");
});

test("asks the machine first and a piece from this house second, in both weights", async () => {
  const [sheet] = fontRoutes("/sandbox");
  const { body } = await sheet!.handle({ params: {} } as unknown as HttpRequest);
  const faces = (body as string).split("\n");
  for (const weight of [400, 700]) {
    const ofWeight = faces.filter((face) => face.includes(`font-weight: ${weight};`));
    expect(ofWeight.length).toBeGreaterThan(80);
    for (const face of ofWeight) expect(face).toMatch(/src: local\("PingFang SC.*url\(\.\/files\/noto-sans-sc-\d+-[47]00-normal\.woff2\)/);
  }
  // 王 in one face of each weight.
  const holdsWang = (face: string): boolean =>
    /unicode-range: ([^;]+);/
      .exec(face)![1]!
      .split(",")
      .some((range) => {
        const [from, to] = range
          .replace("U+", "")
          .split("-")
          .map((hex) => Number.parseInt(hex, 16));
        return from! <= 0x738b && 0x738b <= (to ?? from!);
      });
  expect(faces.filter((face) => face.startsWith("@font-face") && holdsWang(face))).toHaveLength(2);
});
