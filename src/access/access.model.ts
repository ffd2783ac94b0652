import type { Viewer } from "../query/execute.model.js";

/** Who may read, whose JWTs are taken, and how much one caller may ask. */
export interface AccessConfig {
  /** `open`: everybody reads; `token`: only who is known. Writing always takes a role. */
  readonly reads: "open" | "token";
  /** Null: no JWT is taken. */
  readonly jwt: JwtConfig | null;
  /** Requests a minute that one key or one address may send; 0: as many as it likes. */
  readonly rateLimit: number;
  /** Proxies before this service that tell the truth in X-Forwarded-For; 0: the header is not read. */
  readonly trustProxy: number;
}

/** How a JWT must be to be taken. */
export interface JwtConfig {
  /** Absolute path of a file, or an https address (http on loopback), of a JSON Web Key Set. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  /** Never `none`, and no symmetric ones. */
  readonly algorithms: readonly string[];
  /** The claim that names a role, or several of which the highest counts. */
  readonly roleClaim: string;
}

/** What holds unless the operator says otherwise. */
export const defaultAccess: AccessConfig = { reads: "open", jwt: null, rateLimit: 12_000, trustProxy: 0 };

/** Whoever does not say who they are, where everybody may read. */
export const anonymous: Viewer = { id: null, name: "anonymous", role: "READER" };
