/**
 * Units that file addresses (article 9): their status, who supervises them, who may read their
 * data, and their own management rules.
 */
package org.beian.ipregister.unit;
