/**
 * The check of the register as a whole (19.2): one sweep over records in the order of addresses
 * finds what overlaps, lies outside its parent or is unreported; conflicts of an entry with what
 * stands.
 */
package org.beian.ipregister.check;
