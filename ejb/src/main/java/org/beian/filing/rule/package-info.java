/**
 * Rules on an application: each rule one class, found by injection. The content is parsed once for
 * all, and the facts that the rules judge by are gathered once by a few queries ({@link
 * org.beian.filing.rule.FilingFactsReader}), so that rules ask nothing and can be tested without a
 * database. Here are the check itself and the rules on any item; those on one part are in the
 * packages below.
 */
package org.beian.filing.rule;
