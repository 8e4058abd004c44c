export { identify } from './identify';
export { lockFileName, parseLock, printLock, type ParsedLock } from './lock-file';
export type * from './types';
