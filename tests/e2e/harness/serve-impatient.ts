/** As `serve.ts`, but that it waits a second for what others get a minute for. */
import { serve } from '../../../src/cli/serve';

const [folder = '', wanted] = process.argv.slice(2);
const timeouts = {
	headersTimeout: 1000,
	requestTimeout: 1000,
	connectionsCheckingInterval: 100,
	apiTimeout: 2500
};
console.log(`${await serve({ folder, port: Number(wanted), everywhere: false, timeouts })}`);
