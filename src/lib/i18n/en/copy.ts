import { percent } from './formats';

export const copyWords = {
	ready: 'Ready offline',
	text: 'Text ready offline',
	absent: 'Not yet offline',
	keeping: (share: number) => `Keeping ${percent(share)}`,
	paused: (share: number) => `Paused ${percent(share)}`,
	incomplete: (share: number) => `Kept ${percent(share)}`,
	noRoom: 'No room to keep it',
	unavailable: 'Only online here'
};
