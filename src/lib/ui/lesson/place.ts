/** Where a lesson's page stands: slides stay what they are while results, pictures and the window change. */
export interface Place {
	/** The first in view. `null`: what stands before the first one. */
	slide: string | null;
	/** From the top of the screen to the top of the slide, or of the page. */
	offset: number;
}

/** What the header covers is not in view. */
const covered = 64;

export function placeNow(): Place {
	for (const slide of document.querySelectorAll('section.slide')) {
		const { top, bottom } = slide.getBoundingClientRect();
		if (top > covered) break;
		if (bottom > covered) return { slide: slide.id, offset: top };
	}
	return { slide: null, offset: -window.scrollY };
}

export function goTo({ slide, offset }: Place): void {
	const top = slide === null ? -window.scrollY : document.getElementById(slide)?.getBoundingClientRect().top;
	if (top !== undefined) window.scrollBy(0, top - offset);
}
