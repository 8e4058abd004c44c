import type { CourseProgress } from '$lib/progress/fold';
import type { CourseSummary } from '../summary';

/** A part of the programme, in milliseconds. */
export interface HourRow {
	/** Empty: the lessons that are in no part. */
	title: string;
	/** `null`: the author does not say. */
	planned: number | null;
	studied: number;
}

const msPerHour = 3_600_000;

export function hourRows(
	{ parts }: Pick<CourseSummary, 'parts'>,
	{ lessons: tallies }: Pick<CourseProgress, 'lessons'>
): HourRow[] {
	return parts.map(({ title, hours, lessons }) => ({
		title,
		planned: hours === undefined ? null : hours * msPerHour,
		studied: lessons.reduce((sum, { id }) => sum + (tallies.get(id)?.studied ?? 0), 0)
	}));
}

/** What their pictures are measured by. */
export function longestOf(rows: readonly HourRow[]): number {
	return Math.max(1, ...rows.flatMap(({ planned, studied }) => [planned ?? 0, studied]));
}
