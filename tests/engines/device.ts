/** A learner's device with another browser than Chromium: as much of it as the way through a course needs. */
export interface Device {
	open(url: string): Promise<void>;
	/** Runs in the page, so it may use nothing but its arguments; these and the result are JSON. */
	run<Given extends unknown[], Result>(act: (...given: Given) => Result, ...given: Given): Promise<Result>;
	/** Ends the whole browser. */
	close(): Promise<void>;
}

export interface Engine {
	name: string;
	/** What is to be installed before it starts; null where all is there. */
	missing: string | null;
	/** A cold start. @param profile the folder where it keeps everything */
	start(profile: string): Promise<Device>;
}
