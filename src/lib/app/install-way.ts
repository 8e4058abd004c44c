/**
 * How this browser brings a site to the home screen. `prompt`: it offers to do it itself; `menu`: somewhere in
 * its menus, if at all; `none`: not at all.
 */
export type InstallWay = 'prompt' | 'ios' | 'safari' | 'firefoxAndroid' | 'menu' | 'none';

/** Where the browser makes no offer of its own. Its name is all there is to go by. */
export function wayWithoutOffer(userAgent: string, touchPoints: number): Exclude<InstallWay, 'prompt'> {
	// An iPad says that it is a Mac; no Mac has a touch screen.
	if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios';
	if (/Firefox\//.test(userAgent)) return /Android/.test(userAgent) ? 'firefoxAndroid' : 'none';
	if (/Macintosh.*Version\/\S+ Safari/.test(userAgent)) return 'safari';
	return 'menu';
}
