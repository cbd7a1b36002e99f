import { titlesNotInAliases } from "../../present/entity";
import type { Entity, Summary } from "../../types";
import { type Style, table } from "./layout";

/** Returns the table of entities by type, the most salient first, with their other names and the number of mentions. */
export function entityTable({ entities }: Summary, style: Style): string {
  const rows = Object.entries(style.wording.entityTypes).flatMap(([type, name]) =>
    entities
      .filter((entity) => entity.type === type)
      .map((entity, i) => [i === 0 ? name : "", entity.name, otherForms(entity), mentionCount(entity)]),
  );
  const { colors } = style;
  return table(rows, [{ paint: colors.dim }, { paint: colors.cyan }, { paint: colors.dim }, { align: "right" }], style);
}

const otherForms = (entity: Entity): string => [...entity.aliases, ...titlesNotInAliases(entity)].join(", ");

const mentionCount = ({ mentions }: Entity): string => (mentions.length > 1 ? `×${mentions.length}` : "");
