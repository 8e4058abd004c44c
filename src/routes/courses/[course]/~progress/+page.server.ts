// It shows the same course.
export { entries, load } from '../+page.server';
