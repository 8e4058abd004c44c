export const squash = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
