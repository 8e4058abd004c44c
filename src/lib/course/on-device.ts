/** How much of a course the learner wants on this device; `pictures`: its text as well. */
export type Wanted = 'nothing' | 'text' | 'pictures';

/** What is kept of a course on this device, and how far that has come. */
export type CourseStatus = {
	wanted: Wanted;
	/** By the learner; else it came of opening the course. */
	chosen: boolean;
	/** With what every page needs, the app's own files. */
	text: Portion;
	pictures: Portion;
} & CourseState;

/** Bytes, of all files of a kind and of those that are on the device, checked by their hashes. */
export interface Portion {
	bytes: number;
	kept: number;
}

export type CourseState =
	/** The server's build has no such course, or the learner wants none of it. */
	| { state: 'absent' }
	| { state: 'keeping' }
	| { state: 'paused' }
	/** Everything that is wanted was checked by its hash (O1). */
	| { state: 'ready' }
	/** Asked again, it goes on from there. */
	| ({ state: 'incomplete' } & (Shortfall | Found));

/** What had been there was not, or not whole, when it was looked at. */
interface Found {
	reason: 'missing';
}

/** Why not every file is there. */
export type Shortfall =
	/** Some could not be had, or not as listed. */
	| { reason: 'network' | 'mismatch' }
	/** O6: so many bytes more would have to be free. */
	| { reason: 'storage'; bytesMissing: number };

/** What came of opening every page and picture of a course with the network refused. */
export interface AirplaneReport {
	pages: number;
	/** None where only the text is wanted. */
	pictures: number;
	/** Paths of what could not be opened, or was not what the list says. */
	missing: string[];
}

/** Of what is wanted of it. */
export function wantedPortion({ wanted, text, pictures }: CourseStatus): Portion {
	if (wanted !== 'pictures') return text;
	return { bytes: text.bytes + pictures.bytes, kept: text.kept + pictures.kept };
}

/** The text is there, the pictures did not come unasked, and the learner has not said yet. */
export function picturesInQuestion({ wanted, chosen, state, pictures }: CourseStatus): boolean {
	return wanted === 'text' && !chosen && state === 'ready' && pictures.kept < pictures.bytes;
}

/** Something that was whole on this device once is not now, and is still wanted: the browser has taken it. */
export function lost(status: CourseStatus, before: Wanted): boolean {
	const short = ({ bytes, kept }: Portion) => kept < bytes;
	if (status.wanted === 'nothing' || before === 'nothing' || status.state === 'paused') return false;
	return (
		short(status.text) || (before === 'pictures' && status.wanted === 'pictures' && short(status.pictures))
	);
}
