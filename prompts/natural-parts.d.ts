// Knows the types of the few parts of package natural that are used. Refuses to know the package as a whole: its index reads ./.env and prints.
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/stemmers/porter_stemmer_es.js" {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/distance/levenshtein_distance.js" {
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options?: { restricted?: boolean }): number;
  };
  export default distances;
}
declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  export default function JaroWinklerDistance(one: string, other: string): number;
}
declare module "natural/lib/natural/classifiers/bayes_classifier.js" {
  export default class BayesClassifier {
    addDocument(tokens: string[], label: string): void;
    train(): void;
    classify(tokens: string[]): string;
  }
}
