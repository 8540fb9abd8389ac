/**
 * Comparison of the sponsor's filing number and data with the register (11.3.1), and opening of
 * access (11.3, 11.3.2).
 */
package org.beian.access.opening;
