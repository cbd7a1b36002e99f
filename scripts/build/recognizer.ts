/** Checks dict/recognizer.bin, which `npm run train:entities` writes, and copies it to dist/ with a checksum. */
import { openModel } from "../../src/entities/crf/model";
import { copySealed } from "./copy-sealed";

copySealed("recognizer.bin", openModel);
