/** Of a slide, or of the question on it. */
export type MarkState = 'unread' | 'read' | 'unanswered' | 'answered' | 'wrong' | 'partly' | 'right';
