/** A command that a deck defines for its formulas. */
export interface Macro {
	parameters: number;
	/** What stands for its first argument where none is given in brackets; null where it cannot be left out. */
	first: string | null;
	/** What it stands for: `#1` is its first argument. */
	body: string;
}

/** By name, backslash included. */
export type Macros = Map<string, Macro>;

/** Groups in groups are read this deep. */
export const group = [1, 2, 3, 4].reduce((inner) => `\\{(?:[^{}\\\\]|\\\\[^]|${inner})*\\}`, '(?!)');
const name = '\\\\(?:[A-Za-z@]+|[^A-Za-z])';
const command = new RegExp(
	`\\\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator)\\*?\\s*` +
		`(?:\\{\\s*(${name})\\s*\\}|(${name}))(?:\\s*\\[(\\d)\\])?(?:\\s*\\[([^\\]]*)\\])?\\s*(${group})`,
	'y'
);
const primitive = new RegExp(`\\\\[gex]?def\\s*(${name})((?:#\\d)*)\\s*(${group})`, 'y');
const alias = new RegExp(`\\\\let\\s*(${name})\\s*=?\\s*(${name}|[^\\s\\\\])`, 'y');

/** Reads `\newcommand`, `\def`, `\let` … at a place of a text into the macros; where it ends, or null. */
export function define(text: string, start: number, macros: Macros): number | null {
	command.lastIndex = primitive.lastIndex = alias.lastIndex = start;
	const written = command.exec(text);
	if (written) {
		const [, kind, braced, bare, count, first, body = ''] = written;
		const inside = body.slice(1, -1);
		const macro: Macro =
			kind === 'DeclareMathOperator'
				? { parameters: 0, first: null, body: `\\mathop{\\mathrm{${inside}}}` }
				: { parameters: Number(count ?? 0), first: first ?? null, body: inside };
		const key = braced ?? bare ?? '';
		if (!macros.has(key) || !/^(?:new|provide)command$/.test(kind ?? '')) macros.set(key, macro);
		return command.lastIndex;
	}
	const defined = primitive.exec(text);
	if (defined) {
		const [, key = '', parameters = '', body = ''] = defined;
		macros.set(key, { parameters: parameters.length / 2, first: null, body: body.slice(1, -1) });
		return primitive.lastIndex;
	}
	const [, key, other] = alias.exec(text) ?? [];
	if (key === undefined || other === undefined) return null;
	macros.set(key, macros.get(other) ?? { parameters: 0, first: null, body: other });
	return alias.lastIndex;
}

/** A formula that grows longer than this, or takes more steps, stays as it is written. */
const longest = 10_000;
const mostSteps = 1000;

const token = /\\(?:[A-Za-z@]+[ \t]*|[^])|[^\\]+/y;
const bracketed = /\s*\[([^\]]*)\]/y;
const argument = new RegExp(`\\s*(?:(${group})|(${name}|[^\\s\\\\]))`, 'y');

/** A formula in which the macros defined so far are replaced, and those in what they stand for. */
export function expand(tex: string, macros: Macros): string {
	return macros.size === 0 ? tex : expandIn(tex, macros, { left: mostSteps });
}

interface Steps {
	left: number;
}

function expandIn(tex: string, macros: Macros, steps: Steps): string {
	let done = '';
	let rest = tex;
	while (rest !== '') {
		token.lastIndex = 0;
		const next = token.exec(rest)?.[0] ?? rest;
		const macro = next.startsWith('\\') ? macros.get(next.trimEnd()) : undefined;
		const call = macro && callOf(macro, rest, next.length);
		if (!call) {
			done += next;
			rest = rest.slice(next.length);
		} else {
			if (steps.left-- <= 0 || rest.length > longest) return tex;
			const values = call.values.map((value) => expandIn(value, macros, steps));
			rest = join(fill(call.body, values), rest.slice(call.end));
		}
	}
	return done;
}

const fill = (body: string, values: string[]): string =>
	body.replace(/#(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '');

/** What a macro is given behind its name, up to where that ends. */
function callOf({ parameters, first, body }: Macro, rest: string, start: number) {
	const values: string[] = [];
	let end = start;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = end;
		const found = pattern.exec(rest);
		if (found) end = pattern.lastIndex;
		return found;
	};
	if (first !== null && parameters > 0) values.push(take(bracketed)?.[1] ?? first);
	while (values.length < parameters) {
		const found = take(argument);
		if (!found) return null;
		values.push(found[1]?.slice(1, -1) ?? found[2] ?? '');
	}
	return { body, values, end };
}

/** The name of a command ends where no letter follows. */
const join = (before: string, after: string): string =>
	/\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
