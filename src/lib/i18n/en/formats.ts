import { formats } from '../format';

export const { count, hours, list, megabytes, percent } = formats('en');
