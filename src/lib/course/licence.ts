/** Where a Creative Commons licence is to be read, by its SPDX id or its usual name; `null`: another licence. */
export function licenceUrl(name: string): string | null {
	if (/^CC0[- ]1\.0$/i.test(name.trim())) return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, kind, version] = /^CC[- ](BY(?:-NC)?(?:-SA|-ND)?)[- ](\d\.\d)$/i.exec(name.trim()) ?? [];
	if (kind === undefined || version === undefined) return null;
	return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}
