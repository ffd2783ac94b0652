import type { Readers } from "../query/reader.js";

/** How the root field `viewer` is read. */
export const viewerRoots: Readers = {
  viewer: (reading) =>
    reading.part("Viewer", {
      name:
        () =>
        (_row, { viewer }) =>
          viewer.name,
      role:
        () =>
        (_row, { viewer }) =>
          viewer.role,
      tick: ({ level }) => {
        const tick = level.value("head(COLLECT { MATCH (l:Ledger {id: 'ledger'}) RETURN l.seq })");
        return (row, context, at) => tick(row, context, at) ?? 0;
      },
    }),
};
