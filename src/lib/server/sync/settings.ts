import { cwd } from 'node:process';
import { placeOf, type Place } from '$lib/server/store/open';
import type { Quota } from '$lib/server/store/store';
import type { Rate } from './pace';

export interface Settings {
	/** Where the logs lie. */
	place: Place;
	/** Of other sites whose pages may synchronise here. */
	origins: ReadonlySet<string>;
	quota: Quota;
	/** Requests of one learner: enough for a device that comes with ten thousand answers, in batches. */
	learner: Rate;
	/** Requests from one address: a campus is one. */
	address: Rate;
	/** Learners that come into being from one address. */
	newLearners: Rate;
}

export type Configured = { ok: true; settings: Settings } | { ok: false; reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** docs/deploy.md has the table. Every value that cannot be meant is named. */
export function settingsFrom(env: Environment): Configured {
	const wrong: string[] = [];
	const number = (name: string, fallback: number) => {
		const value = Number(env[name] || fallback);
		if (!(value > 0)) wrong.push(`${name} is a number above 0.`);
		return value;
	};
	const rate = (name: string, perSecond: number, seconds: number): Rate => {
		const wanted = number(name, perSecond);
		return { perSecond: wanted, burst: Math.max(1, wanted * seconds) };
	};
	const newLearners = number('SYNC_NEW_LEARNERS', 2000);
	const origins = (env.SYNC_ORIGINS ?? '').split(',').flatMap((one) => one.trim() || []);
	for (const one of origins.filter((one) => !URL.canParse(one) || new URL(one).origin !== one)) {
		wrong.push(`SYNC_ORIGINS: "${one}" is no origin, as https://course.example is one.`);
	}
	const rest = {
		origins: new Set(origins),
		quota: {
			events: number('SYNC_QUOTA_EVENTS', 250_000),
			bytes: number('SYNC_QUOTA_BYTES', 134_217_728)
		},
		learner: rate('SYNC_LEARNER_RATE', 2, 150),
		address: rate('SYNC_ADDRESS_RATE', 200, 30),
		newLearners: { perSecond: newLearners / 3600, burst: Math.max(1, newLearners) }
	};
	const found = placeOf(env, folderOf(env));
	if (!found.ok) wrong.push(found.reason);
	return found.ok && wrong.length === 0
		? { ok: true, settings: { place: found.place, ...rest } }
		: { ok: false, reason: wrong.join('\n') };
}

/**
 * As in every command, what is named is found from where the command was typed; what is not, lies in the app's own
 * folder, wherever it was started from.
 */
function folderOf(env: Environment): string {
	const named = Boolean(env.DATABASE_URL || env.DATA_DIR);
	return (named ? env.INIT_CWD : undefined) ?? cwd();
}
