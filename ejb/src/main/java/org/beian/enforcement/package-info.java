/**
 * Enforcement (article 16): clues, cases, transfers between bureaus, decisions and what closes a
 * site.
 */
package org.beian.enforcement;
