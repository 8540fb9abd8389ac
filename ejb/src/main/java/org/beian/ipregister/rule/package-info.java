/**
 * Rules on single rows of the register of addresses (9.3, 19.1, 19.2), the kinds of check over all
 * rows, and the hierarchy of units.
 */
package org.beian.ipregister.rule;
