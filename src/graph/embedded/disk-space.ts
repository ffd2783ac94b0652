import { access, constants, mkdir, statfs } from "node:fs/promises";
import { DiskFull, FolderNotUsable } from "../../errors.js";

/**
 * Makes `folder` where it is missing, for its owner only. Throws `FolderNotUsable` when it cannot be made or written to, and
 * `DiskFull` when its disk has less than `bytes` free.
 */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (fault) {
    throw new FolderNotUsable(folder, (fault as NodeJS.ErrnoException).code ?? String(fault));
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes) throw new DiskFull(folder, bytes, free);
}
