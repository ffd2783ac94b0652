import fc from "fast-check";
import { expect, it } from "vitest";
import { SizedStore } from "../../../src/server/sized-store.js";

it("keeps as many values as fit, and of all those the last that were asked for", () => {
  const steps = fc.array(fc.record({ hash: fc.integer({ min: 0, max: 9 }), keeps: fc.boolean() }));
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 40 }), (taken, most) => {
      const store = new SizedStore<string>(most);
      // An independent account: the hashes from the one that was used longest ago to the last.
      let used: number[] = [];
      const size = () => used.reduce((sum, hash) => sum + hash + 1, 0);
      for (const { hash, keeps } of taken) {
        const text = "x".repeat(hash + 1);
        const isThere = used.includes(hash);
        if (keeps) store.keep(String(hash), text, text.length);
        else expect(store.find(String(hash))).toBe(isThere ? text : null);
        if (isThere || (keeps && text.length <= most))
          used = [...used.filter((other) => other !== hash), hash];
        while (size() > most) used.shift();
      }
      for (let hash = 0; hash < 10; hash += 1)
        expect(store.find(String(hash)) !== null).toBe(used.includes(hash));
    }),
  );
});
