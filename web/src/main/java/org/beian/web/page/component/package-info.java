/**
 * What the own tags show: lines of lists, findings, history, charts, filters; and how codes, dates
 * and refusals are worded on a page.
 */
package org.beian.web.page.component;
