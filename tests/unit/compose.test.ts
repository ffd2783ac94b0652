import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectRoot } from "../../src/root.js";

/** What this file looks at in a service. */
interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly restart?: string;
}

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const compose = parse(read("docker-compose.yml")) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = read("Dockerfile");

/** The compose specification's own schema; `strict` is off because it uses formats and keywords of compose's own. */
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(read("tests/fixtures/compose-spec/compose-spec.json")),
);

describe("docker-compose.yml", () => {
  it("follows the compose specification", () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it("would not pass with a misspelt key, or with a value of the wrong type", () => {
    expect(validate({ services: { isnad: { imgae: "isnad" } } })).toBe(false);
    expect(validate({ services: { isnad: { image: "isnad", ports: "4000" } } })).toBe(false);
  });

  it("pins every image to one version, Neo4j's to that of the embedded one", () => {
    const images = Object.values(compose.services).map(({ image }) => image);
    for (const image of images) expect(image).toMatch(/^[\w/-]+:\d+\.\d+\.\d+(-[\w.-]+)?$/);
    const version = /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(read("neo4j/pom.xml"))?.[1];
    expect(compose.services.neo4j?.image).toBe(`neo4j:${version}-community`);
    const { version: ours } = JSON.parse(read("package.json")) as { version: string };
    expect(compose.services.isnad?.image).toBe(`isnad:${ours}`);
  });

  it("publishes one port, on the loopback address", () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports).toEqual([`127.0.0.1:\${PORT:-4000}:4000`]);
  });

  it("keeps the data in a named volume", () => {
    expect(compose.services.neo4j?.volumes).toContain("data:/data");
    expect(Object.keys(compose.volumes)).toContain("data");
  });

  it("watches the health of what keeps running", () => {
    expect(compose.services.neo4j?.healthcheck?.test).toBeDefined();
    // The service's own stands in its image.
    expect(compose.services.isnad?.healthcheck).toBeUndefined();
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\n?.*\/health\/ready/m);
  });
});

describe("the Dockerfile", () => {
  it("pins its base image and does not run as root", () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    for (const base of bases) expect(base).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
    expect(dockerfile.match(/^USER .*$/gm)?.at(-1)).toBe("USER node");
  });

  it("copies nothing that .dockerignore keeps out", () => {
    const kept = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, paths]) => paths?.split(" ") ?? [],
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(kept).toContain(`!${path.split("/")[0]}`);
  });
});
