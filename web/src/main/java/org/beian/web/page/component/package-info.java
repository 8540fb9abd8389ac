/**
 * Views for the application's own tags: lists, findings, history, charts, filters; and the texts of
 * codes, dates and refusals on pages.
 */
package org.beian.web.page.component;
