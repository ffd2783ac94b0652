import { type Fault, RecordFileInvalid } from "../../errors.js";
import type { Ontology } from "../../ontology/ontology.model.js";
import { problemsOf } from "../../record/claim.rules.js";
import type { UnrecordedClaim } from "../../record/claim-problem.model.js";
import { suggestion } from "../../text/nearest.js";
import { claimOf } from "./claim-of-line.js";
import { type FileLine, fileLines } from "./lines.js";
import { isRecordLine, readLine } from "./read-line.js";
import {
  type ClaimLine,
  type DocumentLine,
  type EntityLine,
  type HeaderLine,
  type JudgementLine,
  type LineCounts,
  lineTypes,
  type RecordLine,
  type TrailerLine,
} from "./record-line.file.js";

/** A record's file that was read to its end and is whole: every reference leads to something in it, or to what its header calls absent. */
export interface RecordFile {
  readonly path: string;
  readonly header: HeaderLine;
  /** Of all its lines but the trailer. */
  readonly sha256: string;
  /** Ids of the documents whose texts it brings. */
  readonly texts: ReadonlySet<string>;
  /** The claims that refer to a claim, by its id, each with its line. */
  readonly referring: ReadonlyMap<string, readonly PlacedClaim[]>;
}

/** A claim and where it stands in the file. */
export interface PlacedClaim {
  readonly id: string;
  readonly line: number;
}

/** Faults after which no more are looked for. */
const mostFaults = 100;

/**
 * Reads a record's file from its first line to its last, and holds no more of it than its ids. Throws `RecordFileInvalid` with all
 * that is wrong: a file that is cut short or was changed on its way says only that, as all else may follow from it.
 */
export async function checkRecordFile(path: string, ontology: Ontology): Promise<RecordFile> {
  const check = new RecordCheck(path, ontology);
  let trailer: (TrailerLine & { readonly found: string }) | null = null;
  for await (const line of fileLines(path)) {
    if (trailer !== null) throw check.invalid(line.number, "stands after the trailer; a file has one record");
    const read = readLine(path, line);
    if (line.number === 1) check.begin(read, line);
    else if ("content" in read && read.content.type === "trailer")
      trailer = { ...read.content, found: line.hashBefore() };
    else check.take(read, line);
    if (check.isFull) break;
  }
  return check.end(trailer);
}

class RecordCheck {
  readonly #faults: Fault[] = [];
  readonly #counts = { entity: 0, judgement: 0, document: 0, claim: 0 };
  /** Line of each id. */
  readonly #places = new Map<string, number>();
  readonly #slugs = new Set<string>();
  /** Kinds by entity id. */
  readonly #kinds = new Map<string, string>();
  readonly #texts = new Set<string>();
  readonly #referring = new Map<string, PlacedClaim[]>();
  /** References that may lead forwards. */
  #awaited: { readonly from: string; readonly to: string; readonly line: number }[] = [];
  #header: HeaderLine | null = null;
  #line = 0;
  #section = 0;

  constructor(
    private readonly path: string,
    private readonly ontology: Ontology,
  ) {}

  get isFull(): boolean {
    return this.#faults.length > mostFaults;
  }

  invalid(line: number | null, message: string): RecordFileInvalid {
    return new RecordFileInvalid(this.path, [{ file: this.path, line, message }]);
  }

  begin(read: ReturnType<typeof readLine>, { number }: FileLine): void {
    if ("faults" in read) throw new RecordFileInvalid(this.path, read.faults);
    if (read.content.type !== "header")
      throw this.invalid(number, "is no header; a record's file begins with one, so this one is not whole");
    this.#header = read.content;
  }

  take(read: ReturnType<typeof readLine>, { number }: FileLine): void {
    this.#line = number;
    if ("faults" in read) {
      this.#faults.push(...read.faults);
      return;
    }
    const { content } = read;
    if (!isRecordLine(content)) {
      this.#say("is a second header; a file has one record");
      return;
    }
    this.#counts[content.type] += 1;
    const section = lineTypes.indexOf(content.type);
    if (section < this.#section)
      this.#say(`${content.id}: stands after what may need it; the order is ${lineTypes.join(", ")}`);
    this.#section = Math.max(section, this.#section);
    this.#name(content.id);
    this.#takeLine(content);
  }

  /** What was read, where all of it is in order. */
  end(trailer: (TrailerLine & { readonly found: string }) | null): RecordFile {
    const header = this.#header;
    if (header === null) throw this.invalid(null, "is empty; it was not written to its end");
    if (this.isFull) {
      const message = `more than ${mostFaults} faults; what follows was not read`;
      throw new RecordFileInvalid(this.path, [
        ...this.#faults,
        { file: this.path, line: this.#line, message },
      ]);
    }
    if (trailer === null)
      throw this.invalid(
        this.#line || 1,
        "the file ends here, before its trailer, so it is not whole; export or fetch it again",
      );
    if (trailer.sha256 !== trailer.found)
      throw this.invalid(
        null,
        `was changed after it was written: its lines have the SHA-256 ${trailer.found}, and its trailer says ${trailer.sha256}. Export or fetch it again; what the record should say otherwise is written in a graph`,
      );
    const absent = new Set(header.absent);
    for (const { from, to, line } of this.#awaited)
      if (!this.#places.has(to) && !absent.has(to))
        this.#say(`${from}: refers to ${to}, which is not in the file`, line);
    this.#compareCounts("header", header.counts, 1);
    this.#compareCounts("trailer", trailer.counts, this.#line + 1);
    if (this.#faults.length > 0) throw new RecordFileInvalid(this.path, this.#faults);
    const { path } = this;
    return { path, header, sha256: trailer.found, texts: this.#texts, referring: this.#referring };
  }

  #compareCounts(where: string, counts: LineCounts, line: number): void {
    for (const type of lineTypes)
      if (counts[type] !== this.#counts[type])
        this.#say(
          `${where}: counts ${counts[type]} lines of the type ${type}, and there are ${this.#counts[type]}`,
          line,
        );
  }

  #say(message: string, line = this.#line): void {
    this.#faults.push({ file: this.path, line, message });
  }

  #name(id: string): void {
    const before = this.#places.get(id);
    if (before !== undefined) this.#say(`${id}: stands on line ${before} already`);
    this.#places.set(id, this.#line);
  }

  #takeLine(line: RecordLine): void {
    if (line.type === "entity") this.#takeEntity(line);
    else if (line.type === "judgement") this.#takeJudgement(line);
    else if (line.type === "document") this.#takeDocument(line);
    else this.#takeClaim(line);
  }

  #takeEntity({ id, slug, kind, names }: EntityLine): void {
    this.#kinds.set(id, kind);
    this.#takeSlug("entity", id, slug);
    if (!this.ontology.kinds.has(kind))
      this.#say(`${id}.kind: \`${kind}\` is no kind; ${suggestion(kind, this.ontology.kinds.keys())}`);
    for (const { usedBy } of names) if (usedBy !== null) this.#await(id, usedBy);
  }

  #takeJudgement({ id, verdict, left, right }: JudgementLine): void {
    for (const end of [left, right]) this.#need(id, end);
    const [leftKind, rightKind] = [this.#kinds.get(left), this.#kinds.get(right)];
    if (left === right) this.#say(`${id}: judges an entity and itself`);
    if (verdict === "SAME" && leftKind !== rightKind)
      this.#say(
        `${id}: says that a ${leftKind} and a ${rightKind} are the same; only entities of one kind can be`,
      );
  }

  #takeDocument({ id, slug, publisher, text }: DocumentLine): void {
    this.#takeSlug("document", id, slug);
    if (publisher !== null) this.#need(id, publisher);
    if (text !== undefined) this.#texts.add(id);
  }

  #takeClaim(line: ClaimLine): void {
    const claim = claimOf(line);
    const { id } = claim;
    for (const entity of entitiesNamed(claim)) this.#need(id, entity);
    this.#need(id, claim.document);
    for (const to of [claim.refutes, claim.supersedes, claim.repeats]) {
      if (to === null) continue;
      this.#await(id, to);
      this.#referring.set(to, [...(this.#referring.get(to) ?? []), { id, line: this.#line }]);
    }
    for (const quote of claim.evidence) this.#name(quote.id);
    for (const { path, message } of problemsOf(claim, this.#kinds, this.ontology))
      this.#say(`${[id, ...path].join(".")}: ${message}`);
  }

  #takeSlug(what: string, id: string, slug: string): void {
    const named = `${what} ${slug}`;
    if (this.#slugs.has(named)) this.#say(`${id}.slug: another ${what} has the slug \`${slug}\``);
    this.#slugs.add(named);
  }

  /** Notes what must be in the file, wherever it stands. */
  #await(from: string, to: string): void {
    if (!this.#places.has(to)) this.#awaited.push({ from, to, line: this.#line });
  }

  /** Wants something of an earlier section. */
  #need(from: string, to: string): void {
    if (!this.#places.has(to)) this.#say(`${from}: refers to ${to}, which is not in the file before it`);
  }
}

function entitiesNamed({ subject, object, roles, attribution, time }: UnrecordedClaim): string[] {
  return [
    subject.entity,
    object.entity,
    ...roles.map(({ entity }) => entity),
    ...attribution.map(({ speaker }) => speaker),
    time?.relativeTo ?? null,
  ].filter((id) => id !== null);
}
