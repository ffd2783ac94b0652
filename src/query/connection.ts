import { CursorInvalid, PageSizeInvalid } from "../errors.js";
import { int } from "../graph/values.js";
import { type Argument, Bound, type Variables } from "./argument.js";
import { encodeCursor, listTag, readCursor } from "./cursor.js";
import { Level, type Row, type Shape, type ShapeContext } from "./level.js";
import type { Reading, Scope } from "./reader.js";

/** One key of an order; the last of a list's keys is unique. None is ever null. */
export interface OrderKey {
  readonly expression: string;
  readonly descending?: boolean;
}

/** Reads a part of a member of a list. */
export type MemberReader = (reading: Reading) => Shape;

/** A list that can be read by pages. */
export interface ListSource {
  /** What the list is, for its cursors: the same text for the same list, whatever the request. */
  readonly list: string;
  /** Cypher that finds the members, one row each, in no order; a WHERE may follow it. */
  readonly match: string;
  /** Conditions that members must meet. */
  readonly where: readonly string[];
  /** The variables that a member's fields are read from. */
  readonly variables: readonly string[];
  readonly order: readonly OrderKey[];
  /**
   * What holds of every member and lets the database read a page in the order of an index: conditions on all of the index's properties, and
   * its leading ones that have one value. Neither is part of a cursor, nor of what is counted.
   */
  readonly index?: { readonly where: readonly string[]; readonly leading: readonly string[] };
  /** Cypher for the number of members, where that is cheaper than counting rows. */
  readonly count?: string;
  /** Cypher for the id of the object whose list it is; absent at the root. */
  readonly owner?: string;
  readonly node: MemberReader;
  /** The fields that an edge of this list has beyond `cursor` and `node`. */
  readonly edge?: Readonly<Record<string, MemberReader>>;
  /** The fields that the connection of this list has beyond Relay's and `totalCount`. */
  readonly connection?: Readonly<Record<string, MemberReader>>;
  /** How many members a page has where `first` is null; 20 where this is absent. */
  readonly pageSize?: number;
  readonly scope: Scope;
}

interface Page {
  readonly members: readonly Row[];
  readonly hasNext: boolean;
  readonly context: ShapeContext;
  /** The row that the connection stands in. */
  readonly row: Row;
}

type PageShape = (page: Page) => unknown;
type CursorOf = (member: Row, context: ShapeContext) => string;

const maxPage = 100;
const defaultPage = 20;

/** Reads the connection type `<name>Connection`: its page, its cursors and its count, each only where it is asked for. */
export function readConnection(reading: Reading, name: string, source: ListSource): Shape {
  const { level, args } = reading;
  const page = new Level(level.statement);
  const size = pageSize(args.first, source.pageSize ?? defaultPage);
  const tagOf = (variables: Variables) => listTag(source.list, args, source.scope, variables);
  const cursorOf = cursorsOf(source, page, tagOf);
  const fields = reading.fields(`${name}Connection`).map((field): readonly [string, PageShape] => {
    const asked = field.nodes[0]?.name.value;
    const inner = reading.at(field, `${name}Connection`, page, "", source.scope);
    if (asked === "__typename") return [field.key, () => `${name}Connection`];
    if (asked === "totalCount") return [field.key, readCount(level, source)];
    const whole = source.connection?.[asked ?? ""]?.(
      reading.at(field, `${name}Connection`, level, "", source.scope),
    );
    if (whole !== undefined) return [field.key, ({ row, context }) => whole(row, context, 0)];
    if (asked === "pageInfo") return [field.key, readPageInfo(inner, cursorOf, args.after)];
    const member =
      asked === "nodes" ? source.node(inner) : readEdge(inner, `${name}Edge`, source, page, cursorOf);
    return [field.key, ({ members, context }) => members.map((row) => member(row, context, 0))];
  });
  const isPaged = reading
    .fields(`${name}Connection`)
    .some(({ nodes }) => ["nodes", "edges", "pageInfo"].includes(nodes[0]?.name.value ?? ""));
  const after = args.after instanceof Bound ? startAfter(reading, source, args.after, tagOf) : null;
  // Whether more follow is told by one member more, with all that is asked of it: it is read only for who wants to know.
  const read = asksForMore(reading, name) ? (variables: Variables) => size(variables) + 1 : size;
  const rows = isPaged
    ? level.rows(pageClauses(source, page, level.pages ? read : null, after?.conditions ?? []), page)
    : null;
  return (row, context) => {
    after?.check(row, context.variables);
    const found = rows === null ? [] : (row[rows] as Row[]);
    const first = size(context.variables);
    const seen: Page = { row, members: found.slice(0, first), hasNext: found.length > first, context };
    return Object.fromEntries(fields.map(([key, shape]) => [key, shape(seen)]));
  };
}

function asksForMore(reading: Reading, name: string): boolean {
  return reading
    .fields(`${name}Connection`)
    .filter(({ nodes }) => nodes[0]?.name.value === "pageInfo")
    .flatMap((field) => reading.at(field, `${name}Connection`, reading.level, "").fields("PageInfo"))
    .some(({ nodes }) => nodes[0]?.name.value === "hasNextPage");
}

function pageClauses(
  source: ListSource,
  page: Level,
  read: ((variables: Variables) => number) | null,
  after: readonly string[],
): string[] {
  const limit =
    read === null ? "" : ` LIMIT ${page.statement.parameter((variables) => int(read(variables)))}`;
  const keys = source.order.map(({ expression, descending }) =>
    descending ? `${expression} DESC` : expression,
  );
  const order = [...(source.index?.leading ?? []), ...keys];
  const conditions = [...source.where, ...(source.index?.where ?? []), ...after];
  return [
    source.match,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n  AND ")}`]),
    `WITH * ORDER BY ${order.join(", ")}${limit}`,
  ];
}

function readCount(level: Level, { match, where, count }: ListSource): PageShape {
  const conditions = where.length === 0 ? [] : [`WHERE ${where.join("\n  AND ")}`];
  const at = count === undefined ? level.call([match, ...conditions], "count(*)") : level.column(count);
  return ({ row }) => row[at];
}

function readPageInfo(reading: Reading, cursorOf: () => CursorOf, after: Argument): PageShape {
  const fields = reading.fields("PageInfo").map((field): readonly [string, PageShape] => {
    switch (field.nodes[0]?.name.value) {
      case "hasNextPage":
        return [field.key, ({ hasNext }) => hasNext];
      case "hasPreviousPage":
        return [field.key, () => after instanceof Bound];
      case "startCursor":
        return [field.key, cursorAt(cursorOf(), 0)];
      case "endCursor":
        return [field.key, cursorAt(cursorOf(), -1)];
      default:
        return [field.key, () => "PageInfo"];
    }
  });
  return (page) => Object.fromEntries(fields.map(([key, shape]) => [key, shape(page)]));
}

function cursorAt(cursorOf: CursorOf, at: number): PageShape {
  return ({ members, context }) => {
    const member = members.at(at);
    return member === undefined ? null : cursorOf(member, context);
  };
}

function readEdge(
  reading: Reading,
  type: string,
  source: ListSource,
  page: Level,
  cursorOf: () => CursorOf,
): Shape {
  const fields = reading.fields(type).map((field): readonly [string, Shape] => {
    const name = field.nodes[0]?.name.value ?? "";
    const inner = reading.at(field, type, page, "", source.scope);
    if (name === "__typename") return [field.key, () => type];
    if (name === "cursor") return [field.key, cursorOf()];
    if (name === "node") return [field.key, source.node(inner)];
    return [field.key, source.edge?.[name]?.(inner) ?? (() => null)];
  });
  return (row, context, at) =>
    Object.fromEntries(fields.map(([key, shape]) => [key, shape(row, context, at)]));
}

/** Makes the cursors of a page's members; adds the columns that they are made of when first asked. */
function cursorsOf(source: ListSource, page: Level, tagOf: (variables: Variables) => string): () => CursorOf {
  return () => {
    const keys = source.order.map(({ expression }) => page.column(expression));
    const owner = source.owner === undefined ? null : page.column(source.owner);
    const tags = new WeakMap<ShapeContext, string>();
    return (member, context) => {
      const tag = tags.get(context) ?? tagOf(context.variables);
      tags.set(context, tag);
      return encodeCursor({
        tag,
        owner: owner === null ? "" : String(member[owner]),
        keys: keys.map((at) => member[at] as string | number),
      });
    };
  };
}

/** The conditions that begin a page after a cursor, and the check that the cursor is of this very owner's list. */
function startAfter(
  reading: Reading,
  source: ListSource,
  after: Bound,
  tagOf: (variables: Variables) => string,
) {
  const { statement } = reading.level;
  const read = readCursor(after, tagOf, source.order.length);
  const keys = source.order.map((key, at) => ({
    ...key,
    last: statement.parameter((given) => read(given).keys[at]),
  }));
  const owner = source.owner === undefined ? null : reading.level.column(source.owner);
  return {
    conditions: beyond(keys),
    check: (row: Row, variables: Variables): void => {
      if (owner !== null && read(variables).owner !== row[owner])
        throw new CursorInvalid(
          "This cursor is of the same list of another object: leave `after` out to begin this object's list.",
        );
    },
  };
}

/** A key of an order, and its value where the last page ended. */
type LastKey = OrderKey & { readonly last: string };

/**
 * The conditions for members that come after the last page: a range of the first key, which an index serves, and whichever of the rest decides
 * where that key is the same. Not as alternatives of ranges, each of which the database would look up by itself and then sort them all.
 */
function beyond([first, ...others]: readonly LastKey[]): string[] {
  if (first === undefined) return [];
  const { expression, descending, last } = first;
  if (others.length === 0) return [after(first)];
  return [
    `${expression} ${descending ? "<=" : ">="} ${last}`,
    `(${expression} <> ${last} OR ${othersBeyond(others)})`,
  ];
}

function othersBeyond([key, ...others]: readonly LastKey[]): string {
  if (key === undefined) return "false";
  if (others.length === 0) return after(key);
  return `${after(key)} OR ${key.expression} = ${key.last} AND (${othersBeyond(others)})`;
}

function after({ expression, descending, last }: LastKey): string {
  return `${expression} ${descending ? "<" : ">"} ${last}`;
}

/** The number of members asked for; throws {@link PageSizeInvalid} outside 0 to 100. */
function pageSize(first: Argument, otherwise: number): (variables: Variables) => number {
  return (variables) => {
    const asked = first instanceof Bound ? Number(first.read(variables)) : otherwise;
    if (!Number.isInteger(asked) || asked < 0 || asked > maxPage)
      throw new PageSizeInvalid(
        `first: ${asked} is not possible: a page has 0 to ${maxPage} members; for more, go on from its endCursor.`,
        { asked, limit: maxPage, allowed: [0, maxPage] },
      );
    return asked;
  };
}
