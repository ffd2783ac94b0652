import { type Logger, pino } from "pino";

/** Bytes of lines that are written at once, and milliseconds after which fewer are. */
const [writtenAtOnce, longestHeldMs] = [4_096, 200];

/**
 * Opens the log: lines of JSON, from a level on. A line is held for a moment, so that a busy service does not write each by itself, which took a
 * tenth of a small question's processor time; what is held is written when the process ends, but for one that is killed.
 * @param to A file descriptor, or a path.
 */
export function openLog(level: string, to: number | string): Logger {
  const held = { sync: false, minLength: writtenAtOnce, periodicFlush: longestHeldMs };
  return pino({ level }, pino.destination({ dest: to, ...held }));
}
