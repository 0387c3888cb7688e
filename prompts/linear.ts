// Knows how one binary linear model per class is learnt from sparse examples. Refuses to know what the classes and the features are.

// Taken once: looking Math up on the global object in the inner loop costs most of the time where globals are guarded (test sandboxes).
const { abs, exp, floor, imul, sqrt } = Math;

/** Columns and values of one example; `target[c]` is 1 (is), 0 (is not) or -1 (unknown: learn nothing about c). Aloof classes learn nothing from column number `aloofFrom` on. */
export type SparseExample = { columns: Uint32Array; values: Float32Array; target: Int8Array; weight: number; aloofFrom?: number };

/** Weights by column then class; the bias of a class is its log-odds with no feature seen. */
export type LinearModel = { classes: number; columns: number; weights: Float32Array; bias: Float32Array };

export type Schooling = { epochs: number; rate: number; decay: number; seed: number };

/** Logistic regression, all classes at once, by AdaGrad in a seeded order: the same examples give the same bytes. */
export function trainLinear(
  examples: readonly SparseExample[],
  classes: number,
  columns: number,
  schooling: Schooling,
  aloof?: Uint8Array,
): LinearModel {
  const weights = new Float32Array(columns * classes);
  const squares = new Float32Array(columns * classes);
  const bias = new Float32Array(classes).fill(-3);
  const biasSquares = new Float32Array(classes);
  const scores = new Float32Array(classes);
  const busy = new Uint16Array(classes);
  const slopes = new Float32Array(classes);
  const openBusy = new Uint16Array(classes);
  const openSlopes = new Float32Array(classes);
  const order = examples.map((_, at) => at);
  let state = schooling.seed >>> 0;
  const next = (): number => {
    state = (imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let epoch = 0; epoch < schooling.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = floor(next() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const { columns: own, values, target, weight, aloofFrom } = examples[at]!;
      scores.set(bias);
      for (let n = 0; n < own.length; n++) {
        const value = values[n]!;
        const base = own[n]! * classes;
        for (let c = 0; c < classes; c++) scores[c]! += value * weights[base + c]!;
      }
      let active = 0;
      let open = 0;
      for (let c = 0; c < classes; c++) {
        if (target[c]! < 0) continue;
        const slope = (1 / (1 + exp(-scores[c]!)) - target[c]!) * weight;
        // Most classes are long sure that this is none of theirs: leaving those alone makes learning several times faster.
        if (abs(slope) < 0.004) continue;
        slopes[active] = slope;
        busy[active++] = c;
        if (aloof?.[c] !== 1) {
          openSlopes[open] = slope;
          openBusy[open++] = c;
        }
        biasSquares[c]! += slope * slope;
        bias[c]! -= (0.3 * schooling.rate * slope) / sqrt(biasSquares[c]! + 1e-6);
      }
      if (active === 0) continue;
      const from = aloofFrom ?? own.length;
      for (let n = 0; n < own.length; n++) {
        const value = values[n]!;
        const base = own[n]! * classes;
        const isOpen = n >= from;
        const learning = isOpen ? open : active;
        const who = isOpen ? openBusy : busy;
        const how = isOpen ? openSlopes : slopes;
        for (let k = 0; k < learning; k++) {
          const cell = base + who[k]!;
          const gradient = how[k]! * value + schooling.decay * weights[cell]!;
          squares[cell]! += gradient * gradient;
          weights[cell]! -= (schooling.rate * gradient) / sqrt(squares[cell]! + 1e-8);
        }
      }
    }
  }
  return { classes, columns, weights, bias };
}
