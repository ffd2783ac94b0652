import {
  ConnectionHandler,
  ConnectionInterface,
  DefaultHandlerProvider,
  type HandleFieldPayload,
  type RecordSourceProxy,
} from "relay-runtime";

/** What Relay calls for each field that it keeps beside the answer's own. */
interface Handler {
  update(store: RecordSourceProxy, payload: HandleFieldPayload): void;
}

/**
 * Relay joins pages by their nodes, each once. Neighbours are joined by the relations that lead to them: of two relations with one neighbour
 * Relay would else keep the first.
 */
export const joinPages = (handle: string): Handler =>
  handle === "connection"
    ? {
        update(store, payload) {
          const page = store.get(payload.dataID)?.getLinkedRecord(payload.fieldKey);
          const names = ConnectionInterface.get();
          if (page?.getType() === "NeighbourConnection")
            ConnectionInterface.inject({ ...names, NODE: "relation" });
          ConnectionHandler.update(store, payload);
          ConnectionInterface.inject(names);
        },
      }
    : DefaultHandlerProvider(handle);
