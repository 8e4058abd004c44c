/** What only another slide tool understands, as it looks after pandoc's reading. */
export interface Dialect {
	name: string;
	/** Keys of the front matter. */
	meta?: RegExp;
	/** The text of a paragraph; inline code in it is one backtick. */
	text?: RegExp;
	/** A code span: a fence whose `{…}` are no pandoc attributes is read as one. */
	span?: RegExp;
	/** A class that code has. */
	codeClass?: RegExp;
	comment?: RegExp;
}

export const dialects: readonly Dialect[] = [
	{
		name: 'reveal-md',
		meta: /^(revealOptions|separator|verticalSeparator|highlightTheme)$/,
		comment: /^<!--\s*\.(slide|element):/
	},
	{
		name: 'remark',
		meta: /^(class|count)$/,
		text: /^\?\?\?(\s|$)|^(class|layout|count|exclude): (\w|-|, )+(\s#|$)|(^|\s)\.[a-z][\w-]*\[[^\]]/
	},
	{
		name: 'LiaScript',
		text: /^\[(\[([Xx!?]| )\]|\(([Xx]| )\))\]|^\{\{\d+(-\d+)?\}\}/,
		comment:
			/(?<![^])<!--(?=[^]*^[ \t]*(narrator|import|logo|mode):)[^]*^[ \t]*(author|version|email|language):/m
	},
	{
		name: 'MyST',
		text: /\{[a-z][\w:-]*\}`|^\([\w-]+\)=(\s|$)|^(:{3,}|`{3,})\{[a-z][\w:-]*\}/,
		span: /^\{(?!(r|python|julia|ojs|bash|sql|mermaid|dot)\b)[a-z][\w:-]*\}/
	},
	{
		name: 'Quarto',
		text: /\{\{< /,
		span: /^\{(r|python|julia|ojs|bash|sql|mermaid|dot)\b[^}]*\}/,
		codeClass: /^cell$/
	}
];
