import { setTimeout as pause } from "node:timers/promises";
import { type ExecutionResult, GraphQLError } from "graphql";
import { DatabaseUnavailable, SinceTickInvalid, SubscriptionsOnly } from "../errors.js";
import type { Graph } from "../graph/graph.model.js";
import type { Variables } from "../query/argument.js";
import type { CompiledField } from "../query/compile.js";
import type { Viewer } from "../query/execute.model.js";
import type { Row } from "../query/level.js";
import { serviceLimits } from "../query/limits.js";
import { asGraphQLError, makePrepare, type Preparing } from "../query/prepare.js";
import { Turns } from "../turns.js";
import type { Events, Follow } from "./follow.model.js";
import type { LedgerWatch } from "./ledger-watch.js";
import {
  eventsPerStretch,
  type FollowedEvent,
  nextStretch,
  type Place,
  placeAfter,
  type Stretch,
  withStretch,
} from "./stretch.js";

/** What subscriptions are answered with. */
export interface Following extends Preparing {
  readonly graph: Pick<Graph, "read">;
  readonly watch: LedgerWatch;
}

/** A subscription that is ready to be followed. */
interface Subscribed {
  readonly field: CompiledField;
  readonly variables: Variables;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
}

/** What one stretch may cost is what one request may. */
const limits = { ...serviceLimits, cost: serviceLimits.cost / eventsPerStretch };

/** Statements of subscriptions that run at a time, however many followers a tick wakes: the others' requests need the database too. */
const readsAtOnce = 8;

/** Milliseconds after which a stretch is read again that a silent database did not give. */
const againMs = 1_000;

/** Makes the function that subscriptions are followed with. */
export function makeFollow(following: Following): Follow {
  const prepare = makePrepare(following, limits);
  const turns = new Turns({ atOnce: readsAtOnce });
  return async (request) => {
    const prepared = prepare(request);
    if ("errors" in prepared) return prepared;
    const { operation, fields, variables } = prepared;
    const [field] = fields;
    if (operation.operation !== "subscription")
      return { errors: [asGraphQLError(new SubscriptionsOnly(operation.operation))] };
    if (field === undefined) return { errors: [nothingLeft()] };
    try {
      const place = await placeOf(following, field, variables);
      const ended = new AbortController();
      const signal = AbortSignal.any([request.signal, ended.signal]);
      const subscribed: Subscribed = { field, variables, viewer: request.viewer, signal };
      return endedBy(ended, eventsFrom(following, turns, place, subscribed));
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  };
}

/** A root field that `@skip` or `@include` leaves out is followed by nobody. */
function nothingLeft(): GraphQLError {
  const extensions = { code: "BAD_USER_INPUT" };
  return new GraphQLError("Nothing of this subscription is left to follow: its field is skipped.", {
    extensions,
  });
}

/** Where a subscription begins. Throws `SinceTickInvalid`, and whatever its filter's values are refused with. */
async function placeOf({ watch }: Following, field: CompiledField, variables: Variables): Promise<Place> {
  const present = await watch.present();
  const { sinceTick } = field.args(variables);
  const tick = typeof sinceTick === "number" ? sinceTick : present;
  if (tick < 0 || tick > present) throw new SinceTickInvalid(tick, present);
  field.parameters(withStretch(variables, { tick, after: null, to: tick }));
  return { tick, after: null };
}

async function* eventsFrom(following: Following, turns: Turns, from: Place, subscribed: Subscribed): Events {
  const { signal } = subscribed;
  // Nothing stands in this stretch; but the statement is planned now, and not when its first event waits for it.
  await read(following, turns, { ...from, to: from.tick }, subscribed).catch(() => {});
  let place = from;
  for (;;) {
    const present = place.after === null ? await following.watch.past(place.tick, signal) : place.tick;
    if (present === null || signal.aborted) return;
    const stretch = nextStretch(place, present);
    if (stretch === null) continue;
    const events = await read(following, turns, stretch, subscribed).catch((error: unknown) =>
      asGraphQLError(error, subscribed.field),
    );
    if (signal.aborted) return;
    if (events instanceof GraphQLError) {
      if (!isPassing(events)) return yield { errors: [events], data: null };
      await pause(againMs, undefined, { signal, ref: false }).catch(() => {});
      continue;
    }
    for (const { value } of events) yield { data: { [subscribed.field.key]: value } };
    place = placeAfter(stretch, events);
  }
}

/** Whether the same stretch may well be given in a moment. */
function isPassing({ originalError }: GraphQLError): boolean {
  return originalError instanceof DatabaseUnavailable;
}

function read(
  { graph }: Following,
  turns: Turns,
  stretch: Stretch,
  { field, variables, viewer, signal }: Subscribed,
): Promise<readonly FollowedEvent[]> {
  return turns.take(async () => {
    const given = withStretch(variables, stretch);
    const [row = []] = await graph.read(
      {
        name: `follow ${field.name}`,
        text: field.text ?? "",
        parameters: field.parameters(given),
        row: (get) => get("answer") as Row,
      },
      { signal },
    );
    return field.shape(row, { variables: given, viewer }) as readonly FollowedEvent[];
  });
}

/** The same events; `return` ends what they wait for, where a generator's own would wait for it too. */
function endedBy(ended: AbortController, events: Events): Events {
  const end = (): Promise<IteratorResult<ExecutionResult, void>> => {
    ended.abort();
    return events.return();
  };
  return {
    next: () => events.next(),
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
