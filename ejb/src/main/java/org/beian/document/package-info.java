/**
 * Documents that an application names (formats.md 2): uploads with a quota per unit, checked by
 * their content, and stored as attachments under an id that only their owner and its bureau may
 * read.
 */
package org.beian.document;
