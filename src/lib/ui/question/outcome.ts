/** What came of a question, as the learner is told. `kept`: there is no grade; `shown`: the answer was asked for. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'kept' | 'shown';
