/** Characters that are put together before they are handed on: a piece of a text is often a line, and each has its cost. */
const chunkLength = 64 * 1024;

/** The same text in fewer pieces. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
