/** What the types of puppeteer-core take from it: it brings none of its own. */
declare module 'ws' {
	class WebSocket {
		readonly url: string;
	}
	namespace WebSocket {
		/** Of text frames; no inspector sends others. */
		type Data = string;
	}
	export default WebSocket;
}
