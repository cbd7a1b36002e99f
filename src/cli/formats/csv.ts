import { figureCsv } from "../../present/csv/figures";
import type { Format } from "./format";

/** Writes one figure per row. Only the other formats show times, entities and keywords. */
export function csvFormat(bom: boolean, safe = bom): Format {
  const { header, rows } = figureCsv(safe);
  return {
    begin: () => (bom ? "\uFEFF" : "") + header,
    result: rows,
    failure: () => null,
    end: () => "",
  };
}
