import { describe, expect, test } from "vitest";
import { clientAddress } from "../../../src/server/client-address.js";

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
});

describe("the address that requests are counted by", () => {
  test("is that of the connection, whatever the request claims", () => {
    expect(clientAddress(from("203.0.113.7", "198.51.100.1"), 0)).toBe("203.0.113.7");
  });

  test("is the one that the outermost believed proxy saw; what stands before it is only claimed", () => {
    const claimed = from("10.0.0.2", "1.1.1.1, 198.51.100.1, 10.0.0.1");
    expect(clientAddress(claimed, 1)).toBe("10.0.0.1");
    expect(clientAddress(claimed, 2)).toBe("198.51.100.1");
    expect(clientAddress(claimed, 9)).toBe("10.0.0.2");
    expect(clientAddress(from("10.0.0.2"), 1)).toBe("10.0.0.2");
  });

  test.each([
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::7", "2001:db8:1:2"],
    ["2001:0db8::7", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", ""],
  ])("%s counts as %s: of IPv6 the network, as one caller has all of it", (address, counted) => {
    expect(clientAddress(from(address), 0)).toBe(counted);
  });
});
