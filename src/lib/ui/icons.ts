/** Drawn on a grid of 16, one stroke, in the colour of the text beside them. */
export const icons = {
	check: 'M3 8.5 6.5 12 13 4.5',
	cross: 'M4 4l8 8M12 4l-8 8',
	half: 'M3 8h10',
	plus: 'M3 8h10M8 3v10',
	up: 'M8 13V3.5M4 7l4-4 4 4',
	down: 'M8 3v9.5M4 9l4 4 4-4',
	grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
	left: 'M13 8H3.5M7 4 3 8l4 4',
	right: 'M3 8h9.5M9 4l4 4-4 4',
	link: 'M6.5 9.5l3-3M7 4.8l1.6-1.6a3 3 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a3 3 0 0 1-4.2-4.2L4.8 7',
	list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M6 4h7.5M6 8h7.5M6 12h7.5',
	sliders: 'M2 5h7M13 5h1M2 11h1M7 11h7M11 3v4M5 9v4',
	copy: 'M5.5 5.5h7.5v8h-7.5zM3 10.5v-8h7.5',
	flag: 'M4 14V2.5M4 3h8.5l-2 3 2 3H4',
	device: 'M8 2v7.5M5 6.8 8 9.8l3-3M3 13.5h10',
	airplane:
		'M6.8 6.6 2 10.2v1.3l4.8-1.4v2.6l-1.3 1V15L8 14.2l2.5.8v-1.3l-1.3-1v-2.6l4.8 1.4v-1.3L9.2 6.6V2.8a1.2 1.2 0 0 0-2.4 0z',
	wave: 'M2 6.5a9 9 0 0 1 12 0M4.5 9.5a5 5 0 0 1 7 0M8 12.8h.01',
	noWave: 'M2 2l12 12M2 6.5a9 9 0 0 1 3-1.9M8 4.2a9 9 0 0 1 6 2.3M4.5 9.5a5 5 0 0 1 2.4-1.3M8 12.8h.01'
} as const;

export type IconName = keyof typeof icons;
