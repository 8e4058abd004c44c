export function contentsOf(slides) {
    const groups = [];
    for (const slide of slides) {
        if (slide.kind === 'section')
            groups.push({ section: slide, slides: [] });
        else {
            const group = groups.at(-1);
            if (group)
                group.slides.push(slide);
            else
                groups.push({ section: null, slides: [slide] });
        }
    }
    return groups;
}
export function questionOf(slide) {
    for (const block of slide.blocks)
        if ('question' in block)
            return block.question;
    return null;
}
/** What a slide is called in a list. Ten slides titled "Quiz" say nothing; what they ask does. */
export function labelOf(slide) {
    return questionOf(slide)?.prompt.text ?? slide.title;
}
/**
 * The heading level that a slide's title has on the page, under the lesson's own `h1`: the highest level
 * in the deck becomes `h2`, and no level is skipped.
 */
export function headingLevels(slides) {
    const used = [...new Set(slides.filter(({ title }) => title !== '').map(({ level }) => level))].sort();
    return ({ level }) => {
        const place = used.indexOf(level);
        return place <= 0 ? 2 : place === 1 ? 3 : 4;
    };
}
