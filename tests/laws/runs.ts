/** How often each law is tried: `npm run soak` asks for more. */
export const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 1000) };
