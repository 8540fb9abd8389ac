/**
 * Files of addresses on their way into the register: the reader of rows, and the steps that check a
 * stage and apply it.
 */
package org.beian.ipregister.intake;
