/**
 * The heading levels that slides have on a page, under the lesson's own `h1`: the highest level that is
 * used becomes `h2`, and none is skipped.
 */
export function headingLevels(slides) {
    const used = [...new Set([...slides].filter(({ title }) => title !== '').map(({ level }) => level))].sort();
    return (level) => {
        const above = used.filter((other) => other < level).length;
        return above === 0 ? 2 : above === 1 ? 3 : 4;
    };
}
