import type { ClaimField, ClaimFindingKind, ClaimVerdict, Derivation } from "../enumerations";
import type { Language } from "./wording";

/** The words of the report on a claim in one language. */
export interface ClaimWording {
  readonly verdicts: Readonly<Record<ClaimVerdict, string>>;
  readonly fields: Readonly<Record<ClaimField, string>>;
  readonly kinds: Readonly<Record<ClaimFindingKind, string>>;
  readonly derivations: Readonly<Record<Derivation, string>>;
  readonly claim: string;
  readonly sources: string;
  readonly source: (number: number) => string;
  /** The counts of the verdicts in one line. */
  readonly counts: (supported: number, contradicted: number, unsupported: number) => string;
  readonly nothing: string;
}

export const CLAIM_WORDINGS: Readonly<Record<Language, ClaimWording>> = {
  en: {
    verdicts: { supported: "supported", contradicted: "contradicted", unsupported: "unsupported" },
    fields: { value: "value", unit: "unit", direction: "direction", date: "date", owner: "owner" },
    kinds: { figure: "figure", time: "time", entity: "name" },
    derivations: { sum: "sum", difference: "difference" },
    claim: "Claim",
    sources: "Sources",
    source: (number) => `Source ${number}`,
    counts: (supported, contradicted, unsupported) =>
      `${supported} supported, ${contradicted} contradicted, ${unsupported} unsupported`,
    nothing: "no figures, times or names",
  },
  ja: {
    verdicts: { supported: "一致", contradicted: "相違", unsupported: "根拠なし" },
    fields: { value: "値", unit: "単位", direction: "増減", date: "日付", owner: "主体" },
    kinds: { figure: "数値", time: "日時", entity: "固有名" },
    derivations: { sum: "合計", difference: "差" },
    claim: "検証する文",
    sources: "出典",
    source: (number) => `出典${number}`,
    counts: (supported, contradicted, unsupported) => `一致${supported}、相違${contradicted}、根拠なし${unsupported}`,
    nothing: "数値、日時、固有名はありません",
  },
};
