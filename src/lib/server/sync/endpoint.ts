import { noContent, refuseMethod, tryLater } from './answer';
import { discard } from './body';
import { crossOrigin, preflight } from './origins';

/** @param address the client's, as the server or the proxy before it knows it */
export type Endpoint = (request: Request, address: string) => Promise<Response>;

export interface EndpointParts {
	methods: ReadonlyMap<string, Endpoint>;
	origins: ReadonlySet<string>;
	/** Is told what nobody foresaw; the client is not. */
	report: (error: unknown) => void;
}

/** What all answers have in common, whichever method was asked for. Never rejects. */
export function endpoint({ methods, origins, report }: EndpointParts): Endpoint {
	const names = [...methods.keys()].flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : name));

	function answer(request: Request, address: string): Response | Promise<Response> {
		const { method } = request;
		if (method === 'OPTIONS') {
			return noContent({ allow: [...names, 'OPTIONS'].join(', '), ...preflight(request, names) });
		}
		const asked = methods.get(method === 'HEAD' ? 'GET' : method);
		return asked ? asked(request, address) : refuseMethod(names);
	}

	return async (request, address) => {
		let response: Response;
		try {
			response = await answer(request, address);
		} catch (error) {
			report(error);
			response = tryLater('unavailable', 'Nothing was changed, or it is not known: ask again.', 30);
		}
		void discard(request.body);
		for (const [name, value] of Object.entries(crossOrigin(request, origins))) {
			response.headers.set(name, value);
		}
		return request.method === 'HEAD' ? new Response(null, response) : response;
	};
}
