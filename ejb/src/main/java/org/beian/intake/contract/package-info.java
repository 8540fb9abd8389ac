/**
 * Contract between an import and the register that takes its rows: options, phases, steps, and the
 * answer to each row.
 */
package org.beian.intake.contract;
