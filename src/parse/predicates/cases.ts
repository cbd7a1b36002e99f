import { sumOf, type WeightTable } from "../../linear/weight-table";
import { ArgumentCandidates, Path } from "./argument-candidates";
import { CASE_FEATURES, CaseFeatures, type ParsedShapes } from "./case-features";
import { CaseRole, PREDICATE_ROLES } from "./role";
import { Amount, Particle, type Shapes } from "./shapes";

/** A noun that was found to be an argument. */
export interface FoundArgument {
  readonly role: CaseRole;
  readonly bunsetsu: number;
  /** The argument that it is coordinated with, itself if with none: 国家や in 国家や│団体が. */
  readonly of: number;
}

/** How many bunsetsu are looked at for a coordination: it keeps time linear. */
const MOST_CONJUNCTS = 16;

/** Finds the arguments of predicates, and the owners of nouns. */
export class CaseFinder {
  readonly #table: WeightTable;
  readonly #candidates = new ArgumentCandidates();
  readonly #features = new CaseFeatures();
  readonly #best = new Int32Array(PREDICATE_ROLES);
  readonly #margins = new Int32Array(PREDICATE_ROLES);

  constructor(table: WeightTable) {
    this.#table = table;
  }

  /** Returns the arguments of the bunsetsu `predicate`. `parallel` says which bunsetsu are parallel to their heads. */
  argumentsOf(sentence: ParsedShapes, parallel: Uint8Array, predicate: number): FoundArgument[] {
    const candidates = this.#candidates;
    candidates.find(sentence.heads, sentence.shapes, sentence.children, predicate);
    if (candidates.count === 0) return [];
    this.#features.read(sentence, predicate, candidates);
    for (let role = 0; role < PREDICATE_ROLES; role++) this.#choose(role, sentence.shapes);
    const found: FoundArgument[] = [];
    // A noun is one argument of a predicate: the surest role has it.
    for (;;) {
      let surest = -1;
      for (let role = 0; role < PREDICATE_ROLES; role++)
        if (this.#margins[role]! > 0 && (surest < 0 || this.#margins[role]! > this.#margins[surest]!)) surest = role;
      if (surest < 0) return found;
      this.#margins[surest] = 0;
      const chosen = this.#best[surest]!;
      const bunsetsu = candidates.bunsetsu[chosen]!;
      if (found.some((argument) => argument.bunsetsu === bunsetsu)) continue;
      found.push({ role: surest, bunsetsu, of: bunsetsu });
      addConjuncts(sentence, parallel, predicate, candidates.paths[chosen]!, surest, bunsetsu, found);
    }
  }

  /** Returns whether the noun `owner`, which depends on the noun `of` by の, is whose it is: トヨタの│売上高, not 一方の│議院. */
  isOwner(sentence: ParsedShapes, owner: number, of: number): boolean {
    this.#candidates.only(owner);
    this.#features.read(sentence, of, this.#candidates);
    return this.#scoreOf(0, CaseRole.Owner) > 0;
  }

  /** Chooses the candidate with the highest score for a role; its margin is how far it is above that of none. */
  #choose(role: CaseRole, { amounts, particles }: Shapes): void {
    const { count, bunsetsu, paths } = this.#candidates;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const b = bunsetsu[i]!;
      const particle = particles[b]!;
      // が and を leave no doubt.
      if (paths[i] === Path.Dependent && particle === SHOWN_BY[role]) {
        this.#best[role] = i;
        this.#margins[role] = CERTAIN;
        return;
      }
      if (!canBe(role, paths[i]!, particle, amounts[b]!)) continue;
      const score = this.#scoreOf(i, role);
      if (score <= most) continue;
      most = score;
      this.#best[role] = i;
    }
    this.#margins[role] = most === Number.NEGATIVE_INFINITY ? 0 : most - this.#scoreOf(count, role);
  }

  #scoreOf(candidate: number, role: CaseRole): number {
    return sumOf(this.#table, this.#features.hashesOf(candidate, role), 0, CASE_FEATURES);
  }
}

/** The margin of what need not be scored. */
const CERTAIN = 2 ** 20;
/** The particles that show a case, by role. */
const SHOWN_BY: readonly (Particle | undefined)[] = [Particle.Ga, Particle.Wo];

/** Whether a noun can have a role at all, so that few are scored. */
function canBe(role: CaseRole, path: Path, particle: Particle, amount: Amount): boolean {
  if (role === CaseRole.Ga || role === CaseRole.Wo) return true;
  if (role === CaseRole.Ni) return path <= Path.HeadOfHead && particle !== Particle.Wo;
  // The model knows 2割 and 2日 only as numbers with a counter.
  if (amount === Amount.Figure || (amount === Amount.Time && role === CaseRole.Place)) return false;
  if (particle === Particle.Ga || particle === Particle.Wo || particle === Particle.No) return false;
  return path === Path.Dependent || (path === Path.OfParticle && role === CaseRole.Place);
}

const isNoun = ({ nounFrom, nounTo }: Shapes, b: number): boolean => nounFrom[b] !== nounTo[b];

/** Adds what is coordinated with an argument: 国家や│団体が│営む, 公開する│機関、│施設. */
function addConjuncts(
  { heads, shapes, children }: ParsedShapes,
  parallel: Uint8Array,
  predicate: number,
  path: Path,
  role: CaseRole,
  argument: number,
  found: FoundArgument[],
): void {
  const add = (bunsetsu: number) => {
    if (bunsetsu === predicate || found.some((other) => other.bunsetsu === bunsetsu)) return false;
    found.push({ role, bunsetsu, of: argument });
    return true;
  };
  const isAfter = path === Path.Head || path === Path.HeadOfHead;
  let steps = 0;
  const addBefore = (b: number) => {
    for (let d = children.last[b]!; d >= 0 && steps < MOST_CONJUNCTS; d = children.previous[d]!, steps++) {
      // What stands before a relative clause is not what it modifies.
      if (parallel[d] === 0 || !isNoun(shapes, d) || (isAfter && d < predicate)) continue;
      if (add(d)) addBefore(d);
    }
  };
  addBefore(argument);
  if (!isAfter) return;
  for (let b = argument; parallel[b] === 1 && heads[b]! >= 0 && steps < MOST_CONJUNCTS; steps++) {
    b = heads[b]!;
    if (!isNoun(shapes, b) || !add(b)) return;
  }
}
