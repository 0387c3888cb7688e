// Jest's transform: erases types in place (lines and columns stay), because Node itself runs the sources the same way.
import { createHash } from "node:crypto";
import { stripTypeScriptTypes } from "node:module";

export default {
  process(source) {
    return { code: stripTypeScriptTypes(source, { mode: "strip" }) };
  },
  getCacheKey(source, path) {
    return createHash("sha1").update(process.version).update(path).update(source).digest("hex");
  },
};
