/**
 * The review at the bureau: queue, desk, decision by two different persons where the rules ask for
 * it (article 12).
 */
package org.beian.filing.review;
