/**
 * Rules for applications that touch parts of what is filed: whose filing it is, which parts each
 * kind carries, and who else touches them.
 */
package org.beian.filing.rule.change;
