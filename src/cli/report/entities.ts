import type { Entity, EntityType, Summary } from "../../types";
import { type Style, table } from "./layout";

const NAMES: Readonly<Record<EntityType, string>> = {
  person: "persons",
  organization: "organizations",
  location: "locations",
  facility: "facilities",
  product: "products",
  event: "events",
  law: "laws",
};

/** Entities by type, the most salient first, with what else the article calls them and how often. */
export function entities({ entities }: Summary, style: Style): string {
  const rows = Object.entries(NAMES).flatMap(([type, name]) =>
    entities
      .filter((entity) => entity.type === type)
      .map((entity, i) => [i === 0 ? name : "", entity.name, also(entity), count(entity)]),
  );
  const { colors } = style;
  return table(rows, [{ paint: colors.dim }, { paint: colors.cyan }, { paint: colors.dim }, { align: "right" }], style);
}

/** 石破首相, 石破総理; 首相, 総理: an alias says its title already. */
function also({ aliases, titles }: Entity): string {
  return [...aliases, ...titles.filter((title) => !aliases.some((alias) => alias.includes(title)))].join(", ");
}

const count = ({ mentions }: Entity): string => (mentions.length > 1 ? `×${mentions.length}` : "");
