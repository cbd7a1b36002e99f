import type { Command, Redis, RedisOptions } from "ioredis";

/** Which command fails, and how: Redis refuses it, or does it but its reply is an error. */
export interface RedisFault {
  readonly nth: number;
  readonly kind: "refused" | "done";
}

/** Counts the commands of the connections that share it; hits the one that is to fail. */
export interface CommandCount {
  fault: RedisFault | undefined;
  commands: number;
}

const failure = () => Object.assign(new Error("ERR a fault of the test"), { name: "ReplyError" });

/** Makes a connection, and its duplicates, fail at one command. */
export function injectFault<T extends Redis>(redis: T, count: CommandCount): T {
  const send = redis.sendCommand.bind(redis);
  const duplicate = redis.duplicate.bind(redis);
  const seen = new WeakSet<Command>();
  redis.sendCommand = (command: Command, ...rest: never[]) => {
    // What ioredis itself says while it connects does not count; a command that waits for the connection is sent twice.
    if (redis.status !== "ready") return send(command, ...rest);
    const isNth = !seen.has(command) && ++count.commands === count.fault?.nth;
    seen.add(command);
    if (isNth && count.fault?.kind === "refused") Object.assign(command, { name: "no-such-command" });
    else if (isNth) command.resolve = () => command.reject(failure());
    return send(command, ...rest);
  };
  redis.duplicate = (override?: Partial<RedisOptions>) => injectFault(duplicate(override), count);
  return redis;
}
