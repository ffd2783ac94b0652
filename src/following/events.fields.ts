import { Level, type Row, type Shape } from "../query/level.js";
import type { FieldReader, Readers, Reading } from "../query/reader.js";
import { type FollowedEvent, stretchBounds } from "./stretch.js";

/** The events that a subscription follows. */
export interface EventSource {
  /** The object type of an event. */
  readonly type: string;
  /** Cypher that finds the events of a stretch, one row each, in no order; `bounds` are the parameters of the stretch. */
  readonly match: (bounds: Readonly<Record<"tick" | "after" | "to", string>>) => string;
  /** Cypher for an event's tick, and for the id of what it is about. */
  readonly tick: string;
  readonly id: string;
  /** How the fields of an event are read. */
  readonly fields: Readers;
}

/** Reads the events of one stretch of the ledger, in the order of their ticks: a list of {@link FollowedEvent}. */
export function readEvents(reading: Reading, { type, match, tick, id, fields }: EventSource): Shape {
  const { statement } = reading.level;
  const event = new Level(statement);
  const at = { tick: event.column(tick), id: event.column(id) };
  const value = readFields(reading, type, event, fields);
  const bounds = {
    tick: statement.parameter(stretchBounds.tick),
    after: statement.parameter(stretchBounds.after),
    to: statement.parameter(stretchBounds.to),
  };
  const limit = statement.parameter(stretchBounds.most);
  const place = reading.level.rows([match(bounds), `WITH * ORDER BY ${tick}, ${id} LIMIT ${limit}`], event);
  return (row, context) =>
    (row[place] as Row[]).map(
      (found): FollowedEvent => ({
        tick: found[at.tick] as number,
        id: found[at.id] as string,
        value: value(found, context, 0),
      }),
    );
}

function readFields(reading: Reading, type: string, event: Level, readers: Readers): Shape {
  const fields = reading.fields(type).map((field): readonly [string, Shape] => {
    const name = field.nodes[0]?.name.value ?? "";
    const reader: FieldReader | undefined = name === "__typename" ? () => () => type : readers[name];
    return [field.key, reader?.(reading.at(field, type, event, "")) ?? (() => null)];
  });
  return (row, context, at) =>
    Object.fromEntries(fields.map(([key, shape]) => [key, shape(row, context, at)]));
}
