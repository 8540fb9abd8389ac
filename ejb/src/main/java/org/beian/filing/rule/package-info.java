/**
 * Rules on an application: one clause one class, found by injection; what they judge is gathered
 * once for all. Here are the check itself and the rules on any item; those on one part stand below.
 */
package org.beian.filing.rule;
