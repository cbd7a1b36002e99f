import type { Failure } from "../../../node/answer";
import { escapeHtml } from "../../../page/escape";
import { PAGE_LABELS } from "../../../page/labels";
import type { Language } from "../../../present/wording";

/** Returns the message for an article that could not be read. */
export const failureHtml = ({ id, line, error }: Failure, language: Language): string =>
  `<p class="failure"><strong>${PAGE_LABELS[language].unread(line, id === null ? "" : ` (${escapeHtml(id)})`)}</strong> ` +
  `<code>${escapeHtml(error.code)}</code> <span lang="en">${escapeHtml(error.message)}</span></p>
`;
