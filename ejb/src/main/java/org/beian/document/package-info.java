/**
 * Documents that an application names (formats.md 2), and management rules of IP filing units
 * (9.4): uploads with a daily quota per account, checked by their content, and stored as
 * attachments under a random id. Besides the unit that uploaded one, only those may read it who may
 * read the case that names it.
 */
package org.beian.document;
