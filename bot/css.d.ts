// Knows that a style sheet may be imported for its effect: the bundler takes it along.
declare module "*.css";
