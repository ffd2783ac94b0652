import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { World } from "../world.model.js";
import {
  type Exemplar,
  likeClaim,
  likeConflict,
  likeCountsOfClaims,
  likeCountsOfRelations,
  likeDiff,
  likeEntity,
  likeRelation,
  likeSubject,
  likeTimeline,
} from "./exemplars.js";
import { chooseSubject, type Subject } from "./subject.js";
import type { ValueWriter } from "./value-writer.js";
import type { ValueSource } from "./values.js";

type Composite = Extract<GraphQLNamedType, { getFields(): unknown }> & {
  getFields(): Record<string, GraphQLField<unknown, unknown>>;
};

/** Where a selection stands. */
export interface Place {
  /** How many more objects may be nested. */
  readonly depth: number;
  /** How many objects may come of it, more or less. */
  readonly room: number;
  /** Response keys from the root; null below a list, where nothing can be paged on. */
  readonly path: readonly string[] | null;
  /** How many fragments it stands in. */
  readonly fragments: number;
  /** The entity that is selected of, where one is known: fields that it answers are asked more often. */
  readonly entity: string | null;
  /** A field of it that is to be asked. */
  readonly wished: string | null;
  /** Name of the type that is selected of, where it is known. */
  readonly type: string | null;
  /** Response keys taken already by fields with arguments, in all selections that are merged with this one. */
  readonly keys: Map<string, string>;
}

/** A list whose next page can be asked for: the variable for its cursor, and where its `pageInfo` stands. */
export interface Pageable {
  readonly variable: string;
  readonly path: readonly string[];
  /** The argument that is used when it is asked for: `Type.field(after)`. */
  readonly use: string;
}

/** Writes the selections of one request. */
export class SelectionWriter {
  readonly fragments: string[] = [];
  readonly pageable: Pageable[] = [];
  readonly #named: { name: string; type: string; depth: number }[] = [];
  #aliases = 0;

  /** `left`: how many more objects may be selected. Each is a subquery of its own, and planning one takes its time. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly source: ValueSource,
    private readonly values: ValueWriter,
    private left: number,
  ) {}

  /** A selection of an object or interface type, with its brackets. */
  selection(type: GraphQLNamedType, place: Place): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return "";
    const { random } = this.source;
    const isWrapper = /(Connection|Edge)$/.test(type.name);
    const parts = [...this.#fields(type, place), ...this.#fragments(type, place)];
    if (isWrapper && place.path !== null && type.name.endsWith("Connection") && random.chance(0.3))
      parts.push("pageInfo { startCursor hasPreviousPage }");
    if (parts.length === 0 || random.chance(0.15)) parts.push("__typename");
    return `{ ${parts.join(" ")} }`;
  }

  #fields(type: Composite, place: Place): string[] {
    const { random, coverage } = this.source;
    const isWrapper = /(Connection|Edge)$/.test(type.name);
    const isNew = ({ name, args }: GraphQLField<unknown, unknown>) => {
      const use = `${type.name}.${name}`;
      const given = args.filter((argument) => argument.name !== "after");
      return (
        coverage.count(use) === 0 ||
        given.some(
          (argument) =>
            coverage.count(`${use}(${argument.name})`) === 0 ||
            coverage.missingOf(getNamedType(argument.type)) > 0,
        )
      );
    };
    const leadsToNew = ({ type: of }: GraphQLField<unknown, unknown>) => {
      const named = getNamedType(of);
      return isPart(named) && coverage.missingOf(named) > 0;
    };
    const able = Object.values(type.getFields()).filter(
      (field) =>
        isWrapper ||
        isLeafType(getNamedType(field.type)) ||
        (place.depth > 0 && this.left > 0) ||
        (place.depth >= (isPart(type) ? -1 : 0) && (isNew(field) || leadsToNew(field))),
    );
    const wish = (field: GraphQLField<unknown, unknown>) => {
      const use = `${type.name}.${field.name}`;
      const missing = field.args.reduce(
        (sum, { name, type: of }) =>
          sum + coverage.wish(`${use}(${name})`) + coverage.missingOf(getNamedType(of)),
        0,
      );
      const named = getNamedType(field.type);
      const answers = named.name.endsWith("Connection") ? this.#promise(use, place) : 1;
      const below = 12 * coverage.missingWithin(named, 3);
      const wished = field.name === place.wished ? 1000 : 1;
      return (coverage.wish(use) + missing + below) * answers * (weights[field.name] ?? 1) * wished;
    };
    const leaves = able.filter(({ type: of }) => isLeafType(getNamedType(of)));
    const objects = able.filter(({ type: of }) => !isLeafType(getNamedType(of)));
    const someLeaves = random.some(leaves, isWrapper && random.chance(0.6) ? 0 : random.between(1, 3), wish);
    const newLeaves = leaves.filter(isNew).slice(0, 5);
    const isWished = objects.some((field) => wish(field) > 10);
    const breadth = this.#breadth(place, isWrapper, isWished);
    const most = isWrapper
      ? breadth
      : Math.min(
          breadth,
          Math.max(this.left, objects.some((field) => isNew(field) || leadsToNew(field)) ? 1 : 0),
        );
    const chosen = random.most(objects, most, wish);
    if (!isWrapper) this.left -= chosen.length;
    const all = [...new Set([...newLeaves, ...someLeaves]), ...chosen];
    return all.flatMap((field) => this.field(type, field, place));
  }

  /** How likely a list is to have members, so that what was never asked is asked where it shows something. */
  #promise(use: string, { entity, path }: Place): number {
    if (entity !== null) return this.source.pool.answers(entity, use) ? 1 : 0.04;
    return path === null || path.length === 0 ? 1 : 0.2;
  }

  /** How many objects to select of one: most of the thing that is asked for by its id, few below lists. */
  #breadth({ entity, room }: Place, isWrapper: boolean, isWished: boolean): number {
    const { random } = this.source;
    if (isWrapper) return random.chance(0.15) ? 2 : 1;
    if (entity !== null) return isWished ? this.left : random.between(1, 2);
    return random.chance(isWished ? 0.8 : room > 8 ? 0.4 : 0.2) ? 1 : 0;
  }

  /** One field, now and then twice: with other arguments, or merged with itself. */
  field(type: Composite, field: GraphQLField<unknown, unknown>, place: Place): string[] {
    const { random } = this.source;
    const written = this.#written(type, field, place);
    if (field.args.length > 0 && random.chance(0.06)) written.push(...this.#written(type, field, place));
    return written;
  }

  #written(type: Composite, field: GraphQLField<unknown, unknown>, place: Place): string[] {
    const { random, pool, coverage } = this.source;
    const named = getNamedType(field.type);
    const isConnection = named.name.endsWith("Connection");
    const page = isConnection ? this.#page(place) : null;
    const use = `${type.name}.${field.name}(after)`;
    const isPaged =
      page !== null && place.path !== null && random.chance(coverage.count(use) === 0 ? 1 : 0.5);
    const cursor = isPaged ? this.values.variable("String", undefined) : null;
    const subject =
      type.name === "Query" && random.chance(0.92) ? chooseSubject(this.schema, this.source, named) : null;
    const like =
      subject?.entity == null
        ? this.#exemplar(type, field, place)
        : likeSubject(random, pool.world, subject.entity.recorded);
    const given = this.#arguments(type, field, page, cursor, subject, like, place);
    const text = given.length === 0 ? "" : `(${given.join(", ")})`;
    const key = this.#key(field.name, text, place);
    const path = place.path === null || isList(field) ? null : [...place.path, key];
    if (cursor !== null && path !== null) this.pageable.push({ variable: cursor.slice(1), path, use });
    const inner: Place = {
      depth: this.#depthBelow(named, place),
      room:
        page === null ? (isList(field) ? place.room / 2 : place.room) : place.room / Math.max(1, page.most),
      path,
      fragments: 0,
      entity: subject?.entity?.recorded.entity.id ?? null,
      wished: subject?.entity?.field ?? null,
      type: subject?.type ?? null,
      keys: new Map(),
    };
    const alias = key === field.name ? "" : `${key}: `;
    const selection = isLeafType(named) ? "" : ` ${this.selection(named, inner)}`;
    const paged =
      cursor === null ? selection : selection.replace(/}$/, "pageInfo { endCursor hasNextPage } }");
    const one = `${alias}${field.name}${text}${this.#directive()}${paged}`;
    if (isLeafType(named) || !random.chance(0.05)) return [one];
    return [one, `${alias}${field.name}${text} ${this.selection(named, inner)}`];
  }

  /** Most lists of the thing that is asked for show only what their members are. */
  #depthBelow(type: GraphQLNamedType, { depth, entity }: Place): number {
    if (type.name === "GraphDiff") return 0;
    if (entity !== null && this.source.random.chance(0.85)) return 0;
    return /(Connection|Edge)$/.test(type.name) ? depth : depth - 1;
  }

  /** `first`, and how many come of it. */
  #page({ room }: Place): { readonly text: string | null; readonly most: number } {
    const { random } = this.source;
    if (room >= 40 && random.chance(0.15)) return { text: null, most: 20 };
    const most = random.between(1, Math.max(2, Math.min(6, Math.floor(room / 4))));
    const text = random.chance(0.75) ? String(most) : this.values.variable("Int", most);
    return { text: `first: ${text}`, most };
  }

  /** Arguments that let something of the data pass. */
  #exemplar(type: Composite, field: GraphQLField<unknown, unknown>, { entity }: Place): Exemplar {
    const { random, pool } = this.source;
    const { world } = pool;
    const connection = getNamedType(field.type).name;
    if (connection === "ClaimConnection") return likeClaim(random, world, pool.claim(random, entity));
    if (connection === "TimelineConnection")
      return likeTimeline(likeClaim(random, world, pool.claim(random, entity)));
    if (connection === "CountRow")
      return random.chance(0.5)
        ? likeCountsOfClaims(random, likeClaim(random, world, pool.claim(random, null)))
        : likeCountsOfRelations(random, likeRelation(random, world, pool.relation(random, null, null), null));
    if (connection === "GraphDiff") {
      const one = () => likeRelation(random, world, pool.relation(random, null, null), null);
      return likeDiff(random, one(), one());
    }
    if (connection === "ConflictConnection")
      return likeConflict(random, world, pool.conflict(random, entity));
    if (connection === "EntityConnection") {
      const predicate = random.chance(0.3) ? "LOCATED_IN" : null;
      return likeEntity(random, world, pool.relation(random, null, predicate));
    }
    if (connection !== "NeighbourConnection" && connection !== "RelationConnection") return {};
    const predicate = predicateOfField(world, type.name, field.name);
    return likeRelation(random, world, pool.relation(random, entity, predicate), entity);
  }

  #arguments(
    type: Composite,
    field: GraphQLField<unknown, unknown>,
    page: { readonly text: string | null } | null,
    cursor: string | null,
    subject: Subject | null,
    like: Exemplar,
    { entity }: Place,
  ): string[] {
    const { random, coverage } = this.source;
    const isKnown = entity !== null || type.name === "Query";
    const use = (argument: GraphQLArgument) => `${type.name}.${field.name}(${argument.name})`;
    const wanted = field.args.filter((argument) => {
      if (page !== null && (argument.name === "first" || argument.name === "after")) return false;
      const isNew = coverage.count(use(argument)) === 0;
      const chance = isNew ? 1 : coverage.missingOf(getNamedType(argument.type)) > 0 ? 0.6 : 0.25;
      return isRequiredArgument(argument) || random.chance(isKnown ? chance : chance / 2);
    });
    const values = wanted.map((argument) => {
      if (argument.name !== "id" || subject === null)
        return `${argument.name}: ${this.values.value(argument.type, use(argument), like[argument.name])}`;
      const handle = random.pick(subject.handles);
      return `id: ${random.chance(0.6) ? JSON.stringify(handle) : this.values.variable("ID!", handle)}`;
    });
    if (page?.text != null) values.push(page.text);
    if (cursor !== null) values.push(`after: ${cursor}`);
    else if (page !== null && random.chance(0.1)) values.push("after: null");
    return values;
  }

  /** The response key: the field's name, or an alias where that is taken or the chance falls so. */
  #key(name: string, text: string, { keys }: Place): string {
    const { random } = this.source;
    const isTaken = keys.has(name) && keys.get(name) !== text;
    if (!isTaken && (text === "" || random.chance(0.3)) && !random.chance(0.1)) {
      keys.set(name, text);
      return name;
    }
    return `a${this.#aliases++}`;
  }

  #directive(): string {
    const { random } = this.source;
    if (!random.chance(0.06)) return "";
    const name = random.pick(["skip", "include"]);
    // Mostly so that what it stands at is answered.
    const value = random.chance(0.75) === (name === "include");
    const written = random.chance(0.6) ? this.values.variable("Boolean!", value) : String(value);
    return ` @${name}(if: ${written})`;
  }

  #fragments(type: Composite, place: Place): string[] {
    const { random } = this.source;
    const parts: string[] = [];
    const conditions = this.#conditions(type);
    const isOpen = isInterfaceType(type);
    const few =
      place.fragments > 1 ? 0 : random.between(type.name === "Node" ? 1 : 0, place.room > 8 ? 2 : 1);
    const count = isOpen ? few : random.chance(0.08) ? 1 : 0;
    for (const condition of random.some(conditions, count, (name) => this.#wishOf(name, place.type)))
      parts.push(this.#fragment(condition, place));
    if (place.fragments < 2 && random.chance(0.05))
      parts.push(`...${this.#directive()} ${this.selection(type, within(place))}`);
    return parts;
  }

  /** Names of the types that a fragment may be on. */
  #conditions(type: Composite): string[] {
    if (isInterfaceType(type)) {
      const wider = type.getInterfaces().map(({ name }) => name);
      const inner = this.schema.getImplementations(type).interfaces.map(({ name }) => name);
      const kinds = this.schema.getPossibleTypes(type).map(({ name }) => name);
      return [type.name, ...wider, ...inner, ...kinds];
    }
    return isObjectType(type) ? [type.name, ...type.getInterfaces().map(({ name }) => name)] : [];
  }

  #wishOf(name: string, known: string | null): number {
    const type = this.schema.getType(name);
    const { coverage } = this.source;
    const forms = [`... on ${name}`, `...named on ${name}`].filter((form) => coverage.count(form) === 0);
    const wish = type === undefined ? 0 : 0.2 + coverage.missingOf(type) + 20 * forms.length;
    return known === name ? wish * 20 + 20 : wish;
  }

  /** A fragment, inline or named; a named one without cursors may be spread again. */
  #fragment(condition: string, place: Place): string {
    const { random } = this.source;
    const type = this.schema.getType(condition);
    if (type === undefined) throw new Error(`The schema has no ${condition}.`);
    const known = this.#named.filter((one) => one.type === condition && one.depth <= place.depth);
    if (known.length > 0 && place.room > 10 && random.chance(0.4))
      return `...${random.pick(known).name}${this.#directive()}`;
    if (random.chance(this.source.coverage.count(`...named on ${condition}`) === 0 ? 0.3 : 0.6))
      return `... on ${condition}${this.#directive()} ${this.selection(type, within(place))}`;
    const before = this.pageable.length;
    const text = this.selection(type, within(place));
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${condition} ${text}`);
    if (this.pageable.length === before) this.#named.push({ name, type: condition, depth: place.depth });
    return `...${name}`;
  }
}

/** How much oftener some fields are asked for than others: a page without its members shows little. */
const weights: Readonly<Record<string, number>> = { nodes: 6, edges: 8, node: 4, relation: 4 };

/** Whether a thing of a type stands only in another, as a claim's evidence does. */
function isPart(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().length === 0 && !/(Connection|Edge)$/.test(type.name);
}

function within(place: Place): Place {
  return { ...place, fragments: place.fragments + 1 };
}

/** The predicate that gives a type this field; null for a field that all have. */
function predicateOfField({ ontology }: World, type: string, field: string): string | null {
  const kind = [...ontology.kinds.values()].find((one) => one.type === type)?.name ?? "";
  const found = [...ontology.predicates.values()].find(({ subject, object }) =>
    [subject, object].some((end) => end?.field === field && end.kinds.includes(kind)),
  );
  return found?.name ?? null;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
