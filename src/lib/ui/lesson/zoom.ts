export interface Size {
	width: number;
	height: number;
}

/** A picture is drawn no larger than so many times its own size before it is zoomed. */
const mostAtFirst = 4;
const mostZoom = 8;

/** The whole picture, as large as the room allows. */
export function fitted(picture: Size, room: Size): Size {
	const scale = Math.min(room.width / picture.width, room.height / picture.height, mostAtFirst);
	return { width: picture.width * scale, height: picture.height * scale };
}

/** Between the whole picture and its pixels. */
export function withinZoom(zoom: number): number {
	return Math.min(Math.max(zoom, 1), mostZoom);
}

/**
 * Where to scroll so that the point stays where it is on the screen.
 *
 * @param scrolled before, along one axis
 * @param point from the edge of the room
 * @param before the picture's length; as long as it is shorter than the room, it stands in its middle
 */
export function scrollFor(
	scrolled: number,
	point: number,
	room: number,
	before: number,
	after: number
): number {
	const onPicture = (scrolled + point - Math.max(0, (room - before) / 2)) / before;
	return onPicture * after + Math.max(0, (room - after) / 2) - point;
}
