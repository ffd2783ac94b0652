import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";
import { describeInPython, python } from "../setup/python.js";
import type { TestService } from "../setup/service.js";

/** Python's gql against a service that runs. */
export async function describePythonGql(service: () => TestService): Promise<void> {
  await describeInPython("Python's gql", () => {
    it("learns the schema, validates by it, asks with variables, and shows what the service refuses", async () => {
      const { asked, refused, fault } = await python<Record<string, unknown>>(
        join(projectRoot, "tests/python/gql_client.py"),
        service().url,
      );
      const query =
        '{ entity(id: "jabhat-al-nusra") { slug name(languages: ["ar"]) neighbours { totalCount } } }';
      expect(asked).toEqual((await service().ask(query)).data);
      expect(refused).toContain("Cannot query field 'nonsense' on type 'Entity'");
      expect(fault).toBe("PAGE_SIZE_INVALID");
    });
  });
}
