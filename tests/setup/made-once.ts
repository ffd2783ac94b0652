import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes the folder `place` where there is none: `fill` writes into another one beside it, which is then moved there. So no run ever sees half
 * of it, and of runs at once the first to be ready wins. What `fill` throws is thrown on, and leaves nothing behind.
 */
export async function madeOnce(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(place)) return;
  await mkdir(dirname(place), { recursive: true });
  const making = await mkdtemp(`${place}.making-`);
  try {
    await fill(making);
    await rename(making, place);
  } catch (fault) {
    await rm(making, { recursive: true, force: true });
    // Another run was quicker; its folder is as good.
    if (!existsSync(place)) throw fault;
  }
}
