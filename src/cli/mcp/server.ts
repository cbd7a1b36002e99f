import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import packageJson from "../../../package.json" with { type: "json" };
import { AnalyzerError } from "../../errors";
import { problemOf } from "../../node/answer";
import { type TaskPool, TaskRefusal } from "../../node/tasks/task-pool";
import { createTools, type Tool, type ToolArguments } from "./tools";

/** The SDK, an optional peer dependency. */
export interface McpSdk {
  readonly Server: typeof Server;
  readonly StdioServerTransport: typeof import("@modelcontextprotocol/sdk/server/stdio.js").StdioServerTransport;
  readonly types: typeof import("@modelcontextprotocol/sdk/types.js");
}

/** @throws AnalyzerError `ERR_OPTION` if it is not installed. */
export async function loadSdk(): Promise<McpSdk> {
  try {
    const [{ Server }, { StdioServerTransport }, types] = await Promise.all([
      import("@modelcontextprotocol/sdk/server/index.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
      import("@modelcontextprotocol/sdk/types.js"),
    ]);
    return { Server, StdioServerTransport, types };
  } catch (cause) {
    throw new AnalyzerError(
      "ERR_OPTION",
      "yomitori mcp needs one more package: npm install @modelcontextprotocol/sdk",
      {
        cause,
      },
    );
  }
}

const INSTRUCTIONS =
  "Reads Japanese news offline. Values are exact strings; a field that is not known is absent. Give publishedAt, so that dates such as 昨日 are resolved.";

/**
 * Returns a server with the tools.
 * @param loadPool starts the threads; called with the first call of a tool, so that a client that only lists them does not wait
 * @param calls gets the calls that are in progress
 */
export function createMcpServer(
  { Server, types }: McpSdk,
  loadPool: () => Promise<TaskPool>,
  calls: Set<Promise<unknown>>,
): Server {
  const tools = new Map(createTools().map((tool) => [tool.name, tool]));
  const server = new Server(
    { name: "yomitori", version: packageJson.version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({
    tools: [...tools.values()].map(({ taskOf: _, resultOf: __, ...told }) => ({
      ...told,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })) as never,
  }));
  server.setRequestHandler(types.CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    const tool = tools.get(params.name);
    if (!tool)
      throw new types.McpError(
        types.ErrorCode.InvalidParams,
        `there is no tool ${JSON.stringify(params.name)}, wanted one of ${[...tools.keys()].join(", ")}`,
      );
    const result = call(tool, params.arguments ?? {}, loadPool, signal);
    calls.add(result);
    return result.finally(() => calls.delete(result));
  });
  return server;
}

/** Calls a tool. What is wrong with its arguments is a result that the agent reads and can mend, and no error of the protocol. */
async function call(
  tool: Tool,
  given: ToolArguments,
  loadPool: () => Promise<TaskPool>,
  signal: AbortSignal,
): Promise<CallToolResult> {
  try {
    checkArguments(tool, given);
    const pool = await loadPool();
    const json = await pool.run(tool.taskOf(given), { signal });
    const result = tool.resultOf(json, given.detail === "full");
    return { content: [{ type: "text", text: JSON.stringify(result) }], structuredContent: { ...result } };
  } catch (error) {
    const { code, message } =
      error instanceof TaskRefusal ? { code: "ERR_ABORTED", message: error.message } : problemOf(error);
    return { isError: true, content: [{ type: "text", text: `${code}: ${message}` }] };
  }
}

/** Checks what the task does not: the names of the arguments and the detail. */
function checkArguments({ inputSchema }: Tool, given: ToolArguments): void {
  const names = Object.keys(inputSchema.properties as object);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new AnalyzerError(
      "ERR_INPUT",
      `there is no argument ${JSON.stringify(unknown)}, wanted some of ${names.join(", ")}`,
    );
  const { detail } = given;
  if (detail !== undefined && detail !== "short" && detail !== "full")
    throw new AnalyzerError("ERR_INPUT", `detail is ${JSON.stringify(detail)}, wanted "short" or "full"`);
}
