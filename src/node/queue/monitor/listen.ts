import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AnalyzerError } from "../../../errors";

/** Where a server listens. */
export interface ListenOptions {
  /** The port; 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Who listens, for a message: "the monitor". */
  readonly who: string;
}

/** What an operator can do about an address that cannot be listened on, by the code of the error. */
const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is in use; wanted a free one",
  EACCES: "this user may not use the port; wanted one from 1024",
  EADDRNOTAVAIL: "the host is no address of this machine; wanted one, such as 127.0.0.1 or 0.0.0.0",
  ENOTFOUND: "the host is not known; wanted an address of this machine, such as 127.0.0.1 or 0.0.0.0",
  ERR_SOCKET_BAD_PORT: "wanted a port from 0 to 65535",
};

/**
 * Starts to listen. Returns the address, such as "http://127.0.0.1:9400".
 * @throws AnalyzerError `ERR_OPTION` if it cannot listen there.
 */
export async function listen(server: Server, { port, host, who }: ListenOptions): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, host, resolve);
    });
    server.removeAllListeners("error").on("error", () => {}); // one connection fails, not the server
    return urlOf(server.address() as AddressInfo);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const advice = ADVICE[code] ?? (code.startsWith("EAI_") ? ADVICE.ENOTFOUND : message);
    throw new AnalyzerError("ERR_OPTION", `${who} cannot listen on ${host} port ${port}: ${advice}`, { cause: error });
  }
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
