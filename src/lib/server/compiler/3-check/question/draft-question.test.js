import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../2-parse';
import { blockText, plainText } from '../../walk';
import { draftQuestion } from './draft-question';
import { pollOf } from './poll';
function drafts(...lines) {
    const used = new Set();
    const { slides } = parseDeck({ file: 'deck.md', text: lines.join('\n') }).deck;
    return slides.map((slide) => draftQuestion(slide, 'deck.md', 'deck', [], used));
}
function question(...lines) {
    const [first] = drafts(...lines);
    if (!first?.question)
        throw new Error('no question');
    return { ...first.question, diagnostics: first.diagnostics.map(({ id }) => id) };
}
const isQuestion = (...lines) => drafts(...lines)[0]?.question !== undefined;
const abc = ['', '- Answer A: One', '- Answer B: Two', '- Answer C: Three'];
describe('a slide is a question', () => {
    test.each(['Quiz', 'Quizz', 'First quizz', 'Dernier quiz', 'QUIZ 12', 'Second Quizz 2'])('under the heading "%s"', (title) => expect(isQuestion(`## ${title}`, '', 'Is it so?')).toBe(true));
    test.each(['Quizzes', 'A word on quizz', 'Joblib', 'The first quiz', 'Quiz 1b'])('not under "%s"', (title) => expect(isQuestion(`## ${title}`, '', 'Is it so?')).toBe(false));
    test('with the class quiz', () => expect(isQuestion('## Tides {.quiz}', '', 'Is it so?')).toBe(true));
    test('with two labelled items, whatever its heading', () => {
        expect(isQuestion('## Tides', '', 'Which?', ...abc)).toBe(true);
        expect(isQuestion('## Tides', '', 'Which?', '', '1. answer a : One', '2. **Answer B:** Two')).toBe(true);
    });
    test('not with one, and not with words about answers', () => {
        expect(isQuestion('## Tides', '', 'Which?', '', '- Answer A: One', '- Two')).toBe(false);
        expect(isQuestion('## Tides', '', '- Answer: one', '- Answering a: two', '- No answer a: x')).toBe(false);
    });
    test('with a task list that is ticked', () => {
        expect(isQuestion('## Tides', '', 'Which?', '', '- [ ] One', '- [x] Two')).toBe(true);
        expect(isQuestion('## To do', '', '- [ ] One', '- [ ] Two')).toBe(false);
        expect(isQuestion('## Quiz', '', 'Which?', '', '- [ ] One', '- [ ] Two')).toBe(true);
    });
    test('inside columns, too', () => {
        const columns = [
            '::: columns',
            '::: column',
            'Which?',
            ...abc,
            '',
            ':::',
            '::: column',
            'Beside.',
            '',
            ':::',
            ':::'
        ];
        const { prompt, options } = question('## Tides', '', ...columns);
        expect([plainText(prompt), options.length]).toEqual(['Which?', 3]);
    });
    test('but a group of slides is none', () => {
        expect(drafts('# Quizz', '', '## One', '', 'Which?', ...abc).map(({ question }) => question !== undefined)).toEqual([false, true]);
    });
});
describe('the prompt', () => {
    test('is the last paragraph before the list', () => {
        const { prompt, introduction, remainder } = question('## Quiz', '', 'Hello.', '', 'Which?', ...abc, '', 'After.');
        expect(plainText(prompt)).toBe('Which?');
        expect(blockText(introduction)).toBe('Hello.');
        expect(blockText(remainder)).toBe('After.');
    });
    test('or before the picture, or the end', () => {
        expect(plainText(question('## Quiz', '', 'One.', '', 'Two.', '', '![A map](a.png)', '', 'Three.').prompt)).toBe('Two.');
        expect(plainText(question('## Quiz', '', 'One.', '', 'Two.').prompt)).toBe('Two.');
    });
    test('or, without a paragraph, the heading', () => {
        expect(plainText(question('## Which tide?', ...abc).prompt)).toBe('Which tide?');
        expect(question('## Quiz', ...abc).diagnostics).toContain('question-without-prompt');
    });
});
describe('the options', () => {
    test('keep their letter, in whatever order they stand, and their markup', () => {
        const { options } = question('## Quiz', '', 'Which?', '', '- Answer C: *One* more', '- **Answer A: Two**');
        expect(options.map(({ label, text }) => [label, text])).toEqual([
            ['C', 'One more'],
            ['A', 'Two']
        ]);
    });
    test('of a task list are lettered by place', () => {
        const { options } = question('## Quiz', '', 'Which?', '', '- [ ] One', '- [x] Two');
        expect(options.map(({ label, ticked }) => [label, ticked])).toEqual([
            ['A', false],
            ['B', true]
        ]);
    });
    test('carry a nested list as feedback', () => {
        const { options } = question('## Quiz', '', 'Which?', '', '- Answer A: One', '    - Not so.', '- Answer B: Two');
        expect(options.map(({ text, feedback }) => [text, blockText(feedback)])).toEqual([
            ['One', 'Not so.'],
            ['Two', '']
        ]);
    });
});
describe('the type', () => {
    const typeOf = (heading, prompt, ...more) => question(heading, '', prompt, ...more).type;
    test.each([
        'Which (multiple choices)?',
        'Which? (multiple choices)',
        'Cite some (Multiple Choices):',
        'Which (mutliple choices)?',
        'Which (mulitple choises)?'
    ])('is multiple where the prompt says so: %s', (prompt) => expect(typeOf('## Quiz', prompt, ...abc)).toBe('multiple'));
    test('else follows from the key', () => {
        expect(typeOf('## Quiz', 'Which?', ...abc)).toBe('single');
        expect(typeOf('## Quiz {answer="B"}', 'Which?', ...abc)).toBe('single');
        expect(typeOf('## Quiz {answer="B,C"}', 'Which?', ...abc)).toBe('multiple');
        expect(typeOf('## Quiz {type="multiple" answer="B"}', 'Which?', ...abc)).toBe('multiple');
    });
    test('of a question without options is boolean or open', () => {
        expect(typeOf('## Quiz', 'Is it the same?')).toBe('open');
        expect(typeOf('## Quiz', 'It is the same.')).toBe('boolean');
        expect(typeOf('## Quiz {answer="False"}', 'Is it the same?')).toBe('boolean');
    });
    test('that does not go with the options is not taken', () => {
        expect(question('## Quiz {type="number"}', '', 'Which?', ...abc)).toMatchObject({ type: 'single' });
        expect(question('## Quiz {type="single"}', '', 'How much?')).toMatchObject({
            type: 'open',
            diagnostics: ['type-does-not-fit']
        });
    });
});
describe('the key', () => {
    const answer = (heading, ...more) => question(heading, '', 'Which?', ...more).answer;
    test('names options by their letters', () => {
        expect(answer('## Quiz {answer="c"}', ...abc)).toEqual({ options: ['three'] });
        expect(answer('## Quiz {answer="C A"}', ...abc)).toEqual({ options: ['one', 'three'] });
        expect(answer('## Quiz', ...abc)).toBeNull();
    });
    test('naming no option is an error, and no key', () => {
        expect(question('## Quiz {answer="A X"}', '', 'Which?', ...abc)).toMatchObject({
            answer: null,
            diagnostics: ['key-names-no-option']
        });
    });
    test('of an order is the order written, or the letters', () => {
        const items = ['', '1. One', '2. Two', '3. Three'];
        expect(answer('## Quiz {type="order"}', ...items)).toEqual({ options: ['one', 'two', 'three'] });
        expect(answer('## Quiz {type="order" answer="C A B"}', ...items)).toEqual({
            options: ['three', 'one', 'two']
        });
    });
    test('may be a number, within a tolerance', () => {
        expect(answer('## Quiz {type="number" answer="-1,5e3" unit="ZB"}')).toEqual({
            value: -1500,
            tolerance: 0,
            unit: 'ZB'
        });
        expect(answer('## Quiz {type="number" answer="181 ZB"}')).toBeNull();
        expect(answer('## Quiz {type="number" answer="181" tolerance="-1"}')).toBeNull();
    });
    test('may be texts', () => {
        expect(answer('## Quiz {type="text" answer="HDFS | Hadoop|"}')).toEqual({ accepted: ['HDFS', 'Hadoop'] });
    });
});
describe('the poll', () => {
    const poll = (...lines) => {
        const draft = question('## Quiz', '', 'Which?', ...abc, '', ...lines);
        return { poll: pollOf(draft.poll), rest: blockText(draft.remainder), blocks: draft.remainder.length };
    };
    test.each([
        ['![Answer](data:image/png;base64,AA AA)', '', '[Answer link](https://p.example/1) _Key: xy_'],
        ['[Answer link](https://p.example/1) _Ket: xy_', '', ''],
        ['[Answer link](https://p.example/1)', '', '_Key: xy_'],
        ['![https://p.example/1](https://p.example/qr/1.png)', '', '_Key: xy_']
    ])('is taken out of the slide: %s', (...lines) => {
        expect(poll(...lines)).toEqual({ poll: { url: 'https://p.example/1', key: 'xy' }, rest: '', blocks: 0 });
    });
    test('with an empty source leaves nothing', () => {
        expect(poll('![Answer]()')).toEqual({ poll: undefined, rest: '', blocks: 0 });
    });
    test('is no other picture and no other link', () => {
        expect(poll('![A map](map.png)', '', 'See [there](https://p.example).').rest).toBe('A map See there.');
    });
});
test('explanation and hint are taken aside, from wherever they are written', () => {
    const draft = question(...['## Quiz {hint="In *short*."}', '', 'Which?', ...abc, ''], ...[
        '::: {.notes .explanation}',
        'Because.',
        ':::',
        '',
        '::: hint',
        'Think.',
        ':::',
        '',
        '::: notes',
        'Mine.',
        ':::'
    ]);
    expect(blockText(draft.explanation)).toBe('Because.');
    expect(blockText(draft.hint)).toBe('Think. In short.');
    expect(draft.remainder).toEqual([]);
});
test('ids: the one written, else lesson and prompt, and a second of the same name is numbered', () => {
    const lines = (heading) => [heading, '', 'Which one?', ...abc, ''];
    expect(drafts(...lines('## Quiz'), ...lines('## Quiz'), ...lines('## Quiz {#mine}'), ...lines('## Quiz {#mine}')).map(({ question }) => question?.id)).toEqual(['deck--which-one', 'deck--which-one-2', 'mine', 'mine-2']);
});
