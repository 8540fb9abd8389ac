/**
 * Numbers, names and ranges that people and machines write in many ways and that mean one thing.
 *
 * <p>Each value is parsed once at the edge, is valid from then on, never changes, and has one
 * canonical text, which is what {@code toString()} gives and what is stored and compared. A text
 * that is no such value is refused with {@link org.beian.value.InvalidValue}, whose code names the
 * defect.
 */
package org.beian.value;
