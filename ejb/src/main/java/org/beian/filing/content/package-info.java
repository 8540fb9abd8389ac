/**
 * The content of an application as it was handed in (formats.md 2): read from JSON, walked item by
 * item with pointers, normalised for comparison.
 */
package org.beian.filing.content;
