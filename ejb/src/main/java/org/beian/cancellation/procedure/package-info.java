/** Procedures of cancellation: application, review, reading, and what follows from a decision. */
package org.beian.cancellation.procedure;
