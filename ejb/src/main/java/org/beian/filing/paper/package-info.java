/**
 * Answers on paper (8.8): what a sponsor may answer in a matter about its filing, it may also hand
 * in at the counter of the authority that leads the matter. An officer records the scan, the day of
 * receipt and who brought it; the answer counts as of that day and has the consequence of one that
 * is given on line. Each procedure in which a sponsor may answer implements {@link
 * org.beian.filing.paper.AnswerableMatters}.
 */
package org.beian.filing.paper;
