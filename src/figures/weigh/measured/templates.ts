import { numberedTemplates } from "../../../linear/templates";

/** What the features of a candidate join, two values each. An enum, because the bundler inlines its numbers. */
export enum Value {
  Zero,
  Unit,
  Sense,
  Content,
  Head,
  Tail,
  Whole,
  Sort,
  Cluster,
  Particle,
  Before,
  Predicate,
  Order,
  Distance,
  RankOfParticle,
  RankOfTopic,
  Mentions,
  IsTopic,
  Topic,
  Kind,
  /** Order and sentences. */
  Where,
  /** Order and up to two sentences. */
  Place,
  ParticlePlace,
  ParticleOrder,
  SenseOrder,
  SortOrder,
  UnitOrder,
  RankOfParticleSense,
  RankSense,
  RankSort,
  FiguresSense,
  WhereSense,
  WhereSort,
  WhereTitle,
  WeightWhere,
  /** How central it is: its weight, and whether the title has it. */
  Central,
  /** What the rules say of it. */
  Answer,
  /** Which fields the rules fill. */
  OrderNamed,
  /** Commas and ends of clauses between. */
  Crossed,
  SenseFigures,
  OrderTopics,
  SentencesSense,
  /** What it is to the answers before: that of the last figure, and of the last with the same unit. */
  AsLast,
  AsAlike,
  LastOrder,
  AlikeWay,
  AlikeWaySense,
  /** How often it was chosen. */
  Chosen,
  PropertiesSense,
}
/** How many values there are. */
export const MEASURED_VALUES = 49;

/** Some of the features that tell which candidates are likely; of sort, topic and what was said and chosen before. */
export const LIKELY_KIND = numberedTemplates([
  [221, Value.Sort, Value.SenseOrder],
  [224, Value.Answer, Value.SortOrder],
  [227, Value.Topic, Value.Sort],
  [233, Value.Chosen, Value.SortOrder],
]);
/** Of where it stands. */
export const LIKELY_PLACE = numberedTemplates([
  [223, Value.Where, Value.RankSort],
  [229, Value.Mentions, Value.WeightWhere],
]);
/** Of its words. */
export const LIKELY_WORDS = numberedTemplates([
  [220, Value.Tail, Value.Sense],
  [222, Value.ParticleOrder, Value.RankOfParticle],
  [228, Value.Before, Value.Order],
  [230, Value.Whole, Value.Zero],
]);

/** Where it stands, and how much is between. */
export const PLACE = numberedTemplates([
  [20, Value.Where, Value.Distance],
  [23, Value.Where, Value.RankSense],
  [25, Value.Where, Value.FiguresSense],
]);
/** What the written rules say, and whether it is the owner or the measure that the text speaks of. */
export const SAID = numberedTemplates([
  [71, Value.Answer, Value.Sense],
  [72, Value.Answer, Value.Unit],
  [73, Value.Answer, Value.Sort],
  [172, Value.Topic, Value.Sort],
  [174, Value.Topic, Value.OrderNamed],
  [175, Value.Topic, Value.UnitOrder],
]);
/** Its name, and how central it is. */
export const NAME = numberedTemplates([
  [90, Value.Central, Value.Sort],
  [92, Value.Central, Value.Where],
  [94, Value.Mentions, Value.WhereTitle],
  [95, Value.IsTopic, Value.WhereSort],
]);
/** Commas, ends of clauses, topics and other figures between, and the kinds of the sentences. */
export const BETWEEN = numberedTemplates([
  [96, Value.IsTopic, Value.WhereSense],
  [98, Value.RankOfTopic, Value.WhereSense],
  [120, Value.Crossed, Value.Zero],
  [122, Value.Crossed, Value.SenseFigures],
  [128, Value.Kind, Value.SentencesSense],
]);
/** What was chosen for the figures before. */
export const EARLIER = numberedTemplates([
  [142, Value.AsLast, Value.LastOrder],
  [144, Value.AsAlike, Value.AlikeWay],
  [145, Value.AsAlike, Value.AlikeWaySense],
  [150, Value.Chosen, Value.PropertiesSense],
]);
/**
 * The words of the candidate and what the figure can measure, 死者 with 人, 売上高 with 円; the cluster of its last word; the particles after it and
 * the word before it; the verb or adjective that comes next after it, the one that it is said of, as a rule.
 */
export const WORDS = numberedTemplates([
  [1, Value.Head, Value.Zero],
  [3, Value.Head, Value.Sense],
  [4, Value.Tail, Value.Zero],
  [6, Value.Tail, Value.Sense],
  [7, Value.Whole, Value.Zero],
  [8, Value.Whole, Value.Sense],
  [10, Value.Sort, Value.Zero],
  [11, Value.Sort, Value.Unit],
  [180, Value.Cluster, Value.Sort],
  [182, Value.Cluster, Value.Sense],
  [183, Value.Cluster, Value.ParticleOrder],
  [185, Value.Cluster, Value.Content],
  [42, Value.ParticlePlace, Value.RankOfParticle],
  [43, Value.ParticlePlace, Value.RankOfParticleSense],
  [48, Value.Before, Value.Place],
  [75, Value.Answer, Value.Particle],
  [108, Value.Predicate, Value.Particle],
  [109, Value.Predicate, Value.SenseOrder],
  [121, Value.Crossed, Value.Particle],
  [124, Value.OrderTopics, Value.Sort],
]);
