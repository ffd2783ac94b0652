import { DatabaseUnavailable, QueryCancelled } from "../errors.js";

/** How long an answer is waited for. */
export interface Patience {
  /** Milliseconds after which the database, which ends statements by itself, has surely forgotten this one. */
  readonly limitMs: number;
  /** Resolves when the database gives any sign of life, rejects when it does not. */
  readonly pulse: () => Promise<void>;
  /** Milliseconds for which the pulse may be missed before the database counts as gone; 0: a single miss tells. */
  readonly missedMs?: number;
  /** Stops the waiting with `QueryCancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** For `QueryCancelled`. */
  readonly statement: string;
}

/** Milliseconds of silence after which the pulse is felt; with the pulse's own 3.5 s, a frozen database shows within six. */
const silenceMs = 2_000;

/**
 * Waits for `work`. A driver waits for ever for a database that holds the connection and says nothing, so silence is looked into:
 * a slow statement goes on while the pulse beats. Rejects with `DatabaseUnavailable` or `QueryCancelled`, or as `work` does.
 */
export function patiently<T>(work: Promise<T>, patience: Patience): Promise<T> {
  const { limitMs, pulse, missedMs = 0, signal, statement } = patience;
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let lastBeat = begun;
    const onSilence = (): void => {
      if (performance.now() - begun > limitMs) {
        end(() => reject(new DatabaseUnavailable()));
        return;
      }
      pulse().then(onBeat, onMiss);
    };
    const onBeat = (): void => {
      lastBeat = performance.now();
      listen();
    };
    const onMiss = (cause: unknown): void => {
      if (performance.now() - lastBeat < missedMs) listen();
      else end(() => reject(new DatabaseUnavailable({ cause })));
    };
    const onAbort = (): void => end(() => reject(new QueryCancelled(statement)));
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const listen = (): void => {
      if (!ended) timer = setTimeout(onSilence, silenceMs);
    };
    const end = (settle: () => void): void => {
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      settle();
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    listen();
    work.then(
      (value) => end(() => resolve(value)),
      (fault: unknown) => end(() => reject(fault)),
    );
  });
}
