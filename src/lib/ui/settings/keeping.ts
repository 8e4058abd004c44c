/** Whether the browser has promised to keep what this site stores: `unknown`: it has not been asked, or not answered. */
export type Keeping = 'unknown' | 'granted' | 'refused' | 'unavailable';
