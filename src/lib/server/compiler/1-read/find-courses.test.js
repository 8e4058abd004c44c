import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPath, findCourses } from './find-courses';
function folderWith(...files) {
    const root = mkdtempSync(join(tmpdir(), 'carrel-content-'));
    for (const file of files) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), '# Title\n');
    }
    return root;
}
function coursesIn(root) {
    return findCourses(root).map(({ name, decks }) => [name, decks.map((deck) => contentPath(root, deck))]);
}
test('a folder with decks in it is one course, in file order', () => {
    const root = folderWith('02_b.md', '01_a.qmd', 'README.md', 'index.md', 'notes.txt', 'more/03_c.md');
    expect(coursesIn(root)).toEqual([[root.replace(/.*\//, ''), ['01_a.qmd', '02_b.md', 'more/03_c.md']]]);
});
test('so is one with a course.yaml', () => {
    const root = folderWith('course.yaml', 'decks/a.md', 'other/b.md');
    expect(coursesIn(root).map(([, decks]) => decks)).toEqual([['decks/a.md', 'other/b.md']]);
});
test('otherwise each subfolder with decks at any depth is one', () => {
    const root = folderWith('b/deep/er/1.md', 'a/1.md', 'pictures/readme.md', 'index.md');
    expect(coursesIn(root)).toEqual([
        ['a', ['a/1.md']],
        ['b', ['b/deep/er/1.md']]
    ]);
});
test('hidden folders, node_modules and links to folders are not entered', () => {
    const root = folderWith('a/1.md', 'a/.git/2.md', 'a/node_modules/x/3.md', '.hidden/4.md');
    symlinkSync(root, join(root, 'a/circle'));
    expect(coursesIn(root)).toEqual([['a', ['a/1.md']]]);
});
test('without a deck there is no course', () => {
    expect(coursesIn(folderWith('README.md', 'a/index.md'))).toEqual([]);
    expect(coursesIn(folderWith('course.yaml'))).toEqual([]);
});
