/**
 * Pages on enforcement: clues of violations, their transfers between bureaus (16), and the
 * blacklist (6.4).
 */
package org.beian.web.page.enforcement;
