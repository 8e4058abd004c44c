import { headingLevels } from '$lib/course/heading-levels';
import { stem } from '../3-check/draft-course';
import { plainText } from '../walk';
import { authorsOf, metaText } from './metadata';
import { buildSlide } from './slide';
export function buildLesson(site, course, draft) {
    const { meta, file, slides } = draft.deck;
    const claimed = new Set();
    const levelOf = headingLevels(slides.map(({ title, level }) => ({ title: plainText(title).trim(), level })));
    const [subtitle, date] = [metaText(meta.subtitle), metaText(meta.date)];
    const first = slides.map(({ title }) => plainText(title).trim()).find(Boolean);
    return {
        id: draft.id,
        title: metaText(meta.title) || (first ?? stem(file)),
        ...(subtitle && { subtitle }),
        authors: authorsOf(draft.deck),
        ...(date && { date }),
        slides: draft.slides.map((slide) => buildSlide(site, course, draft, slide, claimed, levelOf(slide.slide.level)))
    };
}
