import { formats } from '../format';

export const { count, duration, hours, list, megabytes, percent } = formats('en');
