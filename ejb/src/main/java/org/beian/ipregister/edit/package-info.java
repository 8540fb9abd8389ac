/**
 * Manual edits of single records, proposed by one person and approved by another: the same rules
 * and the same steps as a file of one row.
 */
package org.beian.ipregister.edit;
