/**
 * The automatic check (自动核查, 12.3 and 13.2): every defect of what was submitted, found at once.
 *
 * <p>A rule is one class for one clause. It looks at its subject and adds findings; it neither
 * throws nor decides how severe a finding is. A rule book holds the rules for one kind of subject,
 * reads each rule's severity in the province on the day, runs all rules in the order of their
 * codes, and returns all findings. What rules know of the world is gathered before, in one object
 * of facts. A rule that gives no result stops the check: what could not be checked is never
 * approved. The texts of a rule are in the bundles {@code Rules_zh_CN} and {@code Rules_en} under
 * its code, so that adding a rule touches no other class of the application.
 */
package org.beian.rule;
