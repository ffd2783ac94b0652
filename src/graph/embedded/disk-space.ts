import { mkdir, statfs } from "node:fs/promises";
import { DiskFull } from "../../errors.js";

/** Makes `folder` where it is missing; throws `DiskFull` when its disk has less than `bytes` free. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes) throw new DiskFull(folder, bytes, free);
}
