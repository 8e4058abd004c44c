/**
 * What a course is, as the browser gets it. The compiler makes these (docs/spec.md, "The course model");
 * every `html` here has been sanitised at build and may be put on a page as it is.
 */
export const questionTypes = ['single', 'multiple', 'boolean', 'number', 'text', 'order', 'open'];
