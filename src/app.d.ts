import type { Lesson } from '$lib/course/types';

declare global {
	namespace App {
		interface Locals {
			/** Of the course that the page shows, for the document that it is written into. */
			lang?: string;
		}

		/** Of where one is: for what stands on every page. */
		interface PageData {
			lang?: string;
			course?: { id: string; title: string };
			lesson?: Lesson;
			/** Of the course, where there is one to tell of a lesson's mistakes. */
			contact?: string | undefined;
		}
	}
}

export {};
