import { readFileSync } from "node:fs";

/** Megabytes (of 2^20 bytes) that a process holds in memory. NaN where the system keeps no `/proc`. */
export function memoryMb(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
