/**
 * The comparison of a given filing number with the register (11.3.1) and the opening of access
 * (11.3, 11.3.2).
 */
package org.beian.access.opening;
