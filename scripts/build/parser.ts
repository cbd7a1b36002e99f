/** Checks dict/parser.bin, which `npm run train:parse` writes, and copies it to dist/ with a checksum. */
import { openParseModel } from "../../src/parse/model";
import { copySealed } from "./copy-sealed";

copySealed("parser.bin", openParseModel);
