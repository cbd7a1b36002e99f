/** Checks dict/rows.bin, which `npm run train:rows` writes, and copies it to dist/ with a checksum. */
import { openRowModel } from "../../src/figures/weigh/model";
import { copySealed } from "./copy-sealed";

copySealed("rows.bin", openRowModel);
