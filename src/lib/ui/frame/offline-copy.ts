/** How far a course is kept on this device, as the learner is told. Shares are 0 to 1. */
export type OfflineCopy =
	| { state: 'absent' | 'text' | 'ready' | 'noRoom' | 'unavailable' }
	| { state: 'keeping' | 'paused' | 'incomplete'; share: number };
