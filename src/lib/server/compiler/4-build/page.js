import { plainText } from '../walk';
export function pageOf(site, course, lesson, slide, claimed, heading) {
    const prefix = lesson?.idPrefix ?? 'in-';
    const url = lesson ? lessonUrl(site, course, lesson) : courseUrl(site, course);
    return {
        link: (href) => urlOf(site, site.links(href, course, lesson)),
        picture: (src) => site.pictures(lesson?.deck.file ?? course.source.file, src),
        pictureUrl: (name) => `${site.base}/media/${name}`,
        highlight: site.highlight,
        claimId: (written) => {
            const id = prefix + written;
            if (claimed.has(id))
                return undefined;
            claimed.add(id);
            return id;
        },
        note: (name) => {
            const id = `${prefix}${slide?.id ?? ''}-${name}`;
            return { id, url: `${url}#${encodeURIComponent(id)}` };
        },
        label: plainText(slide?.slide.title ?? []),
        heading,
        headingShift: slide ? heading - slide.slide.level : 0,
        footnotes: [],
        raw: false
    };
}
export function lessonUrl(site, course, lesson) {
    return `${courseUrl(site, course)}${lesson.id}/`;
}
function courseUrl(site, course) {
    return `${site.base}/courses/${course.id}/`;
}
function urlOf(site, target) {
    switch (target.kind) {
        case 'web':
            return target.href;
        case 'course':
            return courseUrl(site, target.course);
        case 'lesson': {
            const url = lessonUrl(site, target.course, target.lesson);
            return target.anchor === undefined ? url : `${url}#${encodeURIComponent(target.anchor)}`;
        }
        case 'lost':
            // A slide that is gone still has its lesson.
            return target.lesson ? lessonUrl(site, target.course, target.lesson) : null;
        default:
            return null;
    }
}
