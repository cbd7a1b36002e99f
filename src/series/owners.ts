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

/** 株式会社北斗電機, 北斗電機(株) */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|\(株\))$|^\(株\)/gu;

/** Returns by figure whose it is; those of which that is not known are not in the map. */
export function ownersOf({ entities, figures }: Summary): Map<string, SeriesOwner> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const owners = new Map<string, SeriesOwner>();
  let last: SeriesOwner | undefined;
  for (const figure of figures) {
    const owner = ownerOf(figure, byId, last);
    if (!owner) continue;
    owners.set(figure.id, owner);
    last = owner;
  }
  return owners;
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
  return NAME.test(name) && !PHRASE.test(name) ? { name, isEntity: false } : undefined;
}

const canonicalName = (name: string): string => name.normalize("NFKC").replace(LEGAL_FORM, "").trim() || name;
