declare global {
	namespace App {
		interface Locals {
			/** Of the course that the page shows, for the document that it is written into. */
			lang?: string;
		}

		/** What the header says of where one is. */
		interface PageData {
			lang?: string;
			course?: { id: string; title: string };
			lesson?: { id: string; title: string };
		}
	}
}

export {};
