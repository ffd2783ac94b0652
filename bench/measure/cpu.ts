import { readFileSync } from "node:fs";

/** Clock ticks a second of Linux's process accounts; the same on every machine that Node runs on. */
const ticksASecond = 100;

/** Milliseconds of CPU that a process has taken so far, of all its threads; in steps of 10. Zero where the system keeps no `/proc`. */
export function cpuMs(pid: number): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return 0;
  }
  // The name in brackets may hold blanks; user and system time are the 14th and 15th fields of all.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond;
}
