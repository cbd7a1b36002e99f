import type { Warning } from "../types";

export const NOT_PROSE: Warning = {
  code: "notProse",
  message: "the text is mostly headlines, links or tables; keywords and key sentences mean little",
};
