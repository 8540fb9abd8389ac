/**
 * Who read what: the log of reads as the authorities search it, and the lists taken away as files.
 */
package org.beian.account.reading;
