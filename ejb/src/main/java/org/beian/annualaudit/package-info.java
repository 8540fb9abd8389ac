/**
 * The annual audit (18): the ministry's frame of a year, each bureau's campaign, one item for each
 * website filed on the reference day, its differences from the registers, the sponsor's answer and
 * the result.
 */
package org.beian.annualaudit;
