/**
 * The content of an application as submitted (formats.md 2 and 8.1): read from JSON, listed item by
 * item with JSON pointers, normalised for comparison.
 */
package org.beian.filing.content;
