import type { Entity, Figure, Summary } from "../types";

/** Whose a figure is. */
export interface SeriesOwner {
  readonly name: string;
  readonly gazetteerId?: string;
  /** Whether it is a name that the analyzer knows as one. */
  readonly isEntity: boolean;
}

/** 同社, 当行, 同グループ: goes back to the owner of the figure before it. */
const ANAPHOR = /^[同当][\p{sc=Han}\p{sc=Katakana}ー]{1,5}$/u;
/** 北斗電機, ABC社, みなと海運. Not a phrase (全国の主な企業), and not 男性 or 国. */
const NAME = /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー々a-zA-Z0-9&・.-]{3,}$/u;
const PHRASE = /[のをがはにで]|^(?:この|その|ある|各|両|全)|^(?:会社|企業|政府|全体|国内|海外|男性|女性|日本人)/u;

/** もうけ: a word, no name. */
const HIRAGANA = /^[\p{sc=Hiragana}ー]+$/u;

/** 株式会社北斗電機, 北斗電機(株) */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|\(株\))$|^\(株\)/gu;

/** Returns by figure whose it is; those of which that is not known are not in the map. */
export function ownersOf({ entities, figures, title }: Summary): Map<string, SeriesOwner> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const owners = new Map<string, SeriesOwner>();
  const subject = subjectOf(title);
  let last: SeriesOwner | undefined;
  for (const figure of figures) {
    const owner = inFull(figure, ownerOf(figure, byId, last), subject);
    if (!owner) continue;
    owners.set(figure.id, owner);
    last = owner;
  }
  return owners;
}

/** みなと海運、純利益612億円 | みなと海運の純利益612億円 */
const SUBJECT = /^([\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー々a-zA-Z0-9&・.-]{3,20}?)(?:、|が(?!い)|の|は)/u;

/** Returns whom a headline is about. */
function subjectOf(title: string | undefined): string | undefined {
  const name = SUBJECT.exec((title ?? "").normalize("NFKC"))?.[1];
  return name !== undefined && NAME.test(name) && !PHRASE.test(name) ? canonicalName(name) : undefined;
}

/** Returns the owner by the name of the headline, where the text shows none or the end of it: 海運 of みなと海運. */
function inFull(
  { measuredEntity }: Figure,
  owner: SeriesOwner | undefined,
  subject: string | undefined,
): SeriesOwner | undefined {
  if (subject === undefined || owner?.isEntity) return owner;
  const isSubject =
    measuredEntity === undefined || HIRAGANA.test(measuredEntity.text) || subject.endsWith(measuredEntity.text);
  return isSubject ? { name: subject, isEntity: false } : owner;
}

function ownerOf(
  { measuredEntity }: Figure,
  entities: ReadonlyMap<string, Entity>,
  last: SeriesOwner | undefined,
): SeriesOwner | undefined {
  if (measuredEntity === undefined) return undefined;
  const entity = entities.get(measuredEntity.entity ?? "");
  if (entity) {
    const { name, gazetteerId } = entity;
    return { name: canonicalName(name), isEntity: true, ...(gazetteerId !== undefined && { gazetteerId }) };
  }
  const name = canonicalName(measuredEntity.text);
  if (ANAPHOR.test(name)) return last;
  return NAME.test(name) && !HIRAGANA.test(name) && !PHRASE.test(name) ? { name, isEntity: false } : undefined;
}

const canonicalName = (name: string): string => name.normalize("NFKC").replace(LEGAL_FORM, "").trim() || name;
