/** Exports of lists and charts as CSV, each with who, when, why, and its conditions in words. */
package org.beian.web.page.export;
