import { request } from "node:http";

/** What came back for a request whose path and headers `fetch` would tidy up first. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends a request exactly as it is given. */
export function rawRequest(
  url: string,
  options: { readonly path?: string; readonly method?: string; readonly headers?: Record<string, string> },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...options }, (res) => {
      let body = "";
      res.setEncoding("utf8");
      res.on("data", (chunk: string) => {
        body += chunk;
      });
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}
