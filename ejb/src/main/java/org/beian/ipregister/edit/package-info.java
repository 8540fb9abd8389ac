/**
 * Single entries that a unit types on a page: the same rules and the same steps as a file of one
 * row.
 */
package org.beian.ipregister.edit;
