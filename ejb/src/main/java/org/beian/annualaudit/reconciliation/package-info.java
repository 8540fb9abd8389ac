/** The reconciliation of filed websites with the registers, and the differences that it found. */
package org.beian.annualaudit.reconciliation;
