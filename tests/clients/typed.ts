import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { projectRoot } from "../../src/root.js";
import type { TestService } from "../setup/service.js";

const run = promisify(execFile);
const bin = (path: string) => join(projectRoot, "node_modules", path);

/** What GraphQL codegen's own command does with codegen.yml: its loaders weigh four times what its generator does. */
async function generate(folder: string, sdl: string): Promise<void> {
  const { generates } = parseYaml(await readFile(join(folder, "codegen.yml"), "utf8"));
  const target = "./src/gql/";
  const { config } = generates[target];
  const location = join(folder, "src/told.graphql");
  const rawSDL = await readFile(location, "utf8");
  const sections = await preset.buildGeneratesSection({
    ...{
      baseOutputDir: target,
      schema: parse(sdl),
      documents: [{ location, rawSDL, document: parse(rawSDL) }],
      config,
    },
    ...{ presetConfig: {}, plugins: [], pluginMap: {} },
  });
  for (const section of sections) {
    const file = join(folder, section.filename);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await codegen(section));
  }
}

/** GraphQL codegen and gql.tada, with the schema that a service tells. */
export function describeTyped(service: () => TestService): void {
  describe("GraphQL codegen and gql.tada", () => {
    let folder: string;

    beforeAll(async () => {
      // Below the project, so that the packages are found.
      folder = await mkdtemp(join(projectRoot, ".cache/typed-"));
      await cp(join(projectRoot, "tests/clients/typed"), folder, { recursive: true });
      const sdl = printSchema(buildClientSchema((await service().ask(getIntrospectionQuery())).data));
      await writeFile(join(folder, "api.graphql"), sdl);
      await generate(folder, sdl);
      await run(process.execPath, [bin("gql.tada/bin/cli.js"), "generate", "output"], { cwd: folder });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it("type what is asked, and refuse what is not there", async () => {
      const { stdout } = await run(process.execPath, [bin("typescript/bin/tsc"), "--project", folder]).catch(
        (fault: { stdout: string }) => fault,
      );
      expect(stdout).toBe("");
    });

    it("ask what their types promise", async () => {
      const { told } = await import(join(folder, "src/codegen.ts"));
      const claims = await told(service().url, "jabhat-al-nusra", "2015-03");
      expect(claims).toHaveLength(3);
      for (const { words } of claims) expect(words.join(" ")).toMatch(/\p{Script=Arabic}/u);

      const { neighbours } = await import(join(folder, "src/tada.ts"));
      const events = await neighbours(service().url, { id: "jabhat-al-nusra", kinds: ["EVENT"] });
      expect(events).toHaveLength(3);
      for (const { since } of events) expect(since).toMatch(/^\d{4}-\d\d-\d\dT/);
    });
  });
}
