export type { Answer, AnswerError } from "./answer.js";
export type { AnswerStream } from "./answerStream.js";
export { conform } from "./conform.js";
export type { PlatformOptions, TestPlatform } from "./platform.js";
export { platform } from "./platform.js";
export type { SettableClock } from "./settableClock.js";
export type { SqlCount } from "./sqlCount.js";
export type { TestChanges, TestViewer } from "./testViewer.js";
