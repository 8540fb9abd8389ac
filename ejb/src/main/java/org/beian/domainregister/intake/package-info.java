/**
 * Files of domains on their way into the register: the reader of rows, and the steps that check a
 * stage and apply it by SQL in pieces.
 */
package org.beian.domainregister.intake;
