import type { InlineOf } from '../tree';
import { plainText } from '../walk';
import { absentPicture } from '../absent-picture';
import { element } from '../html';
import { shared } from './inlines';
import type { Page } from './page';

/** A picture of the course; where it is not on the device, its text and a link to it. */
export function image(inline: InlineOf<'image'>, page: Page): string {
	const written = new Map(inline.attributes.pairs);
	// As in pandoc: the brackets hold a figure's caption, and `alt=` may say what the picture shows.
	const alt = written.get('alt') ?? plainText(inline.alt);
	const found = page.picture(inline.src);
	if (!found.ok) return absentPicture(inline.src, alt, page.link);
	const { name, width, height } = found.picture;
	const size = sizes(written.get('width'), written.get('height'), width, height);
	const attributes = shared(inline.attributes, page);
	return element('img', {
		...attributes,
		src: page.pictureUrl(name),
		alt,
		width: size.width,
		height: size.height,
		style: [size.share && `width:${size.share}`, attributes.style].filter(Boolean).join(';') || undefined,
		title: inline.title || attributes.title,
		loading: page.loading,
		decoding: 'async'
	});
}

/**
 * A share of the slide's width is a share of the page's; a length in pixels stands. A share of the slide's
 * height means nothing on a page that has no height.
 */
function sizes(wide: string | undefined, high: string | undefined, width: number, height: number) {
	const share = wide && /^\d+(\.\d+)?%$/.test(wide.trim()) ? wide.trim() : undefined;
	const [pixelsWide, pixelsHigh] = [pixels(wide), pixels(high)];
	const ratio = width / height;
	if (pixelsWide === undefined && pixelsHigh === undefined) return { width, height, share };
	return {
		width: Math.round(pixelsWide ?? (pixelsHigh ?? height) * ratio),
		height: Math.round(pixelsHigh ?? (pixelsWide ?? width) / ratio),
		share
	};
}

function pixels(length: string | undefined): number | undefined {
	const [, number] = /^(\d+(?:\.\d+)?)(px)?$/.exec(length?.trim() ?? '') ?? [];
	return number === undefined ? undefined : Number(number);
}
